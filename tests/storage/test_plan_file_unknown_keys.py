import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import edits
from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Proof, Step
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import OpenedPlan, read_plan, write_plan
from tests.domain.any_edit import AnyEdit, any_edits
from tests.domain.any_plan import plans, texts
from tests.storage.raw_plan import Raw, open_raw, raw, records_in

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=2).map(list) | st.dictionaries(texts, inner, max_size=2),
    max_leaves=4,
)
_names = st.sampled_from(["later", "x", "Title", "format ", "", "\x00", "ключ", "p1", "goal"])
_names_by_record = {
    "estimate": _names | st.sampled_from(["id", "target", "kind"]),
    "proof": _names | st.sampled_from(["id", "title"]),
    "goal": _names | st.sampled_from(["format", "version", "log"]),
}


_KNOWN: dict[str, set[str]] = {
    "plan": {"format", "version", *Plan.__struct_fields__},
    "goal": set(Goal.__struct_fields__),
    "step": set(Step.__struct_fields__),
    "estimate": set(Estimate.__struct_fields__),
    "proof": set(Proof.__struct_fields__),
    "entry": set(LogEntry.__struct_fields__),
}


@st.composite
def raws_with_strange_keys(draw: st.DrawFn) -> Raw:
    value = raw(draw(plans))
    for name, record in list(records_in(value)):
        names = _names_by_record.get(name.split()[0], _names)
        for key, added in draw(st.dictionaries(names, json_values, max_size=2)).items():
            record[key] = added
    return value


def strange_keys(value: Raw) -> dict[str, Raw]:
    """The keys that no plan has, by the record that they stand in."""
    found = {
        name: {key: each for key, each in record.items() if key not in _KNOWN[name.split()[0]]}
        for name, record in records_in(value)
    }
    return {name: keys for name, keys in found.items() if keys}


def saved(folder: Path, opened: OpenedPlan, a_plan: Plan) -> Raw:
    """The file after the plan was saved over the one that was opened."""
    path = folder / "plan.tumbuh"
    write_plan(Disk(), path, a_plan, opened.unknown, opened.digest)
    value: Raw = json.loads(path.read_bytes())
    return value


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("plans")


@given(raws_with_strange_keys())
def test_keys_of_a_later_version_survive_being_written(folder: Path, before: Raw) -> None:
    opened = open_raw(folder, before)
    after = saved(folder, opened, opened.plan)
    assert strange_keys(after) == strange_keys(before)
    again = read_plan(folder / "plan.tumbuh")
    assert (again.plan, again.unknown) == (opened.plan, opened.unknown)


@given(raws_with_strange_keys(), st.lists(any_edits, min_size=1, max_size=6))
def test_keys_of_a_later_version_survive_edits_of_what_they_belong_to(
    folder: Path, before: Raw, sequence: list[AnyEdit]
) -> None:
    opened = open_raw(folder, before)
    edited = opened.plan
    for edit in sequence:
        edited = edit(edited)
    after = saved(folder, opened, edited)
    still_there = {name for name, _ in records_in(after)} & {name for name, _ in records_in(before)}
    kept = {name: keys for name, keys in strange_keys(before).items() if name in still_there}
    found = {name: keys for name, keys in strange_keys(after).items() if name in still_there}
    assert found == kept


def decorated() -> Raw:
    """The sample plan with one key of a later version in each of its records."""
    value = raw()
    for name, record in list(records_in(value)):
        record["later"] = {"in": name}
    return value


def test_a_key_in_each_record_comes_back_in_its_own_record(tmp_path: Path) -> None:
    opened = open_raw(tmp_path, decorated())
    after = saved(tmp_path, opened, edits.rename_plan(opened.plan, "Other"))
    assert {name: record["later"] for name, record in records_in(after)} == {
        name: {"in": name} for name, _ in records_in(raw())
    }


def test_keys_go_with_a_goal_that_is_removed_and_come_back_with_it(tmp_path: Path) -> None:
    opened = open_raw(tmp_path, decorated())
    without = edits.remove_goal(opened.plan, "g1")
    assert set(strange_keys(saved(tmp_path, opened, without))) == {
        "plan", "goal g2", "step s3", "entry l1", "entry l2",
    }  # fmt: skip
    digest = read_plan(tmp_path / "plan.tumbuh").digest
    write_plan(Disk(), tmp_path / "plan.tumbuh", opened.plan, opened.unknown, digest)
    assert strange_keys(json.loads((tmp_path / "plan.tumbuh").read_bytes())) == strange_keys(
        decorated()
    )


def test_keys_follow_a_step_that_moves_to_another_goal(tmp_path: Path) -> None:
    opened = open_raw(tmp_path, decorated())
    after = saved(tmp_path, opened, edits.move_step(opened.plan, "s1", "g2", 0))
    assert after["goals"][1]["steps"][0]["later"] == {"in": "step s1"}


def test_keys_of_an_estimate_survive_another_estimate(tmp_path: Path) -> None:
    opened = open_raw(tmp_path, decorated())
    after = saved(tmp_path, opened, edits.set_estimate(opened.plan, "s1", Estimate(7, 8, 9)))
    estimate = after["goals"][0]["steps"][0]["estimate"]
    assert estimate == {"later": {"in": "estimate of s1"}, "quick": 7.0, "likely": 8.0, "slow": 9.0}


@pytest.mark.parametrize("strange", [{"id": "g1"}, {"id": "s1"}, {"target": "x"}, {"id": 7}])
def test_a_strange_key_that_looks_like_an_id_stays_where_it_was(
    tmp_path: Path, strange: dict[str, Any]
) -> None:
    before = raw()
    before["goals"][0]["steps"][0]["estimate"].update(strange)
    opened = open_raw(tmp_path, before)
    assert strange_keys(saved(tmp_path, opened, opened.plan)) == {"estimate of s1": strange}


def test_a_step_named_like_a_part_of_another_does_not_get_its_keys(tmp_path: Path) -> None:
    before = decorated()
    before["goals"][1]["steps"] += [{"id": f"s1.estimate{end}", "title": ""} for end in ("", ".")]
    opened = open_raw(tmp_path, before)
    assert strange_keys(saved(tmp_path, opened, opened.plan)) == strange_keys(decorated())


@pytest.mark.parametrize("version", [2, 17, 10**30])
def test_a_newer_version_is_read_with_its_version_and_its_keys(
    tmp_path: Path, version: int
) -> None:
    opened = open_raw(tmp_path, {**decorated(), "version": version})
    assert opened.newer == version
    assert opened.plan == open_raw(tmp_path, raw()).plan
    assert opened.unknown["p1"] == {"later": {"in": "plan"}}

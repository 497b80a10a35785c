"""What is wrong in a plan file is named with its place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.storage.failure import StorageFailure
from desktop.storage.plan_file import to_bytes
from tests.samples import plan
from tests.storage.raw_plan import Raw, open_raw, raw

STEP = "$.goals[0].steps[0]"
SMALL = to_bytes(plan())


def lines_for(folder: Path, value: Any) -> list[str]:
    with pytest.raises(StorageFailure) as caught:
        open_raw(folder, value)
    assert caught.value.reason == "damaged"
    return caught.value.lines()


def changed(change: Callable[[Raw], Any]) -> Raw:
    value = raw()
    change(value)
    return value


def step_with(**values: Any) -> Raw:
    return changed(lambda value: value["goals"][0]["steps"][0].update(values))


def goal_with(**values: Any) -> Raw:
    return changed(lambda value: value["goals"][0].update(values))


def entry_with(**values: Any) -> Raw:
    return changed(lambda value: value["log"][1].update(values))


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({**raw(), "title": 7}, "$.title"),
        ({**raw(), "title": None}, "$.title"),
        ({**raw(), "title": "t" * 501}, "$.title"),
        ({**raw(), "title": {"text": "t"}}, "$.title"),
        ({**raw(), "id": ""}, "$.id"),
        ({**raw(), "id": "../p"}, "$.id"),
        ({**raw(), "id": "i" * 65}, "$.id"),
        ({**raw(), "id": ["p1"]}, "$.id"),
        ({**raw(), "created": "0000-01-01"}, "$.created"),
        ({**raw(), "created": "10000-01-01"}, "$.created"),
        ({**raw(), "created": "2026-02-30"}, "$.created"),
        ({**raw(), "created": "2026-01-01T00:00:00Z"}, "$.created"),
        ({**raw(), "created": 20260101}, "$.created"),
        ({**raw(), "created": "0001-01-01"}, "$.created"),
        ({**raw(), "created": "9999-12-31"}, "$.created"),
        ({**raw(), "hours_per_week": -1}, "$.hours_per_week"),
        ({**raw(), "hours_per_week": 80.5}, "$.hours_per_week"),
        ({**raw(), "hours_per_week": "4"}, "$.hours_per_week"),
        ({**raw(), "hours_per_week": True}, "$.hours_per_week"),
        ({**raw(), "goals": {}}, "$.goals"),
        ({**raw(), "goals": None}, "$.goals"),
        ({**raw(), "goals": [raw()["goals"][0], 7]}, "$.goals[1]"),
        ({**raw(), "goals": [[]]}, "$.goals[0]"),
        ({**raw(), "log": "none"}, "$.log"),
        ({**raw(), "field": "f" * 101}, "$.field"),
        ({**raw(), "known": "Figma"}, "$.known"),
        ({**raw(), "known": ["Figma", 7]}, "$.known[1]"),
        ({**raw(), "known": ["f" * 501]}, "$.known[0]"),
        ({**raw(), "known": ["\ud800"]}, "$.known"),
        ({**raw(), "known": [str(n) for n in range(501)]}, "$.known"),
        (goal_with(skill="s" * 101), "$.goals[0].skill"),
        (step_with(starter="s" * 101), f"{STEP}.starter"),
        (step_with(findings=["f"] * 101), f"{STEP}.findings"),
        (step_with(note="n" * 2_000_001), f"{STEP}.note"),
        (entry_with(hours=10_000.1), "$.log[1].hours"),
        (goal_with(kind="magic"), "$.goals[0].kind"),
        (goal_with(level_to="master"), "$.goals[0].level_to"),
        (goal_with(target="soon"), "$.goals[0].target"),
        (goal_with(id="p1"), "$.goals[0].id"),
        (goal_with(id="s3"), "$.goals[1].steps[0].id"),
        (goal_with(steps=[None]), "$.goals[0].steps[0]"),
        (step_with(estimate=5), f"{STEP}.estimate"),
        (step_with(estimate=[1, 2, 3]), f"{STEP}.estimate"),
        (step_with(estimate={"quick": 1, "likely": 2}), f"{STEP}.estimate.slow"),
        (step_with(estimate={"quick": -1, "likely": 2, "slow": 3}), f"{STEP}.estimate.quick"),
        (step_with(estimate={"quick": 1, "likely": 2, "slow": 1e308}), f"{STEP}.estimate.slow"),
        (step_with(estimate={"quick": 3, "likely": 2, "slow": 1}), f"{STEP}.estimate"),
        (step_with(due="2201-01-01"), f"{STEP}.due"),
        (step_with(done=False), f"{STEP}.done"),
        (step_with(note=["n"]), f"{STEP}.note"),
        (step_with(findings="A-01"), f"{STEP}.findings"),
        (step_with(findings=["A-01", 7]), f"{STEP}.findings[1]"),
        (step_with(proofs=[{"kind": "link", "target": "x"}, {"kind": "page", "target": "x"}]),
         f"{STEP}.proofs[1].kind"),
        (step_with(proofs=[{"kind": "link", "target": ""}]), f"{STEP}.proofs[0].target"),
        (step_with(proofs=[{"kind": "link", "target": "x" * 2_001}]), f"{STEP}.proofs[0].target"),
        (step_with(proofs=[{"kind": "link", "target": "x"}] * 201), f"{STEP}.proofs"),
        (step_with(title="half \ud83d a pair"), f"{STEP}.title"),
        (step_with(findings=["\udc00"]), f"{STEP}.findings"),
        (step_with(later={"\ud800": 1}), f"{STEP}.later"),
        (entry_with(hours=-0.5), "$.log[1].hours"),
        (entry_with(hours=1e308), "$.log[1].hours"),
        (entry_with(hours=None), "$.log[1].hours"),
        (entry_with(on="1969-12-31"), "$.log[1].on"),
        (entry_with(id="l1"), "$.log[1].id"),
        (entry_with(step="a step"), "$.log[1].step"),
        (changed(lambda value: value.pop("title")), "$.title"),
        (changed(lambda value: value["goals"][1].pop("id")), "$.goals[1].id"),
        (changed(lambda value: value["goals"][1]["steps"][0].pop("title")),
         "$.goals[1].steps[0].title"),
        (changed(lambda value: value["log"][0].pop("on")), "$.log[0].on"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_wrong_value_is_named_with_its_place(tmp_path: Path, value: Raw, place: str) -> None:
    lines = lines_for(tmp_path, value)
    assert [line.partition(": ")[0] for line in lines] == [place]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (b'"id": "p1",', b'"id": "p1", "title": "first",', "$.title"),
        (b'"format": ', b'"version": 1, "format": ', "$.version"),
        (b'"id": "g2",', b'"id": "g2", "id": "g2",', "$.goals[1].id"),
        (b'"likely": 3.0,', b'"likely": 3.0, "likely": 4.0,', f"{STEP}.estimate.likely"),
        (b'"id": "l2",', b'"id": "l2", "later": 1, "later": 1,', "$.log[1].later"),
        (b'"id": "l2",', b'"id": "l2", "a": {"b": [{"c": 1, "c": 2}]},', "$.log[1].a.b[0].c"),
    ],
)  # fmt: skip
def test_a_key_that_stands_twice_is_named_with_its_place(
    tmp_path: Path, old: bytes, new: bytes, place: str
) -> None:
    assert SMALL.count(old) == 1
    assert lines_for(tmp_path, SMALL.replace(old, new)) == [f"{place}: duplicate key"]


@pytest.mark.parametrize(
    ("new", "place"),
    [
        (b'"hours_per_week": 1e400,', "$.hours_per_week"),
        (b'"later": 1e400,', "$.later"),
        (b'"later": {"deep": [0, -1e400]},', "$.later.deep[1]"),
    ],
)
def test_a_number_past_counting_is_named_with_its_place(
    tmp_path: Path, new: bytes, place: str
) -> None:
    data = SMALL.replace(b'"hours_per_week": 4.0,', new)
    assert data != SMALL
    assert [line.partition(": ")[0] for line in lines_for(tmp_path, data)] == [place]


def test_every_problem_is_named_not_only_the_first(tmp_path: Path) -> None:
    value = goal_with(kind="magic", target="soon")
    value["hours_per_week"] = -4
    assert [line.partition(": ")[0] for line in lines_for(tmp_path, value)] == [
        "$.hours_per_week",
        "$.goals[0].kind",
        "$.goals[0].target",
    ]


def test_a_hundred_problems_are_enough(tmp_path: Path) -> None:
    assert len(lines_for(tmp_path, {**raw(), "goals": [{}] * 200})) == 100


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({**raw(), "goals": [{}] * 2_001}, "$.goals"),
        (goal_with(steps=[{}] * 20_001), "$.goals[0].steps"),
        ({**raw(), "log": [{}] * 500_001}, "$.log"),
    ],
    ids=["goals", "steps", "log"],
)
def test_of_too_many_things_only_the_number_is_a_problem(
    tmp_path: Path, value: Raw, place: str
) -> None:
    assert [line.partition(": ")[0] for line in lines_for(tmp_path, value)] == [place]


def test_damage_after_the_hundredth_problem_is_still_damage(tmp_path: Path) -> None:
    lines = lines_for(tmp_path, {**raw(), "goals": [{"id": "g"}] * 51, "log": [{"id": "l"}]})
    assert len(lines) == 100


@pytest.mark.parametrize("good", ["i", "A-z_0.9", "i" * 64])
def test_an_id_may_be_any_short_plain_word(tmp_path: Path, good: str) -> None:
    assert open_raw(tmp_path, {**raw(), "id": good}).plan.id == good


def test_hours_that_are_whole_numbers_are_hours(tmp_path: Path) -> None:
    assert open_raw(tmp_path, {**raw(), "hours_per_week": 4}).plan.hours_per_week == 4.0

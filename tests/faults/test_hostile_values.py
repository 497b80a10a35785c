"""Any value may stand in any place of a file: it is taken whole, or refused with that place."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.checks import Problem
from desktop.storage.failure import StorageFailure
from desktop.storage.pack_files import read_pack
from desktop.storage.plan_file import OpenedPlan, read_plan, to_bytes
from tests.faults.figures import Figures
from tests.faults.mutations import NASTY, Way, holder_of, ways_in, with_text
from tests.faults.readers import decorated
from tests.packs import raw_pack
from tests.storage.raw_plan import raw


def places_of(refused: StorageFailure) -> list[str]:
    return [line.partition(": ")[0] for line in refused.lines()]


def place_of(way: Way) -> str:
    return "$" + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in way)


def is_near(place: str, other: str) -> bool:
    return place.startswith(other) or other.startswith(place)


def named_elsewhere(folder: Path, value: Any, read: Callable[[Path], object]) -> Iterator[str]:
    """Each value of a file replaced by each nasty one: those whose refusal names another place."""
    path = folder / "file"
    for way in ways_in(value):
        for text in NASTY:
            path.write_bytes(with_text(value, way, text))
            try:
                read(path)
            except StorageFailure as refused:
                inside = refused.reason in ("damaged", "faulty_pack")
                near = any(is_near(place, place_of(way)) for place in places_of(refused))
                is_twice = "duplicate id" in str(refused) or "unknown id" in str(refused)
                if inside and way and not (near or is_twice):
                    yield f"{place_of(way)} = {text[:40]}: {refused}"[:200]


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("plans", raw(), read_plan),
        ("evidence packs", raw_pack(), read_pack),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_any_value_in_any_place_is_taken_or_named_with_its_place(
    name: str, value: Any, read: Callable[[Path], object], figures: Figures, tmp_path: Path
) -> None:
    wrong = list(named_elsewhere(tmp_path, value, read))

    figures.note(f"{name} with wrong values", tried=len(list(ways_in(value))) * len(NASTY))
    assert wrong == []


def test_a_newer_plan_with_any_value_in_any_place_is_never_taken_for_one_of_ours(
    figures: Figures, tmp_path: Path
) -> None:
    value = {**raw(), "version": 2}
    path = tmp_path / "plan.tumbuh"
    for way in ways_in(value):
        if way in ((), ("version",), ("format",)):
            continue
        figures.note("newer plans with wrong values", tried=len(NASTY[::3]))
        for text in NASTY[::3]:
            path.write_bytes(with_text(value, way, text))
            try:
                assert read_plan(path).newer == 2
            except StorageFailure as refused:
                assert refused.reason in ("newer_version", "not_json", "too_deep"), refused


def is_same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal to the type."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def lost_in(
    folder: Path, value: Any, ways: list[Way], write: Callable[[OpenedPlan], bytes]
) -> list[str]:
    """Each nasty value at each of the places: those that were taken but not written again."""
    path = folder / "plan.tumbuh"
    lost = []
    for way in ways:
        for text in NASTY:
            path.write_bytes(with_text(value, way, text))
            try:
                opened = read_plan(path)
            except StorageFailure:
                continue
            after = holder_of(json.loads(write(opened)), way).get(way[-1])
            if not is_same(after, json.loads(text)):
                lost.append(f"{place_of(way)} = {text[:40]}")
    return lost


def test_any_value_of_an_unknown_key_survives_in_any_record_or_is_refused(
    figures: Figures, tmp_path: Path
) -> None:
    value = decorated()
    ways = [way for way in ways_in(value) if way and way[-1] == "later"]

    lost = lost_in(tmp_path, value, ways, lambda opened: to_bytes(opened.plan, opened.unknown))

    figures.note("plans with unknown keys", tried=len(ways) * len(NASTY), lost=len(lost))
    assert lost == []


def test_control_a_writer_that_drops_unknown_keys_is_found(tmp_path: Path) -> None:
    assert lost_in(tmp_path, decorated(), [("later",)], lambda opened: to_bytes(opened.plan))


def test_control_a_reader_that_names_another_place_is_found(tmp_path: Path) -> None:
    def read(path: Path) -> None:
        raise StorageFailure(path, "damaged", problems=(Problem("$.log[9]", "missing"),))

    assert next(named_elsewhere(tmp_path, raw(), read), None) is not None


def test_unknown_keys_of_two_proofs_of_one_target_survive_apart(tmp_path: Path) -> None:
    value = raw()
    proofs = [{"later": n, "kind": "link", "target": "https://x.example"} for n in (1, 2)]
    value["goals"][0]["steps"][0]["proofs"] = proofs
    path = tmp_path / "plan.tumbuh"
    path.write_text(json.dumps(value))

    opened = read_plan(path)

    after = json.loads(to_bytes(opened.plan, opened.unknown))
    assert after["goals"][0]["steps"][0]["proofs"] == proofs


def deeper(frames: int, work: Callable[[], None]) -> None:
    """Do the work with so many calls more on the stack."""
    if frames:
        deeper(frames - 1, work)
    else:
        work()


def write_and_read_again(path: Path, opened: OpenedPlan) -> None:
    path.write_bytes(to_bytes(opened.plan, opened.unknown))
    again = read_plan(path)
    assert (again.plan, again.unknown) == (opened.plan, opened.unknown)


@pytest.mark.parametrize(("start", "end"), [("[", "]"), ('{"a":', "}")])
def test_a_plan_that_is_read_can_be_written_from_wherever_it_is_asked_for(
    start: str, end: str, tmp_path: Path
) -> None:
    path = tmp_path / "plan.tumbuh"
    outcomes = set()
    for levels in (1, 10, 50, *range(60, 1_100, 3)):
        path.write_bytes(
            with_text({**raw(), "later": 0}, ("later",), start * levels + "0" + end * levels)
        )
        try:
            opened = read_plan(path)
        except StorageFailure:
            outcomes.add("refused")
            continue
        outcomes.add("opened")
        deeper(50, partial(write_and_read_again, path, opened))
    assert outcomes == {"opened", "refused"}

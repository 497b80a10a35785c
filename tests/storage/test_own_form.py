"""Our own form is read the quick way, and never otherwise than with all care."""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain.plan import Goal, LogEntry, Plan, Step
from desktop.storage import own_form
from desktop.storage.failure import StorageFailure
from desktop.storage.plan_file import parse_plan, to_bytes
from tests.domain.any_plan import plans
from tests.faults.large import large_plan
from tests.samples import TODAY, empty_plan, entry, plan

PATH = Path("plan.tumbuh")
MARK = b"\xef\xbb\xbf"
"""A file that begins so is not in our own form, and means the same."""
LONG = large_plan(200, 4_000, note=0)
SMALL = to_bytes(plan())


def read_with_care(data: bytes) -> Plan | list[str]:
    """The plan, or what is wrong with it."""
    try:
        opened = parse_plan(PATH, MARK + data)
    except StorageFailure as failure:
        return failure.lines()
    assert opened.unknown == {}
    return opened.plan


def assert_the_ways_agree(data: bytes) -> None:
    """What is read the quick way is what is read with care; the rest is left to that."""
    found = own_form.read(data)
    assert found is None or found == read_with_care(data)


def with_log(*entries: LogEntry) -> Plan:
    return replace(LONG, log=entries)


@given(plans)
def test_any_plan_that_we_have_written_is_read_the_quick_way(any_plan: Plan) -> None:
    data = own_form.written(any_plan)
    assert own_form.read(data) == any_plan
    assert own_form.holds(data, any_plan)


def test_a_plan_of_many_pieces_is_read_as_it_was_written() -> None:
    data = own_form.written(LONG)
    assert own_form.read(data) == LONG
    assert own_form.holds(data, LONG)


def test_a_plan_is_not_taken_for_another_one() -> None:
    data = own_form.written(LONG)
    first, *rest = LONG.log
    others = [
        replace(LONG, title="other"),
        replace(LONG, goals=LONG.goals[1:]),
        replace(LONG, log=LONG.log[:-1]),
        replace(LONG, log=(*LONG.log, entry("more"))),
        replace(LONG, log=(replace(first, hours=first.hours + 0.25), *rest)),
    ]
    assert not any(own_form.holds(data, other) for other in others)


@pytest.mark.parametrize("at", range(SMALL.count(b"\n")))
def test_a_line_that_stands_twice_is_found_either_way(at: int) -> None:
    lines = SMALL.splitlines(keepends=True)
    twice = b"".join([*lines[: at + 1], lines[at].replace(b"\n", b",\n"), *lines[at + 1 :]])
    for data in (b"".join([*lines[: at + 1], *lines[at:]]), twice):
        assert_the_ways_agree(data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"id": "l2",', b'"id": "l2", "id": "l2",'),
        (b'"id": "l2",', b'"id" : "l2", "id": "l2",'),
        (b'"note": "a: b"', b'"note": "a\\u003a b", "hours": 1.0'),
        (b'"note": "a: b"', b'"note": "a\\u003a b", "note": "a\\u003a b"'),
        (b'"note": "a: b"', b'"note": ""'),
        (b'"note": "a: b"', b'"note": "ab", "hours": 1.0'),
        (b'"note": "a: b"', b'"note": "ab", "note": "a: b"'),
        (b'"note": "a: b"', b'"note": "a:::::b", "note": "a: b"'),
        (b'"step": "s1",', b'"step": "s1\\u003a",'),
    ],
)
def test_a_key_of_an_entry_that_stands_twice_is_never_overlooked(old: bytes, new: bytes) -> None:
    entries = entry("l1"), entry("l2", note="a: b"), entry("l3", note=": :")
    for log in (entries, (*entries, entry("l4", note=':":"'))):
        data = own_form.written(with_log(*log))
        assert old in data
        assert own_form.read(data) is not None
        assert own_form.read(data.replace(old, new, 1)) is None


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        ((*LONG.log, LONG.log[0]), "$.log[4000].id: duplicate id (l0)"),
        ((*LONG.log, entry("s7")), "$.log[4000].id: duplicate id (s7)"),
        ((*LONG.log, replace(entry("x"), on=TODAY.replace(1969))), "$.log[4000].on: date out"),
        ((*LONG.log, entry("a b")), "$.log[4000].id: wrong value"),
        ((*LONG.log, entry("x", "a/b")), "$.log[4000].step: wrong value"),
        ((*LONG.log, entry("x", "å")), "$.log[4000].step: wrong value"),
        ((*LONG.log, entry("x\n")), "$.log[4000].id: wrong value"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_in_the_last_of_many_entries_is_named(
    entries: tuple[LogEntry, ...], line: str
) -> None:
    data = own_form.written(with_log(*entries))
    assert own_form.read(data) is None
    assert not own_form.holds(data, with_log(*entries))
    with pytest.raises(StorageFailure) as caught:
        parse_plan(PATH, data)
    (found,) = caught.value.lines()
    assert found.startswith(line)


ID_FIELDS = [
    (kind, field.name, "tuple" in repr(field.type))
    for kind in (Plan, Goal, Step, LogEntry)
    for field in msgspec.structs.fields(kind)
    if "pattern" in repr(field.type)
]


@pytest.mark.parametrize(("kind", "name", "is_list"), ID_FIELDS, ids=str)
def test_no_id_with_strange_letters_is_read_the_quick_way(
    kind: type[msgspec.Struct], name: str, is_list: bool
) -> None:
    strange = {name: ("a b",) if is_list else "a b"}
    whole, (first, *others), (one, *rest) = plan(), plan().goals, plan().log
    spoilt = {
        Plan: lambda: replace(whole, **strange),
        Goal: lambda: replace(whole, goals=(replace(first, **strange), *others)),
        Step: lambda: replace(
            whole, goals=(replace(first, steps=(replace(first.steps[0], **strange),)), *others)
        ),
        LogEntry: lambda: replace(whole, log=(replace(one, **strange), *rest)),
    }[kind]()
    assert own_form.read(own_form.written(spoilt)) is None
    assert isinstance(read_with_care(own_form.written(spoilt)), list)


@given(st.data())
def test_a_spoilt_plan_is_read_the_same_both_ways(data: st.DataObject) -> None:
    whole = own_form.written(data.draw(plans))
    start = data.draw(st.integers(0, len(whole)))
    piece = data.draw(
        st.binary(max_size=3) | st.sampled_from([b",", b"\n    },\n    {", b'"', b" "])
    )
    length = data.draw(st.integers(0, 30))
    assert_the_ways_agree(whole[:start] + piece + whole[start + length :])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\n  ]\n}\n", b",\n  ]\n}\n"),
        (b"\n    }\n  ]\n}\n", b"\n    },\n  ]\n}\n"),
        (b',\n  "log": [', b',\n  "log": [,'),
        (b',\n  "log": [', b',\n  "log": [\n  ],\n  "log": ['),
        (b',\n  "goals": [', b',\n  "log": [\n  ],\n  "goals": ['),
        (b',\n  "goals": [', b',\n  "known": [\n    "a",\n  "goals": ['),
        (b"\n    },\n    {", b"\n    },\n    },\n    {"),
        (b'"title": "A large plan"', b'"title": "A large plan",\n  "goals": []'),
    ],
)
def test_where_a_plan_is_cut_into_pieces_nothing_slips_in(old: bytes, new: bytes) -> None:
    data = own_form.written(LONG)
    assert old in data
    spoilt = data.replace(old, new)
    assert own_form.read(spoilt) is None
    assert isinstance(read_with_care(spoilt), list)


def test_a_large_plan_is_read_and_written_a_little_at_a_time() -> None:
    calls = Counter[str]()

    def note(_frame: Any, event: str, called: Any) -> None:
        if event == "c_call":
            calls[called.__qualname__] += 1

    sys.setprofile(note)
    try:
        data = own_form.written(LONG)
        own_form.read(data)
    finally:
        sys.setprofile(None)
    assert calls["Decoder.decode"] > len(data) / 200_000
    assert calls["json_encode"] > len(LONG.goals) + len(LONG.log) / 1_000


def test_an_empty_plan_is_read_the_quick_way() -> None:
    assert own_form.read(own_form.written(empty_plan())) == empty_plan()

"""Every kind of damage: read as a sound plan or refused with a place, at once, the file untouched."""

import gzip
import json
import os
import time
import zlib
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.checks import problems_in
from desktop.domain.plan import Plan
from desktop.storage.failure import Reason, StorageFailure
from desktop.storage.plan_file import read_plan, to_bytes
from tests.domain.any_plan import plans
from tests.samples import plan
from tests.storage.raw_plan import raw
from tests.storage.time_limit import at_most

SMALL = to_bytes(plan())
PNG = b"\x89PNG\r\n\x1a\n" + zlib.compress(SMALL)
HEAD = b'{"format":"tumbuh-plan","version":1,"id":"p","title":"t","created":"2026-01-01"'


def open_or_refuse(path: Path, *, seconds: float = 1) -> Plan | StorageFailure:
    """The plan, or why there is none; fails on anything that must not happen when opening."""
    before = path.stat()
    outcome: Plan | StorageFailure
    with at_most(20):
        begin = time.perf_counter()
        try:
            outcome = read_plan(path).plan
        except StorageFailure as failure:
            outcome = failure
        took = time.perf_counter() - begin
    after = path.stat()
    assert took < seconds
    assert (after.st_ino, after.st_size, after.st_mtime_ns) == (
        before.st_ino,
        before.st_size,
        before.st_mtime_ns,
    )
    if isinstance(outcome, StorageFailure):
        assert outcome.path == path
        assert outcome.reason in get_args(Reason)
        assert all(line.startswith("$") for line in outcome.lines())
        assert outcome.lines()
        assert len(outcome.problems) <= 100
    else:
        assert problems_in(outcome) == []
    return outcome


def reason_for(folder: Path, data: bytes) -> str:
    """Why a file with that content is refused."""
    path = folder / "plan.tumbuh"
    path.write_bytes(data)
    outcome = open_or_refuse(path)
    assert path.read_bytes() == data
    return outcome.reason if isinstance(outcome, StorageFailure) else "opened"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged")


def test_a_file_cut_off_at_any_byte_is_refused(folder: Path) -> None:
    whole = len(SMALL.rstrip())
    reasons = {reason_for(folder, SMALL[:end]) for end in range(whole)}
    assert reasons == {"not_json"}
    assert reason_for(folder, SMALL[:whole]) == "opened"


@pytest.mark.parametrize("flip", [0x01, 0x20, 0x80, 0xFF])
def test_a_file_with_any_byte_flipped_is_sound_or_refused(folder: Path, flip: int) -> None:
    for place in range(len(SMALL)):
        damaged = bytearray(SMALL)
        damaged[place] ^= flip
        reason_for(folder, bytes(damaged))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not_json"),
        (b"\n \t", "not_json"),
        (bytes(len(SMALL)), "not_json"),
        (b"\xff" * 600, "not_text"),
        (SMALL + SMALL, "not_json"),
        (SMALL + b"\x00", "not_json"),
        (SMALL[: len(SMALL) // 2] + bytes(len(SMALL) // 2), "not_json"),
        (gzip.compress(SMALL, mtime=0), "not_text"),
        (PNG, "not_text"),
        (SMALL.decode().encode("utf-16"), "not_text"),
        (b"\xef\xbb\xbf" + SMALL, "opened"),
        (b"\xef\xbb\xbf\xef\xbb\xbf" + SMALL, "not_json"),
        (SMALL.replace(b"\n", b"\r\n"), "opened"),
        (SMALL.replace(b"AI chat", b"AI \xc3 chat"), "not_text"),
        (SMALL.replace(b"AI chat", b"AI \xed\xa0\x80 chat"), "not_text"),
        (SMALL.replace(b"AI chat", b"AI \x00 chat"), "not_json"),
        (b"[" * 200_000 + b"]" * 200_000, "too_deep"),
        (HEAD + b',"later":' + b"[" * 200_000 + b"]" * 200_000 + b"}", "too_deep"),
        (HEAD + b',"later":' + b'{"a":' * 200_000 + b"1" + b"}" * 200_001, "too_deep"),
        (HEAD + b',"hours_per_week":' + b"9" * 1_000_000 + b"}", "not_json"),
        (HEAD + b',"hours_per_week":' + b"9" * 4_000 + b"}", "damaged"),
        (HEAD + b',"later":' + b"9" * 4_000 + b"}", "opened"),
        (HEAD + b',"hours_per_week":NaN}', "not_json"),
        (HEAD + b',"later":[Infinity]}', "not_json"),
        (HEAD + b',"later":-Infinity}', "not_json"),
        (b"null", "not_a_plan"),
        (b"[]", "not_a_plan"),
        (b"17", "not_a_plan"),
        (b'"plan"', "not_a_plan"),
        (b"{}", "not_a_plan"),
        (b'{"format":"tumbuh-evidence","version":1}', "not_a_plan"),
        (b'{"format":"tumbuh-plan"}', "not_a_plan"),
        (b'{"format":"tumbuh-plan","version":1}', "damaged"),
        (b'{"format":"tumbuh-plan","version":' + b"[" * 900 + b"]" * 900 + b"}", "not_a_plan"),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else value,
)
def test_each_kind_of_damage_has_its_reason(folder: Path, data: bytes, reason: str) -> None:
    assert reason_for(folder, data) == reason


@pytest.mark.parametrize("version", [0, -1, 1.0, "1", True, None, [1], 1e308])
def test_a_version_that_never_was_is_no_plan(folder: Path, version: Any) -> None:
    assert reason_for(folder, json.dumps({**raw(), "version": version}).encode()) == "not_a_plan"


def test_a_newer_version_that_we_cannot_read_says_that_it_is_newer(folder: Path) -> None:
    newer = {**raw(), "version": 2, "goals": {"by": "id"}}
    assert reason_for(folder, json.dumps(newer).encode()) == "newer_version"


@given(plans, st.binary(max_size=4), st.floats(0, 1), st.integers(0, 40))
def test_any_plan_with_a_piece_overwritten_is_sound_or_refused(
    folder: Path, any_plan: Plan, piece: bytes, where: float, length: int
) -> None:
    data = to_bytes(any_plan)
    start = int(where * len(data))
    reason_for(folder, data[:start] + piece + data[start + length :])


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_refused_with_a_reason(folder: Path, data: bytes) -> None:
    assert reason_for(folder, data) in ("not_text", "not_json", "not_a_plan")


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(
    inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "title", "goals", "steps", "log",
    "estimate", "quick", "proofs"]) | st.text(), inner, max_size=4), max_leaves=12))  # fmt: skip
def test_any_json_value_in_place_of_the_goals_is_sound_or_refused(folder: Path, value: Any) -> None:
    reason_for(folder, json.dumps({**raw(), "goals": value}).encode())


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b',"goals":[' + b"{}," * 300_000 + b"{}]}",
        HEAD + b',"goals":' + json.dumps([{"id": "g", "steps": [{}] * 50}] * 1_000).encode() + b"}",
        HEAD + b"".join(b',"k%d":1' % n for n in range(50_000)) + b',"k7":2}',
        HEAD + b',"title":"t"' * 100_000 + b"}",
    ],
    ids=["too many goals", "many empty steps", "one key of many twice", "one key often"],
)
def test_damage_without_end_is_refused_at_once(folder: Path, data: bytes) -> None:
    assert reason_for(folder, data) == "damaged"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.tumbuh"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    outcome = open_or_refuse(path)
    assert isinstance(outcome, StorageFailure)
    assert outcome.reason == "too_large"


def refusal_of(path: Path) -> str:
    with at_most(5), pytest.raises(StorageFailure) as caught:
        read_plan(path)
    return caught.value.reason


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal_of(tmp_path / "pipe") == "not_a_file"


def test_a_folder_is_no_plan(tmp_path: Path) -> None:
    assert refusal_of(tmp_path) == "not_a_file"


def test_a_link_to_nothing_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    assert refusal_of(tmp_path / "link") == "not_found"


def test_a_link_in_a_circle_does_not_hang(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "link")
    assert refusal_of(tmp_path / "link") == "not_a_file"


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(SMALL)
    assert refusal_of(tmp_path / "file" / "plan.tumbuh") == "folder_missing"

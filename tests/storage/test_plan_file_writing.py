import errno
import os
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.plan import MOST_HOURS_A_WEEK, Estimate, Plan
from desktop.storage.atomic import LARGEST_FILE
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import digest_of, read_plan, to_bytes, write_copy, write_plan
from tests.samples import empty_plan, goal, plan, step
from tests.storage.disks import FailingDisk, NotingDisk

OTHER = replace(plan(), title="Changed by somebody else")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.tumbuh"


@pytest.fixture
def digest(path: Path) -> str:
    """The plan was written by us; the digest of its file."""
    return write_plan(Disk(), path, plan(), {}, None)


def failure_of(path: Path, a_plan: Plan, expected: str | None) -> StorageFailure:
    """The failure of a save that must not touch the disk."""
    disk = NotingDisk()
    with pytest.raises(StorageFailure) as caught:
        write_plan(disk, path, a_plan, {}, expected)
    assert disk.calls == []
    assert caught.value.path == path
    return caught.value


def test_a_plan_is_written_again_and_again(path: Path, digest: str) -> None:
    for title in ("one", "two", "three"):
        digest = write_plan(Disk(), path, plan(title=title), {}, digest)
        assert digest == digest_of(path.read_bytes())
        assert read_plan(path).plan.title == title


def test_a_file_that_somebody_else_changed_is_not_overwritten(path: Path, digest: str) -> None:
    path.write_bytes(to_bytes(OTHER))
    assert failure_of(path, plan(title="Mine"), digest).reason == "changed_elsewhere"
    assert read_plan(path).plan == OTHER


def test_a_file_that_somebody_else_damaged_is_not_overwritten(path: Path, digest: str) -> None:
    path.write_bytes(b"")
    assert failure_of(path, plan(title="Mine"), digest).reason == "changed_elsewhere"
    assert path.read_bytes() == b""


def test_a_new_plan_never_takes_the_place_of_a_file(path: Path) -> None:
    path.write_bytes(b"something else")
    assert failure_of(path, plan(), None).reason == "exists"
    assert path.read_bytes() == b"something else"


def test_a_file_that_is_gone_is_not_made_again_unasked(path: Path) -> None:
    path.write_bytes(to_bytes(plan()))
    opened = read_plan(path)
    path.unlink()
    with pytest.raises(StorageFailure) as caught:
        write_plan(Disk(), path, plan(title="New"), {}, opened.digest)
    assert caught.value.reason == "not_found"
    assert not path.exists()
    write_plan(Disk(), path, plan(title="New"), {}, None)
    assert read_plan(path).plan.title == "New"


def test_a_file_that_was_rewritten_with_the_same_bytes_is_still_ours(
    path: Path, digest: str
) -> None:
    path.unlink()
    path.write_bytes(to_bytes(plan()))
    write_plan(Disk(), path, plan(title="Mine"), {}, digest)
    assert read_plan(path).plan.title == "Mine"


@pytest.mark.parametrize("expected", [None, "digest of something else"])
def test_a_file_that_holds_the_plan_already_is_no_foreign_change(
    path: Path, expected: str | None
) -> None:
    path.write_bytes(to_bytes(plan()))
    assert write_plan(Disk(), path, plan(), {}, expected) == digest_of(to_bytes(plan()))


def test_a_pipe_in_place_of_the_file_is_refused(path: Path) -> None:
    os.mkfifo(path)
    assert failure_of(path, plan(), None).reason == "not_a_file"


def test_a_folder_in_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir()
    assert failure_of(path, plan(), None).reason == "not_a_file"


def test_a_missing_folder_is_named_as_the_cause(tmp_path: Path) -> None:
    with pytest.raises(StorageFailure) as caught:
        write_plan(Disk(), tmp_path / "missing" / "plan.tumbuh", plan(), {}, None)
    assert caught.value.reason == "folder_missing"


@pytest.mark.parametrize(
    ("unsound", "place"),
    [
        (empty_plan(title="t" * 501), "$.title"),
        (empty_plan(hours_per_week=float("nan")), "$.hours_per_week"),
        (empty_plan(hours_per_week=float("inf")), "$.hours_per_week"),
        (empty_plan(hours_per_week=-1.0), "$.hours_per_week"),
        (empty_plan(hours_per_week=MOST_HOURS_A_WEEK + 1), "$.hours_per_week"),
        (empty_plan(created=date(9999, 1, 1)), "$.created"),
        (empty_plan(goals=(goal("a"), goal("a"))), "$.goals[1].id"),
        (
            empty_plan(goals=(goal("a", step("b", estimate=Estimate(3, 2, 1))),)),
            "$.goals[0].steps[0].estimate",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_plan_that_could_not_be_read_again_is_not_written(
    path: Path, digest: str, unsound: Plan, place: str
) -> None:
    failure = failure_of(path, unsound, digest)
    assert failure.reason == "unwritable_text"
    assert [problem.place for problem in failure.problems] == [place]
    assert read_plan(path).plan == plan()


def test_half_a_letter_is_not_written(path: Path, digest: str) -> None:
    assert failure_of(path, plan(title="half \ud83d"), digest).reason == "unwritable_text"
    assert read_plan(path).plan == plan()


def test_a_key_of_a_later_version_that_would_change_is_not_written(path: Path, digest: str) -> None:
    with pytest.raises(StorageFailure) as caught:
        write_plan(Disk(), path, plan(), {"p1": {"later": float("inf")}}, digest)
    assert caught.value.reason == "unwritable_text"
    assert read_plan(path).plan == plan()


def test_a_plan_too_large_to_be_opened_again_is_not_written(path: Path, digest: str) -> None:
    notes = (step(f"s{n}", note="n" * 1_900_000) for n in range(18))
    too_large = empty_plan(goals=(goal("g1", *notes),))
    assert len(to_bytes(too_large)) > LARGEST_FILE
    assert failure_of(path, too_large, digest).reason == "too_large"
    assert read_plan(path).plan == plan()


def test_a_failed_save_leaves_the_file_ours(path: Path, digest: str) -> None:
    with pytest.raises(StorageFailure) as caught:
        write_plan(FailingDisk(1, errno.ENOSPC), path, OTHER, {}, digest)
    assert (caught.value.reason, caught.value.landed) == ("disk_full", None)
    assert read_plan(path).plan == plan()
    write_plan(Disk(), path, OTHER, {}, digest)
    assert read_plan(path).plan == OTHER


def test_a_save_that_fails_at_the_very_end_says_what_the_file_holds_now(
    path: Path, digest: str
) -> None:
    with pytest.raises(StorageFailure) as caught:
        write_plan(FailingDisk(5, errno.EIO), path, OTHER, {}, digest)
    assert read_plan(path).plan == OTHER
    assert caught.value.landed == digest_of(path.read_bytes())


def test_a_copy_takes_the_place_of_what_was_there(path: Path) -> None:
    path.write_bytes(b"something else")
    write_copy(Disk(), path, OTHER, {"g1": {"later": 1}})
    opened = read_plan(path)
    assert (opened.plan, opened.unknown) == (OTHER, {"g1": {"later": 1}})


@pytest.mark.parametrize("at", range(5))
def test_a_copy_that_fails_leaves_what_was_there(path: Path, at: int) -> None:
    path.write_bytes(b"something else")
    with pytest.raises(StorageFailure) as caught:
        write_copy(FailingDisk(at, errno.ENOSPC), path, OTHER, {})
    assert caught.value.reason == "disk_full"
    assert path.read_bytes() == b"something else"


def test_a_copy_that_could_not_be_read_again_is_not_written(path: Path) -> None:
    with pytest.raises(StorageFailure) as caught:
        write_copy(Disk(), path, plan(title="t" * 501), {})
    assert caught.value.reason == "unwritable_text"
    assert not path.exists()


def test_a_failure_says_its_reason_in_one_line(path: Path) -> None:
    assert StorageFailure(path, "disk_full", "No space left").lines() == [
        "$: disk full (No space left)"
    ]
    assert str(StorageFailure(path, "not_a_plan")) == "$: not a plan"

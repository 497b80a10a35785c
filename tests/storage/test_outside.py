"""What became of a plan's file while nobody looked, and what a copy of it goes back to."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain import edits
from desktop.domain.plan import Plan
from desktop.storage.file_system import Disk
from desktop.storage.outside import Known, conflict_copies, found_beside, look
from desktop.storage.plan_file import digest_of, read_plan, to_bytes
from desktop.storage.versions import Versions
from tests.samples import goal, plan


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 22, 41)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "plan.tumbuh"
    file.write_bytes(to_bytes(plan()))
    return file


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(Disk(), tmp_path / "versions", Clock())


@pytest.fixture
def known(path: Path) -> Known:
    return Known(path, digest_of(to_bytes(plan())), plan())


def test_a_file_with_the_same_content_is_the_same(known: Known, versions: Versions) -> None:
    assert look(known, versions).kind == "same"
    known.path.write_bytes(to_bytes(plan()))
    assert look(known, versions).kind == "same"


def test_a_file_with_another_content_goes_back_to_what_was_written(
    known: Known, versions: Versions
) -> None:
    known.path.write_bytes(to_bytes(plan(title="Theirs")))
    found = look(known, versions)
    assert (found.kind, found.base, found.earlier) == ("other", plan(), None)
    assert found.opened is not None
    assert found.opened.plan.title == "Theirs"


def test_what_another_program_left_as_it_was_is_in_memory_once(
    known: Known, versions: Versions
) -> None:
    assert known.plan is not None
    versions.keep("p1", to_bytes(plan(title="Older")), known.path)
    known.path.write_bytes(to_bytes(plan(title="Theirs")))
    found = look(known, versions)
    assert found.opened is not None
    assert found.opened.plan.log is known.plan.log
    assert found.opened.plan.goals[0] is known.plan.goals[0]


def test_a_file_that_holds_a_version_is_known_for_it(known: Known, versions: Versions) -> None:
    older = to_bytes(plan(title="Older"))
    versions.keep("p1", older, known.path)
    versions.keep("p1", to_bytes(plan()), known.path)
    known.path.write_bytes(older)
    found = look(known, versions)
    assert found.earlier == versions.of("p1")[1]
    assert found.base == read_plan(known.path).plan


def test_a_copy_goes_back_to_the_version_that_it_differs_least_from(
    path: Path, versions: Versions
) -> None:
    states: list[Plan] = [plan()]
    for number in range(4):
        states.append(edits.add_goal(states[-1], goal(f"new{number}")))
        versions.keep("p1", to_bytes(states[-1]), path)
    path.write_bytes(to_bytes(edits.rename_goal(states[2], "g1", "Elsewhere")))
    assert found_beside(read_plan(path), states[-1], versions).base == states[2]


def test_damaged_versions_are_no_base(path: Path, versions: Versions) -> None:
    versions.keep("p1", to_bytes(plan()), path)
    versions.of("p1")[0].path.write_bytes(b"spoilt")
    path.write_bytes(to_bytes(plan(title="Elsewhere")))
    assert found_beside(read_plan(path), None, versions).base is None


def test_a_file_that_was_renamed_is_found_by_its_content(known: Known, versions: Versions) -> None:
    moved = known.path.with_name("moved.tumbuh")
    known.path.with_name("another.tumbuh").write_bytes(to_bytes(plan(title="Another")))
    known.path.with_name("broken.tumbuh").symlink_to("nowhere")
    known.path.rename(moved)
    found = look(known, versions)
    assert (found.kind, found.moved) == ("moved", moved)


def test_a_file_that_is_gone_and_a_folder_that_is_gone_are_told_apart(
    known: Known, versions: Versions
) -> None:
    known.path.unlink()
    assert look(known, versions).kind == "gone"
    known.path.parent.rename(known.path.parent.with_name("away"))
    found = look(known, versions)
    assert found.failure is not None
    assert (found.kind, found.failure.reason) == ("failed", "folder_missing")


def test_a_file_that_cannot_be_read_is_told_with_its_reason(
    known: Known, versions: Versions
) -> None:
    known.path.write_bytes(b"{")
    found = look(known, versions)
    assert found.failure is not None
    assert (found.kind, found.failure.reason) == ("failed", "not_json")


@pytest.mark.parametrize(
    "name",
    [
        "plan (Ani's conflicted copy 2026-03-02).tumbuh",
        "plan.sync-conflict-20260302-224100-ABCDEFG.tumbuh",
        "plan (conflicted copy 2026-03-02 224100).tumbuh",
        "plan_conflict-20260302.tumbuh",
        "plan (Salinan konflik Ani).tumbuh",
    ],
)
def test_the_copies_of_sync_tools_are_noticed(path: Path, name: str) -> None:
    copy = path.with_name(name)
    copy.write_bytes(to_bytes(plan(title="Copy")))
    path.with_name("plan copy.tumbuh").write_bytes(to_bytes(plan()))
    path.with_name("other conflict.tumbuh").write_bytes(to_bytes(plan(id="p2")))
    path.with_name("broken conflict.tumbuh").write_bytes(b"")
    path.with_name("a conflict.txt").write_bytes(to_bytes(plan()))
    assert conflict_copies(path, "p1") == [copy]

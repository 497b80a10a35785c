import errno
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.session.autosaver import Autosaver
from desktop.storage.plan_file import to_bytes
from tests.samples import plan
from tests.session.saving import OpenSaving
from tests.storage.disks import FailingDisk, MendableDisk, SlowDisk

OTHERS = to_bytes(plan(title="Changed by somebody else"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with the sample plan."""
    file = tmp_path / "plan.tumbuh"
    file.write_bytes(to_bytes(plan()))
    return file


def reason_of(autosaver: Autosaver) -> str:
    failure = autosaver.state.failure
    assert failure is not None
    return failure.reason


@pytest.mark.parametrize("call", ["create", "write", "fsync", "close", "replace"])
def test_a_save_that_fails_is_never_called_saved(
    open_saving: OpenSaving, path: Path, call: str
) -> None:
    saving = open_saving(path, MendableDisk(call, errno.ENOSPC))
    saving.states.clear()
    saving.rename("Mine")
    saving.wait_for("failed")
    for _ in range(3):
        assert not saving.autosaver.flush(10)
    assert "saved" not in saving.kinds()
    assert saving.autosaver.is_dirty
    assert reason_of(saving.autosaver) == "disk_full"
    assert saving.plan_on_disk() == plan()


def test_a_failed_save_is_tried_again_by_itself_with_what_was_typed_since(
    open_saving: OpenSaving, path: Path
) -> None:
    disk = MendableDisk("write", errno.ENOSPC)
    saving = open_saving(path, disk)
    saving.rename("first")
    saving.wait_for("failed")
    saving.rename("second")
    disk.mend()
    saving.wait_until_saved()
    assert saving.title_on_disk() == "second"
    saving.rename("third")
    saving.wait_until_saved()
    assert saving.title_on_disk() == "third"


def test_taking_back_what_could_not_be_saved_does_not_end_the_saving(
    open_saving: OpenSaving, path: Path
) -> None:
    disk = MendableDisk("write", errno.ENOSPC)
    saving = open_saving(path, disk)
    saving.rename("first")
    saving.wait_for("failed")
    saving.undo()
    disk.mend()
    saving.wait_until_saved()
    saving.rename("second")
    saving.wait_until_saved()
    assert saving.title_on_disk() == "second"


def test_saving_now_after_a_failure_does_not_wait_for_the_next_try(
    open_saving: OpenSaving, path: Path
) -> None:
    disk = MendableDisk("fsync", errno.EIO)
    saving = open_saving(path, disk)
    saving.rename("Mine")
    for _ in range(4):  # so that the next try by itself is a minute away
        assert not saving.autosaver.flush(10)
    disk.mend()
    assert saving.autosaver.flush(10)
    assert saving.title_on_disk() == "Mine"


def test_each_failure_is_followed_by_a_longer_pause_until_a_save_succeeds(
    open_saving: OpenSaving, path: Path
) -> None:
    disk = MendableDisk("fsync", errno.EIO)
    saving = open_saving(path, disk)
    pauses = []
    saving.rename("Mine")
    for _ in range(6):
        assert not saving.autosaver.flush(10)
        assert saving.pause.isActive()
        pauses.append(saving.pause.interval())
    assert pauses == [2_000, 5_000, 15_000, 60_000, 60_000, 60_000]
    disk.mend()
    assert saving.autosaver.flush(10)
    assert not saving.pause.isActive()
    disk.break_down()
    saving.rename("Other")
    assert not saving.autosaver.flush(10)
    assert saving.pause.interval() == 2_000


def test_a_disk_that_fails_at_the_very_end_is_not_taken_for_somebody_else(
    open_saving: OpenSaving, path: Path
) -> None:
    disk = MendableDisk("fsync_folder", errno.EIO)
    saving = open_saving(path, disk)
    saving.rename("first")
    saving.wait_for("failed")
    assert reason_of(saving.autosaver) == "disk_error"
    saving.rename("second")
    disk.mend()
    assert saving.autosaver.flush(10)
    assert saving.title_on_disk() == "second"


def test_taking_an_edit_back_after_the_disk_failed_at_the_very_end_is_written(
    open_saving: OpenSaving, path: Path
) -> None:
    saving = open_saving(path, FailingDisk(5, errno.EIO))
    saving.rename("first")
    saving.wait_for("failed")
    saving.undo()
    assert saving.autosaver.is_dirty
    assert saving.autosaver.flush(10)
    assert saving.plan_on_disk() == plan()


def test_a_change_by_somebody_else_is_left_alone_and_said(
    open_saving: OpenSaving, qtbot: QtBot, path: Path
) -> None:
    saving = open_saving(path)
    path.write_bytes(OTHERS)
    with qtbot.waitSignal(saving.autosaver.met_outside_change):
        saving.rename("Mine")
    assert not saving.autosaver.flush(0.2)
    assert path.read_bytes() == OTHERS
    assert saving.disk.calls == []
    assert saving.autosaver.is_dirty
    assert "saved" not in saving.kinds()[-1]


def test_after_a_change_by_somebody_else_the_plan_can_move_to_a_file_of_its_own(
    open_saving: OpenSaving, qtbot: QtBot, path: Path
) -> None:
    saving = open_saving(path)
    path.write_bytes(OTHERS)
    with qtbot.waitSignal(saving.autosaver.met_outside_change):
        saving.rename("Mine")
    saving.path = path.with_name("mine.tumbuh")
    saving.autosaver.move_to(saving.path)
    saving.wait_until_saved()
    assert saving.title_on_disk() == "Mine"
    assert path.read_bytes() == OTHERS


def test_a_new_plan_never_overwrites_a_file(open_saving: OpenSaving, path: Path) -> None:
    path.write_bytes(OTHERS)
    saving = open_saving(path, new=True)
    assert not saving.autosaver.flush(10)
    assert reason_of(saving.autosaver) == "exists"
    assert path.read_bytes() == OTHERS


def test_a_folder_that_cannot_be_made_is_a_failure(open_saving: OpenSaving, tmp_path: Path) -> None:
    (tmp_path / "Documents").write_bytes(b"a file")
    path = tmp_path / "Documents" / "Tumbuh" / "plan.tumbuh"
    saving = open_saving(path, new=True)
    assert not saving.autosaver.flush(10)
    assert reason_of(saving.autosaver) == "folder_missing"


def test_a_plan_that_cannot_be_written_is_a_failure_with_its_place(
    open_saving: OpenSaving, path: Path
) -> None:
    saving = open_saving(path)
    saving.rename("t" * 501)
    saving.wait_for("failed")
    assert reason_of(saving.autosaver) == "unwritable_text"
    saving.rename("short again")
    assert saving.autosaver.flush(10)
    assert saving.title_on_disk() == "short again"


def test_opening_another_plan_forgets_the_failure(open_saving: OpenSaving, path: Path) -> None:
    disk = MendableDisk("write", errno.ENOSPC)
    saving = open_saving(path, disk)
    saving.rename("Mine")
    for _ in range(3):
        assert not saving.autosaver.flush(10)
    saving.session.show(plan())
    saving.autosaver.follow(path.with_name("other.tumbuh"))
    saving.path = path.with_name("other.tumbuh")
    assert not saving.autosaver.flush(10)
    assert saving.pause.interval() == 2_000
    disk.mend()
    saving.rename("Other")
    saving.wait_until_saved()
    assert saving.title_on_disk() == "Other"
    assert path.read_bytes() == to_bytes(plan())


@pytest.mark.alone
def test_flush_waits_no_longer_than_it_was_told(open_saving: OpenSaving, path: Path) -> None:
    disk = SlowDisk()
    saving = open_saving(path, disk)
    saving.rename("Mine")
    saving.autosaver.save_now()
    begin = time.monotonic()
    assert not saving.autosaver.flush(1)
    assert time.monotonic() - begin < 1.9
    disk.go.set()
    assert saving.autosaver.flush(10)
    assert saving.title_on_disk() == "Mine"

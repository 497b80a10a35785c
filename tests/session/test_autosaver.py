import inspect
import itertools
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.session.autosaver import Autosaver
from desktop.session.plan_session import PlanSession
from desktop.session.save_state import SaveState
from desktop.session.writer import Writer
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import read_plan, to_bytes, write_plan
from desktop.storage.versions import Versions
from tests.samples import plan
from tests.session.saving import NOW, OpenSaving, Saving
from tests.storage.disks import SlowDisk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with the sample plan."""
    file = tmp_path / "plan.tumbuh"
    file.write_bytes(to_bytes(plan()))
    return file


@pytest.fixture
def saving(open_saving: OpenSaving, path: Path) -> Saving:
    return open_saving(path)


def test_an_edit_comes_into_the_file_by_itself(qtbot: QtBot, writer: Writer, path: Path) -> None:
    session = PlanSession()
    session.show(plan())
    versions = Versions(Disk(), path.parent / "versions", lambda: NOW)
    autosaver = Autosaver(session, writer, Disk(), versions, lambda: NOW)
    autosaver.follow(path, read_plan(path))
    session.apply("rename plan", lambda p: replace(p, title="Mine"))
    qtbot.waitUntil(lambda: read_plan(path).plan.title == "Mine")
    autosaver.follow(None)


def test_the_wait_before_a_save_leaves_most_of_a_second_to_the_disk() -> None:
    assert inspect.signature(Autosaver).parameters["delay_ms"].default <= 500


def test_saving_and_saved_are_said_in_turn_with_the_time(saving: Saving) -> None:
    saving.rename("Mine")
    saving.wait_until_saved()
    assert saving.kinds() == ["saved", "saving", "saved"]
    assert saving.autosaver.state == SaveState("saved", NOW)
    assert saving.title_on_disk() == "Mine"


def test_saved_is_said_only_once_the_file_is_in_place(saving: Saving) -> None:
    said: list[tuple[str, str]] = []
    saving.autosaver.state_changed.connect(
        lambda state: said.append((state.kind, saving.title_on_disk()))
    )
    saving.rename("Mine")
    saving.wait_until_saved()
    assert said[-1] == ("saved", "Mine")
    assert [kind for kind, _ in said] == ["saving", "saved"]


def test_many_edits_at_once_are_saved_once(saving: Saving) -> None:
    for number in range(100):
        saving.rename(f"title {number}")
    saving.wait_until_saved()
    assert saving.title_on_disk() == "title 99"
    assert saving.disk.calls.count("replace") == 1


def test_steady_typing_is_saved_while_it_goes_on(
    open_saving: OpenSaving, qtbot: QtBot, path: Path
) -> None:
    saving = open_saving(path, delay_ms=100)
    titles = (f"title {number}" for number in itertools.count())

    def type_on() -> None:
        saving.rename(next(titles))

    typing = QTimer(interval=10)
    typing.timeout.connect(type_on)
    typing.start()
    qtbot.waitUntil(lambda: saving.disk.calls.count("replace") >= 3)
    assert saving.title_on_disk().startswith("title")
    typing.stop()
    saving.wait_until_saved()
    assert saving.plan_on_disk() == saving.session.plan


def test_an_edit_that_is_undone_at_once_is_not_saved(saving: Saving) -> None:
    saving.rename("Mine")
    assert saving.autosaver.is_dirty
    saving.undo()
    assert not saving.autosaver.is_dirty
    assert saving.autosaver.flush(10)
    assert saving.disk.calls == []


def test_undo_and_redo_are_saved_like_edits(saving: Saving) -> None:
    saving.rename("Mine")
    saving.wait_until_saved()
    saving.undo()
    saving.wait_until_saved()
    assert saving.path.read_bytes() == to_bytes(plan())
    saving.session.undo_stack.redo()
    saving.wait_until_saved()
    assert saving.title_on_disk() == "Mine"


def test_opening_a_plan_writes_nothing(saving: Saving) -> None:
    saving.autosaver.save_now()
    assert saving.autosaver.flush(10)
    assert saving.disk.calls == []
    assert saving.autosaver.state == SaveState("saved", NOW)


def test_without_a_file_nothing_is_written(open_saving: OpenSaving, path: Path) -> None:
    saving = open_saving(path)
    saving.autosaver.follow(None)
    saving.rename("Mine")
    assert not saving.autosaver.is_dirty
    assert saving.autosaver.flush(10)
    assert saving.disk.calls == []
    assert saving.autosaver.state.kind == "none"


def test_a_read_only_plan_is_never_written(open_saving: OpenSaving, path: Path) -> None:
    path.write_bytes(to_bytes(plan()).replace(b'"version": 1', b'"version": 2'))
    before = path.read_bytes()
    saving = open_saving(path)
    saving.session.show(read_plan(path).plan, read_only=True)
    saving.rename("Mine")
    assert saving.autosaver.flush(10)
    assert path.read_bytes() == before


def test_saving_now_does_not_wait_for_the_pause(open_saving: OpenSaving, path: Path) -> None:
    saving = open_saving(path, delay_ms=3_600_000)
    saving.rename("Mine")
    saving.autosaver.save_now()
    saving.wait_until_saved()
    assert saving.title_on_disk() == "Mine"


def test_flush_saves_before_it_returns(open_saving: OpenSaving, path: Path) -> None:
    saving = open_saving(path, delay_ms=3_600_000)
    saving.rename("Mine")
    assert saving.autosaver.flush(10)
    assert saving.title_on_disk() == "Mine"
    assert saving.autosaver.state.kind == "saved"


def test_a_new_plan_gets_its_file_and_its_folder(open_saving: OpenSaving, tmp_path: Path) -> None:
    path = tmp_path / "Documents" / "Tumbuh" / "New.tumbuh"
    saving = open_saving(path, new=True)
    assert saving.autosaver.is_dirty
    saving.autosaver.save_now()
    saving.wait_until_saved()
    assert saving.plan_on_disk() == plan()


def test_a_file_that_is_gone_is_said_and_written_anew_on_request(
    saving: Saving, qtbot: QtBot
) -> None:
    saving.path.unlink()
    with qtbot.waitSignal(saving.autosaver.met_outside_change):
        saving.rename("Mine")
    assert not saving.path.exists()
    saving.autosaver.write_anew()
    saving.wait_until_saved()
    assert saving.title_on_disk() == "Mine"


def test_keys_of_a_later_version_are_kept_through_edits(
    open_saving: OpenSaving, path: Path
) -> None:
    write_plan(Disk(), path.with_name("other"), plan(), {"g1": {"later": [1]}}, None)
    saving = open_saving(path.with_name("other"))
    for title in ("one", "two"):
        saving.rename(title)
        assert saving.autosaver.flush(10)
    assert read_plan(saving.path).unknown == {"g1": {"later": [1]}} == saving.autosaver.unknown


def test_a_plan_that_moves_is_written_to_its_new_file_and_stays_in_the_old(
    open_saving: OpenSaving, path: Path
) -> None:
    write_plan(Disk(), path.with_name("other"), plan(), {"g1": {"later": [1]}}, None)
    saving = open_saving(path.with_name("other"))
    saving.autosaver.move_to(path.with_name("moved.tumbuh"))
    saving.wait_until_saved()
    saving.rename("Mine")
    saving.wait_until_saved()
    moved = read_plan(path.with_name("moved.tumbuh"))
    assert (moved.plan.title, moved.unknown) == ("Mine", {"g1": {"later": [1]}})
    assert saving.plan_on_disk() == plan()


def test_a_renamed_file_is_followed_under_its_new_name(saving: Saving) -> None:
    new = saving.path.with_name("renamed.tumbuh")
    saving.path.rename(new)
    saving.autosaver.was_renamed(new)
    saving.rename("Mine")
    saving.wait_until_saved()
    assert read_plan(new).plan.title == "Mine"
    assert not saving.path.exists()


def test_what_is_typed_while_a_slow_save_is_under_way_is_saved_after_it(
    open_saving: OpenSaving, qtbot: QtBot, path: Path
) -> None:
    disk = SlowDisk()
    saving = open_saving(path, disk)
    saving.rename("first")
    qtbot.waitUntil(disk.waiting.is_set)
    assert saving.autosaver.state.kind == "saving"
    saving.rename("second")
    saving.rename("third")
    qtbot.waitUntil(lambda: not saving.pause.isActive())
    assert saving.autosaver.is_dirty
    assert saving.plan_on_disk() == plan()
    disk.go.set()
    saving.wait_until_saved()
    assert saving.title_on_disk() == "third"
    assert disk.calls.count("replace") == 2


def test_saving_is_not_begun_twice(open_saving: OpenSaving, path: Path) -> None:
    disk = SlowDisk()
    saving = open_saving(path, disk)
    saving.rename("Mine")
    for _ in range(3):
        saving.autosaver.save_now()
    disk.go.set()
    saving.wait_until_saved()
    assert disk.calls.count("create") == 1


def test_a_plan_that_moves_during_a_slow_save_is_written_to_its_new_file(
    open_saving: OpenSaving, qtbot: QtBot, path: Path
) -> None:
    disk = SlowDisk()
    saving = open_saving(path, disk)
    saving.rename("Mine")
    qtbot.waitUntil(disk.waiting.is_set)
    saving.autosaver.move_to(path.with_name("moved.tumbuh"))
    disk.go.set()
    saving.wait_until_saved()
    assert read_plan(path.with_name("moved.tumbuh")).plan.title == "Mine"

"""A later start, or a double click, opens its plan in the window that is there."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.session.door_keeper import DoorKeeper
from desktop.shell.calls import Calls
from desktop.storage.door import Asked, Door
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand
from tests.app_runs import Runs
from tests.shell.test_plan_files import news, written

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def mine(runs: Runs) -> Path:
    return written(runs.paths.documents / "Mine.tumbuh")


@pytest.fixture
def other(runs: Runs) -> Path:
    return written(runs.paths.documents / "Other.tumbuh", id="other", title="Other")


@pytest.fixture
def app(runs: Runs, mine: Path) -> Iterator[Tumbuh]:
    with runs.app(mine) as made:
        yield made


@pytest.fixture
def calls(app: Tumbuh) -> Calls:
    return Calls(app.window, app.shell.file_acts, app.is_waiting)


def test_the_plan_that_is_asked_for_is_opened(app: Tumbuh, calls: Calls, other: Path) -> None:
    calls.answer(Asked(str(other)))
    assert app.autosaver.path == other


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_plan_whose_name_is_not_utf8_is_opened(app: Tumbuh, calls: Calls, mine: Path) -> None:
    odd = mine.with_name(os.fsdecode(b"\xff\xfe.tumbuh"))
    odd.write_bytes(mine.read_bytes())
    calls.answer(Asked(str(odd)))
    assert app.autosaver.path == odd


def test_what_is_being_typed_is_saved_in_its_own_plan_first(
    app: Tumbuh, calls: Calls, mine: Path, other: Path
) -> None:
    hand = Hand()
    app.window.go_to("plan")
    title = hand.find("plan_title")
    title.setFocus()
    QTest.keySequence(title, QKeySequence("Ctrl+A"))
    QTest.keyClicks(title, "Typed until now")
    calls.answer(Asked(str(other)))
    assert app.autosaver.path == other
    titles = [read_plan(path).plan.title for path in mine.parent.glob("*.tumbuh")]
    assert sorted(titles) == ["Other", "Typed until now"]


def test_the_plan_that_is_open_stays_as_it_is_also_by_another_name(
    app: Tumbuh, calls: Calls, mine: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.tumbuh"
    link.symlink_to(mine)
    app.window.go_to("progress")
    before = app.session.plan
    for path in (mine, link):
        calls.answer(Asked(str(path)))
        assert app.session.plan is before
        assert (app.window.page, app.autosaver.path) == ("progress", mine)


def test_the_plan_that_is_open_behind_the_start_page_is_shown(
    app: Tumbuh, calls: Calls, mine: Path
) -> None:
    app.shell.new_plan()
    assert app.window.page == "start"
    calls.answer(Asked(str(mine)))
    assert app.window.page == "plan"


def test_a_file_that_is_not_there_is_told_and_changes_nothing(
    app: Tumbuh, calls: Calls, mine: Path, qtbot: QtBot
) -> None:
    calls.answer(Asked(str(mine.with_name("gone.tumbuh"))))
    assert app.autosaver.path == mine
    qtbot.waitUntil(lambda: "gone.tumbuh was not opened" in news(app))


def test_a_minimised_window_comes_back_in_the_size_it_had(
    app: Tumbuh, calls: Calls, qtbot: QtBot
) -> None:
    app.window.showMaximized()
    app.window.setWindowState(app.window.windowState() | Qt.WindowState.WindowMinimized)
    calls.answer(Asked())
    assert not app.window.isMinimized()
    assert app.window.isMaximized()
    qtbot.waitUntil(app.window.isActiveWindow)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("kind", ["dialog", "menu"])
def test_a_plan_waits_until_the_dialog_or_menu_on_top_is_closed(
    kind: str, app: Tumbuh, calls: Calls, mine: Path, other: Path, qtbot: QtBot
) -> None:
    if kind == "dialog":
        top: QDialog | QMenu = QDialog(app.window)
        top.setModal(True)
        top.show()
    else:
        top = QMenu(app.window)
        top.addAction("do it")
        top.popup(app.window.pos())
    qtbot.waitUntil(top.isVisible)
    calls.answer(Asked(str(other)))
    assert app.autosaver.path == mine
    top.close()
    qtbot.waitUntil(lambda: app.autosaver.path == other)


def test_of_two_plans_that_wait_the_last_one_is_shown(
    app: Tumbuh, calls: Calls, mine: Path, other: Path, qtbot: QtBot
) -> None:
    third = written(mine.with_name("Third.tumbuh"), id="third", title="Third")
    dialog = QDialog(app.window)
    dialog.setModal(True)
    dialog.show()
    calls.answer(Asked(str(other)))
    calls.answer(Asked(str(third)))
    dialog.close()
    qtbot.waitUntil(lambda: app.autosaver.path == third)


def test_a_request_at_the_door_is_heard_whether_it_comes_before_or_after_the_window(
    app: Tumbuh, calls: Calls, mine: Path, other: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    door = Door(tmp_path / "doors")
    assert door.keep() == "first"
    keeper = DoorKeeper(door, app.is_waiting)
    keeper.asked.connect(calls.answer)
    for path in (other, mine):
        data = b"\0".join((b"tumbuh request 1", b"", os.fsencode(path), b""))
        (tmp_path / "unfinished").write_bytes(data)
        (tmp_path / "unfinished").rename(tmp_path / "doors" / "1.request")
        if path == other:
            keeper.begin()
        qtbot.waitUntil(lambda path=path: app.autosaver.path == path)
    assert [each.name for each in door.folder.iterdir()] == ["lock"]
    door.leave()


def test_nothing_is_taken_or_opened_while_a_save_is_waited_for(
    app: Tumbuh, mine: Path, other: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    door = Door(tmp_path / "doors")
    assert door.keep() == "first"
    calls = Calls(app.window, app.shell.file_acts, app.is_waiting)
    keeper = DoorKeeper(door, app.is_waiting)
    keeper.asked.connect(calls.answer)
    keeper.begin()
    request, seen, goes_on = door.folder / "1.request", list[bool](), threading.Event()

    def ask() -> None:
        request.write_bytes(b"\0".join((b"tumbuh request 1", b"", os.fsencode(other), b"")))
        calls.open(str(other))

    def note() -> None:
        seen.extend((app.is_waiting(), request.exists(), app.autosaver.path == mine))
        goes_on.set()

    watcher = QFileSystemWatcher([str(door.folder)])
    watcher.directoryChanged.connect(note)
    QTimer.singleShot(0, ask)
    app.front.writer.submit(goes_on.wait, lambda _result, _error: None)
    assert app.autosaver.flush(30)
    assert set(seen[:3]) == {True}
    assert not app.is_waiting()
    qtbot.waitUntil(lambda: app.autosaver.path == other and not request.exists())
    door.leave()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_door_that_cannot_be_watched_is_left_to_others(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / os.fsdecode(b"\xff")
    door = Door(folder)
    assert door.keep() == "first"
    DoorKeeper(door, lambda: False).begin()
    assert Door(folder).keep() == "first"


DOUBLE_CLICK = """
import sys
from pathlib import Path
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
import desktop.run as app
from tests.running import once_running

complete = app.complete
def click():
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(sys.argv[1]))
def completed(front):
    if sys.argv[3] == "while starting":
        click()
    made = complete(front)
    def end():
        if sys.argv[3] == "while running":
            click()
        print(made.autosaver.path, flush=True)
        made.leave()
    once_running(end)
    return made
app.complete = completed
sys.exit(app.run(Path(sys.argv[2])))
"""


@pytest.mark.parametrize("when", ["while starting", "while running"])
def test_a_double_click_that_the_system_reports_to_the_app_opens_the_plan(
    mine: Path, other: Path, when: str
) -> None:
    command = [sys.executable, "-c", DOUBLE_CLICK, str(other), str(mine), when]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == (f"{other}\n", 0), done.stderr

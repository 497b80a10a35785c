"""The start page is seen before the rest of the app is there, and stays as it is when that comes."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.app import Tumbuh
from desktop.domain.settings import Settings
from desktop.front import Front
from desktop.paths import Paths, for_user
from desktop.storage.file_system import Disk
from desktop.storage.settings_file import write_settings
from desktop.tour.hand import Hand
from tests.app_runs import ScriptedAsk

ROOT = Path(__file__).resolve().parents[2]

RECENT = ("/plans/Old.tumbuh", "/plans/Older.tumbuh")


class Painted(QObject):
    """Notes which widgets were painted."""

    def __init__(self, qapp: QApplication) -> None:
        super().__init__()
        self.names = set[str]()
        qapp.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.names.add(watched.objectName())
        return False


@pytest.fixture
def front(qapp: QApplication, tmp_path: Path) -> Iterator[Front]:
    """The window that shows its start page, and nothing behind it yet."""
    paths = Paths(tmp_path / "plans", tmp_path / "settings.json", tmp_path / "data")
    write_settings(Disk(), paths.settings, Settings(language="en", recent=RECENT))
    made = Front(qapp, paths)
    made.show_start()
    yield made
    made.window.close_only_if(lambda: True)
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def behind(front: Front) -> Iterator[list[Tumbuh]]:
    """Where a test puts the rest of the app, so that it ends with it."""
    apps = list[Tumbuh]()
    yield apps
    for app in apps:
        app.end()
    if not apps:
        front.end()


def complete(front: Front, behind: list[Tumbuh]) -> None:
    """Make the rest, as `run` does."""
    behind.append(Tumbuh(front, ScriptedAsk()))
    behind[-1].open(None)
    Hand().settle()


def places(window: QWidget) -> dict[str, QRect]:
    """Everything with a name that one sees, and where."""
    shown = [
        each for each in window.findChildren(QWidget) if each.objectName() and each.isVisible()
    ]
    return {each.objectName(): QRect(each.mapTo(window, QPoint()), each.size()) for each in shown}


def run(script: str) -> "subprocess.CompletedProcess[str]":
    """A script in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip


ORDER = """
import sys
import desktop.run as app

complete = app.complete
def completed(front):
    shown = front.window.isVisible() and front.window.views.start.isVisible()
    print(shown, "desktop.app" in sys.modules, flush=True)
    made = complete(front)
    made.leave()
    return made
app.complete = completed
app.run(None)
"""


def test_the_program_shows_the_start_page_before_it_reads_the_rest(home: Path) -> None:
    done = run(ORDER)
    assert done.stdout == "True False\n", done.stderr


def test_a_plan_that_is_opened_again_comes_without_the_start_page_before_it(home: Path) -> None:
    settings = Settings(last="/no/such/Plan.tumbuh", recent=("/no/such/Plan.tumbuh",))
    write_settings(Disk(), for_user().settings, settings)
    done = run(ORDER)
    assert done.stdout == "False False\n", done.stderr


def test_making_the_window_paints_nothing_until_it_is_shown(
    qapp: QApplication, tmp_path: Path
) -> None:
    painted = Painted(qapp)
    front = Front(qapp, Paths(tmp_path / "plans", tmp_path / "settings.json", tmp_path / "data"))
    assert not painted.names & {"start_page", "search_box", "field_education"}

    front.show_start()

    assert painted.names >= {"search_box", "field_education"}
    front.window.close()
    front.end()


@pytest.mark.usefixtures("behind")
def test_it_shows_the_recent_plans_at_once(front: Front) -> None:
    assert places(front.window).keys() >= {"recent_0", "recent_1"}


def test_nothing_moves_when_the_rest_comes(front: Front, behind: list[Tumbuh]) -> None:
    before = places(front.window)

    complete(front, behind)

    assert places(front.window) == before


def test_the_menus_are_there_at_once_and_get_their_entries_with_the_rest(
    front: Front, behind: list[Tumbuh]
) -> None:
    bar = front.window.menuBar()
    titles = [action.text() for action in bar.actions()]
    assert len(titles) == 4
    assert [menu.actions() for menu in bar.findChildren(QMenu)] == [[]] * 4

    complete(front, behind)

    bar = front.window.menuBar()
    assert [action.text() for action in bar.actions()] == titles
    assert all(menu.actions() for menu in bar.findChildren(QMenu))


def test_the_page_that_was_there_before_the_rest_is_joined_to_it(
    front: Front, behind: list[Tumbuh]
) -> None:
    complete(front, behind)

    Hand().click("field_education")
    Hand().settle()

    (app,) = behind
    assert app.session.plan is not None
    assert app.session.plan.field == "education"


@pytest.fixture
def listening(qapp: QApplication) -> Iterator[None]:
    """Somebody hears the app."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listening")
def test_what_is_found_on_that_page_is_told_to_those_who_hear_the_app(
    front: Front, behind: list[Tumbuh]
) -> None:
    complete(front, behind)
    heard = list[str]()
    behind[0].shell.spoken.announcer.announced.connect(heard.append)

    Hand().write("job_title", "guru")

    Hand().wait(lambda: any("Readings: 5" in each for each in heard), "the readings are told")


NEVER_EXPOSED = """
import desktop.run as app
from PySide6.QtGui import QWindow

QWindow.isExposed = lambda window: False
complete = app.complete
def completed(front):
    print("goes on", flush=True)
    made = complete(front)
    made.leave()
    return made
app.complete = completed
app.run(None)
"""


def test_a_window_that_no_screen_shows_holds_up_the_start_for_a_moment_only(home: Path) -> None:
    done = run(NEVER_EXPOSED)
    assert (done.stdout, done.returncode) == ("goes on\n", 0), done.stderr

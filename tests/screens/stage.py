"""The real app on an empty home, with what a scene needs to be arranged on it."""

import errno
from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QMenu, QWidget

from desktop.app import Tumbuh, build
from desktop.domain.plan import Plan
from desktop.domain.settings import Theme
from desktop.domain.text import Language
from desktop.paths import Paths
from desktop.shell.ask import AskPerson
from desktop.storage.file_names import file_name
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import SUFFIX, to_bytes
from desktop.tour.hand import Hand
from tests.app_runs import ScriptedAsk
from tests.screens.sample import NOW

_MOST_GRABS = 50


class FillingDisk(Disk):
    """A disk that can be full."""

    def __init__(self) -> None:
        self.is_full = False

    def write(self, descriptor: int, data: memoryview) -> int:
        if self.is_full:
            raise OSError(errno.ENOSPC, "full")
        return super().write(descriptor, data)


class Stage:
    """One running app; every scene begins in the dress it is told, with nothing open above the window."""

    def __init__(self, qt: QApplication, home: Path, size: tuple[int, int]) -> None:
        self._qt, self.folder, self.size = qt, home, size
        self._number = count(1)
        self._opened: Plan | None = None
        self.only_here = ""
        """The id of a plan that no other picture shows, and so has no versions yet."""
        self.hand, self.ask, self.disk = Hand(), ScriptedAsk(), FillingDisk()
        self.now = NOW
        self.language: Language = "id"
        paths = Paths(home / "plans", home / "settings.json", home / "data")
        ids = count(1)
        self.app: Tumbuh = build(
            qt, paths, self.ask, self._moment, lambda: f"new{next(ids)}", self.disk
        )
        self.app.open(None)
        self.window = self.app.window
        self.window.resize(*size)
        self.app.front.show()
        self.window.activateWindow()

    def wear(self, language: Language, theme: Theme) -> None:
        """Speak and look so from now on."""
        self.language = language
        self.app.preferences.change(language=language, theme=theme)
        self.settle()

    def open(self, plan: Plan) -> Path:
        """Open a plan from a file of its own, whose folder nobody sees; gives the file."""
        present = self.app.autosaver.path
        if present is not None and plan == self._opened == self.app.session.plan:
            return present  # nobody has changed it since
        number = next(self._number)
        path = self.folder / "plans" / str(number) / file_name(plan.title, SUFFIX)
        self.write(path, plan)
        self.app.plan_files.open(path)
        self.wait(lambda: self.app.autosaver.path == path, "the plan is open")
        self.settle()
        self._opened = plan
        return path
        return path

    def write(self, path: Path, plan: Plan, *, version: int = 1) -> None:
        """Write a plan as another program would."""
        path.parent.mkdir(parents=True, exist_ok=True)
        data = to_bytes(plan)
        path.write_bytes(data.replace(b'"version": 1', f'"version": {version}'.encode(), 1))

    def dialog(self, name: str) -> QWidget:
        """The dialog of that name, as soon as it is open."""
        self.wait(lambda: self.hand.seen(name), f"{name} is open")
        return self.hand.find(name)

    def asked(self, ask: Callable[[AskPerson], object]) -> QWidget:
        """What a person is asked, which would stop the app until it is answered."""
        person, seen = AskPerson(), list[QDialog]()
        person.window = self.window

        def answer() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QDialog)
            seen.append(box)
            box.reject()

        QTimer.singleShot(0, answer)
        ask(person)
        seen[0].show()  # answered, and still there to be looked at
        return seen[0]

    def menu(self, name: str) -> QWidget:
        """A menu of the menu bar, open."""
        menu = self.window.menuBar().findChild(QMenu, name)
        assert isinstance(menu, QMenu)
        menu.popup(self.window.mapToGlobal(QPoint(0, 0)))
        return menu

    def scroll_down(self, name: str) -> None:
        """Show the end of what can be scrolled."""
        area = self.hand.find(name)
        assert isinstance(area, QAbstractScrollArea)
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum())

    def wait(self, condition: Callable[[], object], what: str) -> None:
        """Go on living until it is so."""
        self.hand.wait(condition, what)

    def settle(self) -> None:
        """Let all that is under way come to its end: saving, looking ahead, drawing."""
        session = self.app.session

        def is_done() -> bool:
            latest = self.app.outlooks.latest
            knows = session.plan is None or (latest is not None and latest.plan is session.plan)
            return knows and self.app.autosaver.state.kind != "saving"

        self.wait(is_done, "nothing is under way")
        self.hand.settle()

    def picture(self, widget: QWidget) -> QImage:
        """What a window or dialog shows once nothing in it moves any more."""
        self.settle()
        before = widget.grab().toImage()
        for _ in range(_MOST_GRABS):
            self.hand.settle()
            now = widget.grab().toImage()
            if now == before:
                return now
            before = now
        raise AssertionError(f"{widget.objectName()} never comes to rest")

    def clear(self) -> None:
        """Close whatever is above the window, and show its page from the top."""
        for other in self._qt.topLevelWidgets():
            if other is not self.window and other.isVisible():
                other.close()
                if isinstance(other, QDialog) and other.isModal():
                    other.deleteLater()
        self.disk.is_full, self.now = False, NOW
        self.window.news_bar.hide()
        self.window.hint_bar.hide()
        self.app.preferences.change(hints=())
        if self.app.session.undo_stack.canUndo() or self.app.session.read_only:
            self._opened = None
        for area in self.window.findChildren(QAbstractScrollArea):
            area.verticalScrollBar().setValue(0)
        if self.window.size().toTuple() != self.size:
            self.window.resize(*self.size)
        self.hand.settle()
        self._qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def end(self) -> None:
        """Close the window and let everything be written."""
        self.window.close()
        self.app.end()

    def _moment(self) -> datetime:
        return self.now

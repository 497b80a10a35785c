"""Opens the window and stays until it is closed: the running program around the app."""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop import VERSION
from desktop.front import Front
from desktop.look.icons import app_icon
from desktop.paths import for_user
from desktop.session.gui_thread import put_gui_thread_first
from desktop.shell.window_place import fill_small_screen
from desktop.storage.door import Door

if TYPE_CHECKING:
    from desktop.app import Tumbuh

APP_ID = "org.tumbuh.Tumbuh"
"""What desktops know the app by; its files for them are named after it."""

QT_STYLE = ("-style", "fusion")
"""Said to Qt at the start: to set it later would first bring all of Qt's own style into Python."""


class Application(QApplication):
    """The Qt application, which also hears what the desktop asks of it while it runs.

    On macOS a double click on a plan comes as an event, perhaps before anybody can open the plan.
    """

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._open: Callable[[str], None] | None = None
        self._asked = list[str]()

    def open_plans_with(self, do: Callable[[str], None]) -> None:
        """Open with this the plans that were asked for already (their paths), and those that will be."""
        self._open = do
        while self._asked:
            do(self._asked.pop(0))

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().event(event)
        if self._open is None:
            self._asked.append(event.file())
        else:
            self._open(event.file())
        return True


def make_qt(arguments: list[str]) -> Application:
    """The Qt application in Qt's own style, under the names that desktops know it by."""
    qt = Application([*arguments[:1], *QT_STYLE, *arguments[1:]])
    qt.setApplicationName("Tumbuh")
    qt.setApplicationVersion(VERSION)
    qt.setDesktopFileName(APP_ID)
    put_gui_thread_first(qt)
    return qt


def run(plan: Path | None, door: Door | None = None) -> int:
    """Open the window, with a plan, and stay until it is closed; later starts come to `door`."""
    paths = for_user()
    qt = make_qt(sys.argv[:1])
    if sys.platform != "darwin" or not hasattr(sys, "frozen"):  # there the bundle has its own
        qt.setWindowIcon(app_icon(paths.resources))
    front = Front(qt, paths)
    if front.preferences.settings.window is None:
        fill_small_screen(front.window)
    if plan is None and not front.preferences.settings.last:
        front.show_start()  # the rest of the app comes behind it
    app = complete(front)
    sys.excepthook = _Catcher(app)
    from desktop.shell.end_signals import EndSignals

    signals = EndSignals(app.leave)
    app.open(plan)
    front.show()
    from desktop.shell.calls import Calls

    calls = Calls(app.window, app.shell.file_acts, app.is_waiting)
    qt.open_plans_with(calls.open)
    if door is not None and door.keep() == "first":
        from desktop.session.door_keeper import DoorKeeper

        keeper = DoorKeeper(door, app.is_waiting)
        keeper.asked.connect(calls.answer)
        QTimer.singleShot(0, keeper.begin)  # the window comes first
    gc.freeze()  # what the start made stays, and is never searched
    code = 0 if app.has_left else qt.exec()
    signals.stop()
    written = app.end()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if written else 1)  # everything is written; Qt's teardown would only cost time


def complete(front: Front) -> "Tumbuh":
    """The whole app behind a window, which asks its questions over it."""
    from desktop.app import Tumbuh
    from desktop.shell.ask import AskPerson

    ask = AskPerson()
    ask.window = front.window
    return Tumbuh(front, ask)


class _Catcher:
    """Keeps the app alive after an error of its own, and says so."""

    def __init__(self, app: "Tumbuh") -> None:
        self._app = app

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        self._app.say_error(kind.__name__)

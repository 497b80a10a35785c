"""Opens the window and stays until it is closed: the running program around the app."""

import gc
import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import VERSION
from desktop.app import Tumbuh, build
from desktop.paths import for_user
from desktop.session.gui_thread import put_gui_thread_first
from desktop.shell.ask import AskPerson
from desktop.shell.end_signals import EndSignals
from desktop.shell.window_place import fill_small_screen


def make_qt(arguments: list[str]) -> QApplication:
    """The Qt application under the names that desktops know it by."""
    qt = QApplication(arguments)
    qt.setApplicationName("Tumbuh")
    qt.setApplicationVersion(VERSION)
    qt.setDesktopFileName("tumbuh")
    put_gui_thread_first(qt)
    return qt


def run(plan: Path | None) -> int:
    """Open the window, with a plan, and stay until it is closed."""
    gc.disable()  # starting makes no garbage worth a search
    paths = for_user()
    qt = make_qt(sys.argv[:1])
    qt.setWindowIcon(QIcon(str(paths.resources / "icons" / "tumbuh.svg")))
    ask = AskPerson()
    app = build(qt, paths, ask)
    ask.window = app.window
    sys.excepthook = _Catcher(app)
    signals = EndSignals(app.leave)
    if app.preferences.settings.window is None:
        fill_small_screen(app.window)
    app.open(plan)
    app.window.show()
    gc.freeze()  # what the start made stays, and is never searched
    code = qt.exec()
    signals.stop()
    written = app.end()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if written else 1)  # everything is written; Qt's teardown would only cost time


class _Catcher:
    """Keeps the app alive after an error of its own, and says so."""

    def __init__(self, app: Tumbuh) -> None:
        self._app = app

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        self._app.say_error(kind.__name__)

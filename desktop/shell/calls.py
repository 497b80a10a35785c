"""Answers what comes from outside the window: a later start, or a double click on a plan."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.shell.ask import is_asking
from desktop.shell.file_acts import FileActs
from desktop.shell.main_window import MainWindow
from desktop.storage.door import Asked

_LOOK_AGAIN_MS = 200


class Calls(QObject):
    """Brings the window forward and opens the plan, once nothing else is in the middle of something:
    a dialog, a menu, or a save that is waited for."""

    def __init__(
        self, window: MainWindow, file_acts: FileActs, is_waiting: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._window, self._file_acts, self._is_waiting = window, file_acts, is_waiting
        self._wanted = list[Path]()
        self._pause = QTimer(self, singleShot=True, interval=_LOOK_AGAIN_MS)
        self._pause.timeout.connect(self._open_if_free)

    def answer(self, asked: Asked) -> None:
        """Do what a later start asks for."""
        self._come_forward(asked.token)
        if asked.plan:
            self._want(asked.plan)

    def open(self, path: str) -> None:
        """Open a plan that the desktop gave to the running app."""
        self._come_forward("")
        self._want(path)

    def _want(self, path: str) -> None:
        self._wanted.append(Path(path))
        self._open_if_free()

    def _open_if_free(self) -> None:
        if is_asking() or self._is_waiting():
            self._pause.start()
        elif self._wanted:
            self._file_acts.open(self._wanted.pop(0))
            if self._wanted:
                self._pause.start()

    def _come_forward(self, token: str) -> None:
        if token and QGuiApplication.platformName().startswith("wayland"):
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # from there Qt takes it, once
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        for each in (window, QApplication.activeModalWidget()):
            if each is not None:
                each.raise_()
                each.activateWindow()

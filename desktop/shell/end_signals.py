"""Hears the system's wish that the app should end, also while no Python is running."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_ENDINGS = ("SIGTERM", "SIGINT", "SIGHUP")


class EndSignals(QObject):
    """Calls `leave` on the GUI thread when a signal says that the app should end."""

    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__()
        self._leave = leave
        self._hears, self._tells = socket.socketpair()
        for end in (self._hears, self._tells):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._tells.fileno())
        self._notifier = QSocketNotifier(self._hears.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_heard)
        for name in _ENDINGS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), _only_wake)

    def stop(self) -> None:
        """Hear nothing any more."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)

    def _on_heard(self) -> None:
        self._hears.recv(64)
        self._leave()


def _only_wake(_number: int, _frame: FrameType | None) -> None:
    """The byte that Python writes for the signal is what matters."""

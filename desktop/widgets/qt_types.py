"""Qt's types come into Python one by one, each when it is first asked for; here all of them at once.

They must come on the GUI thread: while another thread makes one, the window may meet it half made,
and the whole app ends without a word. So they are made here before any other thread may need them.
"""

import time
from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE_SECONDS = 0.005


def make_qt_types() -> None:
    """Make all types that are not made yet, which takes a tenth of a second the first time."""
    for module, name in _all_types():
        getattr(module, name)


class QtTypes(QObject):
    """Makes the types little by little, while the window has nothing to do."""

    made = Signal()
    """All types are made."""

    def __init__(self) -> None:
        super().__init__()
        self._left = _all_types()

    def make(self) -> None:
        """Make some now, and the others in idle moments."""
        until = time.perf_counter() + _AT_ONCE_SECONDS
        while self._left and time.perf_counter() < until:
            getattr(*self._left.pop())
        if self._left:
            QTimer.singleShot(0, self.make)
        else:
            self.made.emit()


def _all_types() -> list[tuple[ModuleType, str]]:
    return [(module, name) for module in (QtCore, QtGui, QtWidgets) for name in dir(module)]

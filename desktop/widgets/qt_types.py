"""Qt's types come into Python one by one, each when it is first asked for; here all of them at once.

They must come on the GUI thread: while another thread makes one, the window may meet it half made,
and the whole app ends without a word. So they are made here before any other thread may need them.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE_SECONDS = 0.005


def make_qt_types() -> None:
    """Make all types that are not made yet, which takes a tenth of a second the first time."""
    for make in _all_types():
        make()


def bring_in(name: str) -> None:
    """Import a module that somebody else will need, if it is there; if not, that is theirs to tell."""
    with suppress(ImportError):
        import_module(name)


class QtTypes(QObject):
    """Makes the types little by little, while the window has nothing to do, and imports modules of Qt."""

    made = Signal()
    """All types are made."""

    def __init__(self, *modules: str) -> None:
        super().__init__()
        self._left = [partial(bring_in, each) for each in modules] + _all_types()

    def make(self) -> None:
        """Make some now, and the others in idle moments."""
        until = time.perf_counter() + _AT_ONCE_SECONDS
        while self._left and time.perf_counter() < until:
            self._left.pop()()
        if self._left:
            QTimer.singleShot(0, self.make)
        else:
            self.made.emit()


def _all_types() -> list[Callable[[], object]]:
    modules = QtCore, QtGui, QtWidgets
    return [partial(getattr, module, name) for module in modules for name in dir(module)]

"""For scripts that run the whole program and do something in it."""

from collections.abc import Callable

from PySide6.QtCore import QThread, QTimer


def once_running(do: Callable[[], object]) -> None:
    """Do something as soon as the program's own event loop runs, not while the window is being shown."""
    if QThread.currentThread().loopLevel():
        do()
    else:
        QTimer.singleShot(0, lambda: once_running(do))

"""What the rest of the app takes for granted of PySide6."""

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot


def test_calls_without_result_do_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 took one reference of None at each such call, until Python 3.11 aborted."""
    stack, timer, thing = QUndoStack(), QTimer(), QObject()
    before = sys.getrefcount(None)
    for _ in range(5_000):
        stack.clear()
        timer.stop()
        thing.setObjectName("a")
        thing.blockSignals(False)
    assert abs(sys.getrefcount(None) - before) < 500

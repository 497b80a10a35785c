"""A plan file that is dropped on the window is opened; anything else is left alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.app import Tumbuh
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.shell.test_plan_files import written

NO_BUTTON, NO_KEY = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier


def drag(app: Tumbuh, *paths: Path) -> tuple[QMimeData, bool]:
    """Drag files over the window; gives them, and whether it would take them."""
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, files, NO_BUTTON, NO_KEY)
    event.ignore()
    QApplication.sendEvent(app.window, event)
    return files, event.isAccepted()


def drop(app: Tumbuh, files: QMimeData) -> None:
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, files, NO_BUTTON, NO_KEY)
    QApplication.sendEvent(app.window, event)


def test_a_plan_dropped_on_the_window_is_opened(runs: Runs, tmp_path: Path) -> None:
    path = written(tmp_path / "Dropped.tumbuh")
    with runs.app() as app:
        files, taken = drag(app, path)
        veil = Hand().seen("drop_veil")
        drop(app, files)
        Hand().settle()

        assert taken and veil is not None
        assert app.autosaver.path == path
        assert plan_of(app).goals
        assert Hand().seen("drop_veil") is None


@pytest.mark.parametrize("names", [["notes.txt"], ["one.tumbuh", "two.tumbuh"], []])
def test_nothing_else_is_taken(runs: Runs, tmp_path: Path, names: list[str]) -> None:
    with runs.app() as app:
        _, taken = drag(app, *(tmp_path / name for name in names))

        assert not taken
        assert Hand().seen("drop_veil") is None

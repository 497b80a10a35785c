"""Takes a plan file that is dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.widgets.drop_veil import DropVeil


class PlanDrop(QObject):
    """Says what dropping would do while a plan is dragged over the window, and tells when it was dropped."""

    plan_dropped = Signal(Path)
    """A plan file was dropped (path)."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._veil = DropVeil(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDropEvent):
            if _plan_in(event) is not None:
                event.acceptProposedAction()
                self._veil.cover(self.tr("Open this plan"))
            return True
        if kind == QEvent.Type.DragLeave:
            self._veil.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._veil.hide()
            path = _plan_in(event)
            if path is not None:
                event.acceptProposedAction()
                self.plan_dropped.emit(path)
            return True
        return False


def _plan_in(event: QDropEvent) -> Path | None:
    """The one plan file that is being dragged; None for anything else."""
    urls = event.mimeData().urls()
    path = urls[0].toLocalFile() if len(urls) == 1 else ""
    return Path(path) if path.lower().endswith(".tumbuh") else None

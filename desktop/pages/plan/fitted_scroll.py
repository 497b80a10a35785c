"""A scrolling column that is only as high as what stands in it."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets.layout import Margins, ScrollColumn


class FittedScroll(ScrollColumn):
    """Leaves the room that it does not need to what comes below."""

    def __init__(self, name: str, spacing: int = 12, margins: Margins = (0, 0, 0, 0)) -> None:
        super().__init__(name, spacing, margins)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        # labels that wrap ask for more than they need; the height for the width is exact
        self._column.setMinimumHeight(1)

    def sizeHint(self) -> QSize:
        return QSize(240, self.content.totalHeightForWidth(max(1, self.viewport().width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def height_at(part: QWidget, width: int) -> int:
    """How high a part needs to be at a width."""
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()

"""What lies over a window while a file is dragged over it that could be dropped there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.widgets.layout import STRETCH, column
from desktop.widgets.plain_label import PlainLabel


class DropVeil(QFrame):
    """Says what dropping would do; nothing can be pressed through it, for nothing is pressed then."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("drop_veil")
        self._label = PlainLabel("", "large", "accent")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(column(STRETCH, self._label, STRETCH))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, says: str) -> None:
        """Lie over all of the window, with these words."""
        self._label.setText(says)
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(over.rect())
        self.raise_()
        self.show()

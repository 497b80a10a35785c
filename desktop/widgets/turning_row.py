"""Parts side by side where there is room for them, else one below the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop.look.text_size import scaled
from desktop.widgets.layout import row


class TurningRow(QWidget):
    """The first part takes the room that is left; the others are as wide as they want to be."""

    def __init__(self, first: QWidget, *others: QWidget, at: int, spacing: int = 12) -> None:
        """`at` is the width in pixels, at the usual size of text, from which they stand side by side."""
        super().__init__()
        self._at = scaled(at)
        self._all = (first, *others)
        self._parts = row(first, *others, spacing=spacing)
        self._parts.setStretch(0, 1)
        self.setLayout(self._parts)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """No wider than its widest part, for it may turn."""
        least = [each.minimumSizeHint().expandedTo(each.minimumSize()) for each in self._all]
        widest = max(each.width() for each in least)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn_for(event.size().width())

    def turn_for(self, width: int) -> None:
        """Stand as it will at a width, so that its height for it can be told before it is shown."""
        direction = QBoxLayout.Direction
        is_wide = width >= self._at
        turned = direction.LeftToRight if is_wide else direction.TopToBottom
        if turned != self._parts.direction():
            self._parts.setDirection(turned)
            self.updateGeometry()

"""Things side by side that go on in a further line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class Flow(QLayout):
    """Lines of things, each as wide as it wants to be; `last` things stand at the right end if they fit."""

    def __init__(self, *parts: QWidget, last: tuple[QWidget, ...] = (), gap: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._last = gap, len(last)
        self.setContentsMargins(0, 0, 0, 0)
        for part in (*parts, *last):
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [each.sizeHint() for each in self._shown()]
        gaps = self._gap * max(0, len(hints) - 1)
        return QSize(
            sum(each.width() for each in hints) + gaps,
            max((each.height() for each in hints), default=0),
        )

    def minimumSize(self) -> QSize:
        """The widest thing alone."""
        sizes = [each.minimumSize() for each in self._shown()]
        return QSize(
            max((each.width() for each in sizes), default=0),
            max((each.height() for each in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _at_end(self) -> list[QLayoutItem]:
        """What stands at the right end, and goes into the next line together."""
        last = self._items[len(self._items) - self._last :] if self._last else []
        return [each for each in last if not each.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The things of each line with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used, at_end = 0, self._at_end()
        for item in self._shown():
            size = _size(item, width)
            needed = size.width()
            if at_end and item is at_end[0]:
                needed = sum(_size(each, width).width() + self._gap for each in at_end) - self._gap
            if lines[-1] and used + needed > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._gap
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay the things out in a rectangle's width; gives the height that they take."""
        first_at_end = next(iter(self._at_end()), None)
        y = rect.top()
        for line in self._lines(rect.width()):
            high = max((size.height() for _, size in line), default=0)
            x = rect.left()
            free = rect.width() - sum(size.width() + self._gap for _, size in line) + self._gap
            for item, size in line:
                if item is first_at_end:
                    x += max(0, free)
                if move:
                    corner = QPoint(x, y + (high - size.height()) // 2)
                    item.setGeometry(QRect(corner, size))
                x += size.width() + self._gap
            y += high + self._gap
        return max(0, y - self._gap - rect.top())


def _size(item: QLayoutItem, most: int) -> QSize:
    """The size that a thing wants, not wider than `most` pixels."""
    width = min(max(item.sizeHint().width(), item.minimumSize().width()), most)
    is_folded = item.hasHeightForWidth()
    return QSize(width, item.heightForWidth(width) if is_folded else item.sizeHint().height())


class FlowBox(QWidget):
    """A widget whose things flow; it is as high as their lines need."""

    def __init__(self, *parts: QWidget, last: tuple[QWidget, ...] = (), gap: int = 8) -> None:
        super().__init__()
        self.setLayout(Flow(*parts, last=last, gap=gap))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

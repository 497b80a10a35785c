"""Things side by side that go on in a further line where there is no room."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowBox(QWidget):
    """Lines of things, each as wide as it wants to be; `last` ones stand at the right end if they fit.

    It places them itself: a layout written in Python would hold on to items that Qt lets go.
    """

    def __init__(self, *parts: QWidget, last: tuple[QWidget, ...] = (), gap: int = 8) -> None:
        super().__init__()
        self.parts, self._last, self._gap = (*parts, *last), last, gap
        for part in self.parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [_wanted(each) for each in self._shown(self.parts)]
        gaps = self._gap * max(0, len(sizes) - 1)
        high = max((each.height() for each in sizes), default=0)
        return self._with_margins(QSize(sum(each.width() for each in sizes) + gaps, high))

    def minimumSizeHint(self) -> QSize:
        """The widest thing alone."""
        sizes = [_least(each) for each in self._shown(self.parts)]
        wide = max((each.width() for each in sizes), default=0)
        return self._with_margins(QSize(wide, max((each.height() for each in sizes), default=0)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self._with_margins(QSize(0, 0))
        inner = QRect(0, 0, width - around.width(), 0)
        return self._place(inner, move=False) + around.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.contentsRect(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # one of its things wants another size
            self.updateGeometry()
            self._place(self.contentsRect(), move=True)
        return super().event(event)

    def _shown(self, parts: tuple[QWidget, ...]) -> list[QWidget]:
        """What is shown, or will be as soon as the box is."""
        decided = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        return [each for each in parts if not (each.isHidden() and each.testAttribute(decided))]

    def _with_margins(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """The things of each line with their sizes; the last ones go into the next line together."""
        lines: list[list[tuple[QWidget, QSize]]] = [[]]
        used, at_end = 0, self._shown(self._last)
        for part in self._shown(self.parts):
            size = _fitted(part, width)
            needed = size.width()
            if at_end and part is at_end[0]:
                needed = (
                    sum(_fitted(each, width).width() + self._gap for each in at_end) - self._gap
                )
            if lines[-1] and used + needed > width:
                lines.append([])
                used = 0
            lines[-1].append((part, size))
            used += size.width() + self._gap
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay the things out in a rectangle's width; gives the height that they take."""
        first_at_end = next(iter(self._shown(self._last)), None)
        y = rect.top()
        for line in self._lines(rect.width()):
            high = max((size.height() for _, size in line), default=0)
            x = rect.left()
            free = rect.width() - sum(size.width() + self._gap for _, size in line) + self._gap
            for part, size in line:
                if part is first_at_end:
                    x += max(0, free)
                if move:
                    part.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self._gap
            y += high + self._gap
        return max(0, y - self._gap - rect.top())


def _least(part: QWidget) -> QSize:
    """The least size of a thing, whether it was set or follows from what it shows."""
    return part.minimumSizeHint().expandedTo(part.minimumSize())


def _wanted(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(_least(part)).boundedTo(part.maximumSize())


def _fitted(part: QWidget, most: int) -> QSize:
    """The size that a thing gets, not wider than `most` pixels."""
    wanted = _wanted(part)
    width = min(wanted.width(), most)
    is_folded = part.hasHeightForWidth() and width < wanted.width()
    return QSize(width, part.heightForWidth(width) if is_folded else wanted.height())

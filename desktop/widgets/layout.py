"""How things are placed: cards, rows, a scrolling column, and cards side by side as width allows."""

from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.look.text_size import scaled

STRETCH = "stretch"
_FRAME = 24
"""Pixels that a window system may put around a window."""
_AROUND_FOCUS = 8
Item = QWidget | QLayout | str
Margins = tuple[int, int, int, int]
_Box = TypeVar("_Box", QVBoxLayout, QHBoxLayout)


def column(*items: Item, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """The items one below the other; `STRETCH` takes what room is left."""
    layout = QVBoxLayout()
    return _filled(layout, items, spacing, margins)


def row(*items: Item, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """The items side by side; `STRETCH` takes what room is left."""
    layout = QHBoxLayout()
    return _filled(layout, items, spacing, margins)


def _filled(layout: _Box, items: tuple[Item, ...], spacing: int, margins: Margins) -> _Box:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addStretch(1)
    return layout


def take_usual_size(window: QWidget, width: int, height: int) -> None:
    """Make a dialog so many pixels large, more where text is larger, but never beyond its screen."""
    room = window.screen().availableSize() - QSize(_FRAME, 2 * _FRAME)
    window.resize(QSize(scaled(width), scaled(height)).boundedTo(room))


def in_tab_order(*widgets: QWidget) -> None:
    """Let Tab go from each widget to the next; what was made late would else come last."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Card(QFrame):
    """A framed surface with a column of things on it."""

    def __init__(
        self,
        *items: Item,
        look: str = "plain",
        spacing: int = 8,
        margins: Margins = (16, 14, 16, 14),
    ) -> None:
        super().__init__()
        self.setProperty("card", look)
        self.content = column(*items, spacing=spacing, margins=margins)
        self.setLayout(self.content)


class Rule(QFrame):
    """A thin line between two things."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("rule", True)


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down and is never wider than its place."""

    def __init__(
        self,
        name: str,
        spacing: int = 12,
        margins: Margins = (0, 0, 0, 0),
        *,
        shrinks: bool = False,
        widest: int = 0,
    ) -> None:
        """With `shrinks`, its parts become as low as they may before it scrolls.

        `widest` is the most pixels, at the usual size of text, that its parts take; they then stand in
        the middle. 0 for no limit.
        """
        super().__init__()
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self._column = _ShrinkingColumn() if shrinks else QWidget()
        self._column.setObjectName("column")
        self.content = column(spacing=spacing, margins=margins)
        self._widest, self._margins = scaled(widest), margins
        self._column.setLayout(self.content)
        self.setWidget(self._column)
        self._awaited = 0
        self.verticalScrollBar().rangeChanged.connect(self._go_on)
        self.verticalScrollBar().actionTriggered.connect(self._stay)

    def return_to(self, place: int) -> None:
        """Scroll so many pixels down as soon as there is so much to scroll through."""
        self._awaited = place
        self._go_on()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._widest:
            left, top, right, bottom = self._margins
            more = max(0, event.size().width() - self._widest) // 2
            self.content.setContentsMargins(left + more, top, right + more, bottom)

    def _go_on(self) -> None:
        bar = self.verticalScrollBar()
        if self._awaited and bar.maximum():
            bar.setValue(self._awaited)
            if bar.maximum() >= self._awaited:
                self._awaited = 0

    def _stay(self) -> None:
        """The person scrolls, so that nothing is awaited any more."""
        self._awaited = 0

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keyboard has gone to into view, whole where there is room for it."""
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is None or by_mouse or not self._column.isAncestorOf(now):
            return
        if now.height() > self.contentsRect().height():
            self.ensureWidgetVisible(now, 0, _AROUND_FOCUS)
            return
        middle = now.mapTo(self._column, now.rect().center())
        self.ensureVisible(middle.x(), middle.y(), 0, now.height() // 2 + _AROUND_FOCUS)


class _ShrinkingColumn(QWidget):
    """Needs no more height than its parts do at the least."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else -1


class CardGrid(QWidget):
    """Cards of one height a row, in as many columns as fit, at most `columns`, the rows about even."""

    def __init__(self, columns: int, narrowest: int, spacing: int = 12) -> None:
        super().__init__()
        self._most, self._narrowest = columns, narrowest
        self._cards: list[QWidget] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cards(self, cards: list[QWidget]) -> None:
        """Show these cards in place of those before."""
        clear(self._grid)
        self._cards = cards
        self._count = 0
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() + self._grid.spacing()
        fit = max(1, min(self._most, room // (self._narrowest + self._grid.spacing())))
        rows = max(1, -(-len(self._cards) // fit))
        count = max(1, -(-len(self._cards) // rows))  # 4 cards stand better 2 and 2 than 3 and 1
        if count == self._count:
            return
        for column_number in range(self._most):
            self._grid.setColumnStretch(column_number, 1 if column_number < count else 0)
        self._count = count
        for place, card in enumerate(self._cards):
            card.setMinimumWidth(self._narrowest)  # else a long word would make its column wider
            self._grid.addWidget(card, place // count, place % count)

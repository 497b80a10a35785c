"""Bars of how much each skill grew, with a line for other in-demand skills."""

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look.tokens import Tokens
from desktop.widgets.buttons import Button
from desktop.widgets.chart_rows import FOOT_HEIGHT, ROW_HEIGHT, GrowthRow
from desktop.widgets.layout import column, row

_BAR = 0.64
_ROOM_FOR_FIGURES = 1.2


class GrowthChart(QWidget):
    """One bar a skill, the person's own field in the accent colour, each name a button to its evidence.

    The bars start at zero and share one scale, in per cent of growth a year.
    """

    finding_requested = Signal(str)
    """The evidence behind a bar, or behind the line, was asked for (finding id)."""

    def __init__(
        self, rows: Sequence[GrowthRow], comparison: GrowthRow, tokens: Tokens, says: str
    ) -> None:
        super().__init__()
        self.setObjectName("growth_chart")
        self.setAccessibleName(says)
        self._rows, self._comparison, self._tokens = tuple(rows), comparison, tokens
        self._plot = _Plot(self._on_row_pressed, len(self._rows))
        self._plot.setAccessibleName(says)
        self._plot.setAccessibleDescription(says)
        names = column(*map(self._name, self._rows), spacing=0, margins=(0, 0, 0, FOOT_HEIGHT))
        layout = row(spacing=10)
        layout.addLayout(names)
        layout.addWidget(self._plot, 1)
        self.setLayout(layout)
        height = len(self._rows) * ROW_HEIGHT + FOOT_HEIGHT
        self.setFixedHeight(height)
        self._draw()

    def _name(self, shown: GrowthRow) -> Button:
        def ask() -> None:
            self.finding_requested.emit(shown.finding)

        button = Button(shown.name, f"bar_{shown.finding}", ask, "name")
        button.setProperty("own", shown.is_own)
        button.setAccessibleName(f"{shown.name}: {shown.figure}")
        button.setFixedHeight(ROW_HEIGHT)
        return button

    def _draw(self) -> None:
        rows, tokens = self._rows, self._tokens
        plot = self._plot
        plot.setBackground(tokens.surface)
        places = [len(rows) - 1 - place for place in range(len(rows))]
        colours = [tokens.accent if each.is_own else tokens.ghost for each in rows]
        bars = pg.BarGraphItem(
            x0=0, y=places, height=_BAR, width=[each.percent for each in rows],
            brushes=colours, pens=[pg.mkPen(None)] * len(rows),
        )  # fmt: skip
        plot.addItem(bars)
        for place, each in zip(places, rows, strict=True):
            self._write(each.figure, each.percent, place, tokens.accent if each.is_own else tokens.muted,
                        bold=True, anchor=(0, 0.5))  # fmt: skip
        self._draw_comparison()
        most = max((each.percent for each in rows), default=1.0)
        below = FOOT_HEIGHT / ROW_HEIGHT
        plot.setXRange(0, max(most, 1.0) * _ROOM_FOR_FIGURES, padding=0)
        plot.setYRange(-0.5 - below, len(rows) - 0.5, padding=0)

    def _draw_comparison(self) -> None:
        line = self._comparison
        pen = pg.mkPen(self._tokens.human, width=2, style=Qt.PenStyle.DashLine)
        below = FOOT_HEIGHT / ROW_HEIGHT
        top = len(self._rows) - 0.5
        self._plot.addItem(
            pg.PlotCurveItem([line.percent, line.percent], [-0.5 - below, top], pen=pen)
        )
        self._write(f"{line.name}: {line.figure}", line.percent, -0.5 - below / 2, self._tokens.human,
                    bold=False, anchor=(0, 0.5))  # fmt: skip

    def _write(
        self, text: str, x: float, y: float, colour: str, *, bold: bool, anchor: tuple[float, float]
    ) -> None:
        item = pg.TextItem(color=colour, anchor=anchor)
        item.setPlainText(text)
        font = QFont(self.font())
        font.setBold(bold)
        item.setFont(font)
        item.setPos(x, y)
        self._plot.addItem(item)

    def _on_row_pressed(self, place: int) -> None:
        shown = self._rows[place] if place < len(self._rows) else self._comparison
        self.finding_requested.emit(shown.finding)


class _Plot(pg.PlotWidget):  # type: ignore[misc]
    """A plot without menus, axes or mouse ranges, so that the wheel scrolls the page behind it."""

    def __init__(self, on_row_pressed: Callable[[int], None], rows: int) -> None:
        super().__init__()
        self._on_row_pressed, self._row_count = on_row_pressed, rows
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.setMenuEnabled(False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        self.hideAxis("left")
        self.hideAxis("bottom")
        self.getPlotItem().setContentsMargins(0, 0, 0, 0)
        self.setContentsMargins(0, 0, 0, 0)
        self.getPlotItem().layout.setContentsMargins(0, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._on_row_pressed(min(int(event.position().y() // ROW_HEIGHT), self._row_count))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]

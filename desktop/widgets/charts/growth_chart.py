"""Bars of how much each skill grew, with a line for other in-demand skills."""

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.widgets.buttons import Button
from desktop.widgets.chart_rows import FOOT_HEIGHT, ROW_HEIGHT, GrowthRow, chart_height
from desktop.widgets.layout import column, row
from desktop.widgets.plain_label import PlainLabel, set_tip

_BAR, _BEFORE_FIGURE = 0.64, 0.008
_MOST_FOR_FIGURES = 0.6
_MOST_FOR_NAMES, _NARROWEST, _AROUND_NAME = 0.5, 260, 8
OWN_BAR, OTHER_BAR, OTHER_EDGE, COMPARISON = "accent", "ghost", "edge", "human"
"""The roles of what is drawn: a bar that is pale has an edge that can be seen."""


class GrowthChart(QWidget):
    """One bar a skill, the person's own field in the accent colour, each name a button to its evidence.

    The bars start at zero and share one scale, in per cent of growth a year.
    """

    finding_requested = Signal(str)
    """The evidence behind a bar, or behind the line, was asked for (finding id)."""

    def __init__(
        self,
        rows: Sequence[GrowthRow],
        comparison: GrowthRow,
        tokens: Tokens,
        font: QFont,
        says: str,
    ) -> None:
        """`font` is that of its words, whose size the rows follow; `says` is all of it in words."""
        super().__init__()
        self._font = font
        self.setObjectName("growth_chart")
        self.setAccessibleName(says)
        self._rows, self._comparison, self._tokens = tuple(rows), comparison, tokens
        self._most = max((each.percent for each in self._rows), default=1.0)
        self._plot = _Plot(self._on_row_pressed, len(self._rows), scaled(ROW_HEIGHT, font))
        self._names = [self._name(each) for each in self._rows]
        self._foot = PlainLabel("", tone="human")
        self._foot.setFixedHeight(scaled(FOOT_HEIGHT, font))
        names = column(*self._names, self._foot, spacing=0)
        layout = row(spacing=8)
        layout.addLayout(names)
        layout.addWidget(self._plot, 1)
        self.setLayout(layout)
        self.setFixedHeight(chart_height(len(self._rows), font))
        self._draw()

    def _name(self, shown: GrowthRow) -> Button:
        def ask() -> None:
            self.finding_requested.emit(shown.finding)

        button = Button(shown.name, f"bar_{shown.finding}", ask, "name")
        button.setProperty("own", shown.is_own)
        button.setAccessibleName(f"{shown.name}: {shown.figure}")
        button.setFixedHeight(scaled(ROW_HEIGHT, self._font))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave at least half of the room to the bars; a name that is cut has its tool tip."""
        super().resizeEvent(event)
        room = int(event.size().width() * _MOST_FOR_NAMES)
        for button, shown in zip(self._names, self._rows, strict=True):
            metrics, around = button.fontMetrics(), 2 * _AROUND_NAME
            cut = metrics.elidedText(shown.name, Qt.TextElideMode.ElideRight, room - around)
            button.setText(cut.replace("&", "&&"))
            set_tip(button, shown.name if cut != shown.name else "")
        self._fit_scale()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST, self._font), self.height())

    def _draw(self) -> None:
        rows, tokens = self._rows, self._tokens
        plot = self._plot
        plot.setBackground(tokens.surface)
        places = [len(rows) - 1 - place for place in range(len(rows))]
        bars = pg.BarGraphItem(
            x0=0, y=places, height=_BAR, width=[each.percent for each in rows],
            brushes=[getattr(tokens, OWN_BAR if each.is_own else OTHER_BAR) for each in rows],
            pens=[getattr(tokens, OWN_BAR if each.is_own else OTHER_EDGE) for each in rows],
        )  # fmt: skip
        plot.addItem(bars)
        for place, each in zip(places, rows, strict=True):
            colour = tokens.accent if each.is_own else tokens.muted
            at = each.percent + self._most * _BEFORE_FIGURE
            self._write(each.figure, at, place, colour, bold=True, anchor=(0, 0.5))
        self._draw_comparison()
        below = FOOT_HEIGHT / ROW_HEIGHT
        self._fit_scale()
        plot.setYRange(-0.5 - below, len(rows) - 0.5, padding=0)

    def _fit_scale(self) -> None:
        """Let the longest bar leave just so much room that its figure stands behind it."""
        bold = QFont(self._font)
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        figure = max((metrics.horizontalAdvance(each.figure) for each in self._rows), default=0)
        around = 4 * _AROUND_NAME
        share = min(_MOST_FOR_FIGURES, (figure + around) / max(1, self._plot.width()))
        end = max(self._most, 1.0) / (1 - share)
        self._plot.setXRange(0, end, padding=0)
        self._say_comparison(self._plot.width() * (1 - self._comparison.percent / end))

    def _say_comparison(self, room: float) -> None:
        """Name the comparison beside its line, or at the left where there is no room for that."""
        line, metrics = self._comparison, QFontMetrics(self._font)
        whole = f"{line.name}: {line.figure}"
        has_room = metrics.horizontalAdvance(whole) + 2 * _AROUND_NAME <= room
        self._beside_line.setPlainText(whole if has_room else line.figure)
        widest = int(self.width() * _MOST_FOR_NAMES) - 2 * _AROUND_NAME
        cut = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, widest)
        self._foot.setText("" if has_room else cut)
        set_tip(self._foot, line.name if cut != line.name and not has_room else "")

    def _draw_comparison(self) -> None:
        line = self._comparison
        pen = pg.mkPen(getattr(self._tokens, COMPARISON), width=1.5, style=Qt.PenStyle.DashLine)
        below = FOOT_HEIGHT / ROW_HEIGHT
        top = len(self._rows) - 0.5
        self._plot.addItem(
            pg.PlotCurveItem([line.percent, line.percent], [-0.5 - below, top], pen=pen)
        )
        at, colour = line.percent + self._most * _BEFORE_FIGURE, getattr(self._tokens, COMPARISON)
        self._beside_line = self._write(
            line.figure, at, -0.5 - below / 2, colour, bold=False, anchor=(0, 0.5)
        )

    def _write(
        self, text: str, x: float, y: float, colour: str, *, bold: bool, anchor: tuple[float, float]
    ) -> pg.TextItem:
        item = pg.TextItem(color=colour, anchor=anchor)
        item.setPlainText(text)
        font = QFont(self._font)
        font.setBold(bold)
        item.setFont(font)
        item.setPos(x, y)
        self._plot.addItem(item)
        return item

    def _on_row_pressed(self, place: int) -> None:
        shown = self._rows[place] if place < len(self._rows) else self._comparison
        self.finding_requested.emit(shown.finding)


class _Plot(pg.PlotWidget):  # type: ignore[misc]
    """A plot without menus, axes or mouse ranges, so that the wheel scrolls the page behind it."""

    def __init__(self, on_row_pressed: Callable[[int], None], rows: int, row_height: int) -> None:
        super().__init__()
        self._on_row_pressed, self._row_count = on_row_pressed, rows
        self._row_height = row_height
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
            self._on_row_pressed(
                min(int(event.position().y() // self._row_height), self._row_count)
            )
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]

"""The work done, growing towards all of it, and the forecast of when they meet."""

from collections.abc import Sequence
from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem, QSizePolicy, QWidget

from desktop.look.tokens import Tokens
from desktop.widgets.chart_rows import BurnCurve, End
from desktop.widgets.layout import column

_HEADROOM = 1.22
_SMALL = 0.86
DONE, SCOPE, BAND_EDGE = "accent", "muted", "accent"
"""The roles of the lines that tell something; those of the hours across only help the eye."""


class BurnUpChart(QWidget):
    """A line of hours done, a level line for all there are, and a band to where they may meet.

    Across are days, upwards hours; both axes begin at the plan's first week and at zero.
    """

    def __init__(self, curve: BurnCurve, tokens: Tokens, font: QFont, says: str) -> None:
        """`font` is the one that its small words derive from; `says` is all of it in words."""
        super().__init__()
        self._font = _small(font)
        self.setObjectName("burn_up_chart")
        self._tokens = tokens
        self._plot = _plot(tokens, self._font)
        self.setLayout(column(self._plot))
        self.show_curve(curve, says)

    def show_curve(self, curve: BurnCurve, says: str) -> None:
        """Draw another curve in the same plot, whose making takes longer than all its lines."""
        self.setAccessibleName(says)
        self._curve = curve
        self._plot.clear()
        self._draw()

    def _draw(self) -> None:
        curve = self._curve
        first, today = curve.done[0][0], curve.done[-1][0]
        ends = [each for each in (curve.likely, curve.late) if each is not None]
        top, right = max(curve.scope, 1.0) * _HEADROOM, _x(curve.end)
        self._draw_axes(right, top)
        self._draw_forecast(ends)
        self._line([(first, curve.scope), (right, curve.scope)], getattr(self._tokens, SCOPE), 1.5)
        self._write(curve.scope_says, right, curve.scope, self._tokens.muted, (1, 1))
        dotted = Qt.PenStyle.DotLine
        self._line([(today, 0.0), (today, top)], self._tokens.muted, 1.5, dotted)
        self._write(curve.today_says, today, top, self._tokens.muted, (0, 0))
        self._line(curve.done, getattr(self._tokens, DONE), 3)

    def _draw_axes(self, right: float, top: float) -> None:
        curve, plot = self._curve, self._plot
        days = [(_x(day), says) for day, says in curve.days]
        plot.getAxis("bottom").setTicks([days])
        plot.getAxis("left").setTicks([list(curve.hours)])
        for hours, _ in curve.hours:
            self._line([(curve.done[0][0], hours), (right, hours)], self._tokens.line, 1)
        plot.setXRange(_x(curve.done[0][0]), right, padding=0)
        plot.setYRange(0, top, padding=0)

    def _draw_forecast(self, ends: list[End]) -> None:
        curve, accent = self._curve, getattr(self._tokens, DONE)
        today, done = curve.done[-1]
        if curve.likely is None:
            return
        if curve.late is not None:
            corners = (
                (today, done),
                (curve.early or today, curve.scope),
                (curve.late.day, curve.scope),
            )
            band = QGraphicsPolygonItem(QPolygonF([QPointF(_x(x), y) for x, y in corners]))
            band.setPen(pg.mkPen(getattr(self._tokens, BAND_EDGE), width=1))
            band.setBrush(pg.mkBrush(self._tokens.accent_soft))
            self._plot.addItem(band)
        for end in ends:
            dotted = Qt.PenStyle.DotLine
            self._line([(end.day, 0.0), (end.day, curve.scope)], accent, 1, dotted)
            is_last = end is ends[-1]
            if is_last or end.day != ends[-1].day:
                self._write(end.says, end.day, 0.0, accent, (0 if is_last else 1, 1))
        dashed = Qt.PenStyle.DashLine
        self._line([(today, done), (curve.likely.day, curve.scope)], accent, 2, dashed)

    def _line(
        self,
        points: Sequence[tuple[date | float, float]],
        colour: str,
        width: float,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        pen = pg.mkPen(colour, width=width, style=style)
        across, up = [_x(day) for day, _ in points], [hours for _, hours in points]
        self._plot.addItem(pg.PlotCurveItem(across, up, pen=pen, antialias=True))

    def _write(
        self, text: str, day: date | float, hours: float, colour: str, anchor: tuple[int, int]
    ) -> None:
        item = pg.TextItem(color=colour, anchor=anchor)
        item.setPlainText(text)
        item.setFont(self._font)
        item.setPos(_x(day), hours)
        self._plot.addItem(item)


def _x(day: date | float) -> float:
    return float(day.toordinal()) if isinstance(day, date) else day


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALL)
    return small


def _plot(tokens: Tokens, font: QFont) -> pg.PlotWidget:
    """A plot without menus or mouse ranges, so that the wheel scrolls the page behind it."""
    plot = _Plot()
    plot.setObjectName("burn_up_plot")
    plot.setBackground(tokens.surface)
    plot.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
    plot.setMenuEnabled(False)
    plot.setMouseEnabled(False, False)
    plot.hideButtons()
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        axis.setPen(pg.mkPen(None))
        axis.setTextPen(tokens.muted)
        axis.setStyle(tickLength=0, tickFont=font, tickTextOffset=6)
    return plot


class _Plot(pg.PlotWidget):  # type: ignore[misc]
    """A plot that leaves the wheel and the pointer to what it stands on."""

    def mouseMoveEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]

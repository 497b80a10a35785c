"""How a row of the tree looks: goals bold with the mark of their kind, steps with a box to tick."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QStaticText,
)

from desktop.domain.skill import SkillKind
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.pages.plan.plan_rows import Row
from desktop.words import Words

PAD = 10
_ROW, _BOX, _GAP, _TAG_PAD, _TAG_HEIGHT = 36, 16, 10, 8, 20
_LEAST_TITLE = 130
_MOST_KNOWN = 600
"""How many lines are known in each face: five in a row, and no screen has room for 120 rows."""
_CENTRE = Qt.AlignmentFlag.AlignCenter
_TICK = QPolygonF([QPointF(4.4, 8.3), QPointF(7.0, 10.9), QPointF(11.6, 5.6)])


class RowPainter:
    """Draws one cell at a time, with a painter that smooths edges and whose state it may change."""

    def __init__(self, words: Words, tokens: Tokens) -> None:
        self._words = words
        self._font: QFont | None = None
        self._faces: dict[tuple[bool, bool], _Face] = {}
        self._text, self._muted = QColor(tokens.text), QColor(tokens.muted)
        self._warn, self._surface = QColor(tokens.warn), QColor(tokens.surface)
        self._accent = QColor(tokens.accent)
        self._edge_pen, self._accent_pen = (
            QPen(QColor(each), 1.5) for each in (tokens.edge, tokens.accent)
        )
        self._tick_pen = QPen(QColor(tokens.on), 1.8, c=Qt.PenCapStyle.RoundCap)
        self._kinds: dict[SkillKind, tuple[QColor, QColor]] = {
            "ai": (self._accent, QColor(tokens.accent_soft)),
            "core": (QColor(tokens.core), QColor(tokens.core_soft)),
            "human": (QColor(tokens.human), QColor(tokens.human_soft)),
        }

    def paint_title(
        self, painter: QPainter, rect: QRect, font: QFont, row: Row, *, current: bool
    ) -> None:
        """The title of a goal with its mark, or of a step with its box."""
        if row.is_goal:
            self._paint_goal(painter, rect, font, row, current=current)
        else:
            self._paint_step(painter, rect, font, row)

    def paint_value(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        row: Row,
        text: str,
        *,
        right: bool,
        warns: bool,
    ) -> None:
        """A date, weeks or hours, already in words."""
        painter.setPen(self._warn if warns else self._colour(row))
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        face = self._face(font, is_goal=row.is_goal, struck=False)
        face.write(painter, inner, text, right=right)

    def _face(self, font: QFont, *, is_goal: bool, struck: bool) -> "_Face":
        """How such a row is written, made once for each font of the tree."""
        if font != self._font:
            self._font, self._faces = QFont(font), {}
        made = self._faces.get((is_goal, struck))
        if made is None:
            own = QFont(font)
            if is_goal:
                own.setWeight(QFont.Weight.DemiBold)
            own.setStrikeOut(struck)
            made = self._faces[is_goal, struck] = _Face(own)
        return made

    def _colour(self, row: Row) -> QColor:
        return self._muted if row.done else self._text

    def _paint_goal(
        self, painter: QPainter, rect: QRect, font: QFont, row: Row, *, current: bool
    ) -> None:
        face = self._face(font, is_goal=True, struck=row.done)
        painter.setPen(self._colour(row))
        tag = self._words.kind(row.kind)
        tag_font = QFont(face.font)
        tag_font.setPointSizeF(face.font.pointSizeF() * 0.86)
        tag_font.setWeight(QFont.Weight.DemiBold)
        tag_width = QFontMetrics(tag_font).horizontalAdvance(tag) + 2 * _TAG_PAD
        room = rect.width() - PAD - tag_width - _GAP
        inner = rect.adjusted(
            2, 0, -PAD if room < scaled(_LEAST_TITLE) else -tag_width - _GAP - 4, 0
        )
        width = face.write(painter, inner, row.title)
        if room < scaled(_LEAST_TITLE):
            return
        left = inner.left() + round(width) + _GAP - 2
        height = scaled(_TAG_HEIGHT)
        place = QRect(left, rect.center().y() - height // 2 + 1, tag_width, height)
        colour, ground = self._kinds[row.kind]
        painter.setPen(Qt.PenStyle.NoPen)
        # the mark's ground would be the row's own
        painter.setBrush(self._surface if current else ground)
        painter.drawRoundedRect(place, 5, 5)
        painter.setPen(colour)
        painter.setFont(tag_font)
        painter.drawText(place, _CENTRE, tag)

    def _paint_step(self, painter: QPainter, rect: QRect, font: QFont, row: Row) -> None:
        self._paint_box(painter, tick_box(rect), ticked=row.done)
        painter.setPen(self._colour(row))
        inner = rect.adjusted(_BOX + _GAP + 2, 0, -PAD, 0)
        self._face(font, is_goal=False, struck=row.done).write(painter, inner, row.title)

    def _paint_box(self, painter: QPainter, box: QRect, *, ticked: bool) -> None:
        outline = QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(self._accent_pen if ticked else self._edge_pen)
        painter.setBrush(self._accent if ticked else self._surface)
        painter.drawRoundedRect(outline, 4, 4)
        if ticked:
            painter.setPen(self._tick_pen)
            painter.drawPolyline(_TICK.translated(QPointF(box.topLeft())))


def row_height() -> int:
    """How high each row is, in pixels."""
    return scaled(_ROW)


def tick_box(rect: QRect) -> QRect:
    """Where the box of a step's row is, within the cell of its title."""
    return QRect(rect.left() + 2, rect.center().y() - _BOX // 2 + 1, _BOX, _BOX)


class _Face:
    """Writes single lines in one font, and knows how those that it wrote are laid out."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self._height, self._ascent = self._metrics.height(), self._metrics.ascent()
        self._fitted = lru_cache(maxsize=_MOST_KNOWN)(self._fit)

    def write(self, painter: QPainter, rect: QRect, text: str, *, right: bool = False) -> float:
        """Write a text in the middle of a rectangle's height; gives how wide it became, in pixels."""
        shown, laid_out, width = self._fitted(text, rect.width())
        x = rect.left() + (rect.width() - width if right else 0.0)
        y = rect.top() + (rect.height() - self._height) / 2
        painter.setFont(self.font)
        if laid_out is None:
            painter.drawText(QPointF(x, y + self._ascent), shown)
        else:
            painter.drawStaticText(QPointF(x, y), laid_out)
        return width

    def _fit(self, text: str, width: int) -> tuple[str, QStaticText | None, float]:
        """What there is room for, laid out unless it is struck out: Qt then strikes beside the text."""
        one_line = " ".join(text.split())
        shown = self._metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, max(0, width))
        laid_out = None
        if not self.font.strikeOut():
            laid_out = QStaticText(shown)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.prepare(font=self.font)
        return shown, laid_out, self._metrics.horizontalAdvance(shown)

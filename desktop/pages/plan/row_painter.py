"""How a row of the tree looks: goals bold with the mark of their kind, steps with a box to tick."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from desktop.domain.skill import SkillKind
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.pages.plan.plan_rows import Row
from desktop.words import Words

PAD = 10
_ROW, _BOX, _GAP, _TAG_PAD, _TAG_HEIGHT = 36, 16, 10, 8, 20
_LEAST_TITLE = 130
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignCenter
_TICK = QPolygonF([QPointF(4.4, 8.3), QPointF(7.0, 10.9), QPointF(11.6, 5.6)])


class RowPainter:
    """Draws one cell at a time, with a painter that smooths edges and whose state it may change."""

    def __init__(self, words: Words, tokens: Tokens) -> None:
        self._words = words
        self._font: QFont | None = None
        self._fonts: dict[tuple[bool, bool], QFont] = {}
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
        painter.setFont(self._font_of(font, is_goal=row.is_goal, struck=False))
        painter.setPen(self._warn if warns else self._colour(row))
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        place = _MIDDLE_RIGHT if right else _MIDDLE_LEFT
        painter.drawText(inner, place, _fitted(painter, text, inner.width()))

    def _font_of(self, font: QFont, *, is_goal: bool, struck: bool) -> QFont:
        """The font for such a row, made once for each font of the tree."""
        if font != self._font:
            self._font, self._fonts = QFont(font), {}
        made = self._fonts.get((is_goal, struck))
        if made is None:
            made = self._fonts[is_goal, struck] = QFont(font)
            if is_goal:
                made.setWeight(QFont.Weight.DemiBold)
            made.setStrikeOut(struck)
        return made

    def _colour(self, row: Row) -> QColor:
        return self._muted if row.done else self._text

    def _paint_goal(
        self, painter: QPainter, rect: QRect, font: QFont, row: Row, *, current: bool
    ) -> None:
        painter.setFont(self._font_of(font, is_goal=True, struck=row.done))
        painter.setPen(self._colour(row))
        tag = self._words.kind(row.kind)
        tag_font = QFont(painter.font())
        tag_font.setPointSizeF(painter.font().pointSizeF() * 0.86)
        tag_font.setWeight(QFont.Weight.DemiBold)
        tag_width = QFontMetrics(tag_font).horizontalAdvance(tag) + 2 * _TAG_PAD
        room = rect.width() - PAD - tag_width - _GAP
        inner = rect.adjusted(
            2, 0, -PAD if room < scaled(_LEAST_TITLE) else -tag_width - _GAP - 4, 0
        )
        title = _fitted(painter, row.title, inner.width())
        painter.drawText(inner, _MIDDLE_LEFT, title)
        if room < scaled(_LEAST_TITLE):
            return
        left = inner.left() + painter.fontMetrics().horizontalAdvance(title) + _GAP - 2
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
        painter.setFont(self._font_of(font, is_goal=False, struck=row.done))
        painter.setPen(self._colour(row))
        inner = rect.adjusted(_BOX + _GAP + 2, 0, -PAD, 0)
        painter.drawText(inner, _MIDDLE_LEFT, _fitted(painter, row.title, inner.width()))

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


def _fitted(painter: QPainter, text: str, width: int) -> str:
    one_line = " ".join(text.split())
    return painter.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, max(0, width))

"""How a row of the tree looks: goals bold with the mark of their kind, steps with a box to tick."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.pages.plan.plan_rows import Row
from desktop.words import Words

PAD = 10
_ROW, _BOX, _GAP, _TAG_PAD, _TAG_HEIGHT = 36, 16, 10, 8, 20
_LEAST_TITLE = 130
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class RowPainter:
    """Draws one cell at a time."""

    def __init__(self, words: Words, tokens: Tokens) -> None:
        self._words, self._tokens = words, tokens

    def paint_title(
        self, painter: QPainter, rect: QRect, font: QFont, row: Row, *, current: bool
    ) -> None:
        """The title of a goal with its mark, or of a step with its box."""
        self._begin(painter, font, row, struck=row.done)
        if row.is_goal:
            self._paint_goal(painter, rect, row, current=current)
        else:
            self._paint_step(painter, rect, row)
        painter.restore()

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
        self._begin(painter, font, row, struck=False)
        if warns:
            painter.setPen(QColor(self._tokens.warn))
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        place = _MIDDLE_RIGHT if right else _MIDDLE_LEFT
        painter.drawText(inner, place, _fitted(painter, text, inner.width()))
        painter.restore()

    def _begin(self, painter: QPainter, font: QFont, row: Row, *, struck: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(font)
        if row.is_goal:
            font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.muted if row.done else self._tokens.text))

    def _paint_goal(self, painter: QPainter, rect: QRect, row: Row, *, current: bool) -> None:
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
        colour, ground = self._colours(row)
        painter.setPen(Qt.PenStyle.NoPen)
        # the mark's ground would be the row's own
        painter.setBrush(QColor(self._tokens.surface) if current else ground)
        painter.drawRoundedRect(place, 5, 5)
        painter.setPen(colour)
        painter.setFont(tag_font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, tag)

    def _paint_step(self, painter: QPainter, rect: QRect, row: Row) -> None:
        pen = painter.pen()
        self._paint_box(painter, tick_box(rect), ticked=row.done)
        painter.setPen(pen)
        inner = rect.adjusted(_BOX + _GAP + 2, 0, -PAD, 0)
        painter.drawText(inner, _MIDDLE_LEFT, _fitted(painter, row.title, inner.width()))

    def _paint_box(self, painter: QPainter, box: QRect, *, ticked: bool) -> None:
        tokens = self._tokens
        outline = QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(QColor(tokens.accent if ticked else tokens.edge), 1.5))
        painter.setBrush(QColor(tokens.accent if ticked else tokens.surface))
        painter.drawRoundedRect(outline, 4, 4)
        if ticked:
            painter.setPen(QPen(QColor(tokens.on), 1.8, c=Qt.PenCapStyle.RoundCap))
            points = [QPointF(4.4, 8.3), QPointF(7.0, 10.9), QPointF(11.6, 5.6)]
            painter.drawPolyline(QPolygonF([each + QPointF(box.topLeft()) for each in points]))

    def _colours(self, row: Row) -> tuple[QColor, QColor]:
        tokens = self._tokens
        colour, ground = {
            "ai": (tokens.accent, tokens.accent_soft),
            "core": (tokens.core, tokens.core_soft),
            "human": (tokens.human, tokens.human_soft),
        }[row.kind]
        return QColor(colour), QColor(ground)


def row_height() -> int:
    """How high each row is, in pixels."""
    return scaled(_ROW)


def tick_box(rect: QRect) -> QRect:
    """Where the box of a step's row is, within the cell of its title."""
    return QRect(rect.left() + 2, rect.center().y() - _BOX // 2 + 1, _BOX, _BOX)


def _fitted(painter: QPainter, text: str, width: int) -> str:
    one_line = " ".join(text.split())
    return painter.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, max(0, width))

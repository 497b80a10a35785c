"""Draws one reading: the title, why it is proposed or its other names, and the field it belongs to."""

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens

_ROW = 40
_SIDE, _GAP, _CHIP_SIDE = 16, 12, 8


def row_height() -> int:
    """How high each row is, in pixels."""
    return scaled(_ROW)


class ShownReading(msgspec.Struct, frozen=True):
    """What a row shows of a reading."""

    title: str
    beside: str
    field: str


class ReadingDelegate(QStyledItemDelegate):
    """Plain text only, whatever a title holds; long names are cut with an ellipsis."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = self._tokens
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(tokens.accent_soft if chosen else tokens.surface))
        if index.row():
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, QColor(tokens.line))
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        shown = index.data(Qt.ItemDataRole.UserRole)
        if shown:
            self._paint_reading(painter, inner, shown, chosen=chosen, base=option.font)
        else:
            self._write(painter, inner, index.data(), option.font, tokens.muted)
        painter.restore()

    def _paint_reading(
        self,
        painter: QPainter,
        rect: QRect,
        reading: ShownReading,
        *,
        chosen: bool,
        base: QFont,
    ) -> None:
        tokens = self._tokens
        small, bold = QFont(base), QFont(base)
        small.setPointSizeF(base.pointSizeF() * 0.88)
        small.setWeight(QFont.Weight.DemiBold)
        bold.setWeight(QFont.Weight.DemiBold)
        chip = QFontMetrics(small).horizontalAdvance(reading.field) + 2 * _CHIP_SIDE
        place = QRect(rect.right() - chip, rect.top() + 9, chip, rect.height() - 18)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.accent_soft if chosen else tokens.line))
        painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.bg))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(small)
        painter.setPen(QColor(tokens.accent if chosen else tokens.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, reading.field)
        room = rect.adjusted(0, 0, -chip - _GAP, 0)
        used = self._write(painter, room, reading.title, bold, tokens.text)
        if reading.beside and room.width() - used > 60:
            beside = room.adjusted(used, 0, 0, 0)
            self._write(painter, beside, f" · {reading.beside}", base, tokens.muted)

    def _write(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> int:
        """Write one line, cut where it must be; gives its width in pixels."""
        metrics = QFontMetrics(font)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        return metrics.horizontalAdvance(cut)

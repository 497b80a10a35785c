"""The list of the palette: rows of plain text with their keys and their kind at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.shell.palette_rows import Row
from desktop.widgets.announce import announce

_SIDE, _GAP, _ABOVE, _CAP_SIDE = 12, 12, 9, 6
_ROOM_FOR_BESIDE = 60
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PaletteList(QListView):
    """The rows; the keyboard stays in the line above, and what is current is told all the same."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setObjectName("palette_list")
        self.setAccessibleName(label)
        self._rows = _RowModel()
        self.setModel(self._rows)
        self._delegate = _RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the first is the current one."""
        self._delegate.kinds = {row.kind for row in rows}
        self._rows.show(rows)
        self.go_to(0)

    def current(self) -> Row | None:
        """The row that Enter would choose."""
        return self.row_at(self.currentIndex())

    def row_at(self, index: _Index) -> Row | None:
        """The row of an index."""
        rows = self._rows.rows
        return rows[index.row()] if 0 <= index.row() < len(rows) else None

    def follow(self, key: Qt.Key) -> bool:
        """Go where a key says; gives whether the key says anything here."""
        last = self._rows.rowCount() - 1
        page = max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)) - 1)
        at = self.currentIndex().row()
        places = {
            Qt.Key.Key_Down: at + 1, Qt.Key.Key_Up: at - 1, Qt.Key.Key_PageDown: at + page,
            Qt.Key.Key_PageUp: at - page, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }  # fmt: skip
        if key not in places:
            return False
        self.go_to(max(0, min(places[key], last)))
        return True

    def go_to(self, place: int) -> None:
        """Make a row the current one, and tell screen readers, which follow the keyboard alone."""
        index = self._rows.index(place)
        self.setCurrentIndex(index)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole)
        if said:
            announce(self, said)


class _RowModel(QAbstractListModel):
    """The rows that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.title, row.beside, row.kind, row.keys)
            return ", ".join(part for part in parts if part)
        return None


class _RowDelegate(QStyledItemDelegate):
    """Draws plain text only, whatever a plan holds; what is too long is cut with an ellipsis."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.kinds: set[str] = set()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, option.fontMetrics.height() + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        look: QStyle = option.widget.style()
        look.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base: QFont = option.font
        small, strong = QFont(base), QFont(base)
        small.setPointSizeF(base.pointSizeF() * 0.9)
        strong.setWeight(QFont.Weight.DemiBold)
        text = QGuiApplication.palette().color(QPalette.ColorRole.Text)
        muted = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        room: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setPen(muted)
        painter.setFont(small)
        painter.drawText(room, _RIGHT, row.kind)
        widest = max(map(QFontMetrics(small).horizontalAdvance, self.kinds), default=0)
        room.adjust(0, 0, -widest - _GAP, 0)
        if row.keys:
            room = _draw_cap(painter, room, row.keys, small)
        painter.setPen(text)
        used = _write(painter, room, row.title, strong)
        if row.beside and room.width() - used > _ROOM_FOR_BESIDE:
            painter.setPen(muted)
            _write(painter, room.adjusted(used, 0, 0, 0), f" · {row.beside}", base)
        painter.restore()


def _write(painter: QPainter, room: QRect, text: str, font: QFont) -> int:
    """Write one line, cut where it must be; gives its width in pixels."""
    metrics = QFontMetrics(font)
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.drawText(room, _LEFT, cut)
    return metrics.horizontalAdvance(cut)


def _draw_cap(painter: QPainter, room: QRect, keys: str, font: QFont) -> QRect:
    """Draw keys in a frame at the right; gives the room that is left."""
    metrics = QFontMetrics(font)
    width, height = metrics.horizontalAdvance(keys) + 2 * _CAP_SIDE, metrics.height() + 2
    cap = QRect(room.right() - width, room.center().y() - height // 2, width, height)
    painter.setFont(font)
    painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
    return room.adjusted(0, 0, -width - _GAP, 0)

"""How the tree looks as a whole: its columns, its rows' grounds and lines, and how high it wants to be."""

from datetime import date

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QStyleOptionViewItem, QTreeView

from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.pages.plan.plan_rows import Row
from desktop.pages.plan.plan_tree_model import MARK, Column, PlanTreeModel
from desktop.pages.plan.row_delegate import RowDelegate
from desktop.pages.plan.row_painter import PAD, RowPainter, row_height
from desktop.words import Words

_INDENT, _NARROW_INDENT = 20, 14
_LEAST_ROWS, _MOST_ROWS, _LEAST_TITLE = 3, 200, 48
_WIDE, _NARROW, _NARROWER = 840, 520, 440
_RIGHT = QPolygonF([QPointF(-2, -4), QPointF(2.5, 0), QPointF(-2, 4)])
_DOWN = QPolygonF([QPointF(-4, -2), QPointF(0, 2.5), QPointF(4, -2)])
_LONGEST_HOURS, _LONGEST_DAY = 188.5, date(2028, 11, 28)


class TreeLook(QTreeView):
    """A tree as high as its rows, as far as a screen has room, in the colours of the theme."""

    def __init__(self, model: PlanTreeModel, words: Words, tokens: Tokens) -> None:
        super().__init__()
        self._words, self._tree_model = words, model
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self._delegate = RowDelegate(model, RowPainter(words, tokens), self)
        self.setItemDelegate(self._delegate)
        self._background, self._surface = QColor(tokens.bg), QColor(tokens.surface)
        self._line, self._chosen = QColor(tokens.line), QColor(tokens.accent_soft)
        self._arrow, self._ring = QPen(QColor(tokens.muted), 1.6), QPen(QColor(tokens.accent), 2)
        self._under = ""
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(lambda: self._mark_under(""))
        self._lay_out_columns()
        self._open, self._wanted_rows = set[str](), 0
        model.modelReset.connect(self._open.clear)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._follow_rows)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_folded)

    def _lay_out_columns(self) -> None:
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(_LEAST_TITLE)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Fixed)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        hours = self._words.short_hours(_LONGEST_HOURS)
        short = self._words.short_date(_LONGEST_DAY, _LONGEST_DAY)
        for column, sample in (
            (Column.WEEKS, f"{short}–{short}"),
            (Column.DUE, f"{MARK} {self._words.date(_LONGEST_DAY)}"),
            (Column.ESTIMATE, hours),
            (Column.LOGGED, hours),
        ):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            heading = self._tree_model.headerData(column, Qt.Orientation.Horizontal)
            widest = max(metrics.horizontalAdvance(sample), metrics.horizontalAdvance(heading))
            self.setColumnWidth(column, widest + 2 * PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the titles where there is little of it; the panel tells the rest."""
        width = event.size().width()
        is_narrow = width < scaled(_NARROW)
        self.setColumnHidden(Column.LOGGED, is_narrow)
        self.setColumnHidden(Column.WEEKS, width < scaled(_WIDE))
        self.setColumnHidden(Column.DUE, width < scaled(_NARROWER))
        self.setIndentation(_NARROW_INDENT if is_narrow else _INDENT)
        # a header that stretches a column draws itself anew whenever rows come or go
        others = sum(self.columnWidth(column) for column in Column if column != Column.TITLE)
        self.setColumnWidth(Column.TITLE, max(_LEAST_TITLE, width - others))
        super().resizeEvent(event)

    # --- size

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(self._wanted_rows))

    def minimumSizeHint(self) -> QSize:
        rows = min(_LEAST_ROWS, self._wanted_rows)
        return QSize(super().minimumSizeHint().width(), self._height(rows))

    def _height(self, rows: int) -> int:
        return self.header().sizeHint().height() + rows * row_height() + 2 * self.frameWidth()

    def _follow_rows(self) -> None:
        """Ask for room for the rows, as far as a screen could show them; else the page stays as it is."""
        rows = self._tree_model.rowCount()
        for goal_id in self._open:
            if rows >= _MOST_ROWS:
                break
            rows += self._tree_model.steps_in(goal_id)
        rows = min(rows, _MOST_ROWS)
        if rows != self._wanted_rows:
            self._wanted_rows = rows
            self.updateGeometry()

    def _on_expanded(self, goal: QModelIndex) -> None:
        self._open.add(self._tree_model.id_of(goal))
        self._follow_rows()

    def _on_folded(self, goal: QModelIndex) -> None:
        self._open.discard(self._tree_model.id_of(goal))
        self._follow_rows()

    # --- the row under the pointer

    def _on_entered(self, index: QModelIndex) -> None:
        self._mark_under(self._tree_model.id_of(index))

    def leaveEvent(self, event: QEvent) -> None:
        self._mark_under("")
        super().leaveEvent(event)

    def _mark_under(self, item_id: str) -> None:
        if item_id != self._under:
            self._under = item_id
            self.viewport().update()

    # --- drawing

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """All of a row in one go; asking the delegate for each cell by way of Qt takes far longer."""
        rect: QRect = options.rect
        row = self._tree_model.row_of(index)
        is_current = row.id == self._tree_model.id_of(self.currentIndex())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, self._ground(row, is_current=is_current))
        inset = self.indentation() * (1 if row.is_goal else 2)
        if row.is_goal and self._tree_model.steps_in(row.id):
            self._draw_arrow(painter, rect.left() + inset - 8, rect.center().y(), index)
        font = self.font()
        for column in Column:
            if not self.isColumnHidden(column):
                left, width = self.columnViewportPosition(column), self.columnWidth(column)
                before = inset if column == Column.TITLE else 0
                cell = QRect(left + before, rect.top(), width - before, rect.height())
                self._delegate.paint_cell(painter, cell, font, row, column, current=is_current)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._line)
        if is_current and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(self._ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _ground(self, row: Row, *, is_current: bool) -> QColor:
        if is_current:
            return self._chosen
        is_under = row.id == self._under
        if row.is_goal:
            return self._line if is_under else self._background
        return self._background if is_under else self._surface

    def _draw_arrow(
        self, painter: QPainter, x: int, y: int, goal: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A small arrow at a goal that has steps."""
        points = _DOWN if self.isExpanded(goal) else _RIGHT
        painter.setPen(self._arrow)
        painter.drawPolyline(points.translated(x, y + 1))

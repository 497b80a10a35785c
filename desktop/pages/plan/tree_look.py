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
from desktop.pages.plan.plan_tree_model import MARK, Column, PlanTreeModel
from desktop.pages.plan.row_painter import PAD, row_height
from desktop.words import Words

_INDENT, _NARROW_INDENT = 20, 14
_LEAST_ROWS = 3
_WIDE, _NARROW, _NARROWER = 840, 520, 440
_LONGEST_HOURS, _LONGEST_DAY = 188.5, date(2028, 11, 28)


class TreeLook(QTreeView):
    """A tree as high as its rows, in the colours of the theme."""

    def __init__(self, model: PlanTreeModel, words: Words, tokens: Tokens) -> None:
        super().__init__()
        self._words, self._tokens, self._tree_model = words, tokens, model
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self._under = QPersistentModelIndex()
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(lambda: self._mark_under(QPersistentModelIndex()))
        self._lay_out_columns()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self.updateGeometry)
        self.expanded.connect(self.updateGeometry)
        self.collapsed.connect(self.updateGeometry)

    def _lay_out_columns(self) -> None:
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
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
        super().resizeEvent(event)

    # --- size

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(self._shown_rows()))

    def minimumSizeHint(self) -> QSize:
        rows = min(_LEAST_ROWS, self._shown_rows())
        return QSize(super().minimumSizeHint().width(), self._height(rows))

    def _height(self, rows: int) -> int:
        return self.header().sizeHint().height() + rows * row_height() + 2 * self.frameWidth()

    def _shown_rows(self) -> int:
        model = self._tree_model
        goals = [model.index(row, 0) for row in range(model.rowCount())]
        return len(goals) + sum(model.rowCount(goal) for goal in goals if self.isExpanded(goal))

    # --- the row under the pointer

    def _on_entered(self, index: QModelIndex) -> None:
        self._mark_under(QPersistentModelIndex(index.siblingAtColumn(0)))

    def leaveEvent(self, event: QEvent) -> None:
        self._mark_under(QPersistentModelIndex())
        super().leaveEvent(event)

    def _mark_under(self, index: QPersistentModelIndex) -> None:
        if index != self._under:
            self._under = index
            self.viewport().update()

    # --- drawing

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = options.rect
        is_current = index.sibling(index.row(), 0) == self.currentIndex().siblingAtColumn(0)
        is_goal = not index.parent().isValid()
        tokens = self._tokens
        is_under = index.sibling(index.row(), 0) == self._under
        ground = tokens.bg if is_goal or is_under else tokens.surface
        ground = (
            tokens.accent_soft if is_current else tokens.line if is_goal and is_under else ground
        )
        painter.fillRect(rect, QColor(ground))
        super().drawRow(painter, options, index)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        if is_current and self.hasFocus():
            painter.save()
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
            painter.restore()

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A small arrow at a goal that has steps, and nothing else."""
        if index.parent().isValid() or not self._tree_model.rowCount(index):
            return
        middle = QPointF(rect.right() - 7, rect.center().y() + 1)
        right = [QPointF(-2, -4), QPointF(2.5, 0), QPointF(-2, 4)]
        down = [QPointF(-4, -2), QPointF(0, 2.5), QPointF(4, -2)]
        points = down if self.isExpanded(index) else right
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.muted), 1.6))
        painter.drawPolyline(QPolygonF([middle + each for each in points]))
        painter.restore()

"""How a row of the tree is drawn, ticked, and edited in place."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.look.text_size import scaled
from desktop.pages.plan.cell_editors import DueEditor, HoursEditor, TitleEditor
from desktop.pages.plan.plan_rows import Index, Row
from desktop.pages.plan.plan_tree_model import Column, PlanTreeModel
from desktop.pages.plan.row_painter import RowPainter, row_height, tick_box

_BESIDE_BOX = 22
_DUE_WIDTH, _HOURS_WIDTH = 132, 76


class RowDelegate(QStyledItemDelegate):
    """Lets the painter draw, ticks steps, and opens an editor in a cell."""

    def __init__(self, model: PlanTreeModel, painter: RowPainter, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._painter = model, painter
        self.editor: QWidget | None = None
        self._filled: QWidget | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as the others; no column follows what stands in it."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell by itself, as it is dragged."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, column = self._model.row_of(index), index.column()
        self.paint_cell(painter, option.rect, option.font, row, column, current=False)
        painter.restore()

    def paint_cell(
        self, painter: QPainter, rect: QRect, font: QFont, row: Row, column: int, *, current: bool
    ) -> None:
        """A cell of a row, which may be the current one; leaves the painter's state as it happens to be."""
        if column == Column.TITLE:
            self._painter.paint_title(painter, rect, font, row, current=current)
        else:
            right = column >= Column.ESTIMATE
            warns = column == Column.DUE and self._model.is_at_risk(row)
            text = self._model.text_of(row, column)
            self._painter.paint_value(painter, rect, font, row, text, right=right, warns=warns)

    # --- ticking

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if index.column() != Column.TITLE or not isinstance(event, QMouseEvent):
            return False
        rect: QRect = option.rect
        around = tick_box(rect).adjusted(-4, -8, 4, 8)
        is_step = not self._model.row_of(index).is_goal
        if not is_step or not around.contains(event.position().toPoint()):
            return False
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        return True

    # --- editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        title = self._model.row_of(index).title
        editor: QWidget
        if index.column() == Column.TITLE:
            editor = TitleEditor(self.tr("Title"), parent)
        elif index.column() == Column.DUE:
            editor = DueEditor(self.tr("Due date of {0}").format(title), parent)
        else:
            editor = HoursEditor(self.tr("Likely hours of {0}").format(title), parent)
        self.editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = self._filled = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill an editor once; what is typed in it stays when the row changes meanwhile."""
        if editor is self._filled:
            return
        self._filled = editor
        row = self._model.row_of(index)
        if isinstance(editor, TitleEditor):
            editor.setText(row.title)
            editor.selectAll()
        elif isinstance(editor, DueEditor):
            editor.start_from(row.due, self._model.today())
        elif isinstance(editor, HoursEditor):
            editor.show_hours(row.likely, of_another=True)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        value: Any = None
        if isinstance(editor, TitleEditor):
            if not editor.isModified():
                return
            value = editor.text()
        elif isinstance(editor, DueEditor):
            value = editor.chosen()
        elif isinstance(editor, HoursEditor):
            editor.interpretText()
            likely = self._model.row_of(index).likely
            value = likely if editor.value() == round(likely, 2) else editor.value()
        model.setData(index, value, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect = QRect(option.rect)
        if index.column() == Column.TITLE and not self._model.row_of(index).is_goal:
            rect.setLeft(rect.left() + _BESIDE_BOX)
        elif isinstance(editor, DueEditor):
            rect.setWidth(max(rect.width(), scaled(_DUE_WIDTH)))
        elif isinstance(editor, HoursEditor):
            rect.setLeft(min(rect.left(), rect.right() - scaled(_HOURS_WIDTH)))
        editor.setGeometry(rect.adjusted(0, 2, 0, -3))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """In a date, Enter takes the day that was offered, Delete and Backspace have none."""
        if isinstance(editor, DueEditor) and event.type() == QEvent.Type.KeyPress:
            key = event.key() if isinstance(event, QKeyEvent) else None
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                editor.interpretText()
                editor.choose()
            elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                editor.take_away()
                self.finish(editor)
                return True
        return super().eventFilter(editor, event)

    def finish(self, editor: QWidget) -> None:
        """Give what stands in an editor and close it."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

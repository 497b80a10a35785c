"""The versions of the open plan: when each was kept, what changed in it, how it looks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.look.text_size import scaled
from desktop.shell.change_words import ChangeWords
from desktop.shell.plan_outline import outline
from desktop.storage.version_rows import VersionRow
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, column, row, take_usual_size
from desktop.widgets.plain_label import PlainLabel

_SIZE = (960, 580)
_LIST_WIDTH = 420
_PADDING = QSize(14, 7)
_MOST_HEIGHT = 1_000
_Index = QModelIndex | QPersistentModelIndex


class _WholeText(QStyledItemDelegate):
    """Gives each row the height of its whole text, which the style sheet's padding would cut off."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._rows.viewport().width()
        room = QRect(0, 0, width - 2 * _PADDING.width() - 2, _MOST_HEIGHT)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        needed = self._rows.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(width, needed.height() + 2 * _PADDING.height())


class VersionsDialog(QDialog):
    """Lists versions as they are read, shows one, and restores it."""

    restore_requested = Signal(object)
    """The open plan should be as it was in a version (VersionRow)."""

    copy_requested = Signal(object)
    """A version should be written into a file of its own (VersionRow)."""

    def __init__(self, words: ChangeWords, *, can_restore: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._change_words, self._words = words, words.words
        self._rows: list[VersionRow] = []
        self._can_restore = can_restore
        self.setObjectName("versions_dialog")
        self.setWindowTitle(self.tr("Versions of this plan"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._said = PlainLabel(self.tr("Reading the versions…"), tone="muted", wraps=True)
        self._said.setObjectName("versions_said")
        self.list = self._make_list()
        self.preview = self._make_preview()
        self._restore = Button(
            self.tr("Restore this version"), "restore_version", self._on_restore, "primary"
        )
        self._copy = Button(self.tr("Save it as a copy…"), "copy_version", self._on_copy)
        self._lay_out()
        self._on_selected(-1)
        take_usual_size(self, *_SIZE)

    def add_row(self, row_: VersionRow) -> None:
        """Show one more version, older than those before."""
        self._rows.append(row_)
        self.list.addItem(QListWidgetItem(self._text_of(row_)))
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def say_all_read(self, unreadable: int) -> None:
        """There are no more; `unreadable` of them are damaged and left out."""
        if not self._rows:
            self._said.setText(
                self.tr("There is no version yet. Tumbuh keeps one each time the plan is saved.")
            )
            return
        said = self.tr(
            "Tumbuh keeps a version each time the plan is saved; the older, the fewer. Choose one to see "
            "what it holds. Restoring can be undone. Everything stays on this computer."
        )
        if unreadable:
            said += " " + self.tr("%n damaged version(s) left out.", "", unreadable)
        self._said.setText(said)

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("versions")
        made.setAccessibleName(self.tr("List of versions, the newest first"))
        made.setWordWrap(True)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.setTextElideMode(Qt.TextElideMode.ElideNone)
        made.setItemDelegate(_WholeText(made))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.currentRowChanged.connect(self._on_selected)
        return made

    def _make_preview(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setObjectName("version_preview")
        made.setAccessibleName(self.tr("What the chosen version holds"))
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        return made

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(16)
        parts.addWidget(self.list)
        parts.addWidget(self.preview)
        parts.setSizes([scaled(_LIST_WIDTH), scaled(_SIZE[0] - _LIST_WIDTH)])
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        foot = row(self._restore, self._copy, STRETCH, box)
        layout = column(self._said, parts, foot, spacing=12, margins=(20, 16, 20, 16))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.list.setFocus()

    def _text_of(self, row_: VersionRow) -> str:
        when = self._words.moment(row_.version.at)
        if row_.changes is None:
            return f"{when}\n" + self.tr("The oldest version that is kept")
        said = self._change_words.summary(row_.changes)
        return f"{when}\n" + (said or self.tr("No visible change"))

    def _on_selected(self, place: int) -> None:
        chosen = 0 <= place < len(self._rows)
        self._restore.setEnabled(chosen and self._can_restore)
        self._copy.setEnabled(chosen)
        if chosen:
            self.preview.setPlainText(outline(self._rows[place].plan, self._words))

    def _on_restore(self) -> None:
        self.restore_requested.emit(self._rows[self.list.currentRow()])
        self.accept()

    def _on_copy(self) -> None:
        self.copy_requested.emit(self._rows[self.list.currentRow()])

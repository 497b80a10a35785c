"""The licences of Tumbuh and of all that is shipped with it, each with its whole text."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from desktop.look.text_size import scaled
from desktop.pages.sources.licences import Component, components
from desktop.widgets.layout import STRETCH, column, row, take_usual_size
from desktop.widgets.plain_label import PlainLabel

_SIZE, _LIST_WIDTH = (860, 560), 270


class LicencesDialog(QDialog):
    """A list at the left, and at the right what its author says, word for word."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("licences_dialog")
        self.setWindowTitle(self.tr("Licences"))
        self._folder = folder
        self._components = [Component("Tumbuh", "MIT", ("tumbuh",)), *components()]
        self._note = PlainLabel("", wraps=True)
        self._note.setObjectName("licence_note")
        self._text = QPlainTextEdit()
        self._text.setObjectName("licence_text")
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._list = self._make_list()
        self._lay_out()
        self._list.setCurrentRow(0)
        take_usual_size(self, *_SIZE)
        self._list.setFocus()

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("licences")
        made.setAccessibleName(self.tr("What is shipped, with its licence"))
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.addItems([f"{each.name}\n{each.licence}" for each in self._components])
        made.currentRowChanged.connect(self._on_chosen)
        return made

    def _lay_out(self) -> None:
        right = QWidget()
        layout = column(self._note, self._text, spacing=8, margins=(8, 0, 0, 0))
        layout.setStretch(1, 1)
        right.setLayout(layout)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._list)
        parts.addWidget(right)
        parts.setSizes([scaled(_LIST_WIDTH), scaled(_SIZE[0] - _LIST_WIDTH)])
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        whole = column(parts, row(STRETCH, box), spacing=12, margins=(20, 16, 20, 16))
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _on_chosen(self, place: int) -> None:
        if place < 0:
            return
        chosen = self._components[place]
        self._note.setText(chosen.note)
        self._note.setVisible(bool(chosen.note))
        texts = (self._folder / f"{name}.txt" for name in chosen.texts)
        self._text.setPlainText("\n\n".join(path.read_text("utf-8") for path in texts))

"""Shows what a helper needs to know, before it is copied."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, column, row, take_usual_size
from desktop.widgets.plain_label import PlainLabel

_SIZE = (560, 540)


class DiagnosticsDialog(QDialog):
    """A text to read and one button; nothing is sent anywhere."""

    copy_requested = Signal(str)
    """The text should be put on the clipboard (str)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("diagnostics_dialog")
        self.setWindowTitle(self.tr("Copy diagnostics"))
        says = self.tr(
            "For whoever helps you when something goes wrong. It holds nothing that you wrote, no names and "
            "no paths. Nothing is sent; you paste it where you like."
        )
        self._text = QPlainTextEdit()
        self._text.setObjectName("diagnostics")
        self._text.setAccessibleName(self.tr("What will be copied"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._copy = Button(self.tr("Copy"), "copy_diagnostics", self._on_copy, "primary")
        self._copy.setEnabled(False)
        self._said = PlainLabel("", "small", "muted")
        self._said.setObjectName("diagnostics_said")
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout = column(
            PlainLabel(says, wraps=True),
            self._text,
            row(self._copy, self._said, STRETCH, box, spacing=8),
            spacing=12,
            margins=(24, 20, 24, 16),
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        take_usual_size(self, *_SIZE)

    def show_text(self, text: str, *, is_whole: bool) -> None:
        """Show the text; it can be copied once it is whole."""
        self._text.setPlainText(text)
        self._copy.setEnabled(is_whole)
        if is_whole:
            self._copy.setFocus()

    def _on_copy(self) -> None:
        self.copy_requested.emit(self._text.toPlainText())
        self._said.setText(self.tr("Copied."))

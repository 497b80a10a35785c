"""Plain text to be written at one's ease: a title that wraps, and a note that keeps itself."""

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from desktop.domain.plan import LONGEST_TITLE
from desktop.widgets.fields import let_undo_pass

_PAUSE_MS, _MOST_LINES, _ENDLESS = 600, 5, 2_000


class TextField(QPlainTextEdit):
    """Text that is given when the focus leaves; what is being typed is never written over.

    Only text that is another than was last shown replaces what stands in the field.
    """

    given = Signal(str)
    """The person gave another text (str)."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setTabChangesFocus(True)
        let_undo_pass(self)
        self._shown = ""
        self._typed = False
        self._writing = False
        self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def show_text(self, text: str, *, of_another: bool = False) -> None:
        """Show a text; what was typed for another item is dropped."""
        if not of_another and text == self._shown:
            return
        at = 0 if of_another else self.textCursor().position()
        self._shown = text
        self._write(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def commit(self) -> None:
        """Give what was typed, if anything was."""
        if not self._typed:
            return
        self._typed = False
        self._shown = self.text()
        self.given.emit(self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _write(self, text: str) -> None:
        self._bear(text)
        self._writing = True
        self.setPlainText(text)
        self._writing = self._typed = False

    def _bear(self, text: str) -> None:
        """Wrap a text with an endless word at any letter; looking for its end would take minutes."""
        is_endless = max(map(len, text.split()), default=0) > _ENDLESS
        mode = QTextOption.WrapMode
        wrap = mode.WrapAnywhere if is_endless else mode.WrapAtWordBoundaryOrAnywhere
        if self.wordWrapMode() != wrap:
            self.setWordWrapMode(wrap)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        self._bear(self.toPlainText() + text)
        self.insertPlainText(text)

    def _on_text_changed(self) -> None:
        if not self._writing:
            self._typed = True


class TitleField(TextField):
    """One line that wraps; Enter gives it, Escape takes back what was typed."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self.setProperty("look", "quiet")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self.updateGeometry)

    def show_text(self, text: str, *, of_another: bool = False) -> None:
        """Show a title on one line, whatever breaks a file put into it."""
        super().show_text(" ".join(text.split()), of_another=of_another)

    def commit(self) -> None:
        """Give what was typed; a title of nothing is none, so the one before stays."""
        before = self._shown
        if self._typed and not self.text().strip():
            self._write(before)
        super().commit()
        self.document().clearUndoRedoStacks()  # from here on, undo is the plan's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self._typed:
            self._write(self._shown)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split())[:LONGEST_TITLE])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        # a plain text document measures itself in lines
        lines = min(max(1, round(self.document().size().height())), _MOST_LINES)
        around = self.height() - self.viewport().height()
        return QSize(120, lines * self.fontMetrics().lineSpacing() + around)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class NoteField(TextField):
    """A note that is given while one pauses, too."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.commit)

    def _on_text_changed(self) -> None:
        super()._on_text_changed()
        if self._typed and not self._pause.isActive():  # restarted, it would wait for a pause
            self._pause.start()

"""A small dialog to log time in ten seconds: how long, when, and a word about it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from desktop.widgets.fields import DayEdit, HoursField, let_undo_pass
from desktop.widgets.layout import column
from desktop.widgets.plain_label import PlainLabel

_LONGEST_NOTE = 500
_WIDTH = 380


class LogTime(QDialog):
    """Asks for hours spent on one thing; Enter accepts what it offers, an hour today."""

    time_given = Signal(float, object, str)
    """Hours, the day (date) and a note were given."""

    def __init__(
        self, spent_on: str, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("log_time_dialog")
        self.setWindowTitle(self.tr("Log time"))
        self._hours = HoursField("log_hours", self.tr("Hours"))
        self._hours.setMinimum(0.1)
        self._hours.setValue(1)
        self._day = DayEdit("log_day", self.tr("Day"), "d MMMM yyyy")
        self._day.show_day(today())
        self._day.setMaximumDate(self._day.date())
        self._note = QLineEdit()
        self._note.setObjectName("log_note")
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("What did you do? (may stay empty)"))
        self._note.setMaxLength(_LONGEST_NOTE)
        let_undo_pass(self._note)
        form = QFormLayout()
        form.setSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("Hours"), self._hours),
            (self.tr("Day"), self._day),
            (self.tr("Note"), self._note),
        ):
            form.addRow(PlainLabel(label, tone="muted"), field)
        title = PlainLabel(spent_on, "strong", wraps=True)
        title.setMinimumWidth(_WIDTH)
        title.setMaximumWidth(_WIDTH)
        self.setLayout(column(title, form, self._buttons(), spacing=16, margins=(24, 20, 24, 20)))
        self._hours.selectAll()

    def _buttons(self) -> QDialogButtonBox:
        kind = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kind.Ok | kind.Cancel)
        for button, name, text in (
            (buttons.button(kind.Ok), "log_time_save", self.tr("Log time")),
            (buttons.button(kind.Cancel), "log_time_cancel", self.tr("Cancel")),
        ):
            button.setObjectName(name)
            button.setText(text)
        buttons.button(kind.Ok).setProperty("look", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def accept(self) -> None:
        """Give the hours, and close."""
        self._hours.interpretText()
        self._day.interpretText()
        self.time_given.emit(self._hours.value(), self._day.day(), self._note.text().strip())
        super().accept()

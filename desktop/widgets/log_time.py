"""A small dialog to log time in ten seconds: on what, how long, when, and a word about it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QWidget,
)

from desktop.domain.plan import LONGEST_NOTE, LogEntry
from desktop.look.text_size import scaled
from desktop.widgets.announce import announce
from desktop.widgets.fields import DayEdit, HoursField, let_undo_pass, let_wheel_pass
from desktop.widgets.form import form
from desktop.widgets.layout import column
from desktop.widgets.plain_label import PlainLabel, set_tip, shortened

_LONGEST_CHOICE, _LONGEST_NEW_NOTE = 100, 500
_MOST_IN_SIGHT, _MOST_A_DAY = 12, 24.0
_WIDTH = 480

Choice = tuple[str, str]
"""A step that time may be logged for: its id, and its title as it is shown."""


class _SpentHours(HoursField):
    """Hours of which none are guessed: what is no number counts as nothing."""

    def fixup(self, text: str) -> str:
        return "0"


class LogTime(QDialog):
    """Asks for hours spent on a step; Enter accepts what it offers, an hour today.

    With an `entry` it shows what was logged, to be corrected or removed.
    """

    time_given = Signal(str, float, object, str)
    """A step (id), hours, the day (date) and a note were given."""

    removal_requested = Signal()
    """What was logged should be removed."""

    def __init__(
        self,
        steps: Sequence[Choice],
        chosen: str,
        today: date,
        parent: QWidget | None = None,
        *,
        entry: LogEntry | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("log_time_dialog")
        self._entry = entry
        self.setWindowTitle(self.tr("Log time") if entry is None else self.tr("Logged time"))
        self._step = self._make_step(steps, chosen)
        self._hours = _SpentHours("log_hours", self.tr("Hours"))
        self._hours.setMaximum(_MOST_A_DAY)
        self._hours.setValue(1)
        self._refusal = PlainLabel("", "small", "warn", wraps=True)
        self._refusal.setObjectName("log_refusal")
        self._refusal.hide()
        self._hours.lineEdit().textEdited.connect(self._refusal.hide)
        self._day = DayEdit("log_day", self.tr("Day"), "dddd, d MMMM yyyy")
        self._day.show_day(today)
        self._day.setMaximumDate(self._day.date())
        self._note = QLineEdit()
        self._note.setObjectName("log_note")
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("What did you do? (may stay empty)"))
        self._note.setMaxLength(_LONGEST_NEW_NOTE)
        let_undo_pass(self._note)
        if entry is not None:
            self._show(entry)
        self._lay_out()
        self._hours.setFocus()
        self._hours.selectAll()

    def _make_step(self, steps: Sequence[Choice], chosen: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName("log_step")
        box.setAccessibleName(self.tr("Step"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMaxVisibleItems(_MOST_IN_SIGHT)
        for step_id, title in steps:
            box.addItem(shortened(" ".join(title.split()), _LONGEST_CHOICE), step_id)
        box.currentTextChanged.connect(lambda title: set_tip(box, title))
        box.setCurrentIndex(max(0, box.findData(chosen)))
        set_tip(box, box.currentText())
        let_wheel_pass(box)
        return box

    def _show(self, entry: LogEntry) -> None:
        """Show what was logged; bounds for new entries give way to it."""
        self._hours.setMaximum(max(_MOST_A_DAY, entry.hours))
        self._hours.setValue(entry.hours)
        if entry.on > self._day.day():
            self._day.clearMaximumDate()
        self._day.show_day(entry.on)
        self._note.setMaxLength(max(_LONGEST_NEW_NOTE, min(len(entry.note), LONGEST_NOTE)))
        self._note.setText(entry.note)

    def _lay_out(self) -> None:
        fields = form(
            (self.tr("Step"), self._step),
            (self.tr("Hours"), self._hours),
            (self.tr("Day"), self._day),
            (self.tr("Note"), self._note),
        )
        layout = column(
            fields, self._refusal, self._buttons(), spacing=16, margins=(24, 20, 24, 20)
        )
        self.setLayout(layout)
        self.setMinimumWidth(scaled(_WIDTH) + 48)

    def _buttons(self) -> QDialogButtonBox:
        kind = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kind.Ok | kind.Cancel)
        save = self.tr("Log time") if self._entry is None else self.tr("Save the change")
        for button, name, text in (
            (buttons.button(kind.Ok), "log_time_save", save),
            (buttons.button(kind.Cancel), "log_time_cancel", self.tr("Cancel")),
        ):
            button.setObjectName(name)
            button.setText(text)
        buttons.button(kind.Ok).setProperty("look", "primary")
        if self._entry is not None:
            remove = QPushButton(self.tr("Remove"))
            remove.setObjectName("log_time_remove")
            remove.setAccessibleName(self.tr("Remove this entry"))
            remove.setAutoDefault(False)
            remove.clicked.connect(self._on_remove)
            buttons.addButton(remove, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _on_remove(self) -> None:
        self.removal_requested.emit()
        self.reject()

    def accept(self) -> None:
        """Give what was entered, and close; hours that are none are asked for again."""
        self._hours.interpretText()
        if self._hours.value() <= 0:
            self._refusal.setText(
                self.tr("How many hours were it? For example 0.5 for half an hour; at most 24.")
            )
            self._refusal.show()
            announce(self, self._refusal.text(), urgent=True)
            self._hours.setFocus()
            self._hours.selectAll()
            return
        self._day.interpretText()
        step, note = str(self._step.currentData()), self._note.text().strip()
        self.time_given.emit(step, self._hours.value(), self._day.day(), note)
        super().accept()

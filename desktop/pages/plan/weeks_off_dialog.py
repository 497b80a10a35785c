"""A small dialog for the weeks in which nothing is done: holidays, exams, a busy season."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QWidget,
)

from desktop.domain.plan import LONGEST_TITLE, MOST_WEEKS_OFF, Plan, WeeksOff
from desktop.domain.weeks import monday, sunday
from desktop.widgets.buttons import Button
from desktop.widgets.fields import DayEdit, let_undo_pass
from desktop.widgets.form import form
from desktop.widgets.layout import ScrollColumn, clear, column, row, take_usual_size
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.reading_order import keyboard_stays
from desktop.words import Words

_SIZE = (480, 460)


class WeeksOffDialog(QDialog):
    """Lists the weeks off and takes others; each change is made at once and can be undone."""

    added = Signal(object)
    """Nothing is done in these weeks (WeeksOff)."""

    removed = Signal(object)
    """Work goes on in these weeks after all (WeeksOff)."""

    def __init__(self, words: Words, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weeks_off_dialog")
        self.setWindowTitle(self.tr("Weeks off"))
        self._words, self._today = words, today
        self._shown: tuple[WeeksOff, ...] | None = None
        self._list = ScrollColumn("weeks_off_list", spacing=4)
        self._title = QLineEdit()
        self._title.setObjectName("weeks_off_title")
        self._title.setAccessibleName(self.tr("What for?"))
        self._title.setPlaceholderText(self.tr("For example: Lebaran, exams, peak season"))
        self._title.setMaxLength(LONGEST_TITLE)
        let_undo_pass(self._title)
        self._first = DayEdit("weeks_off_first", self.tr("From"), "d MMMM yyyy")
        self._last = DayEdit("weeks_off_last", self.tr("Until"), "d MMMM yyyy")
        self._which = PlainLabel("", "small", "muted", wraps=True)
        self._add = Button(self.tr("Add"), "add_weeks_off", self._on_add, "primary")
        self._lay_out()
        for field in (self._first, self._last):
            field.setKeyboardTracking(False)  # a year that is half typed is no date
        self._first.dateChanged.connect(self._on_first_changed)
        self._last.dateChanged.connect(self._say_which)
        self._first.show_day(today)
        self._last.show_day(today + timedelta(days=6))
        self._say_which()
        take_usual_size(self, *_SIZE)
        self._title.setFocus()

    def show_plan(self, plan: Plan) -> None:
        """Follow the plan."""
        self.show_weeks(plan.breaks)

    def show_weeks(self, weeks: Sequence[WeeksOff]) -> None:
        """Show the weeks off that there are."""
        weeks = tuple(sorted(weeks, key=lambda off: (off.first, off.last)))
        if weeks == self._shown:
            return
        self._shown = weeks
        with keyboard_stays(self._list, self._title):
            self._fill(weeks)
        self._add.setEnabled(len(weeks) < MOST_WEEKS_OFF)

    def _fill(self, weeks: Sequence[WeeksOff]) -> None:
        clear(self._list.content)
        if not weeks:
            none = self.tr("None yet. Weeks off move the weeks of your steps and the finish range.")
            self._list.content.addWidget(PlainLabel(none, tone="muted", wraps=True))
        for number, off in enumerate(weeks):
            self._list.content.addWidget(self._line(number, off))
        self._list.content.addStretch(1)

    def _line(self, number: int, off: WeeksOff) -> QWidget:
        days, title = self._span(off.first, off.last), off.title or self.tr("Weeks off")
        remove = Button(
            self.tr("Remove"), f"remove_weeks_off_{number}", partial(self.removed.emit, off), "link"
        )
        remove.setAccessibleName(self.tr("Remove {0}, {1}").format(title, days))
        line = QWidget()
        text = column(
            PlainLabel(title, "strong", wraps=True),
            PlainLabel(days, "small", "muted"),
            spacing=0,
        )
        line.setLayout(row(text, remove, spacing=12))
        line.layout().setStretch(0, 1)  # type: ignore[union-attr]
        return line

    def _lay_out(self) -> None:
        fields = form(
            (self.tr("What for?"), self._title),
            (self.tr("From"), self._first),
            (self.tr("Until"), self._last),
        )
        self._add.setAutoDefault(True)
        self._add.setDefault(True)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = column(
            PlainLabel(self.tr("Weeks in which you do nothing for this plan"), "strong"),
            self._list,
            fields,
            row(self._which, self._add, spacing=12),
            box,
            spacing=12,
            margins=(24, 20, 24, 20),
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _span(self, first: date, last: date) -> str:
        days = self._words.date(monday(first)), self._words.date(sunday(last))
        return self.tr("{0} to {1}").format(*days)

    def _on_first_changed(self) -> None:
        """The end is never before the beginning; it moves along."""
        if self._last.day() < self._first.day():
            self._last.show_day(self._first.day() + timedelta(days=6))
        self._last.setMinimumDate(self._first.date())
        self._say_which()

    def _say_which(self) -> None:
        span = self._span(self._first.day(), self._last.day())
        self._which.setText(self.tr("Whole weeks: {0}").format(span))

    def _on_add(self) -> None:
        for field in (self._first, self._last):
            field.interpretText()
        title = " ".join(self._title.text().split())
        self.added.emit(
            WeeksOff(title, self._first.day(), max(self._first.day(), self._last.day()))
        )
        self._title.clear()
        self._title.setFocus()

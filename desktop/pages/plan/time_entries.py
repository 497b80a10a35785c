"""The time that was logged for a step, the latest first."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.plan import LogEntry, Plan
from desktop.domain.time_log import entries_of
from desktop.look.icons import Icons
from desktop.widgets.buttons import Button
from desktop.widgets.layout import clear, column, row
from desktop.widgets.plain_label import PlainLabel, set_tip
from desktop.widgets.reading_order import keyboard_stays
from desktop.words import Words

_FEW = 4


class TimeEntries(QWidget):
    """Lists the latest entries of one step, all of them on request."""

    removal_requested = Signal(str)
    """An entry should be taken out of the log (its id)."""

    def __init__(self, words: Words, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("time_entries")
        self._words, self._icons = words, icons
        self._entries: list[LogEntry] = []
        self._shows_all = False
        self._stops: list[QWidget] = []
        self._sum = PlainLabel("", "small", "muted")
        self._sum.setObjectName("logged_hours")
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.setLayout(column(self._sum, self._list, spacing=4))

    def show_entries(self, plan: Plan, step_id: str, *, of_another: bool = False) -> None:
        """Show what is logged for a step in `plan`."""
        entries = [*reversed(entries_of(plan, step_id))]
        entries.sort(key=lambda entry: entry.on, reverse=True)
        if of_another:
            self._shows_all = False
        if of_another or entries != self._entries:
            self._entries = entries
            with keyboard_stays(self):
                self._fill()

    def tab_stops(self) -> list[QWidget]:
        """What takes the keyboard, from top to bottom."""
        return list(self._stops)

    def _fill(self) -> None:
        clear(self._list)
        hours = sum(entry.hours for entry in self._entries)
        self._sum.setText(self.tr("Logged time: {0}").format(self._words.hours(hours)))
        shown = self._entries if self._shows_all else self._entries[:_FEW]
        self._stops = []
        for entry in shown:
            self._list.addWidget(self._line(entry))
        if len(shown) < len(self._entries):
            says = self.tr("Show all %n entries", "", len(self._entries))
            more = Button(says, "all_time_entries", self._on_all, "link")
            self._list.addWidget(more)
            self._stops.append(more)
        self.setVisible(bool(self._entries))

    def _line(self, entry: LogEntry) -> QWidget:
        when = f"{self._words.date(entry.on)} · {self._words.hours(entry.hours)}"
        what = f"{when} · {entry.note}" if entry.note else when
        text = PlainLabel(what, "small", wraps=True)
        says = self.tr("Remove the time logged on {0}").format(what)
        remove = Button("", f"remove_time_{entry.id}", partial(self.removal_requested.emit, entry.id),
                        "icon", icon=self._icons.icon("close", "muted"))  # fmt: skip
        remove.setAccessibleName(says)
        set_tip(remove, says)
        self._stops.append(remove)
        line = QWidget()
        layout = row(text, remove, spacing=4)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line

    def _on_all(self) -> None:
        self._shows_all = True
        with keyboard_stays(self):
            self._fill()

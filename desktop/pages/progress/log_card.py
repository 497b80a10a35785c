"""The time log: this week's, or all of it, each entry to be corrected or removed."""

from datetime import date
from itertools import takewhile

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.domain.plan import Plan
from desktop.domain.skill import Catalogue
from desktop.domain.time_log import newest_first
from desktop.domain.weeks import monday, sunday
from desktop.keys import LOG_KEYS, act_of
from desktop.look.text_size import scaled
from desktop.pages.progress.log_model import DAY, HOURS, NOTE, STEP, LogModel
from desktop.widgets.layout import Card, row
from desktop.widgets.one_of import OneOf
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.plain_rows import show_plain_rows
from desktop.words import Words

_ROW_HEIGHT, _ROWS = 30, 6


class LogCard(Card):
    """Lists entries, the latest first, with their hours in sum."""

    entry_requested = Signal(str)
    """An entry should be corrected (its id)."""

    removal_requested = Signal(str)
    """An entry should be removed (its id)."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        super().__init__(spacing=8)
        self.setObjectName("time_log")
        self._words = words
        self._plan: Plan | None = None
        self._today = date.min
        self._model = LogModel(catalogue, words)
        self._table = _LogTable(self._model)
        self._table.setAccessibleName(self.tr("Time log"))
        self._table.entry_requested.connect(self.entry_requested)
        self._table.removal_requested.connect(self.removal_requested)
        self._sum = PlainLabel("", "small", "muted", wraps=True)
        self._sum.setObjectName("log_sum")
        self._hint = PlainLabel(
            self.tr("Double-click or Enter: correct an entry. Del: remove it."),
            "small", "muted", wraps=True,
        )  # fmt: skip
        self._none = PlainLabel("", tone="muted", wraps=True)
        self._none.setObjectName("log_empty")
        self._span = OneOf([(self.tr("This week"), "log_week"), (self.tr("All"), "log_all")])
        self._shows_all = False
        self._span.chosen.connect(self._on_span_chosen)
        head = row(PlainLabel(self.tr("Time log"), "heading"), self._span)
        head.setStretch(0, 1)
        self.content.addLayout(head)
        for part in (self._sum, self._table, self._none, self._hint):
            self.content.addWidget(part)
        self.content.addStretch(1)

    def show_plan(self, plan: Plan, today: date) -> None:
        """Show the log of `plan`; the row that was chosen stays chosen."""
        self._plan, self._today = plan, today
        entries = newest_first(plan)
        if not self._shows_all:
            this = monday(today)
            recent = takewhile(lambda entry: entry.on >= this, entries)
            entries = [entry for entry in recent if entry.on <= sunday(today)]
        chosen, row_chosen = self._table.chosen(), self._table.currentIndex().row()
        had_focus = self._table.hasFocus()
        self._model.show_entries(entries, plan, today)
        self._table.choose(chosen, row_chosen)
        words = self._words
        hours = words.hours(round(sum(entry.hours for entry in entries), 2))
        if self._shows_all:
            self._sum.setText(self.tr("{0} in all").format(hours))
            self._none.setText(self.tr("Nothing is logged yet. An hour takes ten seconds to log."))
        else:
            meant = words.number(plan.hours_per_week)
            self._sum.setText(self.tr("{0} of {1} meant for this week").format(hours, meant))
            self._none.setText(self.tr("Nothing is logged this week yet."))
        for part, shown in (
            (self._none, not entries),
            (self._table, entries),
            (self._hint, entries),
        ):
            part.setVisible(bool(shown))
        self._table.fit(len(entries))
        if had_focus and not entries:  # the table is gone
            self._span.take_keyboard()

    @property
    def turned_to(self) -> int:
        """0 while this week is shown, 1 while all of the log is."""
        return int(self._shows_all)

    def turn_to(self, place: int) -> None:
        """Show this week (0) or all of the log (1)."""
        self._span.choose(place)

    def _on_span_chosen(self, place: int) -> None:
        self._shows_all = bool(place)
        if self._plan is not None:
            self.show_plan(self._plan, self._today)


class _LogTable(QTableView):
    """The rows; Enter or a double click asks to correct one, Delete to remove it."""

    entry_requested = Signal(str)
    removal_requested = Signal(str)

    def __init__(self, model: LogModel) -> None:
        super().__init__()
        self.setObjectName("log_table")
        self._log = model
        self.setModel(model)
        show_plain_rows(self, _ROW_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(50)
        mode = QHeaderView.ResizeMode
        for section, way in (
            (DAY, mode.ResizeToContents), (STEP, mode.Stretch), (HOURS, mode.ResizeToContents),
            (NOTE, mode.Stretch),
        ):  # fmt: skip
            header.setSectionResizeMode(section, way)
        self.doubleClicked.connect(self._ask)

    def chosen(self) -> str:
        """The id of the entry in the chosen row; empty for none."""
        entry = self._log.entry(self.currentIndex().row())
        return entry.id if entry is not None else ""

    def choose(self, entry_id: str, else_row: int) -> None:
        """Choose the row of an entry; where it is gone, the row that is in its place now."""
        if not entry_id:
            return
        row = self._log.row_of(entry_id)
        if row < 0:
            row = min(else_row, self._log.rowCount() - 1)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self._log.index(row, DAY))

    def fit(self, rows: int) -> None:
        """Be as high as so many rows need, up to a few."""
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + min(max(rows, 1), _ROWS) * scaled(_ROW_HEIGHT) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry_id, act = self.chosen(), act_of(event, LOG_KEYS)
        if entry_id and act == "correct":
            self.entry_requested.emit(entry_id)
        elif entry_id and act == "remove":
            self.removal_requested.emit(entry_id)
        else:
            super().keyPressEvent(event)

    def _ask(self, index: QModelIndex) -> None:
        entry = self._log.entry(index.row())
        if entry is not None:
            self.entry_requested.emit(entry.id)

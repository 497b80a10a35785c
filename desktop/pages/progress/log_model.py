"""The time log as rows, however long it is."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.domain.plan import LogEntry, Plan
from desktop.domain.shown import shown_step_title
from desktop.domain.skill import Catalogue
from desktop.widgets.plain_label import inert
from desktop.words import Words

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
DAY, STEP, HOURS, NOTE = range(4)


class LogModel(QAbstractTableModel):
    """One row an entry, with its day, step, hours and note."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        super().__init__()
        self._catalogue, self._words = catalogue, words
        self._entries: Sequence[LogEntry] = ()
        self._titles: dict[str, str] = {}
        self._today = date.min
        self._headings = self.tr("Day"), self.tr("Step"), self.tr("Hours"), self.tr("Note")

    def show_entries(self, entries: Sequence[LogEntry], plan: Plan, today: date) -> None:
        """Show entries of `plan`'s log, in their order, as of a day."""
        language, named = self._words.language, {entry.step for entry in entries}
        titles = {
            step.id: " ".join(shown_step_title(step, self._catalogue, language).split())
            for step in plan.steps()
            if step.id in named
        }
        if (entries, titles, today) == (self._entries, self._titles, self._today):
            return
        self.beginResetModel()
        self._entries, self._titles, self._today = entries, titles, today
        self.endResetModel()

    def entry(self, row: int) -> LogEntry | None:
        """The entry in a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, entry_id: str) -> int:
        """The row of an entry; -1 where it has none."""
        rows = (row for row, entry in enumerate(self._entries) if entry.id == entry_id)
        return next(rows, -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._entries[index.row()], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self._text(self._entries[index.row()], index.column()) or self.tr("none")
            return f"{self._headings[index.column()]}: {text}"
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (STEP, NOTE):
            text = self._text(self._entries[index.row()], index.column())
            return inert(text) if text else None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == HOURS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, entry: LogEntry, column: int) -> str:
        if column == DAY:
            return self._words.weekday(entry.on, self._today)
        if column == STEP:
            return self._titles.get(entry.step) or self.tr("a step that was removed")
        if column == HOURS:
            return self._words.short_hours(entry.hours)
        return " ".join(entry.note[:300].split())

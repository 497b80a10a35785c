"""The goals and steps of a plan in columns, to be edited in place and dragged."""

from collections.abc import Callable
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from desktop.domain.schedule import Schedule, Weeks
from desktop.domain.skill import Catalogue
from desktop.pages.plan.plan_acts import PlanActs
from desktop.pages.plan.plan_rows import Index, PlanRows, Row
from desktop.widgets.plain_label import inert
from desktop.words import NOTHING, Words

ITEM_TYPE = "application/x-tumbuh-item"

_ROOT = QModelIndex()
MARK = "!"
"""Stands before a date at risk."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """What stands in each column."""

    TITLE = 0
    WEEKS = 1
    DUE = 2
    ESTIMATE = 3
    LOGGED = 4


_COLUMNS = len(Column)
# asked for every row whenever the tree is laid out anew
_Flag = Qt.ItemFlag
_EVERY = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemIsDragEnabled
_GOAL = _EVERY | _Flag.ItemIsDropEnabled
_STEP = _EVERY | _Flag.ItemNeverHasChildren
_GOAL_FLAGS = (_GOAL | _Flag.ItemIsEditable, _GOAL, _GOAL | _Flag.ItemIsEditable, _GOAL, _GOAL)
_STEP_FLAGS = (
    _STEP | _Flag.ItemIsEditable | _Flag.ItemIsUserCheckable,
    _STEP,
    _STEP | _Flag.ItemIsEditable,
    _STEP | _Flag.ItemIsEditable,
    _STEP,
)


class PlanTreeModel(PlanRows):
    """What each row says, and how what is typed, ticked and dropped becomes an act."""

    def __init__(
        self,
        acts: PlanActs,
        catalogue: Catalogue,
        words: Words,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(catalogue, words.language, parent)
        self._acts, self._words, self.today = acts, words, today
        self._schedule = Schedule()
        self._headings = {
            Column.TITLE: self.tr("Goals and steps"),
            Column.WEEKS: self.tr("Weeks"),
            Column.DUE: self.tr("Due"),
            Column.ESTIMATE: self.tr("Estimate"),
            Column.LOGGED: self.tr("Logged"),
        }

    def show_schedule(self, schedule: Schedule) -> None:
        """Show in which weeks the steps are, and which dates are at risk.

        Views are not told cell by cell, which takes them long where all weeks move; they draw anew.
        """
        self._schedule = schedule

    def is_at_risk(self, row: Row) -> bool:
        """Whether the date of a goal or step will not be kept as things stand."""
        return row.id in self._schedule.at_risk and row.due is not None and not row.done

    def columnCount(self, parent: Index = _ROOT) -> int:
        return _COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= Column.ESTIMATE else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_of(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text_of(row, index.column())
            case Qt.ItemDataRole.ToolTipRole if index.column() == Column.TITLE:
                return inert(row.title)
            case Qt.ItemDataRole.ToolTipRole if index.column() == Column.DUE:
                return self._at_risk() if self.is_at_risk(row) else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row, index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if index.column() >= Column.ESTIMATE else _LEFT
            case Qt.ItemDataRole.CheckStateRole if (
                index.column() == Column.TITLE and not row.is_goal
            ):
                return Qt.CheckState.Checked if row.done else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was given over to the acts; the row follows when the plan has changed."""
        if not index.isValid():
            return False
        row = self.row_of(index)
        if role == Qt.ItemDataRole.CheckStateRole and not row.is_goal:
            self._acts.toggle_done(row.id)
            return True
        if role != Qt.ItemDataRole.EditRole:
            return False
        if index.column() == Column.TITLE:
            self._acts.rename(row.id, value)
        elif index.column() == Column.DUE and value != row.due:
            self._acts.set_due(row.id, value)
        elif index.column() == Column.ESTIMATE and value != row.likely and not row.is_goal:
            self._acts.set_likely_hours(row.id, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (_GOAL_FLAGS if index.internalId() == 0 else _STEP_FLAGS)[index.column()]

    def text_of(self, row: Row, column: int) -> str:
        """What a cell of a row says."""
        if column == Column.TITLE:
            return row.title
        if column == Column.WEEKS:
            weeks = self._weeks_of(row)
            return self._words.weeks(weeks.first, weeks.last, self.today()) if weeks else NOTHING
        if column == Column.DUE:
            day = self._words.short_date(row.due, self.today()) if row.due else NOTHING
            return f"{MARK} {day}" if self.is_at_risk(row) else day
        hours = row.likely if column == Column.ESTIMATE else row.logged
        return self._words.short_hours(hours) if hours else NOTHING

    def _said(self, row: Row, column: int) -> str:
        """What a screen reader says: a column's heading with its text, and what the eye sees besides."""
        if column != Column.TITLE:
            text = self.text_of(row, column)
            said = self.tr("none") if text == NOTHING else text.removeprefix(MARK).strip()
            if column == Column.DUE and self.is_at_risk(row):
                said += ". " + self._at_risk()
            return f"{self._headings[Column(column)]}: {said}"
        if row.is_goal:
            return f"{row.title}, {self._words.kind(row.kind)}"
        return row.title + ", " + self.tr("done") if row.done else row.title

    def _weeks_of(self, row: Row) -> Weeks | None:
        """The weeks of a step, or of all of a goal's steps."""
        if not row.is_goal:
            return self._schedule.weeks.get(row.id)
        found = [
            weeks
            for step_id in self._steps[row.id]
            if (weeks := self._schedule.weeks.get(step_id)) is not None
        ]
        if not found:
            return None
        return Weeks(min(each.first for each in found), max(each.last for each in found))

    def _at_risk(self) -> str:
        return self.tr("At risk: as things stand, it takes longer than until this date.")

    # --- dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ITEM_TYPE]

    def mimeData(self, indexes: Any) -> QMimeData:
        """The plan's and the item's id: a row can be dropped into its own plan only."""
        data = QMimeData()
        if indexes and self._plan is not None:
            data.setData(ITEM_TYPE, f"{self._plan.id} {self.id_of(indexes[0])}".encode())
        return data

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: Index,
    ) -> bool:
        plan_id, _, item_id = (
            bytes(data.data(ITEM_TYPE).data()).decode("utf-8", "replace").partition(" ")
        )
        if self._plan is None or plan_id != self._plan.id or item_id not in self._rows:
            return False
        goal_id = self.id_of(parent)
        if self._rows[item_id].is_goal:
            self._drop_goal(item_id, row, goal_id)
        else:
            self._drop_step(item_id, row, goal_id)
        return True

    def _drop_goal(self, item_id: str, row: int, onto: str) -> None:
        """Before the goal at `row`; onto a goal, before it; among a goal's steps, after that goal."""
        if onto:
            self._acts.put_goal(item_id, self._places[onto] + (1 if row >= 0 else 0))
        else:
            self._acts.put_goal(item_id, row if row >= 0 else len(self._goals))

    def _drop_step(self, item_id: str, row: int, goal_id: str) -> None:
        """Before the step at `row`; onto a goal, at its end; between goals, at the end of the upper."""
        if goal_id:
            self._acts.put_step(item_id, goal_id, row if row >= 0 else len(self._steps[goal_id]))
        elif row == 0:
            self._acts.put_step(item_id, self._goals[0], 0)
        else:
            above = self._goals[row - 1 if row > 0 else -1]
            self._acts.put_step(item_id, above, len(self._steps[above]))

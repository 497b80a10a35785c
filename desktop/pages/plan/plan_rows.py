"""Rows that follow an immutable plan with as few signals as can be."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

import msgspec
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from desktop.domain.plan import Goal, Plan, Step
from desktop.domain.shown import shown_goal_title, shown_step_title
from desktop.domain.skill import Catalogue, SkillKind
from desktop.domain.text import Language
from desktop.domain.time_log import logged_hours
from desktop.pages.plan.row_order import movers, runs

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class Row(msgspec.Struct, frozen=True):
    """What a row shows; a goal's hours are the sums of its steps'."""

    id: str
    is_goal: bool
    title: str
    kind: SkillKind
    due: date | None
    likely: float
    logged: float
    done: bool = False


class PlanRows(QAbstractItemModel):
    """Rows with stable ids; a step's index carries its goal's number, which outlives every move."""

    def __init__(
        self, catalogue: Catalogue, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._language = catalogue, language
        self._plan: Plan | None = None
        self._logged: Mapping[str, float] = {}
        self._rows: dict[str, Row] = {}
        self._goals: list[str] = []
        self._steps: dict[str, list[str]] = {}
        self._home: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._goal_of_number: dict[int, str] = {}

    # --- rows and ids

    def row_of(self, index: Index) -> Row:
        """What the row of a valid index shows."""
        return self._rows[self.id_of(index)]

    def id_of(self, index: Index) -> str:
        """The id of a row's goal or step; empty for no row."""
        if not index.isValid():
            return ""
        if index.internalId() == 0:
            return self._goals[index.row()]
        return self._steps[self._goal_of_number[index.internalId()]][index.row()]

    def index_of(self, item_id: str, column: int = 0) -> QModelIndex:
        """Where a goal or step stands; no valid index for an id that is not here."""
        if item_id in self._places:
            return self.createIndex(self._places[item_id], column, 0)
        home = self._home.get(item_id)
        if home is None:
            return QModelIndex()
        return self.createIndex(self._steps[home].index(item_id), column, self._numbers[home])

    def steps_in(self, goal_id: str) -> int:
        """How many steps stand under a goal; none under one that is not here."""
        return len(self._steps.get(goal_id, ()))

    # --- what a view asks

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        number, rows, at = 0, self._goals, parent.row()
        if at >= 0:  # asked of every row when rows come or go, so nothing is asked twice
            if parent.internalId() or parent.column():
                return QModelIndex()
            goal_id = self._goals[at]
            number, rows = self._numbers[goal_id], self._steps[goal_id]
        if 0 <= row < len(rows) and 0 <= column < self.columnCount():
            return self.createIndex(row, column, number)
        return QModelIndex()

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(self._places[self._goal_of_number[index.internalId()]], 0, 0)

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._goals)
        is_goal = parent.internalId() == 0 and parent.column() == 0
        return len(self._steps[self._goals[parent.row()]]) if is_goal else 0

    # --- following the plan

    def show_plan(self, plan: Plan) -> None:
        """Show a plan; of the plan that is shown already, tell only what differs."""
        if self._plan is None or plan.id != self._plan.id:
            self._begin_with(plan)
        elif plan is not self._plan:
            self._follow(plan)

    def _begin_with(self, plan: Plan) -> None:
        self.beginResetModel()
        self._plan, self._logged = plan, logged_hours(plan)
        self._rows = {row.id: row for goal in plan.goals for row in self._rows_for(goal)}
        self._goals = [goal.id for goal in plan.goals]
        self._steps = {goal.id: [step.id for step in goal.steps] for goal in plan.goals}
        self._home = {step.id: goal.id for goal in plan.goals for step in goal.steps}
        self._number_goals()
        self.endResetModel()

    def _follow(self, plan: Plan) -> None:
        old, self._plan = self._plan, plan
        touched = self._touched(old, plan) if old else list(plan.goals)
        changed: list[str] = []
        for goal in touched:
            for row in self._rows_for(goal):
                if row.id in self._rows and row != self._rows[row.id]:
                    changed.append(row.id)
                self._rows[row.id] = row
        self._drop_gone(plan, touched)
        self._order_goals(plan)
        for goal in touched:
            self._order_steps(goal)
        for item_id in changed:
            first = self.index_of(item_id)
            self.dataChanged.emit(first, self.index_of(item_id, self.columnCount() - 1))

    def _touched(self, old: Plan, plan: Plan) -> list[Goal]:
        """The goals that are not the same any more, or whose steps have other hours logged."""
        before = {goal.id: goal for goal in old.goals}
        homes = set[str]()
        if plan.log is not old.log:
            logged_before, self._logged = self._logged, logged_hours(plan)
            others = logged_before.items() ^ self._logged.items()
            homes = {self._home.get(step_id, "") for step_id, _ in others}
        return [goal for goal in plan.goals if goal is not before.get(goal.id) or goal.id in homes]

    def _rows_for(self, goal: Goal) -> list[Row]:
        rows = [self._step_row(goal, step) for step in goal.steps]
        title = shown_goal_title(goal, self._catalogue, self._language)
        likely, logged = sum(row.likely for row in rows), sum(row.logged for row in rows)
        return [Row(goal.id, True, title, goal.kind, goal.target, likely, logged), *rows]

    def _step_row(self, goal: Goal, step: Step) -> Row:
        title = shown_step_title(step, self._catalogue, self._language)
        likely = step.estimate.likely if step.estimate else 0.0
        logged = self._logged.get(step.id, 0.0)
        return Row(
            step.id, False, title, goal.kind, step.due, likely, logged, step.done is not None
        )

    def _number_goals(self) -> None:
        self._places = {goal_id: place for place, goal_id in enumerate(self._goals)}
        for goal_id in self._goals:
            if goal_id not in self._numbers:
                number = len(self._numbers) + 1
                self._numbers[goal_id], self._goal_of_number[number] = number, goal_id

    # --- one structural change after the other, each told before the next

    def _drop_gone(self, plan: Plan, touched: Sequence[Goal]) -> None:
        """Neighbours go together; a step that only moved stands in another goal that is touched."""
        kept = {step.id for goal in touched for step in goal.steps}
        goals = {goal.id for goal in plan.goals}
        gone = [place for place, each in enumerate(self._goals) if each not in goals]
        for first, last in reversed(runs(gone)):
            self.beginRemoveRows(_ROOT, first, last)
            for goal_id in self._goals[first : last + 1]:
                for step_id in self._steps.pop(goal_id):
                    self._forget_step(step_id, kept)
                if goal_id not in kept:
                    del self._rows[goal_id]
            del self._goals[first : last + 1]
            self._number_goals()
            self.endRemoveRows()
        for goal in touched:
            steps = self._steps.get(goal.id, [])
            gone = [place for place, each in enumerate(steps) if each not in kept]
            for first, last in reversed(runs(gone)):
                self.beginRemoveRows(self.index_of(goal.id), first, last)
                for step_id in steps[first : last + 1]:
                    self._forget_step(step_id, kept)
                del steps[first : last + 1]
                self.endRemoveRows()

    def _forget_step(self, step_id: str, kept: set[str]) -> None:
        del self._home[step_id]
        if step_id not in kept:
            del self._rows[step_id]

    def _order_goals(self, plan: Plan) -> None:
        moving = movers(self._goals, [goal.id for goal in plan.goals])
        after = ""
        for is_new, group in groupby(
            reversed(plan.goals), lambda each: each.id not in self._places
        ):
            goals = [*group]
            if is_new:
                self._insert_goals(goals[::-1], self._places[after] if after else len(self._goals))
            for goal in goals:
                if not is_new and goal.id in moving:
                    to = self._places[after] if after else len(self._goals)
                    at = self._places[goal.id]
                    self._move(_ROOT, self._goals, at, _ROOT, self._goals, to)
                after = goal.id

    def _insert_goals(self, goals: Sequence[Goal], to: int) -> None:
        self.beginInsertRows(_ROOT, to, to + len(goals) - 1)
        self._goals[to:to] = [goal.id for goal in goals]
        for goal in goals:
            self._steps[goal.id] = [step.id for step in goal.steps if step.id not in self._home]
            self._home |= dict.fromkeys(self._steps[goal.id], goal.id)
        self._number_goals()
        self.endInsertRows()

    def _order_steps(self, goal: Goal) -> None:
        wanted, steps = [step.id for step in goal.steps], self._steps[goal.id]
        moving = movers(steps, wanted)
        after = ""
        for is_new, group in groupby(reversed(wanted), lambda each: each not in self._home):
            step_ids = [*group]
            if is_new:
                self._insert_steps(
                    goal.id, step_ids[::-1], steps.index(after) if after else len(steps)
                )
            for step_id in step_ids:
                if not is_new and step_id in moving:
                    to = steps.index(after) if after else len(steps)
                    home, parent = self._home[step_id], self.index_of(goal.id)
                    source = self._steps[home]
                    at = source.index(step_id)
                    self._move(self.index_of(home), source, at, parent, steps, to)
                    self._home[step_id] = goal.id
                after = step_id

    def _insert_steps(self, goal_id: str, step_ids: Sequence[str], to: int) -> None:
        self.beginInsertRows(self.index_of(goal_id), to, to + len(step_ids) - 1)
        self._steps[goal_id][to:to] = step_ids
        self._home |= dict.fromkeys(step_ids, goal_id)
        self.endInsertRows()

    def _move(
        self,
        from_parent: QModelIndex,
        source: list[str],
        at: int,
        to_parent: QModelIndex,
        target: list[str],
        to: int,
    ) -> None:
        if not self.beginMoveRows(from_parent, at, at, to_parent, to):
            return
        item_id = source.pop(at)
        target.insert(to - (1 if source is target and at < to else 0), item_id)
        if source is self._goals:
            self._number_goals()
        self.endMoveRows()

"""Joins two states of one plan that were changed apart, so that nothing of either is lost.

What only one side changed since their common base is taken from that side. What both changed is
taken from the newer one, and the other value is kept beside it as a clash to choose from. What one
removed and the other changed stays. Without a base nothing counts as removed; where the base is only
guessed for one side, what that side lacks stays too, since it may never have had it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeVar

import msgspec
from msgspec.structs import replace

from desktop.domain.changes import ItemKind, changes
from desktop.domain.checks import problems_in
from desktop.domain.clashes import Clash
from desktop.domain.order import ordered
from desktop.domain.parts import COLLECTED, PARTS, Item, part_of, with_part
from desktop.domain.plan import (
    MOST_GOALS,
    MOST_LOGGED,
    MOST_STEPS,
    Goal,
    LogEntry,
    Plan,
    Step,
    alike,
)

CannotMergeReason = Literal["another_plan", "too_much", "unsound"]
_Item = TypeVar("_Item", bound=Item)
_Entries = dict[str, LogEntry]


class Merge(msgspec.Struct, frozen=True):
    """The joined plan, and what both sides changed in it."""

    plan: Plan
    clashes: tuple[Clash, ...] = ()


class CannotMerge(Exception):
    """The two are not states of one plan, or their sum is no sound plan."""

    def __init__(self, reason: CannotMergeReason) -> None:
        super().__init__(reason)
        self.reason = reason


def merge(newer: Plan, older: Plan, base: Plan | None, doubted: Plan | None = None) -> Merge:
    """Join two states of a plan; `doubted` is the one whose removals are not sure. Raises CannotMerge."""
    if newer.id != older.id or (base is not None and base.id != newer.id):
        raise CannotMerge("another_plan")
    sides = _Side(newer), _Side(older)
    in_doubt = next((side for side in sides if side.plan is doubted), None)
    return _Joining(*sides, _Side(base) if base is not None else None, in_doubt).merge()


def nearest(states: Iterable[Plan], to: Plan) -> tuple[Plan | None, bool]:
    """The state that differs least from `to`: the likeliest common base, the first of equals.

    It is sure if it is the first of several and all others differ more: then `to` has what came
    last, and so it was made of that.
    """
    ways = [(len(changes(state, to)), state) for state in states if state.id == to.id]
    if not ways:
        return None, False
    least = min(way for way, _ in ways)
    found = next(state for way, state in ways if way == least)
    is_sure = ways[0][0] == least and all(way > least for way, _ in ways[1:]) and len(ways) > 1
    return found, is_sure


class _Side:
    """One state of the plan with its items by id, and the goal of each step."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.goals = {goal.id: goal for goal in plan.goals}
        self.steps = {step.id: step for step in plan.steps()}
        self.home = {step.id: goal.id for goal in plan.goals for step in goal.steps}

    def steps_in(self, goal_id: str) -> list[str]:
        """The ids of a goal's steps, in order."""
        goal = self.goals.get(goal_id)
        return [step.id for step in goal.steps] if goal else []


class _Joining:
    """One merge under way: which items stay, what they hold, where they stand."""

    def __init__(
        self, newer: _Side, older: _Side, base: _Side | None, doubted: _Side | None
    ) -> None:
        self._newer, self._older, self._base, self._doubted = newer, older, base, doubted
        self._clashes: list[Clash] = []
        self._against_removal: set[str] = set()
        """Goals that one side removed and that stay, since the other side changed them."""

    def merge(self) -> Merge:
        newer, older, base = self._newer, self._older, self._base
        plan = self._joined(
            base.plan if base else None, newer.plan, older.plan, "plan", newer.plan.title
        )
        goals, steps = self._goals(), self._steps()
        in_goals = self._homes(steps)
        goals = {
            goal_id: replace(
                goal,
                steps=tuple(steps[each] for each in self._order_in(goal_id, in_goals[goal_id])),
            )
            for goal_id, goal in goals.items()
        }
        goal_ids = ordered(
            list(base.goals) if base else None, list(newer.goals), list(older.goals), goals
        )
        plan = replace(plan, goals=tuple(goals[each] for each in goal_ids), log=self._log())
        return Merge(_sound(plan), tuple(self._clashes))

    def _goals(self) -> dict[str, Goal]:
        """The goals that stay, still with the steps of one side."""
        base = self._base.goals if self._base else {}
        stay: dict[str, Goal] = {}
        for goal_id in {**self._newer.goals, **self._older.goals}:
            new, old = self._newer.goals.get(goal_id), self._older.goals.get(goal_id)
            was = base.get(goal_id)
            if new is not None and old is not None:
                stay[goal_id] = self._joined(was, new, old, "goal", new.title)
                continue
            only = new or old
            assert only is not None
            if was is not None:
                if only == was and not self._doubts(goal_id in self._newer.goals):
                    continue
                self._against_removal.add(goal_id)
                self._clashes.append(Clash("goal", goal_id, only.title, kept=only))
            stay[goal_id] = only
        return stay

    def _steps(self) -> dict[str, Step]:
        base = self._base.steps if self._base else {}
        stay: dict[str, Step] = {}
        for step_id in {**self._newer.steps, **self._older.steps}:
            new, old = self._newer.steps.get(step_id), self._older.steps.get(step_id)
            was = base.get(step_id)
            if new is not None and old is not None:
                stay[step_id] = self._joined(was, new, old, "step", new.title)
                continue
            only, side = (new, self._newer) if new is not None else (old, self._older)
            assert only is not None
            if was is not None and side.home[step_id] not in self._against_removal:
                home = side.home[step_id]
                is_as_before = only == was and home == self._home_before(step_id)
                if is_as_before and not self._doubts(step_id in self._newer.steps):
                    continue
                self._clashes.append(Clash("step", step_id, only.title, kept=(home, only)))
            stay[step_id] = only
        return stay

    def _log(self) -> tuple[LogEntry, ...]:
        """The log of both sides; how all of them begin and end alike stays as it is."""
        sides = (self._newer, self._older, self._base)
        logs = [side.plan.log for side in sides if side is not None]
        begin = alike(logs)
        rests = [log[begin:] for log in logs]
        if not any(rests):
            return logs[0]
        end = alike([rest[::-1] for rest in rests])
        new, old, *was = ({entry.id: entry for entry in rest[: len(rest) - end]} for rest in rests)
        stay = self._entries(new, old, was[0] if was else {})
        order = ordered(list(was[0]) if was else None, list(new), list(old), stay)
        rest = rests[0]
        return (*logs[0][:begin], *[stay[each] for each in order], *rest[len(rest) - end :])

    def _entries(self, newer: _Entries, older: _Entries, base: _Entries) -> dict[str, LogEntry]:
        stay: dict[str, LogEntry] = {}
        for entry_id in {**newer, **older}:
            new, old, was = newer.get(entry_id), older.get(entry_id), base.get(entry_id)
            only = new or old
            assert only is not None
            title = self._step_title(only.step)
            if new is not None and old is not None:
                stay[entry_id] = self._joined(was, new, old, "log", title)
                continue
            if was is not None:
                is_doubted = self._doubts(entry_id in newer)
                if only == was and not is_doubted:
                    continue
                if only != was:
                    self._clashes.append(Clash("log", entry_id, title, kept=only))
            stay[entry_id] = only
        return stay

    def _joined(
        self, was: _Item | None, new: _Item, old: _Item, kind: ItemKind, title: str
    ) -> _Item:
        """One item of both sides, part by part."""
        if new == old:
            return new
        joined = new
        for part in PARTS[type(new)]:
            ours, theirs = part_of(new, part), part_of(old, part)
            before = part_of(was, part) if was is not None else None
            if ours == theirs or (was is not None and theirs == before):
                continue
            if was is not None and ours == before:
                joined = with_part(joined, part, theirs)
            elif (
                part in COLLECTED
                and len(both := _united(before or (), ours, theirs)) <= COLLECTED[part]
            ):
                joined = with_part(joined, part, both)
            else:
                self._clashes.append(Clash(kind, new.id, title, part, ours, theirs))
        return joined

    def _homes(self, steps: Mapping[str, Step]) -> dict[str, set[str]]:
        """The steps of each goal that stays."""
        homes: dict[str, set[str]] = {
            each: set() for each in {**self._newer.goals, **self._older.goals}
        }
        for step_id, step in steps.items():
            new, old = self._newer.home.get(step_id), self._older.home.get(step_id)
            home = new or old
            if new is not None and old is not None and new != old:
                before = self._home_before(step_id)
                if new == before:
                    home = old
                elif old != before:
                    self._clashes.append(Clash("step", step_id, step.title, "goal", new, old))
            assert home is not None
            homes[home].add(step_id)
        return homes

    def _order_in(self, goal_id: str, steps: set[str]) -> list[str]:
        base = self._base.steps_in(goal_id) if self._base else None
        newer, older = self._newer.steps_in(goal_id), self._older.steps_in(goal_id)
        return ordered(base, newer, older, steps)

    def _doubts(self, is_in_newer: bool) -> bool:
        """Whether it is not sure that the side which lacks something has removed it."""
        lacking = self._older if is_in_newer else self._newer
        return lacking is self._doubted

    def _home_before(self, step_id: str) -> str | None:
        return self._base.home.get(step_id) if self._base else None

    def _step_title(self, step_id: str) -> str:
        step = self._newer.steps.get(step_id) or self._older.steps.get(step_id)
        return step.title if step else ""


def _united(before: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> tuple[Any, ...]:
    """What either has, without what was there before and one of them took away."""
    gone = {each for each in before if each not in ours or each not in theirs}
    return tuple(each for each in dict.fromkeys((*ours, *theirs)) if each not in gone)


def _sound(plan: Plan) -> Plan:
    too_much = (
        len(plan.goals) > MOST_GOALS
        or len(plan.log) > MOST_LOGGED
        or any(len(goal.steps) > MOST_STEPS for goal in plan.goals)
    )
    if too_much:
        raise CannotMerge("too_much")
    if problems_in(plan):
        raise CannotMerge("unsound")
    return plan

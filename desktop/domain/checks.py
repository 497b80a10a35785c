"""What must hold within a plan beyond the type of each value, as problems with their places."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

import msgspec

from desktop.domain.plan import Estimate, Goal, LogEntry, Plan

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2200, 12, 31)
_AT_ONCE = 1_000

ProblemCode = Literal[
    "wrong_value", "missing", "duplicate_id", "estimate_order", "date_out_of_range",
    "unsafe_text", "duplicate_key", "unknown_key", "unknown_id", "reserved_id", "unsafe_address",
    "hidden_text", "dates_order", "too_long", "no_row", "missing_column",
]  # fmt: skip


class Problem(msgspec.Struct, frozen=True):
    """Something wrong at a place in a file, such as `$.goals[2].steps[0].estimate`."""

    place: str
    code: ProblemCode
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.code.replace('_', ' ')}" + (
            f" ({self.detail})" if self.detail else ""
        )


class Soundness:
    """Whether a plan is sound, found out a few of its records at a time; not what is wrong with it.

    The values have the right type.
    """

    def __init__(self, outline: Plan) -> None:
        self._ids, self._named, self._is_so_far = {outline.id}, 1, True
        self._days = {outline.created, *[pace.until for pace in outline.paces]}
        for off in outline.breaks:
            self._days |= {off.first, off.last}
            self._is_so_far &= off.first <= off.last

    def add_goals(self, goals: Sequence[Goal]) -> None:
        """Look at some goals with their steps."""
        steps = [step for goal in goals for step in goal.steps]
        self._add([*[goal.id for goal in goals], *[step.id for step in steps]])
        self._days.update([goal.target or FIRST_DAY for goal in goals])
        self._days.update([step.due or FIRST_DAY for step in steps])
        self._days.update([step.done or FIRST_DAY for step in steps])
        self._is_so_far &= all(step.estimate is None or _in_order(step.estimate) for step in steps)

    def add_entries(self, entries: Sequence[LogEntry]) -> None:
        """Look at some entries of the log."""
        self._add([entry.id for entry in entries])
        self._days.update([entry.on for entry in entries])

    def _add(self, ids: list[str]) -> None:
        self._ids.update(ids)
        self._named += len(ids)

    def holds(self) -> bool:
        """Whether nothing is wrong with what was looked at."""
        is_each_once = len(self._ids) == self._named
        return self._is_so_far and is_each_once and all(map(_is_in_range, self._days))


def _is_in_range(day: date) -> bool:
    return FIRST_DAY <= day <= LAST_DAY


def problems_in(plan: Plan) -> list[Problem]:
    """Every problem of a plan whose values all have the right type; empty for a sound plan."""
    soundness = Soundness(plan)
    soundness.add_goals(plan.goals)
    for first in range(0, len(plan.log), _AT_ONCE):
        soundness.add_entries(plan.log[first : first + _AT_ONCE])
    if soundness.holds():
        return []
    return [*_ids(plan), *_dates(plan), *_estimates(plan), *_weeks_off(plan)]


def _ids(plan: Plan) -> Iterator[Problem]:
    seen: set[str] = {plan.id}
    for place, item_id in _all_ids(plan):
        if item_id in seen:
            yield Problem(f"{place}.id", "duplicate_id", item_id)
        seen.add(item_id)


def _all_ids(plan: Plan) -> Iterator[tuple[str, str]]:
    for g, goal in enumerate(plan.goals):
        yield f"$.goals[{g}]", goal.id
        for s, step in enumerate(goal.steps):
            yield f"$.goals[{g}].steps[{s}]", step.id
    for e, entry in enumerate(plan.log):
        yield f"$.log[{e}]", entry.id


def _dates(plan: Plan) -> Iterator[Problem]:
    for place, day in _all_dates(plan):
        if day is not None and not _is_in_range(day):
            yield Problem(place, "date_out_of_range", day.isoformat())


def _all_dates(plan: Plan) -> Iterator[tuple[str, date | None]]:
    yield "$.created", plan.created
    for p, pace in enumerate(plan.paces):
        yield f"$.paces[{p}].until", pace.until
    for w, off in enumerate(plan.breaks):
        yield f"$.breaks[{w}].first", off.first
        yield f"$.breaks[{w}].last", off.last
    for g, goal in enumerate(plan.goals):
        yield f"$.goals[{g}].target", goal.target
        for s, step in enumerate(goal.steps):
            yield f"$.goals[{g}].steps[{s}].due", step.due
            yield f"$.goals[{g}].steps[{s}].done", step.done
    for e, entry in enumerate(plan.log):
        yield f"$.log[{e}].on", entry.on


def _estimates(plan: Plan) -> Iterator[Problem]:
    for g, goal in enumerate(plan.goals):
        for s, step in enumerate(goal.steps):
            if step.estimate is not None and not _in_order(step.estimate):
                yield Problem(f"$.goals[{g}].steps[{s}].estimate", "estimate_order")


def _in_order(estimate: Estimate) -> bool:
    return estimate.quick <= estimate.likely <= estimate.slow


def _weeks_off(plan: Plan) -> Iterator[Problem]:
    for w, off in enumerate(plan.breaks):
        if off.last < off.first:
            yield Problem(f"$.breaks[{w}].last", "dates_order", off.last.isoformat())

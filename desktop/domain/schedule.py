"""How much work is left in a plan, and between which dates its estimates put the end."""

import math
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

import msgspec

from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Step

_FARTHEST_WEEKS = 52 * 20
"""Beyond twenty years a date says nothing; the range is then left open."""


class FinishRange(msgspec.Struct, frozen=True):
    """The dates of finishing if every open step goes quickly, and if every one goes slowly.

    Both rest on the estimates alone. `latest` is None where it lies more than twenty years ahead.
    """

    earliest: date
    latest: date | None


class _Log:
    """A plan's time log, the same only as itself: comparing its entries would take longer than adding."""

    def __init__(self, entries: tuple[LogEntry, ...]) -> None:
        self.entries = entries

    def __hash__(self) -> int:
        return id(self.entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Log) and other.entries is self.entries


def logged_hours(plan: Plan) -> Mapping[str, float]:
    """Hours logged for each step that has any, by the step's id; added up once for each log."""
    return _sums(_Log(plan.log))


@lru_cache(maxsize=4)
def _sums(log: _Log) -> Mapping[str, float]:
    hours: defaultdict[str, float] = defaultdict(float)
    for entry in log.entries:
        hours[entry.step] += entry.hours
    return MappingProxyType(dict(hours))


def remaining(plan: Plan) -> Estimate:
    """Hours that the open, estimated steps still take: each estimate less what is logged for it.

    A step never counts below zero, whatever was logged.
    """
    logged = logged_hours(plan)
    totals = [0.0, 0.0, 0.0]
    for step in open_steps(plan):
        if step.estimate is None:
            continue
        spent = logged.get(step.id, 0.0)
        for place, hours in enumerate(
            (step.estimate.quick, step.estimate.likely, step.estimate.slow)
        ):
            totals[place] += max(0.0, hours - spent)
    return Estimate(*totals)


def progress(goal: Goal, logged: Mapping[str, float]) -> float:
    """How far a goal is, from 0 to 1: done steps whole, open ones by their logged hours.

    Steps count by their likely hours; one without an estimate counts as one hour.
    """
    whole = got = 0.0
    for step in goal.steps:
        likely = step.estimate.likely if step.estimate and step.estimate.likely else 1.0
        whole += likely
        got += likely if step.done else min(likely, logged.get(step.id, 0.0))
    return got / whole if whole else 0.0


def open_steps(plan: Plan) -> list[Step]:
    """The steps that are not done, in the plan's order."""
    return [step for step in plan.steps() if step.done is None]


def finish_range(plan: Plan, today: date) -> FinishRange | None:
    """Between which dates the open steps end at the plan's hours a week, counted in whole weeks.

    None where nothing is left to estimate, or no hours a week are set.
    """
    left = remaining(plan)
    if plan.hours_per_week <= 0 or left.slow <= 0:
        return None
    earliest = _after(today, left.quick / plan.hours_per_week)
    if earliest is None:
        return None
    latest = _after(today, left.slow / plan.hours_per_week)
    if latest == earliest:  # counted in whole weeks: it ends some day in the last of them
        earliest = max(today, earliest - timedelta(days=6))
    return FinishRange(earliest, latest)


def _after(today: date, weeks: float) -> date | None:
    return today + timedelta(weeks=math.ceil(weeks)) if weeks <= _FARTHEST_WEEKS else None

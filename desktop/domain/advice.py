"""What in a plan is worth a second look, the most urgent first, each with a way to mend it."""

import math
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Literal

import msgspec

from desktop.domain.effort import hours_left
from desktop.domain.forecast import GOOD_CHANCE, Chance, Forecast
from desktop.domain.plan import Plan, Step
from desktop.domain.schedule import Schedule
from desktop.domain.skill import SkillKind
from desktop.domain.suggest import missing_kind
from desktop.domain.weeks import is_off, monday

MOST_ADVICE = 20
LARGE_STEP, _MOST_PARTS = 12.0, 12
"""Likely hours left beyond which a step is better split, and into how many parts at most."""

AdviceKind = Literal[
    "goal_at_risk", "week_overfull", "step_at_risk", "empty_goal", "large_step", "kind"
]


class Advice(msgspec.Struct, frozen=True):
    """One thing to look at; `key` names it for good, so that it is not said again once dismissed.

    `item` is the goal or step it is about. `chance` is that of a goal at risk. `dates` are dates
    that would be kept, by step or goal. `hours` is what is due in the overfull `week`, or what a
    large step still takes. `missing` is the kind of skill that a plan lacks.
    """

    kind: AdviceKind
    key: str
    item: str = ""
    chance: Chance | None = None
    dates: tuple[tuple[str, date], ...] = ()
    week: date | None = None
    hours: float = 0.0
    missing: SkillKind | None = None


def advice(plan: Plan, schedule: Schedule, forecast: Forecast, today: date) -> tuple[Advice, ...]:
    """What is worth a look on a day, without what the person has dismissed; at most twenty."""

    def found() -> Iterator[Advice]:
        yield from _goals_at_risk(plan, schedule, forecast)
        overfull = _overfull_week(plan, schedule, today)
        if overfull is not None:
            yield overfull
        crowded = {step_id for step_id, _ in overfull.dates} if overfull else set[str]()
        yield from _steps_at_risk(plan, schedule, crowded)
        yield from _empty_goals(plan)
        yield from _large_steps(plan)
        yield from _one_sided(plan)

    dismissed = set(plan.dismissed)
    return tuple(islice((each for each in found() if each.key not in dismissed), MOST_ADVICE))


def parts_of_large_step(plan: Plan, step: Step) -> int:
    """Into how many parts a step is split so that no part has much left; at most twelve."""
    return min(_MOST_PARTS, max(2, math.ceil(hours_left(plan, step) / LARGE_STEP)))


def _goals_at_risk(plan: Plan, schedule: Schedule, forecast: Forecast) -> Iterator[Advice]:
    """Goals whose date is not likely enough to be kept: first what hours can help, then the least likely.

    Where nothing can be forecast, those for which there is no week in time.
    """
    poor = [each for each in forecast.chances if each.chance < GOOD_CHANCE]
    for each in sorted(poor, key=lambda each: (each.more is None, each.chance, each.by)):
        dates = ((each.goal, each.late),) if each.late and each.more is None else ()
        key = f"risk:{each.goal}:{each.by}"
        yield Advice("goal_at_risk", key, each.goal, chance=each, dates=dates)
    told = {each.goal for each in forecast.chances}
    for goal in plan.goals:
        if goal.id in schedule.at_risk and goal.id not in told:
            yield Advice("goal_at_risk", f"risk:{goal.id}:{goal.target}", goal.id)


def _overfull_week(plan: Plan, schedule: Schedule, today: date) -> Advice | None:
    """The first week in which more is due than there are hours, and in which not all gets done."""
    due = defaultdict[date, list[Step]](list)
    for step in plan.steps():
        if step.done is None and step.due is not None and step.due >= today:
            due[monday(step.due)].append(step)
    for week, steps in sorted(due.items(), key=lambda each: each[0]):
        hours = sum(hours_left(plan, step) for step in steps)
        room = 0.0 if is_off(plan, week) else plan.hours_per_week
        dates = tuple(found for step in steps for found in _kept_date(step, schedule))
        if len(steps) > 1 and hours > room and dates:
            key = f"overfull:{week}:{len(steps)}"
            return Advice("week_overfull", key, dates[0][0], dates=dates, week=week, hours=hours)
    return None


def _steps_at_risk(plan: Plan, schedule: Schedule, crowded: set[str]) -> Iterator[Advice]:
    """Steps whose own date will not be kept, apart from those of an overfull week."""
    for step in plan.steps():
        if step.id in schedule.at_risk and step.due is not None and step.id not in crowded:
            dates = tuple(_kept_date(step, schedule))
            yield Advice("step_at_risk", f"risk:{step.id}:{step.due}", step.id, dates=dates)


def _kept_date(step: Step, schedule: Schedule) -> Iterator[tuple[str, date]]:
    """The day by which a step at risk will be done, as far as one can say."""
    weeks = schedule.weeks.get(step.id)
    if step.id in schedule.at_risk and weeks is not None:
        yield step.id, weeks.last


def _empty_goals(plan: Plan) -> Iterator[Advice]:
    for goal in plan.goals:
        if not goal.steps:
            yield Advice("empty_goal", f"empty:{goal.id}", goal.id)


def _large_steps(plan: Plan) -> Iterator[Advice]:
    for step in plan.steps():
        hours = hours_left(plan, step)
        if step.done is None and hours > LARGE_STEP:
            yield Advice("large_step", f"large:{step.id}", step.id, hours=hours)


def _one_sided(plan: Plan) -> Iterator[Advice]:
    """Once there is more than one goal, the kind of skill that is missing."""
    missing = missing_kind(plan)
    if missing is not None and len(plan.goals) > 1:
        yield Advice("kind", kind_key(missing), missing=missing)


def kind_key(missing: SkillKind) -> str:
    """The key of the advice that a kind of skill is missing."""
    return f"kind:{missing}"

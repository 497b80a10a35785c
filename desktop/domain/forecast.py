"""When the plan may be finished: always a range, with what it rests on.

A thousand courses of the plan are played through. In each, every open step takes some hours between
its quick and slow estimate (beta-PERT); all of them are longer or shorter together by one factor that
is the person's own, since who underestimates one step underestimates the others; and a week brings
the hours meant for it, or, with four weeks on record, what past weeks brought of them. The draws
belong to the plan and its steps, not to the moment, so that the forecast changes only with the plan.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec
from msgspec.structs import replace

from desktop.domain.courses import COURSES, drawn_weeks, needed_hours
from desktop.domain.effort import remaining
from desktop.domain.own_pace import OwnPace, own_pace
from desktop.domain.plan import MOST_HOURS_A_WEEK, Goal, Plan, Step
from desktop.domain.schedule import in_order
from desktop.domain.time_log import hours_by_week
from desktop.domain.weeks import monday, working_weeks

EARLY, LIKELY, LATE = 0.15, 0.5, 0.85
GOOD_CHANCE, MOST_CHANCES = 0.75, 100
_MOST_TRIES = 5
"""So many of the least likely dates are looked at for hours that would help."""

Standing = Literal["range", "done", "no_steps", "no_estimates", "no_hours"]


class Range(msgspec.Struct, frozen=True):
    """Sundays by which the end comes in 50, 85 and 15 of 100 courses; None beyond twenty years."""

    likely: date | None
    late: date | None
    early: date | None = None


class Chance(msgspec.Struct, frozen=True):
    """How likely a goal is to be reached by its date, from 0 to 1; told of the first hundred dates.

    Of the least likely one that can be helped so, `more` is a number of hours a week that would make it
    `better`. `late` is the Sunday by which it comes in 85 of 100 courses, where it is not likely enough;
    None beyond twenty years.
    """

    goal: str
    by: date
    chance: float
    more: float | None = None
    better: float = 0.0
    late: date | None = None


class Forecast(msgspec.Struct, frozen=True):
    """The finish range of a plan, the chance of each goal with a date, and what they rest on.

    `uncounted` is how many open steps have no estimate; they take no time in it.
    """

    standing: Standing
    range: Range | None = None
    chances: tuple[Chance, ...] = ()
    pace: OwnPace = OwnPace()
    uncounted: int = 0


def forecast(plan: Plan, today: date) -> Forecast:
    """The forecast of a plan as seen on a day; takes a few hundredths of a second for most plans."""
    steps = in_order(plan)
    pace = own_pace(plan, today)
    uncounted = sum(step.estimate is None for step in steps)
    standing = _standing(plan, steps)
    if standing != "range":
        return Forecast(standing, pace=pace, uncounted=uncounted)
    places = {step.id: place for place, step in enumerate(steps, 1) if step.estimate is not None}
    ends = {
        goal.id: max(places[step.id] for step in goal.steps if step.id in places)
        for goal in _first_dated(plan)
        if any(step.id in places for step in goal.steps)
    }
    needed = needed_hours(plan, steps, pace, {*ends.values(), len(steps)}, today)
    courses = _Courses(plan, pace, today)
    chances = [
        courses.chance(goal.id, goal.target, needed[ends[goal.id]])
        for goal in plan.goals
        if goal.target is not None and goal.id in ends
    ]
    by_chance = sorted(range(len(chances)), key=lambda at: (chances[at].chance, chances[at].by))
    for at in [at for at in by_chance if chances[at].by >= today][:_MOST_TRIES]:
        chances[at] = courses.with_more(chances[at], needed[ends[chances[at].goal]])
        if chances[at].more is not None:
            break
    return Forecast("range", courses.range(needed[len(steps)]), tuple(chances), pace, uncounted)


def _first_dated(plan: Plan) -> list[Goal]:
    """The goals with the earliest dates, as many as a person may look at."""
    dated = [goal for goal in plan.goals if goal.target is not None]
    return sorted(dated, key=lambda goal: goal.target or date.max)[:MOST_CHANCES]


def _standing(plan: Plan, steps: Sequence[Step]) -> Standing:
    if not steps:
        return "done" if any(True for _ in plan.steps()) else "no_steps"
    if remaining(plan).slow <= 0:
        return "no_estimates"
    return "range" if plan.hours_per_week > 0 else "no_hours"


class _Courses:
    """The weeks of a thousand ways in which a plan may go from here."""

    def __init__(self, plan: Plan, pace: OwnPace, today: date) -> None:
        self._hours, self._today = plan.hours_per_week, today
        self._weeks = working_weeks(plan, today)
        self._is_on = bool(self._weeks) and self._weeks[0] == monday(today)
        self._spent = hours_by_week(plan).get(monday(today), 0.0)
        self._drawn = drawn_weeks(plan.id, pace.shares)

    def range(self, needed: Sequence[float]) -> Range:
        """The dates of being done."""
        weeks = self._weeks_for(needed, self._hours)
        return Range(*(self._quantile(weeks, share) for share in (LIKELY, LATE, EARLY)))

    def chance(self, goal_id: str, by: date, needed: Sequence[float]) -> Chance:
        """How likely it is by a date; a day that is over is not kept any more."""
        weeks = self._weeks_for(needed, self._hours)
        chance = self._in_time(by, weeks)
        late = self._quantile(weeks, LATE) if chance < GOOD_CHANCE else None
        return Chance(goal_id, by, chance, late=late)

    def with_more(self, chance: Chance, needed: Sequence[float]) -> Chance:
        """The chance with the fewest more hours a week, in halves, that make it good enough."""

        def at(hours: float) -> float:
            return self._in_time(chance.by, self._weeks_for(needed, hours))

        most = min(2 * self._hours, MOST_HOURS_A_WEEK)
        if chance.chance >= GOOD_CHANCE or at(most) < GOOD_CHANCE:
            return chance
        halves = range(math.floor(2 * self._hours) + 1, math.ceil(2 * most) + 1)
        # more hours are never later, so the first that are enough can be looked up
        place = bisect_left(halves, GOOD_CHANCE, key=lambda half: at(half / 2))
        more = min(halves[min(place, len(halves) - 1)] / 2, most)
        return replace(chance, more=more, better=at(more))

    def _weeks_for(self, needed: Sequence[float], hours: float) -> list[int]:
        """The number of the working week in which the work is over, for each course, the least first."""
        last = len(self._weeks)
        found = []
        for need, week in zip(needed, self._drawn, strict=True):
            lost = min(self._spent, hours * week.first) if self._is_on else 0.0
            weeks = week.weeks_for((need + lost) / hours) if need > 0 else 1
            found.append(int(min(weeks - 1, last)))
        return sorted(found)

    def _quantile(self, weeks: Sequence[int], share: float) -> date | None:
        """The Sunday by which it is over in that share of courses."""
        return self._end_of(weeks[math.ceil(share * COURSES) - 1])

    def _in_time(self, by: date, weeks: Sequence[int]) -> float:
        """The share of courses in which it is over in the week of a day, or before."""
        if by < self._today:
            return 0.0
        return bisect_left(weeks, bisect_right(self._weeks, monday(by))) / COURSES

    def _end_of(self, number: int) -> date | None:
        return self._weeks[number] + timedelta(days=6) if number < len(self._weeks) else None

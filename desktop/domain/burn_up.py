"""How far the work has come week by week, and how much there is of it in all."""

from datetime import date

import msgspec

from desktop.domain.effort import remaining
from desktop.domain.plan import Plan
from desktop.domain.time_log import hours_by_week, logged_hours
from desktop.domain.weeks import MOST_WEEKS, WEEK, monday


class BurnWeek(msgspec.Struct, frozen=True):
    """A week by its Monday, the hours of work done in it, and those done until its end."""

    monday: date
    hours: float
    total: float


class BurnUp(msgspec.Struct, frozen=True):
    """The weeks from the plan's first one to this one, and `scope`: the hours done and still to do."""

    weeks: tuple[BurnWeek, ...] = ()
    scope: float = 0.0

    @property
    def done(self) -> float:
        """The hours of work done so far."""
        return self.weeks[-1].total if self.weeks else 0.0


def burn_up(plan: Plan, today: date) -> BurnUp:
    """The work done in each week until today, and all of it as it is known now.

    Work is what was logged; a done step for which nothing was logged counts its likely hours, since
    marking it done asks for nothing. What is still to do are the likely hours of the open steps less
    what is logged. No history reaches back more than twenty years.
    """
    this = monday(today)
    earliest = this - MOST_WEEKS * WEEK
    hours = dict[date, float]()
    for week, spent in _work(plan):
        if week <= this:
            at = max(week, earliest)
            hours[at] = hours.get(at, 0.0) + spent
    week, total, weeks = min([max(monday(plan.created), earliest), this, *hours]), 0.0, []
    while week <= this:
        spent = hours.get(week, 0.0)
        total += spent
        weeks.append(BurnWeek(week, spent, total))
        week += WEEK
    return BurnUp(tuple(weeks), total + remaining(plan).likely)


def _work(plan: Plan) -> list[tuple[date, float]]:
    """Hours of work done, each with the Monday of its week."""
    logged = logged_hours(plan)
    unlogged = [
        (monday(step.done), step.estimate.likely)
        for step in plan.steps()
        if step.done is not None and step.estimate is not None and not logged.get(step.id)
    ]
    return [*hours_by_week(plan).items(), *unlogged]

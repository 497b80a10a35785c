"""Weeks run from Monday to Sunday; a plan is budgeted by them, not by the clock."""

from collections.abc import Iterator
from datetime import date, timedelta

from desktop.domain.plan import Plan

WEEK = timedelta(weeks=1)
MOST_WEEKS = 52 * 20
"""Beyond twenty years a date says nothing."""


def monday(day: date) -> date:
    """The first day of a day's week."""
    return day - timedelta(days=day.weekday())


def sunday(day: date) -> date:
    """The last day of a day's week."""
    return monday(day) + timedelta(days=6)


def is_off(plan: Plan, week: date) -> bool:
    """Whether the person does nothing for the plan in the week that begins on `week`, a Monday."""
    return any(monday(off.first) <= week <= monday(off.last) for off in plan.breaks)


def weeks_off(plan: Plan, today: date) -> set[date]:
    """The Mondays of the weeks off, from this week for twenty years."""
    return {week for each in plan.breaks for week in _weeks_from(each.first, each.last, today)}


def working_weeks(plan: Plan, today: date) -> list[date]:
    """The Mondays of the weeks in which work goes on, from this week for twenty years."""
    off, first = weeks_off(plan, today), monday(today)
    weeks = (first + number * WEEK for number in range(MOST_WEEKS))
    return [week for week in weeks if week not in off]


def _weeks_from(first: date, last: date, today: date) -> Iterator[date]:
    """The Mondays from one day to another, as far as working weeks may lie there."""
    week = max(monday(first), monday(today))
    end = min(monday(last), monday(today) + MOST_WEEKS * WEEK)
    while week <= end:
        yield week
        week += WEEK

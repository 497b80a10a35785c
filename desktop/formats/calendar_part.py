"""The calendar of a report: which steps lie in which weeks, the weeks off, and the dates, in one list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.domain.plan import Plan
from desktop.domain.schedule import Schedule, Weeks
from desktop.domain.weeks import WEEK, monday, sunday, weeks_off
from desktop.formats.goal_part import GoalPart, StepPart
from desktop.formats.inert_text import one_line
from desktop.words import Words

translate = QCoreApplication.translate

_MOST_LINES, _MOST_STEPS = 156, 20
"""Three years of weeks that are all different, and so many steps in each; the rest is counted."""


class Entry(msgspec.Struct, frozen=True):
    """What stands at a time: a step (`step` is its id, `ends` says whether it ends then), or words."""

    text: str
    step: str = ""
    ends: bool = False


class CalendarLine(msgspec.Struct, frozen=True):
    """Weeks of work, weeks off, or a date; `first` is the day that it begins on."""

    kind: Literal["work", "off", "date", "later"]
    first: date
    when: str
    entries: tuple[Entry, ...]


_Week = tuple[tuple[str, ...], str | None]
"""The ids of the steps of a week, or the name of a week off (which may be empty)."""


def calendar_lines(
    plan: Plan, goals: tuple[GoalPart, ...], found: Schedule, words: Words, today: date
) -> tuple[CalendarLine, ...]:
    """The weeks from this one on, those alike in one line, and every date where it belongs."""
    steps = {step.id: step for goal in goals for step in goal.steps}
    spans = list(_spans(plan, found.weeks, today))
    shown = spans[:_MOST_LINES]
    lines = [_week_line(week, span, steps, found.weeks, words) for week, span in shown]
    lines += _dates(goals, found, words, today)
    lines.sort(key=lambda line: line.first)
    if shown:
        told = {each for (ids, _), _ in shown for each in ids}
        missing = sum(step.done is None for step in steps.values()) - len(told)
        if missing:
            later, last = translate("report", "Later"), shown[-1][1].last
            lines.append(CalendarLine("later", last, later, _more(missing, words)))
    return tuple(lines)


def _spans(plan: Plan, weeks: Mapping[str, Weeks], today: date) -> Iterator[tuple[_Week, Weeks]]:
    """What is done in which weeks; weeks that follow each other and are alike are one span."""
    by_week = _by_week(weeks)
    off = _off(plan, today)
    last = max(by_week, default=date.min)
    every = (
        monday(today) + number * WEEK for number in range((last - monday(today)).days // 7 + 1)
    )
    told = (
        (((), off[week]) if week in off else (by_week.get(week, ()), None), week) for week in every
    )
    for alike, group in groupby(told, key=lambda each: each[0]):
        mondays = [week for _, week in group]
        if alike != ((), None):  # this week's hours may be used up
            yield alike, Weeks(mondays[0], sunday(mondays[-1]))


def _by_week(weeks: Mapping[str, Weeks]) -> dict[date, tuple[str, ...]]:
    """The steps of each week by its Monday, in the order of work; of weeks off too."""
    found: defaultdict[date, list[str]] = defaultdict(list)
    for step_id, span in weeks.items():
        week = span.first
        while week <= span.last:
            found[week].append(step_id)
            week += WEEK
    return {week: tuple(ids) for week, ids in found.items()}


def _off(plan: Plan, today: date) -> dict[date, str]:
    """The Mondays of the weeks off from this one on, each with its name."""
    weeks, names = weeks_off(plan, today), dict[date, str]()
    for each in plan.breaks:
        for week in weeks:
            if monday(each.first) <= week <= each.last:
                names.setdefault(week, one_line(each.title))
    return names


def _week_line(
    week: _Week,
    span: Weeks,
    steps: Mapping[str, StepPart],
    weeks: Mapping[str, Weeks],
    words: Words,
) -> CalendarLine:
    ids, off = week
    when = words.span(span.first, span.last)
    if off is not None:
        said = translate("report", "Off: {0}").format(off) if off else translate("report", "Off")
        return CalendarLine("off", span.first, when, (Entry(said),))
    entries = tuple(
        _work(steps[each], ends=weeks[each].last <= span.last) for each in ids[:_MOST_STEPS]
    )
    if len(ids) > _MOST_STEPS:
        entries += _more(len(ids) - _MOST_STEPS, words)
    return CalendarLine("work", span.first, when, entries)


def _work(step: StepPart, *, ends: bool) -> Entry:
    text = step.title if ends else translate("report", "{0} (goes on)").format(step.title)
    return Entry(text, step.id, ends)


def _more(count: int, words: Words) -> tuple[Entry, ...]:
    return (Entry(translate("report", "further steps: {0}").format(words.number(count))),)


def _dates(
    goals: Iterable[GoalPart], found: Schedule, words: Words, today: date
) -> Iterator[CalendarLine]:
    """The due dates of open steps and the dates of goals; those that will not be kept say so."""
    target, due = translate("report", "Target: {0}"), translate("report", "Due: {0}")
    over = translate("report", "{0} (this day is over)")
    at_risk = translate("report", "{0} (will not be kept as the weeks lie)")

    def line(day: date, text: str, item: str, step: str = "") -> CalendarLine:
        said = at_risk.format(text) if item in found.at_risk else text
        if day < today:
            said = over.format(text)
        return CalendarLine("date", day, words.date(day), (Entry(said, step),))

    for goal in goals:
        for step in goal.steps:
            if step.due and not step.done:
                yield line(step.due, due.format(step.title), step.id, step.id)
        if goal.target and goal.is_open:
            yield line(goal.target, target.format(goal.title), goal.id)

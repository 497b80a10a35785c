"""The dates of a report: what is due when, and the time log by month."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.domain.plan import LogEntry, Plan
from desktop.formats.goal_part import GoalPart
from desktop.formats.inert_text import many_lines
from desktop.words import Words

translate = QCoreApplication.translate


class DueLine(msgspec.Struct, frozen=True):
    """A day on which a step is due or a goal should be reached (then `goal` is empty)."""

    day: date
    day_words: str
    title: str
    goal: str


class LogLine(msgspec.Struct, frozen=True):
    """Hours that were spent on a day."""

    day: str
    hours: str
    step: str
    note: str


class LogMonth(msgspec.Struct, frozen=True):
    """A month's entries, the oldest first, with their hours in sum."""

    month: str
    hours: str
    lines: tuple[LogLine, ...]


def due_lines(goals: tuple[GoalPart, ...], words: Words, target: str) -> tuple[DueLine, ...]:
    """The due dates of open steps and the dates of goals, marked as `target`, the earliest first."""
    lines = [
        DueLine(step.due, words.date(step.due), step.title, goal.title)
        for goal in goals
        for step in goal.steps
        if step.due and not step.done
    ]
    lines += [
        DueLine(goal.target, words.date(goal.target), f"{target}: {goal.title}", "")
        for goal in goals
        if goal.target
    ]
    return tuple(sorted(lines, key=lambda line: line.day))


def log_months(plan: Plan, titles: Mapping[str, str], words: Words) -> tuple[LogMonth, ...]:
    """The time log by month; `titles` are the shown titles of the plan's steps."""
    months: defaultdict[str, list[LogEntry]] = defaultdict(list)
    for entry in sorted(plan.log, key=lambda each: each.on):
        months[f"{entry.on:%Y-%m}"].append(entry)
    return tuple(_month(month, entries, titles, words) for month, entries in months.items())


def _month(
    month: str, entries: list[LogEntry], titles: Mapping[str, str], words: Words
) -> LogMonth:
    removed = translate("report", "a step that was removed")
    return LogMonth(
        month=words.published(month),
        hours=words.hours(sum(entry.hours for entry in entries)),
        lines=tuple(
            LogLine(
                day=words.date(entry.on),
                hours=words.short_hours(entry.hours),
                step=titles.get(entry.step, removed),
                note=many_lines(entry.note),
            )
            for entry in entries
        ),
    )

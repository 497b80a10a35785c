"""The time log of a report, by month."""

from collections import defaultdict
from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.domain.plan import LogEntry, Plan
from desktop.formats.inert_text import many_lines
from desktop.words import Words

translate = QCoreApplication.translate


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

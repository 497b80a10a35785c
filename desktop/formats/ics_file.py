"""The plan's dates for a calendar: due dates, target dates, and study time every week.

All are whole days, so that no time zone shifts them, and their names in the calendar never change,
so that importing a newer file moves entries instead of doubling them.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, vRecur, vText

from desktop.formats.goal_part import GoalPart, StepPart
from desktop.formats.report import Report

_FIRST_SEQUENCE = datetime(2020, 1, 1, tzinfo=UTC)
_LONGEST_NOTE = 1000
"""A calendar shows a few lines; the whole note stays in the plan."""


class _Text(vText):
    """A text whose backslashes stay what they are; the library takes `\\N` in it for a line break."""

    def to_ical(self) -> bytes:
        shown = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return shown.replace("\n", "\\n").encode("utf-8")


def to_ics(report: Report) -> bytes:
    """The file content, which depends on nothing but the report."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Tumbuh//Tumbuh//{report.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, _Text(report.title))
    for event in _events(report):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def counted(data: bytes) -> tuple[int, int]:
    """How many weeks of study time, and how many other entries, a calendar file of ours holds.

    Who opens such a file takes it into their calendar at once; this can be said before.
    """
    weeks = dates = 0
    for event in Calendar.from_ical(data).events:
        if not event.rrules:
            dates += 1
            continue
        until: date = event.rrules[0]["UNTIL"][0]
        weeks += (until - event.start).days // 7 + 1 - len(event.exdates)
    return weeks, dates


def _events(report: Report) -> Iterator[Event]:
    if report.study_until is not None:
        yield _study(report, report.study_until)
    for goal in report.goals:
        if goal.target is not None and goal.is_open:
            title = f"{report.headings.target}: {goal.title}"
            about = "\n".join((_kind(goal), " · ".join(goal.facts)))
            yield _event(report, f"goal~{goal.id}", title, about, goal.target)
        for step in goal.steps:
            if step.due is not None and step.done is None:
                about = _about_step(step, goal)
                yield _event(report, f"step~{step.id}", step.title, about, step.due)


def _study(report: Report, until: date) -> Event:
    """From the Monday after the report was made, each week but those off, until the latest finish."""
    today = report.made_at.date()
    monday = today + timedelta(days=7 - today.weekday())
    event = _event(report, "study", report.study_words, report.title, monday)
    event.add("rrule", vRecur(freq="WEEKLY", until=max(until, monday)))
    off = [week for week in report.study_off if monday <= week <= until]
    if off:
        event.add("exdate", off)
    return event


def _event(report: Report, name: str, title: str, about: str, day: date) -> Event:
    stamp = _utc(report.made_at)
    event = Event()
    event.add("uid", f"{report.plan_id}~{name}@tumbuh")
    event.add("dtstamp", stamp)
    event.add("sequence", max(0, int((stamp - _FIRST_SEQUENCE).total_seconds())))
    event.add("summary", _Text(title))
    if about:
        event.add("description", _Text(about))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event


def _about_step(step: StepPart, goal: GoalPart) -> str:
    note = step.note
    if len(note) > _LONGEST_NOTE:
        note = note[: _LONGEST_NOTE - 1].rstrip() + "…"
    links = [proof.address for proof in step.proofs if proof.address]
    return "\n".join(part for part in (goal.title, " · ".join(step.facts), note, *links) if part)


def _kind(goal: GoalPart) -> str:
    return f"{goal.kind_word} · {goal.levels}"


def _utc(moment: datetime) -> datetime:
    """Whole seconds; a moment without time zone is in this computer's."""
    return moment.astimezone(UTC).replace(microsecond=0)

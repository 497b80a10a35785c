"""A plan as one report in the reader's words, from which every file for reading is made."""

from datetime import date, datetime, timedelta

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.domain.evidence import Evidence
from desktop.domain.forecast import Forecast, forecast
from desktop.domain.plan import Plan
from desktop.domain.schedule import schedule
from desktop.domain.skill import Catalogue
from desktop.domain.text import Language
from desktop.domain.weeks import weeks_off
from desktop.formats.calendar_part import CalendarLine, calendar_lines
from desktop.formats.evidence_part import (
    FindingPart,
    SourcePart,
    finding_parts,
    source_parts,
    used_findings,
)
from desktop.formats.goal_part import GoalPart, GoalWriter
from desktop.formats.inert_text import one_line
from desktop.formats.summary_part import Fact, summary_facts
from desktop.formats.time_part import LogMonth, log_months
from desktop.words import Words

translate = QCoreApplication.translate

_LONGEST_STUDY = timedelta(weeks=52)
"""Study time is put into calendars for a year where the finish range is open."""


class Headings(msgspec.Struct, frozen=True):
    """What the parts of a report are called."""

    goals: str
    target: str
    reasons: str
    proofs: str
    calendar: str
    log: str
    evidence: str
    sources: str
    original: str


class Report(msgspec.Struct, frozen=True):
    """Everything that a plan says, worded and inert: its texts hold no control or direction marks.

    `study_until` is the last day for weekly study time, None where no hours are left to plan;
    `study_off` are the Mondays of the weeks without.
    """

    plan_id: str
    language: Language
    made_at: datetime
    title: str
    facts: tuple[Fact, ...]
    legend: str
    made: str
    headings: Headings
    goals: tuple[GoalPart, ...]
    calendar: tuple[CalendarLine, ...]
    calendar_note: str
    log: tuple[LogMonth, ...]
    findings: tuple[FindingPart, ...]
    sources: tuple[SourcePart, ...]
    study_until: date | None
    study_off: tuple[date, ...]
    study_words: str


def make_report(
    plan: Plan, catalogue: Catalogue, evidence: Evidence, words: Words, now: datetime
) -> Report:
    """The report of a plan as it stands at `now`."""
    today = now.date()
    found = forecast(plan, today)
    until = _study_until(found, today)
    laid_out = schedule(plan, today)
    writer = GoalWriter(plan, catalogue, evidence, words, laid_out.weeks)
    goals = writer.goals()
    findings = used_findings(plan, catalogue, evidence)
    study = translate("report", "Study time this week: {0}")
    return Report(
        plan_id=plan.id,
        language=words.language,
        made_at=now,
        title=one_line(plan.title) or translate("report", "Untitled plan"),
        facts=summary_facts(plan, catalogue, words, found),
        legend=_legend(),
        made=translate("report", "Made on {0} with Tumbuh.").format(words.date(today)),
        headings=_headings(),
        goals=goals,
        calendar=calendar_lines(plan, goals, laid_out, words, today),
        calendar_note=_calendar_note() if laid_out.weeks else "",
        log=log_months(plan, writer.step_titles(), words),
        findings=finding_parts(findings, catalogue, evidence, words),
        sources=source_parts(findings, evidence, words),
        study_until=until,
        study_off=_study_off(plan, today, until),
        study_words=study.format(words.hours(plan.hours_per_week)),
    )


def _legend() -> str:
    return translate(
        "report",
        "Estimates are hours: quick–likely–slow. “Our guess” is what the editors expect, not your own.",
    )


def _calendar_note() -> str:
    return translate(
        "report",
        "The weeks follow from the likely hours, the hours per week and what is done by now; they move "
        "as you go on. “Goes on” means that a step does not end in these weeks.",
    )


def _headings() -> Headings:
    return Headings(
        goals=translate("report", "Goals and steps"),
        target=translate("report", "Target"),
        reasons=translate("report", "Why"),
        proofs=translate("report", "Links and proof"),
        calendar=translate("report", "Calendar"),
        log=translate("report", "Time log"),
        evidence=translate("report", "Evidence"),
        sources=translate("report", "Sources"),
        original=translate("report", "Original report"),
    )


def _study_until(found: Forecast, today: date) -> date | None:
    if found.range is None or found.range.likely is None:
        return None
    return found.range.late or today + _LONGEST_STUDY


def _study_off(plan: Plan, today: date, until: date | None) -> tuple[date, ...]:
    """The Mondays of the weeks off from this one until then."""
    if until is None:
        return ()
    return tuple(sorted(week for week in weeks_off(plan, today) if week <= until))

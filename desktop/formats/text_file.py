"""The report as plain text that reads well on a phone: short lines, no columns."""

from collections.abc import Iterable, Iterator

from desktop.formats.evidence_part import FindingPart, ReasonPart, SourcePart
from desktop.formats.goal_part import GoalPart, StepPart
from desktop.formats.report import Report
from desktop.formats.time_part import LogMonth

_STEP = "    "


def to_text(report: Report) -> bytes:
    """The file content, UTF-8 with plain line feeds."""
    return ("\n".join(_lines(report)) + "\n").encode("utf-8")


def _lines(report: Report) -> Iterator[str]:
    yield report.title
    yield "=" * 20
    yield ""
    yield from (fact.line for fact in report.facts)
    if report.goals:
        yield from _heading(report.headings.goals)
        yield report.legend
        for place, goal in enumerate(report.goals, 1):
            yield from _goal(place, goal, report)
    if report.calendar:
        yield from _heading(report.headings.calendar)
        yield from _calendar(report)
    if report.findings:
        yield from _heading(report.headings.evidence)
        for finding in report.findings:
            yield from _finding(finding)
        yield from _heading(report.headings.sources)
        for source in report.sources:
            yield from _source(source, report)
    if report.log:
        yield from _heading(report.headings.log)
        for month in report.log:
            yield from _month(month)
    yield ""
    yield report.made


def _heading(title: str) -> Iterator[str]:
    yield ""
    yield ""
    yield title
    yield "-" * 20


def _goal(place: int, goal: GoalPart, report: Report) -> Iterator[str]:
    yield ""
    yield f"{place}. {goal.title}"
    yield " · ".join((goal.kind_word, goal.levels))
    yield from _joined(goal.facts, "")
    yield from _reasons(goal.reasons, report, "")
    for step in goal.steps:
        yield ""
        yield from _step(step, report)


def _step(step: StepPart, report: Report) -> Iterator[str]:
    yield f"[{'x' if step.done else ' '}] {step.title}"
    yield from _joined(step.facts, _STEP)
    yield from (_STEP + line if line else "" for line in step.note.split("\n") if step.note)
    if step.proofs:
        yield f"{_STEP}{report.headings.proofs}:"
        yield from (f"{_STEP}- {proof.name}" for proof in step.proofs)
    yield from _reasons(step.reasons, report, _STEP)


def _joined(facts: Iterable[str], indent: str) -> Iterator[str]:
    line = " · ".join(facts)
    if line:
        yield indent + line


def _reasons(reasons: Iterable[ReasonPart], report: Report, indent: str) -> Iterator[str]:
    yield from (f"{indent}{report.headings.reasons}: {reason.line}" for reason in reasons)


def _calendar(report: Report) -> Iterator[str]:
    """A step on a line of its own, anything else behind its day or its weeks."""
    if report.calendar_note:
        yield report.calendar_note
        yield ""
    for line in report.calendar:
        if line.kind != "work":
            yield f"{line.when}: {line.entries[0].text}"
            continue
        yield f"{line.when}:"
        yield from (f"{_STEP}- {entry.text}" for entry in line.entries)


def _finding(finding: FindingPart) -> Iterator[str]:
    yield ""
    yield f"[{finding.id}] {finding.head}"
    yield finding.claim
    if finding.mark:
        yield f"({finding.mark})"
    for fact in (*finding.facts, finding.limits):
        yield fact.line
    yield from (other.line for other in finding.others)
    yield finding.source
    if finding.address:
        yield finding.address


def _source(source: SourcePart, report: Report) -> Iterator[str]:
    yield ""
    yield source.title
    yield source.line
    if source.address:
        yield source.address
    if source.original:
        yield f"{report.headings.original}: {source.original}"
    if source.original_address:
        yield source.original_address
    yield from (fact.line for fact in source.facts)


def _month(month: LogMonth) -> Iterator[str]:
    yield ""
    yield f"{month.month}: {month.hours}"
    for line in month.lines:
        yield f"{line.day}, {line.hours}: {line.step}"
        yield from (_STEP + part for part in line.note.split("\n") if part)

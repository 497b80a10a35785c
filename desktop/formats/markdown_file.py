"""The report as Markdown in which no text of a plan becomes markup."""

import re
from collections.abc import Iterator

from desktop.formats.evidence_part import FindingPart, ReasonPart, SourcePart
from desktop.formats.goal_part import GoalPart, ProofPart, StepPart
from desktop.formats.report import Report
from desktop.formats.time_part import LogMonth

_ENTITY = re.compile(r"&(?=[#\w])")
_TAGS = {ord("<"): "&lt;", ord(">"): "&gt;"}
_MARKS = re.compile(r"([\\`*_{}\[\]#|~$^!])")
_WEB = re.compile(r"(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\.)")
_LINE_START = re.compile(r"^([-+=:]|\d+(?=[.)](\s|$)))")
_IN_ADDRESS = {ord("<"): "%3C", ord(">"): "%3E"}
_STEP = "  "


def to_markdown(report: Report) -> bytes:
    """The file content, UTF-8."""
    return ("\n".join(_lines(report)) + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """One line of text that Markdown shows as it is: no markup, no HTML, no link made of it."""
    shown = _ENTITY.sub("&amp;", text.strip()).translate(_TAGS)
    shown = _MARKS.sub(r"\\\1", shown)
    shown = _WEB.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], shown)
    return _LINE_START.sub(lambda found: _not_a_mark(found[0]), shown)


def _not_a_mark(start: str) -> str:
    """A bullet gets a backslash before it; the dot of `1.` gets one after the number."""
    return f"{start}\\" if start.isdigit() else f"\\{start}"


def _link(address: str) -> str:
    return f"<{address.translate(_IN_ADDRESS)}>"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield ""
    yield from (f"- **{escaped(fact.head)}** {escaped(fact.value)}" for fact in report.facts)
    if report.goals:
        yield from _heading(report.headings.goals)
        yield escaped(report.legend)
        for goal in report.goals:
            yield from _goal(goal, report)
    if report.calendar:
        yield from _heading(report.headings.calendar)
        yield from _calendar(report)
    if report.findings:
        yield from _heading(report.headings.evidence, blank_after=False)
        for finding in report.findings:
            yield from _finding(finding)
        yield from _heading(report.headings.sources, blank_after=False)
        for source in report.sources:
            yield from _source(source, report)
    if report.log:
        yield from _heading(report.headings.log, blank_after=False)
        for month in report.log:
            yield from _month(month)
    yield ""
    yield f"*{escaped(report.made)}*"


def _heading(title: str, *, blank_after: bool = True) -> Iterator[str]:
    yield ""
    yield f"## {escaped(title)}"
    if blank_after:
        yield ""


def _goal(goal: GoalPart, report: Report) -> Iterator[str]:
    yield ""
    yield f"### {escaped(goal.title)}"
    yield ""
    yield escaped(" · ".join((goal.kind_word, goal.levels, *goal.facts)))
    for reason in goal.reasons:
        yield ""
        yield _reason(reason, report)
    if goal.steps:
        yield ""
    for step in goal.steps:
        yield from _step(step, report)


def _step(step: StepPart, report: Report) -> Iterator[str]:
    box = "x" if step.done else " "
    yield f"- [{box}] **{escaped(step.title)}**"
    if step.facts:
        yield f"{_STEP}- {escaped(' · '.join(step.facts))}"
    if step.note:
        yield from _note(step.note)
    if step.proofs:
        proofs = ", ".join(_proof(proof) for proof in step.proofs)
        yield f"{_STEP}- {escaped(report.headings.proofs)}: {proofs}"
    yield from (f"{_STEP}- {_reason(reason, report)}" for reason in step.reasons)


def _note(note: str) -> Iterator[str]:
    """A note's lines, each kept on a line of its own by the two spaces at the end of the one before."""
    lines = [escaped(line) for line in note.split("\n") if line.strip()]
    joined = f"  \n{_STEP}  ".join(lines)
    yield f"{_STEP}- {joined}"


def _proof(proof: ProofPart) -> str:
    return _link(proof.address) if proof.address else escaped(proof.name)


def _reason(reason: ReasonPart, report: Report) -> str:
    return f"{escaped(report.headings.reasons)}: {escaped(reason.line)}"


def _calendar(report: Report) -> Iterator[str]:
    if report.calendar_note:
        yield escaped(report.calendar_note)
        yield ""
    for line in report.calendar:
        if line.kind != "work":
            yield f"- {escaped(line.when)}: {escaped(line.entries[0].text)}"
            continue
        yield f"- **{escaped(line.when)}**"
        yield from (f"{_STEP}- {escaped(entry.text)}" for entry in line.entries)


def _finding(finding: FindingPart) -> Iterator[str]:
    yield ""
    yield f"### {escaped(f'[{finding.id}] {finding.head}')}"
    yield ""
    yield escaped(finding.claim)
    yield ""
    if finding.mark:
        yield f"- *{escaped(finding.mark)}*"
    for fact in (*finding.facts, finding.limits):
        yield f"- **{escaped(fact.head)}** {escaped(fact.value)}"
    yield from (f"- {escaped(other.line)}" for other in finding.others)
    address = f" {_link(finding.address)}" if finding.address else ""
    yield f"- {escaped(finding.source)}{address}"


def _source(source: SourcePart, report: Report) -> Iterator[str]:
    yield ""
    yield f"### {escaped(source.title)}"
    yield ""
    yield f"- {escaped(source.line)}"
    if source.address:
        yield f"- {_link(source.address)}"
    if source.original:
        yield f"- **{escaped(report.headings.original)}:** {escaped(source.original)}"
    if source.original_address:
        yield f"- {_link(source.original_address)}"
    yield from (f"- **{escaped(fact.head)}** {escaped(fact.value)}" for fact in source.facts)


def _month(month: LogMonth) -> Iterator[str]:
    yield ""
    yield f"### {escaped(f'{month.month}: {month.hours}')}"
    yield ""
    for line in month.lines:
        told = escaped(f"{line.day}, {line.hours}: {line.step}")
        yield f"- {told}{_in_brackets(line.note)}"


def _in_brackets(note: str) -> str:
    """A log entry's note behind its line."""
    parts = [part for part in note.split("\n") if part.strip()]
    return f" ({escaped(' / '.join(parts))})" if parts else ""

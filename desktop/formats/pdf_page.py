"""The report in the small HTML that a Qt text document lays out, every text of it escaped."""

import html
import re
from collections.abc import Iterable, Iterator

from desktop.formats.calendar_part import CalendarLine
from desktop.formats.evidence_part import FindingPart, ReasonPart, SourcePart
from desktop.formats.goal_part import GoalPart, StepPart
from desktop.formats.report import Report
from desktop.formats.summary_part import Fact
from desktop.look.tokens import LIGHT

STYLE = f"""
body {{ color: {LIGHT.text}; }}
h1 {{ font-size: 21pt; font-weight: 700; margin: 0 0 12px 0; }}
h2 {{ font-size: 14pt; font-weight: 700; margin: 26px 0 8px 0; color: {LIGHT.accent}; }}
h3 {{ font-size: 11.5pt; font-weight: 700; margin: 16px 0 2px 0; }}
p {{ margin: 0 0 3px 0; }}
td {{ padding: 4px 6px 3px 0; vertical-align: top; }}
.quiet {{ color: {LIGHT.muted}; font-size: 8.5pt; }}
.done {{ color: {LIGHT.muted}; text-decoration: line-through; }}
.ai {{ color: {LIGHT.accent}; font-weight: 600; }}
.core {{ color: {LIGHT.core}; font-weight: 600; }}
.human {{ color: {LIGHT.human}; font-weight: 600; }}
.off, .later {{ color: {LIGHT.muted}; }}
.date {{ color: {LIGHT.human}; }}
.warn {{ color: {LIGHT.warn}; font-weight: 600; }}
.limits {{ background-color: {LIGHT.warn_soft}; margin: 3px 0 5px 0; }}
"""

_ENDLESS = re.compile(r"\S{300}(?=\S)")
"""Laying out one word takes time by the square of its length."""
_NOTE_PART = re.compile(r"(?s).{1,4000}(?=\n|$)|.{1,4000}(?=\s)|.{1,4000}")
_MOST_ROWS, _MOST_CHARACTERS = 40, 10_000
_BOXES = {True: "☑", False: "☐"}


def pdf_pieces(report: Report) -> Iterator[str]:
    """The document in pieces that stand below each other; a heading is in one with what follows."""
    yield f"<h1>{escaped(report.title)}</h1>{''.join(_facts(report.facts))}"
    opening = f"{_heading(report.headings.goals)}<p class='quiet'>{escaped(report.legend)}</p>"
    for goal in report.goals:
        yield from _goal(goal, report, opening)
        opening = ""
    if report.calendar:
        note = (
            f"<p class='quiet'>{escaped(report.calendar_note)}</p>" if report.calendar_note else ""
        )
        rows = (row for line in report.calendar for row in _week(line))
        yield from _tables(rows, _heading(report.headings.calendar) + note)
    if report.log:
        months = (_row((month.month, month.hours)) for month in report.log)
        yield from _tables(months, _heading(report.headings.log))
    opening = _heading(report.headings.evidence)
    for finding in report.findings:
        yield opening + "".join(_finding(finding))
        opening = ""
    opening = _heading(report.headings.sources)
    for source in report.sources:
        yield opening + "".join(_source(source, report))
        opening = ""


def escaped(text: str) -> str:
    """A text as it is, its lines one below the other; endless words may break, unseen."""
    broken = _ENDLESS.sub("\\g<0>\N{ZERO WIDTH SPACE}", text)
    return html.escape(broken).replace("\n", "<br>")


def _heading(title: str) -> str:
    return f"<h2>{escaped(title)}</h2>"


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    yield _table(
        f'<td width="20%" class="quiet">{escaped(fact.label)}</td><td>{escaped(fact.value)}</td>'
        for fact in facts
    )


def _tables(rows: Iterable[str], opening: str) -> Iterator[str]:
    """Rows in tables that are small enough to be laid out one by one, the first below `opening`."""
    table: list[str] = []
    for row in rows:
        table.append(row)
        if len(table) == _MOST_ROWS or sum(map(len, table)) > _MOST_CHARACTERS:
            yield opening + _table(table)
            opening, table = "", []
    if opening or table:
        yield opening + (_table(table) if table else "")


def _table(rows: Iterable[str]) -> str:
    inside = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0">{inside}</table>'


def _row(cells: Iterable[str]) -> str:
    """A cell without text would take the space below the table away."""
    widths = zip(cells, (20, 46, 34), strict=False)
    return "".join(
        f"<td width='{width}%'>{escaped(text) or '&nbsp;'}</td>" for text, width in widths
    )


def _week(line: CalendarLine) -> Iterator[str]:
    """The weeks or the day, beside them what is then; a box for the pencil where a step ends."""
    when = escaped(line.when)
    for entry in line.entries:
        box = _BOXES[False] if entry.ends else "&nbsp;"
        look = f"class='{line.kind}'"
        yield (
            f"<td width='26%' {look}>{when}</td><td width='4%'>{box}</td>"
            f"<td width='70%' {look}>{escaped(entry.text)}</td>"
        )
        when = "&nbsp;"


def _goal(goal: GoalPart, report: Report, opening: str) -> Iterator[str]:
    facts = escaped(" · ".join((goal.levels, *goal.facts)))
    kind = f'<span class="{goal.kind}">{escaped(goal.kind_word)}</span>'
    opening += f"<h3>{escaped(goal.title)}</h3>"
    opening += f'<p class="quiet">{kind} · {facts}</p>{"".join(_reasons(goal.reasons, report))}'
    yield from _tables((row for step in goal.steps for row in _step(step, report)), opening)


def _step(step: StepPart, report: Report) -> Iterator[str]:
    """A row, and more of them below it for a long note."""
    state = "done" if step.done else "open"
    text = f'<p><b class="{state}">{escaped(step.title)}</b></p>'
    if step.facts:
        text += f'<p class="quiet">{escaped(" · ".join(step.facts))}</p>'
    box = _BOXES[step.done is not None]
    for part in _NOTE_PART.findall(step.note):
        if len(text) > _MOST_CHARACTERS:
            yield _boxed(box, text)
            box, text = "&nbsp;", ""
        text += f"<p>{escaped(part.strip(chr(10)))}</p>"
    if step.proofs:
        names = "\n".join(proof.name for proof in step.proofs)
        text += f'<p class="quiet">{escaped(report.headings.proofs)}:<br>{escaped(names)}</p>'
    yield _boxed(box, text + "".join(_reasons(step.reasons, report)))


def _boxed(box: str, text: str) -> str:
    return f'<td width="4%">{box}</td><td width="96%">{text}</td>'


def _reasons(reasons: Iterable[ReasonPart], report: Report) -> Iterator[str]:
    why = escaped(report.headings.reasons)
    yield from (f'<p class="quiet">{why}: {escaped(reason.line)}</p>' for reason in reasons)


def _finding(finding: FindingPart) -> Iterator[str]:
    yield f"<h3>{escaped(f'[{finding.id}] {finding.head}')}</h3>"
    if finding.mark:
        yield f'<p class="quiet"><span class="warn">{escaped(finding.mark)}</span></p>'
    yield f"<p>{escaped(finding.claim)}</p>"
    limits = finding.limits
    label = f'<span class="warn">{escaped(limits.label)}:</span>'
    yield f'<p class="limits">{label} {escaped(limits.value)}</p>'
    yield from (f'<p class="quiet">{escaped(fact.line)}</p>' for fact in finding.facts)
    yield from (f'<p class="quiet">{escaped(other.line)}</p>' for other in finding.others)
    yield f'<p class="quiet">{escaped(_joined(finding.source, finding.address))}</p>'


def _source(source: SourcePart, report: Report) -> Iterator[str]:
    yield f"<h3>{escaped(source.title)}</h3>"
    yield f"<p>{escaped(_joined(source.line, source.address))}</p>"
    if source.original:
        original = _joined(
            f"{report.headings.original}: {source.original}", source.original_address
        )
        yield f"<p>{escaped(original)}</p>"
    yield from (f'<p class="quiet">{escaped(fact.line)}</p>' for fact in source.facts)


def _joined(line: str, address: str) -> str:
    return f"{line}\n{address}" if address else line

"""The report as one page for the phone, which loads nothing and runs only its own script."""

import html
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from desktop.formats.calendar_part import Entry
from desktop.formats.evidence_part import FindingPart, ReasonPart, SourcePart
from desktop.formats.goal_part import GoalPart, ProofPart, StepPart
from desktop.formats.html_style import POLICY, SCRIPT, STYLE
from desktop.formats.report import Report
from desktop.formats.summary_part import Fact
from desktop.formats.time_part import LogMonth

translate = QCoreApplication.translate

_TAGS = {"growth": "ai", "rank": "core", "survey": "human"}


def to_html(report: Report) -> bytes:
    """The file content, UTF-8."""
    return ("\n".join(_page(report)) + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """A text as HTML shows it: no markup, and its writing direction is its own."""
    return f"<bdi>{html.escape(text)}</bdi>"


def _attribute(text: str) -> str:
    return f'"{html.escape(text, quote=True)}"'


def _page(report: Report) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f"<html lang={_attribute(report.language)}>"
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content={_attribute(POLICY)}>'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{html.escape(report.title)}</title>"
    yield f"<style>{STYLE}</style></head>"
    yield f"<body><main data-plan={_attribute(report.plan_id)}>"
    yield f"<h1>{escaped(report.title)}</h1>"
    yield from _summary(report)
    yield from _ways(report)
    yield from _goals(report)
    yield from _calendar(report)
    yield from _evidence(report)
    yield from _log(report)
    yield f"<footer><p>{escaped(report.made)}</p></footer>"
    yield f"</main><script>{SCRIPT}</script></body></html>"


def _summary(report: Report) -> Iterator[str]:
    yield '<section class="card">'
    yield from _facts(report.facts)
    steps = [step for goal in report.goals for step in goal.steps]
    if steps:
        done = sum(step.done is not None for step in steps)
        ticked = escaped(translate("report", "Ticked here"))
        yield '<div class="screen"><div class="bar"><svg viewBox="0 0 100 1"'
        yield ' preserveAspectRatio="none" aria-hidden="true">'
        yield f'<rect height="1" width="{100 * done / len(steps):.4g}" data-bar></rect></svg></div>'
        yield f'<p class="quiet">{ticked}: <span data-count>{done}</span> / {len(steps)}</p></div>'
    yield "</section>"


def _ways(report: Report) -> Iterator[str]:
    """The ways to the parts of the page, which is a long one on a phone."""
    parts = (
        ("goals", report.headings.goals, report.goals),
        ("calendar", report.headings.calendar, report.calendar),
        ("evidence", report.headings.evidence, report.findings),
        ("sources", report.headings.sources, report.sources),
        ("log", report.headings.log, report.log),
    )
    links = [f'<a href="#{name}">{escaped(said)}</a>' for name, said, inside in parts if inside]
    if links:
        yield f'<nav class="screen">{"".join(links)}</nav>'


def _facts(facts: Iterable[Fact], kind: str = "facts") -> Iterator[str]:
    yield f'<dl class="{kind}">'
    yield from (f"<dt>{escaped(fact.label)}</dt><dd>{escaped(fact.value)}</dd>" for fact in facts)
    yield "</dl>"


def _goals(report: Report) -> Iterator[str]:
    if not report.goals:
        return
    yield f'<h2 id="goals">{escaped(report.headings.goals)}</h2>'
    yield f'<p class="quiet">{escaped(report.legend)}</p>'
    ticks = translate("report", "Ticks are kept on this device alone; the plan does not change.")
    yield f'<p class="quiet screen">{escaped(ticks)}</p>'
    for goal in report.goals:
        yield from _goal(goal, report)


def _goal(goal: GoalPart, report: Report) -> Iterator[str]:
    yield '<section class="card goal">'
    yield f'<span class="tag {goal.kind}">{escaped(goal.kind_word)}</span>'
    yield f"<h3>{escaped(goal.title)}</h3>"
    yield f'<p class="quiet">{_inline((goal.levels, *goal.facts))}</p>'
    yield from _reasons(goal.reasons, report)
    if goal.steps:
        yield "<ul>"
        for step in goal.steps:
            yield from _step(step, report)
        yield "</ul>"
    yield "</section>"


def _step(step: StepPart, report: Report) -> Iterator[str]:
    checked = " checked" if step.done else ""
    yield f'<li class="step" id={_attribute(_step_name(step.id))}><label>'
    yield f'<input type="checkbox" data-step={_attribute(step.id)} autocomplete="off"{checked}>'
    yield f"<span>{escaped(step.title)}</span></label>"
    yield '<div class="more">'
    if step.facts:
        yield f'<p class="quiet">{_inline(step.facts)}</p>'
    if step.note:
        yield f'<p class="note" dir="auto">{html.escape(step.note)}</p>'
    if step.proofs:
        yield f'<ul class="proofs" aria-label={_attribute(report.headings.proofs)}>'
        yield from (f"<li>{_proof(proof)}</li>" for proof in step.proofs)
        yield "</ul>"
    yield from _reasons(step.reasons, report)
    yield "</div></li>"


def _proof(proof: ProofPart) -> str:
    return _link(proof.address) if proof.address else escaped(proof.name)


def _link(address: str) -> str:
    target = _attribute(address)
    return f'<a href={target} target="_blank" rel="noopener noreferrer">{escaped(address)}</a>'


def _reasons(reasons: Iterable[ReasonPart], report: Report) -> Iterator[str]:
    why = escaped(report.headings.reasons)
    yield from (f'<p class="why">{why}: {_reason(reason)}</p>' for reason in reasons)


def _reason(reason: ReasonPart) -> str:
    """The reason with a way to its finding further down."""
    if not reason.finding:
        return escaped(reason.text)
    place = _attribute(f"#{quote(_name(reason.finding))}")
    link = f'<a class="fact" href={place}>{escaped(reason.finding)}</a>'
    return f"{escaped(reason.text)} {link}"


def _name(finding_id: str) -> str:
    """A finding's place in the page."""
    return f"finding-{finding_id}"


def _step_name(step_id: str) -> str:
    """A step's place in the page."""
    return f"step-{step_id}"


def _inline(facts: Iterable[str]) -> str:
    """Facts on one line, each of which breaks as a whole."""
    return " · ".join(f'<span class="fact">{escaped(fact)}</span>' for fact in facts)


def _calendar(report: Report) -> Iterator[str]:
    if not report.calendar:
        return
    yield f'<h2 id="calendar">{escaped(report.headings.calendar)}</h2>'
    if report.calendar_note:
        yield f'<p class="quiet">{escaped(report.calendar_note)}</p>'
    yield '<ul class="card weeks">'
    for line in report.calendar:
        yield f'<li class="{line.kind}"><b>{escaped(line.when)}</b>'
        yield from (_entry(entry) for entry in line.entries)
        yield "</li>"
    yield "</ul>"


def _entry(entry: Entry) -> str:
    """A step leads to its box further up."""
    if not entry.step:
        return f"<p>{escaped(entry.text)}</p>"
    place = _attribute(f"#{quote(_step_name(entry.step))}")
    return f"<p><a href={place} data-of={_attribute(entry.step)}>{escaped(entry.text)}</a></p>"


def _evidence(report: Report) -> Iterator[str]:
    if not report.findings:
        return
    yield f'<h2 id="evidence">{escaped(report.headings.evidence)}</h2>'
    for finding in report.findings:
        yield from _finding(finding)
    yield f'<h2 id="sources">{escaped(report.headings.sources)}</h2>'
    for source in report.sources:
        yield from _source(source, report)


def _finding(finding: FindingPart) -> Iterator[str]:
    yield f'<section class="card finding" id={_attribute(_name(finding.id))}>'
    yield f'<span class="id">{escaped(finding.id)}</span>'
    yield f'<span class="tag {_TAGS.get(finding.kind, "plain")}">{escaped(finding.kind_word)}</span>'
    if finding.mark:
        yield f'<span class="tag warn">{escaped(finding.mark)}</span>'
    if finding.figure:
        yield f'<p class="figure {finding.kind}">{escaped(finding.figure)}</p>'
    yield f"<h4>{escaped(finding.claim)}</h4>"
    yield from _facts(finding.facts, "facts small")
    limits = finding.limits
    yield f'<p class="limits"><b>{escaped(limits.label)}</b><br>{escaped(limits.value)}</p>'
    yield from (f'<p class="why">{_reason(other)}</p>' for other in finding.others)
    yield f'<p class="why">{escaped(finding.source)}</p>'
    if finding.address:
        yield f'<p class="why">{_link(finding.address)}</p>'
    yield "</section>"


def _source(source: SourcePart, report: Report) -> Iterator[str]:
    yield f'<section class="card"><h4>{escaped(source.title)}</h4>'
    yield f'<p class="quiet">{escaped(source.line)}</p>'
    if source.address:
        yield f'<p class="quiet">{_link(source.address)}</p>'
    if source.original:
        original = f"{report.headings.original}: {source.original}"
        yield f'<p class="why">{escaped(original)}</p>'
    if source.original_address:
        yield f'<p class="quiet">{_link(source.original_address)}</p>'
    yield from _facts(source.facts, "facts small")
    yield "</section>"


def _log(report: Report) -> Iterator[str]:
    if not report.log:
        return
    yield f'<h2 id="log">{escaped(report.headings.log)}</h2>'
    for month in report.log:
        yield from _month(month)


def _month(month: LogMonth) -> Iterator[str]:
    yield f'<details class="card"><summary>{escaped(f"{month.month}: {month.hours}")}</summary>'
    yield '<ul class="log">'
    for line in month.lines:
        yield f"<li>{escaped(f'{line.day}, {line.hours}: {line.step}')}"
        if line.note:
            yield f'<p class="note quiet" dir="auto">{html.escape(line.note)}</p>'
        yield "</li>"
    yield "</ul></details>"

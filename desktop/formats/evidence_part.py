"""The evidence of a report: each finding once with what it does not show, each source once."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.domain.evidence import Evidence
from desktop.domain.finding import Article, Finding, FindingKind
from desktop.domain.links import host_of
from desktop.domain.plan import Plan
from desktop.domain.skill import Catalogue
from desktop.domain.text import Text
from desktop.formats.inert_text import one_line
from desktop.formats.summary_part import Fact
from desktop.words import Words

translate = QCoreApplication.translate


class ReasonPart(msgspec.Struct, frozen=True):
    """Why something is there: `Growth: +329% AI video generation`, and the finding that says so."""

    text: str
    finding: str = ""

    @property
    def line(self) -> str:
        """The text with the finding's id behind it."""
        return f"{self.text} [{self.finding}]" if self.finding else self.text


class FindingPart(msgspec.Struct, frozen=True):
    """A finding in words; `others` are what speaks against it, for it, or puts it in proportion.

    `mark` says of a finding that is not from the two articles where it is from.
    """

    id: str
    kind: FindingKind
    kind_word: str
    figure: str
    claim: str
    facts: tuple[Fact, ...]
    limits: Fact
    others: tuple[ReasonPart, ...]
    source: str
    address: str
    mark: str

    @property
    def head(self) -> str:
        """`Growth: +329%`, or the kind alone."""
        return f"{self.kind_word}: {self.figure}" if self.figure else self.kind_word


class SourcePart(msgspec.Struct, frozen=True):
    """Where findings were read, and the original report behind it where there is one."""

    title: str
    line: str
    address: str
    original: str
    original_address: str
    facts: tuple[Fact, ...]


def reason_part(finding: Finding, field: str, catalogue: Catalogue, words: Words) -> ReasonPart:
    """A finding as a reason; a figure from another field than `field` says from which."""
    said = one_line(f"{words.figure(finding)} {words.text(finding.short)}")
    line = f"{words.finding_kind(finding)}: {said}"
    where = about(finding, catalogue, words)
    is_elsewhere = not finding.is_for_every_field and not finding.bears_on(field)
    if finding.value is not None and is_elsewhere and where:
        line += " (" + translate("report", "measured in {0}").format(where) + ")"
    return ReasonPart(line, one_line(finding.id))


def about(finding: Finding, catalogue: Catalogue, words: Words) -> str:
    """The names of the fields that the claim was made about."""
    if finding.is_for_every_field:
        return translate("report", "work in general")
    fields = [catalogue.field(each) for each in finding.fields]
    return "; ".join(one_line(words.text(each.name)) for each in fields if each)


def used_findings(plan: Plan, catalogue: Catalogue, evidence: Evidence) -> list[Finding]:
    """The findings behind goals and steps in order of use, then those that they are weighed against."""
    ids: dict[str, None] = {}
    for goal in plan.goals:
        skill = catalogue.skill(goal.skill)
        ids.update(dict.fromkeys(skill.findings if skill else ()))
        for step in goal.steps:
            ids.update(dict.fromkeys(step.findings))
    used = evidence.known(ids)
    others = {each.id: each for one in used for _, each in _beside(one, evidence)}
    return used + [each for each in others.values() if each.id not in ids]


def finding_parts(
    findings: Iterable[Finding], catalogue: Catalogue, evidence: Evidence, words: Words
) -> tuple[FindingPart, ...]:
    """Each finding in words."""
    return tuple(_finding(each, catalogue, evidence, words) for each in findings)


def _finding(
    finding: Finding, catalogue: Catalogue, evidence: Evidence, words: Words
) -> FindingPart:
    article, origin = evidence.source(finding.id), evidence.origin(finding.id)
    checked = f"{words.checked(finding, origin)} {words.text(finding.checked_note)}"
    facts = [
        Fact(translate("report", "It is about"), about(finding, catalogue, words)),
        Fact(translate("report", "What was measured"), one_line(words.text(finding.measured))),
        Fact(translate("report", "Was it checked?"), one_line(checked)),
    ]
    return FindingPart(
        id=one_line(finding.id),
        kind=finding.kind,
        kind_word=words.finding_kind(finding),
        figure=one_line(words.figure(finding)),
        claim=one_line(words.text(finding.claim)),
        facts=_told(facts),
        limits=Fact(
            translate("report", "What it does not show"), one_line(words.text(finding.limits))
        ),
        others=tuple(_others(finding, evidence, words)),
        source=one_line(words.source_line(article)),
        address=article.address if host_of(article.address) else "",
        mark=words.origin(origin),
    )


def _others(finding: Finding, evidence: Evidence, words: Words) -> Iterable[ReasonPart]:
    for sentence, other in _beside(finding, evidence):
        short = one_line(f"{words.figure(other)} {words.text(other.short)}")
        yield ReasonPart(sentence.format(short), one_line(other.id))


def _beside(finding: Finding, evidence: Evidence) -> Iterable[tuple[str, Finding]]:
    """What a finding is weighed against, each with the sentence that says how."""
    for sentence, others in (
        (translate("report", "Against it: {0}"), evidence.against(finding)),
        (translate("report", "For it: {0}"), evidence.in_favour(finding)),
        (translate("report", "In proportion: {0}"), evidence.in_proportion(finding)),
    ):
        for other in others:
            yield sentence, other


def source_parts(
    findings: Iterable[Finding], evidence: Evidence, words: Words
) -> tuple[SourcePart, ...]:
    """The sources of the findings, each once, in the order of the findings."""
    articles = {evidence.source(each.id).id: evidence.source(each.id) for each in findings}
    return tuple(_source(article, words) for article in articles.values())


def _source(article: Article, words: Words) -> SourcePart:
    report = article.reports
    original = _line(report.title, report.publisher, words.published(report.published))
    is_other = bool(report.title) and report.title != article.title

    def fact(label: str, text: Text) -> Fact:
        return Fact(label, one_line(words.text(text)))

    facts = [
        fact(translate("report", "Who was asked"), report.population),
        fact(translate("report", "How many"), report.sample),
        fact(translate("report", "Where"), report.place),
        fact(translate("report", "When"), report.period),
        fact(translate("report", "Who paid for it"), report.funder),
        fact(translate("report", "The method"), article.method_note),
    ]
    return SourcePart(
        title=one_line(article.title),
        line=_line(article.author, article.publisher, words.published(article.published)),
        address=article.address if host_of(article.address) else "",
        original=original if is_other else "",
        original_address=report.address if is_other and host_of(report.address) else "",
        facts=_told(facts),
    )


def _line(*parts: str) -> str:
    return " · ".join(one_line(part) for part in parts if part.strip())


def _told(facts: list[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.value)

"""What the articles and the comparison sources say, and how far each figure can be trusted."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from desktop.domain.field import EVERY_FIELD
from desktop.domain.text import Text

FindingKind = Literal["growth", "rank", "survey", "study", "statement", "advice"]
Unit = Literal[
    "percent_growth",
    "times",
    "percent_of_people",
    "percent_of_time",
    "percent_of_teams",
    "percent",
    "rank",
    "people",
    "categories",
    "",
]
Qualifier = Literal["exact", "about", "more_than"]
Checked = Literal["original", "independent", "article_only", "not_applicable"]

COMPARISON_LINE = "A-03"


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The original study that an article reports: who was asked, when, where, and who paid."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    address: str = ""
    population: Text = Text()
    sample: Text = Text()
    period: Text = Text()
    place: Text = Text()
    funder: Text = Text()


class Article(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A published text that findings were read from.

    `published` is as exact as known: `2026-02-19`, `2025-09` or `2025`.
    """

    id: str
    title: str
    publisher: str
    published: str
    language: str = ""
    author: str = ""
    address: str = ""
    reports: Report = Report()
    method_note: Text = Text()


class Finding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One claim of a source, with its figure, what it does not show, and how far it was checked.

    `value` is in `unit`; None where the claim has no figure. `line` counts in the article's text.
    `tension` and `support` name comparison findings that speak against and for the claim.
    """

    id: str
    kind: FindingKind
    fields: tuple[str, ...]
    short: Text
    claim: Text
    measured: Text
    limits: Text
    checked: Checked
    value: float | None = None
    unit: Unit = ""
    qualifier: Qualifier = "exact"
    skill: str = ""
    checked_note: Text | None = None
    tension: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    line: int | None = None

    @property
    def is_for_every_field(self) -> bool:
        """Whether the claim was made about work in general."""
        return EVERY_FIELD in self.fields

    def bears_on(self, field: str) -> bool:
        """Whether the claim was measured in `field`."""
        return field in self.fields


class EvidenceFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One source and its findings, as written in a file of `seeds/`."""

    format: Literal["tumbuh-evidence"]
    version: Literal[1]
    article: Article
    findings: tuple[Finding, ...]


class Evidence:
    """All findings, looked up by id; the two articles apart from the comparison sources."""

    def __init__(
        self, articles: Iterable[EvidenceFile], comparison: Iterable[EvidenceFile]
    ) -> None:
        self.articles = tuple(articles)
        self.comparison = tuple(comparison)
        self._findings: dict[str, Finding] = {}
        self._sources: dict[str, Article] = {}
        self._from_articles: set[str] = set()
        for source in (*self.articles, *self.comparison):
            for finding in source.findings:
                if finding.id in self._findings:
                    raise ValueError(f"finding {finding.id} stands twice")
                self._findings[finding.id] = finding
                self._sources[finding.id] = source.article
                if source in self.articles:
                    self._from_articles.add(finding.id)

    def __contains__(self, finding_id: object) -> bool:
        return finding_id in self._findings

    def finding(self, finding_id: str) -> Finding:
        """The finding with that id. Raises KeyError."""
        return self._findings[finding_id]

    def known(self, finding_ids: Iterable[str]) -> list[Finding]:
        """The findings with those ids, leaving out ids of packs that are not here."""
        return [self._findings[each] for each in finding_ids if each in self._findings]

    def source(self, finding_id: str) -> Article:
        """The article, paper or report that the finding was read from. Raises KeyError."""
        return self._sources[finding_id]

    def is_from_articles(self, finding_id: str) -> bool:
        """Whether the finding stands in one of the two articles (else it is comparison evidence)."""
        return finding_id in self._from_articles

    def growth(self) -> list[Finding]:
        """Every skill's growth that the articles publish, in per cent a year, largest first.

        Source: Upwork's In-Demand Skills 2026, as reported by TopCareer.id.
        """
        found = [
            finding
            for source in self.articles
            for finding in source.findings
            if finding.kind == "growth" and finding.skill and finding.value is not None
        ]
        return sorted(found, key=lambda each: -(each.value or 0))

    def comparison_growth(self) -> Finding:
        """The growth of other in-demand skills, which the chart shows as a line."""
        return self._findings[COMPARISON_LINE]

    def measured_in(self, field: str) -> list[Finding]:
        """Findings of the two articles that were measured in `field`, in the articles' order."""
        return [
            finding
            for source in self.articles
            for finding in source.findings
            if finding.bears_on(field)
        ]

    def surveys(self) -> list[Finding]:
        """Findings of the two articles that report a share of the people asked."""
        return [
            finding
            for source in self.articles
            for finding in source.findings
            if finding.kind == "survey" and finding.unit.startswith("percent")
        ]

    def comparison_for(self, field: str) -> list[Finding]:
        """Comparison findings measured in `field` first, then those about work in general."""
        every = [finding for source in self.comparison for finding in source.findings]
        own = [finding for finding in every if finding.bears_on(field)]
        general = [finding for finding in every if finding.is_for_every_field]
        return own + general

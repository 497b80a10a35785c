"""All findings there are, looked up by id, field and what they bear on."""

from collections.abc import Iterable
from typing import Literal

from desktop.domain.finding import Article, EvidenceFile, Finding

COMPARISON_LINE = "A-03"

Origin = Literal["article", "comparison", "added"]
"""Where a finding is from: one of the two articles, the comparison sources, or a pack of the user's."""


class Evidence:
    """The two articles, the comparison sources, and the packs that the person added; immutable."""

    def __init__(
        self,
        articles: Iterable[EvidenceFile],
        comparison: Iterable[EvidenceFile],
        added: Iterable[EvidenceFile] = (),
    ) -> None:
        self.articles = tuple(articles)
        self.comparison = tuple(comparison)
        self.added = tuple(added)
        self._findings: dict[str, Finding] = {}
        self._sources: dict[str, Article] = {}
        self._origins: dict[str, Origin] = {}
        self._file_all(self.articles, "article")
        self._file_all(self.comparison, "comparison")
        self._file_all(self.added, "added")

    def _file_all(self, files: Iterable[EvidenceFile], origin: Origin) -> None:
        for source in files:
            for finding in source.findings:
                if finding.id in self._findings:
                    raise ValueError(f"finding {finding.id} stands twice")
                self._findings[finding.id] = finding
                self._sources[finding.id] = source.article
                self._origins[finding.id] = origin

    def with_added(self, packs: Iterable[EvidenceFile]) -> "Evidence":
        """The evidence with these packs in place of the ones that were added before."""
        return Evidence(self.articles, self.comparison, packs)

    def __contains__(self, finding_id: object) -> bool:
        return finding_id in self._findings

    def every(self) -> Iterable[Finding]:
        """All findings: those of the two articles, of the comparison sources, of what was added."""
        return self._findings.values()

    def finding(self, finding_id: str) -> Finding:
        """The finding with that id. Raises KeyError."""
        return self._findings[finding_id]

    def known(self, finding_ids: Iterable[str]) -> list[Finding]:
        """The findings with those ids, leaving out ids of packs that are not here."""
        return [self._findings[each] for each in finding_ids if each in self._findings]

    def source(self, finding_id: str) -> Article:
        """The article, paper or report that the finding was read from. Raises KeyError."""
        return self._sources[finding_id]

    def origin(self, finding_id: str) -> Origin:
        """Where the finding is from. Raises KeyError."""
        return self._origins[finding_id]

    def is_from_articles(self, finding_id: str) -> bool:
        """Whether the finding stands in one of the two articles."""
        return self._origins.get(finding_id) == "article"

    def ships(self, finding_id: str) -> bool:
        """Whether the finding is there and was not added by the person."""
        return self._origins.get(finding_id, "added") != "added"

    def against(self, finding: Finding) -> list[Finding]:
        """What speaks against a finding."""
        return self.known(finding.tension)

    def in_favour(self, finding: Finding) -> list[Finding]:
        """What speaks for a finding."""
        return self.known(finding.support)

    def in_proportion(self, finding: Finding) -> list[Finding]:
        """What puts a finding in proportion."""
        return self.known(finding.proportion)

    def naming(self, finding: Finding) -> list[Finding]:
        """The findings that name this one as what is for or against them, or puts them in proportion."""
        return [
            each
            for each in self._findings.values()
            if finding.id in (*each.tension, *each.support, *each.proportion)
        ]

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
        return _fitting(self.comparison, field)

    def added_for(self, field: str) -> list[Finding]:
        """Findings that the person added: those measured in `field`, then those about all work."""
        return _fitting(self.added, field)


def _fitting(files: Iterable[EvidenceFile], field: str) -> list[Finding]:
    every = [finding for source in files for finding in source.findings]
    own = [finding for finding in every if finding.bears_on(field)]
    return own + [finding for finding in every if finding.is_for_every_field]

"""One source: what it is, who was asked and who paid, how its findings were checked, and the findings."""

from collections import Counter
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout

from desktop.domain.evidence import Evidence, Origin
from desktop.domain.finding import Checked, EvidenceFile
from desktop.widgets.buttons import Button
from desktop.widgets.facts import Facts, facts_grid, report_facts
from desktop.widgets.finding_lines import FindingLines
from desktop.widgets.layout import Card, Item, row
from desktop.widgets.plain_label import PlainLabel, Tag
from desktop.widgets.source_part import SourcePart
from desktop.words import Words


class SourceCard(Card):
    """A source in full; one that the person added says so and can be removed."""

    link_requested = Signal(str)
    """An address should be opened outside the app."""

    finding_requested = Signal(str)
    """A finding's evidence was asked for (finding id)."""

    remove_requested = Signal(str)
    """The source should be removed (article id)."""

    def __init__(
        self, source: EvidenceFile, origin: Origin, evidence: Evidence, words: Words
    ) -> None:
        super().__init__(spacing=8)
        self._source, self._words = source, words
        article = source.article
        self.setObjectName(f"source_{article.id}")
        content = self.content
        content.addLayout(self._head(origin))
        part = SourcePart(article, origin, words)
        part.link_requested.connect(self.link_requested)
        content.addWidget(part)
        content.addLayout(facts_grid(self._facts(origin)))
        findings = FindingLines(f"findings_{article.id}", evidence, words, names_source=False)
        findings.finding_requested.connect(self.finding_requested)
        content.addWidget(findings)  # first, since what is shown without a place is a window
        findings.show_findings(self.tr("What it says"), source.findings, article.title)

    def _head(self, origin: Origin) -> QLayout:
        article = self._source.article
        name = PlainLabel(self._words.source_line(article), "strong", wraps=True)
        items: list[Item] = [name]
        if origin == "added":
            says = self.tr("Remove {0}").format(article.title)
            remove = Button(self.tr("Remove"), f"remove_{article.id}", self._on_remove)
            remove.setAccessibleName(says)
            items += [Tag(self._words.origin("added"), "warn"), remove]
        head = row(*items, spacing=8)
        head.setStretch(0, 1)
        return head

    def _facts(self, origin: Origin) -> Facts:
        return [
            *report_facts(self._source.article.reports, self._words),
            (self.tr("What was checked"), self._checked(origin)),
        ]

    def _checked(self, origin: Origin) -> str:
        """How many findings were checked, and how far: `3 against the original; 2 not`."""
        found: Counter[Checked] = Counter(each.checked for each in self._source.findings)
        said = "; ".join(
            self._words.checked_count(level, found[level])
            for level in get_args(Checked)
            if found[level]
        )
        if origin != "added":
            return said
        return self.tr("Nothing by Tumbuh. The evidence file says: {0}").format(said)

    def _on_remove(self) -> None:
        self.remove_requested.emit(self._source.article.id)

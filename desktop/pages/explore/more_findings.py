"""A list of findings that opens and closes, so that everything a source says can be reached."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.evidence import Evidence, Finding
from desktop.pages.explore.finding_card import FindingLine
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, Card, Rule, clear, column, row
from desktop.words import Words


class MoreFindings(QWidget):
    """A button that says how many there are, and the findings, made when first opened."""

    finding_requested = Signal(str)
    """The evidence was asked for (finding id)."""

    def __init__(self, name: str, evidence: Evidence, words: Words) -> None:
        super().__init__()
        self._evidence, self._words = evidence, words
        self._findings: tuple[Finding, ...] = ()
        self._title = ""
        self._toggle = Button("", name, self._on_toggled)
        self._toggle.setCheckable(True)
        self._card = Card(spacing=8)
        self._card.hide()
        self.setLayout(column(row(self._toggle, STRETCH), self._card))

    def show_findings(self, title: str, findings: Sequence[Finding]) -> None:
        """Offer these findings under a title that says what they are."""
        self._title, self._findings = title, tuple(findings)
        clear(self._card.content)
        self._toggle.setChecked(False)
        self._on_toggled()
        self.setVisible(bool(self._findings))

    def _on_toggled(self) -> None:
        is_open = self._toggle.isChecked()
        layout = self._card.content
        if is_open and not layout.count():
            for place, finding in enumerate(self._findings):
                if place:
                    layout.addWidget(Rule())
                line = FindingLine(finding, self._evidence.source(finding.id), self._words)
                line.finding_requested.connect(self.finding_requested)
                layout.addWidget(line)
        self._card.setVisible(is_open)
        sign = "▾" if is_open else "▸"
        self._toggle.say(f"{sign} {self._title} ({len(self._findings)})")

"""Findings as lines of a list that opens and closes, so that everything a source says can be reached."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.finding import Finding
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, Card, Rule, clear, column, row
from desktop.widgets.plain_label import PlainLabel, Tag, set_tip, shortened
from desktop.widgets.turning_row import TurningRow
from desktop.words import Words

_FEW, _AT_ONCE = 6, 40
_LONGEST_LINK = 44


class FindingLines(QWidget):
    """A button that says how many there are, and the findings, made when first opened.

    Of very many, more are shown each time that somebody asks for more.
    """

    finding_requested = Signal(str)
    """The evidence was asked for (finding id)."""

    def __init__(
        self, name: str, evidence: Evidence, words: Words, *, names_source: bool = True
    ) -> None:
        super().__init__()
        self._evidence, self._words, self._names_source = evidence, words, names_source
        self._findings: tuple[Finding, ...] = ()
        self._title = self._of = ""
        self._is_open = False
        self._toggle = Button("", name, self._on_toggled, cuts=True)
        self._card = Card(spacing=8)
        self._card.hide()
        self.setLayout(column(row(self._toggle, STRETCH), self._card))

    def show_findings(self, title: str, findings: Sequence[Finding], of: str = "") -> None:
        """Offer these findings under a title that says what they are; `of` names whose, to be heard."""
        self._title, self._findings, self._of = title, tuple(findings), of
        clear(self._card.content)
        self._open(is_open=False)
        if self.parentWidget() is not None or not self._findings:  # alone it would be a window
            self.setVisible(bool(self._findings))

    def open_if_few(self) -> None:
        """Show the findings at once, unless they would fill the page."""
        if len(self._findings) <= _FEW:
            self._open(is_open=True)

    def _on_toggled(self) -> None:
        self._open(is_open=not self._is_open)

    def _open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        layout = self._card.content
        if is_open and not layout.count():
            self._show_more(0)
        self._card.setVisible(is_open)
        sign, count = "▾" if is_open else "▸", len(self._findings)
        state = self.tr("opened") if is_open else self.tr("closed")
        heard = (self._title, self._of, str(count), state)
        self._toggle.say(
            f"{sign} {self._title} ({count})", ", ".join(part for part in heard if part)
        )

    def _show_more(self, start: int) -> None:
        layout = self._card.content
        for finding in self._findings[start : start + _AT_ONCE]:
            if layout.count():
                layout.addWidget(Rule())
            line = FindingLine(finding, self._link(finding), self._words)
            line.finding_requested.connect(self.finding_requested)
            layout.addWidget(line)
        left = len(self._findings) - start - _AT_ONCE
        if left > 0:
            said = self.tr("Show more (%n left)", "", left)
            more = Button(said, "more_findings", lambda: self._on_more(more, start + _AT_ONCE))
            layout.addWidget(more)

    def _on_more(self, button: Button, start: int) -> None:
        button.hide()
        button.deleteLater()
        self._show_more(start)

    def _link(self, finding: Finding) -> str:
        """What the way to the evidence says: the source, unless all are of one."""
        if not self._names_source:
            return self.tr("Evidence")
        return self._words.source_line(self._evidence.source(finding.id))


class FindingLine(QWidget):
    """A finding's claim in full, what kind it is, and a way to its evidence."""

    finding_requested = Signal(str)
    """The evidence was asked for (finding id)."""

    def __init__(self, finding: Finding, says: str, words: Words) -> None:
        super().__init__()
        self._finding = finding
        claim = PlainLabel(words.text(finding.claim), wraps=True)
        shown = shortened(says, _LONGEST_LINK)
        open_it = Button(shown, f"line_{finding.id}", self._on_pressed, "link")
        set_tip(open_it, says)
        open_it.setAccessibleName(self.tr("Evidence: {0}").format(words.text(finding.claim)))
        said = QWidget()
        said.setLayout(row(Tag(words.finding_kind(finding), "plain"), claim, spacing=12))
        self.setLayout(column(TurningRow(said, open_it, at=520)))

    def _on_pressed(self) -> None:
        self.finding_requested.emit(self._finding.id)

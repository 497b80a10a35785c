"""Where every figure comes from, what was checked and how, what was added, and the licences."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.evidence import Evidence, Origin
from desktop.domain.finding import EvidenceFile
from desktop.look.icons import Icons
from desktop.look.text_size import scaled
from desktop.pages.sources.licences import licences
from desktop.pages.sources.source_card import SourceCard
from desktop.widgets.buttons import Button
from desktop.widgets.facts import facts_grid
from desktop.widgets.layout import STRETCH, Card, ScrollColumn, column, row
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words

_WIDTH = 860


class SourcesPage(QWidget):
    """Lets a reader trace and doubt the whole evidence, and add evidence of their own."""

    back_requested = Signal()
    """The person wants to return to where they were."""

    link_requested = Signal(str)
    """An address should be opened outside the app."""

    finding_requested = Signal(str)
    """A finding's evidence was asked for (finding id)."""

    add_requested = Signal()
    """An evidence file should be looked for on the disk."""

    example_requested = Signal()
    """An example of an evidence file should be written."""

    remove_requested = Signal(str)
    """An added source should be removed (article id)."""

    remove_left_out_requested = Signal(str)
    """A kept evidence file that could not be used should be removed (path)."""

    def __init__(
        self, evidence: Evidence, left_out: Sequence[tuple[str, str]], words: Words, icons: Icons
    ) -> None:
        """`left_out` are the paths of kept files that could not be used, each with the reason."""
        super().__init__()
        self.setObjectName("sources_page")
        self._evidence, self._left_out, self._words = evidence, tuple(left_out), words
        self._back = Button(self.tr("Back"), "back_from_sources", self.back_requested.emit,
                            icon=icons.icon("back"), same_as="go_back")  # fmt: skip
        self._scroll = ScrollColumn("sources_content", margins=(24, 28, 24, 24))
        self._wanted = ""
        self._is_filled = False
        self.setLayout(column(self._scroll))

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the page when it is first shown; the start of the app does not wait for it."""
        if not self._is_filled:
            self._is_filled = True
            self._fill()
        super().showEvent(event)
        if not event.spontaneous():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        evidence = self._evidence
        inner = QWidget()
        inner.setMaximumWidth(scaled(_WIDTH))
        say = self.tr(
            "Every figure in Tumbuh comes from one of these. Open a finding to see what it shows, what it "
            "does not, and what speaks against it."
        )
        inner.setLayout(
            column(
                row(self._back, STRETCH),
                PlainLabel(self.tr("Sources"), "display"),
                PlainLabel(say, tone="muted", wraps=True),
                *self._section(self.tr("The two articles"), evidence.articles, "article"),
                *self._checking(),
                *self._added(),
                *self._section(
                    self.tr("For comparison: not from the two articles"),
                    evidence.comparison,
                    "comparison",
                ),
                *self._licences(),
                STRETCH,
                spacing=12,
            )
        )
        centred = row(STRETCH, inner, STRETCH, spacing=0)
        centred.setStretch(1, 100)
        self._scroll.content.addLayout(centred)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(self._go_to_wanted)

    def save_state(self) -> int:
        """How many pixels the page is scrolled down."""
        return self._scroll.verticalScrollBar().value()

    def restore_state(self, place: int) -> None:
        """Show the same place again."""
        self._scroll.return_to(place)

    def show_source(self, article_id: str) -> None:
        """Bring a source into view."""
        self._wanted = article_id
        self._scroll.return_to(0)
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        """Go to the source that is wanted, once there is room to scroll."""
        if not self._scroll.verticalScrollBar().maximum():
            return
        wanted = self.findChild(SourceCard, f"source_{self._wanted}")
        if wanted is not None:
            self._scroll.ensureWidgetVisible(wanted, 0, 80)
        self._wanted = ""

    def _section(
        self, title: str, sources: Iterable[EvidenceFile], origin: Origin
    ) -> list[QWidget]:
        in_order = sorted(sources, key=lambda each: each.findings[0].id)
        return [PlainLabel(title, "heading"), *(self._card(each, origin) for each in in_order)]

    def _card(self, source: EvidenceFile, origin: Origin) -> SourceCard:
        card = SourceCard(source, origin, self._evidence, self._words)
        card.link_requested.connect(self.link_requested)
        card.finding_requested.connect(self.finding_requested)
        card.remove_requested.connect(self.remove_requested)
        return card

    def _added(self) -> list[QWidget]:
        """The evidence that the person added, and how to add more."""
        parts = self._section(self.tr("Added by you"), self._evidence.added, "added")
        parts += [self._left_out_card(path, why) for path, why in self._left_out]
        say = self.tr(
            "You can add an evidence file, for example from your school or your trade association. It is "
            "checked for form, marked as added by you, stays on this computer and can be removed. Tumbuh "
            "does not vouch for what it says."
        )
        add = Button(self.tr("Add evidence…"), "add_evidence", self.add_requested.emit)
        example = Button(
            self.tr("Save an example to fill in…"),
            "save_example",
            self.example_requested.emit,
            "link",
        )
        parts.append(
            Card(
                PlainLabel(say, tone="muted", wraps=True), row(add, example, STRETCH), look="quiet"
            )
        )
        return parts

    def _left_out_card(self, path: str, why: str) -> QWidget:
        def ask() -> None:
            self.remove_left_out_requested.emit(path)

        name = Path(path).name
        said = self.tr("This added file could not be used: {0}").format(name)
        remove = Button(self.tr("Remove"), f"remove_{name}", ask)
        remove.setAccessibleName(self.tr("Remove {0}").format(name))
        return Card(
            PlainLabel(said, "strong", "warn", wraps=True), PlainLabel(why, wraps=True),
            row(remove, STRETCH), look="warn", spacing=4,
        )  # fmt: skip

    def _checking(self) -> list[QWidget]:
        rows = [
            (
                self.tr("Against the original"),
                self.tr("We read the publisher's own text and found the figure there."),
            ),
            (
                self.tr("Reported elsewhere"),
                self.tr("We found the same figure at another outlet, not in the original."),
            ),
            (
                self.tr("Article only"),
                self.tr("We found it nowhere else, so it stands on the article alone."),
            ),
            (
                self.tr("No figure"),
                self.tr("It is a statement, an opinion or advice; we say whose."),
            ),
        ]
        say = self.tr(
            "Sentences are our own, figures are exact. Growth in money and shares of opinion are never put "
            "on one scale. What we know of a method second-hand is marked so."
        )
        card = Card(facts_grid(rows), PlainLabel(say, "small", "muted", wraps=True), spacing=8)
        return [PlainLabel(self.tr("What “checked” means"), "heading"), card]

    def _licences(self) -> list[QWidget]:
        say = self.tr(
            "Tumbuh is free software under the MIT licence, its lists of jobs, skills and steps too. The "
            "articles and reports belong to their publishers: Tumbuh tells facts from them and names them, "
            "and holds none of their sentences. It is built with these:"
        )
        card = Card(PlainLabel(say, wraps=True), facts_grid(licences()), spacing=8)
        return [PlainLabel(self.tr("Licences"), "heading"), card]

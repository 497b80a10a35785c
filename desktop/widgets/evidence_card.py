"""One finding in full: the claim, what was measured, what it does not show, and where it comes from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLayout, QWidget

from desktop.domain.evidence import Evidence, Finding
from desktop.domain.field import EVERY_FIELD
from desktop.domain.skill import Catalogue
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, Card, Item, ScrollColumn, column, row
from desktop.widgets.plain_label import PlainLabel, Tag, TagKind, inert
from desktop.words import Words

_WIDTH = 720
_FOOT, _AROUND = 64, 80

_TAG_OF_KIND: dict[str, TagKind] = {"growth": "ai", "rank": "core", "survey": "human"}


class EvidenceCard(QDialog):
    """Shows a finding so that a reader can trace it and doubt it."""

    skill_requested = Signal(str)
    """The finding's skill should go into the plan (skill id)."""

    link_requested = Signal(str)
    """An address should be opened outside the app."""

    finding_requested = Signal(str)
    """Another finding should be shown (finding id)."""

    def __init__(
        self,
        finding: Finding,
        evidence: Evidence,
        catalogue: Catalogue,
        words: Words,
        can_add: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._finding, self._evidence, self._words = finding, evidence, words
        self._catalogue = catalogue
        self.setObjectName("evidence_card")
        self.setWindowTitle(self.tr("Evidence {0}").format(finding.id))
        scroll = ScrollColumn("evidence_content", spacing=14, margins=(28, 24, 28, 12))
        for item in (
            self._tags(),
            self._claim(),
            self._facts(),
            self._limits(),
            *self._others(),
            self._sources(),
        ):
            if isinstance(item, QWidget):
                scroll.content.addWidget(item)
            elif isinstance(item, QLayout):
                scroll.content.addLayout(item)
        scroll.content.addStretch(1)
        self.setLayout(column(scroll, self._buttons(can_add), spacing=0))
        self._close.setFocus()
        height = scroll.content.totalHeightForWidth(_WIDTH) + _FOOT
        self.resize(_WIDTH, min(height, self.screen().availableSize().height() - _AROUND))

    def _tags(self) -> Item:
        finding, words = self._finding, self._words
        kind = Tag(words.finding_kind(finding), _TAG_OF_KIND.get(finding.kind, "plain"))
        tags = [kind, *(Tag(name, "plain") for name in self._field_names())]
        if not self._evidence.is_from_articles(finding.id):
            tags.append(Tag(self.tr("Not from the two articles"), "warn"))
        return row(*tags, STRETCH)

    def _field_names(self) -> list[str]:
        if EVERY_FIELD in self._finding.fields:
            return [self.tr("All fields")]
        fields = [self._catalogue.field(each) for each in self._finding.fields]
        return [self._words.text(each.name) for each in fields if each is not None]

    def _claim(self) -> Item:
        claim = PlainLabel(self._words.text(self._finding.claim), "large", wraps=True)
        claim.setObjectName("claim")
        figure = self._words.figure(self._finding)
        if not figure:
            return claim
        shown = PlainLabel(
            figure, "display", "accent" if self._finding.kind == "growth" else "text"
        )
        shown.setObjectName("figure")
        line = row(shown, claim, spacing=20)
        line.setStretch(1, 1)
        return line

    def _facts(self) -> Item:
        words, finding = self._words, self._finding
        report = self._evidence.source(finding.id).reports
        checked = words.checked(finding)
        if finding.checked_note:
            checked = f"{checked} {words.text(finding.checked_note)}"
        rows = [
            (self.tr("What was measured"), words.text(finding.measured)),
            (self.tr("About whom"), words.text(report.population)),
            (self.tr("How many"), words.text(report.sample)),
            (self.tr("Where"), words.text(report.place)),
            (self.tr("When"), words.text(report.period)),
            (self.tr("Who paid for it"), words.text(report.funder)),
            (self.tr("Was it checked?"), checked),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate((n, v) for n, v in rows if v):
            grid.addWidget(PlainLabel(name, "small", "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(value, wraps=True), place, 1)
        return grid

    def _limits(self) -> Item:
        limits = PlainLabel(self._words.text(self._finding.limits), wraps=True)
        limits.setObjectName("limits")
        return Card(PlainLabel(self.tr("What it does not show"), "strong", "warn"), limits,
                    look="warn", spacing=4)  # fmt: skip

    def _others(self) -> list[QWidget]:
        against = self._evidence.known(self._finding.tension)
        in_favour = self._evidence.known(self._finding.support)
        cards: list[QWidget] = []
        for title, findings in (
            (self.tr("For comparison: what speaks against it or puts it in proportion"), against),
            (self.tr("For comparison: what speaks for it"), in_favour),
        ):
            if findings:
                card = Card(PlainLabel(title, "strong", wraps=True), look="quiet", spacing=6)
                for each in findings:
                    claim = self._words.text(each.claim)
                    card.content.addWidget(PlainLabel(claim, tone="muted", wraps=True))
                    card.content.addWidget(self._open_finding(each))
                cards.append(card)
        return cards

    def _open_finding(self, finding: Finding) -> Button:
        source = self._words.source_line(self._evidence.source(finding.id))

        def ask() -> None:
            self.finding_requested.emit(finding.id)

        return Button(source, f"open_{finding.id}", ask, "link")

    def _sources(self) -> QWidget:
        article = self._evidence.source(self._finding.id)
        report = article.reports
        lines = [
            (
                self.tr("Article"),
                article.title,
                article.publisher,
                article.published,
                article.address,
            )
        ]
        if report.title and report.title != article.title:
            lines.append(
                (
                    self.tr("Original report"),
                    report.title,
                    report.publisher,
                    report.published,
                    report.address,
                )
            )
        if not self._evidence.is_from_articles(self._finding.id):
            lines[0] = (self.tr("Source"), *lines[0][1:])
        box = QWidget()
        layout = column(spacing=2)
        for name, title, publisher, published, address in lines:
            about = " · ".join(
                part for part in (title, publisher, self._words.published(published)) if part
            )
            label = PlainLabel(f"{name}: {about}", "small", "muted", wraps=True)
            layout.addWidget(label)
            if address:
                layout.addWidget(self._open_address(address))
        method = self._words.text(article.method_note)
        if method:
            said = self.tr("How the method is known: {0}").format(method)
            layout.addWidget(PlainLabel(said, "small", "muted", wraps=True))
        box.setLayout(layout)
        return box

    def _open_address(self, address: str) -> Button:
        def ask() -> None:
            self.link_requested.emit(address)

        shown = address.removeprefix("https://").partition("?")[0]
        button = Button(
            shown if len(shown) <= 90 else f"{shown[:89]}…", "open_address", ask, "link"
        )
        button.setToolTip(inert(address))
        return button

    def _buttons(self, can_add: bool) -> Item:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("close_card")
        close.setText(self.tr("Close"))
        close.setDefault(True)
        self._close = close
        buttons.rejected.connect(self.reject)
        items: list[Item] = [STRETCH, buttons]
        if can_add and self._catalogue.skill(self._finding.skill) is not None:
            items.insert(1, Button(self.tr("+ Add to plan"), "add_skill", self._on_add, "primary"))
        return row(*items, margins=(28, 8, 28, 20))

    def _on_add(self) -> None:
        self.skill_requested.emit(self._finding.skill)
        self.accept()

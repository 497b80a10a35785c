"""One finding in full: the claim, what was measured, what it does not show, and where it comes from."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.field import EVERY_FIELD
from desktop.domain.finding import Finding
from desktop.domain.skill import Catalogue
from desktop.look.text_size import scaled
from desktop.widgets.buttons import Button
from desktop.widgets.facts import facts_grid, report_facts
from desktop.widgets.layout import STRETCH, Card, Item, Rule, ScrollColumn, column, row
from desktop.widgets.plain_label import PlainLabel, Tag, TagKind, set_tip, shortened
from desktop.widgets.source_part import SourcePart
from desktop.words import Words

_WIDTH = 720
_FOOT, _AROUND = 64, 80
_MOST_FIELD_TAGS, _MOST_NAMING = 2, 12
_LONGEST_LINK = 80

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
        self._origin = evidence.origin(finding.id)
        self.setObjectName("evidence_card")
        self.setWindowTitle(self.tr("Evidence {0}").format(finding.id))
        scroll = ScrollColumn("evidence_content", spacing=12, margins=(28, 24, 28, 12))
        for item in (
            self._tags(),
            self._claim(),
            self._facts(),
            self._limits(),
            *self._others(),
            self._source(),
        ):
            if isinstance(item, QWidget):
                scroll.content.addWidget(item)
            elif isinstance(item, QLayout):
                scroll.content.addLayout(item)
        scroll.content.addStretch(1)
        self.setLayout(column(scroll, self._buttons(can_add), spacing=0))
        self._close.setFocus()
        width = scaled(_WIDTH)
        height = scroll.content.totalHeightForWidth(width) + _FOOT
        room = self.screen().availableSize() - QSize(_AROUND, _AROUND)
        self.resize(QSize(width, height).boundedTo(room))

    def _tags(self) -> Item:
        finding, words = self._finding, self._words
        kind = Tag(words.finding_kind(finding), _TAG_OF_KIND.get(finding.kind, "plain"))
        names = self._field_names()
        tags = [kind, *(Tag(name, "plain") for name in names[:_MOST_FIELD_TAGS])]
        if len(names) > _MOST_FIELD_TAGS:
            tags.append(Tag(f"+{len(names) - _MOST_FIELD_TAGS}", "plain"))
        origin = words.origin(self._origin)
        if origin:
            tags.append(Tag(origin, "warn"))
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
        shown = PlainLabel(figure, "hero", "accent" if self._finding.kind == "growth" else "text")
        shown.setObjectName("figure")
        line = row(shown, claim, spacing=20)
        line.setStretch(1, 1)
        return line

    def _facts(self) -> Item:
        words, finding = self._words, self._finding
        checked = words.checked(finding, self._origin)
        if finding.checked_note:
            checked = f"{checked} {words.text(finding.checked_note)}"
        names = self._field_names()
        fields = "; ".join(names) if len(names) > _MOST_FIELD_TAGS else ""
        rows = [
            (self.tr("What was measured"), words.text(finding.measured)),
            (self.tr("In which fields"), fields),
            *report_facts(self._evidence.source(finding.id).reports, words),
            (self.tr("Was it checked?"), checked),
        ]
        return facts_grid(rows)

    def _limits(self) -> Item:
        limits = PlainLabel(self._words.text(self._finding.limits), wraps=True)
        limits.setObjectName("limits")
        return Card(PlainLabel(self.tr("What it does not show"), "strong", "warn"), limits,
                    look="warn", spacing=4)  # fmt: skip

    def _others(self) -> list[QWidget]:
        finding, evidence = self._finding, self._evidence
        beside = (
            (self.tr("For comparison: what speaks against it"), evidence.against(finding)),
            (self.tr("For comparison: what speaks for it"), evidence.in_favour(finding)),
            (self.tr("For comparison: what puts it in proportion"),
             evidence.in_proportion(finding)),
        )  # fmt: skip
        cards = [self._beside(title, findings) for title, findings in beside if findings]
        naming = evidence.naming(finding)
        if naming:
            cards.append(self._naming(naming))
        return cards

    def _naming(self, findings: list[Finding]) -> QWidget:
        """The findings on whose cards this one stands."""
        card = Card(
            PlainLabel(self.tr("It is shown beside these findings"), "strong"),
            look="quiet",
            spacing=4,
        )
        for each in findings[:_MOST_NAMING]:
            said = f"{self._words.figure(each)} {self._words.text(each.short)}".strip()
            card.content.addLayout(self._marked(each, said))
        more = len(findings) - _MOST_NAMING
        if more > 0:
            card.content.addWidget(PlainLabel(self.tr("and %n more", "", more), "small", "muted"))
        return card

    def _beside(self, title: str, findings: list[Finding]) -> QWidget:
        card = Card(PlainLabel(title, "strong", wraps=True), look="quiet", spacing=4)
        for each in findings:
            claim = PlainLabel(self._words.text(each.claim), tone="muted", wraps=True)
            source = self._words.source_line(self._evidence.source(each.id))
            card.content.addWidget(claim)
            card.content.addLayout(self._marked(each, source))
        return card

    def _marked(self, finding: Finding, text: str) -> QLayout:
        """The way to another finding, with a mark where the person added it."""
        line: list[Item] = [self._open_finding(finding, text), STRETCH]
        if self._evidence.origin(finding.id) == "added":
            line.insert(1, Tag(self._words.origin("added"), "warn"))
        return row(*line)

    def _open_finding(self, finding: Finding, text: str) -> Button:
        def ask() -> None:
            self.finding_requested.emit(finding.id)

        button = Button(shortened(text, _LONGEST_LINK), f"open_{finding.id}", ask, "link")
        set_tip(button, text)
        button.setAccessibleName(self.tr("Evidence: {0}").format(self._words.text(finding.claim)))
        return button

    def _source(self) -> QWidget:
        part = SourcePart(self._evidence.source(self._finding.id), self._origin, self._words)
        part.link_requested.connect(self.link_requested)
        return part

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
        return column(Rule(), row(*items, margins=(28, 12, 28, 16)), spacing=0)

    def _on_add(self) -> None:
        self.skill_requested.emit(self._finding.skill)
        self.accept()

"""The first page: what do you do now? A search in one's own words, the fields, the recent plans."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.reasons import field_headline
from desktop.domain.skill import Catalogue
from desktop.look.icons import Icons
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.pages.start.job_search import JobSearch
from desktop.widgets.buttons import Button, Tile
from desktop.widgets.layout import STRETCH, Card, CardGrid, ScrollColumn, clear, column, row
from desktop.widgets.plain_label import PlainLabel, set_tip, shortened
from desktop.words import Words

if TYPE_CHECKING:
    from desktop.domain.titles import Reading, TitleSearch
    from desktop.storage.lost_plans import Lost

_WIDTH = 860
_MOST_RECENT_SHOWN = 4
_MOST_LOST_SHOWN = 3
_LONGEST_NAME = 80


class StartPage(QWidget):
    """Finds the person's field without ever deciding it for them."""

    field_chosen = Signal(str, str, str)
    """A field, the words that were typed, and the job title that was chosen for them (three str)."""

    plan_chosen = Signal(str)
    """A recent plan should be opened (path)."""

    open_requested = Signal()
    """A plan should be looked for on the disk."""

    bring_back_requested = Signal(object)
    """A plan whose file is gone or damaged should be brought back (Lost)."""

    forget_requested = Signal(object)
    """A lost plan should not be offered any more (Lost)."""

    back_requested = Signal()
    """The person wants to return to the plan without changing the field."""

    def __init__(
        self,
        search: Callable[[], "TitleSearch"],
        catalogue: Catalogue,
        evidence: Evidence,
        words: Words,
        tokens: Tokens,
        icons: Icons,
    ) -> None:
        super().__init__()
        self.setObjectName("start_page")
        self._catalogue, self._evidence, self._words = catalogue, evidence, words
        self.back = Button(self.tr("Back to my plan"), "back", self.back_requested.emit,
                           icon=icons.icon("back"), same_as="go_back")  # fmt: skip
        self.search = JobSearch(
            search, self._field_name, words, tokens, icons.icon("search", "muted")
        )
        self.search.reading_chosen.connect(self._on_reading_chosen)
        self.search.none_chosen.connect(self._on_none_chosen)
        self._fields_heading = PlainLabel(self.tr("Or choose a field"), tone="muted")
        self._measured = CardGrid(3, scaled(250))
        self._others = CardGrid(4, scaled(190))
        self._lost = QVBoxLayout()
        self._recent = QVBoxLayout()
        self._lay_out()
        self._show_tiles()
        self.offer_return(False)

    def save_state(self) -> str:
        """What is typed."""
        return self.search.line.text()

    def restore_state(self, typed: str) -> None:
        """Go on with what was typed."""
        self.search.line.setText(typed)

    def offer_return(self, possible: bool) -> None:
        """Say whether there is a plan to return to."""
        self.back.setVisible(possible)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer these plan files, the newest first."""
        clear(self._recent)
        line = QHBoxLayout()
        line.setSpacing(8)
        open_it = self.open_requested.emit
        line.addWidget(Button(self.tr("Open a plan…"), "open_plan", open_it, same_as="open"))
        if paths:
            line.addWidget(PlainLabel(self.tr("Recent:"), "small", "muted"))
        for number, path in enumerate(paths[:_MOST_RECENT_SHOWN]):
            line.addWidget(self._recent_button(number, path))
        line.addStretch(1)
        self._recent.addLayout(line)

    def show_lost(self, lost: Sequence["Lost"]) -> None:
        """Offer to bring back plans whose files are gone or damaged."""
        clear(self._lost)
        for number, each in enumerate(lost[:_MOST_LOST_SHOWN]):
            self._lost.addWidget(self._lost_card(number, each))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        say = self.tr(
            "Write it in your own words. Tumbuh finds the field that fits, then shows which AI skills "
            "are growing there, with evidence from two news articles."
        )
        promise = self.tr(
            "Everything stays on this computer: no account, no network, no claim without its source."
        )
        inner = QWidget()
        inner.setMaximumWidth(scaled(_WIDTH))
        inner.setLayout(
            column(
                row(self.back, STRETCH),
                self._lost,
                PlainLabel(self.tr("What do you do now?"), "display"),
                PlainLabel(say, tone="muted", wraps=True),
                PlainLabel(promise, "small", "muted", wraps=True),
                self.search,
                self._recent,
                self._fields_heading,
                self._measured,
                PlainLabel(self.tr("Fields that the two articles did not measure"), tone="muted"),
                self._others,
                STRETCH,
                spacing=12,
            )
        )
        scroll = ScrollColumn("start_content", margins=(24, 28, 24, 24))
        centred = row(STRETCH, inner, STRETCH, spacing=0)
        centred.setStretch(1, 100)
        scroll.content.addLayout(centred)
        self.setLayout(column(scroll))

    def _show_tiles(self) -> None:
        measured: list[QWidget] = []
        others: list[QWidget] = []
        for field in self._catalogue.fields:
            line = self._headline(field.id)
            (measured if line else others).append(self._tile(field.id, line))
        self._measured.show_cards(measured)
        self._others.show_cards(others)

    def _headline(self, field_id: str) -> str:
        """`AI video +329%`, or which skill was hired most; empty where nothing was measured."""
        best = field_headline(field_id, self._catalogue, self._evidence)
        if best is None:
            return ""
        skill, finding = best
        name = self._words.text(skill.short)
        if finding.kind == "growth":
            return f"{name} {self._words.figure(finding)}"
        return self.tr("{0}: companies spend most on it").format(name)

    def _tile(self, field_id: str, line: str) -> Button:
        name = self._field_name(field_id)

        def choose() -> None:
            self._choose(field_id, self.search.typed, "")

        parts = [PlainLabel(name, "strong", wraps=True)]
        if line:
            parts.append(PlainLabel(line, "small", "muted", wraps=True))
        return Tile(f"{name}. {line}" if line else name, f"field_{field_id}", choose, *parts)

    def _field_name(self, field_id: str) -> str:
        field = self._catalogue.field(field_id)
        return self._words.text(field.name) if field else field_id

    def _recent_button(self, number: int, path: str) -> Button:
        def choose() -> None:
            self.plan_chosen.emit(path)

        button = Button(Path(path).stem, f"recent_{number}", choose, "link")
        set_tip(button, path)
        return button

    def _lost_card(self, number: int, lost: "Lost") -> Card:
        gone = lost.reason in ("not_found", "folder_missing")
        said = (
            self.tr("The file of “{0}” was not found.")
            if gone
            else self.tr("The file of “{0}” is damaged.")
        ).format(shortened(lost.path.stem, _LONGEST_NAME))
        kept = self.tr("Tumbuh still has the version of {0}.").format(
            self._words.moment(lost.version.at)
        )
        label = PlainLabel(f"{said} {kept}", wraps=True)
        set_tip(label, str(lost.path))

        def bring_back() -> None:
            self.bring_back_requested.emit(lost)

        def forget() -> None:
            self.forget_requested.emit(lost)

        line = row(
            label,
            Button(self.tr("Restore it"), f"bring_back_{number}", bring_back, "primary"),
            Button(self.tr("Do not offer it again"), f"forget_{number}", forget, "link"),
        )
        line.setStretch(0, 1)
        return Card(line)

    def _on_reading_chosen(self, typed: str, reading: "Reading") -> None:
        self._choose(reading.field, typed, reading.title)

    def _choose(self, field: str, typed: str, reading: str) -> None:
        """Say what was chosen; the words have gone with it, and the next choice begins anew."""
        self.search.line.clear()
        self.field_chosen.emit(field, typed, reading)

    def _on_none_chosen(self, _typed: str) -> None:
        """Lead to the fields; the words stay in the line and go into the plan with the field."""
        self._fields_heading.setText(
            self.tr("Choose the field closest to your work; your words are kept in the plan")
        )
        first = self._measured.findChild(Button)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

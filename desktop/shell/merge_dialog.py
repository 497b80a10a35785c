"""What a merge changed, and the choice where both sides had changed the same."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.clashes import Clash, take_other
from desktop.domain.plan import Goal, Plan, Step
from desktop.session.outside_changes import Merged
from desktop.shell.change_words import ChangeWords
from desktop.widgets.layout import STRETCH, Card, ScrollColumn, column, row, take_usual_size
from desktop.widgets.plain_label import PlainLabel, set_tip

_SIZE = (640, 480)
_MOST_LINES, _WIDEST, _BEFORE_DIFFERENCE = 200, 480, 20


class MergeDialog(QDialog):
    """Lists the changes; each choice is made at once and can be undone like any edit."""

    decided = Signal(object, bool)
    """A clash was decided (Clash): the other value is to be taken, else the one that was kept."""

    def __init__(self, merged: Merged, plan: Plan, words: ChangeWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan, self._words = plan, words
        self.setObjectName("merge_dialog")
        self.setWindowTitle(self.tr("What was merged"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scroll = ScrollColumn("merge_content", spacing=8, margins=(24, 20, 24, 12))
        if merged.clashes:
            self._show_clashes(scroll.content, merged.clashes)
        self._show_changes(scroll.content, merged)
        scroll.content.addStretch(1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        foot = row(STRETCH, box, margins=(24, 8, 24, 16))
        self.setLayout(column(scroll, foot, spacing=0))
        take_usual_size(self, *_SIZE)

    def _show_clashes(self, into: QVBoxLayout, clashes: tuple[Clash, ...]) -> None:
        heading = self.tr("Changed in two places: choose which to use")
        into.addWidget(PlainLabel(heading, "heading", wraps=True))
        at_once = self.tr("A choice takes effect at once and can be undone.")
        into.addWidget(PlainLabel(at_once, tone="muted", wraps=True))
        for number, clash in enumerate(clashes[:_MOST_LINES]):
            into.addWidget(self._clash_card(number, clash))
        self._say_more(into, len(clashes))

    def _clash_card(self, number: int, clash: Clash) -> Card:
        card = Card(PlainLabel(self._words.part(clash), "strong", wraps=True))
        group = QButtonGroup(card)
        is_other = take_other(self._plan, clash) == self._plan
        part, values = self._words.part(clash), self._values(clash)
        for other, text in enumerate(values):
            short = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST)
            choice = QRadioButton(short.replace("&", "&&"))
            choice.setObjectName(f"clash_{number}_{'other' if other else 'kept'}")
            heard = self.tr("{0}: {1}, instead of {2}")
            choice.setAccessibleName(heard.format(part, text, values[not other]))
            set_tip(choice, text)
            choice.setChecked(bool(other) == is_other)
            choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            group.addButton(choice, other)
            card.content.addWidget(choice)

        def decide(which: int, is_chosen: bool) -> None:
            if is_chosen:
                self.decided.emit(clash, bool(which))

        group.idToggled.connect(decide)  # a screen reader chooses without a press
        return card

    def _values(self, clash: Clash) -> tuple[str, str]:
        if not clash.part:
            return self.tr("Keep it"), self.tr("Remove it")
        if isinstance(clash.kept, str) and clash.part in ("title", "note"):
            kept, other = self._texts(clash)
        else:
            kept, other = (self._value(clash.part, each) for each in (clash.kept, clash.other))
        return self.tr("{0} (newer, used now)").format(kept), self.tr("{0} (older)").format(other)

    def _texts(self, clash: Clash) -> tuple[str, str]:
        """Two texts from where they begin to differ, since that may be far into a note."""
        pairs = enumerate(zip(clash.kept, clash.other, strict=False))
        same = next((place for place, (one, two) in pairs if one != two), 0)
        start = max(0, same - _BEFORE_DIFFERENCE)
        lead = "…" if start else ""
        kept, other = (
            lead + self._words.value(clash.part, each[start:]) for each in (clash.kept, clash.other)
        )
        return kept, other

    def _value(self, part: str, value: Any) -> str:
        """A value in words; goals and steps by their titles."""
        if part == "goal":
            found: Goal | Step | None = self._plan.goal(value)
        else:
            found = self._plan.step(value) if part == "step" else None
        return self._words.value(part, found.title if found is not None else value)

    def _show_changes(self, into: QVBoxLayout, merged: Merged) -> None:
        count = len(merged.changes)
        into.addWidget(PlainLabel(self.tr("%n change(s) merged", "", count), "heading"))
        for change in merged.changes[:_MOST_LINES]:
            into.addWidget(PlainLabel(f"•  {self._words.line(change)}", wraps=True))
        self._say_more(into, count)

    def _say_more(self, into: QVBoxLayout, count: int) -> None:
        if count > _MOST_LINES:
            said = self.tr("And %n more.", "", count - _MOST_LINES)
            into.addWidget(PlainLabel(said, tone="muted"))

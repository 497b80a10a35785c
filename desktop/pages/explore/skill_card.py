"""One skill that a plan can grow: its kind, its figure, what it strengthens, and "Add to plan"."""

from PySide6.QtCore import Signal

from desktop.domain.finding import Finding
from desktop.domain.skill import Skill
from desktop.widgets.buttons import Button, Look
from desktop.widgets.flow import FlowBox
from desktop.widgets.layout import Card
from desktop.widgets.plain_label import PlainLabel, Tag, set_tip
from desktop.words import Words


class SkillCard(Card):
    """A card that knows whether its skill is in the plan already."""

    add_requested = Signal(str)
    """The skill should go into the plan (skill id)."""

    goal_requested = Signal(str)
    """The skill's goal in the plan should be shown (skill id)."""

    finding_requested = Signal(str)
    """The evidence behind the figure was asked for (finding id)."""

    def __init__(self, skill: Skill, headline: Finding | None, words: Words, basis: str) -> None:
        super().__init__(spacing=4)
        self._skill, self._headline = skill, headline
        self._name = words.text(skill.name)
        self._in_plan: bool | None = None
        self._button = Button("", f"add_{skill.id}", self._on_pressed)
        layout = self.content
        tag = Tag(words.kind(skill.kind), skill.kind)
        layout.addWidget(FlowBox(tag, last=tuple(self._figure(words)), gap=4))
        layout.addWidget(PlainLabel(self._name, "strong", wraps=True))
        layout.addWidget(PlainLabel(basis, "small", "muted", wraps=True))
        strengthens = self.tr("Strengthens: {0}").format(words.text(skill.strengthens))
        layout.addWidget(PlainLabel(strengthens, "small", "muted", wraps=True))
        layout.addStretch(1)
        layout.addSpacing(4)
        layout.addWidget(self._button)
        set_tip(self, words.text(skill.summary))
        self.show_in_plan(False)

    def show_in_plan(self, in_plan: bool) -> None:
        """Show whether the plan holds the skill."""
        if in_plan == self._in_plan:
            return
        self._in_plan = in_plan
        look: Look = "soft" if in_plan else "plain"
        self._button.setProperty("look", look)
        name = self._name
        if in_plan:
            heard = self.tr("In your plan: {0}; show it there").format(name)
            self._button.say(self.tr("✓ In your plan"), heard)
        else:
            self._button.say(self.tr("+ Add to plan"), self.tr("Add to plan: {0}").format(name))
        self._button.style().polish(self._button)

    def _figure(self, words: Words) -> list[Button]:
        if self._headline is None:
            return []
        figure, finding = words.figure(self._headline), self._headline.id

        def ask() -> None:
            self.finding_requested.emit(finding)

        look: Look = "figure" if figure else "link"
        button = Button(figure or self.tr("Evidence"), f"figure_{finding}", ask, look)
        button.setProperty("kind", self._headline.kind)  # only growth wears the charts' colour
        heard = self.tr("{0}, {1}: evidence") if figure else self.tr("{0}: evidence")
        parts = (self._name, figure) if figure else (self._name,)
        button.setAccessibleName(heard.format(*parts))
        return [button]

    def _on_pressed(self) -> None:
        (self.goal_requested if self._in_plan else self.add_requested).emit(self._skill.id)

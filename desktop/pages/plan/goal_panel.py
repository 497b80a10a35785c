"""Everything about one goal below its title: kind, levels, target date, and why."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.forecast import Chance
from desktop.domain.plan import LEVELS, Goal
from desktop.domain.skill import SKILL_KINDS, Catalogue
from desktop.look.icons import Icons
from desktop.pages.plan.plan_acts import PlanActs
from desktop.pages.plan.reasons import Reasons
from desktop.widgets.fields import DateField, let_wheel_pass
from desktop.widgets.layout import STRETCH, column, in_tab_order, row
from desktop.widgets.plain_label import PlainLabel, Tag
from desktop.words import Words


class GoalPanel(QWidget):
    """Shows a goal in place and hands each change to the acts."""

    finding_requested = Signal(str)
    """The evidence was asked for (finding id)."""

    def __init__(
        self,
        acts: PlanActs,
        catalogue: Catalogue,
        evidence: Evidence,
        words: Words,
        icons: Icons,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.setObjectName("goal_panel")
        self._acts, self._catalogue, self._words = acts, catalogue, words
        self._goal_id = ""
        self._tags = {kind: Tag(words.kind(kind), kind) for kind in SKILL_KINDS}
        self._summary = PlainLabel("", "small", "muted", wraps=True)
        self._from = self._levels("level_from", self.tr("Level from"))
        self._to = self._levels("level_to", self.tr("Level to"))
        self._from.activated.connect(self._on_from_activated)
        self._to.activated.connect(self._on_to_activated)
        self._target = DateField(
            "detail_target",
            self.tr("Target date"),
            self.tr("Set a target date"),
            self.tr("Remove the target date"),
            icons.icon("close", "muted"),
            today,
        )
        self._target.changed.connect(self._on_target_changed)
        self._chances: dict[str, Chance] = {}
        self._has_target = False
        self._chance = PlainLabel("", "small", wraps=True)
        self._chance.setObjectName("goal_chance")
        self._reasons = Reasons(self.tr("Why this goal"), evidence, words)
        self._reasons.finding_requested.connect(self.finding_requested)
        self._lay_out()

    def _levels(self, name: str, label: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(label)
        for level in LEVELS:
            combo.addItem(self._words.level(level), level)
        let_wheel_pass(combo)
        return combo

    def _labelled(self, label: str, combo: QComboBox) -> QWidget:
        name = PlainLabel(label, "small", "muted")
        name.setBuddy(combo)
        box = QWidget()
        box.setLayout(column(name, combo, spacing=4))
        return box

    def _lay_out(self) -> None:
        levels = row(
            self._labelled(self.tr("Level from"), self._from),
            self._labelled(self.tr("Level to"), self._to),
        )
        self.setLayout(
            column(
                row(*self._tags.values(), STRETCH),
                self._summary,
                levels,
                column(
                    PlainLabel(self.tr("Target date"), "small", "muted"),
                    self._target,
                    self._chance,
                    spacing=4,
                ),
                self._reasons,
                spacing=12,
            )
        )

    def show_goal(self, goal: Goal) -> None:
        """Show a goal; of the same goal, only what differs is written."""
        other = goal.id != self._goal_id
        self._goal_id = goal.id
        for kind, tag in self._tags.items():
            tag.setVisible(kind == goal.kind)
        skill = self._catalogue.skill(goal.skill)
        self._summary.setText(self._words.text(skill.summary) if skill else "")
        self._summary.setVisible(skill is not None)
        self._from.setCurrentIndex(LEVELS.index(goal.level_from))
        self._to.setCurrentIndex(LEVELS.index(goal.level_to))
        self._target.show_date(goal.target, of_another=other)
        self._has_target = goal.target is not None
        self._say_chance()
        own = self.tr("A goal in your own words")
        ours = self.tr("Our suggestion, no figure behind it")
        self._reasons.show_findings(skill.findings if skill else (), ours if skill else own)
        in_tab_order(self._target.clear_button, *self._reasons.tab_stops())

    def show_chances(self, chances: Sequence[Chance]) -> None:
        """Show how likely the goal's date is, as the forecast has it."""
        self._chances = {each.goal: each for each in chances}
        self._say_chance()

    def _say_chance(self) -> None:
        chance = self._chances.get(self._goal_id)
        if chance is not None and self._has_target:
            said = self.tr("{0} likely by then").format(self._words.share(chance.chance))
            self._chance.setText(said)
        self._chance.setVisible(chance is not None and self._has_target)

    def _on_from_activated(self, place: int) -> None:
        self._acts.set_level_from(self._goal_id, LEVELS[place])

    def _on_to_activated(self, place: int) -> None:
        self._acts.set_level_to(self._goal_id, LEVELS[place])

    def _on_target_changed(self, day: date | None) -> None:
        self._acts.set_due(self._goal_id, day, joined=True)

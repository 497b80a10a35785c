"""What "+ Goal" offers: the field's skills, the human skills, those one has, and one's own words."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.known import being_learnt, same_name
from desktop.domain.plan import Plan
from desktop.domain.skill import SKILL_KINDS, Catalogue, Skill
from desktop.widgets.plain_label import shortened
from desktop.words import Words

_MOST_OWN, _LONGEST_NAME = 15, 60
"""More than that nobody reads in a menu; the rest is typed."""


class AddGoalMenu(QMenu):
    """Offers the skills that the plan does not hold yet, by kind; made when it is asked for."""

    skill_chosen = Signal(str)
    """A goal should be made from a skill (skill id)."""

    own_skill_chosen = Signal(str)
    """A goal should deepen a skill that the person has (str)."""

    own_goal_requested = Signal()
    """The person wants a goal in their own words."""

    explore_requested = Signal()
    """The person wants to look at the skills and their evidence first."""

    def __init__(self, plan: Plan, catalogue: Catalogue, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("add_goal_menu")
        self.aboutToHide.connect(self.deleteLater)
        every = [*catalogue.skills_for(plan.field), *catalogue.human_skills()]
        offered = [skill for skill in every if plan.goal_for_skill(skill.id) is None]
        for kind in SKILL_KINDS:
            of_kind = [skill for skill in offered if skill.kind == kind]
            if of_kind:
                self.addAction(words.kind(kind)).setEnabled(False)
            for skill in of_kind:
                self._offer(skill, words.text(skill.name))
        if offered:
            self.addSeparator()
        self._offer_own(plan, catalogue)
        own = self.addAction(self.tr("A goal of your own…"))
        own.setObjectName("own_goal")
        own.triggered.connect(self.own_goal_requested)
        explore = self.addAction(self.tr("Look at skills and their evidence"))
        explore.setObjectName("explore_skills")
        explore.triggered.connect(self.explore_requested)

    def pop_up_below(self, button: QWidget) -> None:
        """Open with the right edge below that of a button."""
        right = button.mapToGlobal(button.rect().bottomRight())
        right.setX(right.x() - self.sizeHint().width())
        self.popup(right)

    def _offer_own(self, plan: Plan, catalogue: Catalogue) -> None:
        """Offer the first of the skills that the person has and no goal is about."""
        learnt = being_learnt(plan, catalogue)
        names = [name for name in plan.known if name.strip() and same_name(name) not in learnt]
        if not names:
            return
        deepen = self.addMenu(self.tr("Deepen a skill you have"))
        deepen.setObjectName("deepen")
        for number, name in enumerate(names[:_MOST_OWN]):
            shown = shortened(" ".join(name.split()), _LONGEST_NAME)
            action = deepen.addAction(shown.replace("&", "&&"))
            action.setObjectName(f"deepen_{number}")
            action.triggered.connect(partial(self.own_skill_chosen.emit, name))

    def _offer(self, skill: Skill, name: str) -> None:
        action = self.addAction("    " + name.replace("&", "&&"))
        action.setObjectName(f"goal_{skill.id}")
        action.triggered.connect(lambda: self.skill_chosen.emit(skill.id))

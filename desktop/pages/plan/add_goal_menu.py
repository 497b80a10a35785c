"""What "+ Goal" offers: the field's skills, the human skills, and a goal in one's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.plan import Plan
from desktop.domain.skill import SKILL_KINDS, Catalogue, Skill
from desktop.words import Words


class AddGoalMenu(QMenu):
    """Offers the skills that the plan does not hold yet, by kind; made when it is asked for."""

    skill_chosen = Signal(str)
    """A goal should be made from a skill (skill id)."""

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
        own = self.addAction(self.tr("A goal of your own…"))
        own.setObjectName("own_goal")
        own.triggered.connect(self.own_goal_requested)
        explore = self.addAction(self.tr("Look at skills and their evidence"))
        explore.setObjectName("explore_skills")
        explore.triggered.connect(self.explore_requested)

    def _offer(self, skill: Skill, name: str) -> None:
        action = self.addAction("    " + name.replace("&", "&&"))
        action.setObjectName(f"goal_{skill.id}")
        action.triggered.connect(lambda: self.skill_chosen.emit(skill.id))

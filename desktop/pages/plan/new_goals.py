"""Asks which goal to add, and adds it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.plan import Goal, Plan
from desktop.domain.skill import Catalogue, SkillKind
from desktop.domain.suggest import goal_for, own_core_goal
from desktop.pages.plan.plan_acts import PlanActs
from desktop.words import Words


class NewGoals(QObject):
    """Offers goals below a button."""

    added = Signal(str)
    """A goal was added (its id)."""

    explore_requested = Signal()
    """The person wants to look at the skills and their evidence first."""

    def __init__(
        self, acts: PlanActs, catalogue: Catalogue, words: Words, plan: Callable[[], Plan | None],
        page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._acts, self._catalogue, self._words = acts, catalogue, words
        self._plan, self._page = plan, page

    def ask_below(self, button: QWidget) -> None:
        """Offer goals to add."""
        plan = self._plan()
        if plan is None:
            return
        from desktop.pages.plan.add_goal_menu import AddGoalMenu

        menu = AddGoalMenu(plan, self._catalogue, self._words, self._page)
        menu.skill_chosen.connect(self._on_skill_chosen)
        menu.own_skill_chosen.connect(partial(self._on_own_goal_given, kind="core"))
        menu.own_goal_requested.connect(self._on_own_goal)
        menu.explore_requested.connect(self.explore_requested)
        menu.pop_up_below(button)

    def _on_skill_chosen(self, skill_id: str) -> None:
        skill, plan = self._catalogue.skill(skill_id), self._plan()
        if skill is not None and plan is not None:
            language, new_id = self._words.language, self._acts.new_id
            self._add(goal_for(skill, self._catalogue, language, new_id, plan.known))

    def _on_own_goal(self) -> None:
        from desktop.pages.plan.own_goal import OwnGoal

        dialog = OwnGoal(self._words, self._page)
        dialog.goal_given.connect(self._on_own_goal_given)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_own_goal_given(self, title: str, kind: SkillKind) -> None:
        if kind == "core":
            language, new_id = self._words.language, self._acts.new_id
            self._add(own_core_goal(title, self._catalogue, language, new_id))
        else:
            self._add(Goal(id=self._acts.new_id(), title=title, kind=kind))

    def _add(self, goal: Goal) -> None:
        self._acts.add_goal(goal)
        self.added.emit(goal.id)

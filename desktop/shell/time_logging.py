"""Asks for time spent, from wherever the person is, and for what was wrong with what was logged."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.plan import Plan
from desktop.domain.schedule import in_order
from desktop.domain.shown import shown_step_title
from desktop.domain.skill import Catalogue
from desktop.domain.text import Language
from desktop.session.follow_acts import FollowActs
from desktop.session.plan_session import PlanSession

if TYPE_CHECKING:
    from desktop.widgets.log_time import Choice


class TimeLogging(QObject):
    """Opens one dialog at a time over the window."""

    news = Signal(str, list)
    """There is no step to log time for (str, list of Answer)."""

    step_wanted = Signal()
    """The person wants to add a step first."""

    def __init__(
        self,
        session: PlanSession,
        acts: FollowActs,
        catalogue: Catalogue,
        today: Callable[[], date],
        window: QWidget,
    ) -> None:
        super().__init__()
        self._session, self._acts, self._catalogue = session, acts, catalogue
        self._today, self._window = today, window

    def ask(self, step_id: str, language: Language) -> None:
        """Ask for time spent on a step; an empty id offers the one to work on now."""
        from desktop.widgets.log_time import LogTime

        plan = self._session.plan
        if plan is None:
            return
        choices = self._choices(plan, language)
        if not choices:
            said = self.tr("Add a step to the plan first; then time can be logged.")
            answer = (self.tr("Show me where"), "where_to_add_step", self.step_wanted.emit)
            self.news.emit(said, [answer])
            return
        dialog = LogTime(choices, step_id, self._today(), self._window)
        dialog.time_given.connect(partial(self._on_time_given, plan.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_to_correct(self, entry_id: str, language: Language) -> None:
        """Show what was logged, to be corrected or removed."""
        from desktop.widgets.log_time import LogTime

        plan = self._session.plan
        entry = next((each for each in plan.log if each.id == entry_id), None) if plan else None
        if plan is None or entry is None:
            return
        choices = self._choices(plan, language)
        if plan.step(entry.step) is None:
            choices.append((entry.step, self.tr("a step that was removed")))
        dialog = LogTime(choices, entry.step, self._today(), self._window, entry=entry)
        dialog.time_given.connect(partial(self._acts.correct, entry_id))
        dialog.removal_requested.connect(partial(self._acts.remove, entry_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_time_given(self, plan_id: str, step_id: str, hours: float, on: date, note: str) -> None:
        """Log the time, unless the step has gone meanwhile with what others did to the plan."""
        plan = self._session.plan
        if plan is None or plan.id != plan_id or plan.step(step_id) is None:
            said = self.tr("Not logged: the step is not there any more.")
            self.news.emit(said, [])
            return
        self._acts.log_time(step_id, hours, on, note)

    def _choices(self, plan: Plan, language: Language) -> "list[Choice]":
        """The open steps in the order of work, then those that are done."""
        done = [step for step in plan.steps() if step.done is not None]
        return [
            (step.id, shown_step_title(step, self._catalogue, language))
            for step in [*in_order(plan), *done]
        ]

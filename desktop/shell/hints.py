"""At most one quiet line above each page of a first plan, which goes when it is not needed any more."""

from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.plan import Plan
from desktop.domain.settings import HINTS
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.shell.main_window import MainWindow
from desktop.shell.plan_files import PlanFiles
from desktop.shell.views import EXPLORE, PLAN, PROGRESS

_PAGE_OF = {"evidence": EXPLORE, "rows": PLAN, "log": PROGRESS}


class Hints(QObject):
    """Tells each thing once, to who is new; whoever has done it, or put it away, is not told again."""

    def __init__(
        self,
        window: MainWindow,
        session: PlanSession,
        preferences: Preferences,
        plan_files: PlanFiles,
    ) -> None:
        super().__init__()
        self._window, self._session, self._preferences = window, session, preferences
        self._before: Plan | None = None
        self._said = ("", "")
        plan_files.opened.connect(self._on_opened)
        session.plan_changed.connect(self._on_plan_changed)
        window.page_changed.connect(self._on_page_changed)

    def end(self, hint: str) -> None:
        """The person has done what a hint is about, or does not want to be told."""
        left = self._preferences.settings.hints or ()
        if hint in left:
            self._preferences.change(hints=tuple(each for each in left if each != hint))
            self._say()

    def speak_anew(self) -> None:
        """The language is another one, perhaps."""
        self._say()

    def _on_opened(self) -> None:
        """Who begins with an empty plan is new; who opens one that holds something is not."""
        plan = self._before = self._session.plan
        if plan is not None and self._preferences.settings.hints is None:
            is_new = not plan.goals and len(self._preferences.settings.recent) <= 1
            self._preferences.change(hints=HINTS if is_new else ())
        self._say()

    def _on_plan_changed(self, plan: Plan) -> None:
        before, self._before = self._before, plan
        if before is None or before.id != plan.id:
            return
        if len(plan.log) > len(before.log):
            self.end("log")
        left = self._preferences.settings.hints or ()
        if "rows" in left and self._window.page == PLAN and _rows_of(plan) != _rows_of(before):
            self.end("rows")
        self._say()

    def _on_page_changed(self, _page: str) -> None:
        self._say()

    def _say(self) -> None:
        """Show the hint of the page that is shown, or none."""
        bar, plan = self._window.hint_bar, self._session.plan
        left = self._preferences.settings.hints or ()
        hint = next((each for each in left if _PAGE_OF.get(each) == self._window.page), None)
        if hint is None or plan is None or (hint != "evidence" and not any(plan.steps())):
            bar.hide()
            return
        said = hint, self.tr("Got it")
        if said != self._said or not bar.isVisible():  # the keyboard may be on its button
            self._said = said
            bar.say(self._words(hint), said[1], partial(self.end, hint))

    def _words(self, hint: str) -> str:
        return {
            "evidence": self.tr(
                "Press any figure to see where it comes from, and what it does not show."
            ),
            "rows": self.tr("Enter edits a row, Ctrl+Enter adds a step, Space marks it done."),
            "log": self.tr(
                "After working, press Ctrl+L anywhere: an hour is logged in ten seconds."
            ),
        }[hint]


def _rows_of(plan: Plan) -> list[tuple[str, str, bool]]:
    """What the keys of the plan page change."""
    return [(step.id, step.title, step.done is not None) for step in plan.steps()]

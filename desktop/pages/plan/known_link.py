"""The way to the skills that the person has already."""

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.plan import Plan
from desktop.pages.plan.plan_acts import PlanActs
from desktop.widgets.buttons import Button
from desktop.words import Words

if TYPE_CHECKING:  # it is imported when it is first opened
    from desktop.pages.plan.known_dialog import KnownDialog


class KnownLink(Button):
    """Says how many skills the person has already, and opens them."""

    def __init__(self, acts: PlanActs, words: Words) -> None:
        super().__init__("", "known_skills", self._open, "link")
        self._acts, self._words = acts, words
        self._dialog: KnownDialog | None = None

    def show_plan(self, plan: Plan) -> None:
        """Follow the plan, in the open dialog as well."""
        count = len(plan.known)
        self.say(
            self.tr("My skills: {0}…").format(self._words.number(count))
            if count
            else self.tr("My skills…")
        )
        if self._dialog is not None:
            self._dialog.show_plan(plan)

    def _open(self) -> None:
        if self._acts.plan is None:
            return
        from desktop.pages.plan.known_dialog import KnownDialog

        self._dialog = KnownDialog(self)
        self._dialog.added.connect(self._acts.add_known)
        self._dialog.removed.connect(self._acts.remove_known)
        self._dialog.finished.connect(partial(self._on_closed, self._dialog))
        self._dialog.show_plan(self._acts.plan)
        self._dialog.open()

    def _on_closed(self, dialog: "KnownDialog", _result: int) -> None:
        self._dialog = None
        dialog.deleteLater()

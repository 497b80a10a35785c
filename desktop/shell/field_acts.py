"""What a chosen field means: a new plan in it, or another field for the open plan."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain import edits
from desktop.domain.skill import Catalogue
from desktop.session.plan_session import PlanSession
from desktop.shell.files import Files
from desktop.shell.main_window import MainWindow
from desktop.shell.views import EXPLORE, START


class FieldActs(QObject):
    """Knows why the start page is shown, so that no plan changes its field by accident."""

    news = Signal(str, list)
    """The field was changed from elsewhere than the start page (str, list of Answer)."""

    def __init__(
        self, window: MainWindow, session: PlanSession, files: Files, catalogue: Catalogue
    ) -> None:
        super().__init__()
        self._window, self._session, self._files = window, session, files
        self._catalogue = catalogue
        self._making_new = False

    @property
    def is_making_new(self) -> bool:
        """Whether the person is at the start page to begin another plan."""
        return self._making_new and self._window.page == START

    def new_plan(self) -> None:
        """Begin another plan at the start page; the open one stays open until a field is chosen."""
        self._window.finish_editing()
        self._making_new = True
        self._files.lost.look()
        self._window.go_to(START)

    def change(self) -> None:
        """Choose another field for the open plan at the start page."""
        self._making_new = False
        self._window.go_to(START)

    def let_be(self) -> None:
        """Whoever was about to begin another plan is not any more."""
        self._making_new = False

    def choose(self, field: str, typed: str, reading: str) -> None:
        """Take the field that was chosen at the start page, for what the page was shown for."""
        if self._session.plan is None or self._making_new:
            self.begin_plan_in(field, typed, reading)
            return
        typed = typed or self._session.plan.typed
        edit = partial(edits.choose_field, field=field, typed=typed, reading=reading)
        self._session.apply(self.tr("change field"), edit)
        self._window.go_to(EXPLORE)

    def begin_plan_in(self, field: str, typed: str = "", reading: str = "") -> None:
        """Begin another plan; the open one stays as it is in its file."""
        self._making_new = False
        self._files.plans.make(field, typed, reading)

    def change_to(self, field: str) -> None:
        """Change the field of the open plan from anywhere, and offer to undo that."""
        before, self._making_new = self._session.last_step, False
        self.choose(field, "", "")
        known, views = self._catalogue.field(field), self._window.views
        if known is not None and views is not None and self._session.last_step is not before:
            said = self.tr("The field of this plan is now {0}.")
            undo = self._files.undo_offer.of_last_step("undo_change_field")
            self.news.emit(said.format(views.words.text(known.name)), [undo])

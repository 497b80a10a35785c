"""What the file menu does: the open plan as a file, and other plans."""

from pathlib import Path

from desktop.session.plan_session import PlanSession
from desktop.shell.exports import Exports
from desktop.shell.files import Files
from desktop.shell.main_window import MainWindow
from desktop.shell.views import BESIDE, PLAN


class FileActs:
    """Puts what is being typed into the plan, then asks the part that knows how."""

    def __init__(
        self, window: MainWindow, session: PlanSession, files: Files, exports: Exports
    ) -> None:
        self._window, self._session, self._files, self._exports = window, session, files, exports

    def choose_and_open(self) -> None:
        """Ask for a plan and open it."""
        self._window.finish_editing()
        self._files.plans.choose_and_open()

    def open_recent(self, path: str) -> None:
        """Open a plan that was open before."""
        self._window.finish_editing()
        self._files.plans.open(Path(path))

    def open(self, path: Path) -> None:
        """Show a plan that somebody asks for from outside the window; one that is open stays as it is."""
        if not self._files.plans.is_open(path):
            self._window.finish_editing()
            self._files.plans.open(path)
        elif self._window.page not in BESIDE:
            self._window.go_to(PLAN)

    def save_now(self) -> None:
        """Write the plan at once."""
        self._window.finish_editing()
        self._files.keeping.save_now()

    def save_copy(self) -> None:
        """Write a copy of the plan."""
        self._files.keeping.save_copy()

    def rename_plan(self) -> None:
        """Ask for another title."""
        self._files.keeping.ask_and_rename()

    def merge_copy(self) -> None:
        """Ask for a copy of the plan and merge it."""
        self._window.finish_editing()
        self._files.merges.ask_and_merge(self._files.plans.folder)

    def show_versions(self) -> None:
        """Show the versions of the plan."""
        self._window.finish_editing()
        self._files.kept.show()

    def export(self, name: str) -> None:
        """Write the plan in another format."""
        if self._session.plan is not None and self._window.views is not None:
            self._exports.ask_and_export(name, self._session.plan, self._window.views.words)

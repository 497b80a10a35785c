"""Brings in skills from a file that the person chose: read aside, looked through, one step to undo."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain import edits
from desktop.domain.plan import Plan
from desktop.domain.skill import Catalogue
from desktop.domain.titles import Reading, TitleSearch
from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.failure_words import say_failure
from desktop.shell.main_window import MainWindow
from desktop.shell.plan_files import PlanFiles
from desktop.shell.undo_offer import UndoOffer
from desktop.shell.views import EXPLORE, START
from desktop.storage.failure import StorageFailure
from desktop.words import Words

if TYPE_CHECKING:
    from desktop.formats.import_file import Imported
    from desktop.shell.work_choice import Work


class Imports(QObject):
    """Asks for the file, shows what is in it, and changes the plan only by what was chosen there."""

    news = Signal(str, list)
    """Something was brought in, or could not be (str, list of Answer)."""

    def __init__(
        self,
        session: PlanSession,
        plans: PlanFiles,
        reader: Writer,
        ask: Ask,
        window: MainWindow,
        catalogue: Catalogue,
        search: Callable[[], TitleSearch],
        words: Callable[[], Words],
        undo_offer: UndoOffer,
    ) -> None:
        super().__init__()
        self._session, self._plans, self._reader, self._ask = session, plans, reader, ask
        self._window, self._catalogue, self._search = window, catalogue, search
        self._words, self._undo_offer = words, undo_offer
        self._folder = Path.home()
        self._asked_for: Path | None = None

    def ask_and_read(self, *, as_new_plan: bool) -> None:
        """Ask for a file with skills and show what is in it, for the open plan or for a new one."""
        as_new_plan = as_new_plan or self._session.plan is None
        if self._session.read_only and not as_new_plan:
            said = self.tr("This plan can only be read here, so nothing can be brought in.")
            self.news.emit(said, [])
            return
        path = self._ask.file_with_skills(self._folder)
        if path is not None:
            self._folder, self._asked_for = path.parent, path
            tell = partial(self._on_read, path, as_new_plan)
            self._reader.submit(partial(_read, path), tell)

    def _on_read(
        self, path: Path, as_new_plan: bool, found: "Imported | None", error: Exception | None
    ) -> None:
        if path != self._asked_for:
            return  # another file was asked for meanwhile
        self._asked_for = None
        if found is None:
            failure = StorageFailure.of(path, error)
            said = self.tr("Nothing was brought in from {0}. {1}")
            self.news.emit(said.format(path.name, say_failure(failure)), [])
            return
        self._show(path, found, as_new_plan=as_new_plan)

    def _show(self, path: Path, found: "Imported", *, as_new_plan: bool) -> None:
        from desktop.formats.background import Background
        from desktop.shell.import_dialog import ImportDialog

        self._window.finish_editing()
        words = self._words()
        latest = found.latest() if isinstance(found, Background) else None
        readings: list[Reading] = []
        if latest is not None:
            readings = self._search().find(latest.title, words.language)
        plan = None if as_new_plan else self._session.plan
        dialog = ImportDialog(
            found, path.name, plan, readings, self._catalogue, words, self._window
        )
        dialog.taken_over.connect(partial(self._on_taken_over, as_new_plan))
        dialog.open()

    def _on_taken_over(
        self, as_new_plan: bool, skills: tuple[str, ...], work: "Work | None"
    ) -> None:
        field, typed, reading = work or ("", "", "")
        before = self._session.plan
        if as_new_plan:
            self._plans.make(field, typed, reading)
            if self._session.plan is before:
                return  # the open plan could not be let go, which was told
            before = self._session.plan
        edit = partial(edits.take_over, names=skills, field=field, typed=typed, reading=reading)
        self._session.apply(self.tr("bring in skills"), edit)
        after = self._session.plan
        if after is None or before is None:
            return
        if self._window.page == START:
            self._window.go_to(EXPLORE)
        undo = self._undo_offer.of_last_step("undo_import")
        self.news.emit(self._say(before, after, work), [undo] if after != before else [])

    def _say(self, before: Plan, after: Plan, work: "Work | None") -> str:
        """What was brought in, in a line."""
        words, said = self._words(), []
        added = len(after.known) - len(before.known)
        if added or work is None:
            here = self.tr("Skills brought in: {0}. You find them on the Plan page.")
            said.append(here.format(words.number(added)))
        field = self._catalogue.field(after.field)
        if work is not None and field is not None:
            said.append(self.tr("Your field: {0}.").format(words.text(field.name)))
        return " ".join(said)


def _read(path: Path) -> "Imported":
    from desktop.formats.import_file import read_import

    return read_import(path)

"""Everything between the open plan and the disk, made together since its parts know each other."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from desktop.domain.skill import Catalogue
from desktop.domain.suggest import NewId
from desktop.domain.titles import TitleSearch
from desktop.paths import Paths
from desktop.session.autosaver import Autosaver
from desktop.session.file_watch import FileWatch
from desktop.session.outside_changes import OutsideChanges
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.change_words import ChangeWords
from desktop.shell.imports import Imports
from desktop.shell.keeping import Keeping
from desktop.shell.kept_versions import KeptVersions
from desktop.shell.lost_plans import LostPlans
from desktop.shell.main_window import MainWindow
from desktop.shell.merges import Merges
from desktop.shell.plan_files import PlanFiles
from desktop.shell.undo_offer import UndoOffer
from desktop.storage.file_system import FileSystem
from desktop.storage.versions import Versions
from desktop.words import Words


class Means(NamedTuple):
    """What work with files needs: the two threads, the disk, the person's answers, time and ids."""

    writer: Writer
    reader: Writer
    disk: FileSystem
    ask: Ask
    now: Callable[[], datetime]
    new_id: NewId

    def today(self) -> date:
        """The day it is."""
        return self.now().date()


class Files:
    """The parts, by what a person would ask of them."""

    def __init__(
        self,
        session: PlanSession,
        preferences: Preferences,
        means: Means,
        window: MainWindow,
        catalogue: Catalogue,
        paths: Paths,
        search: Callable[[], TitleSearch],
    ) -> None:
        self._window, self._catalogue = window, catalogue
        writer, reader, disk, ask = means.writer, means.reader, means.disk, means.ask
        self.paths, self.reader = paths, reader
        watch = FileWatch()
        self.versions = Versions(disk, paths.versions, means.now)
        self.autosaver = Autosaver(session, writer, disk, self.versions, means.now)
        self.outside = OutsideChanges(session, self.autosaver, watch, reader, writer, self.versions)
        self.keeping = Keeping(session, self.autosaver, self.versions, writer, disk, ask)
        self.plans = PlanFiles(
            session, self.autosaver, preferences, self.keeping, watch, writer, ask,
            paths.documents, means.today, means.new_id,
        )  # fmt: skip
        self.undo_offer = UndoOffer(session)
        self.merges = Merges(
            session, preferences, self.autosaver, self.outside, reader, self.versions, ask, window,
            self._change_words, self.undo_offer,
        )  # fmt: skip
        self.kept = KeptVersions(
            session, self.autosaver, self.versions, reader, writer, disk, ask, window,
            self._change_words, self.undo_offer,
        )  # fmt: skip
        self.lost = LostPlans(
            self.autosaver, preferences, self.plans, self.versions, reader, writer, disk, self._words,
            paths.documents,
        )  # fmt: skip
        self.imports = Imports(
            session,
            self.plans,
            reader,
            ask,
            window,
            catalogue,
            search,
            self._words,
            self.undo_offer,
        )
        self.merges.restore_requested.connect(self.kept.restore)
        self.plans.opened.connect(self.merges.look_for_copies)
        watch.touched.connect(self.merges.look_for_copies)

    def _words(self) -> Words:
        assert self._window.views is not None
        return self._window.views.words

    def _change_words(self) -> ChangeWords:
        return ChangeWords(self._words(), self._catalogue)

"""Brings back plans whose files are gone or damaged, from their versions."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.session.autosaver import Autosaver
from desktop.session.preferences import Preferences
from desktop.session.writer import Writer
from desktop.shell.failure_words import say_failure
from desktop.shell.plan_files import PlanFiles
from desktop.storage.atomic import make_folder
from desktop.storage.failure import StorageFailure
from desktop.storage.file_names import free_path
from desktop.storage.file_system import FileSystem
from desktop.storage.lost_plans import Lost, lost_among, rescue_of
from desktop.storage.plan_file import SUFFIX, write_copy
from desktop.storage.versions import Versions
from desktop.widgets.news_bar import Answer
from desktop.words import Words


class LostPlans(QObject):
    """Looks for lost plans among the recent ones, offers them, and brings them back."""

    news = Signal(str, list)
    """A plan was brought back, or could not be (str, list of Answer)."""

    found = Signal(list)
    """These recent plans can not be opened but brought back (list of Lost)."""

    def __init__(
        self,
        autosaver: Autosaver,
        preferences: Preferences,
        plan_files: PlanFiles,
        versions: Versions,
        reader: Writer,
        writer: Writer,
        disk: FileSystem,
        words: Callable[[], Words],
        documents: Path,
    ) -> None:
        super().__init__()
        self._autosaver, self._preferences, self._plan_files = autosaver, preferences, plan_files
        self._versions, self._disk = versions, disk
        self._reader, self._writer = reader, writer
        self._words, self._documents = words, documents
        self._asked_for: list[Lost] = []
        """Lost plans that the person wanted to open, recent ones or not."""
        plan_files.not_opened.connect(self._on_not_opened)

    def look(self) -> None:
        """Find out which recent plans are gone or damaged and can be brought back."""
        paths = [Path(path) for path in self._preferences.settings.recent]
        self._reader.submit(partial(lost_among, paths, self._versions), self._on_lost_found)

    def bring_back(self, lost: Lost) -> None:
        """Write a lost plan's newest version into a file and open that; a damaged file stays as it is."""
        stem, folder = lost.path.stem, lost.path.parent
        if lost.reason == "not_found" and os.access(folder, os.F_OK):
            target = free_path(folder, stem, SUFFIX)
        else:
            place = folder if os.access(folder, os.F_OK) else self._documents
            restored = self.tr("{0} (restored)").format(stem)
            target = free_path(place, restored, SUFFIX)
        work = partial(_write_new, self._disk, target, lost)
        self._writer.submit(work, partial(self._on_brought_back, lost, target))

    def forget(self, lost: Lost) -> None:
        """No longer offer a lost plan; its versions stay."""
        self._asked_for = [each for each in self._asked_for if each.path != lost.path]
        self._preferences.forget_plan(lost.path)
        self.look()

    def _on_brought_back(
        self, lost: Lost, target: Path, _result: object, error: Exception | None
    ) -> None:
        if error is not None:
            failure = StorageFailure.of(target, error)
            said = self.tr("The plan could not be restored. {0}").format(say_failure(failure))
            self.news.emit(said, [])
            return
        self._asked_for = [each for each in self._asked_for if each.path != lost.path]
        if target != lost.path:
            self._preferences.forget_plan(lost.path)
        self._plan_files.open(target)
        self.look()
        moment = self._words().moment(lost.version.at)
        said = self.tr("{1} was restored from the version of {0}.").format(moment, target.name)
        self.news.emit(said, [])

    def _on_lost_found(self, lost: list[Lost] | None, _error: Exception | None) -> None:
        by_path = {each.path: each for each in (*self._asked_for, *(lost or ()))}
        self.found.emit(list(by_path.values()))

    def _on_not_opened(self, path: Path, failure: StorageFailure) -> None:
        work = partial(rescue_of, path, failure, self._versions)
        self._reader.submit(work, partial(self._on_rescue_sought, path, failure))

    def _on_rescue_sought(
        self, path: Path, failure: StorageFailure, lost: Lost | None, _error: Exception | None
    ) -> None:
        answers: list[Answer] = []
        if lost is not None and self._autosaver.path is None:
            self._asked_for.append(lost)
            self.look()  # the start page offers it
            return
        if lost is not None:
            moment = self._words().moment(lost.version.at)
            offer = self.tr("Restore the version of {0}").format(moment)
            answers = [(offer, "bring_back", partial(self.bring_back, lost))]
        elif failure.reason == "not_found":
            self._preferences.forget_plan(path)
        self._plan_files.say_not_opened(path, failure, answers)


def _write_new(disk: FileSystem, target: Path, lost: Lost) -> None:
    make_folder(disk, target.parent)
    write_copy(disk, target, lost.plan, lost.unknown)

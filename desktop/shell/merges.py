"""Merges copies of the open plan into it, and tells of every merge so that it can be reviewed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.changes import changes
from desktop.domain.clashes import Clash, take_kept, take_other
from desktop.domain.merge import CannotMerge, merge
from desktop.domain.plan import Plan
from desktop.session.autosaver import Autosaver
from desktop.session.file_watch import FileWatch
from desktop.session.outside_changes import Merged, OutsideChanges
from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.change_words import ChangeWords
from desktop.shell.failure_words import say_failure
from desktop.storage.failure import StorageFailure
from desktop.storage.outside import Found, conflict_copies, found_beside
from desktop.storage.plan_file import read_plan
from desktop.storage.versions import Version, Versions
from desktop.widgets.news_bar import Answer


class Copy(msgspec.Struct, frozen=True):
    """Another copy of the plan as it was read, and whether it was written after the plan's file."""

    path: Path
    found: Found
    is_newer: bool


class Merges(QObject):
    """Asks for copies, notices those of sync tools, and shows what was merged."""

    news = Signal(str, list)
    """Something was merged, or could not be (str, list of Answer)."""

    restore_requested = Signal(object)
    """The plan should be as it was in this version (Version)."""

    def __init__(
        self,
        session: PlanSession,
        autosaver: Autosaver,
        outside: OutsideChanges,
        watch: FileWatch,
        writer: Writer,
        versions: Versions,
        ask: Ask,
        window: QWidget,
        change_words: Callable[[], ChangeWords],
    ) -> None:
        super().__init__()
        self._session, self._autosaver, self._outside = session, autosaver, outside
        self._writer, self._versions, self._ask, self._window = writer, versions, ask, window
        self._change_words = change_words
        self._offered: set[Path] = set()
        outside.merged.connect(self._on_merged_from_outside)
        outside.went_back.connect(self._on_went_back)
        watch.touched.connect(self.look_for_copies)

    # --- copies

    def ask_and_merge(self, folder: Path) -> None:
        """Ask for a copy of the plan and merge it."""
        path = self._ask.copy_to_merge(folder)
        if path is not None:
            self._merge_copy(path)

    def look_for_copies(self) -> None:
        """Offer the copies that a sync tool has put beside the plan, each once."""
        path, plan = self._autosaver.path, self._session.plan
        if path is None or plan is None or self._session.read_only:
            return
        work = partial(_copies_with_news, path, plan, self._autosaver.written, self._versions)
        self._writer.submit(work, self._on_copies_found)

    def _on_copies_found(self, paths: list[Path] | None, _error: Exception | None) -> None:
        for path in paths or ():
            if path in self._offered:
                continue
            self._offered.add(path)
            said = self.tr("There is a second copy of this plan beside it, with other changes: {0}")
            answer: Answer = (self.tr("Merge it"), "merge_copy", partial(self._merge_copy, path))
            self.news.emit(said.format(path.name), [answer])
            return

    def _merge_copy(self, path: Path) -> None:
        plan, own = self._session.plan, self._autosaver.path
        if plan is None or own is None:
            return
        if self._session.read_only:
            self._session.refused.emit()
            return
        work = partial(_read_copy, path, own, self._autosaver.written, self._versions)
        self._writer.submit(work, partial(self._on_copy_read, path, own))

    def _on_copy_read(
        self, path: Path, own: Path, copy: Copy | None, error: Exception | None
    ) -> None:
        if own != self._autosaver.path:
            return  # another plan is open meanwhile
        if copy is None:
            failure = StorageFailure.of(path, error)
            said = self.tr("{0} was not merged. {1}").format(path.name, say_failure(failure))
            self.news.emit(said, [])
            return
        try:
            done = self._outside.merge_in(
                copy.found, self.tr("merge a copy"), theirs_newer=copy.is_newer
            )
        except CannotMerge as failure:
            self.news.emit(self._say_why_not(path, failure), [])
            return
        if done.changes or done.clashes:
            self._tell(done)
        else:
            said = self.tr("{0} holds nothing that this plan does not have.").format(path.name)
            self.news.emit(said, [])

    def _say_why_not(self, path: Path, why: CannotMerge) -> str:
        said = {
            "another_plan": self.tr(
                "{0} is another plan, not a copy of this one. Nothing was merged."
            ),
            "too_much": self.tr("{0} and this plan together are too much. Nothing was merged."),
            "unsound": self.tr("{0} does not fit this plan. Nothing was merged."),
        }[why.reason]
        return said.format(path.name)

    # --- telling

    def _on_merged_from_outside(self, done: Merged) -> None:
        self._tell(done)

    def _tell(self, done: Merged) -> None:
        said = self.tr("Merged: %n change(s).", "", len(done.changes))
        if done.clashes:
            said += " " + self.tr(
                "%n thing(s) had been changed on both sides.", "", len(done.clashes)
            )
        review: Answer = (self.tr("Look through them…"), "review", partial(self._review, done))
        back: Answer = (self.tr("Undo"), "undo_merge", partial(self._take_back, self._session.plan))
        self.news.emit(said, [review, back] if done.changes else [review])

    def _take_back(self, after: Plan | None) -> None:
        if after is None or not self._session.take_back(after):
            said = self.tr("The plan has changed since. Undo (Ctrl+Z) goes back step by step.")
            self.news.emit(said, [])

    def _on_went_back(self, version: Version) -> None:
        said = self.tr(
            "Another program has put an earlier version of this plan in its place. Your newer one "
            "was kept."
        )
        answer: Answer = (
            self.tr("Take the earlier version"),
            "take_earlier",
            partial(self.restore_requested.emit, version),
        )
        self.news.emit(said, [answer])

    def _review(self, done: Merged) -> None:
        from desktop.shell.merge_dialog import MergeDialog

        plan = self._session.plan
        if plan is None:
            return
        dialog = MergeDialog(done, plan, self._change_words(), self._window)
        dialog.decided.connect(self._on_decided)
        dialog.open()

    def _on_decided(self, clash: Clash, take: bool) -> None:
        choose = take_other if take else take_kept
        self._session.apply(self.tr("decide on a merge"), lambda plan: choose(plan, clash))


def _read_copy(path: Path, own: Path, written: Plan | None, versions: Versions) -> Copy:
    """Raises StorageFailure."""
    found = found_beside(read_plan(path), written, versions)
    try:
        is_newer = path.stat().st_mtime > own.stat().st_mtime
    except OSError:
        is_newer = False
    return Copy(path, found, is_newer)


def _copies_with_news(
    own: Path, plan: Plan, written: Plan | None, versions: Versions
) -> list[Path]:
    """The sync tools' copies from which the plan could learn something."""
    found = []
    for path in conflict_copies(own, plan.id):
        try:
            copy = _read_copy(path, own, written, versions)
            assert copy.found.opened is not None
            joined = merge(plan, copy.found.opened.plan, copy.found.base)
        except (StorageFailure, CannotMerge):
            continue
        if joined.clashes or changes(plan, joined.plan):
            found.append(path)
    return found

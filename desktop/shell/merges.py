"""Merges copies of the open plan into it, and tells of every merge so that it can be reviewed."""

import contextlib
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.clashes import Clash, take_kept, take_other
from desktop.domain.merge import CannotMergeReason
from desktop.domain.plan import Plan
from desktop.session.autosaver import Autosaver
from desktop.session.outside_changes import Joined, Merged, OutsideChanges, join
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.change_words import ChangeWords
from desktop.shell.failure_words import say_failure
from desktop.shell.undo_offer import UndoOffer
from desktop.storage.failure import StorageFailure
from desktop.storage.outside import conflict_copies, found_beside
from desktop.storage.plan_file import read_plan
from desktop.storage.versions import Version, Versions
from desktop.widgets.news_bar import Answer


class Merges(QObject):
    """Asks for copies, notices those of sync tools, and shows what was merged."""

    news = Signal(str, list)
    """Something was merged, or could not be (str, list of Answer)."""

    restore_requested = Signal(object)
    """The plan should be as it was in this version (Version)."""

    def __init__(
        self,
        session: PlanSession,
        preferences: Preferences,
        autosaver: Autosaver,
        outside: OutsideChanges,
        reader: Writer,
        versions: Versions,
        ask: Ask,
        window: QWidget,
        change_words: Callable[[], ChangeWords],
        undo_offer: UndoOffer,
    ) -> None:
        super().__init__()
        self._session, self._autosaver, self._outside = session, autosaver, outside
        self._reader, self._versions, self._ask, self._window = reader, versions, ask, window
        self._preferences, self._change_words = preferences, change_words
        self._undo_offer = undo_offer
        self._offered: set[str] = set()
        """The digests of copies that were offered in this run."""
        outside.merged.connect(self._on_merged_from_outside)
        outside.went_back.connect(self._on_went_back)

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
        work = partial(
            _copies_with_news, path, plan, self._autosaver.written, self._versions,
            {*self._preferences.settings.merged, *self._offered},
        )  # fmt: skip
        self._reader.submit(work, partial(self._on_copies_found, path))

    def _on_copies_found(
        self, own: Path, found: dict[str, Path] | None, _error: Exception | None
    ) -> None:
        if own != self._autosaver.path:
            return  # another plan is open meanwhile
        for digest, path in (found or {}).items():
            if digest in self._offered:
                continue
            self._offered.add(digest)
            said = self.tr(
                "In the same folder there is a copy of this plan with other changes: {0}"
            )
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
        work = partial(_read_copy, path, own, plan, self._autosaver.written, self._versions)
        self._reader.submit(work, partial(self._on_copy_read, path, own))

    def _on_copy_read(
        self, path: Path, own: Path, joined: Joined | None, error: Exception | None
    ) -> None:
        if own != self._autosaver.path:
            return  # another plan is open meanwhile
        if joined is None:
            failure = StorageFailure.of(path, error)
            said = self.tr("{0} was not merged. {1}").format(path.name, say_failure(failure))
            self.news.emit(said, [])
        elif joined.refused is not None:
            self.news.emit(self._say_why_not(path, joined.refused), [])
        elif not self._outside.take_in(joined, self.tr("merge a copy")):
            self._merge_copy(path)  # somebody types just now
        else:
            self._on_copy_merged(path, joined)

    def _on_copy_merged(self, path: Path, joined: Joined) -> None:
        if joined.found.opened is not None:
            self._preferences.remember_merged(joined.found.opened.digest)
            self._autosaver.add_unknown(joined.found.opened.unknown)
        if joined.merged.changes or joined.merged.clashes:
            self._tell(joined.merged)
        else:
            said = self.tr("{0} holds nothing that this plan does not have.").format(path.name)
            self.news.emit(said, [])

    def _say_why_not(self, path: Path, why: CannotMergeReason) -> str:
        said = {
            "another_plan": self.tr(
                "{0} is another plan, not a copy of this one. Nothing was merged."
            ),
            "too_much": self.tr("{0} and this plan are too large to merge. Nothing was merged."),
            "unsound": self.tr("{0} cannot be combined with this plan. Nothing was merged."),
        }[why]
        return said.format(path.name)

    # --- telling

    def _on_merged_from_outside(self, done: Merged) -> None:
        self._tell(done)

    def _tell(self, done: Merged) -> None:
        told, look = [], self.tr("Look through them…")
        if done.changes:
            told.append(self.tr("Merged: %n change(s) from elsewhere.", "", len(done.changes)))
        if done.clashes:
            look = self.tr("Look and choose…")
            told.append(
                self.tr("%n thing(s) changed in two places: choose.", "", len(done.clashes))
            )
        review: Answer = (look, "review", partial(self._review, done))
        back = self._undo_offer.of_last_step("undo_merge")
        self.news.emit(" ".join(told), [review, back] if done.changes else [review])

    def _on_went_back(self, version: Version) -> None:
        said = self.tr(
            "Another program has replaced the file with an earlier version. Your newer plan is "
            "still used."
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
        self._session.apply(self.tr("choose what to use"), lambda plan: choose(plan, clash))


def _read_copy(
    path: Path, own: Path, plan: Plan, written: Plan | None, versions: Versions
) -> Joined:
    """Another copy of the plan, joined with it. Raises StorageFailure."""
    found = found_beside(read_plan(path), written, versions)
    try:
        is_newer = path.stat().st_mtime > own.stat().st_mtime
    except OSError:
        is_newer = False
    return join(found, plan, theirs_newer=is_newer)


def _copies_with_news(
    own: Path, plan: Plan, written: Plan | None, versions: Versions, known: Collection[str]
) -> dict[str, Path]:
    """The sync tools' copies from which the plan could learn something, by digest; none of `known`."""
    found = dict[str, Path]()
    for path in conflict_copies(own, plan.id, known):
        with contextlib.suppress(StorageFailure):
            joined = _read_copy(path, own, plan, written, versions)
            has_news = joined.merged.clashes or joined.merged.changes
            opened = joined.found.opened
            if has_news and opened is not None:
                found[opened.digest] = path
    return found

"""Where the open plan is kept: its name and place, copies of it, and what to do when it is not saved."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain import edits
from desktop.domain.plan import LONGEST_TITLE
from desktop.session.autosaver import Autosaver
from desktop.session.plan_session import PlanSession
from desktop.session.save_state import SaveState
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.failure_words import say_failure
from desktop.storage.failure import Reason, StorageFailure
from desktop.storage.file_names import file_name, free_path
from desktop.storage.file_system import FileSystem
from desktop.storage.plan_file import SUFFIX, copy_plan, to_bytes, write_copy
from desktop.storage.versions import Versions, write_over
from desktop.widgets.news_bar import Answer

_PATIENCE_SECONDS = 10.0
_NOT_OURS: tuple[Reason, ...] = ("changed_elsewhere", "spoilt_elsewhere", "newer_version")


class Keeping(QObject):
    """Renames, copies and moves the open plan's file, and says why it is not saved, if so."""

    news = Signal(str, list)
    """Something the person should know, and the answers that they may give (str, list of Answer)."""

    trouble = Signal(str, list)
    """The plan cannot be saved, why, and what can be done about it (str, list of Answer)."""

    trouble_over = Signal()
    """The plan is saved again, or another one is open."""

    leaving = Signal()
    """The open plan is about to make room for another."""

    open_requested = Signal(object)
    """Another file should be opened (Path)."""

    def __init__(
        self,
        session: PlanSession,
        autosaver: Autosaver,
        versions: Versions,
        writer: Writer,
        disk: FileSystem,
        ask: Ask,
    ) -> None:
        super().__init__()
        self._session, self._autosaver, self._versions = session, autosaver, versions
        self._writer, self._disk, self._ask = writer, disk, ask
        self._said_unkept = ""
        autosaver.state_changed.connect(self._on_save_state)

    # --- name and place

    def save_now(self) -> None:
        """Write the plan at once (Ctrl+S)."""
        self._autosaver.save_now()

    def rename(self, title: str) -> None:
        """Give the plan another title, and its file the same name where that is free."""
        plan, path = self._session.plan, self._autosaver.path
        title = " ".join(title.split())[:LONGEST_TITLE]
        if plan is None or path is None or not title or title == plan.title:
            return
        self._session.apply(self.tr("rename plan"), partial(edits.rename_plan, title=title))
        target = path.with_name(file_name(title, SUFFIX))
        if self._session.read_only or target == path:
            return
        self._autosaver.save_now()
        self._autosaver.rename_file(target)

    def ask_and_rename(self) -> None:
        """Ask for another title."""
        plan = self._session.plan
        if plan is None:
            return
        title = self._ask.name(self.tr("Rename plan"), self.tr("Name of the plan"), plan.title)
        if title is not None:
            self.rename(title)

    def save_copy(self) -> None:
        """Write the plan as it is now into another file, and go on with this one."""
        target = self._ask_for_place()
        plan = self._session.plan
        if target is None or plan is None:
            return
        path = self._autosaver.path
        if path is not None and target.resolve() == path.resolve():
            self._autosaver.save_now()
            return
        is_theirs = self._session.read_only and path is not None and os.access(path, os.F_OK)
        if is_theirs and path is not None:  # as it is, perhaps by a newer Tumbuh
            write = partial(copy_plan, self._disk, path, target)
        else:
            write = partial(write_copy, self._disk, target, plan, self._autosaver.unknown)
        self._writer.submit(
            partial(write_over, self._versions, target, write), partial(self._on_copied, target)
        )

    def save_elsewhere(self) -> None:
        """Keep the plan in another place from now on, since the one it had does not take it."""
        target = self._ask_for_place()
        if target is None:
            return
        if os.path.lexists(target):
            target = free_path(target.parent, target.stem, SUFFIX)
        self._autosaver.move_to(target)

    def _ask_for_place(self) -> Path | None:
        plan, path = self._session.plan, self._autosaver.path
        if plan is None:
            return None
        folder = (
            path.parent
            if path is not None and os.access(path.parent, os.W_OK | os.X_OK)
            else Path.home()
        )
        suggested = free_path(folder, plan.title, SUFFIX)
        return self._ask.file_to_write(suggested, self.tr("Plan"), SUFFIX)

    def _on_copied(self, target: Path, _result: object, error: Exception | None) -> None:
        if error is None:
            self.news.emit(self.tr("A copy was saved as {0}.").format(target.name), [])
            return
        failure = StorageFailure.of(target, error)
        self.news.emit(self.tr("No copy was saved. {0}").format(say_failure(failure)), [])

    # --- when it cannot be saved

    def say_trouble(self) -> None:
        """Say, for as long as it is so, that the plan is not saved."""
        state = self._autosaver.state
        if state.kind == "failed" and state.failure is not None and self._session.read_only:
            said = self.tr("{0} You can still read the plan here.")
            self.trouble.emit(said.format(say_failure(state.failure)), self._answers(state.failure))
        elif state.kind == "failed" and state.failure is not None:
            said = self.tr("The plan is not saved. {0} Nothing is lost while this window is open.")
            self.trouble.emit(said.format(say_failure(state.failure)), self._answers(state.failure))
        elif state.kind != "saving":
            self.trouble_over.emit()

    def _on_save_state(self, state: SaveState) -> None:
        self.say_trouble()
        if state.kind != "saved":
            return
        why = say_failure(state.unkept) if state.unkept is not None else ""
        if why and why != self._said_unkept:
            said = self.tr(
                "The plan is saved, but no version of it could be kept to go back to. {0}"
            )
            self.news.emit(said.format(why), [])
        self._said_unkept = why

    def _answers(self, failure: StorageFailure) -> Sequence[Answer]:
        if self._session.read_only:
            return [(self.tr("Save a copy…"), "save_a_copy", self.save_copy)]
        elsewhere: Answer = (self.tr("Save it elsewhere…"), "save_elsewhere", self.save_elsewhere)
        if failure.reason in _NOT_OURS:
            back: Answer = (self.tr("Use my version"), "put_back", self._put_back)
            mine: Answer = (
                self.tr("Keep mine in a new file…"),
                "save_elsewhere",
                self.save_elsewhere,
            )
            if failure.reason == "spoilt_elsewhere":
                return [back, mine]
            theirs: Answer = (self.tr("Open the other version"), "open_other", self._open_other)
            return [theirs, back, mine]
        if failure.reason == "not_found":
            return [(self.tr("Save it again"), "put_back", self._put_back), elsewhere]
        return [(self.tr("Try again"), "save_again", self._autosaver.save_now), elsewhere]

    def _put_back(self) -> None:
        """Write the plan where it was; what is there now stays beside it under another name."""
        path = self._autosaver.path
        if path is not None:
            aside = self.tr("{0} (other version)").format(path.stem)
            self._autosaver.put_back(path.with_name(file_name(aside, SUFFIX)))

    def _open_other(self) -> None:
        """Open what somebody else wrote; what was typed here goes into a file of its own first."""
        path, plan = self._autosaver.path, self._session.plan
        if path is None or plan is None:
            return
        aside = free_path(path.parent, self.tr("{0} (mine)").format(plan.title), SUFFIX)
        self._autosaver.move_to(aside)
        if self._autosaver.flush(_PATIENCE_SECONDS):
            self.open_requested.emit(path)

    # --- before it is left

    def let_go(self) -> bool:
        """Make sure that the open plan is saved before another takes its place, or the window goes.

        Gives whether it may: all is saved, or the person said so.
        """
        self.leaving.emit()
        if self._session.plan is None or self._session.read_only:
            return True
        if self._autosaver.flush(_PATIENCE_SECONDS):
            return True
        return self._leave_unsaved()

    def _leave_unsaved(self) -> bool:
        failure = self._autosaver.state.failure
        why = say_failure(failure) if failure else self.tr("The disk does not answer.")
        answer = self._ask.choice(
            self.tr("The plan is not saved"),
            why,
            [self.tr("Save it elsewhere…"), self.tr("Go on without saving")],
        )
        if answer == 0:
            self.save_elsewhere()
            return self._autosaver.flush(_PATIENCE_SECONDS)
        if answer == 1:
            self._keep_unsaved()
        return answer == 1

    def _keep_unsaved(self) -> None:
        """Keep as a version what could not be saved, in case it is missed."""
        plan, path = self._session.plan, self._autosaver.path
        if plan is None or path is None:
            return
        data = to_bytes(plan, self._autosaver.unknown)
        self._writer.submit(partial(self._versions.keep, plan.id, data, path), _nothing_to_tell)


def _nothing_to_tell(_result: object, _error: Exception | None) -> None:
    """The person was told that it is not saved."""

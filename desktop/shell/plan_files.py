"""New, open, rename, copy: everything that happens between a plan and its file, told to the person."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain import edits
from desktop.domain.plan import LONGEST_TITLE
from desktop.domain.suggest import NewId, new_plan
from desktop.session.autosaver import Autosaver, SaveState
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.failure_words import say_failure
from desktop.storage.failure import StorageFailure
from desktop.storage.file_names import file_name, free_path
from desktop.storage.file_system import FileSystem
from desktop.storage.plan_file import SUFFIX, OpenedPlan, copy_plan, read_plan, write_copy
from desktop.widgets.news_bar import Answer

_QUICKLY_READ = 2_000_000
_PATIENCE_SECONDS = 5.0


class PlanFiles(QObject):
    """Opens plans, gives new ones a file, and says what went wrong and what can be done about it."""

    opened = Signal()
    """Another plan is open, or none."""

    news = Signal(str, list)
    """Something the person should know, and the answers that they may give (str, list of Answer)."""

    news_over = Signal()
    """The news is no longer so."""

    trouble = Signal(str, list)
    """The plan cannot be saved, why, and what can be done about it (str, list of Answer)."""

    trouble_over = Signal()
    """The plan is saved again, or another one is open."""

    leaving = Signal()
    """The open plan is about to make room for another."""

    def __init__(
        self,
        session: PlanSession,
        autosaver: Autosaver,
        preferences: Preferences,
        writer: Writer,
        disk: FileSystem,
        ask: Ask,
        documents: Path,
        today: Callable[[], date],
        new_id: NewId,
    ) -> None:
        super().__init__()
        self._session, self._autosaver, self._preferences = session, autosaver, preferences
        self._writer, self._disk, self._ask = writer, disk, ask
        self._documents, self._today, self._new_id = documents, today, new_id
        self._asked_for: Path | None = None
        autosaver.state_changed.connect(self._on_save_state)
        session.refused.connect(self._on_refused)

    # --- open and new

    def start(self, path: Path | None) -> None:
        """Open the plan that was asked for, else the last one, else none."""
        last = self._preferences.settings.last
        if path is not None:
            self.open(path)
        elif last:
            self.open(Path(last))

    def make(self, field: str, typed: str, reading: str) -> None:
        """Begin a new plan for somebody in `field`, in a file of its own."""
        if not self._let_go():
            return
        title = self.tr("My plan")
        plan = new_plan(title, field, typed, reading, today=self._today(), new_id=self._new_id)
        path = free_path(self._documents, title, SUFFIX)
        self._autosaver.follow(None)
        self._session.show(plan)
        self._autosaver.move_to(path)
        self._preferences.remember_plan(path)
        self.news_over.emit()
        self.opened.emit()

    def choose_and_open(self) -> None:
        """Ask for a plan and open it."""
        present = self._autosaver.path
        path = self._ask.plan_to_open(present.parent if present else self._documents)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a plan; if that fails, everything stays as it is and the reason is told."""
        path = path.absolute()
        self._asked_for = path
        try:
            is_large = path.stat().st_size > _QUICKLY_READ
        except (OSError, ValueError):
            is_large = False
        if is_large:
            self.news.emit(self.tr("Opening {0}…").format(path.name), [])
            self._writer.submit(partial(read_plan, path), partial(self._on_read, path))
            return
        try:
            opened = read_plan(path)
        except StorageFailure as failure:
            self._on_read(path, None, failure)
        else:
            self._on_read(path, opened, None)

    def _on_read(self, path: Path, opened: OpenedPlan | None, error: Exception | None) -> None:
        if path != self._asked_for:
            return  # another plan was asked for meanwhile
        if opened is None:
            self._say_not_opened(path, error)
            return
        if not self._let_go():
            return
        self._autosaver.follow(None)
        self._session.show(opened.plan, read_only=opened.newer is not None)
        self._autosaver.follow(path, opened)
        self._preferences.remember_plan(path)
        self.news_over.emit()
        if opened.newer is not None:
            self._on_refused()
        self.opened.emit()

    def _say_not_opened(self, path: Path, error: Exception | None) -> None:
        failure = StorageFailure.of(path, error)
        if failure.reason == "not_found":
            self._preferences.forget_plan(path)
        said = self.tr("{0} was not opened. {1}").format(path.name, say_failure(failure))
        self.news.emit(said, [])

    def _on_refused(self) -> None:
        said = self.tr(
            "This plan was written by a newer Tumbuh. You can read it here; to change it, update Tumbuh."
        )
        self.news.emit(said, [])

    # --- where the plan is kept

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
        if (
            self._session.read_only
            or target == path
            or not self._autosaver.flush(_PATIENCE_SECONDS)
        ):
            return
        try:
            if os.path.lexists(target) and not target.samefile(path):
                target = free_path(path.parent, title, SUFFIX)
            path.rename(target)
        except OSError:
            return  # the title is what counts; the file keeps its name
        self._preferences.forget_plan(path)
        self._autosaver.renamed_to(target)
        self._preferences.remember_plan(target)

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
        if self._session.read_only and path is not None:  # as its newer Tumbuh wrote it
            work = partial(copy_plan, self._disk, path, target)
        else:
            work = partial(write_copy, self._disk, target, plan, self._autosaver.unknown)
        self._writer.submit(work, partial(self._on_copied, target))

    def save_elsewhere(self) -> None:
        """Keep the plan in another place from now on, since the one it had does not take it."""
        target = self._ask_for_place()
        if target is None:
            return
        if os.path.lexists(target):
            target = free_path(target.parent, target.stem, SUFFIX)
        self._autosaver.move_to(target)
        self._preferences.remember_plan(target)

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

    def _on_save_state(self, _state: SaveState) -> None:
        self.say_trouble()

    def say_trouble(self) -> None:
        """Say, for as long as it is so, that the plan is not saved."""
        state = self._autosaver.state
        if state.kind == "failed" and state.failure is not None:
            said = self.tr("The plan is not saved. {0} Nothing is lost while this window is open.")
            self.trouble.emit(said.format(say_failure(state.failure)), self._answers(state.failure))
        elif state.kind != "saving":
            self.trouble_over.emit()

    def _answers(self, failure: StorageFailure) -> Sequence[Answer]:
        elsewhere: Answer = (self.tr("Save it elsewhere…"), "save_elsewhere", self.save_elsewhere)
        if failure.reason == "changed_elsewhere":
            theirs: Answer = (self.tr("Open the other version"), "open_other", self._open_other)
            mine: Answer = (
                self.tr("Keep mine in a new file…"),
                "save_elsewhere",
                self.save_elsewhere,
            )
            return [theirs, mine]
        return [(self.tr("Try again"), "save_again", self._autosaver.save_now), elsewhere]

    def _open_other(self) -> None:
        """Open what somebody else wrote; what was typed here goes into a file of its own first."""
        path, plan = self._autosaver.path, self._session.plan
        if path is None or plan is None:
            return
        aside = free_path(path.parent, self.tr("{0} (mine)").format(plan.title), SUFFIX)
        self._autosaver.move_to(aside)
        self._preferences.remember_plan(aside)
        if self._autosaver.flush(_PATIENCE_SECONDS):
            self.open(path)

    def _let_go(self) -> bool:
        """Make sure that the open plan is saved before another takes its place."""
        self.leaving.emit()
        if self._session.plan is None or self._session.read_only:
            return True
        if self._autosaver.flush(_PATIENCE_SECONDS):
            return True
        return self.leave_unsaved()

    def may_close(self) -> bool:
        """Whether the window may close: all is saved, or the person said so."""
        return self._let_go()

    def leave_unsaved(self) -> bool:
        """Ask what to do with a plan that cannot be saved; gives whether to go on."""
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
        return answer == 1

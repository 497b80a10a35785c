"""New, open: everything that happens before a plan is the open one, told to the person."""

import os
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain.suggest import NewId, new_plan
from desktop.domain.time_log import entries_of, logged_hours
from desktop.session.autosaver import Autosaver
from desktop.session.file_watch import FileWatch
from desktop.session.plan_lock import Holder, PlanLock
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.session.save_state import SaveState
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.failure_words import say_failure
from desktop.shell.keeping import Keeping
from desktop.storage.failure import StorageFailure
from desktop.storage.file_names import free_path
from desktop.storage.plan_file import SUFFIX, OpenedPlan, read_plan
from desktop.widgets.news_bar import Answer

_QUICKLY_READ = 200_000


class PlanFiles(QObject):
    """Opens plans and gives new ones a file; one window at a time writes a plan."""

    opened = Signal()
    """Another plan is open, or none."""

    news = Signal(str, list)
    """Something the person should know, and the answers that they may give (str, list of Answer)."""

    news_over = Signal()
    """The news is no longer so."""

    not_opened = Signal(object, object)
    """A file was not opened (Path, StorageFailure)."""

    def __init__(
        self,
        session: PlanSession,
        autosaver: Autosaver,
        preferences: Preferences,
        keeping: Keeping,
        watch: FileWatch,
        writer: Writer,
        ask: Ask,
        documents: Path,
        today: Callable[[], date],
        new_id: NewId,
    ) -> None:
        super().__init__()
        self._session, self._autosaver, self._preferences = session, autosaver, preferences
        self._keeping, self._watch, self._writer, self._ask = keeping, watch, writer, ask
        self._documents, self._today, self._new_id = documents, today, new_id
        self._lock = PlanLock()
        self._holder: Holder | None = None
        self._asked_for: Path | None = None
        session.refused.connect(self._on_refused)
        keeping.open_requested.connect(self.open)
        autosaver.state_changed.connect(self._on_save_state)
        autosaver.renamed.connect(self._on_renamed)
        watch.touched.connect(self._on_touched)

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
        if not self._keeping.let_go():
            return
        self._asked_for = None
        title = self.tr("My plan")
        plan = new_plan(title, field, typed, reading, today=self._today(), new_id=self._new_id)
        path = free_path(self._documents, title, SUFFIX)
        self._autosaver.follow(None)
        self._session.show(plan)
        self.close()
        self._holder = None
        self._autosaver.move_to(path)
        self._preferences.remember_plan(path)
        self.news_over.emit()
        self.opened.emit()

    def choose_and_open(self) -> None:
        """Ask for a plan and open it."""
        path = self._ask.plan_to_open(self.folder)
        if path is not None:
            self.open(path)

    @property
    def folder(self) -> Path:
        """Where to look for plans first: beside the open one."""
        present = self._autosaver.path
        return present.parent if present else self._documents

    def is_open(self, path: Path) -> bool:
        """Whether this file is that of the open plan."""
        present = self._autosaver.path
        return present is not None and _is_same(present, path)

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
            self._writer.submit(partial(_read_large, path), partial(self._on_read, path))
            return
        try:
            opened = read_plan(path)
        except StorageFailure as failure:
            self._on_read(path, None, failure)
        else:
            self._on_read(path, opened, None)

    def close(self) -> None:
        """Let other windows write the plan."""
        self._watch.follow(None)
        self._lock.release()

    def _on_read(self, path: Path, opened: OpenedPlan | None, error: Exception | None) -> None:
        if path != self._asked_for:
            return  # another plan was asked for meanwhile
        if opened is None:
            self.not_opened.emit(path, StorageFailure.of(path, error))
            return
        present = self._autosaver.path
        before = self._autosaver.digest
        if not self._keeping.let_go():
            return
        if self._autosaver.digest != before and present is not None and _is_same(present, path):
            self.open(path)  # what was read is older than what was just saved
            return
        self.close()
        self._holder = self._lock.take(path) if opened.newer is None else None
        self._show(path, opened)

    def _show(self, path: Path, opened: OpenedPlan) -> None:
        self._autosaver.follow(None)
        read_only = opened.newer is not None or self._holder is not None
        self._session.show(opened.plan, read_only=read_only)
        self._autosaver.follow(path, opened)
        self._preferences.remember_plan(path)
        self.news_over.emit()
        if read_only:
            self._say_read_only()
        self.opened.emit()

    def say_not_opened(self, path: Path, failure: StorageFailure, answers: list[Answer]) -> None:
        """Say why a file was not opened."""
        said = self.tr("{0} was not opened. {1}").format(path.name, say_failure(failure))
        self.news.emit(said, answers)

    # --- one writer

    def _say_read_only(self) -> None:
        if self._holder is None:
            said = self.tr(
                "This plan was written by a newer Tumbuh. You can read it here; to change it, "
                "update Tumbuh."
            )
            self.news.emit(said, [])
            return
        answer: Answer = (self.tr("Change it here anyway…"), "take_over", self._take_over)
        meanwhile = self.tr(
            "Here you can only read it, and see what changes. Once it is closed there, you can "
            "change it here."
        )
        self.news.emit(f"{self._say_holder(self._holder)} {meanwhile}", [answer])

    def _say_holder(self, holder: Holder) -> str:
        if not holder.is_known:
            return self.tr("This plan seems to be open somewhere else.")
        if holder.computer:
            said = self.tr("This plan is open on another computer ({0}).")
            return said.format(holder.computer)
        return self.tr("This plan is open in another window.")

    def _take_over(self) -> None:
        """Write although another window seems to have the plan, once the person said that it has not."""
        path = self._autosaver.path
        question = self.tr(
            "If the plan is really open in two places, the changes from both are merged; where "
            "they differ, you can choose. Change it here?"
        )
        title = self.tr("Change the plan here")
        if path is None or self._ask.choice(title, question, [self.tr("Change it here")]) != 0:
            return
        self._lock.take_over(path)
        self._holder = None
        self._read_again(path)

    def _on_refused(self) -> None:
        """Somebody wants to change a plan that is only read here; perhaps it is free meanwhile."""
        self._on_touched()
        if self._session.read_only:
            self._say_read_only()

    def _on_touched(self) -> None:
        """See whether the window that had the plan has let go of it, or was killed."""
        path = self._autosaver.path
        if self._holder is None or path is None or not self._session.read_only:
            return
        if not os.access(path, os.F_OK):
            return  # renamed there, perhaps: it is followed first
        self._holder = self._lock.take(path)
        if self._holder is None:
            self._read_again(path)

    def _read_again(self, path: Path) -> None:
        """Show the plan as it is in its file now, to be changed here from now on."""
        try:
            opened = read_plan(path)
        except StorageFailure as failure:
            self._lock.release()
            self._holder = Holder(is_known=False)  # it is only read until it can be read again
            self._autosaver.give_up(failure)
            return
        self._show(path, opened)
        if not self._session.read_only:
            self.news.emit(self.tr("You can change this plan here now."), [])

    def _on_save_state(self, state: SaveState) -> None:
        """Hold the lock of the file that the plan is in, whenever that is another one."""
        path = self._autosaver.path
        if path is None or state.kind not in ("saved", "read_only"):
            return
        self._watch.follow(path)
        self._preferences.remember_plan(path)
        if state.kind == "saved":
            self._lock.take(path)

    def _on_renamed(self, before: Path, path: Path) -> None:
        self._preferences.forget_plan(before)
        self._preferences.remember_plan(path)
        self._on_save_state(self._autosaver.state)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _read_large(path: Path) -> OpenedPlan:
    """Read a plan, and add its log up here already, which would stop the window for a moment."""
    opened = read_plan(path)
    logged_hours(opened.plan)
    entries_of(opened.plan, "")
    return opened

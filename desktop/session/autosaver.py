"""Keeps the open plan's file equal to the plan, without ever being asked to."""

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.plan import Plan
from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import FileSystem
from desktop.storage.plan_file import OpenedPlan, write_plan
from desktop.storage.strict_json import Unknown

_DELAY_MS = 400
_RETRY_MS = (2_000, 5_000, 15_000, 60_000)


class SaveState(msgspec.Struct, frozen=True):
    """How the file stands to the plan: saved at a time, being saved, or failed and why."""

    kind: Literal["none", "saving", "saved", "failed"]
    at: datetime | None = None
    failure: StorageFailure | None = None


class Autosaver(QObject):
    """Writes the plan shortly after each change, and again with growing pauses after a failure."""

    state_changed = Signal(object)
    """The file stands otherwise to the plan now (SaveState)."""

    def __init__(
        self,
        session: PlanSession,
        writer: Writer,
        disk: FileSystem,
        now: Callable[[], datetime],
        delay_ms: int = _DELAY_MS,
    ) -> None:
        super().__init__()
        self._session = session
        self._writer = writer
        self._disk = disk
        self._now = now
        self._path: Path | None = None
        self._digest: str | None = None
        self._unknown: Unknown = {}
        self._written: Plan | None = None
        self._writing = False
        self._failures = 0
        self.state = SaveState("none")
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._delay_ms = delay_ms
        self._timer.timeout.connect(self.save_now)
        session.plan_changed.connect(self._on_plan_changed)

    @property
    def path(self) -> Path | None:
        """The file that the open plan is kept in."""
        return self._path

    @property
    def unknown(self) -> Unknown:
        """The keys of the file that this version does not know."""
        return self._unknown

    @property
    def is_dirty(self) -> bool:
        """Whether the plan holds something that its file does not yet."""
        plan = self._session.plan
        return self._path is not None and plan is not self._written and plan != self._written

    def follow(self, path: Path | None, opened: OpenedPlan | None = None) -> None:
        """Keep the plan in `path` from now on; `opened` is what was just read from there."""
        self._timer.stop()
        self._path = path
        self._digest = opened.digest if opened else None
        self._unknown = opened.unknown if opened else {}
        self._written = opened.plan if opened else None
        self._failures = 0
        self._say(SaveState("saved" if opened else "none", self._now() if opened else None))

    def move_to(self, path: Path) -> None:
        """Keep the plan in another, new file from now on, and write it there at once."""
        unknown = self._unknown
        self.follow(path)
        self._unknown = unknown
        self.save_now()

    def renamed_to(self, path: Path) -> None:
        """The file that is followed has another name now; its content is what it was."""
        self._path = path

    def save_now(self) -> None:
        """Write at once, off the GUI thread, unless the file has it all already."""
        self._timer.stop()
        plan, path = self._session.plan, self._path
        if self._writing or not self.is_dirty or plan is None or path is None:
            return
        self._writing = True
        self._say(SaveState("saving", self.state.at))
        work = partial(_write, self._disk, path, plan, self._unknown, self._digest)
        self._writer.submit(work, partial(self._on_written, path, plan))

    def flush(self, seconds: float) -> bool:
        """Write what is not written yet and wait, at most so long; gives whether all is saved."""
        until = time.monotonic() + seconds
        self._writer.drain(seconds)
        self.save_now()
        return self._writer.drain(max(0.0, until - time.monotonic())) and not self.is_dirty

    def _on_plan_changed(self, _plan: Plan) -> None:
        if self._session.read_only or self.state.kind == "failed" or not self.is_dirty:
            return
        if not self._timer.isActive():  # begun anew each time, it would never end while one types
            self._timer.start(self._delay_ms)

    def _on_written(self, path: Path, plan: Plan, digest: str, error: Exception | None) -> None:
        self._writing = False
        if path != self._path:
            self.save_now()  # the file that is followed now had to wait
            return
        if error is not None:
            self._on_failed(path, error)
            return
        self._failures = 0
        self._digest, self._written = digest, plan
        self._say(SaveState("saved", self._now()))
        if self.is_dirty:
            self._timer.start(self._delay_ms)

    def _on_failed(self, path: Path, error: Exception) -> None:
        failure = StorageFailure.of(path, error)
        pause = _RETRY_MS[min(self._failures, len(_RETRY_MS) - 1)]
        self._failures += 1
        self._written = None  # what the file holds now is not known
        self._digest = failure.landed or self._digest
        self._say(SaveState("failed", self.state.at, failure))
        if failure.reason not in ("changed_elsewhere", "exists"):
            self._timer.start(pause)

    def _say(self, state: SaveState) -> None:
        self.state = state
        self.state_changed.emit(state)


def _write(disk: FileSystem, path: Path, plan: Plan, unknown: Unknown, digest: str | None) -> str:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailure.from_os(path.parent, error) from error
    return write_plan(disk, path, plan, unknown, digest)

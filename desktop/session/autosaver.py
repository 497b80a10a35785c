"""Keeps the open plan's file equal to the plan, without ever being asked to."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.plan import Plan, ids_in
from desktop.session.plan_session import PlanSession
from desktop.session.save_state import SaveState
from desktop.session.writer import Writer
from desktop.storage.failure import Reason, StorageFailure
from desktop.storage.file_system import FileSystem
from desktop.storage.plan_file import OpenedPlan
from desktop.storage.renaming import rename_file, set_aside
from desktop.storage.strict_json import Unknown
from desktop.storage.versions import Saved, Versions, save_plan

_DELAY_MS = 400
_BREATH_SECONDS = 0.005
_FOR_THE_PERSON: tuple[Reason, ...] = (
    "exists", "not_found", "changed_elsewhere", "spoilt_elsewhere", "newer_version",
)  # fmt: skip
"""What trying again does not mend."""
_RETRY_MS = (2_000, 5_000, 15_000, 60_000)


class Autosaver(QObject):
    """Writes the plan shortly after each change, and again with growing pauses after a failure."""

    state_changed = Signal(object)
    """The file stands otherwise to the plan now (SaveState)."""

    met_outside_change = Signal()
    """The plan was not written, since its file is not as it was left (see `OutsideChanges`)."""

    renamed = Signal(object, object)
    """The plan's file has another name: the path before and the path now."""

    def __init__(
        self,
        session: PlanSession,
        writer: Writer,
        disk: FileSystem,
        versions: Versions,
        now: Callable[[], datetime],
        delay_ms: int = _DELAY_MS,
    ) -> None:
        super().__init__()
        self._session = session
        self._writer = writer
        self._disk = disk
        self._versions = versions
        self._now = now
        self._path: Path | None = None
        self._digest: str | None = None
        self._unknown: Unknown = {}
        self._written: Plan | None = None
        self._seen = set[str]()
        self.since: datetime | None = None
        """When the file that is followed was opened."""
        self._busy = False
        """Whether the file is being written or renamed."""
        self._wanted_name: Path | None = None
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
    def digest(self) -> str | None:
        """The digest of the file as it was last read or written."""
        return self._digest

    @property
    def seen(self) -> frozenset[str]:
        """The digests of all that was read from the file or written into it since it was opened."""
        return frozenset(self._seen)

    @property
    def written(self) -> Plan | None:
        """The plan that the file holds, as far as is known."""
        return self._written

    @property
    def unknown(self) -> Unknown:
        """The keys of the file that this version does not know."""
        return self._unknown

    @property
    def is_dirty(self) -> bool:
        """Whether the plan holds something that its file does not yet; never one that is only read."""
        plan = self._session.plan
        if self._path is None or self._session.read_only:
            return False
        return plan is not self._written and plan != self._written

    @property
    def is_busy(self) -> bool:
        """Whether the file is being written or renamed just now."""
        return self._busy

    def follow(self, path: Path | None, opened: OpenedPlan | None = None) -> None:
        """Keep the plan in `path` from now on; `opened` is what was just read from there."""
        self._timer.stop()
        self._path = path
        self._digest = opened.digest if opened else None
        self._seen, self.since = {opened.digest} if opened else set(), self._now().astimezone(UTC)
        self._unknown = opened.unknown if opened else {}
        self._written = opened.plan if opened else None
        self._failures = 0
        self._wanted_name = None
        if opened is None:
            self._say(SaveState("none"))
        elif self._session.read_only:
            self._say(SaveState("read_only"))
        else:
            self._say(SaveState("saved", self._now()))

    def move_to(self, path: Path) -> None:
        """Keep the plan in another, new file from now on, and write it there at once."""
        unknown = self._unknown
        self.follow(path)
        self._unknown = unknown
        self.save_now()

    def rename_file(self, target: Path) -> None:
        """Give the file another name, after what is being written; saves wait for it."""
        self._wanted_name = target
        self._rename_if_free()

    def was_renamed(self, path: Path) -> None:
        """The file that is followed was given another name outside; its content is what it was."""
        before, self._path = self._path, path
        plan = self._session.plan
        if plan is not None:
            self._writer.submit(partial(self._versions.note_home, plan.id, path), _is_noted_later)
        self.renamed.emit(before, path)
        self.save_now()

    def adopt(self, opened: OpenedPlan) -> None:
        """The file holds this now, and the open plan has it in it already; write what it lacks."""
        self._digest, self._written = opened.digest, opened.plan
        self._seen.add(opened.digest)
        in_file = ids_in(opened.plan) if self._unknown else set()
        ours = {owner: keys for owner, keys in self._unknown.items()
                if owner.partition("/")[0] not in in_file}  # fmt: skip
        self._unknown = {**ours, **opened.unknown}  # nobody changes such keys here
        self._failures = 0
        if self.is_dirty:
            self.save_now()
        else:
            self._say(SaveState("saved", self._now()))

    def add_unknown(self, unknown: Unknown) -> None:
        """Keep the unknown keys of items that came into the plan from another file."""
        self._unknown = {**unknown, **self._unknown}

    def is_as_left(self) -> None:
        """The file holds what was last read or written, though it did not for a while."""
        self._failures = 0
        self._say(SaveState("read_only" if self._session.read_only else "saved", self.state.at))
        self.save_now()

    def give_up(self, failure: StorageFailure) -> None:
        """The file is in such a state that the person has to say what becomes of it.

        One that is gone is not written again before the plan changes: perhaps it was thrown away.
        """
        self._timer.stop()
        if failure.reason != "not_found":
            self._written = None
        self._say(SaveState("failed", self.state.at, failure))
        if failure.reason not in _FOR_THE_PERSON and not self._session.read_only:
            self._timer.start(_RETRY_MS[0])

    def write_anew(self) -> None:
        """Write the file that is gone, since the plan has changed."""
        self._write(None)

    def put_back(self, aside: Path) -> None:
        """Write the plan anew; whatever is in its place now is kept under the name `aside`."""
        if self._path is None or self._busy:
            return
        self._busy = True
        work = partial(set_aside, self._disk, self._path, aside)
        self._writer.submit(work, partial(self._on_set_aside, self._path))

    def save_now(self) -> None:
        """Write at once, off the GUI thread, unless the file has it all already."""
        self._write(self._digest)

    def _write(self, expected: str | None) -> None:
        self._timer.stop()
        plan, path = self._session.plan, self._path
        if self._busy or not self.is_dirty or plan is None or path is None:
            return
        self._busy = True
        self._say(SaveState("saving", self.state.at))
        work = partial(save_plan, self._disk, self._versions, path, plan, self._unknown, expected)
        self._writer.submit(work, partial(self._on_written, path, plan))

    def flush(self, seconds: float) -> bool:
        """Write what is not written yet and wait, at most so long; gives whether all is saved."""
        until = time.monotonic() + seconds
        self._writer.drain(seconds)
        self.save_now()
        while self._writer.drain(max(0.0, until - time.monotonic())):
            if not self.is_dirty or self.state.kind == "failed" or time.monotonic() > until:
                return not self.is_dirty
            self._writer.breathe()  # a look outside is under way
            time.sleep(_BREATH_SECONDS)
        return False

    def _on_plan_changed(self, _plan: Plan) -> None:
        failure = self.state.failure
        waits = failure is not None and failure.reason != "not_found"  # a retry, or the person
        if self._session.read_only or waits or not self.is_dirty:
            return
        if not self._timer.isActive():  # begun anew each time, it would never end while one types
            self._timer.start(self._delay_ms)

    def _on_written(
        self, path: Path, plan: Plan, saved: Saved | None, error: Exception | None
    ) -> None:
        self._busy = False
        if path != self._path:
            self.save_now()  # the file that is followed now had to wait
            return
        if saved is None:
            self._on_failed(path, error)
            return
        self._failures = 0
        self._digest, self._written = saved.digest, plan
        self._seen.add(saved.digest)
        self._say(SaveState("saved", self._now(), unkept=saved.unkept))
        self._rename_if_free()
        if self.is_dirty:
            self._timer.start(self._delay_ms)

    def _on_failed(self, path: Path, error: Exception | None) -> None:
        failure = StorageFailure.of(path, error)
        is_back = failure.reason == "exists" and self._digest is not None
        if is_back or failure.reason in ("changed_elsewhere", "not_found"):
            self.met_outside_change.emit()
            return
        pause = _RETRY_MS[min(self._failures, len(_RETRY_MS) - 1)]
        self._failures += 1
        self._written = None  # what the file holds now is not known
        self._digest = failure.landed or self._digest
        self._say(SaveState("failed", self.state.at, failure))
        if failure.reason not in _FOR_THE_PERSON:
            self._timer.start(pause)

    def _rename_if_free(self) -> None:
        target, path = self._wanted_name, self._path
        if target is None or path is None or self._busy:
            return
        self._wanted_name, self._busy = None, True
        self._writer.submit(
            partial(rename_file, self._disk, path, target), partial(self._on_renamed, path)
        )

    def _on_renamed(self, before: Path, path: Path | None, _error: Exception | None) -> None:
        """A file that cannot be renamed keeps its name; the plan's title is what counts."""
        self._busy = False
        if path is not None and before == self._path:
            self.was_renamed(path)
        if self.is_dirty:
            self._timer.start(self._delay_ms)

    def _on_set_aside(self, path: Path, _result: object, error: Exception | None) -> None:
        self._busy = False
        if path != self._path:
            self.save_now()
        elif error is not None:
            self.give_up(StorageFailure.of(path, error))
        else:
            self._digest, self._written = None, None
            self.save_now()

    def _say(self, state: SaveState) -> None:
        self.state = state
        self.state_changed.emit(state)


def _is_noted_later(_result: object, _error: Exception | None) -> None:
    """The next save notes again where the plan is kept."""

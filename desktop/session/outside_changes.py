"""Takes what others did to the plan's file into the open plan, as one step that can be undone."""

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.domain.changes import Change, changes
from desktop.domain.clashes import Clash
from desktop.domain.merge import CannotMerge, CannotMergeReason, merge
from desktop.domain.plan import Plan, sharing
from desktop.session.autosaver import Autosaver
from desktop.session.file_watch import FileWatch
from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer
from desktop.storage.failure import CONTENT_REASONS, Reason, StorageFailure
from desktop.storage.outside import Found, Known, look
from desktop.storage.plan_file import to_bytes
from desktop.storage.strict_json import Unknown
from desktop.storage.versions import Versions

_PATIENCE_MS = 500
_MOST_LOOKS = 4
_AGAIN_MS = 200
_OUTSIDE_FAILURES: tuple[Reason, ...] = (
    "not_found",
    "spoilt_elsewhere",
    "changed_elsewhere",
    "newer_version",
)


class Merged(msgspec.Struct, frozen=True):
    """What a merge did to the open plan, and what both sides had changed."""

    changes: tuple[Change, ...]
    clashes: tuple[Clash, ...]


class Joined(msgspec.Struct, frozen=True):
    """The open plan (`mine`) joined with what was found beside it, or why that can not be."""

    found: Found
    mine: Plan
    plan: Plan
    merged: Merged = Merged((), ())
    refused: CannotMergeReason | None = None


def join(found: Found, mine: Plan, *, theirs_newer: bool) -> Joined:
    """Merge what was found into the plan; may take long for a large one."""
    assert found.opened is not None
    theirs = found.opened.plan
    newer, older = (theirs, mine) if theirs_newer else (mine, theirs)
    try:
        result = merge(newer, older, found.base, None if found.is_sure else theirs)
    except CannotMerge as failure:
        return Joined(found, mine, mine, refused=failure.reason)
    did = Merged(changes(mine, result.plan), result.clashes)
    return Joined(found, mine, sharing(result.plan, mine), did)


class OutsideChanges(QObject):
    """Looks whenever something happened to the file, and merges what it finds there."""

    merged = Signal(object)
    """Changes from outside are in the plan now (Merged)."""

    went_back = Signal(object)
    """An earlier version was put in the plan's place; the open plan was kept (Version)."""

    def __init__(
        self,
        session: PlanSession,
        autosaver: Autosaver,
        watch: FileWatch,
        reader: Writer,
        writer: Writer,
        versions: Versions,
    ) -> None:
        super().__init__()
        self._session, self._autosaver, self._watch = session, autosaver, watch
        self._reader, self._writer, self._versions = reader, writer, versions
        self._is_looking = self._asked_again = False
        self._refused: dict[str, Path] = {}
        """Earlier versions, by digest, that were put in the plan's place and refused once."""
        self._looks = 0
        """How often in a row something was found that may be only half done."""
        watch.touched.connect(self.look)
        autosaver.met_outside_change.connect(self.look)

    def look(self) -> None:
        """See what is in the plan's file; what is being written just now is waited for."""
        saver, mine = self._autosaver, self._session.plan
        if saver.path is None or mine is None or saver.digest is None:
            return
        if self._is_looking:
            self._asked_again = True
            return
        self._is_looking = True
        insisted = frozenset(each for each in self._refused if self._refused[each] == saver.path)
        known = Known(saver.path, saver.digest, saver.written, saver.seen, saver.since, insisted)
        work = partial(_look, known, mine, not saver.is_dirty, self._versions)
        self._reader.submit(work, partial(self._on_looked, known))

    def take_in(self, joined: Joined, text: str) -> bool:
        """Let the open plan be the joined one, as one step; False where it is another meanwhile."""
        mine = self._session.plan
        if mine is not joined.mine and mine != joined.mine:
            return False
        if joined.plan != joined.mine:
            self._session.apply(text, lambda _plan: joined.plan)
            self._session.end_row()
            self._keep(joined.mine, self._autosaver.unknown)
        return True

    def _on_looked(
        self, known: Known, looked: Found | Joined | None, error: Exception | None
    ) -> None:
        self._is_looking = False
        if self._autosaver.is_busy:  # it may have seen what is being written here
            self._watch.look_again(_AGAIN_MS)
        else:
            self._on_found(known, looked, error)
            if self._asked_again:
                self.look()
        self._asked_again = False

    def _on_found(
        self, known: Known, looked: Found | Joined | None, error: Exception | None
    ) -> None:
        found = looked.found if isinstance(looked, Joined) else looked
        if known.path != self._autosaver.path:
            return  # another plan is open
        if known.digest != self._autosaver.digest:
            self.look()  # the file was read or written since, and perhaps changed again
            return
        if found is None:
            self._autosaver.give_up(StorageFailure.of(known.path, error))
        elif found.kind == "same":
            self._on_same()
        elif found.kind == "moved" and found.moved is not None:
            self._looks = 0
            self._autosaver.was_renamed(found.moved)
            self.look()  # another window may have written it as well
        elif isinstance(looked, Joined):
            self._looks = 0
            self._on_other(known.path, looked)
        elif found.kind == "gone" and self._autosaver.is_dirty:
            self._looks = 0
            self._autosaver.write_anew()
        elif self._looks + 1 < _MOST_LOOKS:  # perhaps another program is in the middle of it
            self._looks += 1
            self._watch.look_again(_PATIENCE_MS)
        elif found.failure is not None:
            self._looks = 0
            self._autosaver.give_up(_named(found.failure))

    def _on_same(self) -> None:
        """All is as it was left; where it was not in between, there is nothing to tell any more."""
        self._looks = 0
        failure = self._autosaver.state.failure
        if failure is not None and failure.reason in _OUTSIDE_FAILURES:
            self._autosaver.is_as_left()
        elif self._autosaver.state.kind == "saving":  # a save waits for what is found
            self._autosaver.save_now()

    def _on_other(self, path: Path, joined: Joined) -> None:
        opened = joined.found.opened
        assert opened is not None
        if self._session.read_only:
            self._session.show(opened.plan, read_only=True)
            self._autosaver.follow(path, opened)
        elif opened.newer is not None:
            self._autosaver.give_up(StorageFailure(path, "newer_version"))
        elif joined.refused is not None:
            self._autosaver.give_up(StorageFailure(path, "changed_elsewhere"))
        elif not self.take_in(joined, self.tr("merge changes from elsewhere")):
            self.look()  # somebody types just now
        else:
            self._autosaver.adopt(opened)
            if joined.found.earlier is not None:
                self._refused[opened.digest] = path
                self.went_back.emit(joined.found.earlier)
            elif joined.merged.changes or joined.merged.clashes:
                self.merged.emit(joined.merged)

    def _keep(self, plan: Plan, unknown: Unknown) -> None:
        """Keep the plan before a merge, which may be newer than its file."""
        path = self._autosaver.path
        assert path is not None

        def keep() -> None:
            self._versions.keep(plan.id, to_bytes(plan, unknown), path)

        self._writer.submit(keep, _undo_has_it_too)


def _look(known: Known, mine: Plan, is_clean: bool, versions: Versions) -> Found | Joined:
    found = look(known, versions)
    return found if found.opened is None else join(found, mine, theirs_newer=is_clean)


def _undo_has_it_too(_result: object, _error: Exception | None) -> None:
    """A version that could not be kept before a merge stops nothing."""


def _named(failure: StorageFailure) -> StorageFailure:
    """What is wrong with the plan's file, as something that happened while it was open."""
    if failure.reason in CONTENT_REASONS:
        return StorageFailure(failure.path, "spoilt_elsewhere", failure.detail, failure.problems)
    return failure

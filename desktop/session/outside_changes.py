"""Takes what others did to the plan's file into the open plan, as one step that can be undone."""

from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.domain.changes import Change, changes
from desktop.domain.clashes import Clash
from desktop.domain.merge import CannotMerge, merge
from desktop.domain.plan import Plan
from desktop.session.autosaver import Autosaver
from desktop.session.file_watch import FileWatch
from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer
from desktop.storage.failure import Reason, StorageFailure
from desktop.storage.outside import Found, Known, look
from desktop.storage.plan_file import to_bytes
from desktop.storage.strict_json import Unknown
from desktop.storage.versions import Versions

_PATIENCE_MS = 800
_MOST_LOOKS = 4
_OUTSIDE_FAILURES: tuple[Reason, ...] = (
    "not_found",
    "spoilt_elsewhere",
    "changed_elsewhere",
    "newer_version",
)
_CONTENT_FAILURES: tuple[Reason, ...] = (
    "damaged",
    "not_json",
    "not_text",
    "not_a_plan",
    "too_deep",
)


class Merged(msgspec.Struct, frozen=True):
    """What a merge did to the open plan, and what both sides had changed."""

    changes: tuple[Change, ...]
    clashes: tuple[Clash, ...]


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
        writer: Writer,
        versions: Versions,
    ) -> None:
        super().__init__()
        self._session, self._autosaver, self._watch = session, autosaver, watch
        self._writer, self._versions = writer, versions
        self._looks = 0
        """How often in a row something was found that may be only half done."""
        watch.touched.connect(self.look)
        autosaver.met_outside_change.connect(self.look)

    def look(self) -> None:
        """See what is in the plan's file, after all that is being written."""
        path, plan = self._autosaver.path, self._autosaver.written
        if path is None or self._autosaver.digest is None:
            return
        known = Known(path, self._autosaver.digest, plan)
        self._writer.submit(partial(look, known, self._versions), partial(self._on_found, known))

    def merge_in(self, found: Found, text: str, *, theirs_newer: bool) -> Merged:
        """Merge another state of the open plan into it as one step. Raises CannotMerge."""
        mine, opened = self._session.plan, found.opened
        assert mine is not None and opened is not None
        newer, older = (opened.plan, mine) if theirs_newer else (mine, opened.plan)
        result = merge(newer, older, found.base)
        did = changes(mine, result.plan)
        if did:
            self._keep(mine, self._autosaver.unknown)
            self._session.apply(text, lambda _plan: result.plan)
            self._session.end_row()
        return Merged(did, result.clashes)

    def _on_found(self, known: Known, found: Found | None, error: Exception | None) -> None:
        if known.path != self._autosaver.path or known.digest != self._autosaver.digest:
            return  # another plan is open, or this one was written since
        if found is None:
            self._autosaver.give_up(StorageFailure.of(known.path, error))
        elif found.kind == "same":
            self._on_same()
        elif found.kind == "moved" and found.moved is not None:
            self._looks = 0
            self._autosaver.was_renamed(found.moved)
        elif found.opened is not None:
            self._looks = 0
            self._on_other(found)
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
        elif failure is None:
            self._autosaver.save_now()

    def _on_other(self, found: Found) -> None:
        opened, path = found.opened, self._autosaver.path
        assert opened is not None and path is not None
        if self._session.read_only:
            self._session.show(opened.plan, read_only=True)
            self._autosaver.follow(path, opened)
            return
        if opened.newer is not None:
            self._autosaver.give_up(StorageFailure(path, "newer_version"))
            return
        was_clean = not self._autosaver.is_dirty
        text = self.tr("take in changes from outside")
        try:
            done = self.merge_in(found, text, theirs_newer=was_clean)
        except CannotMerge:
            self._autosaver.give_up(StorageFailure(path, "changed_elsewhere"))
            return
        self._autosaver.adopt(opened)
        if found.earlier is not None:
            self.went_back.emit(found.earlier)
        elif done.changes:
            self.merged.emit(done)

    def _keep(self, plan: Plan, unknown: Unknown) -> None:
        """Keep the plan before a merge, which may be newer than its file."""
        path = self._autosaver.path
        assert path is not None

        def keep() -> None:
            self._versions.keep(plan.id, to_bytes(plan, unknown), path)

        self._writer.submit(keep, _undo_has_it_too)


def _undo_has_it_too(_result: object, _error: Exception | None) -> None:
    """A version that could not be kept before a merge stops nothing."""


def _named(failure: StorageFailure) -> StorageFailure:
    """What is wrong with the plan's file, as something that happened while it was open."""
    if failure.reason in _CONTENT_FAILURES:
        return StorageFailure(failure.path, "spoilt_elsewhere", failure.detail, failure.problems)
    return failure

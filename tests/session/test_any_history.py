"""Any mix of edits, undo, saves, reopening, merges and restored versions, against a list of plans."""

import itertools
import os
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from desktop.domain import edits
from desktop.domain.plan import Goal, LogEntry, Plan, Step, ids_in
from desktop.session.autosaver import Autosaver
from desktop.session.file_watch import FileWatch
from desktop.session.outside_changes import OutsideChanges, join
from desktop.session.writer import Writer
from desktop.storage.file_system import Disk
from desktop.storage.outside import Known, look
from desktop.storage.plan_file import digest_of, read_plan, write_copy
from desktop.storage.thinning import MOST_RECENT_BYTES
from desktop.storage.versions import Versions
from tests.domain.any_edit import AnyEdit, any_edits
from tests.domain.any_plan import new_entries, new_goals, new_steps, plans
from tests.session.test_history import History

_BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_HOUR, _TICK = timedelta(hours=1), timedelta(milliseconds=10)
_NEVER_MS = 10_000_000
_ADDERS = ("add_goal", "add_step", "log_time")
_IS_LONG = os.environ.get("TUMBUH_FAULTS") == "long"


class QuickDisk(Disk):
    """The real disk, which waits for nothing: what a power cut does is tried elsewhere."""

    def __init__(self) -> None:
        self.replaced: list[str] = []

    def fsync(self, descriptor: int) -> None:
        """Nothing is waited for."""

    def fsync_folder(self, path: str) -> None:
        """Nothing is waited for."""

    def replace(self, source: str, target: str) -> None:
        super().replace(source, target)
        self.replaced.append(target)


class KeptHistory(History):
    """The history, a file and its versions, beside lists of what was shown and what was saved."""

    @initialize(plan=plans)
    def open(self, plan: Plan) -> None:
        super().open(plan)
        self.folder = Path(tempfile.mkdtemp(prefix="tumbuh-history-"))
        self.path = self.folder / "Mine.tumbuh"
        self.disk, self.clock = QuickDisk(), _BEGIN
        self.new_ids = (f"elsewhere{number}" for number in itertools.count())
        self.writer, self.watch = Writer(), FileWatch()
        self.versions = Versions(self.disk, self.folder / "versions", self.tick)
        self.saver = Autosaver(
            self.session, self.writer, self.disk, self.versions, self.tick, _NEVER_MS
        )
        self.outside = OutsideChanges(
            self.session, self.saver, self.watch, self.writer, self.writer, self.versions
        )
        write_copy(Disk(), self.path, plan, {})
        self.saver.follow(self.path, read_plan(self.path))
        self.refused = set[str]()
        """The earlier versions that were met once and are taken the next time."""
        self.saved = list[tuple[datetime, str]]()
        """When the file came to hold what, by its digest."""
        self.bytes_saved = 0

    def tick(self) -> datetime:
        """The time, which goes on whenever somebody looks."""
        self.clock += _TICK
        return self.clock

    @property
    def shown(self) -> Plan:
        """What the model says is shown."""
        return self.points[self.now]

    def came_to(self, plan: Plan) -> None:
        """Note that the plan was changed in one step of its own."""
        if plan != self.shown:
            self.points = [*self.points[: self.now + 1], plan]
            self.now += 1
        self.row = None

    @rule()
    def save(self) -> None:
        assert self.saver.flush(20)
        assert self.saver.state.kind == "saved"
        assert read_plan(self.path).plan == self.shown
        if str(self.path) in self.disk.replaced:
            content = self.path.read_bytes()
            self.saved.append((self.clock, digest_of(content)))
            self.bytes_saved += len(content)
        self.disk.replaced.clear()

    @rule()
    def reopen(self) -> None:
        self.save()
        self.saver.follow(None)
        self.session.show(None)
        opened = read_plan(self.path)
        self.session.show(opened.plan)
        self.saver.follow(self.path, opened)
        self.points, self.now, self.row = [self.shown], 0, None

    @rule(hours=st.integers(0, 30), minutes=st.integers(1, 59))
    def wait(self, hours: int, minutes: int) -> None:
        self.clock += timedelta(hours=hours // 10, minutes=minutes)

    @rule(
        there=st.lists(any_edits.filter(lambda edit: edit.name not in _ADDERS), max_size=2),
        added=st.one_of(st.none(), new_goals, new_steps, new_entries),
        here=st.none() | any_edits,
    )
    def meet(self, there: list[AnyEdit], added: object, here: AnyEdit | None) -> None:
        """The file is changed elsewhere, perhaps at the same time as here."""
        self.save()
        theirs = self._changed_elsewhere(there, added)
        if here is not None:
            self.do(here, None)
        write_copy(Disk(), self.path, theirs, {})
        expected = self._merged()
        self.outside.look()
        assert self.writer.drain(20)
        if expected is not None and expected != self.shown:
            self.came_to(expected)
        elif expected is None:
            assert self.saver.state.kind == "failed"
            self.saver.put_back(self.folder / "Aside.tumbuh")
        self.save()

    def _changed_elsewhere(self, there: list[AnyEdit], added: object) -> Plan:
        """The plan that is shown, changed by somebody whose new parts have ids of their own."""
        theirs = self.shown
        goal_ids = [goal.id for goal in theirs.goals] or [""]
        if isinstance(added, Goal):
            steps = tuple(replace(step, id=next(self.new_ids)) for step in added.steps)
            goal = replace(added, id=next(self.new_ids), steps=steps)
            theirs = edits.add_goal(theirs, goal)
        elif isinstance(added, Step):
            step = replace(added, id=next(self.new_ids))
            theirs = edits.add_step(theirs, goal_ids[-1], step, 0)
        elif isinstance(added, LogEntry):
            theirs = edits.log_time(theirs, replace(added, id=next(self.new_ids)))
        for edit in there:
            theirs = edit(theirs)
        return theirs

    def _merged(self) -> Plan | None:
        """What should be shown after that was met; None where the two cannot be joined."""
        saver, mine = self.saver, self.shown
        known = Known(
            self.path, saver.digest, saver.written, saver.seen, saver.since, frozenset(self.refused)
        )
        found = look(known, self.versions)
        if found.opened is None:
            return mine
        if found.earlier is not None:
            self.refused.add(found.opened.digest)
        joined = join(found, mine, theirs_newer=not saver.is_dirty)
        if joined.refused is not None:
            return None
        if not found.is_sure:
            assert ids_in(mine) <= ids_in(joined.plan)
        return joined.plan

    @precondition(lambda self: self.versions.of(self.shown.id))
    @rule(which=st.integers(0, 30))
    def restore(self, which: int) -> None:
        kept = self.versions.of(self.shown.id)
        plan = self.versions.read(kept[which % len(kept)]).plan
        self.session.apply("restore a version", lambda _plan: plan)
        self.session.end_row()
        self.came_to(plan)

    @invariant()
    def keeps_the_last_hour(self) -> None:
        """All of it, unless it is so much that one state of each minute has to do."""
        if self.bytes_saved > MOST_RECENT_BYTES // 2:  # what was met elsewhere is kept as well
            return
        kept = {each.digest for each in self.versions.of(self.shown.id)}
        now = self.clock
        assert {
            digest for at, digest in self.saved if now - at < _HOUR - timedelta(minutes=1)
        } <= kept

    def teardown(self) -> None:
        try:
            super().teardown()
            self.now = len(self.points) - 1
            self.save()
        finally:
            self.writer.drain(20)
            self.saver.follow(None)
            self.writer.close()
            shutil.rmtree(self.folder)


class _UnwrittenHistory(KeptHistory):
    """A file that falls behind without a word, for the control."""

    @rule()
    def fall_behind(self) -> None:
        before = self.path.read_bytes()
        self.save()
        self.path.write_bytes(before)


class _ForgottenVersions(KeptHistory):
    """Versions that go too early, for the control."""

    @rule()
    def lose_a_version(self) -> None:
        for version in self.versions.of(self.shown.id)[:1]:
            version.path.unlink()


def test_any_mix_of_edits_saves_and_merges_shows_and_keeps_just_that_point_in_history(
    qtbot: QtBot,
) -> None:
    how = (
        settings(max_examples=2_000, stateful_step_count=60, derandomize=False)
        if _IS_LONG
        else settings(max_examples=30, stateful_step_count=30)
    )
    run_state_machine_as_test(KeptHistory, settings=how)


@pytest.mark.parametrize("faulty", [_UnwrittenHistory, _ForgottenVersions])
def test_control_a_history_whose_file_or_versions_are_lost_is_caught(
    faulty: type[KeptHistory], qtbot: QtBot
) -> None:
    how = settings(max_examples=40, phases=[Phase.generate])
    with pytest.raises(AssertionError):
        run_state_machine_as_test(faulty, settings=how)

"""Whatever call fails below the autosaver, it never says "saved" of a plan that is not in its file."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.session.autosaver import Autosaver
from desktop.session.plan_session import PlanSession
from desktop.session.save_state import SaveState
from desktop.session.writer import Writer
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk, FileSystem
from desktop.storage.plan_file import read_plan, to_bytes
from tests.faults.acts import ACTS, NEW, OLD, Place
from tests.faults.figures import Figures
from tests.faults.stories import Story, story_of
from tests.storage.disks import FailingDisk, FullDisk, NotingDisk

QUICKLY_MS = 1
ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES)


@pytest.fixture
def writer() -> Iterator[Writer]:
    made = Writer()
    yield made
    made.drain(5)
    made.close()


class Lying(Disk):
    """A disk whose saves say that they are done, though nothing came of them."""

    def replace(self, source: str, target: str) -> None:
        self.unlink(source)


class Watch:
    """Follows the autosaver of a plan that was opened, and notes each false "saved"."""

    def __init__(self, qtbot: QtBot, writer: Writer, disk: FileSystem, place: Place) -> None:
        self._qtbot, self._path = qtbot, place.plan
        self.session = PlanSession()
        self.autosaver = Autosaver(
            self.session, writer, disk, place.kept(disk), place.clock, QUICKLY_MS
        )
        self.lies = 0
        opened = read_plan(place.plan)
        self.session.show(opened.plan)
        self.autosaver.follow(place.plan, opened)
        self.autosaver.state_changed.connect(self._on_state)

    def _on_state(self, state: SaveState) -> None:
        plan = self.session.plan
        if state.kind != "saved" or self.autosaver.is_dirty or plan is None:
            return
        try:
            is_there = read_plan(self._path).plan == plan
        except StorageFailure:
            is_there = False
        self.lies += not is_there

    def edit_and_wait(self) -> str:
        """Change the plan and wait for what the autosaver says of it; then save no more."""
        ends = list[str]()
        self.autosaver.state_changed.connect(lambda state: ends.append(state.kind))
        self.session.apply("change all", lambda _plan: NEW)
        self._qtbot.waitUntil(lambda: ends[-1:] in (["saved"], ["failed"]))
        self.autosaver.follow(None)
        return next(kind for kind in ends if kind != "saving")


def calls_of(story: Story) -> int:
    disk = NotingDisk()
    story.act.do(disk, story.set_scene())
    return len(disk.calls)


def disks_for(story: Story) -> Iterator[NotingDisk]:
    for at in range(calls_of(story)):
        for error in ERRORS:
            yield FailingDisk(at, error)
        yield FailingDisk(at, errno.EIO, gone=True)
    for room in range(0, 3 * len(to_bytes(NEW)), 97):
        yield FullDisk(room, 64, errno.ENOSPC)
        yield FullDisk(room, 64, None)


@pytest.mark.parametrize("act", ["save over", "save over again"])
def test_the_autosaver_never_says_saved_of_what_is_not_in_the_file(
    act: str, qtbot: QtBot, writer: Writer, figures: Figures, tmp_path: Path
) -> None:
    story = story_of(ACTS[act], tmp_path / "story")
    tried, lied, ends = 0, 0, set[str]()
    for disk in disks_for(story):
        watch = Watch(qtbot, writer, disk, story.set_scene())
        end = watch.edit_and_wait()
        now = read_plan(Place(story.folder).plan).plan
        tried, lied, ends = tried + 1, lied + watch.lies, ends | {end}
        assert now in (OLD, NEW)
        assert now == NEW or end == "failed"
        assert not disk.opened
    figures.note("autosaves on failing disks", tried=tried, lied=lied)
    assert lied == 0
    assert ends == {"saved", "failed"}


def test_control_a_false_saved_is_found(qtbot: QtBot, writer: Writer, tmp_path: Path) -> None:
    story = story_of(ACTS["save over"], tmp_path / "story")
    watch = Watch(qtbot, writer, Lying(), story.set_scene())
    watch.edit_and_wait()
    assert watch.lies == 1

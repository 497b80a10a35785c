"""Every call of every act fails once with every error, or for good, or the disk fills up at any byte."""

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from desktop.storage.failure import StorageFailure
from tests.faults.acts import ACTS, CARELESS
from tests.faults.figures import Figures
from tests.faults.stories import Story, files_in, harms, lies, litter, story_of
from tests.storage.disks import FailingDisk, FullDisk, NotingDisk

ERRORS = (
    errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM, errno.EFBIG,
    errno.ENOENT, errno.ENODEV,
)  # fmt: skip
HARMS = ("torn", "lost", "lied", "littered", "escaped")
GULP = 64
MakeDisk = Callable[[], NotingDisk]
every_act = pytest.mark.parametrize("act", ACTS)


class Weighing(NotingDisk):
    """Notes how many bytes were written by the end of each file."""

    def __init__(self) -> None:
        super().__init__()
        self.ends: list[int] = [0]

    def create(self, path: str, mode: int) -> int:
        self.ends.append(self.ends[-1])
        return super().create(path, mode)

    def write(self, descriptor: int, data: memoryview) -> int:
        written = super().write(descriptor, data)
        self.ends[-1] += written
        return written


def open_files() -> int:
    return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0


def harm_of(story: Story, disk: NotingDisk, *, may_litter: bool = False) -> set[str]:
    """What the act did wrong on that disk."""
    place, found, before = story.set_scene(), set[str](), open_files()
    try:
        saved = story.act.do(disk, place)
    except StorageFailure:
        found |= harms(story, files_in(story.folder))
    except Exception:
        found |= harms(story, files_in(story.folder)) | {"escaped"}
    else:
        now = files_in(story.folder)
        is_unkept = saved is not None and saved.unkept is not None
        found |= harms(story.unkept() if is_unkept else story, now) | lies(story, now, saved)
    if disk.opened or open_files() > before or (litter(files_in(story.folder)) and not may_litter):
        found.add("littered")
    return found


def tried(
    story: Story, disks: Sequence[MakeDisk], *, may_litter: bool = False
) -> tuple[Counter[str], list[set[str]]]:
    """How often each harm was done, and what was wrong on each of the disks."""
    found = [harm_of(story, make(), may_litter=may_litter) for make in disks]
    return Counter({each: sum(each in harm for harm in found) for each in HARMS}), found


def failing(story: Story, errors: Sequence[int], *, gone: bool = False) -> list[MakeDisk]:
    """A disk for each call of the act and each error."""
    noting = NotingDisk()
    story.act.do(noting, story.set_scene())
    return [
        lambda at=at, error=error: FailingDisk(at, error, gone=gone)  # type: ignore[misc]
        for at in range(len(noting.calls))
        for error in errors
    ]


def filling(story: Story, *, every_byte: bool) -> Iterator[MakeDisk]:
    """A disk with less room than the act needs: for every byte, or some and those at each file's end."""
    weighing = Weighing()
    story.act.do(weighing, story.set_scene())
    rooms = range(weighing.ends[-1])
    near = {end + by for end in weighing.ends for by in (-1, 0, 1)}
    for room in rooms:
        if every_byte or room in near or room % 61 == 0:
            for error in (errno.ENOSPC, errno.EDQUOT, None):
                yield lambda room=room, error=error: FullDisk(room, GULP, error)  # type: ignore[misc]


@every_act
def test_a_call_that_fails_leaves_the_old_or_the_new_and_never_a_false_saved(
    act: str, figures: Figures, tmp_path: Path
) -> None:
    story = story_of(ACTS[act], tmp_path / "story")
    errors = [each for each in ERRORS if act != "remove pack" or each != errno.ENOENT]
    disks = failing(story, errors)  # what is said not to be there counts as removed
    counts, found = tried(story, disks)
    figures.note("errno injections", tried=len(disks), **counts)
    assert not any(found)


@every_act
def test_a_disk_that_is_gone_from_some_call_on_leaves_the_old_or_the_new(
    act: str, figures: Figures, tmp_path: Path
) -> None:
    story = story_of(ACTS[act], tmp_path / "story")
    disks = failing(story, (errno.EIO, errno.ENODEV), gone=True)
    counts, found = tried(story, disks, may_litter=True)
    figures.note("a disk that is gone for good", tried=len(disks), **counts)
    assert not any(found)


@every_act
def test_a_disk_that_fills_up_leaves_the_old_or_the_new_and_never_a_false_saved(
    act: str, figures: Figures, is_long: bool, tmp_path: Path
) -> None:
    story = story_of(ACTS[act], tmp_path / "story")
    disks = list(filling(story, every_byte=is_long))
    counts, found = tried(story, disks)
    figures.note("a disk that fills up", tried=len(disks), **counts)
    assert not any(found)


def test_all_injections_together_are_many(tmp_path: Path) -> None:
    stories = [story_of(act, tmp_path / name) for name, act in ACTS.items()]
    assert sum(len(failing(story, ERRORS)) for story in stories) >= 1_400


@pytest.mark.parametrize(
    ("flaw", "harm"),
    [
        ("naive", "torn"),
        ("naive", "lied"),
        ("naive", "escaped"),
        ("deaf to a failed sync", "lied"),
        ("deaf to a failed sync", "torn"),
        ("deaf to a short write", "lied"),
        ("deaf to a short write", "torn"),
        ("leaves its temporary file", "littered"),
    ],
)
def test_control_a_careless_save_is_found(flaw: str, harm: str, tmp_path: Path) -> None:
    story = story_of(CARELESS[flaw], tmp_path / "story")
    disks = [*failing(story, ERRORS), *filling(story, every_byte=False)]
    assert tried(story, disks)[0][harm]


def test_control_no_fault_is_found_in_a_careful_save(tmp_path: Path) -> None:
    story = story_of(CARELESS["careful"], tmp_path / "story")
    disks = [*failing(story, ERRORS), *filling(story, every_byte=False)]
    assert not any(tried(story, disks)[1])

"""Every call of a save fails once with every error; a naive save shows that this finds faults."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage.atomic import replace_file
from desktop.storage.failure import StorageFailure
from tests.storage.disks import FailingDisk, FullDisk, NotingDisk, Save, calls_of, naive_save

OLD, NEW = b"the old content", b"the new content, which is longer"

REASONS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EIO: "disk_error",
    errno.EROFS: "read_only_place",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EFBIG: "too_large",
    errno.ENOENT: "folder_missing",
    errno.ENODEV: "other",
}
CALLS = ("create", "write", "fsync", "close", "replace", "fsync_folder")
every_error = pytest.mark.parametrize("error", REASONS, ids=errno.errorcode.get)
every_call = pytest.mark.parametrize("at", range(len(CALLS)), ids=CALLS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "plan.tumbuh"
    file.write_bytes(OLD)
    return file


def fault_in(save: Save, disk: NotingDisk, path: Path) -> str | None:
    """What a failed save did wrong, None if it kept the old file (or the whole new one) alone."""
    try:
        save(disk, path, NEW)
    except StorageFailure:
        pass
    except OSError:
        return "raised an error that is not ours"
    else:
        if path.read_bytes() != NEW:
            return "said that it saved"
    if not path.exists() or path.read_bytes() not in (OLD, NEW):
        return "tore the file"
    if os.listdir(path.parent) != [path.name]:
        return "left litter"
    return "left a file open" if disk.opened else None


def test_a_save_makes_exactly_the_calls_that_are_failed_here(path: Path) -> None:
    assert tuple(calls_of(replace_file, path)) == CALLS


@every_error
@every_call
def test_a_failed_call_leaves_the_old_file_and_says_why(path: Path, at: int, error: int) -> None:
    disk = FailingDisk(at, error)
    with pytest.raises(StorageFailure) as caught:
        replace_file(disk, path, NEW)
    assert (caught.value.reason, caught.value.path) == (REASONS[error], path)
    assert path.read_bytes() == (NEW if CALLS[at] == "fsync_folder" else OLD)
    assert os.listdir(path.parent) == [path.name]
    assert not disk.opened


@every_error
@every_call
def test_a_failed_first_save_leaves_no_file(tmp_path: Path, at: int, error: int) -> None:
    path = tmp_path / "new.tumbuh"
    with pytest.raises(StorageFailure):
        replace_file(FailingDisk(at, error), path, NEW)
    assert os.listdir(tmp_path) == ([path.name] if CALLS[at] == "fsync_folder" else [])


@every_call
def test_a_disk_that_is_gone_even_for_tidying_up_leaves_the_old_file(path: Path, at: int) -> None:
    disk = FailingDisk(at, errno.EIO, gone=True)
    with pytest.raises(StorageFailure) as caught:
        replace_file(disk, path, NEW)
    assert caught.value.reason == "disk_error"
    assert path.read_bytes() == (NEW if CALLS[at] == "fsync_folder" else OLD)
    assert not disk.opened


@pytest.mark.parametrize("gulp", range(1, len(NEW) + 1))
def test_a_disk_that_takes_few_bytes_at_a_time_gets_them_all(path: Path, gulp: int) -> None:
    disk = FullDisk(room=len(NEW), gulp=gulp, error=errno.ENOSPC)
    replace_file(disk, path, NEW)
    assert path.read_bytes() == NEW
    assert disk.calls.count("write") == -(-len(NEW) // gulp)


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EDQUOT, None], ids=str)
@pytest.mark.parametrize("room", range(len(NEW)))
def test_a_disk_that_fills_up_at_any_byte_leaves_the_old_file(
    path: Path, room: int, error: int | None
) -> None:
    disk = FullDisk(room, gulp=7, error=error)
    with pytest.raises(StorageFailure) as caught:
        replace_file(disk, path, NEW)
    assert caught.value.reason == "disk_full"
    assert path.read_bytes() == OLD
    assert os.listdir(path.parent) == [path.name]
    assert not disk.opened


def test_a_save_after_a_failed_one_succeeds(path: Path) -> None:
    for at in range(len(CALLS)):
        with pytest.raises(StorageFailure):
            replace_file(FailingDisk(at, errno.ENOSPC), path, NEW)
    replace_file(NotingDisk(), path, b"newest")
    assert path.read_bytes() == b"newest"


DISKS: list[Callable[[], NotingDisk]] = [
    *(lambda at=at: FailingDisk(at, errno.EIO) for at in range(3)),
    *(lambda room=room: FullDisk(room, gulp=7, error=errno.ENOSPC) for room in (0, 3, 20)),
    *(lambda room=room: FullDisk(room, gulp=7, error=None) for room in (0, 3, 20)),
]


def test_control_the_same_faults_are_found_in_a_naive_save(path: Path) -> None:
    found = []
    for disk in DISKS:
        path.write_bytes(OLD)
        found.append(fault_in(naive_save, disk(), path))
    assert None not in found
    assert {"said that it saved", "raised an error that is not ours"} <= set(found)


def test_control_no_fault_is_found_in_a_safe_save(path: Path) -> None:
    for disk in DISKS:
        path.write_bytes(OLD)
        assert fault_in(replace_file, disk(), path) is None

import errno
import os
from pathlib import Path

import pytest

from desktop.storage.file_system import Disk


def test_a_file_that_is_there_is_not_created_again(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"here")
    with pytest.raises(FileExistsError):
        Disk().create(str(path), 0o600)
    assert path.read_bytes() == b"here"


def test_nothing_is_created_through_a_link(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    with pytest.raises(FileExistsError):
        Disk().create(str(link), 0o600)
    assert not (tmp_path / "target").exists()


def test_a_created_file_is_not_passed_on_to_other_programs(tmp_path: Path) -> None:
    descriptor = Disk().create(str(tmp_path / "file"), 0o600)
    assert not os.get_inheritable(descriptor)
    os.close(descriptor)


def test_a_folder_that_cannot_be_synced_by_its_nature_is_no_error() -> None:
    descriptor = os.open("/proc", os.O_RDONLY)
    with pytest.raises(OSError) as caught:
        os.fsync(descriptor)
    os.close(descriptor)
    assert caught.value.errno == errno.EINVAL
    Disk().fsync_folder("/proc")


def test_a_folder_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Disk().fsync_folder(str(tmp_path / "gone"))


def test_syncing_a_folder_leaves_nothing_open(tmp_path: Path) -> None:
    before = os.listdir("/proc/self/fd")
    Disk().fsync_folder(str(tmp_path))
    Disk().fsync_folder("/proc")
    assert os.listdir("/proc/self/fd") == before

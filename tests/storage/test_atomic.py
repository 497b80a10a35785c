import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.storage.atomic import LARGEST_FILE, read_file, replace_file
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from tests.storage.disks import NotingDisk
from tests.storage.time_limit import at_most

OLD, NEW = b"old content", b"new and longer content"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "plan.tumbuh"
    file.write_bytes(OLD)
    return file


@pytest.fixture
def strict_umask() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.fixture
def no_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def reason_of_replacing(path: Path) -> str:
    with at_most(5), pytest.raises(StorageFailure) as caught:
        replace_file(Disk(), path, NEW)
    return caught.value.reason


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_replaced_and_nothing_else_is_left(path: Path) -> None:
    replace_file(Disk(), path, NEW)
    assert path.read_bytes() == NEW
    assert os.listdir(path.parent) == [path.name]


def test_a_file_may_become_empty(path: Path) -> None:
    replace_file(Disk(), path, b"")
    assert path.read_bytes() == b""


def test_the_bytes_are_on_the_disk_before_the_name_and_the_name_before_it_is_said(
    path: Path,
) -> None:
    disk = NotingDisk()
    replace_file(disk, path, NEW)
    assert disk.calls == ["create", "write", "fsync", "close", "replace", "fsync_folder"]


@pytest.mark.usefixtures("no_umask")
def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    replace_file(Disk(), tmp_path / "new", NEW)
    assert mode(tmp_path / "new") == 0o600


@pytest.mark.usefixtures("strict_umask")
@pytest.mark.parametrize("kept", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_of_a_file_is_kept_whatever_the_umask(path: Path, kept: int) -> None:
    path.chmod(kept)
    replace_file(Disk(), path, NEW)
    assert mode(path) == kept


def test_a_symbolic_link_is_followed_and_stays_a_link(path: Path) -> None:
    folder = path.parent / "elsewhere"
    folder.mkdir()
    first, second = folder / "first", folder / "second"
    first.symlink_to(Path("..") / path.name)
    second.symlink_to(first)
    replace_file(Disk(), second, NEW)
    assert path.read_bytes() == NEW
    assert second.is_symlink()
    assert sorted(os.listdir(folder)) == ["first", "second"]


def test_a_dangling_link_gets_the_file_that_it_points_to(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    replace_file(Disk(), link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "target").read_bytes() == NEW


def test_another_hard_link_keeps_the_old_content(path: Path) -> None:
    other = path.with_name("other")
    other.hardlink_to(path)
    replace_file(Disk(), path, NEW)
    assert (path.read_bytes(), other.read_bytes()) == (NEW, OLD)


def test_a_file_marked_read_only_is_left_alone(path: Path) -> None:
    path.chmod(0o444)
    assert reason_of_replacing(path) == "read_only_file"
    assert path.read_bytes() == OLD
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_no_permission(path: Path) -> None:
    path.parent.chmod(0o500)
    assert reason_of_replacing(path) == "no_permission"
    path.parent.chmod(0o700)
    assert path.read_bytes() == OLD


def test_a_missing_folder_is_named_as_the_cause(tmp_path: Path) -> None:
    assert reason_of_replacing(tmp_path / "missing" / "plan") == "folder_missing"
    assert reason_of_replacing(tmp_path / "missing" / "deeper" / "plan") == "folder_missing"


def test_a_file_in_place_of_the_folder_is_named_as_the_cause(path: Path) -> None:
    assert reason_of_replacing(path / "plan") == "folder_missing"
    assert path.read_bytes() == OLD


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert reason_of_replacing(tmp_path / "folder") == "not_a_file"


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reason_of_replacing(tmp_path / "pipe") == "not_a_file"


def test_a_link_in_a_circle_is_not_followed_for_ever(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert reason_of_replacing(tmp_path / "a") == "not_a_file"


@pytest.mark.parametrize(
    "name",
    ["n" * 255, "é" * 127, "𝄞" * 63, os.fsdecode(b"latin \xe9 plan"), "line\nbreak", " "],
    ids=["longest", "two bytes", "four bytes", "not UTF-8", "line break", "space"],
)
def test_a_file_with_any_name_is_replaced(tmp_path: Path, name: str) -> None:
    replace_file(Disk(), tmp_path / name, NEW)
    assert read_file(tmp_path / name) == NEW
    assert os.listdir(tmp_path) == [name]


def test_a_name_that_is_too_long_is_named_as_the_cause(tmp_path: Path) -> None:
    assert reason_of_replacing(tmp_path / ("n" * 256)) == "name_too_long"


def test_a_file_is_read_whole(path: Path) -> None:
    assert read_file(path) == OLD


@pytest.mark.parametrize(("size", "fits"), [(LARGEST_FILE, True), (LARGEST_FILE + 1, False)])
def test_a_file_is_read_up_to_32_mb(tmp_path: Path, size: int, fits: bool) -> None:
    big = tmp_path / "big"
    with big.open("wb") as file:
        file.truncate(size)
    if fits:
        assert len(read_file(big)) == size
    else:
        with pytest.raises(StorageFailure) as caught:
            read_file(big)
        assert caught.value.reason == "too_large"


def test_reading_what_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(StorageFailure) as caught:
        read_file(tmp_path / "missing")
    assert (caught.value.reason, caught.value.path) == ("not_found", tmp_path / "missing")


def test_a_disk_that_fails_while_reading_is_named_as_the_cause() -> None:
    with pytest.raises(StorageFailure) as caught:
        read_file(Path("/proc/self/mem"))  # where no byte of the first page can be read
    assert caught.value.reason == "disk_error"


def test_a_name_that_no_file_can_have_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(StorageFailure) as caught:
        read_file(tmp_path / "nul\x00.tumbuh")
    assert caught.value.reason == "not_found"


def test_refusing_to_read_leaves_nothing_open(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    before = os.listdir("/proc/self/fd")
    for refused in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        with at_most(5), pytest.raises(StorageFailure) as caught:
            read_file(refused)
        assert caught.value.reason == "not_a_file"
    assert os.listdir("/proc/self/fd") == before

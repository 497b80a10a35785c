"""A save ends without warning before each of its calls; runs on every system."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.settings import Settings
from desktop.storage.atomic import replace_file
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import digest_of, read_plan, to_bytes, write_plan
from desktop.storage.settings_file import read_settings, write_settings
from tests.samples import plan
from tests.storage.disks import DeadlyDisk, Killed, NotingDisk, calls_of, naive_save

OLD, NEW = plan(title="old"), plan(title="new")
CALLS = range(6)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "plan.tumbuh"
    file.write_bytes(to_bytes(OLD))
    return file


def safe_save(disk: NotingDisk, path: Path, data: bytes) -> None:
    replace_file(disk, path, data)


def what_is_left(
    save: Callable[[NotingDisk, Path, bytes], None], path: Path, before: bytes | None
) -> list[str]:
    """What the file holds after the save was killed before each of its calls in turn."""
    left = []
    for at in range(len(calls_of(save, path.with_name("other")))):
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)
        with pytest.raises(Killed):
            save(DeadlyDisk(at), path, to_bytes(NEW))
        try:
            left.append(read_plan(path).plan.title)
        except StorageFailure as failure:
            left.append(failure.reason)
    return left


def test_a_save_makes_as_many_calls_as_are_killed_here(path: Path) -> None:
    assert len(calls_of(safe_save, path)) == len(CALLS)


def test_a_save_that_is_killed_leaves_the_old_plan_or_the_new(path: Path) -> None:
    left = what_is_left(safe_save, path, to_bytes(OLD))
    assert left == ["old", "old", "old", "old", "old", "new"]


def test_a_first_save_that_is_killed_leaves_no_plan_or_the_whole(path: Path) -> None:
    left = what_is_left(safe_save, path, None)
    assert left == ["not_found"] * 5 + ["new"]


def test_control_a_naive_save_that_is_killed_is_found_torn(path: Path) -> None:
    assert what_is_left(naive_save, path, to_bytes(OLD)) == ["old", "not_json", "new"]


@pytest.mark.parametrize("at", CALLS)
def test_after_a_killed_save_the_plan_is_saved_as_before(path: Path, at: int) -> None:
    with pytest.raises(Killed):
        write_plan(DeadlyDisk(at), path, NEW, {}, digest_of(to_bytes(OLD)))
    opened = read_plan(path)
    newest = replace(opened.plan, title="newest")
    write_plan(Disk(), path, newest, opened.unknown, opened.digest)
    assert read_plan(path).plan == newest


@pytest.mark.parametrize("at", CALLS)
def test_what_a_killed_save_leaves_behind_is_hidden_and_small(path: Path, at: int) -> None:
    with pytest.raises(Killed):
        write_plan(DeadlyDisk(at), path, NEW, {}, digest_of(to_bytes(OLD)))
    litter = [name for name in os.listdir(path.parent) if name != path.name]
    assert len(litter) <= 1
    assert all(name.startswith(".plan.tumbuh.") and name.endswith(".tmp") for name in litter)


@pytest.mark.parametrize("at", CALLS)
def test_settings_that_are_killed_while_written_are_the_old_or_the_new(
    tmp_path: Path, at: int
) -> None:
    path = tmp_path / "settings.json"
    write_settings(Disk(), path, Settings(theme="light"))
    with pytest.raises(Killed):
        write_settings(DeadlyDisk(at), path, Settings(theme="dark"))
    theme = "light" if at < len(CALLS) - 1 else "dark"
    assert read_settings(path) == (Settings(theme=theme), True)

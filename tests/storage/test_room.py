"""How much room a plan takes, found out without its names."""

from datetime import UTC, datetime
from pathlib import Path

from desktop.storage.file_system import Disk
from desktop.storage.room import room_of
from desktop.storage.versions import Versions


def versions_in(folder: Path) -> Versions:
    return Versions(Disk(), folder, lambda: datetime(2026, 11, 22, tzinfo=UTC))


def test_the_plan_its_versions_and_what_is_free_are_measured(tmp_path: Path) -> None:
    path, versions = tmp_path / "plan.tumbuh", versions_in(tmp_path / "versions")
    path.write_bytes(b"x" * 1_000)
    versions.keep("p1", b"one", path)
    versions.keep("p1", b"two!", path)

    room = room_of(path, tmp_path, "p1", versions)

    assert (room.size, room.versions, room.versions_size) == (1_000, 2, 7)
    assert room.free is not None
    assert room.free > 0
    assert room.may_write


def test_a_folder_that_is_not_there_yet_is_judged_by_the_one_above(tmp_path: Path) -> None:
    room = room_of(None, tmp_path / "not" / "yet", "", versions_in(tmp_path / "versions"))

    assert room.may_write
    assert (room.size, room.versions) == (None, 0)


def test_a_plan_that_is_gone_has_no_size(tmp_path: Path) -> None:
    room = room_of(tmp_path / "gone.tumbuh", tmp_path, "p1", versions_in(tmp_path / "versions"))

    assert room.size is None

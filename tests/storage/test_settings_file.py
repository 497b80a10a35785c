import errno
import os
import stat
from pathlib import Path

import pytest

from desktop.domain.settings import Place, Settings
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from desktop.storage.settings_file import read_settings, write_settings
from tests.storage.disks import FailingDisk

SETTINGS = Settings(
    language="id",
    theme="dark",
    recent=("/home/sari/Plan.tumbuh", "/tmp/ünï <b>.tumbuh"),
    last="/home/sari/Plan.tumbuh",
    places={"/home/sari/Plan.tumbuh": Place("plan", "s1")},
    window=(1366, 768, True),
)
DAMAGED = [
    b"",
    b"{",
    b"null",
    b"[]",
    b"\x00" * 100,
    b"\xff\xfe",
    b'{"theme": "purple"}',
    b'{"window": [1, 2]}',
    b'{"recent": "one"}',
    b'{"language": "\\ud800"}',
    b"[" * 200_000,
    b'{"theme": "dark"}{}',
]
each_damage = pytest.mark.parametrize("damaged", DAMAGED, ids=lambda data: repr(data[:20]))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_settings_are_read_as_they_were_written(path: Path) -> None:
    write_settings(Disk(), path, SETTINGS)
    assert read_settings(path) == (SETTINGS, True)
    write_settings(Disk(), path, Settings())
    assert read_settings(path) == (Settings(), True)


def test_without_a_file_the_defaults_hold_and_nothing_is_wrong(path: Path) -> None:
    assert read_settings(path) == (Settings(), True)
    assert not path.exists()


def test_one_setting_that_is_not_understood_leaves_the_others_as_they_were(path: Path) -> None:
    path.write_bytes(
        b'{"text_size": 130, "language": "id", "corner": [100000000000000, 5], "panels": {"plan": 1e99},'
        b' "last": "/home/sari/Plan.tumbuh"}'
    )

    assert read_settings(path) == (Settings(language="id", last="/home/sari/Plan.tumbuh"), False)


@each_damage
def test_damaged_settings_give_the_defaults_and_are_not_touched(path: Path, damaged: bytes) -> None:
    path.write_bytes(damaged)
    assert read_settings(path) == (Settings(), False)
    assert path.read_bytes() == damaged


@each_damage
def test_damaged_settings_are_kept_aside_before_new_ones_are_written(
    path: Path, damaged: bytes
) -> None:
    path.write_bytes(damaged)
    write_settings(Disk(), path, SETTINGS)
    assert read_settings(path) == (SETTINGS, True)
    assert path.with_name("settings.json.damaged").read_bytes() == damaged
    assert len(os.listdir(path.parent)) == 2


def test_sound_settings_are_not_kept_aside(path: Path) -> None:
    write_settings(Disk(), path, SETTINGS)
    write_settings(Disk(), path, Settings())
    assert os.listdir(path.parent) == ["settings.json"]


def test_settings_of_a_later_version_are_read_as_far_as_they_are_known(path: Path) -> None:
    path.write_bytes(b'{"theme": "dark", "later": [1]}')
    assert read_settings(path) == (Settings(theme="dark"), True)


def test_a_folder_in_place_of_the_settings_gives_the_defaults(path: Path) -> None:
    path.mkdir()
    assert read_settings(path) == (Settings(), False)


def test_the_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "config" / "Tumbuh" / "settings.json"
    write_settings(Disk(), path, SETTINGS)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("at", range(5))
def test_settings_that_cannot_be_written_are_as_before(path: Path, at: int) -> None:
    write_settings(Disk(), path, SETTINGS)
    with pytest.raises(StorageFailure) as caught:
        write_settings(FailingDisk(at, errno.ENOSPC), path, Settings())
    assert caught.value.reason == "disk_full"
    assert read_settings(path) == (SETTINGS, True)
    assert os.listdir(path.parent) == ["settings.json"]


def test_a_file_in_place_of_the_folder_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "config").write_bytes(b"")
    with pytest.raises(StorageFailure):
        write_settings(Disk(), tmp_path / "config" / "settings.json", SETTINGS)
    with pytest.raises(StorageFailure):
        write_settings(Disk(), tmp_path / "config" / "deeper" / "settings.json", SETTINGS)


def test_a_path_that_is_not_text_is_a_failure_and_damages_nothing(path: Path) -> None:
    write_settings(Disk(), path, SETTINGS)
    with pytest.raises(StorageFailure) as caught:
        write_settings(Disk(), path, Settings(recent=(os.fsdecode(b"\xff.tumbuh"),)))
    assert caught.value.reason == "unwritable_text"
    assert read_settings(path) == (SETTINGS, True)

import errno
import os
from pathlib import Path

import pytest

from desktop.domain.settings import MOST_RECENT, Place, Settings
from desktop.session.preferences import Preferences
from desktop.session.writer import Writer
from desktop.storage.file_system import Disk
from desktop.storage.settings_file import read_settings
from tests.storage.disks import FailingDisk, NotingDisk

A, B, C = Path("/plans/a.tumbuh"), Path("/plans/b.tumbuh"), Path("/plans/c.tumbuh")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def preferences(path: Path, writer: Writer) -> Preferences:
    return Preferences(path, writer, Disk())


def on_disk(path: Path, writer: Writer) -> Settings:
    assert writer.drain(10)
    return read_settings(path)[0]


def test_a_first_start_has_the_defaults_and_writes_nothing(
    preferences: Preferences, path: Path, writer: Writer
) -> None:
    assert preferences.settings == Settings()
    assert writer.drain(10)
    assert not path.exists()


def test_a_change_is_said_and_kept_for_the_next_start(
    preferences: Preferences, path: Path, writer: Writer
) -> None:
    said: list[Settings] = []
    preferences.changed.connect(said.append)
    preferences.change(language="id", theme="dark")
    assert said == [preferences.settings] == [Settings(language="id", theme="dark")]
    assert writer.drain(10)
    assert Preferences(path, writer, Disk()).settings == preferences.settings


def test_changing_nothing_is_neither_said_nor_written(path: Path, writer: Writer) -> None:
    disk = NotingDisk()
    preferences = Preferences(path, writer, disk)
    said: list[Settings] = []
    preferences.changed.connect(said.append)
    preferences.change(theme="system", recent=())
    assert writer.drain(10)
    assert (said, disk.calls) == ([], [])


def test_the_last_of_many_changes_is_the_one_that_is_kept(
    preferences: Preferences, path: Path, writer: Writer
) -> None:
    for width in range(800, 900):
        preferences.change(window=(width, 600, False))
    assert on_disk(path, writer).window == (899, 600, False)


def test_the_plan_opened_last_comes_first_and_once(
    preferences: Preferences, path: Path, writer: Writer
) -> None:
    for plan in (A, B, A, C, A):
        preferences.remember_plan(plan)
    assert preferences.settings.recent == (str(A), str(C), str(B))
    assert preferences.settings.last == str(A)
    assert on_disk(path, writer) == preferences.settings


def test_only_so_many_plans_are_remembered(preferences: Preferences) -> None:
    plans = [Path(f"/plans/{number}") for number in range(MOST_RECENT + 3)]
    for plan in plans:
        preferences.remember_plan(plan)
    newest_first = [str(plan) for plan in reversed(plans)]
    assert list(preferences.settings.recent) == newest_first[:MOST_RECENT]


def test_a_forgotten_plan_leaves_no_trace(
    preferences: Preferences, path: Path, writer: Writer
) -> None:
    for plan in (A, B):
        preferences.remember_plan(plan)
        preferences.remember_place(plan, Place("plan", "s1"))
    preferences.forget_plan(B)
    assert preferences.settings == Settings(
        recent=(str(A),), last="", places={str(A): Place("plan", "s1")}
    )
    assert on_disk(path, writer) == preferences.settings


def test_forgetting_another_plan_keeps_the_last_one(preferences: Preferences) -> None:
    for plan in (A, B):
        preferences.remember_plan(plan)
    preferences.forget_plan(A)
    assert (preferences.settings.recent, preferences.settings.last) == ((str(B),), str(B))


def test_the_place_in_each_plan_is_remembered(preferences: Preferences) -> None:
    for plan, item in ((A, "s1"), (B, "g2"), (A, "s3")):
        preferences.remember_plan(plan)
        preferences.remember_place(plan, Place("plan", item))
    assert preferences.place_in(A) == Place("plan", "s3")
    assert preferences.place_in(B) == Place("plan", "g2")
    assert preferences.place_in(C) == Place()


def test_places_in_plans_that_are_not_recent_any_more_are_dropped(
    preferences: Preferences,
) -> None:
    preferences.remember_plan(A)
    preferences.remember_place(A, Place("plan"))
    for number in range(MOST_RECENT):
        preferences.remember_plan(Path(f"/plans/{number}"))
    preferences.remember_place(Path("/plans/0"), Place("progress"))
    assert preferences.settings.places == {"/plans/0": Place("progress")}


def test_a_place_in_a_plan_that_is_not_recent_is_not_kept(preferences: Preferences) -> None:
    preferences.remember_place(A, Place("plan"))
    assert preferences.settings == Settings()


def test_a_plan_whose_name_is_not_text_does_not_stop_the_settings_from_being_kept(
    preferences: Preferences, path: Path, writer: Writer
) -> None:
    preferences.remember_plan(Path(os.fsdecode(b"/plans/\xff.tumbuh")))
    preferences.change(theme="dark")
    assert on_disk(path, writer) == Settings(theme="dark")


def test_settings_that_cannot_be_written_still_hold_until_the_end(
    path: Path, writer: Writer
) -> None:
    preferences = Preferences(path, writer, FailingDisk(0, errno.ENOSPC, gone=True))
    preferences.change(theme="dark")
    preferences.remember_plan(A)
    assert writer.drain(10)
    assert preferences.settings == Settings(theme="dark", recent=(str(A),), last=str(A))
    assert not path.exists()


def test_damaged_settings_are_kept_aside_at_the_first_change(path: Path, writer: Writer) -> None:
    path.parent.mkdir()
    path.write_bytes(b'{"theme": "dark", "last": ')
    preferences = Preferences(path, writer, Disk())
    assert preferences.settings == Settings()
    preferences.change(language="en")
    assert on_disk(path, writer) == Settings(language="en")
    kept = path.with_name("settings.json.damaged")
    assert kept.read_bytes() == b'{"theme": "dark", "last": '

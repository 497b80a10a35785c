"""Versions: kept before each replace and after, read back, thinned by age, found when all else is lost."""

import errno
import os
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain.plan import Plan
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import digest_of, read_plan, to_bytes
from desktop.storage.thinning import MOST_RECENT_BYTES, Kept, too_many
from desktop.storage.versions import Saved, Versions, save_plan
from tests.samples import plan
from tests.storage.disks import FailingDisk, MendableDisk

NOW = datetime(2026, 3, 2, 22, 41, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def versions(tmp_path: Path, clock: Clock) -> Versions:
    return Versions(Disk(), tmp_path / "data" / "versions", clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.tumbuh"


def saved(versions: Versions, path: Path, what: Plan, digest: str | None) -> Saved:
    return save_plan(Disk(), versions, path, what, {}, digest)


def titles(versions: Versions) -> list[str]:
    return [versions.read(each).plan.title for each in versions.of("p1")]


def test_every_state_that_the_file_had_is_kept_the_newest_first(
    versions: Versions, path: Path
) -> None:
    digest = None
    for title in ("one", "two", "three"):
        digest = saved(versions, path, plan(title=title), digest).digest
    assert titles(versions) == ["three", "two", "one"]


def test_what_the_file_held_before_this_app_wrote_it_is_kept(
    versions: Versions, path: Path
) -> None:
    path.write_bytes(to_bytes(plan(title="by another")))
    saved(versions, path, plan(title="ours"), read_plan(path).digest)
    assert titles(versions) == ["ours", "by another"]


def test_a_file_that_was_edited_by_hand_is_kept_byte_for_byte(
    versions: Versions, path: Path
) -> None:
    by_hand = to_bytes(plan(title="by hand")).replace(b'"goals"', b'\n\n "goals"')
    path.write_bytes(by_hand)
    saved(versions, path, plan(title="ours"), read_plan(path).digest)
    assert versions.of("p1")[1].path.read_bytes() == by_hand


def test_saving_the_same_twice_keeps_one_version(versions: Versions, path: Path) -> None:
    digest = saved(versions, path, plan(), None).digest
    saved(versions, path, plan(), digest)
    assert len(versions.of("p1")) == 1


def test_versions_are_for_the_person_alone(versions: Versions, path: Path) -> None:
    saved(versions, path, plan(), None)
    (version,) = versions.of("p1")
    assert version.path.stat().st_mode & 0o777 == 0o600
    for folder in (version.path.parent, version.path.parent.parent):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_plan_has_its_own_versions_whatever_its_id(versions: Versions, path: Path) -> None:
    for plan_id in ("..", ".", "CON", "p1", "P1"):
        versions.keep(plan_id, to_bytes(plan(id=plan_id)), path)
    for plan_id in ("..", ".", "CON", "p1", "P1"):
        assert [versions.read(each).plan.id for each in versions.of(plan_id)] == [plan_id]
    assert versions.of("unknown") == []


def test_a_version_that_was_changed_does_not_count(versions: Versions, path: Path) -> None:
    digest = saved(versions, path, plan(title="one"), None).digest
    saved(versions, path, plan(title="two"), digest)
    newest = versions.of("p1")[0]
    newest.path.write_bytes(to_bytes(plan(title="forged")))
    with pytest.raises(StorageFailure):
        versions.read(newest)
    found = versions.newest_good("p1")
    assert found is not None
    assert found[1].plan.title == "one"


def test_other_files_among_the_versions_are_left_alone(versions: Versions, path: Path) -> None:
    saved(versions, path, plan(), None)
    folder = versions.of("p1")[0].path.parent
    (folder / "note.txt").write_text("mine")
    (folder / "99999999T999999.999999Z-00.tumbuh").write_text("no version")
    (folder / f"20269999T999999.000000Z-{'0' * 64}.tumbuh").write_text("no time")
    assert len(versions.of("p1")) == 1


def test_the_file_a_plan_was_last_kept_in_is_known(versions: Versions, path: Path) -> None:
    saved(versions, path, plan(), None)
    assert versions.plan_at(path) == "p1"
    moved = path.with_name("moved.tumbuh")
    path.rename(moved)
    saved(versions, moved, plan(title="more"), digest_of(to_bytes(plan())))
    assert versions.plan_at(moved) == "p1"
    assert versions.plan_at(path) is None


def test_a_plan_is_saved_even_where_no_version_can_be_kept(path: Path, clock: Clock) -> None:
    for call in ("make_folder", "create", "write", "fsync", "close", "replace", "fsync_folder"):
        folder = path.parent / call / "versions"
        disk = MendableDisk(call, errno.ENOSPC)
        path.unlink(missing_ok=True)
        done = save_plan(Disk(), Versions(disk, folder, clock), path, plan(), {}, None)
        assert read_plan(path).plan == plan()
        assert done.unkept is not None
        assert done.unkept.reason == "disk_full"


def test_a_version_that_reads_back_otherwise_is_thrown_away(path: Path, clock: Clock) -> None:
    class Bending(Disk):
        def fsync(self, descriptor: int) -> None:
            os.lseek(descriptor, 5, os.SEEK_SET)
            os.write(descriptor, b"bent")

    versions = Versions(Bending(), path.parent / "versions", clock)
    with pytest.raises(StorageFailure):
        versions.keep("p1", to_bytes(plan()), path)
    assert versions.of("p1") == []


def test_a_failed_save_keeps_no_version_of_what_was_never_in_the_file(
    path: Path, versions: Versions
) -> None:
    path.write_bytes(to_bytes(plan(title="old")))
    with pytest.raises(StorageFailure):
        save_plan(
            FailingDisk(1, errno.ENOSPC), versions, path, plan(title="new"), {},
            read_plan(path).digest,
        )  # fmt: skip
    assert titles(versions) == ["old"]


def test_versions_are_thinned_by_age(versions: Versions, path: Path, clock: Clock) -> None:
    for days_ago in range(400, -1, -1):
        clock.now = NOW - timedelta(days=days_ago)
        versions.keep("p1", to_bytes(plan(title=f"{days_ago}")), path)
    kept = [int(title) for title in titles(versions)]
    assert kept[:32] == list(range(32))
    assert 32 + 50 <= len(kept) <= 32 + 55
    assert all(7 <= older - newer <= 13 for newer, older in pairwise(kept[33:]))


def kept_after(ages: list[timedelta], size: int = 1_000) -> list[timedelta]:
    kept = [Kept(NOW - age, size) for age in ages]
    gone = too_many(kept, NOW)
    return [age for place, age in enumerate(ages) if place not in gone]


def test_all_of_the_last_hour_stay() -> None:
    ages = [timedelta(seconds=n) for n in range(3_600)]
    assert kept_after(ages) == ages


def test_of_a_very_large_plan_the_last_of_each_minute_stays() -> None:
    ages = [timedelta(seconds=n) for n in range(3_600)]
    kept = kept_after(ages, size=MOST_RECENT_BYTES // 1_000)
    assert len(kept) in (60, 61)
    assert kept[0] == timedelta(0)


def test_of_a_day_the_last_of_each_hour_stays() -> None:
    kept = kept_after([timedelta(minutes=n) for n in range(60, 24 * 60)])
    assert len(kept) in (23, 24)


@given(st.lists(st.timedeltas(timedelta(days=-2), timedelta(days=900)), max_size=60))
def test_thinning_again_or_later_never_takes_the_newest_nor_leaves_a_gap(
    ages: list[timedelta],
) -> None:
    ages.sort()  # the newest first
    kept = kept_after(ages)
    assert not ages or min(ages) in kept
    assert kept_after(kept) == kept
    for age in ages:  # something at most a week older or newer than what went is there
        assert any(abs(age - each) <= timedelta(days=7) for each in kept)


def test_what_is_kept_last_is_the_newest_even_if_the_clock_was_set_back(
    versions: Versions, path: Path, clock: Clock
) -> None:
    versions.keep("p1", to_bytes(plan(title="first")), path)
    clock.now = NOW - timedelta(days=90)
    versions.keep("p1", to_bytes(plan(title="second")), path)
    versions.keep("p1", to_bytes(plan(title="third")), path)
    assert titles(versions) == ["third", "second", "first"]


def test_unknown_keys_come_back_with_a_version(versions: Versions, path: Path) -> None:
    raw = to_bytes(plan()).replace(b'"title": "From', b'"mood": "good", "title": "From', 1)
    path.write_bytes(raw)
    opened = read_plan(path)
    save_plan(
        Disk(), versions, path, replace(opened.plan, title="x"), opened.unknown, opened.digest
    )
    assert [versions.read(each).unknown for each in versions.of("p1")] == [opened.unknown] * 2


def test_what_a_killed_save_has_left_is_removed_once_it_is_old(
    versions: Versions, path: Path
) -> None:
    digest = saved(versions, path, plan(title="one"), None).digest
    folder = versions.of("p1")[0].path.parent
    left = "0123456700000001.0123456789ab.tmp"  # by a process of another computer
    old = [path.with_name(f".plan.tumbuh.{left}"), folder / f".x.tumbuh.{left}"]
    new = path.with_name(".plan.tumbuh.0123456700000001.ba9876543210.tmp")
    others = [
        path.with_name(".plan.tumbuh.tmp"),
        path.with_name(f".other.tumbuh.{left}"),
        path.with_name(f"plan.tumbuh.{left}"),
    ]
    for each in (*old, new, *others):
        each.write_text("left")
    for each in (*old, *others):
        os.utime(each, (1, 1))
    saved(versions, path, plan(title="two"), digest)
    assert [each.exists() for each in (*old, new, *others)] == [False] * 2 + [True] * 4

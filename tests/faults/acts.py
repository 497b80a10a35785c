"""Everything that Tumbuh writes, act by act: how things stand before, and what is done then.

There is only one version of each form of file so far: nothing is migrated, and no act does it.
"""

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, cast

from msgspec.structs import replace

from desktop.domain.merge import merge
from desktop.domain.plan import Plan
from desktop.domain.settings import Settings
from desktop.formats.export import export
from desktop.storage.atomic import make_folder, replace_file
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk, FileSystem
from desktop.storage.lost_plans import lost_among
from desktop.storage.outside import found_beside
from desktop.storage.pack_files import drop_pack, keep_pack, read_pack
from desktop.storage.plan_file import digest_of, read_plan, to_bytes, write_copy
from desktop.storage.settings_file import write_settings
from desktop.storage.versions import Saved, Version, Versions, save_plan
from tests.faults.careless import FLAWS, careless_save
from tests.packs import write_pack
from tests.samples import empty_plan, goal, step
from tests.storage.disks import NotingDisk

NOW = datetime(2026, 3, 2, 22, 41, tzinfo=UTC)
OLDER, OLD, NEW = (
    empty_plan(title=title, goals=(goal("g1", step("s1"), title=title),))
    for title in ("older", "old", "new")
)
MINE = replace(OLD, title="mine", typed="mine", hours_per_week=6.0)
THEIRS = replace(OLD, goals=(replace(OLD.goals[0], steps=(step("s1"), step("s2"))),))
MANY = 12


class Unsynced(Disk):
    """A disk that is not waited for: quick, and good enough to set the scene."""

    def fsync(self, descriptor: int) -> None:
        """Go on at once."""

    def fsync_folder(self, path: str) -> None:
        """Go on at once."""


class Place:
    """The folders of one person, and a clock that goes on by a second each time one looks."""

    def __init__(self, folder: Path, now: datetime = NOW) -> None:
        self.plan = folder / "plans" / "plan.tumbuh"
        self.copy = folder / "plans" / "plan (conflicted copy).tumbuh"
        self.versions = folder / "data" / "versions"
        self.packs = folder / "data" / "evidence"
        self.settings = folder / "config" / "settings.json"
        self.elsewhere = folder / "downloads"
        self.now = now

    def clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def kept(self, disk: FileSystem) -> Versions:
        return Versions(disk, self.versions, self.clock)


class Act(NamedTuple):
    """What stands there before, what is done, and what has to be true of it whenever it ends.

    `keeps_old` says that what the file held is to be found afterwards, in whichever file;
    `moves_old` that it may be under another name before the new content is there; `joins` that the
    new content is another one where something could not be read, but has all steps in it.
    """

    prepare: Callable[[Place], object]
    do: Callable[[FileSystem, Place], Saved | None]
    keeps_old: bool = False
    moves_old: bool = False
    joins: bool = False


# --- how things stand before


def _nothing(place: Place) -> None:
    """Only the folders that every person has."""
    place.elsewhere.mkdir(parents=True)


def _plan(place: Place, plan: Plan = OLD) -> None:
    _nothing(place)
    place.plan.parent.mkdir()
    place.plan.write_bytes(to_bytes(plan))


def _with_versions(place: Place, *plans: Plan, apart: timedelta = timedelta(days=1)) -> None:
    """The plan, after it was in these states in this order, the last of them three days ago."""
    _plan(place)
    for number, each in enumerate((*plans, OLD)):
        moment = NOW - timedelta(days=3) - (len(plans) - number) * apart
        earlier = Place(place.plan.parent.parent, moment)
        earlier.kept(Unsynced()).keep(OLD.id, to_bytes(each), place.plan)


def _many_versions(place: Place) -> None:
    """Versions a minute apart, which were all kept, until a quiet day made them too many."""
    plans = (replace(OLD, title=f"{number}") for number in range(MANY))
    _with_versions(place, *plans, apart=timedelta(minutes=1))


def _lost(place: Place) -> None:
    """A single version, since in place of one that cannot be read an older one is good enough."""
    _with_versions(place)
    place.plan.unlink()


def _copy_beside(place: Place) -> None:
    _with_versions(place, OLD)
    place.plan.write_bytes(to_bytes(MINE))
    place.copy.write_bytes(to_bytes(THEIRS))


def _pack(place: Place) -> None:
    _nothing(place)
    write_pack(place.elsewhere / "pack.json", **{"article.title": "New evidence"})


def _kept_pack(place: Place) -> None:
    _pack(place)
    older = write_pack(place.elsewhere / "older.json", **{"article.title": "Older evidence"})
    keep_pack(Unsynced(), place.packs, read_pack(older))


def _exported(place: Place) -> None:
    _nothing(place)
    (place.elsewhere / "plan.json").write_bytes(b"what was exported before")


def _settings(place: Place) -> None:
    _nothing(place)
    write_settings(Unsynced(), place.settings, Settings(theme="light"))


def _damaged_settings(place: Place) -> None:
    _settings(place)
    place.settings.write_bytes(b'{"theme": "li')


# --- what is done


def _save(disk: FileSystem, place: Place, plan: Plan = NEW) -> Saved:
    opened = read_plan(place.plan)
    return save_plan(disk, place.kept(disk), place.plan, plan, opened.unknown, opened.digest)


def _save_first(disk: FileSystem, place: Place) -> Saved:
    make_folder(disk, place.plan.parent)
    return save_plan(disk, place.kept(disk), place.plan, NEW, {}, None)


def _older(place: Place) -> tuple[Versions, Version]:
    versions, digest = place.kept(Disk()), digest_of(to_bytes(OLDER))
    found = [each for each in versions.of(OLD.id) if each.digest == digest]
    if not found:
        raise StorageFailure(place.versions, "not_found", "the version to restore")
    return versions, found[0]


def _restore(disk: FileSystem, place: Place) -> Saved:
    versions, version = _older(place)
    return _save(disk, place, versions.read(version).plan)


def _restore_as_copy(disk: FileSystem, place: Place) -> None:
    versions, version = _older(place)
    opened = versions.read(version)
    write_copy(disk, place.plan.with_name("plan 2026-03-01.tumbuh"), opened.plan, opened.unknown)


def _bring_back(disk: FileSystem, place: Place) -> None:
    """Where it is there again, nothing is lost."""
    if os.path.lexists(place.plan):
        return
    for lost in lost_among([place.plan], place.kept(disk)):
        make_folder(disk, lost.path.parent)
        write_copy(disk, lost.path, lost.plan, lost.unknown)
        return
    raise StorageFailure(place.plan, "not_found", "no version of it was found")


def _merge(disk: FileSystem, place: Place) -> Saved:
    own, versions = read_plan(place.plan), place.kept(disk)
    found = found_beside(read_plan(place.copy), own.plan, versions)
    assert found.opened is not None
    joined = merge(own.plan, found.opened.plan, found.base).plan
    return save_plan(disk, versions, place.plan, joined, own.unknown, own.digest)


def _keep_pack(disk: FileSystem, place: Place) -> None:
    keep_pack(disk, place.packs, read_pack(place.elsewhere / "pack.json"))


def _drop_pack(disk: FileSystem, place: Place) -> None:
    drop_pack(disk, place.packs, read_pack(place.elsewhere / "pack.json").article.id)


def _export(disk: FileSystem, place: Place) -> None:
    """As `shell/exports` does; every format is written the same way once its bytes are made."""
    nobody = cast(Any, None)
    data = export("json", NEW, nobody, nobody, nobody, NOW)
    replace_file(disk, place.elsewhere / "plan.json", data)


def _write_settings(disk: FileSystem, place: Place) -> None:
    write_settings(disk, place.settings, Settings(theme="dark"))


def _save_carelessly(flaw: str, disk: FileSystem, place: Place) -> None:
    noting = disk if isinstance(disk, NotingDisk) else NotingDisk()
    careless_save(flaw, noting, place.plan, to_bytes(NEW))


ACTS: Mapping[str, Act] = {
    "save over": Act(_plan, _save, keeps_old=True),
    "save over again": Act(_with_versions, _save, keeps_old=True),
    "first save": Act(_nothing, _save_first),
    "save and thin": Act(_many_versions, _save, keeps_old=True),
    "restore": Act(lambda place: _with_versions(place, OLDER), _restore, keeps_old=True),
    "restore as copy": Act(lambda place: _with_versions(place, OLDER), _restore_as_copy),
    "bring back": Act(_lost, _bring_back),
    "merge": Act(_copy_beside, _merge, keeps_old=True, joins=True),
    "import pack": Act(_pack, _keep_pack),
    "replace pack": Act(_kept_pack, _keep_pack),
    "remove pack": Act(_kept_pack, _drop_pack),
    "export": Act(_exported, _export),
    "settings": Act(_settings, _write_settings),
    "first settings": Act(_nothing, _write_settings),
    "settings over damaged": Act(
        _damaged_settings, _write_settings, keeps_old=True, moves_old=True
    ),
}
CARELESS: Mapping[str, Act] = {flaw: Act(_plan, partial(_save_carelessly, flaw)) for flaw in FLAWS}
"""Controls: saves that each leave out one thing which matters."""

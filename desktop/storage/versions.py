"""The versions of each plan: its earlier states, kept in the app's own folder and never changed.

A plan's versions are keyed by its id, so they are found when its file has another name, is damaged
or gone. Each is named by its number, its time and the digest of its content; what does not have that
digest (any more) does not count. The number says which is newer, since a clock may be set back.
"""

import contextlib
import hashlib
import os
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from desktop.domain.plan import Plan
from desktop.storage.atomic import make_folder, read_file, replace_file, sweep
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import FileSystem
from desktop.storage.plan_file import SUFFIX, OpenedPlan, digest_of, parse_plan, write_plan
from desktop.storage.strict_json import Unknown
from desktop.storage.thinning import Kept, too_many

_NAME = re.compile(r"(\d{8})-(\d{8}T\d{6}\.\d{6})Z-([0-9a-f]{64})" + re.escape(SUFFIX))
_TIME = "%Y%m%dT%H%M%S.%f"
_HOME = "home.json"


class Version(msgspec.Struct, frozen=True):
    """One kept state: its file, its number, when it was kept, its content's digest and size."""

    path: Path
    number: int
    at: datetime
    digest: str
    size: int


class Home(msgspec.Struct, frozen=True):
    """Which plan a folder of versions belongs to, and the file that it was last kept in."""

    id: str
    path: str


class Saved(msgspec.Struct, frozen=True):
    """A plan was written: the file's digest, and why its versions could not be kept, if so."""

    digest: str
    unkept: StorageFailure | None = None


class Versions:
    """Keeps, lists, reads and thins versions; every failure is a StorageFailure."""

    def __init__(self, disk: FileSystem, folder: Path, now: Callable[[], datetime]) -> None:
        self._disk, self._folder, self._now = disk, folder, now

    def keep(self, plan_id: str, data: bytes, path: Path) -> None:
        """Keep the bytes of a plan's file at `path` as a version, unless the newest is the same."""
        folder = self._folder_of(plan_id)
        make_folder(self._disk, folder)
        kept, digest = self.of(plan_id), digest_of(data)
        if not kept or kept[0].digest != digest:
            now = self._now().astimezone(UTC)
            number = kept[0].number + 1 if kept else 1
            target = folder / f"{number:08}-{now.strftime(_TIME)}Z-{digest}{SUFFIX}"
            replace_file(self._disk, target, data)
            self._check(target, digest)
            self._thin(plan_id, now)
        self.note_home(plan_id, path)

    def note_home(self, plan_id: str, path: Path) -> None:
        """Note in which file a plan is kept now, if it has versions."""
        folder, home = self._folder_of(plan_id), Home(plan_id, str(path))
        if not os.path.isdir(folder) or _home_in(folder) == home:
            return
        for other in self.homes():
            if other.path == home.path:  # a file is the home of what was kept in it last
                with contextlib.suppress(OSError):
                    self._disk.unlink(str(self._folder_of(other.id) / _HOME))
        with contextlib.suppress(UnicodeEncodeError):  # a path that is not UTF-8
            replace_file(self._disk, folder / _HOME, msgspec.json.encode(home))

    def of(self, plan_id: str) -> list[Version]:
        """A plan's versions, the newest first."""
        return sorted(_in(self._folder_of(plan_id)), key=lambda each: each.number, reverse=True)

    def read(self, version: Version) -> OpenedPlan:
        """The plan as it was kept."""
        data = read_file(version.path)
        if digest_of(data) != version.digest:
            raise StorageFailure(version.path, "damaged")
        return parse_plan(version.path, data)

    def newest_good(self, plan_id: str) -> tuple[Version, OpenedPlan] | None:
        """The newest version that can be read."""
        for version in self.of(plan_id):
            with contextlib.suppress(StorageFailure):
                return version, self.read(version)
        return None

    def homes(self) -> list[Home]:
        """Every plan that has versions, with the file that it was last kept in."""
        try:
            folders = sorted(self._folder.iterdir())
        except OSError:
            return []
        return [home for folder in folders if (home := _home_in(folder)) is not None]

    def plan_at(self, path: Path) -> str | None:
        """The id of the plan that was last kept in a file, by its path."""
        return next((home.id for home in self.homes() if home.path == str(path)), None)

    def _folder_of(self, plan_id: str) -> Path:
        return self._folder / hashlib.sha256(plan_id.encode()).hexdigest()[:32]

    def _check(self, target: Path, digest: str) -> None:
        """Read a version back; what reads otherwise than it was written is no version."""
        if digest_of(read_file(target)) != digest:
            with contextlib.suppress(OSError):
                self._disk.unlink(str(target))
            raise StorageFailure(target, "disk_error", "a version did not read back the same")

    def _thin(self, plan_id: str, now: datetime) -> None:
        kept = self.of(plan_id)
        for place in too_many([Kept(each.at, each.size) for each in kept], now):
            with contextlib.suppress(OSError):  # it is tried again at the next save
                self._disk.unlink(str(kept[place].path))
        sweep(self._disk, self._folder_of(plan_id))


def save_plan(
    disk: FileSystem,
    versions: Versions,
    path: Path,
    plan: Plan,
    unknown: Unknown,
    expected: str | None,
) -> Saved:
    """Write the plan as `write_plan` does, with the state before and the new one kept as versions.

    Raises StorageFailure where the plan is not saved. Versions that cannot be kept do not stop a
    save: the person's newest work counts most.
    """
    unkept: list[StorageFailure] = []

    def keep(data: bytes) -> None:
        try:
            versions.keep(plan.id, data, path)
        except StorageFailure as failure:
            unkept.append(failure)

    if expected is None:  # else the folder was there: a stick that was pulled out is not replaced
        make_folder(disk, path.parent)
    digest = write_plan(disk, path, plan, unknown, expected, keep)
    return Saved(digest, unkept[0] if unkept else None)


def write_over(versions: Versions, path: Path, write: Callable[[], None]) -> None:
    """Let `write` replace the file at `path`; a plan that is there is kept as a version first.

    Raises StorageFailure.
    """
    try:
        data = read_file(path)
        other = parse_plan(path, data)
    except StorageFailure:
        pass  # nothing is there, or no plan; the person agreed to replace it
    else:
        versions.keep(other.plan.id, data, path)
    write()


def _in(folder: Path) -> Iterator[Version]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        found = _NAME.fullmatch(entry.name)
        if found is None:
            continue
        with contextlib.suppress(OSError, ValueError):
            at = datetime.strptime(found[2], _TIME).replace(tzinfo=UTC)
            yield Version(Path(entry.path), int(found[1]), at, found[3], entry.stat().st_size)


def _home_in(folder: Path) -> Home | None:
    try:
        return msgspec.json.decode(read_file(folder / _HOME), type=Home)
    except (StorageFailure, msgspec.MsgspecError, UnicodeDecodeError):
        return None

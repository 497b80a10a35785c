"""How much room a plan takes on the disk, and whether there is more; figures alone, no names."""

import os
import shutil
from pathlib import Path

import msgspec

from desktop.storage.versions import Versions


class Room(msgspec.Struct, frozen=True):
    """Sizes in bytes; None for what could not be found out."""

    size: int | None
    versions: int
    versions_size: int
    free: int | None
    may_write: bool


def room_of(path: Path | None, folder: Path, plan_id: str, versions: Versions) -> Room:
    """The room of the plan at `path`, if one is open, in `folder`."""
    kept = versions.of(plan_id) if plan_id else []
    there = _nearest_that_is_there(folder)
    try:
        free: int | None = shutil.disk_usage(there).free
    except OSError:
        free = None
    try:
        size = os.stat(path).st_size if path is not None else None
    except OSError:
        size = None
    may_write = os.access(there, os.W_OK | os.X_OK)
    return Room(size, len(kept), sum(each.size for each in kept), free, may_write)


def _nearest_that_is_there(folder: Path) -> Path:
    """The folder, or the one above it that is there; the app makes the folder when it is needed."""
    return next((each for each in (folder, *folder.parents) if os.path.isdir(each)), folder)

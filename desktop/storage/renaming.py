"""Gives a plan's file another name, never that of another file."""

import os
from pathlib import Path

from desktop.storage.failure import StorageFailure
from desktop.storage.file_names import free_path
from desktop.storage.file_system import FileSystem


def rename_file(disk: FileSystem, path: Path, target: Path) -> Path:
    """Rename a file to `target`, or to a name like it that is free; gives the name that it got.

    Raises StorageFailure.
    """
    try:
        if os.path.lexists(target) and not target.samefile(path):
            target = free_path(target.parent, target.stem, target.suffix)
        disk.replace(str(path), str(target))
        disk.fsync_folder(str(target.parent))
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error
    return target


def set_aside(disk: FileSystem, path: Path, aside: Path) -> None:
    """Give whatever is at `path` the name `aside`, or one like it. Raises StorageFailure."""
    if os.path.lexists(path):
        rename_file(disk, path, aside)

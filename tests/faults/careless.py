"""Saves that each leave out one thing which matters: the controls that every fault test has to catch."""

import contextlib
import errno
import os
from pathlib import Path
from typing import NamedTuple

from desktop.storage.failure import StorageFailure
from tests.storage.disks import NotingDisk, naive_save


class Care(NamedTuple):
    """What a save takes care of; each control lacks one of these."""

    syncs_file: bool = True
    syncs_before_replacing: bool = True
    syncs_folder: bool = True
    heeds_failed_sync: bool = True
    heeds_short_write: bool = True
    tidies_up: bool = True


_CARE = {
    "careful": Care(),
    "no sync of the file": Care(syncs_file=False),
    "replace before sync": Care(syncs_before_replacing=False),
    "no sync of the folder": Care(syncs_folder=False),
    "deaf to a failed sync": Care(heeds_failed_sync=False),
    "deaf to a short write": Care(heeds_short_write=False),
    "leaves its temporary file": Care(tidies_up=False),
}
FLAWS = ("naive", *_CARE)
"""`careful` is the same save with nothing left out: in that one, no fault may be found."""


def careless_save(flaw: str, disk: NotingDisk, path: Path, data: bytes) -> None:
    """Save with that flaw. Raises StorageFailure; the naive save raises what the disk does."""
    if flaw == "naive":
        naive_save(disk, path, data)
        return
    try:
        _save(_CARE[flaw], disk, path, data)
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error


def _save(care: Care, disk: NotingDisk, path: Path, data: bytes) -> None:
    temporary = f"{path}.tmp"
    with contextlib.suppress(FileNotFoundError):  # left by a save that was killed
        os.unlink(temporary)
    descriptor = disk.create(temporary, 0o600)
    is_open = True
    try:
        _write(care, disk, descriptor, data)
        if care.syncs_file and care.syncs_before_replacing:
            _sync(care, disk, descriptor)
        if not care.syncs_before_replacing:
            disk.replace(temporary, str(path))
            disk.fsync(descriptor)
        is_open = False
        disk.close(descriptor)
        if care.syncs_before_replacing:
            disk.replace(temporary, str(path))
        if care.syncs_folder:
            disk.fsync_folder(str(path.parent))
    except OSError:
        if is_open:
            with contextlib.suppress(OSError):
                disk.close(descriptor)
        if care.tidies_up:
            with contextlib.suppress(OSError):
                disk.unlink(temporary)
        raise


def _write(care: Care, disk: NotingDisk, descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        written = disk.write(descriptor, rest)
        if not care.heeds_short_write:
            return
        if written <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[written:]


def _sync(care: Care, disk: NotingDisk, descriptor: int) -> None:
    try:
        disk.fsync(descriptor)
    except OSError:
        if care.heeds_failed_sync:
            raise

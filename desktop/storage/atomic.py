"""Replace a file so that at every moment its name holds the old bytes or the new ones, whole."""

import contextlib
import errno
import os
import re
import stat
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import FileSystem

LARGEST_FILE = 32 * 1024 * 1024
_PRIVATE = 0o600
_LONGEST_NAME_PART = 120
_OLD_SECONDS = 3_600
_THIS_COMPUTER = f"{zlib.crc32((os.uname().nodename if hasattr(os, 'uname') else '').encode()):08x}"


def read_file(path: Path) -> bytes:
    """All bytes of a regular file of at most 32 MB. Raises StorageFailure; never waits on a pipe."""
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error
    except ValueError as error:  # no file can have NUL in its name
        raise StorageFailure(path, "not_found", str(error)) from error
    try:
        return _read(path, descriptor)
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error
    finally:
        with contextlib.suppress(OSError):  # it was only read
            os.close(descriptor)


def _read(path: Path, descriptor: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise StorageFailure(path, "not_a_file")
    if status.st_size > LARGEST_FILE:
        raise StorageFailure(path, "too_large", f"{status.st_size} bytes")
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise StorageFailure(path, "too_large")
    return data


def make_folder(disk: FileSystem, folder: Path) -> None:
    """Make a folder, and those above it, if they are not there yet. Raises StorageFailure."""
    missing = []
    above = folder
    while not os.path.isdir(above) and above != above.parent:
        missing.append(above)
        above = above.parent
    try:
        for each in reversed(missing):
            with contextlib.suppress(FileExistsError):  # somebody else was quicker
                disk.make_folder(str(each))
            disk.fsync_folder(str(each.parent))
    except OSError as error:
        raise StorageFailure.from_os(folder, error) from error


def replace_file(
    disk: FileSystem, path: Path, data: bytes, check: Callable[[], object] = lambda: None
) -> None:
    """Give `path` the content `data` durably. Raises StorageFailure, and then nothing has changed,
    except that a disk which fails to sync the folder at the very end may have the new content.

    `check` is called last before the file is replaced and may still refuse, by a StorageFailure.

    A symbolic link is followed; a file that is marked read-only is respected; other hard links to
    the file keep the old content.
    """
    target = os.path.realpath(path)
    mode = _mode_to_keep(Path(target))
    folder, name = os.path.split(target)
    sweep(disk, Path(folder), name)
    temporary = os.path.join(
        folder, f".{_cut(name)}.{_THIS_COMPUTER}{os.getpid():08x}.{os.urandom(6).hex()}.tmp"
    )
    try:
        _write_new(disk, temporary, data, mode)
        try:
            check()
            disk.replace(temporary, target)
        except (OSError, StorageFailure):
            _remove(disk, temporary)
            raise
        disk.fsync_folder(folder)
    except FileNotFoundError as error:
        raise StorageFailure(path, "folder_missing", error.strerror or "") from error
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error


def sweep(disk: FileSystem, folder: Path, name: str = "") -> None:
    """Remove what killed saves have left in a folder, of the file `name` or of every file.

    What a process of this computer has left goes as soon as that is dead; all else once it is older
    than an hour, since another computer may be in the middle of a save.
    """
    left = re.compile(
        rf"\.{re.escape(_cut(name)) or '.+'}\.([0-9a-f]{{8}})([0-9a-f]{{8}})\.[0-9a-f]{{12}}\.tmp",
        re.DOTALL,
    )
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(folder)):
            found = left.fullmatch(entry.name)
            if found is None:
                continue
            is_dead = found[1] == _THIS_COMPUTER and not _is_alive(int(found[2], 16))
            age = time.time() - entry.stat(follow_symlinks=False).st_mtime
            if is_dead or age > _OLD_SECONDS:
                _remove(disk, entry.path)


def _is_alive(process: int) -> bool:
    if os.name == "nt":  # there, to ask is to kill
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _mode_to_keep(target: Path) -> int:
    try:
        status = target.stat()
    except FileNotFoundError:
        return _PRIVATE
    except OSError as error:
        raise StorageFailure.from_os(target, error) from error
    if not stat.S_ISREG(status.st_mode):
        raise StorageFailure(target, "not_a_file")
    if not status.st_mode & stat.S_IWUSR:
        raise StorageFailure(target, "read_only_file")
    return stat.S_IMODE(status.st_mode)


def _write_new(disk: FileSystem, path: str, data: bytes, mode: int) -> None:
    """Write a new file and sync it; on any error it is gone again."""
    descriptor = disk.create(path, mode)
    try:
        try:
            rest = memoryview(data)
            while rest:
                written = disk.write(descriptor, rest)
                if written <= 0:
                    raise OSError(errno.ENOSPC, "the disk took no more bytes")
                rest = rest[written:]
            disk.fsync(descriptor)
        except OSError:
            with contextlib.suppress(OSError):
                disk.close(descriptor)
            raise
        disk.close(descriptor)
    except OSError:
        _remove(disk, path)
        raise


def _remove(disk: FileSystem, path: str) -> None:
    with contextlib.suppress(OSError):
        disk.unlink(path)


def _cut(name: str) -> str:
    """The name's first bytes, so that a temporary name never grows too long for the disk."""
    return name.encode(errors="surrogateescape")[:_LONGEST_NAME_PART].decode(errors="ignore")

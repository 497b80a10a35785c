"""The few calls that a safe save needs, behind an interface so that tests can fail each of them."""

import contextlib
import errno
import os
from typing import Protocol

_HAS_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOTSUP)


class FileSystem(Protocol):
    """What a save asks of a disk; every call may raise OSError."""

    def create(self, path: str, mode: int) -> int:
        """Create a file that must not exist yet, with exactly that mode; gives its descriptor."""

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of `data`; gives the number of bytes written."""

    def fsync(self, descriptor: int) -> None:
        """Wait until the file's bytes are on the disk."""

    def close(self, descriptor: int) -> None:
        """Close the file."""

    def replace(self, source: str, target: str) -> None:
        """Give the file at `source` the name `target`, in one step."""

    def unlink(self, path: str) -> None:
        """Remove a file."""

    def fsync_folder(self, path: str) -> None:
        """Wait until the folder's names are on the disk."""

    def make_folder(self, path: str) -> None:
        """Make a folder that only the person may enter; it must not exist yet."""


class Disk:
    """The computer's own disk."""

    def create(self, path: str, mode: int) -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
            flags |= getattr(os, name, 0)
        descriptor = os.open(path, flags, mode)
        if hasattr(os, "fchmod"):
            with contextlib.suppress(OSError):  # some disks know no modes
                os.fchmod(descriptor, mode)  # the umask has taken bits away
        return descriptor

    def write(self, descriptor: int, data: memoryview) -> int:
        return os.write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        os.close(descriptor)

    def replace(self, source: str, target: str) -> None:
        os.replace(source, target)

    def unlink(self, path: str) -> None:
        os.unlink(path)

    def make_folder(self, path: str) -> None:
        os.mkdir(path, 0o700)

    def fsync_folder(self, path: str) -> None:
        if os.name == "nt":  # Windows has no way to sync a folder
            return
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _HAS_NO_FOLDER_SYNC:
                raise
        finally:
            os.close(descriptor)

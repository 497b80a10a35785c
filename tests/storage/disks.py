"""Disks to save on in tests: one that notes each call, ones that fail, fill up, stop or die."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

from desktop.storage.file_system import Disk, FileSystem

Save = Callable[["NotingDisk", Path, bytes], None]


class NotingDisk(Disk):
    """The real disk; `calls` are the names of the calls in order, `opened` what is not closed."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.opened: set[int] = set()

    def before(self, call: str) -> None:
        """Note a call; other disks fail here."""
        self.calls.append(call)

    def create(self, path: str, mode: int) -> int:
        self.before("create")
        descriptor = super().create(path, mode)
        self.opened.add(descriptor)
        return descriptor

    def truncate(self, path: str) -> int:
        """What a safe save never does: empty a file that is there, and open it."""
        self.before("truncate")
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self.opened.add(descriptor)
        return descriptor

    def write(self, descriptor: int, data: memoryview) -> int:
        self.before("write")
        return super().write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        self.before("fsync")
        super().fsync(descriptor)

    def close(self, descriptor: int) -> None:
        super().close(descriptor)  # a descriptor is closed even when closing fails
        self.opened.discard(descriptor)
        self.before("close")

    def replace(self, source: str, target: str) -> None:
        self.before("replace")
        super().replace(source, target)

    def unlink(self, path: str) -> None:
        self.before("unlink")
        super().unlink(path)

    def fsync_folder(self, path: str) -> None:
        self.before("fsync_folder")
        super().fsync_folder(path)

    def make_folder(self, path: str) -> None:
        self.before("make_folder")
        super().make_folder(path)


class FailingDisk(NotingDisk):
    """Fails the call number `at` (0 is the first), and each one after it if it is `gone`.

    As on real disks, the bytes of a file that could not be synced are lost, though it can be read.
    """

    def __init__(self, at: int, error: int, *, gone: bool = False) -> None:
        super().__init__()
        self._at = at
        self._error = error
        self._gone = gone

    def before(self, call: str) -> None:
        super().before(call)
        place = len(self.calls) - 1
        if place == self._at or (self._gone and place > self._at):
            raise OSError(self._error, os.strerror(self._error))

    def fsync(self, descriptor: int) -> None:
        try:
            super().fsync(descriptor)
        except OSError:
            os.ftruncate(descriptor, 0)
            raise


class FullDisk(NotingDisk):
    """Has room for so many bytes, of which it takes at most `gulp` at once, then fails."""

    def __init__(self, room: int, gulp: int, error: int | None) -> None:
        super().__init__()
        self._room = room
        self._gulp = gulp
        self._error = error

    def write(self, descriptor: int, data: memoryview) -> int:
        taken = min(self._room, self._gulp)
        if taken == 0 and self._error is not None:
            raise OSError(self._error, os.strerror(self._error))
        written = super().write(descriptor, data[:taken]) if taken else 0
        self._room -= written
        return written


class Killed(BaseException):
    """The process ended here: nothing after it ran, not even what tidies up."""


class DeadlyDisk(NotingDisk):
    """Kills the process before the call number `at`; a write that is killed is half done."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self._at = at

    def before(self, call: str) -> None:
        super().before(call)
        if len(self.calls) - 1 == self._at:
            self._die()

    def _die(self) -> None:
        for descriptor in self.opened:  # as the system does when a process ends
            os.close(descriptor)
        raise Killed

    def write(self, descriptor: int, data: memoryview) -> int:
        if len(self.calls) == self._at:
            os.write(descriptor, data[: len(data) // 2])
        return super().write(descriptor, data)


class SlowDisk(NotingDisk):
    """Waits in `fsync` until `go` is set; `waiting` says that it has come there."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.waiting = threading.Event()

    def fsync(self, descriptor: int) -> None:
        self.waiting.set()
        if not self.go.wait(timeout=20):
            raise TimeoutError("nobody let the disk go on")
        super().fsync(descriptor)


class MendableDisk(NotingDisk):
    """Fails each `failing` call with an error until it is mended."""

    def __init__(self, failing: str, error: int) -> None:
        super().__init__()
        self._failing = failing
        self._error = error
        self._is_broken = True

    def mend(self) -> None:
        """Work from now on."""
        self._is_broken = False

    def break_down(self) -> None:
        """Fail from now on."""
        self._is_broken = True

    def before(self, call: str) -> None:
        super().before(call)
        if call == self._failing and self._is_broken:
            raise OSError(self._error, os.strerror(self._error))


def naive_save(disk: NotingDisk, path: Path, data: bytes) -> None:
    """How not to save: the control that each harness has to catch."""
    descriptor = disk.truncate(str(path))
    disk.write(descriptor, memoryview(data))
    disk.close(descriptor)


def calls_of(save: Callable[[FileSystem, Path, bytes], None] | Save, path: Path) -> list[str]:
    """The calls that one undisturbed save makes."""
    disk = NotingDisk()
    save(disk, path, b"calls")
    return disk.calls

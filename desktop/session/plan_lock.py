"""Lets one window at a time write a plan, by a small file beside it."""

import contextlib
import os
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile, QSysInfo

from desktop.storage.file_names import lock_name


class Holder(NamedTuple):
    """Who has a plan open; `computer` is empty for this one, `is_known` false where nobody can tell."""

    computer: str = ""
    is_known: bool = True


class PlanLock:
    """Holds the lock of one plan; a lock that a crash has left is taken over.

    Where no lock can be made (a folder that can only be read), nobody is kept out: a save there
    fails, or finds that somebody else has written.
    """

    def __init__(self) -> None:
        self._lock: QLockFile | None = None
        self._path: Path | None = None
        self._mark: tuple[int, int] | None = None
        self._lost: list[QLockFile] = []
        """Locks that others took over: as one goes, it removes what is in its place."""

    def take(self, path: Path) -> Holder | None:
        """Take the lock of a plan in place of the one that is held; gives who has it, if somebody."""
        if path == self._path and self._lock is not None and _mark_of(path) == self._mark:
            return None
        self.release()
        lock = QLockFile(str(_place_of(path)))
        lock.setStaleLockTime(0)  # held for days by a window that is open for days
        if lock.tryLock(0):
            self._lock, self._path, self._mark = lock, path, _mark_of(path)
            return None
        if lock.error() != QLockFile.LockError.LockFailedError:
            return None
        process, computer, _name = lock.getLockInfo()
        if not process:
            return Holder(is_known=False)
        return Holder("" if computer == QSysInfo.machineHostName() else computer)

    def take_over(self, path: Path) -> None:
        """Take the lock although somebody seems to have it: the person says that nobody has."""
        with contextlib.suppress(OSError):
            _place_of(path).unlink()
        self.take(path)

    def release(self) -> None:
        """Let others write."""
        if self._lock is not None and self._path is not None:
            if _mark_of(self._path) == self._mark:
                self._lock.unlock()
            else:
                self._lost.append(self._lock)
        self._lock, self._path, self._mark = None, None, None


def _mark_of(path: Path) -> tuple[int, int] | None:
    """Which file is the lock of a plan now, None where there is none."""
    try:
        status = _place_of(path).stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _place_of(path: Path) -> Path:
    """The lock of the file itself, whichever link it is opened by."""
    real = Path(os.path.realpath(path))
    return real.with_name(lock_name(real.name))

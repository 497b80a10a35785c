"""The door of the one window: a later start hands its plan in here, by a small file, and ends.

It must cost next to nothing, since every start comes by here first; so it is plain Python, and
knows only files. Who keeps the door is told by a lock of the system, which goes with its process,
however that ends. A request is removed by whoever takes it or takes it back: only one can.
"""

import contextlib
import os
import stat
import sys
import time
import zlib
from pathlib import Path
from typing import Literal, NamedTuple

Place = Literal["first", "later", "alone"]
"""The first keeps the door, a later one finds it kept, and alone is who cannot tell."""

_LOCK, _REQUEST, _UNFINISHED = "lock", ".request", ".unfinished"
_MARK, _OPEN = b"tumbuh request 1", b"open"
_LARGEST = 16_384
_LONGEST_TOKEN = 200
_OLD_SECONDS = 30.0
_FAR = 1 << 30
_LOOK_SECONDS = 0.01


class Asked(NamedTuple):
    """What a start asks for: a plan by its absolute path or none, and the right to come to the front."""

    plan: str = ""
    token: str = ""


class Door:
    """A folder with the lock of who is first, and the requests of those who came later.

    A first that takes requests has `patience` seconds to take one, and one that is only starting
    `patience_at_start`; then the later start opens a window of its own.
    """

    def __init__(
        self, folder: Path, *, patience: float = 3.0, patience_at_start: float = 10.0
    ) -> None:
        self.folder = folder
        self._patience, self._patience_at_start = patience, patience_at_start
        self._lock: int | None = None
        self._is_mine = False

    # --- the first

    def keep(self) -> Place:
        """Keep the door until this process ends, if nobody else does."""
        if self._is_mine:
            return "first"
        try:
            if self._lock is None:
                _make_folder(self.folder)
                self._lock = os.open(self._place(_LOCK), os.O_RDWR | os.O_CREAT | _safely(), 0o600)
            if not _is_locked(self._lock):
                return "later"
            os.ftruncate(self._lock, 0)
        except OSError:
            self.leave()
            return "alone"
        self._is_mine = True
        return "first"

    def open(self) -> None:
        """Say that requests are taken from now on."""
        if self._is_mine and self._lock is not None:
            with contextlib.suppress(OSError):  # a full disk; then later ones wait a little longer
                os.lseek(self._lock, 0, os.SEEK_SET)
                os.write(self._lock, _OPEN)

    def leave(self) -> None:
        """Let others keep the door."""
        if self._lock is not None:
            with contextlib.suppress(OSError):
                os.close(self._lock)
        self._lock, self._is_mine = None, False

    def take(self) -> list[Asked]:
        """Take all requests there are, oldest first; those that are none, or old, are only removed."""
        found = []
        try:
            names = os.listdir(self.folder)
        except OSError:
            return []
        for name in names:
            place = self._place(name)
            if name.endswith(_REQUEST):
                written, asked = _read(place)
                if _remove(place) and asked is not None and not _is_old(written):
                    found.append((written, asked))
            elif name.endswith(_UNFINISHED) and _is_old(_when_written(place)):
                _remove(place)
        return [asked for _, asked in sorted(found)]

    # --- the later ones

    def hand_in(self, plan: Path | None, token: str = "") -> bool:
        """Leave a request and wait until the first takes it; False if this start must open a window.

        A first that ends meanwhile leaves the door to this start.
        """
        let_first_come_forward()
        try:
            request = self._leave_request(Asked(os.path.abspath(plan) if plan else "", token))
        except (OSError, ValueError):
            return False
        is_open, began = False, time.monotonic()
        while os.path.lexists(request):
            if self.keep() == "first":
                _remove(request)
                return False
            if not is_open and self._is_open():
                is_open, began = True, time.monotonic()
            patience = self._patience if is_open else self._patience_at_start
            if time.monotonic() - began > patience:
                return not _remove(request)
            time.sleep(_LOOK_SECONDS)
        return True

    def _leave_request(self, asked: Asked) -> str:
        name = self._place(os.urandom(8).hex())
        data = b"\0".join((_MARK, os.fsencode(asked.token), os.fsencode(asked.plan), b""))
        if len(data) > _LARGEST:
            raise ValueError("the path is too long")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _safely()
        descriptor = os.open(name + _UNFINISHED, flags, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            os.replace(name + _UNFINISHED, name + _REQUEST)
        except OSError:
            _remove(name + _UNFINISHED)
            raise
        return name + _REQUEST

    def _is_open(self) -> bool:
        if self._lock is None:
            return False
        with contextlib.suppress(OSError):
            os.lseek(self._lock, 0, os.SEEK_SET)
            return os.read(self._lock, len(_OPEN)) == _OPEN
        return False

    def _place(self, name: str) -> str:
        return os.path.join(self.folder, name)


def name_of_screen() -> str:
    """Which computer and screen this start is for: nobody sees a window that opens on another one."""
    computer = os.uname().nodename if hasattr(os, "uname") else ""
    screens = (os.environ.get(name, "") for name in ("WAYLAND_DISPLAY", "DISPLAY"))
    return f"{zlib.crc32(os.fsencode(chr(10).join((computer, *screens)))):08x}"


def let_first_come_forward() -> None:
    """Give the right to come to the front, which Windows gives to a started program, to all others."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def _is_locked(descriptor: int) -> bool:
    """Whether the lock is ours now; False if somebody has it. Raises OSError if it cannot be told."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _FAR, os.SEEK_SET)  # what is locked there cannot be read
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _read(place: str) -> tuple[float, Asked | None]:
    """When a request was written, and what it asks for; None if it is no request of ours."""
    try:
        descriptor = os.open(place, os.O_RDONLY | _safely())
    except (OSError, ValueError):
        return 0.0, None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            return 0.0, None
        if hasattr(os, "getuid") and status.st_uid != os.getuid():
            return 0.0, None
        return status.st_mtime, _understood(os.read(descriptor, _LARGEST))
    except OSError:
        return 0.0, None
    finally:
        os.close(descriptor)


def _understood(data: bytes) -> Asked | None:
    parts = data.split(b"\0")
    if len(parts) != 4 or parts[0] != _MARK or parts[3]:
        return None
    token, plan = parts[1], os.fsdecode(parts[2])
    if plan and not os.path.isabs(plan):
        return None
    is_sound = len(token) <= _LONGEST_TOKEN and token.isascii()
    said = token.decode("ascii") if is_sound else ""
    return Asked(plan, said if said.isprintable() else "")


def _safely() -> int:
    """How a file is opened: no link is followed, no pipe waited on, and no child inherits it."""
    names = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT")
    return sum(getattr(os, name, 0) for name in names)


def _when_written(place: str) -> float:
    try:
        return os.lstat(place).st_mtime
    except OSError:
        return 0.0


def _is_old(written: float) -> bool:
    """Whether whoever wrote it cannot be waiting any more: it was killed meanwhile."""
    return abs(time.time() - written) > _OLD_SECONDS


def _remove(place: str) -> bool:
    """Remove a file; gives whether it was there and is gone now."""
    try:
        os.unlink(place)
    except OSError:
        return False
    return True


def _make_folder(folder: Path) -> None:
    """Make a folder for this person alone, and those above it that are not there yet."""
    if not os.path.isdir(folder) and folder != folder.parent:
        _make_folder(folder.parent)
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder, 0o700)

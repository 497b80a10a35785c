"""A screen of its own (Xvfb), on which one sees when a program has painted, whatever it is made of.

The screen is a file in memory, so that looking at it costs the program nothing.
"""

import mmap
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_WIDTH, _HEIGHT, _BYTES = 1366, 768, 4
_LOOKED_AT = 300
"""The line of the screen that is looked at."""
_WINDOW = 550
"""As many pixels wide is a window, and neither a splash nor a question."""
_BETWEEN_LOOKS, _PATIENCE = 0.0005, 30.0


def is_there() -> bool:
    """Whether such a screen can be had here."""
    return shutil.which("Xvfb") is not None


class Screen:
    """What is painted on the screen, and the name it has for programs."""

    def __init__(self, name: str, pixels: mmap.mmap) -> None:
        self.name, self._pixels = name, pixels

    def has_window(self) -> bool:
        """Whether something as wide as a window is painted in the upper middle of the screen."""
        begin = len(self._pixels) - _WIDTH * (_HEIGHT - _LOOKED_AT) * _BYTES
        line = self._pixels[begin : begin + _WIDTH * _BYTES]
        return _WIDTH - line.count(0) / _BYTES > _WINDOW * (_BYTES - 1) / _BYTES

    def milliseconds_to_paint(self, command: Sequence[str | Path], env: dict[str, str]) -> float:
        """From the start of a program until its window is seen; it is ended then."""
        self._wait(is_there=False)
        begun = time.perf_counter()
        program = subprocess.Popen(
            command, env={**env, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            self._wait(is_there=True)
            return (time.perf_counter() - begun) * 1000
        finally:
            os.killpg(program.pid, 9)
            program.wait()

    def _wait(self, *, is_there: bool) -> None:
        until = time.monotonic() + _PATIENCE
        while self.has_window() is not is_there:
            if time.monotonic() > until:
                raise TimeoutError("no window was painted" if is_there else "a window stays")
            time.sleep(_BETWEEN_LOOKS)


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen, as long as one needs it."""
    with tempfile.TemporaryDirectory(prefix="tumbuh-screen-") as folder:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"{_WIDTH}x{_HEIGHT}x24", "-fbdir", folder,
             "-nolisten", "tcp", "-noreset"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        try:
            assert server.stdout is not None
            name = f":{server.stdout.readline().strip()}"
            with open(Path(folder) / "Xvfb_screen0", "rb") as file:
                pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            yield Screen(name, pixels)
        finally:
            server.terminate()
            server.wait()

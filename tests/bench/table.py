"""A row of what was measured, and the table that all rows become."""

import os
import platform
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import PySide6
from PySide6.QtCore import qVersion

HEAD = "| what | figure | floor | ratio | must | aim | reached |\n|---|---|---|---|---|---|---|"


class Row(NamedTuple):
    """One figure, in words; `ratio` is the number that `must` and `aim` limit.

    The number is a ratio to the floor of the same run, or, with another `unit`, the figure itself.
    """

    what: str
    figure: str
    floor: str = ""
    ratio: float | None = None
    must: float | None = None
    aim: float | None = None
    unit: str = "×"

    @property
    def reached(self) -> str:
        """Which of its limits the number keeps; empty where it has none."""
        limits = (("aim", self.aim), ("must", self.must))
        if self.ratio is None or all(limit is None for _, limit in limits):
            return ""
        kept = (name for name, limit in limits if limit is not None and self.ratio <= limit)
        return next(kept, "**no**")

    def __str__(self) -> str:
        cells = (
            self.what,
            self.figure,
            self.floor,
            self._number(self.ratio, f".{_digits(self.ratio)}f"),
            self._number(self.must, "g"),
            self._number(self.aim, "g"),
            self.reached,
        )
        return "| " + " | ".join(cells) + " |"

    def _number(self, number: float | None, form: str) -> str:
        if number is None:
            return ""
        gap = "" if self.unit == "×" else " "
        return f"{number:{form}}{gap}{self.unit}"


def _digits(number: float | None) -> int:
    return 2 if number is not None and number < 10 else 1


def table(rows: Iterable[Row]) -> str:
    """The rows as a table in Markdown."""
    return "\n".join([HEAD, *map(str, rows)])


def machine() -> str:
    """What the figures were measured on; nothing that names a computer or a person."""
    parts = (
        _processor(),
        f"{os.cpu_count()} cores",
        f"{_memory_gb():.0f} GB",
        f"{platform.system()} {platform.release().split('-')[0]} {platform.machine()}",
        f"Python {platform.python_version()}",
        f"PySide6 {PySide6.__version__} with Qt {qVersion()}",
        f"platform plugin {os.environ.get('QT_QPA_PLATFORM', 'of the desktop')}",
    )
    return ", ".join(part for part in parts if part)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    named = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor())


def _memory_gb() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9

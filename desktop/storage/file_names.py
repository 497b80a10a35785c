"""Names for files that people can read and every system accepts."""

import os
import unicodedata
from pathlib import Path

_NOT_IN_NAMES = '<>:"/\\|?*'
_RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}
_LONGEST = 120


def file_name(title: str, suffix: str) -> str:
    """A file name made of a title: no separators, no control or direction marks, at most 120 bytes."""
    text = unicodedata.normalize("NFC", title)
    kept = "".join(
        " " if char in _NOT_IN_NAMES or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        else char
        for char in text
    )  # fmt: skip
    name = _cut(" ".join(kept.split()))
    if not name or name.partition(".")[0].strip().lower() in _RESERVED:
        name = _cut(f"Tumbuh {name}")
    return name + suffix


def _cut(name: str) -> str:
    return name.encode(errors="ignore")[:_LONGEST].decode(errors="ignore").strip(" .")


def lock_name(name: str) -> str:
    """The name of the lock file beside a file; hidden, and never too long for the disk."""
    return f".{_cut(name)}.lock"


def free_path(folder: Path, title: str, suffix: str) -> Path:
    """A path in `folder` for a title that no file has yet: `Plan.tumbuh`, `Plan 2.tumbuh`, …"""
    stem = file_name(title, "")
    path, number = folder / (stem + suffix), 1
    while os.path.lexists(path):
        number += 1
        path = folder / f"{stem} {number}{suffix}"
    return path

"""Takes out of what PyInstaller has gathered what nothing needs; used by the specs, on Linux.

An entry is a tuple of PyInstaller: the place in the package, the file it comes from, and its kind.
"""

import subprocess
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePath

from resources.build import left_out
from resources.build.linked import Linked

Entry = tuple[str, str, str]


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Without what is left out by its place."""
    return [entry for entry in entries if not left_out.is_left_out(PurePath(entry[0]))]


def without_orphans(binaries: list[Entry]) -> list[Entry]:
    """Drops the libraries that only dropped ones linked to (GTK, Quick, Network, systemd...)."""
    files = {Path(dest).name: source for dest, source, kind in binaries if kind != "SYMLINK"}
    wanted = {
        Path(dest).name
        for dest, _, kind in binaries
        if kind == "EXTENSION" or "plugins" in Path(dest).parts or "libpython" in dest
    }
    to_visit = list(wanted)
    while to_visit:
        found = (Linked(files[to_visit.pop()]).needed & files.keys()) - wanted
        wanted |= found
        to_visit += found
    return [entry for entry in binaries if Path(entry[0]).name in wanted]


def without_dead_links(datas: list[Entry], binaries: list[Entry]) -> list[Entry]:
    """Libraries are also reached through links at the top; none may be left without its target."""
    packed = {Path(dest).name for dest, _, _ in binaries}
    return [entry for entry in datas if entry[2] != "SYMLINK" or Path(entry[0]).name in packed]


PYTHONS_OWN = ("libpython*", "*/lib-dynload/*")
SAFE_TO_STRIP = (
    *PYTHONS_OWN, "*/libicui18n.so.*", "*/libicuuc.so.*",
    "numpy/_core/_multiarray_umath.*", "numpy/linalg/_umath_linalg.*", "msgspec/_core.*",
)  # fmt: skip
"""Libraries that still have symbols which only debuggers read. Not among them: numpy's OpenBLAS, which
does not survive it."""


def stripped(
    binaries: Iterable[Entry], slim: Path, places: Iterable[str] = SAFE_TO_STRIP
) -> Iterator[Entry]:
    """Takes these symbols out of the libraries in `places`; the new files go to `slim`."""
    slim.mkdir(parents=True, exist_ok=True)
    for dest, source, kind in binaries:
        if kind != "SYMLINK" and any(fnmatch(dest, place) for place in places):
            copy = slim / Path(dest).name
            subprocess.run(["strip", "--strip-unneeded", "-o", copy, source], check=True)
            yield dest, str(copy), kind
        else:
            yield dest, source, kind


def stand_in(folder: Path) -> str:
    """Writes to `folder` what the built program runs first; gives its path."""
    path = folder / "stand_in.py"
    path.write_text(left_out.stand_ins(), "utf-8")
    return str(path)

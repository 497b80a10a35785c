"""Builds the bare programs that the package is measured against, and compares the sizes.

The bundles are kept in build/bench and built again only when something they are made of has changed.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from resources.build.packages import BUILT, ROOT, archive, debian_package
from tests.bench.table import Row

BENCH = ROOT / "build" / "bench"
PYTHON = ROOT / "build" / "package-venv" / "bin" / "python"
_SPEC = ROOT / "tests" / "bench" / "bare" / "bundle.spec"
_MUST, _AIM = 0.75, 0.7


def bare_chart() -> Path:
    """A window with a pyqtgraph chart as PyInstaller builds it by its defaults."""
    return _bundle("chart", is_trimmed=False)


def trimmed_chart() -> Path:
    """The same, trimmed as Tumbuh is."""
    return _bundle("chart", is_trimmed=True)


def trimmed_window() -> Path:
    """A window without anything, trimmed as Tumbuh is."""
    return _bundle("window", is_trimmed=True)


def rows() -> Iterator[Row]:
    """The sizes, in MB of 1,000,000 bytes; without `make package` there is nothing to measure."""
    if not BUILT.is_dir() or not PYTHON.exists():
        yield Row("size of the package", "not built: run `make package` first")
        return
    ours, default, trimmed = (_bytes(each) for each in (BUILT, bare_chart(), trimmed_chart()))
    yield Row("size of the package, over a bare chart window by PyInstaller's defaults "
              "(Python's debugging symbols out of both)",
              _mb(ours), _mb(default), ours / default, _MUST, _AIM)  # fmt: skip
    yield Row("the same, over the bare chart window trimmed as ours is",
              _mb(ours), _mb(trimmed), ours / trimmed)  # fmt: skip
    yield Row("a bare window without a chart, trimmed as ours is", _mb(_bytes(trimmed_window())))
    for what, path in (
        ("the package as .tar.xz", archive()),
        ("the package as .deb", debian_package()),
    ):
        yield Row(what, _mb(path.stat().st_size) if path.exists() else "not built")


def _bundle(name: str, *, is_trimmed: bool) -> Path:
    """The folder of a bare program, built if it is not there or older than what it is made of."""
    place = BENCH / (f"{name}-trimmed" if is_trimmed else name)
    built = place / name
    sources = [
        _SPEC, _SPEC.with_name(f"{name}.py"), ROOT / "requirements-package.lock",
        *(ROOT / "resources" / "build").glob("*.py"),
    ]  # fmt: skip
    program = built / name
    if program.exists() and program.stat().st_mtime > max(each.stat().st_mtime for each in sources):
        return built
    subprocess.run(
        [PYTHON, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR",
         "--workpath", place / "work", "--distpath", place, _SPEC],
        env={**os.environ, "BARE": name, "BARE_TRIM": str(int(is_trimmed))}, check=True,
    )  # fmt: skip
    return built


def _bytes(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def _mb(size: int) -> str:
    return f"{size / 1e6:.1f} MB"

"""Checks, before anything is installed, that the computer has what Tumbuh needs from its system.

`make` runs it first. On Debian and Ubuntu it also installs what is missing where it may; anywhere
else it prints the line to type. `--print` changes nothing, `--package` adds what PyInstaller needs,
`--test` installs where it may what some tests can use.
"""

import argparse
import ctypes
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
_GLIBC = (2, 34)  # what PySide6 6.11 was built for


class Need(NamedTuple):
    """One thing that must be there, and the packages that bring it.

    `apt` lists names of one package in different releases, best first; the last one exists in all.
    `rpm` is what dnf and zypper understand alike where they can: the name of a library.
    """

    name: str
    is_there: Callable[[], bool]
    apt: tuple[str, ...]
    rpm: str
    pacman: str


def _library(soname: str, pacman: str, *apt: str) -> Need:
    """A shared library, known by the name that Qt asks the system for."""

    def loads() -> bool:
        try:
            ctypes.CDLL(soname)
        except OSError:
            return False
        return True

    return Need(soname, loads, apt, f"{soname}()(64bit)", pacman)


def _has_module(name: str) -> Callable[[], bool]:
    return lambda: importlib.util.find_spec(name) is not None


def _has_program(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name) is not None


def _has_font() -> bool:
    """Whether fontconfig or the usual folders know one font that Qt can draw."""
    if shutil.which("fc-list"):
        fonts = subprocess.run(["fc-list"], capture_output=True, check=False).stdout
        if fonts.strip():
            return True
    home = os.path.expanduser("~")  # noqa: PTH111 (Path.home() raises for a user without one)
    folders = "/usr/share/fonts", "/usr/local/share/fonts", f"{home}/.local/share/fonts"
    files = (path for folder in folders for path in Path(folder).rglob("*.[ot]t[fc]"))
    return next(files, None) is not None


def _has_font_for_pictures() -> bool:
    """Whether the font is there that the tests' pictures of the app are drawn with."""
    return next(Path("/usr/share/fonts").rglob("DejaVuSans.ttf"), None) is not None


_QT = [
    _library("libEGL.so.1", "libglvnd", "libegl1"),
    _library("libGL.so.1", "libglvnd", "libgl1"),
    _library("libX11.so.6", "libx11", "libx11-6"),
    _library("libdbus-1.so.3", "dbus", "libdbus-1-3"),
    _library("libfontconfig.so.1", "fontconfig", "libfontconfig1"),
    _library("libfreetype.so.6", "freetype2", "libfreetype6"),
    _library("libgthread-2.0.so.0", "glib2", "libglib2.0-0t64", "libglib2.0-0"),
    _library("libxkbcommon.so.0", "libxkbcommon", "libxkbcommon0"),
    _library("libstdc++.so.6", "gcc-libs", "libstdc++6"),
    _library("libz.so.1", "zlib", "zlib1g"),
    _library("libzstd.so.1", "zstd", "libzstd1"),
]
_X11 = [
    _library("libX11-xcb.so.1", "libx11", "libx11-xcb1"),
    _library("libxcb-cursor.so.0", "xcb-util-cursor", "libxcb-cursor0"),
    _library("libxcb-icccm.so.4", "xcb-util-wm", "libxcb-icccm4"),
    _library("libxcb-image.so.0", "xcb-util-image", "libxcb-image0"),
    _library("libxcb-keysyms.so.1", "xcb-util-keysyms", "libxcb-keysyms1"),
    _library("libxcb-randr.so.0", "libxcb", "libxcb-randr0"),
    _library("libxcb-render-util.so.0", "xcb-util-renderutil", "libxcb-render-util0"),
    _library("libxcb-shape.so.0", "libxcb", "libxcb-shape0"),
    _library("libxcb-sync.so.1", "libxcb", "libxcb-sync1"),
    _library("libxcb-util.so.1", "xcb-util", "libxcb-util1"),
    _library("libxcb-xfixes.so.0", "libxcb", "libxcb-xfixes0"),
    _library("libxcb-xkb.so.1", "libxcb", "libxcb-xkb1"),
    _library("libxkbcommon-x11.so.0", "libxkbcommon-x11", "libxkbcommon-x11-0"),
]
_WITH_THEM = [
    _library("libgcc_s.so.1", "gcc-libs", "libgcc-s1"),
    _library("libglib-2.0.so.0", "glib2", "libglib2.0-0t64", "libglib2.0-0"),
    _library("libwayland-client.so.0", "wayland", "libwayland-client0"),
    _library("libwayland-cursor.so.0", "wayland", "libwayland-cursor0"),
    _library("libxcb.so.1", "libxcb", "libxcb1"),
]
"""What comes along wherever the others are; the package for Debian names it."""
_OTHERS = [
    Need(
        "a font",
        _has_font,
        ("fonts-inter", "fonts-noto-core", "fonts-dejavu-core"),
        "google-noto-sans-fonts",
        "ttf-dejavu",
    ),
    Need(
        "Python's venv module",
        _has_module("ensurepip"),
        (f"python{_PYTHON}-venv",),
        "python3",
        "python",
    ),
]
_TESTING = [
    Need(
        "DejaVu Sans",
        _has_font_for_pictures,
        ("fonts-dejavu-core",),
        "dejavu-sans-fonts",
        "ttf-dejavu",
    ),
]
"""What some tests can use; where it is missing they are skipped, and say so."""
_PACKAGING = [
    Need("the program objdump", _has_program("objdump"), ("binutils",), "binutils", "binutils"),
    _library(
        str(sysconfig.get_config_var("INSTSONAME") or "libpython3.so"),
        "python",
        f"libpython{_PYTHON}",
    ),
]


def packages_of(soname: str) -> tuple[str, ...]:
    """Debian's names of the package with this library, newest first. Raises KeyError."""
    return {need.name: need.apt for need in (*_QT, *_X11, *_WITH_THEM)}[soname]


def missing(needs: Iterable[Need]) -> list[Need]:
    """The needs that this computer does not meet now."""
    importlib.invalidate_caches()
    return [need for need in needs if not need.is_there()]


def _apt_knows(package: str) -> bool:
    """Whether apt could install this package now; no package is known before `apt-get update`."""
    answer = subprocess.run(
        ["apt-cache", "policy", package],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    ).stdout
    return "Candidate:" in answer and "Candidate: (none)" not in answer


def _apt_name(need: Need) -> str:
    """The first of the need's names that exists in this release."""
    return next(filter(_apt_knows, need.apt), need.apt[-1])


def install_line(needs: list[Need]) -> str:
    """What a person types to get these needs, for the package manager found here; or ""."""

    def words(packages: Iterable[str]) -> str:
        return shlex.join(sorted(set(packages)))

    if shutil.which("apt-get"):
        packages = words(map(_apt_name, needs))
        return f"sudo apt-get update && sudo apt-get install --no-install-recommends {packages}"
    if shutil.which("dnf"):
        return "sudo dnf install " + words(need.rpm for need in needs)
    if shutil.which("zypper"):
        return "sudo zypper install " + words(need.rpm for need in needs)
    if shutil.which("pacman"):
        return "sudo pacman -S --needed " + words(need.pacman for need in needs)
    return ""


def _as_root() -> list[str] | None:
    """What makes a command run as root without asking for a password; None if nothing does."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        return ["sudo", "-n"] if asked.returncode == 0 else None
    return None


def install(needs: list[Need]) -> None:
    """Installs the needs with apt-get where root is to be had without asking; else does nothing."""
    root = _as_root()
    if root is None or not shutil.which("apt-get"):
        return
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    if not all(any(map(_apt_knows, need.apt)) for need in needs):
        subprocess.run([*apt, "update"], check=False)
    packages = sorted({_apt_name(need) for need in needs})
    print("Installing with apt-get:", *packages, flush=True)
    subprocess.run([*apt, "install", "-y", "--no-install-recommends", *packages], check=False)


def _is_too_old() -> bool:
    """Whether this Linux has no glibc, or one older than Qt can use; no package mends that."""
    name, version = platform.libc_ver()
    return name != "glibc" or tuple(map(int, version.split(".")[:2])) < _GLIBC


def main() -> int:
    """0 if everything is there (now), 1 if something is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--print", action="store_true", help="only print what is missing")
    parser.add_argument("--package", action="store_true", help="also check what packaging needs")
    parser.add_argument("--test", action="store_true", help="also install what tests can use")
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("System check: ok.")
        return 0
    if _is_too_old():
        print("Tumbuh needs a Linux with glibc 2.34 or newer (Debian 12, Ubuntu 22.04, Fedora 35).")
        return 1
    needs = [*_QT, *_X11, *_OTHERS, *(_PACKAGING if options.package else [])]
    lacking = missing(needs)
    wanted = [*lacking, *(missing(_TESTING) if options.test else [])]
    if wanted and not options.print:
        install(wanted)
        lacking = missing(needs)
    if not lacking:
        print("System check: ok.")
        return 0
    print("Tumbuh needs from this system:", ", ".join(need.name for need in lacking) + ".")
    line = install_line(lacking)
    if line:
        print(f"To install it, type this line and then try again:\n\n    {line}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())

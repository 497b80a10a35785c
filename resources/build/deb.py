"""A package for Debian 12, Ubuntu 24.04 and newer, made of dist/tumbuh by Python alone.

A .deb is three files in an `ar` archive, so nothing of Debian is needed to write one; and dpkg-deb
would write whoever runs it, and the time, into the archive.
"""

import hashlib
import platform
import textwrap
import xml.etree.ElementTree as ET
from email.utils import formatdate
from gzip import compress
from pathlib import Path

from desktop import VERSION
from resources.build.linked import Linked, is_elf
from resources.build.shipped import PARTS, Part
from resources.build.system_check import packages_of
from resources.build.tar_xz import ROOT, TarXz, when
from resources.linux.for_account import APP_ID, files_to_install

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
REVISION = f"{VERSION}-1"
MAINTAINER = "Tumbuh contributors <tumbuh@tumbuh.invalid>"
"""Debian wants an address here; the project has none, and `.invalid` says so."""

_HOME = "usr/lib/tumbuh"
_DOCS = "usr/share/doc/tumbuh"
_LIBC = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1"}
_COMMON = {"lgpl-3.0": "LGPL-3", "gpl-3.0": "GPL-3", "apache-2.0": "Apache-2.0"}
"""Texts that are on every Debian, in /usr/share/common-licenses."""
_GPL_BEGINS = f"{'=' * 32}\nGNU General Public License\n{'=' * 32}"
"""From where on the text of PyInstaller only repeats two of these."""


def depends(folder: Path) -> str:
    """The packages with what the built program links to and does not bring along."""
    binaries = [path for path in folder.rglob("*") if path.is_file() and is_elf(path)]
    packed = {path.name for path in folder.rglob("*")}
    links = [Linked(path) for path in binaries]
    outside = {name for link in links for name in link.needed} - packed - _LIBC
    outside = {name for name in outside if not name.startswith("ld-linux")}
    major, minor = max(link.glibc for link in links)
    packages = {" | ".join(packages_of(name)) for name in outside}
    return ", ".join([f"libc6 (>= {major}.{minor})", *sorted(packages), "xkb-data"])


def control(folder: Path, size: int) -> str:
    """What Debian's programs read about the package; `size` in bytes."""
    metainfo = ET.parse(ROOT / "resources" / "linux" / f"{APP_ID}.metainfo.xml").getroot()
    summary, about = metainfo.findtext("summary"), metainfo.find("description/p")
    assert summary is not None
    assert about is not None
    words = textwrap.wrap(" ".join((about.text or "").split()), 78)
    return "\n".join([
        "Package: tumbuh",
        f"Version: {REVISION}",
        f"Architecture: {ARCHITECTURES[platform.machine()]}",
        f"Maintainer: {MAINTAINER}",
        f"Installed-Size: {-(-size // 1024)}",
        f"Depends: {depends(folder)}",
        "Recommends: fonts-dejavu-core | fonts-inter | fonts-noto-core",
        "Section: education",
        "Priority: optional",
        f"Description: {summary[0].lower()}{summary[1:]}",
        *(f" {line}" for line in words),
        "",
    ])  # fmt: skip


def copyright_file() -> str:
    """Whose work is in the package and under which licences, in the form of DEP-5."""
    paragraphs = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Tumbuh\n"
        "Comment: The program holds works that are packed into it and have no file of their own:\n"
        f" {', '.join(part.name for part in PARTS if not part.places)}.\n"
        f" Every text stands in full in /{_HOME}/_internal/resources/licences too.",
        f"Files: *\nCopyright: {PARTS[-1].holders}\nLicense: {PARTS[-1].licence}",
    ]
    for part in PARTS[:-1]:
        places = (
            " ".join(f"{_HOME}/_internal/{place}" for place in part.places) or f"{_HOME}/tumbuh"
        )
        paragraphs.append(f"Files: {places}\nCopyright: {part.holders}\nLicense: {part.licence}")
    paragraphs += (f"License: {part.licence}\n{_licence_text(part)}" for part in PARTS)
    return "\n\n".join(paragraphs) + "\n"


def _licence_text(part: Part) -> str:
    lines = list[str]()
    for name in part.texts:
        if name in _COMMON:
            lines.append(f"The text is in /usr/share/common-licenses/{_COMMON[name]}.")
        else:
            text = (ROOT / "resources" / "licences" / f"{name}.txt").read_text("utf-8")
            text, gpl, _ = text.partition(_GPL_BEGINS)
            text += (
                "The texts are in /usr/share/common-licenses, GPL-2 and Apache-2.0." if gpl else ""
            )
            lines += text.strip().splitlines()
    return "\n".join(f" {line}" if line.strip() else " ." for line in lines)


def _changelog() -> bytes:
    said = (
        f"tumbuh ({REVISION}) unstable; urgency=medium\n\n"
        "  * The changes are told in CHANGELOG.md of the sources.\n\n"
        f" -- {MAINTAINER}  {formatdate(when())}\n"
    )
    return compress(said.encode(), 9, mtime=0)


def make(folder: Path, target: Path) -> None:
    """Write the package of the built program in `folder`."""
    files = {f"usr/share/{name}": data for name, data in files_to_install(["tumbuh"]).items()}
    files[f"{_DOCS}/copyright"] = copyright_file().encode()
    files[f"{_DOCS}/changelog.Debian.gz"] = _changelog()
    with TarXz("./") as data:
        data.tree(folder, _HOME)
        data.link("usr/bin/tumbuh", "../lib/tumbuh/tumbuh")
        for name, content in sorted(files.items()):
            data.file(name, content)
    built = {f"{_HOME}/{path.relative_to(folder).as_posix()}": path.read_bytes()
             for path in folder.rglob("*") if path.is_file() and not path.is_symlink()}  # fmt: skip
    files |= built
    sums = (
        f"{hashlib.md5(content).hexdigest()}  {name}\n" for name, content in sorted(files.items())
    )
    with TarXz("./") as about:
        about.file("control", control(folder, sum(map(len, files.values()))).encode())
        about.file("md5sums", "".join(sums).encode())
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": about.data(),
        "data.tar.xz": data.data(),
    }
    target.write_bytes(b"!<arch>\n" + b"".join(_member(*each) for each in members.items()))


def _member(name: str, content: bytes) -> bytes:
    """One file as `ar` keeps it: a line of fixed width, and an even number of bytes."""
    head = f"{name:<16}{when():<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n"
    return head.encode() + content + b"\n" * (len(content) % 2)

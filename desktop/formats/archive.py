"""Takes single files out of a ZIP archive of unknown origin, and nothing else; nothing is unpacked."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from desktop.storage.failure import StorageFailure

_MOST_MEMBERS = 5_000
_MOST_TIMES_SMALLER = 100
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1 | 0x40
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError,
    RuntimeError, ValueError, OverflowError, LookupError,
)  # fmt: skip
"""What the standard library raises, here and there, where an archive is not in order."""


def is_archive(data: bytes) -> bool:
    """Whether it begins as a ZIP archive does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def members(path: Path, data: bytes, names: Sequence[str], largest: int) -> dict[str, bytes]:
    """The content of the members that are called so, in whichever folder; those that are not there
    are left out. Raises StorageFailure.

    Where several have a name, the one in the outermost folder is taken.
    """
    if data.count(_ENTRY) > _MOST_MEMBERS:  # asked before they are read, since each costs memory
        raise StorageFailure(path, "import_too_large", "too many members")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = {name: _named(archive, name) for name in names}
            return {
                name: _content(path, archive, member, largest)
                for name, member in found.items()
                if member is not None
            }
    except _DAMAGE as error:
        raise StorageFailure(path, "damaged_archive", str(error)[:100]) from error


def _named(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo | None:
    """The member of that name, by any case, that is a file inside the archive and no link."""
    called = [each for each in archive.infolist() if _is_inside(each)]
    called = [
        each for each in called if PurePosixPath(each.filename).name.casefold() == name.casefold()
    ]
    return min(called, key=lambda each: each.filename.count("/"), default=None)


def _is_inside(member: zipfile.ZipInfo) -> bool:
    """Whether its name leads to no place outside, and it is an ordinary file."""
    name, kind = member.filename, stat.S_IFMT(member.external_attr >> 16)
    is_plain = not ("\\" in name or ":" in name or name.startswith("/") or member.is_dir())
    return is_plain and ".." not in name.split("/") and kind in (0, stat.S_IFREG)


def _content(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, largest: int) -> bytes:
    name = PurePosixPath(member.filename).name
    if member.flag_bits & _ENCRYPTED:
        raise StorageFailure(path, "locked_archive", name)
    if member.compress_type not in _METHODS:
        raise zipfile.BadZipFile(f"{name} is packed in an unusual way")
    too_dense = member.file_size > _MOST_TIMES_SMALLER * max(1, member.compress_size)
    if member.file_size > largest or too_dense:
        raise StorageFailure(path, "import_too_large", f"{name} {member.file_size} bytes")
    with archive.open(member) as file:
        content = file.read(largest + 1)
        if len(content) > largest or file.read(1):
            raise StorageFailure(path, "import_too_large", name)
    return content

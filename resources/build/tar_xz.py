"""Writes a tar.xz that is the same to the byte each time it is made from the same files."""

import io
import lzma
import os
import subprocess
import tarfile
from pathlib import Path, PurePosixPath
from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]


def when() -> int:
    """The time that all files get: SOURCE_DATE_EPOCH, else that of the last commit, else 1980."""
    named = os.environ.get("SOURCE_DATE_EPOCH", "")
    if named.isdecimal():
        return int(named)
    git = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        said = ""
    return int(said) if said.isdecimal() else 315532800


class TarXz:
    """One archive; folders come before what is in them, and everything belongs to root.

    xz's usual effort: its highest would save 1% and ask for 65 MB of memory to unpack, not 9.
    """

    def __init__(self, before_names: str = "") -> None:
        self._before = before_names
        self._bytes, self._when, self._folders = io.BytesIO(), when(), set[str]()
        self._xz = lzma.LZMAFile(self._bytes, "wb")  # noqa: SIM115
        self._tar = tarfile.TarFile(fileobj=self._xz, mode="w", format=tarfile.GNU_FORMAT)

    def __enter__(self) -> "TarXz":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._tar.close()
        self._xz.close()

    def data(self) -> bytes:
        """The whole archive, once it is closed."""
        return self._bytes.getvalue()

    def file(self, name: str, content: bytes, mode: int = 0o644) -> None:
        self._above(name)
        info = self._info(name, mode)
        info.size = len(content)
        self._tar.addfile(info, io.BytesIO(content))

    def link(self, name: str, target: str) -> None:
        self._above(name)
        info = self._info(name, 0o777)
        info.type, info.linkname = tarfile.SYMTYPE, target
        self._tar.addfile(info)

    def tree(self, top: Path, below: str) -> None:
        """A whole folder; what may be run there may be run in the archive, libraries aside."""
        for path in sorted(top.rglob("*")):
            name = f"{below}/{path.relative_to(top).as_posix()}"
            if path.is_symlink():
                self.link(name, str(path.readlink()))
            elif path.is_file():
                runs = os.access(path, os.X_OK) and ".so" not in path.name
                self.file(name, path.read_bytes(), 0o755 if runs else 0o644)

    def _above(self, name: str) -> None:
        for folder in reversed(PurePosixPath(name).parents):
            if str(folder) != "." and str(folder) not in self._folders:
                self._folders.add(str(folder))
                info = self._info(str(folder), 0o755)
                info.type = tarfile.DIRTYPE
                self._tar.addfile(info)

    def _info(self, name: str, mode: int) -> tarfile.TarInfo:
        info = tarfile.TarInfo(self._before + name)
        info.mtime, info.mode, info.uname, info.gname = self._when, mode, "root", "root"
        return info

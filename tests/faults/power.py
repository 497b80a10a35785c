"""Which files a disk may hold after a power cut, worked out from the calls that were made till then.

The model, which is harsher than most disks: bytes that were not synced may be there wholly, in part,
not at all, or as zeros; names that were made, replaced or removed since their folder was last synced
may each be so or not, in any choice of them, and each folder for itself. What was synced is there.
"""

import os
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

from tests.faults.stories import Files
from tests.storage.disks import NotingDisk

MOST_CHOSEN_FREELY = 12
PIECES = 16
"""In so many pieces a file may come to the disk."""


class Call(NamedTuple):
    """One call that changes what a disk holds; `file` numbers the files that were created."""

    kind: str
    path: str = ""
    source: str = ""
    file: int = -1
    data: bytes = b""


class Recorder(NotingDisk):
    """Notes each call with what it was given."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.record: list[Call] = []
        self._folder = folder
        self._numbers: dict[int, int] = {}
        self._made = 0

    def _name(self, path: str) -> str:
        return os.path.relpath(path, self._folder)

    def _add(self, descriptor: int, kind: str, path: str) -> int:
        self._numbers[descriptor] = self._made
        self._made += 1
        self.record.append(Call(kind, self._name(path), file=self._numbers[descriptor]))
        return descriptor

    def create(self, path: str, mode: int) -> int:
        return self._add(super().create(path, mode), "create", path)

    def truncate(self, path: str) -> int:
        return self._add(super().truncate(path), "truncate", path)

    def write(self, descriptor: int, data: memoryview) -> int:
        written = super().write(descriptor, data)
        taken = bytes(data[:written])
        self.record.append(Call("write", file=self._numbers[descriptor], data=taken))
        return written

    def fsync(self, descriptor: int) -> None:
        super().fsync(descriptor)
        self.record.append(Call("fsync", file=self._numbers[descriptor]))

    def replace(self, source: str, target: str) -> None:
        super().replace(source, target)
        self.record.append(Call("replace", self._name(target), self._name(source)))

    def unlink(self, path: str) -> None:
        super().unlink(path)
        self.record.append(Call("unlink", self._name(path)))

    def make_folder(self, path: str) -> None:
        super().make_folder(path)
        self.record.append(Call("make_folder", self._name(path)))

    def fsync_folder(self, path: str) -> None:
        super().fsync_folder(path)
        self.record.append(Call("fsync_folder", self._name(path)))


class _File:
    """The bytes of a file: those that are safe, and all that were written."""

    def __init__(self, data: bytes = b"") -> None:
        self.safe = self.written = data

    def possible(self) -> list[bytes]:
        """What it may hold after a cut."""
        if self.safe == self.written:
            return [self.safe]
        size, known = len(self.written), len(self.safe)
        step = max(1, (size - known) // PIECES)
        lengths = sorted({*range(known, size, step), size - 1, size})
        prefixes = [self.written[:length] for length in lengths]
        zeros = [self.written[:length].ljust(size, b"\0") for length in lengths]
        return list(dict.fromkeys([*prefixes, *zeros]))


class _Rename(NamedTuple):
    """A change of a folder's names that is not safe yet; no file means that the name goes."""

    name: str
    file: _File | None
    gone: str = ""
    is_folder: bool = False


class _Model:
    """A disk's files, folders and names, as safe as the calls have made them."""

    def __init__(self, before: Files, folders: Sequence[str]) -> None:
        self._safe = {name: _File(data) for name, data in before.items()}
        self._now = dict(self._safe)
        self._folders = {".", *folders}
        self._pending: dict[str, list[_Rename]] = {}
        self._files: dict[int, _File] = {}

    def make(self, call: Call) -> None:
        """Let a call be made."""
        match call.kind:
            case "create":
                self._files[call.file] = _File()
                self._rename(_Rename(call.path, self._files[call.file]))
            case "truncate":
                self._files[call.file] = self._now[call.path]
                self._files[call.file].safe = self._files[call.file].written = b""
            case "write":
                self._files[call.file].written += call.data
            case "fsync":
                self._files[call.file].safe = self._files[call.file].written
            case "replace":
                self._rename(_Rename(call.path, self._now[call.source], call.source))
            case "unlink":
                self._rename(_Rename(call.path, None))
            case "make_folder":
                self._rename(_Rename(call.path, None, is_folder=True))
            case "fsync_folder":
                for change in self._pending.pop(call.path, []):
                    _apply(change, self._safe, self._folders)

    def _rename(self, change: _Rename) -> None:
        self._pending.setdefault(os.path.dirname(change.name) or ".", []).append(change)
        _apply(change, self._now, set())

    def states(self) -> Iterator[Files]:
        """What the disk may hold if the power goes now."""
        for choice in product(*(_choices(changes) for changes in self._pending.values())):
            names, folders = dict(self._safe), set(self._folders)
            for change in (each for chosen in choice for each in chosen):
                _apply(change, names, folders)
            names = {name: each for name, each in names.items() if _is_in(name, folders)}
            for contents in product(*(file.possible() for file in names.values())):
                yield dict(zip(names, contents, strict=True))


def _apply(change: _Rename, names: dict[str, _File], folders: set[str]) -> None:
    if change.is_folder:
        folders.add(change.name)
        return
    if change.gone:
        names.pop(change.gone, None)
    if change.file is None:
        names.pop(change.name, None)
    else:
        names[change.name] = change.file


def _choices(changes: Sequence[_Rename]) -> Iterator[Sequence[_Rename]]:
    """Which of the changes may have come to the disk: any of a few; of many, the first or all but one."""
    if len(changes) <= MOST_CHOSEN_FREELY:
        for count in range(len(changes) + 1):
            yield from combinations(changes, count)
        return
    for place in range(len(changes) + 1):
        yield changes[:place]
    for place in range(len(changes) - 1):
        yield [*changes[:place], *changes[place + 1 :]]


def _is_in(name: str, folders: set[str]) -> bool:
    """Whether every folder above is there."""
    above = os.path.dirname(name)
    return above in {"", "."} or (above in folders and _is_in(above, folders))


class Cut(NamedTuple):
    """What may be on the disk after a cut that came after so many calls; all calls were made by the end."""

    after: int
    files: Files


def cuts(before: Files, folders: Sequence[str], record: Sequence[Call]) -> Iterator[Cut]:
    """Every different state after a cut before the first call, after each, and at the end."""
    model = _Model(before, folders)
    for number in range(len(record) + 1):
        if number:
            model.make(record[number - 1])
        seen = set[frozenset[tuple[str, bytes]]]()
        for files in model.states():
            key = frozenset(files.items())
            if key not in seen:
                seen.add(key)
                yield Cut(number, files)

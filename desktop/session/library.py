"""The evidence as it is now: what ships with the app, and the packs that the person added."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain.evidence import Evidence
from desktop.domain.finding import EvidenceFile
from desktop.domain.skill import Catalogue
from desktop.session.writer import Writer
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import FileSystem
from desktop.storage.pack_files import drop_pack, keep_pack, read_kept_packs, read_pack

Added = Callable[[EvidenceFile | None, StorageFailure | None], None]


class Library(QObject):
    """Reads the kept packs once; adds and removes packs off the GUI thread.

    `left_out` says which of the kept packs could not be read at the start, and why.
    """

    changed = Signal()
    """Other packs are there (`evidence` is another value)."""

    def __init__(
        self,
        shipped: Evidence,
        catalogue: Catalogue,
        folder: Path,
        writer: Writer,
        disk: FileSystem,
    ) -> None:
        super().__init__()
        self._catalogue, self._folder, self._writer, self._disk = catalogue, folder, writer, disk
        self.evidence, self.left_out = read_kept_packs(folder, shipped, catalogue)

    def pack(self, article_id: str) -> EvidenceFile | None:
        """The added pack with that id."""
        packs = (each for each in self.evidence.added if each.article.id == article_id)
        return next(packs, None)

    def read(self, path: Path, done: Added) -> None:
        """Read and check a pack; then `done(pack, None)`, or `done(None, failure)`.

        A pack that would take the place of one with the same id is checked without that one.
        """
        self._writer.submit(partial(self._read, path), partial(_report, path, done))

    def add(self, pack: EvidenceFile, done: Added) -> None:
        """Keep a pack, in place of one with the same id; then `done(pack, None)` or the failure."""
        work = partial(keep_pack, self._disk, self._folder, pack)
        self._writer.submit(work, partial(self._on_kept, pack, done))

    def remove(self, pack: EvidenceFile, done: Added) -> None:
        """Remove a pack; then `done(pack, None)` or the failure."""
        work = partial(drop_pack, self._disk, self._folder, pack.article.id)
        self._writer.submit(work, partial(self._on_dropped, pack, done))

    def _read(self, path: Path) -> EvidenceFile:
        evidence = self.evidence
        first = read_pack(path, evidence.with_added([]), self._catalogue)
        others = [each for each in evidence.added if each.article.id != first.article.id]
        return read_pack(path, evidence.with_added(others), self._catalogue)

    def _on_kept(
        self, pack: EvidenceFile, done: Added, _result: object, error: Exception | None
    ) -> None:
        if error is None:
            self._show([*self._without(pack), pack])
        _report(self._folder, done, pack, error)

    def _on_dropped(
        self, pack: EvidenceFile, done: Added, _result: object, error: Exception | None
    ) -> None:
        if error is None:
            self._show(self._without(pack))
        _report(self._folder, done, pack, error)

    def _without(self, pack: EvidenceFile) -> list[EvidenceFile]:
        return [each for each in self.evidence.added if each.article.id != pack.article.id]

    def _show(self, packs: list[EvidenceFile]) -> None:
        self.evidence = self.evidence.with_added(packs)
        self.changed.emit()


def _report(path: Path, done: Added, pack: EvidenceFile | None, error: Exception | None) -> None:
    if error is None:
        done(pack, None)
    else:
        done(None, StorageFailure.of(path, error))

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
from desktop.storage.pack_files import (
    checked,
    drop_file,
    drop_pack,
    keep_pack,
    read_kept_packs,
    read_pack,
)

Done = Callable[[EvidenceFile | StorageFailure], None]
"""Told on the GUI thread what became of a pack: the pack itself, or why it could not be done."""


class EvidenceShelf(QObject):
    """Reads the kept packs once; adds and removes packs off the GUI thread.

    `left_out` says which of the kept files could not be used, and why. Files of unknown origin are
    read by `reader`, so that a slow stick does not hold up what `writer` has to save.
    """

    evidence_changed = Signal()
    """Other packs are there (`evidence` or `left_out` is another value)."""

    def __init__(
        self,
        shipped: Evidence,
        catalogue: Catalogue,
        folder: Path,
        reader: Writer,
        writer: Writer,
        disk: FileSystem,
    ) -> None:
        super().__init__()
        self._catalogue, self._folder, self._disk = catalogue, folder, disk
        self._reader, self._writer = reader, writer
        self.evidence, self.left_out = read_kept_packs(folder, shipped, catalogue)
        self._written = self.evidence  # known to the writing thread alone

    def pack(self, article_id: str) -> EvidenceFile | None:
        """The added pack with that id."""
        packs = (each for each in self.evidence.added if each.article.id == article_id)
        return next(packs, None)

    def read(self, path: Path, done: Done) -> None:
        """Read a pack and check it beside all evidence but an older pack of the same id."""
        work = partial(self._read, path, self.evidence)
        self._reader.submit(work, partial(_tell, path, done))

    def add(self, pack: EvidenceFile, done: Done) -> None:
        """Keep a pack, in place of one with the same id."""
        self._writer.submit(partial(self._keep, pack), partial(self._on_written, pack, done))

    def remove(self, pack: EvidenceFile, done: Done) -> None:
        """Remove a pack."""
        self._writer.submit(partial(self._drop, pack), partial(self._on_written, pack, done))

    def remove_left_out(self, path: Path, done: Callable[[StorageFailure | None], None]) -> None:
        """Remove a kept file that could not be used; then `done(None)`, or why it stays."""

        def told(_result: object, error: Exception | None) -> None:
            if error is None:
                self.left_out = tuple(each for each in self.left_out if each.path != path)
                self.evidence_changed.emit()
            done(StorageFailure.of(path, error) if error else None)

        self._writer.submit(partial(drop_file, self._disk, path), told)

    # --- on the threads

    def _read(self, path: Path, evidence: Evidence) -> EvidenceFile:
        pack = read_pack(path)
        return checked(path, pack, _without(evidence, pack), self._catalogue)

    def _keep(self, pack: EvidenceFile) -> Evidence:
        """Check once more, since another pack may have come meanwhile, and write."""
        others = _without(self._written, pack)
        checked(self._folder, pack, others, self._catalogue)
        keep_pack(self._disk, self._folder, pack)
        self._written = others.with_added([*others.added, pack])
        return self._written

    def _drop(self, pack: EvidenceFile) -> Evidence:
        drop_pack(self._disk, self._folder, pack.article.id)
        self._written = _without(self._written, pack)
        return self._written

    # --- back on the GUI thread

    def _on_written(
        self, pack: EvidenceFile, done: Done, evidence: Evidence, error: Exception | None
    ) -> None:
        if error is None:
            self.evidence = evidence
            self.evidence_changed.emit()
        _tell(self._folder, done, pack, error)


def _without(evidence: Evidence, pack: EvidenceFile) -> Evidence:
    """The evidence without an added pack of the same id."""
    return evidence.with_added(
        each for each in evidence.added if each.article.id != pack.article.id
    )


def _tell(path: Path, done: Done, pack: EvidenceFile, error: Exception | None) -> None:
    done(pack if error is None else StorageFailure.of(path, error))

"""Adds evidence files that the person chose, and removes them; each says what happened."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain.finding import EvidenceFile
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.failure_words import say_failure
from desktop.storage.atomic import read_file, replace_file
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import FileSystem
from desktop.widgets.news_bar import Answer

_SUFFIX = ".json"


class Packs(QObject):
    """Asks, lets the shelf do it, and tells; what was removed can be put back."""

    news = Signal(str, list)
    """Something was added or removed, or could not be (str, list of Answer)."""

    added = Signal(str)
    """Evidence was added and can be looked at (article id)."""

    def __init__(
        self, shelf: EvidenceShelf, writer: Writer, disk: FileSystem, ask: Ask, example: Path
    ) -> None:
        super().__init__()
        self._shelf, self._writer, self._disk, self._ask = shelf, writer, disk, ask
        self._example = example
        self._folder = Path.home()

    def ask_and_add(self) -> None:
        """Ask for an evidence file and add it."""
        path = self._ask.evidence_to_add(self._folder)
        if path is not None:
            self._folder = path.parent
            self._shelf.read(path, self._on_read)

    def remove(self, article_id: str) -> None:
        """Remove an added pack."""
        pack = self._shelf.pack(article_id)
        if pack is not None:
            self._shelf.remove(pack, self._on_removed)

    def remove_left_out(self, path: str) -> None:
        """Remove a kept file that could not be used."""
        self._shelf.remove_left_out(Path(path), self._on_left_out_removed)

    def ask_and_save_example(self) -> None:
        """Write an example of an evidence file where the person says."""
        suggested = self._folder / self._example.name
        target = self._ask.file_to_write(suggested, self.tr("Evidence file"), _SUFFIX)
        if target is None:
            return
        self._folder = target.parent

        def write() -> None:
            replace_file(self._disk, target, read_file(self._example))

        self._writer.submit(write, partial(self._on_example_written, target))

    def tell_left_out(self) -> None:
        """Say that kept packs could not be used; the sources page says which, and why."""
        count = len(self._shelf.left_out)
        if count:
            said = self.tr("%n added evidence file(s) could not be read. See Sources.", "", count)
            self.news.emit(said, [])

    def _on_read(self, read: EvidenceFile | StorageFailure) -> None:
        if isinstance(read, StorageFailure):
            self._tell_failure(read)
            return
        before = self._shelf.pack(read.article.id)
        if before is None or self._may_replace(before):
            self._shelf.add(read, self._on_added)

    def _may_replace(self, before: EvidenceFile) -> bool:
        question = self.tr(
            "There is evidence of the same id already: “{0}”. Put the new file in its place?"
        ).format(before.article.title)
        return self._ask.choice(self.tr("Add evidence"), question, [self.tr("Replace")]) == 0

    def _on_added(self, added: EvidenceFile | StorageFailure) -> None:
        if isinstance(added, StorageFailure):
            self._tell_failure(added)
            return
        self.added.emit(added.article.id)
        self._tell_added(added)

    def _on_removed(self, removed: EvidenceFile | StorageFailure) -> None:
        if isinstance(removed, StorageFailure):
            self._tell_that_it_stays(removed)
            return
        said = self.tr("Removed: “{0}”.").format(removed.article.title)
        self.news.emit(said, [self._offer_back(removed)])

    def _offer_back(self, pack: EvidenceFile) -> Answer:
        put_back = partial(self._shelf.add, pack, partial(self._on_put_back, pack))
        return self.tr("Put it back"), "put_back_evidence", put_back

    def _on_put_back(self, pack: EvidenceFile, added: EvidenceFile | StorageFailure) -> None:
        if isinstance(added, StorageFailure):
            self._tell_failure(added, self._offer_back(pack))
        else:
            self._tell_added(added)

    def _on_left_out_removed(self, failure: StorageFailure | None) -> None:
        if failure is not None:
            self._tell_that_it_stays(failure)

    def _on_example_written(self, target: Path, _result: object, error: Exception | None) -> None:
        if error is None:
            self.news.emit(self.tr("The example is in {0}.").format(target), [])
            return
        failure = StorageFailure.of(target, error)
        self.news.emit(self.tr("Nothing was written. {0}").format(say_failure(failure)), [])

    def _tell_added(self, added: EvidenceFile) -> None:
        said = self.tr("Added: “{0}”, %n finding(s).", "", len(added.findings))
        self.news.emit(said.format(added.article.title), [])

    def _tell_failure(self, failure: StorageFailure, *answers: Answer) -> None:
        said = self.tr("This evidence was not added. {0}").format(say_failure(failure))
        self.news.emit(said, list(answers))

    def _tell_that_it_stays(self, failure: StorageFailure) -> None:
        said = self.tr("It could not be removed. {0}").format(say_failure(failure))
        self.news.emit(said, [])

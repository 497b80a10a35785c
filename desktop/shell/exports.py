"""Writes the plan in another format where the person says."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain.evidence import Evidence
from desktop.domain.plan import Plan
from desktop.domain.skill import Catalogue
from desktop.formats.export import EXPORTS, export
from desktop.session.autosaver import Autosaver
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.failure_words import say_failure
from desktop.storage.atomic import replace_file
from desktop.storage.failure import StorageFailure
from desktop.storage.file_names import file_name
from desktop.storage.file_system import FileSystem
from desktop.storage.strict_json import Unknown
from desktop.widgets.qt_types import make_qt_types
from desktop.words import Words

translate = QCoreApplication.translate


class Exports(QObject):
    """Makes the file off the GUI thread and says when it is there."""

    news = Signal(str, list)
    """An export ended, well or badly (str, list of Answer)."""

    def __init__(
        self,
        writer: Writer,
        disk: FileSystem,
        ask: Ask,
        autosaver: Autosaver,
        catalogue: Catalogue,
        shelf: EvidenceShelf,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._writer, self._disk, self._ask, self._autosaver = writer, disk, ask, autosaver
        self._catalogue, self._shelf, self._now = catalogue, shelf, now
        self._folder: Path | None = None

    def ask_and_export(self, name: str, plan: Plan, words: Words) -> None:
        """Ask where to, and write the plan there in the format `name`."""
        suffix = EXPORTS[name].suffix
        folder = self._folder or (
            self._autosaver.path.parent if self._autosaver.path else Path.home()
        )
        suggested = folder / file_name(plan.title, suffix)
        target = self._ask.file_to_write(suggested, export_words(name), suffix)
        if target is None:
            return
        self._folder = target.parent
        unknown = self._autosaver.unknown
        evidence = self._shelf.evidence
        work = partial(self._write, name, plan, evidence, words, self._now(), unknown, target)
        make_qt_types()  # a PDF is drawn with them on the writing thread
        self._writer.submit(work, partial(self._on_written, target))

    def _write(
        self,
        name: str,
        plan: Plan,
        evidence: Evidence,
        words: Words,
        now: datetime,
        unknown: Unknown,
        target: Path,
    ) -> None:
        data = export(name, plan, self._catalogue, evidence, words, now, unknown)
        replace_file(self._disk, target, data)

    def _on_written(self, target: Path, _result: object, error: Exception | None) -> None:
        if error is None:
            show = (self.tr("Open it"), "open_export", partial(self._ask.open_outside, str(target)))
            self.news.emit(self.tr("Exported to {0}.").format(target), [show])
            return
        failure = StorageFailure.of(target, error)
        self.news.emit(self.tr("Nothing was exported. {0}").format(say_failure(failure)), [])


def export_words(name: str) -> str:
    """A format in the person's words."""
    return {
        "pdf": translate("exports", "PDF to print"),
        "html": translate("exports", "Web page for the phone"),
        "txt": translate("exports", "Plain text"),
        "md": translate("exports", "Markdown"),
        "ics": translate("exports", "Calendar (iCalendar)"),
        "csv": translate("exports", "Table (CSV)"),
        "json": translate("exports", "Plan file (JSON)"),
    }[name]

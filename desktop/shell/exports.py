"""Writes the plan in another format, or a chart as a picture, where the person says."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.plan import Plan
from desktop.domain.skill import Catalogue
from desktop.formats.export import EXPORTS, export
from desktop.look.tokens import LIGHT
from desktop.session.autosaver import Autosaver
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.preferences import Preferences
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.failure_words import say_failure
from desktop.storage.atomic import replace_file
from desktop.storage.failure import StorageFailure
from desktop.storage.file_names import file_name
from desktop.storage.file_system import FileSystem
from desktop.storage.strict_json import Unknown
from desktop.words import Words

if TYPE_CHECKING:
    from desktop.widgets.chart_picture import ChartPicture

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
        preferences: Preferences,
        now: Callable[[], datetime],
        dress: Callable[[QWidget], object],
    ) -> None:
        """`dress` gives a chart that is to be a picture the colours of LIGHT."""
        super().__init__()
        self._writer, self._disk, self._ask, self._autosaver = writer, disk, ask, autosaver
        self._catalogue, self._shelf, self._now = catalogue, shelf, now
        self._preferences, self._dress = preferences, dress

    def ask_and_export(self, name: str, plan: Plan, words: Words) -> None:
        """Ask where to, and write the plan there in the format `name`."""
        target = self._ask_where(plan.title, export_words(name), EXPORTS[name].suffix)
        if target is None:
            return
        from desktop.widgets.qt_types import make_qt_types

        unknown = self._autosaver.unknown
        evidence = self._shelf.evidence
        work = partial(self._write, name, plan, evidence, words, self._now(), unknown, target)
        make_qt_types()  # a PDF is drawn with them on the writing thread
        self._writer.submit(work, partial(self._on_written, target))

    def ask_and_save(self, picture: "ChartPicture") -> None:
        """Ask where to, and write a chart there as the picture that the name's suffix says."""
        from desktop.widgets.chart_picture import PICTURE_SUFFIXES, PictureMaker

        kind = translate("exports", "Picture")
        target = self._ask_where(picture.title, kind, *PICTURE_SUFFIXES)
        if target is None:
            return
        data = PictureMaker(picture, LIGHT, self._dress).drawn(target.suffix.lower())
        work = partial(replace_file, self._disk, target, data)
        self._writer.submit(work, partial(self._on_written, target))

    def _ask_where(self, title: str, kind: str, *suffixes: str) -> Path | None:
        """A file in the folder of the last export if that is still there, else beside the plan."""
        folder = Path(self._preferences.settings.export_folder or ".")
        if not folder.is_absolute() or not folder.is_dir():
            folder = self._autosaver.path.parent if self._autosaver.path else Path.home()
        suggested = folder / file_name(title, suffixes[0])
        target = self._ask.file_to_write(suggested, kind, *suffixes)
        if target is not None:
            self._preferences.remember_export(target.parent)
        return target

    def _write(
        self,
        name: str,
        plan: Plan,
        evidence: Evidence,
        words: Words,
        now: datetime,
        unknown: Unknown,
        target: Path,
    ) -> str:
        """Write the file, and say what one would want to know before it is opened."""
        data = export(name, plan, self._catalogue, evidence, words, now, unknown)
        replace_file(self._disk, target, data)
        return _calendar_words(data, words) if name == "ics" else ""

    def _on_written(self, target: Path, about: object, error: Exception | None) -> None:
        if error is None:
            show = (self.tr("Open it"), "open_export", partial(self._ask.open_outside, str(target)))
            said = self.tr("Exported to {0}.").format(target)
            self.news.emit(f"{said} {about}" if about else said, [show])
            return
        failure = StorageFailure.of(target, error)
        self.news.emit(self.tr("Nothing was exported. {0}").format(say_failure(failure)), [])


def _calendar_words(data: bytes, words: Words) -> str:
    from desktop.formats.ics_file import counted

    weeks, dates = (words.number(each) for each in counted(data))
    said = translate("exports", "In it: weeks with study time: {0}, dates: {1}.")
    return said.format(weeks, dates)


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

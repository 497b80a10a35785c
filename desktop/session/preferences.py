"""The settings as they are now, and their file."""

from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.domain.settings import MOST_MERGED, MOST_RECENT, Place, Settings
from desktop.session.writer import Writer
from desktop.storage.file_system import FileSystem
from desktop.storage.settings_file import read_settings, write_settings


class Preferences(QObject):
    """Reads the settings once, keeps each change, and writes it off the GUI thread."""

    changed = Signal(object)
    """The settings have another content (Settings)."""

    def __init__(self, path: Path, writer: Writer, disk: FileSystem) -> None:
        super().__init__()
        self._path = path
        self._writer = writer
        self._disk = disk
        self.settings: Settings = read_settings(path)[0]

    def change(self, **values: Any) -> None:
        """Set some of the settings."""
        settings = msgspec.structs.replace(self.settings, **values)
        if settings == self.settings:
            return
        self.settings = settings
        self._writer.submit(
            partial(write_settings, self._disk, self._path, settings), self._on_written
        )
        self.changed.emit(settings)

    def remember_plan(self, path: Path) -> None:
        """Put a plan's file first among the recent ones; it is the one to open next time."""
        name = str(path)
        if not _can_be_written(name):
            return
        others = [each for each in self.settings.recent if each != name]
        self.change(recent=(name, *others)[:MOST_RECENT], last=name)

    def forget_plan(self, path: Path) -> None:
        """Take a file that is not there any more out of the recent ones."""
        name = str(path)
        recent = tuple(each for each in self.settings.recent if each != name)
        places = {each: place for each, place in self.settings.places.items() if each != name}
        last = "" if self.settings.last == name else self.settings.last
        self.change(recent=recent, places=places, last=last)

    def remember_place(self, path: Path, place: Place) -> None:
        """Note where in a plan the person is."""
        if str(path) not in self.settings.recent:
            return
        places = {name: each for name, each in self.settings.places.items() if name in
                  self.settings.recent}  # fmt: skip
        self.change(places={**places, str(path): place})

    def remember_merged(self, digest: str) -> None:
        """Note that a copy with this digest was merged."""
        others = tuple(each for each in self.settings.merged if each != digest)
        self.change(merged=(digest, *others)[:MOST_MERGED])

    def remember_export(self, folder: Path) -> None:
        """Note where something was exported to; the next export is offered there."""
        if _can_be_written(str(folder)):
            self.change(export_folder=str(folder))

    def place_in(self, path: Path) -> Place:
        """Where in a plan the person was."""
        return self.settings.places.get(str(path), Place())

    def _on_written(self, _result: object, _error: Exception | None) -> None:
        """A setting that cannot be written is lost at the next start, and nothing else is."""


def _can_be_written(name: str) -> bool:
    """Whether a path can stand in a text file; one that is not UTF-8 can not."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True

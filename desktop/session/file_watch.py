"""Notices that something happened to the plan's file or around it."""

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_PAUSE_MS = 150


class FileWatch(QObject):
    """Watches the folder and the file: of a file that is replaced by another only the folder tells."""

    touched = Signal()
    """Something happened, a moment ago and perhaps by ourselves."""

    def __init__(self) -> None:
        super().__init__()
        self._watcher: QFileSystemWatcher | None = None
        self._path: Path | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_calm)

    def follow(self, path: Path | None) -> None:
        """Watch this file from now on."""
        if path == self._path and self._watcher is not None and self._watcher.directories():
            self._add_file()
            return
        self._path = path
        self._pause.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if path is None or not os.access(path.parent, os.R_OK):
            return
        folders = {str(path.parent), str(Path(os.path.realpath(path)).parent)}
        self._watcher = QFileSystemWatcher(sorted(folders), self)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._watcher.fileChanged.connect(self._on_touched)
        self._add_file()

    def look_again(self, after_ms: int) -> None:
        """Say once more, after a while, that something may have happened."""
        self._pause.start(after_ms)

    def _on_touched(self, _path: str) -> None:
        if not self._pause.isActive():
            self._pause.start(_PAUSE_MS)

    def _on_calm(self) -> None:
        self._add_file()
        self.touched.emit()

    def _add_file(self) -> None:
        """Watch the file too, for programs that write into it; not said twice, nor of what is gone."""
        watcher, path = self._watcher, self._path
        if (
            watcher is None
            or path is None
            or str(path) in watcher.files()
            or not os.access(path, os.R_OK)
        ):
            return
        watcher.addPath(str(path))

"""Hears what later starts of the app ask of this one."""

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal

from desktop.storage.door import Door


class DoorKeeper(QObject):
    """Watches the door for as long as the window is there."""

    asked = Signal(object)
    """A later start asks for something (Asked)."""

    def __init__(self, door: Door) -> None:
        super().__init__()
        self._door = door
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_touched, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Answer from now on; a door that cannot be watched is left to others."""
        if self._watcher.addPath(str(self._door.folder)):
            self._door.open()
            self._on_touched()
        else:
            self._door.leave()

    def _on_touched(self, _folder: str = "") -> None:
        for asked in self._door.take():
            self.asked.emit(asked)

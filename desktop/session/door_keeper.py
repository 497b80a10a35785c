"""Hears what later starts of the app ask of this one."""

from collections.abc import Callable

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop.storage.door import Door

_LOOK_AGAIN_MS = 100


class DoorKeeper(QObject):
    """Watches the door for as long as the window is there.

    Nothing is taken while the app waits for its disk: it may be about to end, and then the later
    start opens the plan itself.
    """

    asked = Signal(object)
    """A later start asks for something (Asked)."""

    def __init__(self, door: Door, is_waiting: Callable[[], bool]) -> None:
        super().__init__()
        self._door, self._is_waiting = door, is_waiting
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._pause = QTimer(self, singleShot=True, interval=_LOOK_AGAIN_MS)
        self._pause.timeout.connect(self._look)

    def begin(self) -> None:
        """Answer from now on; a door that cannot be watched is left to others."""
        if self._watcher.addPath(str(self._door.folder)):
            self._door.open()
            self._look()
        else:
            self._door.leave()

    def _look(self) -> None:
        if self._is_waiting():
            self._pause.start()
            return
        for asked in self._door.take():
            self.asked.emit(asked)

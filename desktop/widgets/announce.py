"""Tells a screen reader, if one listens, of what changes away from the keyboard's place."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_SETTLE_MS, _GAP_MS = 300, 1_500
"""So long nothing else may come before a text is told, and so long it is left to be heard."""


def _somebody_listens() -> bool:
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Tell a text now; an urgent one interrupts what is being said."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, text)
        ways = QAccessible.AnnouncementPoliteness
        event.setPoliteness(ways.Assertive if urgent else ways.Polite)
        QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Tells one text at a time, never more often than a person can hear.

    What comes about a thing while something about it still waits takes its place.
    """

    announced = Signal(str)
    """A screen reader was told this (str)."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting = dict[str, str]()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell_next)

    def say(self, text: str, about: str, *, first: bool = False) -> None:
        """Tell a text when a moment has passed in which nothing else came; `first` before all that waits."""
        if not text or not _somebody_listens():
            return
        self._waiting.pop(about, None)
        self._waiting = {about: text, **self._waiting} if first else {**self._waiting, about: text}
        self._timer.start(max(_SETTLE_MS, self._timer.remainingTime()))

    def say_at_once(self, text: str) -> None:
        """Interrupt whatever is being said."""
        if text and _somebody_listens():
            announce(self._window, text, urgent=True)
            self.announced.emit(text)

    def _tell_next(self) -> None:
        if not self._waiting:
            return
        about, text = next(iter(self._waiting.items()))
        del self._waiting[about]
        announce(self._window, text)
        self.announced.emit(text)
        self._timer.start(_GAP_MS)

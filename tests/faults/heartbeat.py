"""Beats on the GUI thread, and tells how long it ever stood still."""

import time
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 5
LONGEST_GAP = 0.1
TRIES = 6


class Heartbeat(QObject):
    """Beats while it is entered; `longest` is the longest pause between two beats, in seconds."""

    def __init__(self, beat_ms: int = BEAT_MS) -> None:
        super().__init__()
        self.longest, self.beats = 0.0, 0
        self._last = 0.0
        self._timer = QTimer(self, interval=beat_ms, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> "Heartbeat":
        self._last = time.perf_counter()
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.stop()
        self._note()

    def _beat(self) -> None:
        self.beats += 1
        self._note()

    def _note(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def longest_gap(act: Callable[[], object], tries: int = TRIES) -> float:
    """How long the GUI thread stood still while that was done, in the best of some tries."""
    return min(_gap(act) for _ in range(tries))


def _gap(act: Callable[[], object]) -> float:
    with Heartbeat() as heart:
        act()
    return heart.longest

"""The one thread that writes files, in the order asked, so that a slow disk never stops the window."""

import contextlib
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal

from desktop.storage.failure import StorageFailure

Done = Callable[[Any, Exception | None], None]
_BREATH_SECONDS = 0.03
_NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class Writer(QObject):
    """Runs jobs one after another off the GUI thread and reports each on the GUI thread."""

    _job_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._jobs: list[tuple[Future[Any], Done]] = []
        self._job_ended.connect(self._report)
        self.is_breathing = False
        """Whether what happens now does so in the middle of something that waits for the disk."""

    def submit(self, work: Callable[[], Any], done: Done) -> None:
        """Run `work` after all earlier jobs; then `done(result, error)` on the GUI thread."""
        job = self._thread.submit(work)
        self._jobs.append((job, done))
        job.add_done_callback(self._on_job_done)

    def drain(self, seconds: float) -> bool:
        """Wait for every job, at most so long; gives whether all ended (and were reported).

        What waits long keeps painting meanwhile, though it takes no keys and no mouse.
        """
        until = time.monotonic() + seconds
        while self._jobs:
            left = until - time.monotonic()
            wait([self._jobs[0][0]], max(0.0, min(left, _BREATH_SECONDS)))
            if self._jobs[0][0].done():
                self._report()
            elif left <= 0:
                return False
            else:
                self.breathe()
        return True

    def breathe(self) -> None:
        """Let the window paint while somebody waits for the disk; it takes no keys and no mouse."""
        was, self.is_breathing = self.is_breathing, True
        try:
            QCoreApplication.processEvents(_NO_INPUT)
        finally:
            self.is_breathing = was

    def close(self) -> None:
        """Let the thread end after its last job; where all jobs are done, it has ended.

        The thread holds this object until then, and a Qt object must not die on another thread.
        """
        self._thread.shutdown(wait=all(job.done() for job, _ in self._jobs))

    def _on_job_done(self, _job: Future[Any]) -> None:
        """Called on the writing thread: hand over to the GUI thread."""
        with contextlib.suppress(RuntimeError):  # the app has gone meanwhile
            self._job_ended.emit()

    def _report(self) -> None:
        while self._jobs and self._jobs[0][0].done():
            job, done = self._jobs.pop(0)
            error = job.exception()
            if error is not None and not isinstance(error, StorageFailure):
                traceback.print_exception(error)  # a mistake of our own must leave a trace
            done(None if error else job.result(), error if isinstance(error, Exception) else None)

"""What a person does to a plan while following it, from whichever page, with the words that undo says."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain import edits
from desktop.domain.plan import LONGEST_NOTE, LogEntry
from desktop.session.plan_session import PlanSession


class FollowActs(QObject):
    """Logs time and corrects the log, and marks steps done."""

    def __init__(self, session: PlanSession, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._session, self._new_id = session, new_id

    def log_time(self, step_id: str, hours: float, on: date, note: str) -> None:
        """Note hours that were spent on a step."""
        entry = LogEntry(self._new_id(), step_id, on, hours, note[:LONGEST_NOTE])
        self._session.apply(self.tr("log time"), partial(edits.log_time, entry=entry))

    def correct(self, entry_id: str, step_id: str, hours: float, on: date, note: str) -> None:
        """Put other values into a log entry."""
        entry = LogEntry(entry_id, step_id, on, hours, note[:LONGEST_NOTE])
        self._session.apply(
            self.tr("correct logged time"), partial(edits.correct_log_entry, entry=entry)
        )

    def remove(self, entry_id: str) -> None:
        """Take hours away that were logged by mistake."""
        edit = partial(edits.remove_log_entry, entry_id=entry_id)
        self._session.apply(self.tr("remove logged time"), edit)

    def mark_done(self, step_id: str, on: date) -> None:
        """Mark a step done on a day; nothing is asked."""
        edit = partial(edits.mark_done, step_id=step_id, on=on)
        self._session.apply(self.tr("mark step done"), edit)

"""Offers to undo one step in the bar, and never takes back another one instead."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from desktop.session.plan_session import PlanSession
from desktop.widgets.news_bar import Answer


class UndoOffer(QObject):
    """Makes the answer for the step that was just done, and says what came of pressing it."""

    news = Signal(str, list)
    """The step could not be undone (str, no Answer)."""

    news_over = Signal()
    """The step was undone, so its news is no longer so."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session

    def of_last_step(self, name: str) -> Answer:
        """The answer that undoes the last step, under an object name."""
        return self.tr("Undo"), name, partial(self._take_back, self._session.last_step)

    def _take_back(self, step: QUndoCommand | None) -> None:
        if self._session.take_back(step):
            self.news_over.emit()
            return
        said = self.tr(
            "Not undone, because the plan has changed since. Press Ctrl+Z to undo one change at a time."
        )
        self.news.emit(said, [])

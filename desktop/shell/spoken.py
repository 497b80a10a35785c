"""What a person who hears the window is told of: pages, news, trouble, undo, readings and advice."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand

from desktop.session.plan_session import PlanSession
from desktop.shell.main_window import MainWindow
from desktop.shell.views import EXPLORE, PLAN, PROGRESS, SOURCES, START
from desktop.widgets.announce import Announcer


class Spoken(QObject):
    """Listens to the window and the history; says nothing while no screen reader does."""

    def __init__(self, window: MainWindow, session: PlanSession) -> None:
        super().__init__()
        self.announcer, self._window = Announcer(window), window
        self._history = session.undo_stack
        self._at, self._next = 0, self._redone_next()
        self._page = ""
        self._history.indexChanged.connect(self._on_history)
        window.page_changed.connect(self._on_page_changed)
        window.for_each_page(self._on_page_made)
        window.news_bar.told.connect(self._on_news)
        window.trouble_bar.told.connect(self.announcer.say_at_once)

    def _redone_next(self) -> QUndoCommand | None:
        """What redo would do now."""
        at = self._history.index()
        return self._history.command(at) if at < self._history.count() else None

    def _on_history(self, at: int) -> None:
        """Tell of undo and redo; what a person does otherwise, they know."""
        before, redone = self._at, self._next
        self._at, self._next = at, self._redone_next()
        if at < before and self._history.canRedo():
            said = self.tr("Undone: {0}").format(self._history.redoText())
            self.announcer.say(said, "history")
        elif at == before + 1 and redone is not None and self._history.command(before) is redone:
            said = self.tr("Done again: {0}").format(self._history.undoText())
            self.announcer.say(said, "history")

    def _on_page_changed(self, page: str) -> None:
        if page == self._page:
            return
        self._page = page
        names = {
            START: self.tr("What do you do now?"),
            EXPLORE: self.tr("Explore"),
            PLAN: self.tr("Plan"),
            PROGRESS: self.tr("Progress"),
            SOURCES: self.tr("Sources"),
        }
        self.announcer.say(self.tr("Page: {0}").format(names[page]), "page", first=True)

    def _on_news(self, text: str) -> None:
        self.announcer.say(text, "news")

    def _on_page_made(self, page: str) -> None:
        views = self._window.views
        if views is not None and page == START:
            views.start.search.told.connect(self._on_readings)
        elif views is not None and page == PLAN:
            views.plan.advice.told.connect(self._on_advice)

    def _on_readings(self, text: str) -> None:
        self.announcer.say(text, "readings")

    def _on_advice(self, text: str) -> None:
        self.announcer.say(text, "advice")

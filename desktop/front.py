"""What a person sees first: the window and its pages, in a language and a dress."""

import os
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.domain.settings import TextSize
from desktop.domain.text import Language
from desktop.look.theme import dress, tokens_for
from desktop.look.tokens import Tokens
from desktop.paths import Paths
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.language import Translation, system_language
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.session.writer import Writer
from desktop.shell.actions import Menu, bare_menus
from desktop.shell.main_window import MainWindow
from desktop.shell.views import START
from desktop.shell.window_place import WindowPlace, put_back
from desktop.storage.file_system import Disk, FileSystem
from desktop.storage.seeds import read_catalogue, read_evidence
from desktop.view_maker import Means, ViewMaker
from desktop.widgets.chart_place import ChartLoader
from desktop.widgets.motion import let_things_move, system_lets_things_move
from desktop.words import Words

if TYPE_CHECKING:
    from desktop.domain.titles import TitleSearch

_LONGEST_WAIT_MS, _LOOK_AGAIN_MS = 500, 500


def random_id() -> str:
    """An id that no other has."""
    return os.urandom(8).hex()


class Front(QObject):
    """All that the first paint needs, and no more; the rest of the app is made behind it, afterwards."""

    views_made = Signal(object)
    """Other views stand in the window (Views)."""

    def __init__(
        self,
        qt: QApplication,
        paths: Paths,
        now: Callable[[], datetime] = datetime.now,
        new_id: Callable[[], str] = random_id,
        disk: FileSystem | None = None,
    ) -> None:
        super().__init__()
        self.qt, self.paths, self.now, self.new_id = qt, paths, now, new_id
        self.disk = disk or Disk()
        self.catalogue = read_catalogue(paths.seeds)
        self.writer, self.reader = Writer(), Writer()
        self.shelf = EvidenceShelf(
            read_evidence(paths.seeds),
            self.catalogue,
            paths.packs,
            self.reader,
            self.writer,
            self.disk,
        )
        self.session = PlanSession()
        self.preferences = Preferences(paths.settings, self.writer, self.disk)
        self.loader = ChartLoader()
        self.window = MainWindow()
        means = Means(
            self.session,
            self.catalogue,
            self.shelf,
            self.loader,
            self.search,
            self.today,
            new_id,
            lambda: self.preferences.settings.recent,
        )
        self._view_maker = ViewMaker(means, paths.resources)
        self._menus_wait = QTimer(self, singleShot=True, interval=0)
        self._menus_wait.timeout.connect(self._fill_menus)
        self._menus: Callable[[Words], list[Menu]] = lambda _words: bare_menus()
        self._titles: TitleSearch | None = None
        self._translation = Translation(qt, paths.resources)
        self._system_moves = system_lets_things_move()
        self._worn: tuple[object, ...] = ()
        self._dressed_in: tuple[Tokens, TextSize] | None = None
        self.wear()
        settings = self.preferences.settings
        put_back(self.window, WindowPlace(settings.window, settings.corner))
        self.preferences.changed.connect(self.wear)
        self.shelf.evidence_changed.connect(self.wear)
        qt.styleHints().colorSchemeChanged.connect(self._on_system_colours)

    @property
    def language(self) -> Language:
        """The language that the app speaks now."""
        return self.preferences.settings.language or system_language(QLocale.system())

    def search(self) -> "TitleSearch":
        """The search for job titles, which is read when it is first asked for."""
        from desktop.storage.title_files import read_title_search

        if self._titles is None:
            self._titles = read_title_search(self.paths.seeds)
        return self._titles

    def today(self) -> date:
        """The day it is."""
        return self.now().date()

    def show_start(self) -> None:
        """Let the start page be seen."""
        self.window.go_to(START)
        self.show()

    def show(self) -> None:
        """Let the window be seen now; what is clicked or typed meanwhile waits for who hears it."""
        flags = QEventLoop.ProcessEventsFlag
        if not self.window.isVisible():
            self.window.show()
            wait, handle = QTimer(self, singleShot=True), self.window.windowHandle()
            wait.start(_LONGEST_WAIT_MS)
            while wait.isActive() and not handle.isExposed():
                self.qt.processEvents(flags.ExcludeUserInputEvents | flags.WaitForMoreEvents)
        self.qt.processEvents(flags.ExcludeUserInputEvents)
        if self._menus_wait.isActive():  # their keys are there before the first that is pressed
            self._fill_menus()

    def use_menus(self, menus: Callable[[Words], list[Menu]]) -> None:
        """Fill the menu bar from these tables soon, and with all views that come."""
        self._menus = menus
        self.remake_menus()

    def remake_menus(self) -> None:
        """Fill the menu bar anew in the next idle moment, since its entries are others now."""
        self._menus_wait.start()

    def _fill_menus(self) -> None:
        self._menus_wait.stop()
        if self.window.views is not None:
            self.window.make_menus(self._menus(self.window.views.words))

    def wear(self, _cause: object = None) -> None:
        """Make the views anew where the language, the look or the evidence are others now."""
        settings = self.preferences.settings
        let_things_move(not settings.less_motion and self._system_moves)
        tokens, evidence = tokens_for(settings.theme, self.qt), self.shelf.evidence
        size = settings.text_size
        wanted = (
            self.language,
            settings.theme,
            size,
            tokens,
            evidence,
            self.shelf.left_out,
        )
        if wanted == self._worn:
            return
        self._worn = wanted
        self._translation.switch_to(self.language)
        if (tokens, size) != self._dressed_in:
            self._dressed_in = (tokens, size)
            dress(self.qt, tokens, self.paths.resources, size)
        views = self._view_maker.views(self.language, tokens)
        self.window.fill(views, self._menus(views.words))
        self.views_made.emit(views)

    def _on_system_colours(self, _scheme: object = None) -> None:
        """Dusk comes also while something is asked; pages, which are made anew, wait for the answer."""
        from desktop.shell.ask import is_asking

        if is_asking():
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._on_system_colours)
        else:
            self.wear()

    def end(self) -> None:
        """Let go of what the whole program shares, and stop the threads."""
        self._translation.take_back()
        self.writer.close()
        self.reader.close()
        self.loader.wait()

"""Builds everything once, knows everyone, and lets the window go."""

import os
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.settings import Settings, TextSize
from desktop.domain.text import Language
from desktop.domain.titles import TitleSearch
from desktop.look.theme import dress, dress_alone, tokens_for
from desktop.look.tokens import LIGHT, Tokens
from desktop.paths import Paths
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.follow_acts import FollowActs
from desktop.session.language import Translation, system_language
from desktop.session.outlooks import Outlooks
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.session.writer import Writer
from desktop.shell.ask import Ask, is_asking
from desktop.shell.exports import Exports
from desktop.shell.files import Files, Means
from desktop.shell.main_window import MainWindow
from desktop.shell.packs import Packs
from desktop.shell.shell import Shell
from desktop.shell.time_logging import TimeLogging
from desktop.shell.views import START
from desktop.shell.window_place import WindowPlace, place_of, put_back
from desktop.storage.file_system import Disk, FileSystem
from desktop.storage.seeds import PACK_EXAMPLE, read_catalogue, read_evidence
from desktop.storage.title_files import read_title_search
from desktop.view_maker import Means as ViewMeans
from desktop.view_maker import ViewMaker
from desktop.widgets.chart_place import ChartLoader
from desktop.widgets.motion import let_things_move, system_lets_things_move

_LOOK_AGAIN_MS = 500
_MOMENT_SECONDS = 0.3
_PATIENCE_SECONDS, _HURRY_SECONDS, _NO_PATIENCE_SECONDS = 5.0, 1.5, 0.1


class Tumbuh(QObject):
    """The running app: every long-lived object, and the views that are made anew when they must."""

    def __init__(
        self,
        qt: QApplication,
        paths: Paths,
        ask: Ask,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        disk: FileSystem,
    ) -> None:
        super().__init__()
        self._qt, self._paths, self._now, self._new_id = qt, paths, now, new_id
        self.catalogue = read_catalogue(paths.seeds)
        self._titles: TitleSearch | None = None
        self._translation = Translation(qt, paths.resources)
        self._loader = ChartLoader()
        self._writer, self._reader, self._thinker = Writer(), Writer(), Writer()
        self.shelf = EvidenceShelf(
            read_evidence(paths.seeds),
            self.catalogue,
            paths.packs,
            self._reader,
            self._writer,
            disk,
        )
        self.session = PlanSession()
        self.outlooks = Outlooks(self.session, self._thinker, self._today)
        self.preferences = Preferences(paths.settings, self._writer, disk)
        self.window = MainWindow(self._may_close)
        means = Means(self._writer, self._reader, disk, ask, now, new_id)
        self.files = Files(
            self.session, self.preferences, means, self.window, self.catalogue, paths, self._search
        )
        self.autosaver, self.plan_files = self.files.autosaver, self.files.plans
        exports = Exports(
            self._writer, disk, ask, self.autosaver, self.catalogue, self.shelf, self.preferences,
            now, partial(dress_alone, tokens=LIGHT, resources=paths.resources),
        )  # fmt: skip
        self._packs = Packs(self.shelf, self._writer, disk, ask, paths.seeds / PACK_EXAMPLE)
        following = FollowActs(self.session, new_id)
        logging = TimeLogging(self.session, following, self.catalogue, self._today, self.window)
        self.shell = Shell(
            self.window, self.session, self.preferences, self.files, exports, ask, self.catalogue,
            self.shelf, self._packs, logging,
        )  # fmt: skip
        view_means = ViewMeans(
            self.session,
            self.catalogue,
            self.shelf,
            self._loader,
            self._search,
            self._today,
            new_id,
        )
        self._view_maker = ViewMaker(view_means, self.preferences, self.shell, paths.resources)
        self._patience = _PATIENCE_SECONDS
        self._system_moves = system_lets_things_move()
        self._worn: tuple[object, ...] = ()
        self._dressed_in: tuple[Tokens, TextSize] | None = None
        self._wear(self.preferences.settings)
        settings = self.preferences.settings
        put_back(self.window, WindowPlace(settings.window, settings.corner))
        self.outlooks.outlook_changed.connect(self.window.show_outlook)
        self.preferences.changed.connect(self._wear)
        self.shelf.evidence_changed.connect(self._on_evidence_changed)
        self.plan_files.opened.connect(self._on_opened)
        qt.styleHints().colorSchemeChanged.connect(self._on_system_colours)
        qt.applicationStateChanged.connect(self._on_application_state)

    @property
    def language(self) -> Language:
        """The language that the app speaks now."""
        return self.preferences.settings.language or system_language(QLocale.system())

    def is_waiting(self) -> bool:
        """Whether the app waits for the disk, in the middle of something else, such as ending."""
        return self._writer.is_breathing

    def open(self, path: Path | None) -> None:
        """Open the plan that was asked for, else the one of last time, else the start page."""
        self.plan_files.start(path)
        self._writer.drain(_MOMENT_SECONDS)  # a large plan is mostly there before the window is
        self._packs.tell_left_out()
        if self.session.plan is None:
            self.window.go_to(START)
            self.files.lost.look()

    def say_error(self, name: str) -> None:
        """Tell of an error of the app's own, and save."""
        self.autosaver.save_now()
        self.shell.reading.mishaps.note(name)
        said = self.tr("Something went wrong inside Tumbuh ({0}).").format(name)
        if self.autosaver.state.kind != "failed":
            said += " " + self.tr("Your plan is safe; you can go on.")
        self.window.say(said, [])

    def leave(self) -> None:
        """Save and go, without a question: the system, or the person's terminal, says so."""
        self.window.finish_editing()
        self.autosaver.flush(_HURRY_SECONDS)
        self.shell.remember_place()
        self._patience = _NO_PATIENCE_SECONDS
        self._qt.exit()  # quit() would close the window first, which may ask

    def end(self) -> bool:
        """Write what is left and stop the threads; gives whether all was written."""
        self.session.undo_stack.blockSignals(True)  # a dying stack tells of its end
        written = self._writer.drain(self._patience)
        self.autosaver.follow(None)
        self.plan_files.close()
        self._translation.take_back()
        self._writer.close()
        self._reader.close()
        self.outlooks.stop()
        self._thinker.close()
        self._loader.wait()
        return written

    # --- views

    def _wear(self, settings: Settings) -> None:
        """Make the views anew where the language, the look or the evidence are others now."""
        let_things_move(not settings.less_motion and self._system_moves)
        tokens, evidence = tokens_for(settings.theme, self._qt), self.shelf.evidence
        left_out = self.shelf.left_out
        size = settings.text_size
        wanted = (self.language, settings.theme, size, tokens, evidence, left_out)
        if wanted == self._worn:
            return
        self._worn = wanted
        self._translation.switch_to(self.language)
        if (tokens, size) != self._dressed_in:
            self._dressed_in = (tokens, size)
            dress(self._qt, tokens, self._paths.resources, size)
        views = self._view_maker.views(self.language, tokens)
        self.window.fill(views)
        self.shell.join(views)

    def _search(self) -> TitleSearch:
        if self._titles is None:
            self._titles = read_title_search(self._paths.seeds)
        return self._titles

    # --- what happens to the whole app

    def _on_system_colours(self, _scheme: object = None) -> None:
        """Dusk comes also while something is asked; pages, which are made anew, wait for the answer."""
        if is_asking():
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._on_system_colours)
        else:
            self._wear(self.preferences.settings)

    def _on_evidence_changed(self) -> None:
        self._wear(self.preferences.settings)

    def _on_opened(self) -> None:
        self.window.remake_menus(self._view_maker.menus(self.language))

    def _on_application_state(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.autosaver.save_now()
        else:  # not every disk tells of changes by itself
            self.files.outside.look()
            self.outlooks.look()  # it may be another day

    def _may_close(self) -> bool:
        if not self.files.keeping.let_go():
            return False
        self.shell.remember_place()
        place = place_of(self.window)
        self.preferences.change(window=place.size, corner=place.corner)
        self._writer.drain(_PATIENCE_SECONDS)
        return True

    def _today(self) -> date:
        return self._now().date()


def build(
    qt: QApplication,
    paths: Paths,
    ask: Ask,
    now: Callable[[], datetime] = datetime.now,
    new_id: Callable[[], str] = lambda: os.urandom(8).hex(),
    disk: FileSystem | None = None,
) -> Tumbuh:
    """Make the whole app for one run; the window is not shown yet and the loop not started."""
    return Tumbuh(qt, paths, ask, now, new_id, disk or Disk())

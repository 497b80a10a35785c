"""Builds everything once, knows everyone, and lets the window go."""

import gc
import os
import secrets
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import VERSION
from desktop.domain.settings import Settings
from desktop.domain.text import Language
from desktop.domain.titles import TitleSearch
from desktop.formats.export import EXPORTS
from desktop.look.icons import Icons
from desktop.look.theme import dress, dress_alone, tokens_for
from desktop.look.tokens import LIGHT, Tokens
from desktop.pages.explore.explore_page import ExplorePage
from desktop.pages.plan.plan_page import PlanPage
from desktop.pages.progress.progress_page import ProgressPage
from desktop.pages.sources.sources_page import SourcesPage
from desktop.pages.start.start_page import StartPage
from desktop.paths import Paths, for_user
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.follow_acts import FollowActs
from desktop.session.gui_thread import put_gui_thread_first
from desktop.session.language import Translation, system_language
from desktop.session.outlooks import Outlooks
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.session.writer import Writer
from desktop.shell.actions import Menu
from desktop.shell.ask import Ask, AskPerson
from desktop.shell.end_signals import EndSignals
from desktop.shell.exports import Exports, export_words
from desktop.shell.failure_words import say_failure
from desktop.shell.files import Files, Means
from desktop.shell.main_window import MainWindow, Views
from desktop.shell.menus import edit_menu, file_menu, help_menu, view_menu
from desktop.shell.packs import Packs
from desktop.shell.shell import Shell
from desktop.shell.status_line import StatusLine
from desktop.shell.time_logging import TimeLogging
from desktop.storage.file_system import Disk, FileSystem
from desktop.storage.seeds import PACK_EXAMPLE, read_catalogue, read_evidence
from desktop.storage.title_files import read_title_search
from desktop.widgets.chart_place import ChartLoader
from desktop.words import Words

_PATIENCE_SECONDS, _HURRY_SECONDS, _NO_PATIENCE_SECONDS = 5.0, 1.5, 0.1
_FIRST_SIZE = (1280, 800)


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
        self._patience = _PATIENCE_SECONDS
        self._worn: tuple[object, ...] = ()
        self._tokens: Tokens | None = None
        self._wear(self.preferences.settings)
        self._restore_size()
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

    def open(self, path: Path | None) -> None:
        """Open the plan that was asked for, else the one of last time, else the start page."""
        self.plan_files.start(path)
        self._packs.tell_left_out()
        if self.session.plan is None:
            self.files.lost.look()

    def say_error(self, name: str) -> None:
        """Tell of an error of the app's own, and save."""
        self.autosaver.save_now()
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
        """Make the views anew where the language, the colours or the evidence are others now."""
        tokens, evidence = tokens_for(settings.theme, self._qt), self.shelf.evidence
        left_out = self.shelf.left_out
        wanted = (self.language, settings.theme, tokens, evidence, left_out)
        if wanted == self._worn:
            return
        self._worn = wanted
        self._translation.switch_to(self.language)
        if tokens is not self._tokens:
            self._tokens = tokens
            dress(self._qt, tokens, self._paths.resources)
        words, icons = Words(self.language), Icons(self._paths.resources, tokens)
        views = Views(
            start=StartPage(self._search, self.catalogue, evidence, words, tokens, icons),
            explore=ExplorePage(
                self.session, self.catalogue, evidence, words, tokens, self._loader, self._new_id
            ),
            plan=PlanPage(
                self.session, self.catalogue, evidence, words, tokens, icons, self._today,
                self._new_id,
            ),
            progress=ProgressPage(
                self.session, self.catalogue, words, tokens, self._loader, self._today,
                self._new_id,
            ),
            sources=SourcesPage(evidence, self._left_out(), words, icons),
            words=words,
            icons=icons,
            status=StatusLine(evidence, words),
            menus=self._menus(settings, words),
        )  # fmt: skip
        self.window.fill(views)
        self.shell.join(views)

    def _left_out(self) -> list[tuple[str, str]]:
        """The kept evidence files that could not be used, each with the reason in words."""
        return [(str(each.path), say_failure(each)) for each in self.shelf.left_out]

    def _menus(self, settings: Settings, words: Words) -> list[Menu]:
        recent = [(Path(path).stem, path) for path in settings.recent]
        exports = [(export_words(name), name) for name in EXPORTS]
        undo = self.session.undo_stack
        return [
            file_menu(self.shell, recent, exports),
            edit_menu(self.shell, undo),
            view_menu(self.shell, settings, self.language, words),
            help_menu(self.shell),
        ]

    def _search(self) -> TitleSearch:
        if self._titles is None:
            self._titles = read_title_search(self._paths.seeds)
        return self._titles

    def _restore_size(self) -> None:
        size = self.preferences.settings.window
        width, height, maximised = size or (*_FIRST_SIZE, False)
        screen = self.window.screen().availableSize()
        self.window.resize(min(max(width, 1), screen.width()), min(max(height, 1), screen.height()))
        if maximised:
            self.window.setWindowState(Qt.WindowState.WindowMaximized)

    # --- what happens to the whole app

    def _on_system_colours(self, _scheme: Qt.ColorScheme) -> None:
        self._wear(self.preferences.settings)

    def _on_evidence_changed(self) -> None:
        self._wear(self.preferences.settings)

    def _on_opened(self) -> None:
        words = Words(self.language)
        self.window.remake_menus(self._menus(self.preferences.settings, words))

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
        normal = self.window.normalGeometry()
        maximised = self.window.isMaximized()
        size = normal if maximised else self.window.geometry()
        self.preferences.change(window=(size.width(), size.height(), maximised))
        self._writer.drain(_PATIENCE_SECONDS)
        return True

    def _today(self) -> date:
        return self._now().date()


def build(
    qt: QApplication,
    paths: Paths,
    ask: Ask,
    now: Callable[[], datetime] = datetime.now,
    new_id: Callable[[], str] = lambda: secrets.token_hex(8),
    disk: FileSystem | None = None,
) -> Tumbuh:
    """Make the whole app for one run; the window is not shown yet and the loop not started."""
    return Tumbuh(qt, paths, ask, now, new_id, disk or Disk())


def make_qt(arguments: list[str]) -> QApplication:
    """The Qt application under the names that desktops know it by."""
    qt = QApplication(arguments)
    qt.setApplicationName("Tumbuh")
    qt.setApplicationVersion(VERSION)
    qt.setDesktopFileName("tumbuh")
    put_gui_thread_first(qt)
    return qt


def run(plan: Path | None) -> int:
    """Open the window, with a plan, and stay until it is closed."""
    gc.disable()  # starting makes no garbage worth a search
    paths = for_user()
    qt = make_qt(sys.argv[:1])
    qt.setWindowIcon(QIcon(str(paths.resources / "icons" / "tumbuh.svg")))
    ask = AskPerson()
    app = build(qt, paths, ask)
    ask.window = app.window
    sys.excepthook = _Catcher(app)
    signals = EndSignals(app.leave)
    app.open(plan)
    app.window.show()
    gc.freeze()  # what the start made stays, and is never searched
    code = qt.exec()
    signals.stop()
    written = app.end()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if written else 1)  # everything is written; Qt's teardown would only cost time


class _Catcher:
    """Keeps the app alive after an error of its own, and says so."""

    def __init__(self, app: Tumbuh) -> None:
        self._app = app

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        self._app.say_error(kind.__name__)

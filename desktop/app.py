"""The whole app: what stands behind the window, made once, and who knows everyone."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.suggest import NewId
from desktop.domain.text import Language
from desktop.front import Front, random_id
from desktop.look.theme import dress_alone
from desktop.look.tokens import LIGHT
from desktop.paths import Paths
from desktop.session.follow_acts import FollowActs
from desktop.session.outlooks import Outlooks
from desktop.session.writer import Writer
from desktop.shell.actions import Menu
from desktop.shell.ask import Ask
from desktop.shell.exports import Exports
from desktop.shell.files import Files, Means
from desktop.shell.menus import all_menus
from desktop.shell.packs import Packs
from desktop.shell.shell import Shell
from desktop.shell.time_logging import TimeLogging
from desktop.shell.views import START
from desktop.shell.window_place import place_of
from desktop.storage.file_system import FileSystem
from desktop.storage.seeds import PACK_EXAMPLE
from desktop.words import Words

_MOMENT_SECONDS = 0.3
_PATIENCE_SECONDS, _HURRY_SECONDS, _NO_PATIENCE_SECONDS = 5.0, 1.5, 0.1


class Tumbuh(QObject):
    """The running app; its window may be seen already."""

    def __init__(self, front: Front, ask: Ask) -> None:
        super().__init__()
        self.front, self.window, self.session = front, front.window, front.session
        self.catalogue, self.shelf, self.preferences = (
            front.catalogue,
            front.shelf,
            front.preferences,
        )
        self._thinker = Writer()
        self._patience = _PATIENCE_SECONDS
        self.has_left = False
        self.outlooks = Outlooks(self.session, self._thinker, front.today)
        means = Means(front.writer, front.reader, front.disk, ask, front.now, front.new_id)
        self.files = Files(
            self.session, self.preferences, means, self.window, self.catalogue, front.paths,
            front.search,
        )  # fmt: skip
        self.autosaver, self.plan_files = self.files.autosaver, self.files.plans
        self._packs = Packs(
            self.shelf, front.writer, front.disk, ask, front.paths.seeds / PACK_EXAMPLE
        )
        self.shell = self._make_shell(ask)
        self._follow(front)

    def _make_shell(self, ask: Ask) -> Shell:
        front = self.front
        exports = Exports(
            front.writer, front.disk, ask, self.autosaver, self.catalogue, self.shelf,
            self.preferences, front.now,
            partial(dress_alone, tokens=LIGHT, resources=front.paths.resources),
        )  # fmt: skip
        following = FollowActs(self.session, front.new_id)
        logging = TimeLogging(self.session, following, self.catalogue, front.today, self.window)
        return Shell(
            self.window, self.session, self.preferences, self.files, exports, ask, self.catalogue,
            self.shelf, self._packs, logging,
        )  # fmt: skip

    def _follow(self, front: Front) -> None:
        """Hear what happens to the window and to the whole program."""
        self.window.close_only_if(self._may_close)
        front.use_menus(self._menus)
        front.views_made.connect(self.shell.join)
        assert self.window.views is not None
        self.shell.join(self.window.views)
        self.outlooks.outlook_changed.connect(self.window.show_outlook)
        self.plan_files.opened.connect(front.remake_menus)
        front.qt.applicationStateChanged.connect(self._on_application_state)

    @property
    def language(self) -> Language:
        """The language that the app speaks now."""
        return self.front.language

    def is_waiting(self) -> bool:
        """Whether the app waits for the disk, in the middle of something else, such as ending."""
        return self.front.writer.is_breathing

    def open(self, path: Path | None) -> None:
        """Open the plan that was asked for, else the one of last time, else the start page."""
        self.plan_files.start(path)
        # a large plan is mostly there before the window is
        self.front.writer.drain(_MOMENT_SECONDS)
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
        self.has_left = True  # also where the loop does not run yet
        self.front.qt.exit()  # quit() would close the window first, which may ask

    def end(self) -> bool:
        """Write what is left and stop the threads; gives whether all was written."""
        self.session.undo_stack.blockSignals(True)  # a dying stack tells of its end
        written = self.front.writer.drain(self._patience)
        self.autosaver.follow(None)
        self.plan_files.close()
        self.outlooks.stop()
        self._thinker.close()
        self.front.end()
        return written

    # --- what happens to the whole app

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
        self.front.writer.drain(_PATIENCE_SECONDS)
        return True

    def _menus(self, words: Words) -> list[Menu]:
        shell, history = self.shell, self.session.undo_stack
        return all_menus(
            shell, shell.file_acts, shell.look_acts, shell.reading, history,
            self.preferences.settings, words,
        )  # fmt: skip


def build(
    qt: QApplication,
    paths: Paths,
    ask: Ask,
    now: Callable[[], datetime] = datetime.now,
    new_id: NewId = random_id,
    disk: FileSystem | None = None,
) -> Tumbuh:
    """Make the whole app for one run; the window is not shown yet and the loop not started."""
    return Tumbuh(Front(qt, paths, now, new_id, disk), ask)

"""What there is to read about the app: the guide, what it is, and how it fares on this computer.

What only one of these needs is imported when it is first asked for.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.text import Language
from desktop.look.theme import tokens_for
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.session.save_state import SaveState
from desktop.shell.files import Files
from desktop.shell.main_window import MainWindow
from desktop.shell.mishaps import Mishaps
from desktop.storage.room import Room, room_of

if TYPE_CHECKING:
    from desktop.shell.diagnostics_dialog import DiagnosticsDialog
    from desktop.shell.guide_window import GuideView, GuideWindow


class Reading(QObject):
    """Opens each in a window of its own above the app's."""

    def __init__(
        self,
        window: MainWindow,
        session: PlanSession,
        preferences: Preferences,
        files: Files,
        shelf: EvidenceShelf,
        open_link: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._window, self._session, self._preferences = window, session, preferences
        self._files, self._shelf, self._open_link = files, shelf, open_link
        self._resources = files.paths.resources
        self._guide: GuideWindow | None = None
        self._diagnostics: DiagnosticsDialog | None = None
        self.mishaps = Mishaps()
        files.autosaver.state_changed.connect(self._on_save_state)

    # --- the guide

    def show_guide(self) -> None:
        """Open the user guide, where it was left."""
        if self._guide is None:
            from desktop.shell.guide_window import GuideWindow

            self._guide = GuideWindow(self._window)
            self._guide.show_view(self._guide_view())
        self._guide.come_up()

    def speak_anew(self) -> None:
        """The language or the colours are others now."""
        if self._guide is not None:
            self._guide.show_view(self._guide_view())

    def _guide_view(self) -> "GuideView":
        from desktop.shell.guide_window import GuideView

        tokens = tokens_for(self._preferences.settings.theme, _application())
        view = GuideView(self._resources / "guide", self._language(), tokens)
        view.link_pressed.connect(self._open_link)
        return view

    # --- about the app

    def show_about(self) -> None:
        """Say what this is."""
        from desktop.shell.about_dialog import AboutDialog

        icon = QIcon(str(self._resources / "icons" / "tumbuh.svg"))
        dialog = AboutDialog(icon, self._window)
        dialog.licences_requested.connect(partial(self._show_licences, dialog))
        dialog.diagnostics_requested.connect(self.show_diagnostics)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_licences(self, above: QWidget) -> None:
        from desktop.shell.licences_dialog import LicencesDialog

        dialog = LicencesDialog(self._resources / "licences", above)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- how it fares

    def show_diagnostics(self) -> None:
        """Show what a helper needs to know, to be copied."""
        from desktop.shell.diagnostics import as_text
        from desktop.shell.diagnostics_dialog import DiagnosticsDialog

        dialog = DiagnosticsDialog(QApplication.activeModalWidget() or self._window)
        dialog.copy_requested.connect(self._on_copy_requested)
        dialog.finished.connect(self._on_diagnostics_closed)
        dialog.show_text(as_text(self._known_at_once()), is_whole=False)
        dialog.open()
        self._diagnostics = dialog
        plan, path, paths = self._session.plan, self._files.autosaver.path, self._files.paths
        folder = path.parent if path is not None else paths.documents
        plan_id = plan.id if plan is not None else ""
        work = partial(room_of, path, folder, plan_id, self._files.versions)
        self._files.reader.submit(work, partial(self._on_room_known, dialog))

    def _on_copy_requested(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _on_diagnostics_closed(self) -> None:
        if self._diagnostics is not None:
            self._diagnostics.deleteLater()
            self._diagnostics = None

    def _on_room_known(
        self, dialog: "DiagnosticsDialog", room: Room | None, _error: Exception | None
    ) -> None:
        if dialog is self._diagnostics:  # else it was closed meanwhile
            from desktop.shell.diagnostics import as_text, of_room

            dialog.show_text(as_text([*self._known_at_once(), *of_room(room)]), is_whole=True)

    def _known_at_once(self) -> list[tuple[str, str]]:
        from desktop.shell.diagnostics import of_plan, of_program, of_saving

        session, shelf, state = self._session, self._shelf, self._files.autosaver.state
        return [
            *of_program(self._preferences.settings, self._language(), self._window),
            *of_plan(session.plan, len(shelf.evidence.added), len(shelf.left_out)),
            *of_saving(state, read_only=session.read_only, mishaps=self.mishaps),
        ]

    def _on_save_state(self, state: SaveState) -> None:
        for failure in (state.failure, state.unkept):
            if failure is not None:
                self.mishaps.note(failure.reason)

    def _language(self) -> Language:
        assert self._window.views is not None
        return self._window.views.words.language


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app

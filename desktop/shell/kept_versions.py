"""Shows the versions of the open plan and restores them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.plan import Plan
from desktop.session.autosaver import Autosaver
from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer
from desktop.shell.ask import Ask
from desktop.shell.change_words import ChangeWords
from desktop.shell.failure_words import say_failure
from desktop.shell.undo_offer import UndoOffer
from desktop.storage.failure import StorageFailure
from desktop.storage.file_names import free_path
from desktop.storage.file_system import FileSystem
from desktop.storage.plan_file import SUFFIX, OpenedPlan, write_copy
from desktop.storage.strict_json import Unknown
from desktop.storage.version_rows import Reading, VersionRow, begin, read_on
from desktop.storage.versions import Version, Versions, write_over

if TYPE_CHECKING:
    from desktop.shell.versions_dialog import VersionsDialog


class KeptVersions(QObject):
    """Everything a person does with versions; what is restored can be undone."""

    news = Signal(str, list)
    """Something was restored, or could not be (str, list of Answer)."""

    def __init__(
        self,
        session: PlanSession,
        autosaver: Autosaver,
        versions: Versions,
        reader: Writer,
        writer: Writer,
        disk: FileSystem,
        ask: Ask,
        window: QWidget,
        words: Callable[[], ChangeWords],
        undo_offer: UndoOffer,
    ) -> None:
        super().__init__()
        self._session, self._autosaver, self._versions = session, autosaver, versions
        self._reader, self._writer, self._disk = reader, writer, disk
        self._ask, self._window, self._words, self._undo_offer = ask, window, words, undo_offer
        self._dialog: VersionsDialog | None = None

    def show(self) -> None:
        """Show the versions of the open plan, after what is being saved."""
        from desktop.shell.versions_dialog import VersionsDialog

        plan = self._session.plan
        if plan is None:
            return
        self._autosaver.save_now()
        dialog = VersionsDialog(
            self._words(), can_restore=not self._session.read_only, parent=self._window
        )
        dialog.restore_requested.connect(self._on_restore)
        dialog.copy_requested.connect(self._on_copy)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()
        self._writer.submit(partial(begin, self._versions, plan.id), partial(self._on_read, dialog))

    def restore(self, version: Version) -> None:
        """Let the open plan be as it was in a version."""
        self._reader.submit(partial(self._versions.read, version), self._on_version_read)

    def _on_read(
        self, dialog: "VersionsDialog", reading: Reading | None, _error: Exception | None
    ) -> None:
        if dialog is not self._dialog or reading is None:
            return  # it was closed meanwhile
        if reading.row is not None:
            dialog.add_row(reading.row)
        if reading.is_over:
            dialog.say_all_read(reading.damaged)
        else:
            work = partial(read_on, self._versions, reading)
            self._reader.submit(work, partial(self._on_read, dialog))

    def _on_closed(self, _result: int) -> None:
        self._dialog = None

    def _on_version_read(self, opened: OpenedPlan | None, error: Exception | None) -> None:
        if opened is not None:
            self._restore(opened.plan, opened.unknown)
        else:
            failure = StorageFailure.of(Path(), error)
            self.news.emit(
                self.tr("This version cannot be restored. {0}").format(say_failure(failure)), []
            )

    def _on_restore(self, row: VersionRow) -> None:
        self._restore(row.plan, row.unknown)

    def _restore(self, plan: Plan, unknown: Unknown) -> None:
        present = self._session.plan
        if present is None or present.id != plan.id:
            return
        if present == plan:
            self.news.emit(self.tr("The plan is just so already."), [])
            return
        self._session.apply(self.tr("restore a version"), lambda _plan: plan)
        self._session.end_row()
        self._autosaver.add_unknown(unknown)
        back = self._undo_offer.of_last_step("undo_restore")
        self.news.emit(self.tr("The plan is back in that version."), [back])

    def _on_copy(self, row: VersionRow) -> None:
        path = self._autosaver.path
        folder = path.parent if path is not None else Path.home()
        moment = row.version.at.astimezone()
        title = f"{row.plan.title} {moment:%Y-%m-%d %H.%M}"
        target = self._ask.file_to_write(free_path(folder, title, SUFFIX), self.tr("Plan"), SUFFIX)
        if target is None:
            return
        if path is not None and target.resolve() == path.resolve():
            self.news.emit(self.tr("That is the open plan itself; choose another name."), [])
            return
        write = partial(write_copy, self._disk, target, row.plan, row.unknown)
        self._writer.submit(
            partial(write_over, self._versions, target, write), partial(self._on_copied, target)
        )

    def _on_copied(self, target: Path, _result: object, error: Exception | None) -> None:
        if error is None:
            self.news.emit(self.tr("The version was saved as {0}.").format(target.name), [])
            return
        failure = StorageFailure.of(target, error)
        self.news.emit(self.tr("No copy was saved. {0}").format(say_failure(failure)), [])

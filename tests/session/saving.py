"""An autosaver with its session and its file, to act on as the app does."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from desktop.domain import edits
from desktop.domain.plan import Plan
from desktop.session.autosaver import Autosaver
from desktop.session.plan_session import PlanSession
from desktop.session.save_state import SaveState
from desktop.session.writer import Writer
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import read_plan
from desktop.storage.versions import Versions
from tests.samples import plan
from tests.storage.disks import NotingDisk

NOW = datetime(2026, 3, 2, 22, 41)


class Saving(QObject):
    """The sample plan, open and kept in `path` on `disk`."""

    def __init__(
        self,
        qtbot: QtBot,
        writer: Writer,
        path: Path,
        disk: NotingDisk | None = None,
        *,
        delay_ms: int = 20,
        new: bool = False,
    ) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.path = path
        self.disk = disk or NotingDisk()
        self.session = PlanSession()
        self.versions = Versions(Disk(), path.parent / "versions", lambda: NOW)
        self.autosaver = Autosaver(
            self.session, writer, self.disk, self.versions, lambda: NOW, delay_ms
        )
        self.pause = self.autosaver.findChild(QTimer)
        self.states: list[SaveState] = []
        self.autosaver.state_changed.connect(self.states.append)
        opened = None if new else read_plan(path)
        self.session.show(opened.plan if opened else plan())
        self.autosaver.follow(path, opened)

    def close(self) -> None:
        """Save nothing more."""
        self.autosaver.follow(None)

    def rename(self, title: str) -> None:
        """Give the plan another title, as a person does."""
        self.session.apply("rename plan", partial(edits.rename_plan, title=title))

    def undo(self) -> None:
        """Take the last edit back."""
        self.session.undo_stack.undo()

    def title_on_disk(self) -> str:
        """The title in the file."""
        return self.plan_on_disk().title

    def plan_on_disk(self) -> Plan:
        """The plan in the file."""
        return read_plan(self.path).plan

    def kinds(self) -> list[str]:
        """The kind of each state in order, repeats left out."""
        kinds = [state.kind for state in self.states]
        return [kind for i, kind in enumerate(kinds) if i == 0 or kinds[i - 1] != kind]

    def wait_for(self, kind: str, timeout: int = 10_000) -> None:
        """Wait until the autosaver is in that state."""
        self.qtbot.waitUntil(lambda: self.autosaver.state.kind == kind, timeout=timeout)

    def wait_until_saved(self, timeout: int = 10_000) -> None:
        """Wait until the file has it all, as far as the autosaver knows."""
        self.qtbot.waitUntil(
            lambda: self.autosaver.state.kind == "saved" and not self.autosaver.is_dirty,
            timeout=timeout,
        )


OpenSaving = Callable[..., Saving]
"""Makes a Saving as its constructor does, without `qtbot` and `writer`; closed after the test."""

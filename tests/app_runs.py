"""The whole app, built as `app.run` builds it, in folders of the test's own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Tumbuh, build
from desktop.domain.plan import Plan
from desktop.domain.settings import Settings
from desktop.domain.text import Language
from desktop.paths import Paths
from desktop.storage.file_system import Disk, FileSystem
from desktop.storage.settings_file import write_settings

NOW = datetime(2026, 11, 22, 9, 30)


class ScriptedAsk:
    """Answers the app's questions as the test says, and notes what was asked."""

    def __init__(self) -> None:
        self.open_path: Path | None = None
        self.copy_path: Path | None = None
        self.evidence_path: Path | None = None
        self.skills_path: Path | None = None
        self.write_path: Path | None = None
        self.new_name: str | None = None
        self.answer: int | None = None
        self.asked: list[str] = []
        self.suggested: list[Path] = []
        self.opened_outside: list[str] = []

    def plan_to_open(self, folder: Path) -> Path | None:
        return self.open_path

    def copy_to_merge(self, folder: Path) -> Path | None:
        return self.copy_path

    def evidence_to_add(self, folder: Path) -> Path | None:
        return self.evidence_path

    def file_with_skills(self, folder: Path) -> Path | None:
        return self.skills_path

    def file_to_write(self, suggested: Path, kind: str, *suffixes: str) -> Path | None:
        self.asked.append(f"write {suggested.name}")
        self.suggested.append(suggested)
        return self.write_path

    def name(self, title: str, question: str, present: str) -> str | None:
        return self.new_name

    def choice(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        self.asked.append(text)
        return self.answer

    def tell(self, title: str, text: str) -> None:
        self.asked.append(text)

    def open_outside(self, address: str) -> None:
        self.opened_outside.append(address)


class Runs:
    """Starts the app, as often as a test likes, on the same home folder."""

    def __init__(self, qapp: QApplication, home: Path) -> None:
        self._qapp = qapp
        self.paths = Paths(
            home / "Documents" / "Tumbuh", home / "config" / "settings.json", home / "data"
        )
        self.ask = ScriptedAsk()

    @contextmanager
    def app(
        self,
        plan: Path | None = None,
        *,
        language: Language = "en",
        disk: FileSystem | None = None,
        now: datetime = NOW,
    ) -> Iterator[Tumbuh]:
        """One run; on leaving, the window is closed as a person would and all is written."""
        if not self.paths.settings.exists():  # else the views would be made twice
            write_settings(Disk(), self.paths.settings, Settings(language=language, theme="light"))
        made = build(self._qapp, self.paths, self.ask, lambda: now, disk=disk or Disk())
        made.preferences.change(language=language, theme="light", less_motion=True)
        made.open(plan)
        made.window.resize(1280, 800)
        made.front.show()
        made.window.activateWindow()
        QTest.qWaitForWindowActive(made.window)
        try:
            yield made
        finally:
            made.window.close()
            made.end()
            made.window.deleteLater()

    def plans(self) -> list[Path]:
        """The plan files there are."""
        return sorted(self.paths.documents.glob("*.tumbuh"))


def plan_of(app: Tumbuh) -> Plan:
    """The open plan."""
    assert app.session.plan is not None
    return app.session.plan

"""The few questions that need the person's answer, behind an interface so that tests can answer."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:  # dialogs come into Python with the first question
    from PySide6.QtWidgets import QMessageBox

translate = QCoreApplication.translate


def is_asking() -> bool:
    """Whether a dialog or a menu waits for the person; what would take its place has to wait too."""
    return bool(QApplication.activeModalWidget() or QApplication.activePopupWidget())


class Ask(Protocol):
    """Asks the person; None means that they changed their mind."""

    def plan_to_open(self, folder: Path) -> Path | None:
        """Which plan file to open."""

    def copy_to_merge(self, folder: Path) -> Path | None:
        """Which copy of the open plan to merge."""

    def evidence_to_add(self, folder: Path) -> Path | None:
        """Which evidence file to add."""

    def file_with_skills(self, folder: Path) -> Path | None:
        """Which file to bring in skills from."""

    def file_to_write(self, suggested: Path, kind: str, *suffixes: str) -> Path | None:
        """Where to write a file of a kind; an existing file was agreed to be replaced.

        Its name ends in one of the suffixes, which says what is to be written.
        """

    def name(self, title: str, question: str, present: str) -> str | None:
        """Another name for something."""

    def choice(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        """Which of the answers, counted from 0."""

    def tell(self, title: str, text: str) -> None:
        """Nothing to answer, only to read."""

    def open_outside(self, address: str) -> None:
        """Open an address or a file in the program that the system has for it."""


class AskPerson:
    """Asks in dialogs above a window."""

    def __init__(self) -> None:
        self.window: QWidget | None = None

    def plan_to_open(self, folder: Path) -> Path | None:
        return self._file_to_open(
            translate("ask", "Open a plan"), folder, translate("ask", "Plans") + " (*.tumbuh)"
        )

    def copy_to_merge(self, folder: Path) -> Path | None:
        return self._file_to_open(
            translate("ask", "Merge a copy"), folder, translate("ask", "Plans") + " (*.tumbuh)"
        )

    def evidence_to_add(self, folder: Path) -> Path | None:
        return self._file_to_open(
            translate("ask", "Add evidence"),
            folder,
            translate("ask", "Evidence files") + " (*.json)",
        )

    def file_with_skills(self, folder: Path) -> Path | None:
        kinds = translate("ask", "LinkedIn data export, JSON Resume or table")
        return self._file_to_open(
            translate("ask", "Bring in skills"), folder, f"{kinds} (*.zip *.csv *.tsv *.json)"
        )

    def file_to_write(self, suggested: Path, kind: str, *suffixes: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        kinds = {f"{kind} (*{each})": each for each in suffixes}
        name, chosen = QFileDialog.getSaveFileName(
            self.window, kind, str(suggested), ";;".join(kinds)
        )
        if not name:
            return None
        path = Path(name)
        if path.suffix.lower() in suffixes:
            return path
        # the dialog asked about the other name
        path = path.with_name(path.name + kinds.get(chosen, suffixes[0]))
        return path if not os.path.lexists(path) or self._may_replace(path) else None

    def name(self, title: str, question: str, present: str) -> str | None:
        from PySide6.QtWidgets import QInputDialog, QLineEdit

        text, agreed = QInputDialog.getText(
            self.window, title, question, QLineEdit.EchoMode.Normal, present
        )
        return " ".join(text.split()) if agreed and text.strip() else None

    def choice(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        from PySide6.QtWidgets import QMessageBox

        box = self._box(title, text)
        buttons = [box.addButton(each, QMessageBox.ButtonRole.ActionRole) for each in answers]
        box.addButton(translate("ask", "Back"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        pressed = box.clickedButton()
        return next((i for i, each in enumerate(buttons) if each is pressed), None)

    def tell(self, title: str, text: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = self._box(title, text)
        box.addButton(translate("ask", "Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def open_outside(self, address: str) -> None:
        url = (
            QUrl(address)
            if "://" in address or address.startswith("mailto:")
            else QUrl.fromLocalFile(address)
        )
        QDesktopServices.openUrl(url)

    def _file_to_open(self, title: str, folder: Path, kind: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        every = translate("ask", "All files")
        kinds = f"{kind};;{every} (*)"
        name, _ = QFileDialog.getOpenFileName(self.window, title, str(folder), kinds)
        return Path(name) if name else None

    def _may_replace(self, path: Path) -> bool:
        question = translate("ask", "{0} is there already. Replace it?").format(path.name)
        return (
            self.choice(translate("ask", "Replace a file"), question, [translate("ask", "Replace")])
            == 0
        )

    def _box(self, title: str, text: str) -> "QMessageBox":
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self.window)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box

"""Links and files that show the work of a step: a list to open and remove, and a line to add."""

from functools import partial
from pathlib import PurePosixPath, PureWindowsPath

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QSizePolicy, QWidget

from desktop.domain.links import host_of
from desktop.domain.plan import Proof
from desktop.look.icons import Icons
from desktop.widgets.announce import announce
from desktop.widgets.buttons import Button
from desktop.widgets.fields import let_undo_pass
from desktop.widgets.layout import clear, column, row
from desktop.widgets.plain_label import PlainLabel, set_tip
from desktop.widgets.reading_order import keyboard_stays


class ProofList(QWidget):
    """Shows the proofs of one step; only sound web and mail addresses can be added or opened."""

    proof_given = Signal(object)
    """A link or file should be added (Proof)."""

    removal_requested = Signal(object)
    """A link or file should be taken away (Proof)."""

    link_requested = Signal(str)
    """A link should be opened outside the app (address)."""

    file_requested = Signal(str)
    """A file should be opened outside the app (path)."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("proofs")
        self._icons = icons
        self._proofs: tuple[Proof, ...] = ()
        self._entries: list[QWidget] = []
        self._shown = QWidget()
        self._list = column(spacing=4)
        self._shown.setLayout(self._list)
        self._refusal = PlainLabel("", "small", "warn", wraps=True)
        self._refusal.setObjectName("link_refusal")
        self._refusal.hide()
        self._line = self._make_line()
        add_link = self._small("add", "add_link", self.tr("Add link"), self._on_add_link)
        add_file = self._small("file", "add_file", self.tr("Add a file…"), self._on_add_file)
        self._adding = (self._line, add_link, add_file)
        adding = row(*self._adding, spacing=4)
        adding.setStretch(0, 1)
        self.setLayout(column(self._shown, adding, self._refusal, spacing=4))

    def show_proofs(self, proofs: tuple[Proof, ...], *, of_another: bool = False) -> None:
        """Show these proofs; an address that was being typed for another step is dropped."""
        if of_another:
            self._line.clear()
            self._refusal.hide()
        if proofs == self._proofs:
            return
        self._proofs = proofs
        with keyboard_stays(self._shown, self._line):
            clear(self._list)
            self._entries = [self._entry(number, proof) for number, proof in enumerate(proofs)]
            for entry in self._entries:
                self._list.addWidget(entry)

    def tab_stops(self) -> list[QWidget]:
        """What takes the keyboard, from top to bottom."""
        entries = [each for entry in self._entries for each in entry.findChildren(Button)]
        return [*entries, *self._adding]

    def refuse(self, why: str) -> None:
        """Say at the field why something was not added."""
        self._refusal.setText(why)
        self._refusal.show()
        self._line.setAccessibleDescription(why)
        announce(self._line, why, urgent=True)

    def _make_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName("link_address")
        line.setAccessibleName(self.tr("Address of a link to add"))
        line.setPlaceholderText(self.tr("Add a link or a file…"))
        let_undo_pass(line)
        line.returnPressed.connect(self._on_add_link)
        line.textEdited.connect(self._refusal.hide)
        return line

    def _small(self, icon: str, name: str, says: str, do: object) -> Button:
        button = Button("", name, do, "icon", icon=self._icons.icon(icon, "muted"))  # type: ignore[arg-type]
        button.setAccessibleName(says)
        set_tip(button, says)
        return button

    # --- one link or file

    def _entry(self, number: int, proof: Proof) -> QWidget:
        name, can_open = self._named(proof)
        opening = ProofButton(name, f"open_proof_{number}", partial(self._open, proof))
        opening.setIcon(self._icons.icon(proof.kind, "muted"))
        set_tip(opening, proof.target)
        opening.setEnabled(can_open)
        removing = self._small(
            "close", f"remove_proof_{number}", self.tr("Remove {0}").format(name),
            partial(self.removal_requested.emit, proof),
        )  # fmt: skip
        set_tip(removing, self.tr("Remove {0}").format(name))
        entry = QWidget()
        entry.setLayout(row(opening, removing, spacing=4))
        entry.layout().setStretch(0, 1)  # type: ignore[union-attr]
        return entry

    def _named(self, proof: Proof) -> tuple[str, bool]:
        """What is shown for a proof, and whether it may be opened: a file's name, a link's host first."""
        if proof.kind == "file":
            path_type = PureWindowsPath if "\\" in proof.target else PurePosixPath
            return path_type(proof.target).name or proof.target, True
        host = host_of(proof.target)
        if host is None:
            return self.tr("{0} (cannot be opened)").format(proof.target), False
        return proof.target.partition("://")[2] or host, True

    def _open(self, proof: Proof) -> None:
        (self.link_requested if proof.kind == "link" else self.file_requested).emit(proof.target)

    # --- adding

    def _on_add_link(self) -> None:
        address = self._line.text().strip()
        if not address:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif host_of(address) is None:
            self.refuse(
                self.tr("A link starts with https://, http:// or mailto: and has no spaces in it.")
            )
        else:
            self._line.clear()
            self._refusal.hide()
            self.proof_given.emit(Proof("link", address))

    def _on_add_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file that shows your work"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        if path:
            self.proof_given.emit(Proof("file", path))


class ProofButton(Button):
    """A name that is cut in its middle where it is too long for its place."""

    def __init__(self, name: str, object_name: str, do: partial[None]) -> None:
        super().__init__(name, object_name, do, "name")
        self._name = " ".join(name.split())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - self.iconSize().width() - 16
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, room)
        self.setText(shown.replace("&", "&&"))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

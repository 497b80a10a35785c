"""What Tumbuh is, in which version, on what it runs, and under which licence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from desktop import VERSION
from desktop.look.text_size import scaled
from desktop.shell.program_versions import program_versions
from desktop.widgets.buttons import Button
from desktop.widgets.facts import facts_grid
from desktop.widgets.layout import STRETCH, Rule, column, row
from desktop.widgets.plain_label import PlainLabel

_WIDTH, _ICON = 520, 64


class AboutDialog(QDialog):
    """A page to read, with ways to the licences and to the diagnostics."""

    licences_requested = Signal()
    """The texts of the licences were asked for."""

    diagnostics_requested = Signal()
    """What a helper needs to know was asked for."""

    def __init__(self, icon: QIcon, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About Tumbuh"))
        picture = PlainLabel()
        picture.setObjectName("about_icon")
        picture.setPixmap(icon.pixmap(_ICON, _ICON))
        says = self.tr("Evidence about growing skills, and a plan that is yours.")
        version = PlainLabel(self.tr("Version {0}").format(VERSION), tone="muted")
        version.setObjectName("about_version")
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = column(PlainLabel("Tumbuh", "display"), version, spacing=0)
        free = self.tr(
            "Free software under the MIT licence. Everything stays on this computer: no account, no network."
        )
        head = row(picture, name, STRETCH, spacing=16)
        licences = Button(self.tr("Licences…"), "show_licences", self.licences_requested.emit)
        copy = Button(
            self.tr("Copy diagnostics…"), "about_diagnostics", self.diagnostics_requested.emit
        )
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("close_about")
        close.setDefault(True)
        box.rejected.connect(self.reject)
        self.setLayout(
            column(
                head,
                PlainLabel(says, "heading", wraps=True),
                PlainLabel(free, wraps=True),
                Rule(),
                facts_grid(program_versions()[1:]),
                Rule(),
                row(licences, copy, STRETCH, box, spacing=8),
                spacing=12,
                margins=(28, 24, 28, 20),
            )
        )
        self.setMinimumWidth(scaled(_WIDTH))
        close.setFocus()

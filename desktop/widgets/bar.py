"""A bar above the page that can be put away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame

from desktop.widgets.layout import Margins, row


class Bar(QFrame):
    """Hidden to begin with; says when it goes with the keyboard in it, for that has to go somewhere."""

    left = Signal()
    """The bar was put away while it had the keyboard."""

    def __init__(self, name: str, spacing: int, margins: Margins) -> None:
        super().__init__()
        self.setObjectName(name)
        self.content = row(spacing=spacing, margins=margins)
        self.setLayout(self.content)
        self.hide()

    def setVisible(self, is_shown: bool) -> None:
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self.window())
        super().setVisible(is_shown)
        if had_keyboard and not is_shown:
            self.left.emit()

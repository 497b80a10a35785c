"""The column at the left from which one goes from page to page."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy

from desktop.look.icons import Icons
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, column
from desktop.widgets.plain_label import PlainLabel

_WIDTH, _FOLDED_WIDTH = 188, 120
_ICON = QSize(18, 18)


class Navigation(QFrame):
    """One button a page; the one that is shown is marked."""

    page_requested = Signal(str)
    """A page should be shown (its name)."""

    def __init__(self, pages: list[tuple[str, str, str]], icons: Icons) -> None:
        """`pages` holds each page's name, the words for it, and its keys."""
        super().__init__()
        self.setObjectName("navigation")
        self.setFixedWidth(_WIDTH)
        self._buttons: dict[str, Button] = {}
        group = QButtonGroup(self)
        for name, text, keys in pages:
            button = self._button(name, text, icons)
            button.setToolTip(f"{text} ({keys})")
            group.addButton(button)
            self._buttons[name] = button
        self._promise = PlainLabel(
            self.tr("Your data stays on this computer."), "small", "muted", wraps=True
        )
        self._promise.setContentsMargins(12, 0, 0, 0)
        self.setLayout(
            column(
                *self._buttons.values(), STRETCH, self._promise, spacing=4, margins=(10, 14, 10, 14)
            )
        )

    def show_page(self, name: str) -> None:
        """Mark the page that is shown."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def fold(self, is_folded: bool) -> None:
        """Leave the icons out, to make room for the page, or show them beside the words."""
        self.setFixedWidth(_FOLDED_WIDTH if is_folded else _WIDTH)
        self._promise.setVisible(not is_folded)
        for button in self._buttons.values():
            button.setIconSize(QSize(0, 0) if is_folded else _ICON)

    def _button(self, name: str, text: str, icons: Icons) -> Button:
        def go() -> None:
            self.page_requested.emit(name)

        button = Button(text, f"go_{name}", go, "nav", icon=icons.icon(name, "text", "accent"))
        button.setIconSize(_ICON)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

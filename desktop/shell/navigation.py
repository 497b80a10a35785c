"""The column at the left from which one goes from page to page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy

from desktop.look.icons import Icons
from desktop.look.text_size import scaled
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, column
from desktop.widgets.plain_label import PlainLabel

_WIDTH, _WIDE_ENOUGH, _ENOUGH_FOR_WORDS = 188, 1000, 640
_ICON, _SIDE, _NARROW_SIDE = 18, 8, 4


class Navigation(QFrame):
    """One button a page; the one that is shown is marked."""

    page_requested = Signal(str)
    """A page should be shown (its name)."""

    def __init__(self, pages: list[tuple[str, str]], icons: Icons) -> None:
        """`pages` holds each page's name and the words for it."""
        super().__init__()
        self.setObjectName("navigation")
        self._buttons: dict[str, Button] = {}
        self._texts = dict(pages)
        self._shown = ""
        group = QButtonGroup(self)
        for name, text in pages:
            button = self._button(name, text, icons)
            group.addButton(button)
            self._buttons[name] = button
        self._promise = PlainLabel(
            self.tr("Your data stays on this computer."), "small", "muted", wraps=True
        )
        self._promise.setContentsMargins(12, 0, 0, 0)
        self.setLayout(
            column(
                *self._buttons.values(),
                STRETCH,
                self._promise,
                spacing=4,
                margins=(_SIDE, 12, _SIDE, 12),
            )
        )

    def show_page(self, name: str) -> None:
        """Mark the page that is shown."""
        if name not in self._buttons:
            return
        self._shown = name
        self._buttons[name].setChecked(True)
        for each, button in self._buttons.items():  # Tab stops here once; the arrows do the rest
            policy = Qt.FocusPolicy.TabFocus if each == name else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(policy)

    def button(self, name: str) -> Button:
        """The button of a page."""
        return self._buttons[name]

    def buttons(self) -> list[Button]:
        """The buttons, from top to bottom."""
        return list(self._buttons.values())

    def fit(self, window_width: int) -> None:
        """Take little room from a narrow window: no more than the words need, or than the icons."""
        is_wide = window_width >= scaled(_WIDE_ENOUGH)
        has_words = window_width >= scaled(_ENOUGH_FOR_WORDS)
        self._promise.setVisible(is_wide)
        for name, button in self._buttons.items():
            button.setText(self._texts[name] if has_words else "")
        side = _SIDE if is_wide else _NARROW_SIDE
        self.layout().setContentsMargins(side, 12, side, 12)  # type: ignore[union-attr]
        needed = max(button.sizeHint().width() for button in self._buttons.values()) + 2 * side + 1
        self.setFixedWidth(max(needed, scaled(_WIDTH)) if is_wide else needed)

    def _button(self, name: str, text: str, icons: Icons) -> Button:
        def go() -> None:
            self.page_requested.emit(name)

        def on_toggled(is_chosen: bool) -> None:
            if is_chosen and name != self._shown:  # a screen reader chooses it without a press
                go()

        icon = icons.icon(name, "text", "accent")
        button = Button(text, f"go_{name}", go, "nav", icon=icon, same_as=f"view_{name}")
        button.toggled.connect(on_toggled)
        button.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        button.setCheckable(True)
        button.setAutoExclusive(True)  # a screen reader says "one of", not "tick box"
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

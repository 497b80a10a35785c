"""A few small buttons of which one is chosen, such as *Chart* and *Table*."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.layout import row


class OneOf(QWidget):
    """The first is chosen to begin with."""

    chosen = Signal(int)
    """Another was chosen (its place)."""

    def __init__(self, choices: Sequence[tuple[str, str]]) -> None:
        """`choices` holds the text and the object name of each."""
        super().__init__()
        group = QButtonGroup(self)
        self._buttons = list[Button]()
        for place, (text, name) in enumerate(choices):
            button = Button(text, name, partial(self.choose, place), "choice")
            button.setCheckable(True)
            group.addButton(button)
            self._buttons.append(button)
        self._buttons[0].setChecked(True)
        group.buttonToggled.connect(self._on_toggled)
        self.setFocusProxy(self._buttons[0])
        self.setLayout(row(*self._buttons, spacing=4))

    def _on_toggled(self, button: QAbstractButton, is_chosen: bool) -> None:
        if is_chosen:  # the group lets the keyboard stop only there
            self.setFocusProxy(button)

    def choose(self, place: int) -> None:
        """Choose one by its place."""
        self._buttons[place].setChecked(True)
        self.chosen.emit(place)

"""A few small buttons of which one is chosen, such as *Chart* and *Table*."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

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
            button.toggled.connect(partial(self._on_toggled, place))
            button.setCheckable(True)
            button.setAutoExclusive(True)  # a screen reader says "one of", not "tick box"
            group.addButton(button)
            self._buttons.append(button)
        self._buttons[0].setChecked(True)
        self.setLayout(row(*self._buttons, spacing=4))

    def take_keyboard(self) -> None:
        """Give the keyboard to the one that is chosen, the only one at which Tab stops."""
        next(each for each in self._buttons if each.isChecked()).setFocus()

    def choose(self, place: int) -> None:
        """Choose one by its place."""
        if self._buttons[place].isChecked():
            self.chosen.emit(place)
        self._buttons[place].setChecked(True)

    def _on_toggled(self, place: int, is_chosen: bool) -> None:
        """A screen reader chooses one without a press."""
        if is_chosen:
            self.chosen.emit(place)

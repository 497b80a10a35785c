"""A narrow bar above the page with one thing to know, which can be put away."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from desktop.widgets.buttons import Button
from desktop.widgets.layout import clear, row
from desktop.widgets.plain_label import PlainLabel


class HintBar(QFrame):
    """Shows one hint at a time; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hint_bar")
        self._row = row(spacing=12, margins=(16, 4, 16, 4))
        self.setLayout(self._row)
        self.hide()

    def say(self, text: str, close: str, on_close: Callable[[], object]) -> None:
        """Show `text` and, in the words `close`, the button that puts it away."""
        clear(self._row)
        label = PlainLabel(text, "small", wraps=True)
        label.setObjectName("hint_text")
        label.setAccessibleName(text)
        self._row.addWidget(label, 1)
        self._row.addWidget(Button(close, "end_hint", on_close, "link"))
        self.show()

"""A bar above the page for news that can wait for an answer, instead of a dialog."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame

from desktop.widgets.buttons import Button
from desktop.widgets.layout import clear, row
from desktop.widgets.plain_label import PlainLabel

Answer = tuple[str, str, Callable[[], object]]
"""What a button says, its object name, and what it does."""


class NewsBar(QFrame):
    """Shows one piece of news at a time with its answers; hidden while there is none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("bar", True)
        self._row = row(margins=(16, 8, 16, 8))
        self.setLayout(self._row)
        self.hide()

    def say(self, text: str, answers: Sequence[Answer], dismiss: str = "") -> None:
        """Show `text` with its answers and, unless `dismiss` is empty, a button to put it away."""
        clear(self._row)
        label = PlainLabel(text, wraps=True)
        label.setObjectName("news_text")
        label.setAccessibleName(text)
        self._row.addWidget(label, 1)
        for words, name, do in answers:
            self._row.addWidget(Button(words, name, do))
        if dismiss:
            self._row.addWidget(Button(dismiss, "news_dismiss", self.hide))
        self.show()

"""A bar above the page for news that can wait for an answer, instead of a dialog."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from desktop.widgets.bar import Bar
from desktop.widgets.buttons import Button
from desktop.widgets.layout import clear
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.reading_order import keyboard_stays

Answer = tuple[str, str, Callable[[], object]]
"""What a button says, its object name, and what it does."""


class NewsBar(Bar):
    """Shows one piece of news at a time with its answers; hidden while there is none."""

    told = Signal(str)
    """Other news is shown than before (str)."""

    def __init__(self, name: str) -> None:
        super().__init__(name, 8, (16, 8, 16, 8))
        self.setProperty("bar", True)
        self._text = ""

    def say(self, text: str, answers: Sequence[Answer], dismiss: str = "") -> None:
        """Show `text` with its answers and, unless `dismiss` is empty, a button to put it away."""
        is_new = text != self._text or self.isHidden()
        self._text = text
        with keyboard_stays(self):
            self._fill(text, answers, dismiss)
        self.show()
        if is_new:
            self.told.emit(text)

    def _fill(self, text: str, answers: Sequence[Answer], dismiss: str) -> None:
        clear(self.content)
        label = PlainLabel(text, wraps=True)
        label.setObjectName("news_text")
        label.setAccessibleName(text)
        self.content.addWidget(label, 1)
        for words, name, do in answers:
            self.content.addWidget(Button(words, name, do))
        if dismiss:
            self.content.addWidget(Button(dismiss, "news_dismiss", self.hide))

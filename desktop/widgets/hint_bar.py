"""A narrow bar above the page with one thing to know, which can be put away."""

from collections.abc import Callable

from desktop.widgets.bar import Bar
from desktop.widgets.buttons import Button
from desktop.widgets.layout import clear
from desktop.widgets.plain_label import PlainLabel


class HintBar(Bar):
    """Shows one hint at a time; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__("hint_bar", 12, (16, 4, 16, 4))

    def say(self, text: str, close: str, on_close: Callable[[], object]) -> None:
        """Show `text` and, in the words `close`, the button that puts it away."""
        clear(self.content)
        label = PlainLabel(text, "small", wraps=True)
        label.setObjectName("hint_text")
        label.setAccessibleName(text)
        self.content.addWidget(label, 1)
        self.content.addWidget(Button(close, "end_hint", on_close, "link"))
        self.show()

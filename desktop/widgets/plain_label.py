"""Labels that show any text as it is: never as markup, so that nothing in it can load or run."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.domain.skill import SkillKind
from desktop.look.text_size import scaled

Type = Literal["hero", "display", "title", "figure", "large", "heading", "strong", "small", "body"]
Tone = Literal["text", "muted", "link", "accent", "core", "human", "warn"]
TagKind = SkillKind | Literal["warn", "plain"]


_WIDEST_WORD = 160
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


class PlainLabel(QLabel):
    """A label in one of the sheet's types and tones; with `wraps` it breaks lines and can be selected."""

    def __init__(
        self,
        text: str = "",
        type: Type = "body",
        tone: Tone = "text",
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)  # a framed label would move its text by half a letter
        self.setProperty("type", type)
        self.setProperty("tone", tone)
        if wraps:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """A label that wraps never pushes its neighbours out of sight, however long a word is."""
        needed = super().minimumSizeHint()
        return (
            QSize(min(needed.width(), scaled(_WIDEST_WORD)), needed.height())
            if self.wordWrap()
            else needed
        )


class Tag(PlainLabel):
    """A small coloured mark such as *AI-augmented*; its words carry the meaning, not its colour."""

    def __init__(self, text: str, kind: TagKind, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self.setProperty("tag", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


def shortened(text: str, most: int) -> str:
    """The text with an ellipsis where it is longer than `most` characters; for what can not wrap."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def set_tip(widget: QWidget, text: str) -> None:
    """Let a tool tip say a text as it is, to eyes and to ears."""
    widget.setToolTip(inert(text) if text else "")
    widget.setAccessibleDescription(text)  # else a screen reader would read the tool tip's markup


def inert(text: str) -> str:
    """A tool tip's text as it is; Qt would take a tool tip that looks like markup for markup."""
    return f"<qt>{text.translate(_MARKUP)}</qt>"

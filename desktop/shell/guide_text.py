"""Shows one chapter of the guide; nothing but the guide's own pictures is ever loaded into it."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from desktop.look.tokens import Tokens
from desktop.shell.guide_markup import Chapter

_MARGIN, _WIDEST, _WIDEST_PICTURE, _LEAST = 26, 760, 640, 200
_PICTURE = re.compile(r"pictures/[a-z-]+\.png")
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_SHEET = """
body, p, li, td {{ color: {text}; line-height: 135%; }}
table {{ margin-bottom: 10px; }}
p {{ margin-top: 0px; margin-bottom: 10px; }}
p.picture {{ margin-top: 6px; margin-bottom: 2px; }}
p.says {{ color: {muted}; margin-bottom: 14px; }}
h1 {{ color: {text}; margin-top: 0px; margin-bottom: 12px; }}
h2 {{ color: {text}; margin-top: 10px; margin-bottom: 6px; }}
li {{ margin-bottom: 5px; }}
a {{ color: {accent}; }}
.keys {{ background-color: {accent_soft}; color: {accent}; }}
"""


class GuideText(QTextBrowser):
    """Lays a chapter out as wide as one likes to read; links are told of, never followed."""

    link_pressed = Signal(str)
    """A link was pressed (its address)."""

    def __init__(self, folder: Path, tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName("guide_text")
        self._folder, self._tokens = folder, tokens
        self._chapter: Chapter | None = None
        self._width = 0
        self._wanted = ""
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # one that came and went would change the width while the chapter is laid out
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(_MARGIN)
        colours = {name: getattr(tokens, name) for name in tokens.__struct_fields__}
        self.document().setDefaultStyleSheet(_SHEET.format(**colours))
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_chapter(self, chapter: Chapter) -> None:
        """Show a chapter from its beginning."""
        self._chapter = chapter
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.mark(self._wanted)

    def mark(self, text: str) -> None:
        """Put a ground under each place where `text` stands."""
        self._wanted = text
        found, cursor = [], QTextCursor(self.document())
        look = QTextCharFormat()
        look.setBackground(QColor(self._tokens.warn_soft))
        look.setForeground(QColor(self._tokens.warn))
        while text and not (cursor := self.document().find(text, cursor)).isNull():
            place = QTextEdit.ExtraSelection()
            place.cursor, place.format = cursor, look
            found.append(place)
        self.setExtraSelections(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._room() == self._width:
            return
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """A picture of the guide, as sharp as the screen; nothing for whatever else is asked for."""
        asked_for = name if isinstance(name, str) else name.toString()
        path = self._folder / asked_for
        if type != _IMAGE or not _PICTURE.fullmatch(asked_for) or not path.is_file():
            return None
        ratio = self.devicePixelRatioF()
        image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
        width = round(self._picture_width() * ratio)
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        painter.setPen(QColor(self._tokens.line))
        painter.drawRect(0, 0, round(image.width() / ratio) - 1, round(image.height() / ratio) - 1)
        painter.end()
        return image

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, _LEAST)

    def _lay_out(self) -> None:
        self._width = self._room()
        if self._chapter is None or self._width <= 2 * _MARGIN:
            return
        self.setLineWrapColumnOrWidth(self._width)
        self.setHtml(self._chapter.html(self._picture_width()))
        self.mark(self._wanted)

    def _room(self) -> int:
        return min(self.viewport().width(), _WIDEST)

    def _picture_width(self) -> int:
        return max(1, min(self._width - 2 * _MARGIN, _WIDEST_PICTURE))

    def _on_anchor_clicked(self, address: QUrl) -> None:
        self.link_pressed.emit(address.toString())

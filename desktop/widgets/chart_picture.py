"""A chart as a picture for a page or a talk: its title, the chart, what its colours mean, its sources."""

import re
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter, QRegion
from PySide6.QtWidgets import QGraphicsView, QWidget

from desktop.look.text_size import USUAL_SIZE, text_font
from desktop.look.tokens import Tokens

PICTURE_SUFFIXES = (".png", ".svg")
_WIDTH, _MARGIN, _GAP, _SQUARE = 900, 28, 12, 12
_SHARPNESS = 2
"""Dots of a PNG for each pixel of the window, so that it is sharp on paper."""
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ROOM = 10_000


class ChartPicture(NamedTuple):
    """What a picture shows; `make` makes the chart in the colours and the font of the picture.

    `keys` are the colours that need a word, each with it; `lines` are notes and sources.
    """

    title: str
    keys: Callable[[Tokens], list[tuple[str, str]]]
    lines: tuple[str, ...]
    make: Callable[[Tokens, QFont], QWidget]


class PictureMaker:
    """Draws a picture once: the chart is made for it, and let go after."""

    def __init__(
        self, picture: ChartPicture, tokens: Tokens, dress: Callable[[QWidget], object]
    ) -> None:
        self._picture, self._tokens = picture, tokens
        self._font = text_font(USUAL_SIZE)
        self._chart = picture.make(tokens, self._font)
        self._chart.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        dress(self._chart)
        self._chart.resize(_WIDTH - 2 * _MARGIN, self._chart.height())
        for view in self._chart.findChildren(QGraphicsView):  # a kept background would be pixels
            view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self._chart.show()  # what was never shown has no layout

    def drawn(self, suffix: str) -> bytes:
        """The content of a file of that kind (one of PICTURE_SUFFIXES). Raises KeyError."""
        draw = {".png": self._png, ".svg": self._svg}[suffix]
        try:
            return draw()
        finally:
            self._chart.hide()
            self._chart.deleteLater()

    def _png(self) -> bytes:
        size = self._size()
        image = QImage(size * _SHARPNESS, QImage.Format.Format_RGB32)
        image.setText("Title", self._picture.title)
        image.setDevicePixelRatio(_SHARPNESS)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, size)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(buffer.data().data())

    def _svg(self) -> bytes:
        from PySide6.QtSvg import QSvgGenerator

        size = self._size()
        buffer = QBuffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(size)
        generator.setViewBox(QRect(QPoint(), size))
        generator.setResolution(self._chart.logicalDpiX())
        generator.setTitle(self._picture.title)
        generator.setDescription("\n".join((self._chart.accessibleName(), *self._picture.lines)))
        painter = QPainter(generator)
        self._paint(painter, size)
        painter.end()
        drawn = bytes(buffer.data().data()).decode("utf-8")
        return _NO_XML.sub("", drawn).encode("utf-8")

    def _size(self) -> QSize:
        """The picture's size; to know it, all is drawn where nobody sees it."""
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        height = self._paint(painter, QSize(_WIDTH, _ROOM))
        painter.end()
        return QSize(_WIDTH, height)

    def _paint(self, painter: QPainter, size: QSize) -> int:
        """Draw all, one below the other, and give the height that it takes."""
        tokens, picture = self._tokens, self._picture
        painter.fillRect(QRect(QPoint(), size), QColor(tokens.surface))
        y = self._write(painter, picture.title, _MARGIN, self._title_font(), tokens.text) + _GAP
        painter.save()
        painter.translate(_MARGIN, y)
        self._chart.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.restore()
        y += self._chart.height() + _GAP
        for colour, said in picture.keys(tokens):
            painter.fillRect(QRect(_MARGIN, y + 2, _SQUARE, _SQUARE), QColor(colour))
            indent = _SQUARE + 8
            y = self._write(painter, said, y, self._font, tokens.text, indent) + 4
        for line in picture.lines:
            y = self._write(painter, line, y + 4, self._font, tokens.muted)
        return y + _MARGIN

    def _title_font(self) -> QFont:
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * 1.4)
        font.setBold(True)
        return font

    def _write(
        self, painter: QPainter, text: str, y: int, font: QFont, colour: str, indent: int = 0
    ) -> int:
        """Write a text as plain as it is, on as many lines as it needs, and give where it ends."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        left = _MARGIN + indent
        room = QRect(left, y, _WIDTH - _MARGIN - left, _ROOM)
        wraps = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        return painter.drawText(room, wraps.value, text).bottom()

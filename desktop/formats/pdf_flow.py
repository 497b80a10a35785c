"""Lays HTML out on pages piece by piece, so that the window is never kept waiting for the whole."""

from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)


class _SealedDocument(QTextDocument):
    """A document that loads nothing, whatever its text may ask for."""

    def loadResource(self, type: int, name: Any) -> None:
        return None


class PageFlow:
    """Text documents on the same pages: each begins where the one before it ended."""

    def __init__(self, device: QPagedPaintDevice, page: QSizeF, font: QFont, style: str) -> None:
        self._device, self._page, self._font, self._style = device, page, font, style
        self._parts: list[tuple[int, QTextDocument]] = []
        self._last, self._used = 0, 0.0
        self._scale = self._measured_scale()

    @property
    def pages(self) -> int:
        """How many pages there are so far, at least one."""
        return self._last + 1

    def add(self, html: str) -> None:
        """Put more below what is there."""
        document = self._empty_document()
        document.setLayoutEnabled(False)
        spacer = "<p>&nbsp;</p>" if self._used else ""
        document.setHtml(f"<html><body>{spacer}{html}</body></html>")
        if self._used:
            _set_height(document.begin(), self._used / self._scale)
        document.setLayoutEnabled(True)
        _keep_headings(document)
        self._parts.append((self._last, document))
        end = document.documentLayout().blockBoundingRect(document.lastBlock()).bottom()
        self._last += int(end // self._page.height())
        self._used = end % self._page.height()

    def paint(self, painter: QPainter, page: int, colour: QColor) -> None:
        """Draw what stands on a page (0 is the first)."""
        height = self._page.height()
        for first, document in self._parts:
            if not first <= page < first + document.pageCount():
                continue
            shown = QRectF(0, (page - first) * height, self._page.width(), height)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = shown
            context.palette.setColor(QPalette.ColorRole.Text, colour)
            painter.save()
            painter.translate(0, -shown.top())
            painter.setClipRect(shown)
            document.documentLayout().draw(painter, context)
            painter.restore()

    def _measured_scale(self) -> float:
        """How many of the device's dots a pixel of a text format is; it depends on the platform."""
        document = self._empty_document()
        document.setHtml("<p>&nbsp;</p><p>&nbsp;</p>")
        _set_height(document.begin(), 100)
        _set_height(document.lastBlock(), 1)
        return document.documentLayout().blockBoundingRect(document.lastBlock()).top() / 100

    def _empty_document(self) -> QTextDocument:
        document = _SealedDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setDefaultStyleSheet(self._style)
        document.documentLayout().setPaintDevice(self._device)
        document.setPageSize(self._page)
        return document


def _set_height(block: QTextBlock, height: float) -> None:
    line = QTextBlockFormat()
    line.setTopMargin(0)
    line.setBottomMargin(0)
    line.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    QTextCursor(block).setBlockFormat(line)


def _keep_headings(document: QTextDocument) -> None:
    """Begin a new page before a heading that would stand at the end of one without its text.

    Counting the pages ends the layout; a change before its end leaves blocks without lines.
    """
    document.pageCount()
    layout, height = document.documentLayout(), document.pageSize().height()

    def page_of(block: QTextBlock) -> int:
        return int(layout.blockBoundingRect(block).top() // height)

    block = document.begin()
    while block.isValid():
        follows = block.next().next()
        is_heading = block.blockFormat().headingLevel() > 0 and follows.isValid()
        if is_heading and page_of(follows) != page_of(block):
            broken = QTextBlockFormat()
            broken.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).mergeBlockFormat(broken)
            document.pageCount()
        block = block.next()

"""The report as a PDF on A4 pages with their numbers; needs a QGuiApplication for its fonts."""

import re

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QEventLoop,
    QIODevice,
    QMarginsF,
    QRectF,
    QSizeF,
    Qt,
    QUuid,
)
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.formats.pdf_flow import PageFlow
from desktop.formats.pdf_page import STYLE, pdf_pieces
from desktop.formats.report import Report
from desktop.look.tokens import LIGHT

translate = QCoreApplication.translate

_FAMILIES = ["Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell", "Ubuntu",
             "Liberation Sans", "DejaVu Sans", "Segoe UI Symbol"]  # fmt: skip
_FORMS_IN_CONTEXT = QFont.Tag("calt")
"""Off: what a font writes as `–` or `[` between digits could not be found or copied again."""
_POINTS, _SMALL_POINTS = 9.5, 8.0
_RESOLUTION = 300
_MARGINS = QMarginsF(18, 16, 18, 12)
_DATES = (
    (rb"(?<=Date \(D:)\d{14}", "%Y%m%d%H%M%S"),
    (rb'(?<=Date=")\d{4}(-\d\d){2}T(\d\d:){2}\d\d', "%Y-%m-%dT%H:%M:%S"),
)
_FOOTER_MM, _LONGEST_FOOTER = 9.0, 300
_PART = 20_000
"""Characters of HTML that are laid out at once."""


def to_pdf(report: Report) -> bytes:
    """The file content; the same for the same report and fonts within one run of the program.

    Qt puts the fonts into the file in an order that differs from run to run.
    """
    _timers = (
        QEventLoop()
    )  # laying text out starts timers, which a thread of Python's has no place for
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, report)
    flow = _laid_out(report, writer)
    painter = QPainter(writer)
    for page in range(flow.pages):
        if page:
            writer.newPage()
        flow.paint(painter, page, QColor(LIGHT.text))
        _paint_footer(painter, report.title, page + 1, flow.pages, writer)
    painter.end()
    return _dated(bytes(buffer.data().data()), report)


def _laid_out(report: Report, writer: QPdfWriter) -> PageFlow:
    footer = _FOOTER_MM * _RESOLUTION / 25.4
    page = QSizeF(writer.width(), writer.height() - footer)
    flow = PageFlow(writer, page, _font(_POINTS), STYLE)
    part = ""
    for piece in pdf_pieces(report):
        part += piece
        if len(part) > _PART:
            flow.add(part)
            part = ""
    if part:
        flow.add(part)
    return flow


def _writer(buffer: QBuffer, report: Report) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            _MARGINS,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(report.title)
    writer.setCreator("Tumbuh")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), report.plan_id.encode()))
    return writer


def _font(points: float) -> QFont:
    font = QFont(_FAMILIES)
    font.setPointSizeF(points)
    font.setFeature(_FORMS_IN_CONTEXT, 0)
    return font


def _paint_footer(painter: QPainter, title: str, page: int, pages: int, writer: QPdfWriter) -> None:
    height = _SMALL_POINTS * 2 * _RESOLUTION / 72
    line = QRectF(0, writer.height() - height, writer.width(), height)
    painter.setFont(_font(_SMALL_POINTS))
    painter.setPen(QColor(LIGHT.muted))
    flags = Qt.AlignmentFlag
    number = translate("report", "Page {0} of {1}").format(page, pages)
    shown = painter.fontMetrics().elidedText(
        title[:_LONGEST_FOOTER], Qt.TextElideMode.ElideRight, int(line.width() * 0.75)
    )
    painter.drawText(line, flags.AlignLeft | flags.AlignBottom | Qt.TextFlag.TextSingleLine, shown)
    painter.drawText(line, flags.AlignRight | flags.AlignBottom, number)


def _dated(data: bytes, report: Report) -> bytes:
    """The file with the report's own date in the place of this moment, so that it can be compared."""
    made = report.made_at.astimezone()
    for found, form in _DATES:
        data = re.sub(found, f"{made:{form}}".encode(), data)
    return data

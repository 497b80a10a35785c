"""How large the text is, and what grows with it."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from desktop.domain.settings import TextSize

USUAL_POINTS = 10.5
USUAL_SIZE: TextSize = 100
_FAMILIES = ["Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell",
             "Ubuntu", "Liberation Sans", "DejaVu Sans"]  # fmt: skip


def text_font(size: TextSize) -> QFont:
    """The font of all text that is not marked otherwise, at a size in per cent."""
    font = QFont(_FAMILIES)
    font.setPointSizeF(USUAL_POINTS * size / 100)
    return font


def scaled(pixels: float, font: QFont | None = None) -> int:
    """Pixels that hold so much text at its usual size, for a font or else for the app's own."""
    font = font or QApplication.font()
    return round(pixels * font.pointSizeF() / USUAL_POINTS)

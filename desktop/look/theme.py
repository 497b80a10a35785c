"""Dresses the application: Fusion, our own palette, and one style sheet filled in from the tokens."""

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.settings import Theme
from desktop.look.tokens import DARK, LIGHT, Tokens

_FAMILIES = ["Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell",
             "Ubuntu", "Liberation Sans", "DejaVu Sans"]  # fmt: skip
BASE_POINT_SIZE = 10.5


def tokens_for(theme: Theme, app: QApplication) -> Tokens:
    """The colours of a theme; `system` follows what the desktop says now."""
    if theme == "system":
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if theme == "dark" else LIGHT


def dress(app: QApplication, tokens: Tokens, resources: Path) -> None:
    """Give the whole application its style, font, palette and style sheet.

    Every widget there is is dressed anew, which takes a while: only call it for other colours.
    """
    if not app.styleSheet():
        app.setStyle("Fusion")
        font = QFont(_FAMILIES)
        font.setPointSizeF(BASE_POINT_SIZE)
        app.setFont(font)
    app.setPalette(_palette(tokens))
    app.setStyleSheet(_style_sheet(tokens, resources))


def dress_alone(widget: QWidget, tokens: Tokens, resources: Path) -> None:
    """Give one widget and what is in it colours that may be others than the application's."""
    widget.setPalette(_palette(tokens))
    widget.setStyleSheet(_style_sheet(tokens, resources))


def _style_sheet(tokens: Tokens, resources: Path) -> str:
    text = (resources / "style" / "tumbuh.qss").read_text("utf-8")
    colours = msgspec.structs.asdict(tokens)
    for role in sorted(colours, key=len, reverse=True):
        text = text.replace(f"@{role}", colours[role])
    return text.replace("@icons", (resources / "icons").as_posix())


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.bg,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.edge,
    }.items():
        palette.setColor(which, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, which, QColor(tokens.muted))
    return palette

"""Dresses the application in our own palette and one style sheet filled in from the tokens."""

import re
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.settings import TextSize, Theme
from desktop.look.text_size import USUAL_SIZE, text_font
from desktop.look.tokens import DARK, LIGHT, Tokens

_POINTS = re.compile(r"([\d.]+)pt\b")


def tokens_for(theme: Theme, app: QApplication) -> Tokens:
    """The colours of a theme; `system` follows what the desktop says now."""
    if theme == "system":
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if theme == "dark" else LIGHT


def dress(app: QApplication, tokens: Tokens, resources: Path, text_size: TextSize) -> None:
    """Give the whole application its font, palette and style sheet.

    Every widget there is is dressed anew, which takes a while: only call it for another look.
    """
    app.setFont(text_font(text_size))
    app.setPalette(_palette(tokens))
    app.setStyleSheet(_style_sheet(tokens, resources, text_size))


def dress_alone(widget: QWidget, tokens: Tokens, resources: Path) -> None:
    """Give one widget and what is in it colours of its own, and text of the usual size."""
    widget.setFont(text_font(USUAL_SIZE))
    widget.setPalette(_palette(tokens))
    widget.setStyleSheet(_style_sheet(tokens, resources, USUAL_SIZE))


def _style_sheet(tokens: Tokens, resources: Path, text_size: TextSize) -> str:
    text = (resources / "style" / "tumbuh.qss").read_text("utf-8")
    colours = msgspec.structs.asdict(tokens)
    for role in sorted(colours, key=len, reverse=True):
        text = text.replace(f"@{role}", colours[role])
    text = _POINTS.sub(lambda found: f"{float(found[1]) * text_size / 100:g}pt", text)
    text = text.replace(
        "@marks", (resources / "style" / ("dark" if tokens is DARK else "light")).as_posix()
    )
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

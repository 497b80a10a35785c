"""Text and the lines of charts stand out from their ground in both themes (WCAG 2.2 AA)."""

import pytest

from desktop.look.tokens import DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TEXT, SHAPE = 4.5, 3.0


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_the_greatest_contrast_there_is() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "bg"), ("text", "surface"), ("muted", "bg"), ("muted", "surface"),
        ("accent", "surface"), ("accent", "accent_soft"), ("text", "accent_soft"),
        ("muted", "accent_soft"), ("core", "core_soft"), ("human", "human_soft"),
        ("human", "surface"), ("warn", "warn_soft"), ("text", "warn_soft"), ("on", "accent"),
        ("on", "accent_hover"),
    ],
)  # fmt: skip
def test_text_can_be_read_on_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= TEXT


@THEMES
@pytest.mark.parametrize("shape", ["accent", "human", "core", "edge"])
def test_bars_lines_and_edges_can_be_seen_on_a_card(tokens: Tokens, shape: str) -> None:
    assert contrast(getattr(tokens, shape), tokens.surface) >= SHAPE

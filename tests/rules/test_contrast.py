"""Text and the lines of charts stand out from their ground in both themes (WCAG 2.2 AA)."""

import pytest

from desktop.look.tokens import DARK, LIGHT, Tokens
from desktop.paths import RESOURCES
from desktop.widgets.charts import burn_up_chart, growth_chart

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
        ("on", "accent_hover"), ("text", "line"), ("muted", "line"), ("core", "surface"),
        ("warn", "surface"), ("accent_hover", "surface"), ("accent", "bg"),
    ],
)  # fmt: skip
def test_text_can_be_read_on_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= TEXT


@THEMES
@pytest.mark.parametrize("ground", ["surface", "bg"])
@pytest.mark.parametrize("shape", ["accent", "human", "core", "edge"])
def test_bars_edges_and_focus_marks_can_be_seen(tokens: Tokens, shape: str, ground: str) -> None:
    assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= SHAPE


@THEMES
def test_all_that_a_chart_draws_can_be_seen_on_its_card(tokens: Tokens) -> None:
    roles = [growth_chart.OWN_BAR, growth_chart.OTHER_EDGE, growth_chart.COMPARISON,
             burn_up_chart.DONE, burn_up_chart.SCOPE, burn_up_chart.BAND_EDGE]  # fmt: skip

    assert all(contrast(getattr(tokens, role), tokens.surface) >= SHAPE for role in roles)


@THEMES
def test_a_pale_bar_has_an_edge_since_it_could_not_be_seen_alone(tokens: Tokens) -> None:
    assert contrast(getattr(tokens, growth_chart.OTHER_BAR), tokens.surface) < SHAPE


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_tick_of_a_box_has_the_colour_of_text_on_the_accent(tokens: Tokens) -> None:
    theme = "light" if tokens is LIGHT else "dark"
    line = (RESOURCES / "icons" / "check.svg").read_text("utf-8").split("<path")[1]
    tick = (RESOURCES / "style" / theme / "check.svg").read_text("utf-8")

    assert f'stroke="{tokens.on}"' in tick and line in tick

"""A chart as a picture: sharp pixels or an SVG of plain text and lines, whatever its words are."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import dress_alone
from desktop.look.tokens import DARK, LIGHT, Tokens
from desktop.paths import RESOURCES
from desktop.widgets.chart_picture import ChartPicture, PictureMaker
from desktop.widgets.plain_label import PlainLabel
from tests.formats.hostile import TEXTS

SVG = "{http://www.w3.org/2000/svg}"


class Bar(QWidget):
    """The smallest chart: one bar in the accent colour, and its name."""

    def __init__(self, tokens: Tokens, name: str) -> None:
        super().__init__()
        self._colour = tokens.accent
        self.setAccessibleName(f"A bar: {name}")
        self.setFixedHeight(80)
        PlainLabel(name, parent=self)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRect(0, 40, 200, 20), QColor(self._colour))


def drawn(suffix: str, text: str = "Growth") -> bytes:
    picture = ChartPicture(
        title=text,
        keys=lambda tokens: [(tokens.ghost, text)],
        lines=(text, "Source: somebody"),
        make=lambda tokens, _font: Bar(tokens, text),
    )
    return PictureMaker(picture, LIGHT, lambda each: dress_alone(each, LIGHT, RESOURCES)).drawn(
        suffix
    )


def texts(svg: bytes) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_png_is_sharp_and_light_also_while_the_app_is_dark(qapp: QApplication) -> None:
    palette = qapp.palette()
    dark = qapp.palette()
    dark.setColor(dark.ColorRole.Window, QColor(DARK.bg))
    qapp.setPalette(dark)
    image = QImage.fromData(drawn(".png"))
    qapp.setPalette(palette)
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }

    assert image.width() == 1800
    assert image.text("Title") == "Growth"
    assert {LIGHT.surface, LIGHT.accent.upper(), LIGHT.ghost.upper()} <= colours
    assert DARK.bg not in colours


def test_an_svg_holds_its_words_as_text_and_nothing_from_outside(qtbot: QtBot) -> None:
    svg = drawn(".svg")
    root = ElementTree.fromstring(svg)

    assert texts(svg) == ["Growth", "Growth", "Growth", "Growth", "Source: somebody"]
    assert root.findtext(f"{SVG}title") == "Growth"
    assert "A bar: Growth" in (root.findtext(f"{SVG}desc") or "")
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg", "title", "desc", "defs", "g", "rect", "path", "text", "polyline",
    }  # fmt: skip
    assert b"href" not in svg


@pytest.mark.parametrize("name", [each for each in TEXTS if "letters" not in each])
def test_no_text_becomes_a_tag_or_breaks_the_file(name: str, qtbot: QtBot) -> None:
    svg = drawn(".svg", TEXTS[name])

    assert {each.tag.removeprefix(SVG) for each in ElementTree.fromstring(svg).iter()} <= {
        "svg", "title", "desc", "defs", "g", "rect", "path", "text", "polyline",
    }  # fmt: skip
    assert not QImage.fromData(drawn(".png", TEXTS[name])).isNull()


def test_a_very_long_text_takes_more_lines_and_stays_within_the_picture(qtbot: QtBot) -> None:
    short, long = QImage.fromData(drawn(".png")), QImage.fromData(drawn(".png", "word " * 100))

    assert long.width() == short.width()
    assert long.height() > short.height() + 200


def test_the_chart_of_the_picture_is_let_go(qtbot: QtBot) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = len(QApplication.topLevelWidgets())
    drawn(".png")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert len(QApplication.topLevelWidgets()) == before

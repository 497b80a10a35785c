"""The start page proposes, never decides, and keeps the typed words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.look.tokens import LIGHT
from desktop.pages.start.start_page import StartPage
from tests.pages.screens import CATALOGUE, EVIDENCE, TITLES, english, icons


@pytest.fixture
def page(qtbot: QtBot, qapp) -> StartPage:  # type: ignore[no-untyped-def]
    shown = StartPage(lambda: TITLES, CATALOGUE, EVIDENCE, english(qapp), LIGHT, icons())
    qtbot.addWidget(shown)
    shown.resize(1280, 760)
    shown.show()
    return shown


def chosen(spy: QSignalSpy) -> list[object]:
    return list(spy.at(spy.count() - 1))


def test_readings_come_while_typing_and_enter_takes_the_first(
    page: StartPage, qtbot: QtBot
) -> None:
    spy = QSignalSpy(page.field_chosen)

    qtbot.keyClicks(page.search.line, "editor video")
    first = page.search.readings[0]
    assert first.field == "design_creative"
    qtbot.keyClick(page.search.line, Qt.Key.Key_Return)

    assert chosen(spy) == ["design_creative", "editor video", first.title]
    assert page.search.typed == ""


def test_the_down_key_chooses_the_next_reading(page: StartPage, qtbot: QtBot) -> None:
    spy = QSignalSpy(page.field_chosen)

    qtbot.keyClicks(page.search.line, "operator sekolah")
    second = page.search.readings[1]
    qtbot.keyClick(page.search.line, Qt.Key.Key_Down)
    qtbot.keyClick(page.search.line, Qt.Key.Key_Return)

    assert chosen(spy)[2] == second.title


def test_none_of_these_is_always_last_and_leads_to_the_fields(
    page: StartPage, qtbot: QtBot
) -> None:
    spy = QSignalSpy(page.field_chosen)
    qtbot.keyClicks(page.search.line, "admin")
    model = page.search.reading_list.model()
    last = model.index(model.rowCount() - 1, 0)

    assert model.rowCount() == len(page.search.readings) + 1
    qtbot.mouseClick(
        page.search.reading_list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.search.reading_list.visualRect(last).center(),
    )

    assert spy.count() == 0
    assert page.search.typed == "admin"


def test_nonsense_is_told_plainly_and_the_words_go_with_the_field(
    page: StartPage, qtbot: QtBot
) -> None:
    spy = QSignalSpy(page.field_chosen)
    qtbot.keyClicks(page.search.line, "asdfgh")

    assert page.search.readings == []
    assert "Nothing is near enough" in page.search.reading_list.model().index(0, 0).data()
    tile = page.findChild(QPushButton, "field_education")
    assert tile is not None
    tile.click()

    assert chosen(spy) == ["education", "asdfgh", ""]


def test_there_is_a_tile_for_each_of_the_twenty_fields(page: StartPage) -> None:
    names = {tile.objectName() for tile in page.findChildren(QPushButton)}

    assert {f"field_{field.id}" for field in CATALOGUE.fields} <= names


def test_a_tile_tells_the_figure_that_was_measured_in_its_field(page: StartPage) -> None:
    def said(field: str) -> str:
        tile = page.findChild(QPushButton, f"field_{field}")
        assert tile is not None
        return tile.accessibleName()

    assert "+329%" in said("design_creative")
    assert "companies spend most" in said("accounting_consulting")
    assert said("health") == "Health & care"


def test_recent_plans_can_be_opened(page: StartPage, qtbot: QtBot) -> None:
    spy = QSignalSpy(page.plan_chosen)
    page.show_recent(["/plans/One <b>.tumbuh", "/plans/Two.tumbuh"])
    button = page.findChild(QPushButton, "recent_0")
    assert button is not None
    button.click()

    assert button.text() == "One <b>"
    assert "&lt;b&gt;" in button.toolTip()
    assert chosen(spy) == ["/plans/One <b>.tumbuh"]

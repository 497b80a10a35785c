"""Everything that a mouse can reach, Tab reaches, in the order of reading and in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop.domain.text import LANGUAGES, Language
from tests.access.places import PLACES, WITHOUT_GOALS, leading
from tests.access.tabs import faults, stops
from tests.access.tree import front
from tests.app_runs import Runs

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Offscreen, menus can neither come to the front nor hold the keyboard."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("places", [PLACES, WITHOUT_GOALS], ids=["full", "empty"])
def test_tab_goes_everywhere_in_the_order_of_reading(
    runs: Runs, language: Language, places: dict[str, object]
) -> None:
    found = list[str]()
    with leading(runs, language, has_goals=places is PLACES) as guide:
        for place in guide.places():
            window = front()
            found += [f"{place}: {each}" for each in faults(window, stops(window))]
    assert not found, "\n".join(found)


def test_the_way_of_tab_is_judged_by_what_is_wrong_with_it(qtbot: QtBot) -> None:
    window = QDialog()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    buttons = [QPushButton(name) for name in ("One", "Two", "Three", "Four")]
    for button in buttons:
        button.setObjectName(button.text())
        layout.addWidget(button)
    one, two, three, four = buttons
    for before, after in ((three, one), (one, two)):
        QDialog.setTabOrder(before, after)
    two.setStyleSheet(
        "QPushButton { border: none; outline: none; } QPushButton:focus { border: none; }"
    )
    four.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    window.show()
    qtbot.waitActive(window)
    found = "\n".join(faults(window, stops(window)))
    assert "Four" in found and "is not reached" in found
    assert "does not show that it has the keyboard" in found

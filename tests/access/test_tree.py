"""Everything in every place has a name that says what it is, for those who hear the app."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QGraphicsView,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.text import LANGUAGES, Language
from desktop.shell.ask import AskPerson
from desktop.tour.hand import Hand
from tests.access.places import PLACES, WITHOUT_GOALS, leading
from tests.access.tree import CELLS, faults, front, menu_faults, nodes
from tests.app_runs import Runs

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Offscreen, menus can neither come to the front nor hold the keyboard."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("places", [PLACES, WITHOUT_GOALS], ids=["full", "empty"])
def test_whoever_hears_the_app_is_told_what_everything_is(
    runs: Runs, language: Language, places: dict[str, object]
) -> None:
    found, seen = list[str](), 0
    with leading(runs, language, has_goals=places is PLACES) as guide:
        for place in guide.places():
            seen += len(list(nodes(front())))
            found += [f"{place}: {each}" for each in faults(front())]
    assert not found, "\n".join(found)
    assert seen > 30 * len(places)


def test_menus_say_what_they_offer_and_no_two_entries_the_same(runs: Runs) -> None:
    with leading(runs, "id") as guide:
        found = [each for menu in guide.app.window.menuBar().findChildren(QMenu)
                 for each in menu_faults(menu)]  # fmt: skip
        guide.page("plan")
        guide.hand.click("add_goal")
        guide.seen("add_goal_menu")
        menu = guide.hand.find("add_goal_menu")
        assert isinstance(menu, QMenu)
        found += menu_faults(menu)
        menu.close()
    assert not found


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_say_what_they_ask(runs: Runs, language: Language) -> None:
    found = list[str]()

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        found.extend(faults(box))
        box.reject()

    with leading(runs, language) as guide:
        ask = AskPerson()
        ask.window = guide.app.window
        for question in (
            lambda: ask.tell("About", "What this is"),
            lambda: ask.choice("Which?", "One of them", ["This", "That"]),
        ):
            QTimer.singleShot(0, look)
            question()
    assert not found


def test_what_can_be_ticked_says_whether_it_is(runs: Runs) -> None:
    with leading(runs, "en") as guide:
        guide.go("what comes before")
        items = [each for each in nodes(front()) if each.role == QAccessible.Role.ListItem]
        assert items
        assert all(each.found.state().checkable for each in items)
        guide.close()
        guide.page("plan")
        tree = [each.name for each in nodes(front()) if each.role in CELLS]
        assert "Collect thirty real questions without personal data, done" in tree
        assert {"Estimate: 3 h", "Due: 30 Nov", "Logged: none"} <= set(tree)


def test_every_chart_has_a_table_with_the_same_figures(runs: Runs) -> None:
    with leading(runs, "en") as guide:
        for chart, table, place in (
            ("growth_chart", "growth_table", "explore"),
            ("burn_up_chart", "burn_up_table", "progress"),
        ):
            guide.go(place)
            said = guide.hand.find(chart).accessibleName()
            guide.go(f"{place} as table")
            assert guide.hand.find(table).accessibleName() == said
            cells = [each.name for each in nodes(guide.hand.find(table)) if each.role in CELLS]
            assert any(name.split(": ")[-1] in said for name in cells)


@pytest.fixture
def faulty(qapp: QApplication) -> Iterator[QWidget]:
    """A window in which everything is wrong that the walk looks for."""
    window = QDialog()
    layout = QVBoxLayout(window)
    nameless, figure = QPushButton(), QListWidget()
    figure.setAccessibleName("Figures")
    figure.addItem("+65%")
    field, choice = QLineEdit(), QComboBox()
    field.setAccessibleName("QLineEdit")
    choice.addItem("Beginner")
    one, other, tip, pane = (
        QPushButton("Remove"), QPushButton("Remove"), QToolButton(), QWidget()
    )  # fmt: skip
    tip.setAccessibleName("Close")
    tip.setToolTip("<qt>Close</qt>")
    pane.setAccessibleName("A place")
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for part in (nameless, figure, field, choice, one, other, tip, pane, QGraphicsView()):
        layout.addWidget(part)
    window.show()
    Hand().settle()
    yield window
    window.close()
    window.deleteLater()


def test_the_walk_finds_what_is_wrong(faulty: QWidget) -> None:
    found = "\n".join(faults(faulty))
    for fault in (
        "has no name", "no more than Client", "by its class", "without a label", "sounds like",
        "by markup", "without what it means", "without a sentence",
    ):  # fmt: skip
        assert fault in found, fault


def test_the_walk_finds_menu_entries_that_sound_alike(qapp: QApplication) -> None:
    menu = QMenu()
    for text in ("Open", "&Open", ""):
        menu.addAction(text)
    assert len(menu_faults(menu)) == 2

"""The skills that the person has already: seen in the header, changed in their dialog, used for goals."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu

from desktop.domain import edits
from desktop.domain.plan import MOST_KNOWN
from desktop.pages.plan.add_goal_menu import AddGoalMenu
from desktop.pages.plan.known_dialog import KnownDialog
from tests.pages.plan.conftest import Screen, Wait

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(screen: Screen) -> KnownDialog:
    screen.click("known_skills")
    (found,) = [each for each in screen.page.findChildren(KnownDialog) if each.isVisible()]
    return found


def listed(screen: Screen) -> list[str]:
    rows: QListWidget = screen.find("known_list")
    return [rows.item(n).text() for n in range(rows.count())]


def write(screen: Screen, text: str) -> None:
    QTest.keyClicks(screen.find("known_name"), text)
    QTest.keyClick(screen.find("known_name"), Qt.Key.Key_Return)
    QApplication.processEvents()


def test_the_header_says_how_many_there_are(screen: Screen) -> None:
    assert screen.find("known_skills").text() == "My skills…"
    screen.session.apply("x", lambda plan: edits.add_known(plan, ["Figma", "Excel"]))
    assert screen.find("known_skills").text() == "My skills: 2…"


def test_skills_are_typed_listed_and_each_is_a_step_to_undo(screen: Screen) -> None:
    dialog = opened(screen)
    assert screen.find("known_name").hasFocus()
    write(screen, "  Figma  ")
    write(screen, "Excel")
    assert screen.plan.known == ("Figma", "Excel")
    assert listed(screen) == ["Figma", "Excel"]
    assert screen.undo_text == "add skill you have"
    screen.session.undo_stack.undo()
    assert listed(screen) == ["Figma"]
    dialog.reject()


def test_a_skill_that_is_there_is_not_added_again_and_that_is_said(screen: Screen) -> None:
    dialog = opened(screen)
    write(screen, "Figma")
    write(screen, "FIGMA")
    write(screen, "   ")
    assert screen.plan.known == ("Figma",)
    assert screen.find("known_says").text() == "This skill is in the list already."
    assert screen.undo_count == 1
    dialog.reject()


def test_a_skill_is_removed_with_the_button_and_with_the_key(screen: Screen) -> None:
    screen.session.apply("x", lambda plan: edits.add_known(plan, ["A", "B", "C"]))
    dialog = opened(screen)
    rows = screen.find("known_list")
    rows.setCurrentRow(1)
    screen.click("remove_known")
    assert screen.plan.known == ("A", "C")
    rows.setFocus()
    assert rows.currentRow() == 1
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert screen.plan.known == ()
    assert not screen.seen("remove_known")
    assert screen.undo_text == "remove skill you have"
    dialog.reject()


def test_the_dialog_says_when_there_is_no_room_for_more(screen: Screen) -> None:
    names = [f"skill {n}" for n in range(MOST_KNOWN)]
    screen.session.apply("x", lambda plan: edits.add_known(plan, names))
    dialog = opened(screen)
    assert not screen.find("add_known").isEnabled()
    assert screen.find("known_says").text() == "There is no room for more."
    screen.click("remove_known")
    assert screen.find("add_known").isEnabled()
    assert screen.find("known_says").text() != "There is no room for more."
    dialog.reject()


def test_everything_in_the_dialog_is_reached_by_keys_and_has_a_name(screen: Screen) -> None:
    screen.session.apply("x", lambda plan: edits.add_known(plan, ["Figma"]))
    dialog = opened(screen)
    reached = set()
    for _ in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName() or focus.property("text")
        reached.add(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert {"known_list", "remove_known", "known_name", "add_known"} <= reached
    dialog.reject()


def test_the_dialog_closes_with_escape_and_opens_anew(screen: Screen, wait: Wait) -> None:
    dialog = opened(screen)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    wait(lambda: not screen.seen("known_list"))
    opened(screen).reject()


def test_a_goal_for_a_skill_that_one_has_starts_further_on(screen: Screen) -> None:
    screen.session.apply("x", lambda plan: edits.add_known(plan, ["e-commerce MANAGEMENT"]))
    screen.page._new_goals._on_skill_chosen("ecommerce_management")
    assert screen.plan.goals[-1].level_from == "working"
    screen.page._new_goals._on_skill_chosen("accounting")
    assert screen.plan.goals[-1].level_from == "beginner"


def test_the_menu_offers_to_deepen_a_skill_that_no_goal_is_about_yet(screen: Screen) -> None:
    known = ["Desain Grafis", "Graphic design", "R&D", "Figma", *(f"skill {n}" for n in range(30))]
    screen.session.apply("x", lambda plan: edits.add_known(plan, known))
    screen.click("add_goal")
    (menu,) = screen.page.findChildren(AddGoalMenu)
    deepen = menu.findChild(QMenu, "deepen")
    assert isinstance(deepen, QMenu)
    texts = [action.text() for action in deepen.actions()]
    assert texts[:3] == ["Desain Grafis", "R&&D", "Figma"]
    assert len(texts) == 15
    deepen.actions()[1].trigger()
    menu.close()
    goal = screen.plan.goals[-1]
    assert (goal.title, goal.kind, goal.level_from, goal.level_to) == (
        "R&D", "core", "working", "expert",
    )  # fmt: skip


def test_the_menu_offers_nothing_to_deepen_where_nothing_is_known(screen: Screen) -> None:
    screen.click("add_goal")
    (menu,) = screen.page.findChildren(AddGoalMenu)
    assert menu.findChild(QMenu, "deepen") is None
    menu.close()

"""Every act on a row by keys, by its box, and by its menu."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from desktop.domain import edits
from tests.pages.plan.conftest import ALT, CTRL, TODAY, Screen

KEY = Qt.Key
# offscreen, a menu can neither be raised nor take the keyboard
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ORDER = ["g1", "a1", "a2", "a3", "g2", "b1", "b2"]


def test_space_marks_a_step_done_and_opens_it_again(screen: Screen) -> None:
    screen.click_row("b1")
    screen.press(KEY.Key_Space)
    assert screen.step("b1").done == TODAY
    assert screen.undo_text == "mark step done"

    screen.press(KEY.Key_Space)
    assert screen.step("b1").done is None
    assert screen.undo_text == "open step again"


def test_space_on_a_goal_closes_and_opens_it(screen: Screen) -> None:
    screen.click_row("g1")
    screen.press(KEY.Key_Space)
    assert not screen.tree.isExpanded(screen.index("g1"))

    screen.press(KEY.Key_Space)
    assert screen.tree.isExpanded(screen.index("g1"))


def test_a_click_on_the_box_marks_a_step_done_once(screen: Screen) -> None:
    screen.click_box("b1")

    assert screen.step("b1").done == TODAY
    assert screen.undo_count == 1
    assert screen.index("b1").data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_a_click_beside_the_box_only_selects(screen: Screen) -> None:
    screen.click_row("b1")

    assert screen.page.selected_item() == "b1"
    assert screen.undo_count == 0


def test_delete_removes_a_step_and_selects_the_one_that_follows(screen: Screen) -> None:
    screen.click_row("a2")
    screen.press(KEY.Key_Delete)

    assert screen.order() == ["g1", "a1", "a3", "g2", "b1", "b2"]
    assert screen.page.selected_item() == "a3"
    assert screen.undo_text == "remove step"
    screen.session.undo_stack.undo()
    assert screen.order() == ORDER


def test_delete_on_the_last_row_selects_the_one_before(screen: Screen) -> None:
    screen.click_row("b2")
    screen.press(KEY.Key_Delete)

    assert screen.page.selected_item() == "b1"


def test_delete_removes_a_goal_with_its_steps_and_undo_brings_it_back_open(screen: Screen) -> None:
    screen.click_row("g1")
    screen.press(KEY.Key_Delete)
    assert screen.order() == ["g2", "b1", "b2"]
    assert screen.page.selected_item() == "g2"
    assert screen.undo_text == "remove goal"

    screen.session.undo_stack.undo()
    assert screen.order() == ORDER
    assert screen.tree.isExpanded(screen.index("g1"))


def test_alt_and_the_arrows_move_a_step_and_keep_it_selected(screen: Screen) -> None:
    screen.click_row("a1")
    screen.press(KEY.Key_Down, ALT)
    assert screen.order()[:4] == ["g1", "a2", "a1", "a3"]
    assert screen.page.selected_item() == "a1"
    assert screen.undo_text == "move step"

    screen.press(KEY.Key_Up, ALT)
    assert screen.order() == ORDER


def test_a_step_goes_on_into_the_goal_beside(screen: Screen) -> None:
    screen.click_row("b1")
    screen.press(KEY.Key_Up, ALT)
    assert screen.order() == ["g1", "a1", "a2", "a3", "b1", "g2", "b2"]
    assert screen.page.selected_item() == "b1"

    screen.press(KEY.Key_Down, ALT)
    assert screen.order() == ORDER


def test_a_step_that_moves_into_a_closed_goal_stays_in_sight(screen: Screen) -> None:
    screen.tree.collapse(screen.index("g1"))
    screen.click_row("b1")
    screen.press(KEY.Key_Up, ALT)

    assert screen.tree.isExpanded(screen.index("g1"))


def test_the_first_step_does_not_move_up_and_the_last_not_down(screen: Screen) -> None:
    for step, key in (("a1", KEY.Key_Up), ("b2", KEY.Key_Down)):
        screen.click_row(step)
        screen.press(key, ALT)

    assert screen.order() == ORDER
    assert screen.undo_count == 0


def test_alt_and_the_arrows_move_a_goal_with_its_steps(screen: Screen) -> None:
    screen.tree.collapse(screen.index("g2"))
    screen.click_row("g2")
    screen.press(KEY.Key_Up, ALT)

    assert screen.order() == ["g2", "b1", "b2", "g1", "a1", "a2", "a3"]
    assert screen.undo_text == "move goal"
    assert not screen.tree.isExpanded(screen.index("g2"))
    assert screen.tree.isExpanded(screen.index("g1"))


def test_ctrl_enter_adds_a_step_below_and_its_title_belongs_to_the_same_undo(
    screen: Screen,
) -> None:
    screen.click_row("a1")
    screen.press(KEY.Key_Return, CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    screen.type("Call Sari")
    screen.press(KEY.Key_Return)

    added = screen.page.selected_item()
    assert screen.order() == ["g1", "a1", added, "a2", "a3", "g2", "b1", "b2"]
    assert screen.step(added).title == "Call Sari"
    assert screen.undo_text == "add step"
    assert screen.undo_count == 1
    screen.session.undo_stack.undo()
    assert screen.order() == ORDER


def test_ctrl_enter_on_a_goal_adds_a_step_at_its_end(screen: Screen) -> None:
    screen.click_row("g1")
    screen.press(KEY.Key_Return, CTRL)

    assert screen.goal("g1").steps[-1].title == "New step"


def test_a_later_renaming_of_an_added_step_is_an_undo_of_its_own(screen: Screen) -> None:
    screen.click("add_step")
    screen.press(KEY.Key_Return)
    added = screen.page.selected_item()
    screen.click_box("b1")
    screen.edit(added)
    screen.type("Later")
    screen.press(KEY.Key_Return)

    assert screen.undo_text == "rename step"
    assert screen.undo_count == 3


def test_the_button_adds_a_step_after_the_selected_one(screen: Screen) -> None:
    screen.click_row("b1")
    screen.click("add_step")
    screen.type("Ask a friend")
    screen.press(KEY.Key_Return)

    assert [each.title for each in screen.goal("g2").steps][1] == "Ask a friend"


def test_undo_and_redo_keep_what_is_selected(screen: Screen) -> None:
    screen.click_row("b2")
    screen.session.apply("x", partial(edits.mark_done, step_id="a1", on=TODAY))
    screen.session.apply("x", partial(edits.move_goal, goal_id="g2", to=0))
    for act in (screen.session.undo_stack.undo, screen.session.undo_stack.redo):
        for _ in range(2):
            act()
            assert screen.page.selected_item() == "b2"


@pytest.mark.parametrize(
    ("entry", "undo"),
    [
        ("menu_done", "mark step done"),
        ("menu_up", "move step"),
        ("menu_down", "move step"),
        ("menu_remove", "remove step"),
        ("menu_add_step", "add step"),
    ],
)
def test_the_menu_of_a_row_does_the_same_as_the_keys(screen: Screen, entry: str, undo: str) -> None:
    menu = row_menu(screen, "a2")
    actions = {action.objectName(): action for action in menu.actions()}
    actions[entry].trigger()

    assert screen.undo_text == undo


def test_the_menu_of_a_goal_offers_nothing_that_only_steps_have(screen: Screen) -> None:
    names = {action.objectName() for action in row_menu(screen, "g1").actions()}

    assert "menu_remove" in names
    assert not names & {"menu_done", "menu_log_time"}


def test_the_menu_edits_a_row_in_place(screen: Screen) -> None:
    menu = row_menu(screen, "b1")
    next(each for each in menu.actions() if each.objectName() == "menu_edit").trigger()

    assert screen.seen("edit_title")


def row_menu(screen: Screen, item_id: str) -> QMenu:
    place = screen.tree.visualRect(screen.index(item_id)).center()
    globally = screen.tree.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(place), globally)
    screen.tree.contextMenuEvent(event)
    assert screen.page.selected_item() == item_id
    menu = screen.tree.findChild(QMenu, "row_menu")
    assert menu is not None
    menu.hide()
    return menu

"""Titles, due dates and estimates are edited where they stand."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.domain.plan import Estimate
from desktop.pages.plan.plan_tree_model import Column
from tests.pages.plan.conftest import CTRL, TODAY, Screen

KEY = Qt.Key


def test_a_title_typed_in_place_is_kept_and_undone_as_one(screen: Screen) -> None:
    screen.edit("b1")
    screen.press(KEY.Key_A, CTRL)
    screen.type("Look at old logos")
    screen.press(KEY.Key_Return)

    assert screen.step("b1").title == "Look at old logos"
    assert screen.text("b1") == "Look at old logos"
    assert screen.undo_text == "rename step"
    assert screen.undo_count == 1
    screen.session.undo_stack.undo()
    assert screen.text("b1") == "Review three logos"


def test_a_goal_is_renamed_in_place(screen: Screen) -> None:
    screen.edit("g2")
    screen.press(KEY.Key_End)
    screen.type(" anew")
    screen.press(KEY.Key_Return)

    assert screen.goal("g2").title == "Graphic design anew"
    assert screen.undo_text == "rename goal"


def test_escape_leaves_a_title_as_it_was(screen: Screen) -> None:
    screen.edit("b1")
    screen.type("something else")
    screen.press(KEY.Key_Escape)

    assert screen.step("b1").title == "Review three logos"
    assert screen.undo_count == 0


def test_an_empty_title_changes_nothing(screen: Screen) -> None:
    screen.edit("b1")
    screen.press(KEY.Key_A, CTRL)
    screen.press(KEY.Key_Delete)
    screen.press(KEY.Key_Return)

    assert screen.undo_count == 0
    assert screen.text("b1") == "Review three logos"


def test_enter_and_f2_edit_and_another_enter_gives_what_was_typed(screen: Screen) -> None:
    screen.click_row("b1")
    for key in (KEY.Key_Return, KEY.Key_F2):
        screen.press(key)
        assert isinstance(QApplication.focusWidget(), QLineEdit)
        screen.press(KEY.Key_End)
        screen.type("!")
        screen.press(KEY.Key_Return)

    assert screen.step("b1").title == "Review three logos!!"


def test_enter_in_a_cell_that_cannot_be_edited_edits_the_title(screen: Screen) -> None:
    screen.click_row("b1", Column.LOGGED)
    screen.press(KEY.Key_Return)
    screen.type("New")
    screen.press(KEY.Key_Return)

    assert screen.step("b1").title == "New"


def test_a_due_date_is_typed_in_place(screen: Screen) -> None:
    screen.edit("b2", Column.DUE)
    screen.type("20")
    screen.press(KEY.Key_Return)

    assert screen.step("b2").due == date(2027, 3, 20)
    assert screen.text("b2", Column.DUE) == "20 Mar 2027"
    assert screen.undo_text == "change due date"


def test_delete_and_backspace_in_a_due_date_take_it_away(screen: Screen) -> None:
    for key in (KEY.Key_Delete, KEY.Key_Backspace):
        screen.edit("b2", Column.DUE)
        screen.press(key)
        assert screen.step("b2").due is None
        assert screen.text("b2", Column.DUE) == "–"
        assert QApplication.focusWidget() is screen.tree
        screen.session.undo_stack.undo()
        assert screen.step("b2").due == date(2027, 3, 14)


def test_looking_at_an_open_due_date_does_not_set_one(screen: Screen) -> None:
    screen.edit("b1", Column.DUE)
    screen.click_row("a1")

    assert screen.step("b1").due is None
    assert screen.undo_count == 0


def test_enter_takes_the_day_that_is_offered_for_an_open_due_date(screen: Screen) -> None:
    screen.edit("b1", Column.DUE)
    screen.press(KEY.Key_Return)

    assert screen.step("b1").due == TODAY


def test_a_goals_target_date_is_edited_in_its_row(screen: Screen) -> None:
    screen.edit("g2", Column.DUE)
    screen.press(KEY.Key_Up)
    screen.press(KEY.Key_Return)

    assert screen.goal("g2").target == date(2026, 12, 21)
    assert screen.undo_text == "change target date"


def test_likely_hours_are_typed_in_place_and_pull_the_others_along(screen: Screen) -> None:
    screen.edit("b1", Column.ESTIMATE)
    screen.type("12.5")
    screen.press(KEY.Key_Return)

    assert screen.step("b1").estimate == Estimate(4, 12.5, 12.5)
    assert screen.text("b1", Column.ESTIMATE) == "12.5 h"
    assert screen.text("g2", Column.ESTIMATE) == "12.5 h"
    assert screen.undo_text == "change estimate"


def test_zero_hours_take_an_estimate_away(screen: Screen) -> None:
    screen.edit("b1", Column.ESTIMATE)
    screen.type("0")
    screen.press(KEY.Key_Return)

    assert screen.step("b1").estimate is None
    assert screen.text("b1", Column.ESTIMATE) == "–"


def test_tab_goes_on_to_the_next_cell_that_can_be_edited(screen: Screen) -> None:
    screen.edit("b1")
    screen.type("Logos")
    screen.press(KEY.Key_Tab)
    screen.press(KEY.Key_Tab)
    screen.type("7")
    screen.press(KEY.Key_Tab)
    screen.type("Brand")
    screen.press(KEY.Key_Return)

    assert screen.step("b1").title == "Logos"
    assert screen.step("b1").due is None
    assert screen.step("b1").estimate == Estimate(4, 7, 9)
    assert screen.step("b2").title == "Brand"


def test_what_is_being_typed_is_given_when_the_page_is_left(screen: Screen) -> None:
    screen.edit("b1")
    screen.type("Half a")
    screen.page.hide()

    assert screen.step("b1").title == "Half a"


def test_what_is_being_typed_stays_while_something_else_changes(screen: Screen) -> None:
    from functools import partial

    from desktop.domain import edits

    editor = screen.edit("b1")
    screen.type("Half a")
    screen.session.apply("x", partial(edits.rename_step, step_id="b2", title="Other"))
    screen.session.apply("x", partial(edits.set_due, step_id="b1", due=TODAY))

    assert QApplication.focusWidget() is editor
    screen.type(" title")
    screen.press(KEY.Key_Return)
    assert screen.step("b1").title == "Half a title"


def test_editing_a_starter_title_without_a_change_keeps_it_in_both_languages(
    screen: Screen,
) -> None:
    before = screen.step("a1")
    screen.edit("a1")
    screen.press(KEY.Key_Return)
    assert screen.step("a1") is before

    screen.edit("a1")
    screen.press(KEY.Key_End)
    screen.type(" now")
    screen.press(KEY.Key_Return)
    assert screen.step("a1").title == before.title + " now"


def test_ctrl_z_in_a_cell_reaches_the_plan_when_nothing_was_typed_there(screen: Screen) -> None:
    screen.click_box("b1")
    screen.edit("b2")
    screen.press(KEY.Key_Z, CTRL)

    assert screen.step("b1").done is None

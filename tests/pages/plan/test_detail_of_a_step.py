"""The panel at the right shows a step in full and changes it in place."""

from datetime import date
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from desktop.domain import edits
from desktop.domain.plan import Estimate, Proof
from tests.pages.plan.conftest import CTRL, TODAY, Screen, Wait
from tests.pages.screens import CATALOGUE

KEY = Qt.Key


def test_nothing_selected_shows_a_hint(screen: Screen) -> None:
    assert screen.seen("detail_hint")
    assert not screen.seen("detail_title")


def test_a_selected_step_shows_its_goal_and_all_about_it(screen: Screen) -> None:
    screen.click_row("b2")

    assert not screen.seen("detail_hint")
    assert screen.find("detail_title").text() == "Redesign one brand"
    assert screen.find("step_of").text() == "Step of: Graphic design"
    assert screen.find("detail_due_edit").text() == "14 March 2027"


def test_a_title_is_given_by_enter_and_then_undone_by_the_plan(screen: Screen) -> None:
    screen.click_row("b1")
    screen.click("detail_title")
    screen.press(KEY.Key_A, CTRL)
    screen.type("Look at logos")
    screen.press(KEY.Key_Return)
    assert screen.step("b1").title == "Look at logos"
    assert screen.text("b1") == "Look at logos"
    assert screen.undo_text == "rename step"

    screen.press(KEY.Key_Z, CTRL)
    assert screen.step("b1").title == "Review three logos"
    assert screen.find("detail_title").text() == "Review three logos"


def test_a_title_is_given_when_another_row_is_clicked(screen: Screen) -> None:
    screen.click_row("b1")
    screen.click("detail_title")
    screen.press(KEY.Key_End)
    screen.type("!")
    screen.click_row("b2")

    assert screen.step("b1").title == "Review three logos!"
    assert screen.find("detail_title").text() == "Redesign one brand"


def test_a_title_is_given_when_another_item_is_selected_from_outside(screen: Screen) -> None:
    screen.click_row("b1")
    screen.click("detail_title")
    screen.press(KEY.Key_End)
    screen.type("!")
    screen.page.select("a1")

    assert screen.step("b1").title == "Review three logos!"
    assert screen.find("detail_title").text() == screen.text("a1")


def test_escape_and_an_empty_title_bring_the_title_back(screen: Screen) -> None:
    screen.click_row("b1")
    screen.click("detail_title")
    screen.type("x")
    screen.press(KEY.Key_Escape)
    assert screen.find("detail_title").text() == "Review three logos"

    screen.press(KEY.Key_A, CTRL)
    screen.press(KEY.Key_Delete)
    screen.press(KEY.Key_Return)
    assert screen.find("detail_title").text() == "Review three logos"
    assert screen.undo_count == 0


def test_a_due_date_is_set_changed_and_taken_away(screen: Screen) -> None:
    screen.click_row("b1")
    screen.click("detail_due_set")
    assert screen.step("b1").due == TODAY

    screen.press(KEY.Key_Up)
    assert screen.step("b1").due == date(2026, 12, 21)
    assert screen.undo_text == "change due date"
    assert screen.undo_count == 1

    screen.click("detail_due_clear")
    assert screen.step("b1").due is None
    assert screen.seen("detail_due_set")


def test_an_estimate_is_typed_and_arrow_steps_join_into_one_undo(screen: Screen) -> None:
    screen.click_row("b1")
    likely = screen.find("estimate_likely")
    likely.setFocus()
    for _ in range(3):
        screen.press(KEY.Key_Up)
    assert screen.step("b1").estimate == Estimate(4, 7.5, 9)
    assert screen.undo_count == 1

    screen.find("estimate_quick").setFocus()
    screen.find("estimate_quick").selectAll()
    screen.type("10")
    screen.press(KEY.Key_Return)
    assert screen.step("b1").estimate == Estimate(10, 10, 10)
    assert screen.undo_text == "change estimate"


def test_zeros_take_an_estimate_away(screen: Screen) -> None:
    screen.click_row("b1")
    slow = screen.find("estimate_slow")
    slow.setFocus()
    slow.selectAll()
    screen.type("0")
    screen.press(KEY.Key_Return)

    assert screen.step("b1").estimate is None


def test_hours_that_are_being_typed_stay_while_something_else_changes(screen: Screen) -> None:
    screen.click_row("b1")
    likely = screen.find("estimate_likely")
    likely.setFocus()
    likely.selectAll()
    screen.type("7.")
    screen.session.apply("x", partial(edits.write_note, step_id="b1", note="meanwhile"))
    screen.type("5")
    screen.press(KEY.Key_Return)

    assert screen.step("b1").estimate == Estimate(4, 7.5, 9)


def test_hours_that_are_being_typed_never_land_on_another_step(screen: Screen) -> None:
    screen.click_row("b1")
    likely = screen.find("estimate_likely")
    likely.setFocus()
    likely.selectAll()
    screen.type("8")
    screen.session.apply("x", partial(edits.remove_step, step_id="b1"))
    screen.tree.setFocus()

    assert screen.page.selected_item() == "b2"
    assert screen.step("b2").estimate is None
    assert screen.undo_count == 1


def test_an_untouched_starter_estimate_is_marked_as_our_guess(screen: Screen) -> None:
    screen.click_row("a1")
    assert screen.seen("our_guess")

    screen.session.apply("x", partial(edits.set_likely_hours, step_id="a1", likely=33.0))
    assert not screen.seen("our_guess")
    screen.click_row("b1")
    assert not screen.seen("our_guess")


def test_a_note_is_kept_while_one_pauses_and_joins_into_one_undo(
    screen: Screen, wait: Wait
) -> None:
    screen.click_row("b1")
    screen.find("note").setFocus()
    screen.type("Ask Sari")
    wait(lambda: screen.step("b1").note == "Ask Sari")
    assert QApplication.focusWidget() is screen.find("note")

    screen.type(" and Budi")
    screen.click_row("b2")
    assert screen.step("b1").note == "Ask Sari and Budi"
    assert screen.undo_text == "change note"
    assert screen.undo_count == 1
    screen.session.undo_stack.undo()
    assert screen.step("b1").note == ""


def test_a_starter_note_that_was_only_looked_at_stays_in_both_languages(screen: Screen) -> None:
    before = screen.step("a1")
    screen.click_row("a1")
    screen.find("note").setFocus()
    screen.type("x")
    screen.press(KEY.Key_Backspace)
    screen.click_row("b1")

    assert screen.step("a1") is before


def test_a_note_keeps_the_cursor_when_undo_writes_it(screen: Screen) -> None:
    screen.session.apply("x", partial(edits.write_note, step_id="b1", note="one two"))
    screen.session.apply("x", partial(edits.write_note, step_id="b1", note="one two three"))
    screen.click_row("b1")
    note = screen.find("note")
    note.setFocus()
    cursor = note.textCursor()
    cursor.setPosition(4)
    note.setTextCursor(cursor)
    screen.press(KEY.Key_Z, CTRL)

    assert note.toPlainText() == "one two"
    assert note.textCursor().position() == 4


@pytest.mark.parametrize(
    "name", ["plan_title", "detail_title", "note", "link_address", "estimate_likely"]
)
def test_ctrl_z_in_a_field_reaches_the_plan_when_nothing_was_typed(
    screen: Screen, name: str
) -> None:
    screen.session.apply("x", partial(edits.rename_step, step_id="b2", title="Other"))
    screen.click_row("b1")
    screen.find(name).setFocus()
    screen.press(KEY.Key_Z, CTRL)

    assert screen.step("b2").title == "Redesign one brand"


def test_the_reasons_open_their_evidence(screen: Screen) -> None:
    screen.click_row("a1")
    starter = CATALOGUE.starter_step(screen.step("a1").starter)
    assert starter is not None
    finding = starter.findings[0]
    asked = QSignalSpy(screen.page.finding_requested)
    button = screen.find(f"finding_{finding}")
    button.setFocus()
    screen.press(KEY.Key_Space)

    assert asked.at(0) == [finding]
    assert not screen.seen("no_reason")


@pytest.mark.parametrize(
    ("starter", "findings", "said"),
    [
        ("", (), "Your own step"),
        ("ai_video.some_step", (), "Our suggestion, no figure behind it"),
        ("ai_video.some_step", ("pack-77",), "The findings behind it are not on this computer."),
    ],
)
def test_a_step_without_a_finding_says_so(
    screen: Screen, starter: str, findings: tuple[str, ...], said: str
) -> None:
    goal = screen.goal("g2")
    step = replace(goal.steps[0], starter=starter, findings=findings)
    goals = (screen.goal("g1"), replace(goal, steps=(step,)))
    screen.session.show(replace(screen.plan, goals=goals, id="p3"))
    screen.page.select("b1")

    assert screen.find("no_reason").text() == said


def test_mark_done_and_open_again_are_one_button(screen: Screen) -> None:
    screen.click_row("b1")
    screen.click("mark_done")
    assert screen.step("b1").done == TODAY
    assert screen.find("mark_done").text() == "Open again"

    screen.click("mark_done")
    assert screen.step("b1").done is None


def test_remove_takes_the_step_away_without_asking(screen: Screen) -> None:
    screen.click_row("b1")
    screen.click("remove_item")

    assert screen.plan.step("b1") is None
    assert screen.undo_text == "remove step"
    assert screen.find("detail_title").text() == "Redesign one brand"


def test_the_wheel_over_a_field_scrolls_and_changes_nothing(screen: Screen) -> None:
    screen.click_row("b2")
    for name in ("estimate_likely", "detail_due_edit"):
        field = screen.find(name)
        field.setFocus()
        middle = QPointF(field.rect().center())
        event = QWheelEvent(
            middle, QPointF(field.mapToGlobal(QPoint(5, 5))), QPoint(0, -120), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(field, event)

    assert screen.undo_count == 0


def test_showing_the_plan_never_changes_it_even_while_a_note_is_typed(screen: Screen) -> None:
    screen.click_row("b1")
    screen.find("note").setFocus()
    screen.type("half")
    screen.session.apply("x", partial(edits.remove_step, step_id="b1"))

    assert screen.undo_count == 1
    screen.session.undo_stack.undo()
    assert screen.step("b1").note == ""


@pytest.mark.alone
@pytest.mark.parametrize("note", ["n" * 200_000, "line\n" * 100_000])
def test_an_endless_note_is_shown_and_wrapped_without_a_wait(screen: Screen, note: str) -> None:
    from time import monotonic

    screen.session.apply("x", partial(edits.write_note, step_id="b1", note=note))
    began = monotonic()
    screen.page.select("b1")
    QApplication.processEvents()

    assert monotonic() - began < 2
    assert screen.find("note").toPlainText() == note


def test_tab_goes_through_the_panel_from_top_to_bottom(screen: Screen) -> None:
    screen.session.apply("x", partial(edits.set_due, step_id="b1", due=TODAY))
    proof = Proof("link", "https://a.org")
    screen.session.apply("x", partial(edits.add_proof, step_id="b1", proof=proof))
    screen.click_row("b1")
    screen.find("note").setFocus()
    names = []
    for _ in range(7):
        screen.press(KEY.Key_Tab)
        focus = QApplication.focusWidget()
        names.append(focus.objectName() if focus else "")

    assert names == [
        "open_proof_0", "remove_proof_0", "link_address", "add_link", "add_file",
        "remove_time_l1", "log_time",
    ]  # fmt: skip

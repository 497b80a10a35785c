"""The progress page says how far one is and what comes next, and lets the log be mended."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain import edits
from desktop.domain.plan import LogEntry
from desktop.look.tokens import LIGHT
from desktop.widgets.chart_picture import PictureMaker
from tests.pages.progress.conftest import TODAY, Screen, sample


def test_the_four_figures_say_what_was_done(screen: Screen) -> None:
    assert screen.text("logged_in_all") == "10 hours"
    assert screen.text("hours_a_week") == "2 hours"
    assert screen.text("steps_done") == "1 of 3"
    assert " to " in screen.text("progress_finish_range")


def test_before_the_first_week_is_over_no_average_is_claimed(screen: Screen) -> None:
    screen.show(sample(), log=())
    assert screen.text("hours_a_week") == "–"
    assert "rests on estimates alone" in screen.text("forecast_basis")


def test_with_four_weeks_on_record_the_forecast_says_that_it_rests_on_them(screen: Screen) -> None:
    assert "rests on your last 4 weeks: 50% of the hours meant" in screen.text("forecast_basis")


def test_one_thing_comes_next_with_what_it_still_takes(screen: Screen) -> None:
    assert screen.text("next_step_title") == "Redesign one brand"
    assert screen.text("next_step_facts") == "Graphic design · 30 Nov–6 Dec · 2 hours left"


def test_a_step_that_takes_longer_than_thought_is_not_said_to_be_over(screen: Screen) -> None:
    screen.session.apply("x", lambda p: edits.log_time(p, LogEntry("n", "s2", TODAY, 5.0)))
    assert screen.text("next_step_facts") == "Graphic design · 23–29 Nov"


def test_marking_it_done_asks_nothing_and_the_next_one_shows(screen: Screen) -> None:
    screen.click("mark_next_done")
    assert screen.plan.step("s2").done == TODAY  # type: ignore[union-attr]
    assert screen.text("next_step_title") == "Show it to a customer"
    assert screen.session.undo_stack.undoText() == "mark step done"


def test_when_all_is_done_another_skill_can_be_chosen(screen: Screen) -> None:
    spy = QSignalSpy(screen.page.explore_requested)
    screen.click("mark_next_done")
    screen.click("mark_next_done")
    assert screen.text("next_step_title") == "All steps are done."
    screen.click("choose_next_skill")
    assert spy.count() == 1


def test_a_plan_without_goals_says_what_to_do(screen: Screen) -> None:
    screen.show(sample(), goals=(), log=())
    assert screen.find("choose_first_skill")
    assert not screen.seen("log_table")
    assert not screen.find("progress_log_time").isEnabled()


def test_goals_say_from_which_level_to_which_they_lead(screen: Screen) -> None:
    lines = [each.accessibleName() for each in screen.find("levels").findChildren(QWidget)]
    assert "Graphic design: from Beginner to Expert" in lines


# --- the chart and its table


def test_the_table_holds_the_weeks_and_the_forecast(screen: Screen) -> None:
    screen.click("show_burn_up_table")
    rows = screen.rows("burn_up_table")
    assert [row[0].split(" by ")[0] for row in rows[:2]] == ["50% likely", "85% likely"]
    assert rows[2:] == [
        ["23–29 Nov 2026", "2 h", "10 h"],
        ["16–22 Nov 2026", "2 h", "8 h"],
        ["9–15 Nov 2026", "2 h", "6 h"],
        ["2–8 Nov 2026", "2 h", "4 h"],
        ["26 Oct–1 Nov 2026", "2 h", "2 h"],
    ]


def test_the_chart_is_drawn_and_says_the_same(screen: Screen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: screen.seen("burn_up_chart") is not None, timeout=10_000)
    said = screen.find("burn_up_chart").accessibleName()
    assert said.startswith("Work done: 10 hours of 17 hours. Finish range: ")
    plot = screen.find("burn_up_plot")
    assert plot.focusPolicy() == Qt.FocusPolicy.NoFocus


# --- the log


def test_this_week_s_entries_are_listed_and_all_on_request(screen: Screen) -> None:
    assert screen.rows() == [["Wed 25 Nov", "Redesign one brand", "2 h", "week 0"]]
    assert screen.text("log_sum") == "2 hours of 4 meant for this week"
    screen.click("log_all")
    assert [row[0] for row in screen.rows()] == [
        "Wed 25 Nov", "Wed 18 Nov", "Wed 11 Nov", "Wed 4 Nov", "Wed 28 Oct",
    ]  # fmt: skip
    assert screen.text("log_sum") == "10 hours in all"


def test_an_entry_of_a_removed_step_stays_in_the_log(screen: Screen) -> None:
    screen.session.apply("x", lambda plan: edits.remove_step(plan, "s2"))
    assert screen.rows() == [["Wed 25 Nov", "a step that was removed", "2 h", "week 0"]]


def test_enter_opens_an_entry_to_be_corrected(screen: Screen) -> None:
    screen.click_row("log_table", 0)
    screen.press("log_table", Qt.Key.Key_Return)
    assert screen.find("log_note").text() == "week 0"  # type: ignore[attr-defined]
    screen.write("log_hours", "3,5")
    step = screen.find("log_step")
    assert isinstance(step, QComboBox)
    step.setCurrentIndex(step.findData("s3"))
    screen.find("log_day").setDate(QDate(2026, 11, 24))  # type: ignore[attr-defined]
    screen.press("log_hours", Qt.Key.Key_Return)

    assert screen.plan.log[0] == LogEntry("l0", "s3", date(2026, 11, 24), 3.5, "week 0")
    assert screen.session.undo_stack.undoText() == "correct logged time"
    assert len(screen.plan.log) == 5


def test_delete_removes_an_entry_and_undo_brings_it_back(screen: Screen) -> None:
    screen.click_row("log_table", 0)
    screen.press("log_table", Qt.Key.Key_Delete)
    assert [entry.id for entry in screen.plan.log] == ["l1", "l2", "l3", "l4"]
    assert screen.text("log_empty") == "Nothing is logged this week yet."
    screen.session.undo_stack.undo()
    assert screen.plan == sample()


def test_an_entry_can_be_removed_in_its_dialog(screen: Screen) -> None:
    screen.click_row("log_table", 0)
    screen.press("log_table", Qt.Key.Key_F2)
    screen.click("log_time_remove")
    assert len(screen.plan.log) == 4


def test_an_entry_that_is_only_looked_at_stays_as_it_is(screen: Screen) -> None:
    odd = LogEntry("l0", "gone", date(2027, 6, 1), 0.05, "x" * 900)
    screen.show(sample(), log=(odd,))
    screen.click("log_all")
    screen.click_row("log_table", 0)
    screen.press("log_table", Qt.Key.Key_Return)
    screen.press("log_hours", Qt.Key.Key_Return)
    assert screen.plan.log == (odd,)
    assert screen.session.undo_stack.count() == 0


# --- logging time


def test_the_button_offers_the_next_step_and_enter_logs_an_hour_today(screen: Screen) -> None:
    screen.click("progress_log_time")
    step = screen.find("log_step")
    assert isinstance(step, QComboBox)
    assert [step.itemText(n) for n in range(step.count())] == [
        "Redesign one brand", "Show it to a customer", "Review three logos",
    ]  # fmt: skip
    screen.press("log_hours", Qt.Key.Key_Return)
    entry = screen.plan.log[-1]
    assert (entry.step, entry.hours, entry.on, entry.note) == ("s2", 1.0, TODAY, "")
    assert len(screen.rows()) == 2


@pytest.mark.parametrize("typed", ["", "0", "0,00", ","])
def test_what_is_no_hours_is_asked_for_again_and_never_guessed(screen: Screen, typed: str) -> None:
    screen.click("progress_log_time")
    screen.find("log_hours").lineEdit().setText(typed)  # type: ignore[attr-defined]
    screen.press("log_hours", Qt.Key.Key_Return)
    assert screen.text("log_refusal").startswith("How many hours were it?")
    assert len(screen.plan.log) == 5
    screen.write("log_hours", "25")  # the 5 is not taken: a day has 24 hours
    screen.press("log_hours", Qt.Key.Key_Return)
    assert screen.plan.log[-1].hours == 2
    assert not screen.seen("log_time_dialog")


def test_a_double_click_marks_one_step_done_and_not_two(screen: Screen) -> None:
    button = screen.find("mark_next_done")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert [step.done is not None for step in screen.plan.steps()] == [True, True, False]


def test_the_chosen_row_stays_chosen_when_time_is_logged(screen: Screen) -> None:
    screen.click("log_all")
    screen.click_row("log_table", 2)
    screen.session.apply("x", lambda p: edits.log_time(p, LogEntry("n", "s2", TODAY, 1.0)))
    screen.press("log_table", Qt.Key.Key_Delete)
    assert "l2" not in {entry.id for entry in screen.plan.log}


def test_the_page_is_filled_only_while_it_can_be_seen(screen: Screen) -> None:
    screen.page.hide()
    screen.session.apply("x", lambda p: edits.remove_log_entry(p, "l0"))
    assert screen.page.findChild(QLabel, "logged_in_all").text() == "10 hours"  # type: ignore[union-attr]
    screen.page.show()
    QApplication.processEvents()
    assert screen.text("logged_in_all") == "8 hours"


def test_everything_that_takes_the_keyboard_has_a_name(screen: Screen) -> None:
    for widget in screen.page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, widget.objectName()
            assert widget.objectName(), widget


def test_long_titles_and_notes_never_widen_the_page(screen: Screen) -> None:
    long = "W" * 400
    goal = sample().goals[0]
    steps = tuple(replace(step, title=long) for step in goal.steps)
    screen.show(sample(), title=long, goals=(replace(goal, title=long, steps=steps),))
    for width in (700, 1000, 1400):
        screen.window.resize(width, 700)
        QApplication.processEvents()
        scroll = screen.find("progress_column")
        assert isinstance(scroll, QAbstractScrollArea)
        assert scroll.horizontalScrollBar().maximum() == 0
        assert screen.window.width() == width


def test_the_chart_can_be_saved_as_a_picture(screen: Screen, qtbot: QtBot) -> None:
    wanted = QSignalSpy(screen.page.picture_requested)
    qtbot.waitUntil(lambda: screen.seen("burn_up_chart") is not None, timeout=10_000)
    screen.click("save_burn_up")
    drawn = PictureMaker(wanted.at(0)[0], LIGHT, lambda _: None).drawn(".svg").decode()
    for said in ("Work done, and when it may be finished", "Plan 2027", "50%: ", "all the work: "):
        assert said in drawn


def test_after_a_row_is_removed_the_next_one_can_be_removed_at_once(screen: Screen) -> None:
    screen.click("log_all")
    screen.click_row("log_table", 1)
    screen.press("log_table", Qt.Key.Key_Delete)
    screen.press("log_table", Qt.Key.Key_Delete)
    assert [entry.id for entry in screen.plan.log] == ["l0", "l3", "l4"]


def test_when_the_last_row_or_the_last_step_goes_the_keyboard_stays_near(screen: Screen) -> None:
    screen.click_row("log_table", 0)
    screen.press("log_table", Qt.Key.Key_Delete)
    assert QApplication.focusWidget().objectName() == "log_week"
    for _ in range(2):
        screen.find("mark_next_done").setFocus()
        screen.press("mark_next_done", Qt.Key.Key_Space)
    assert QApplication.focusWidget().objectName() == "choose_next_skill"


def test_what_is_logged_for_days_to_come_is_not_this_week_s(screen: Screen) -> None:
    screen.show(sample(), log=(LogEntry("far", "s1", date(2199, 1, 1), 3.0),))
    assert screen.text("log_empty") == "Nothing is logged this week yet."
    screen.click("log_all")
    assert len(screen.rows()) == 1


def test_time_is_not_logged_for_a_step_that_has_gone_meanwhile(screen: Screen) -> None:
    told = QSignalSpy(screen.logging.news)
    screen.click("progress_log_time")
    screen.session.apply("x", lambda plan: edits.remove_step(plan, "s2"))
    screen.press("log_hours", Qt.Key.Key_Return)
    assert len(screen.plan.log) == 5
    assert told.at(0)[0] == "Not logged: the step is not there any more."


def test_an_edit_while_the_page_is_hidden_leaves_its_chart_as_it_is(
    screen: Screen, qtbot: QtBot
) -> None:
    screen.loader.start()
    qtbot.waitUntil(lambda: screen.loader.module is not None)
    chart = screen.page.findChild(QWidget, "burn_up_chart")
    assert chart is not None
    before = chart.accessibleName()
    screen.page.hide()
    screen.session.apply("x", lambda plan: edits.set_likely_hours(plan, "s2", 40.0))
    assert chart.accessibleName() == before

    screen.page.show()
    qtbot.waitUntil(lambda: chart.accessibleName() != before)
    assert screen.page.findChild(QWidget, "burn_up_chart") is chart, "it is not made anew"

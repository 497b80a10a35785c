"""Weeks, weeks off, the order of work, and dates at risk, as the plan page shows and changes them."""

from datetime import date, timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Step, WeeksOff
from desktop.pages.plan.after_dialog import AfterDialog
from desktop.pages.plan.plan_tree_model import Column
from desktop.pages.plan.weeks_off_dialog import WeeksOffDialog
from tests.pages.plan.conftest import TODAY, Screen, sample

ROLE = Qt.ItemDataRole
LEBARAN = WeeksOff("Lebaran", date(2026, 12, 28), date(2027, 1, 10))


def lasting(step_id: str, hours: float, **values: object) -> Step:
    return Step(step_id, step_id, Estimate(hours, hours, hours), **values)  # type: ignore[arg-type]


def three_steps(**values: object) -> Plan:
    """Steps of four hours each: one a week, from the week of 14 December on."""
    steps = lasting("a", 4), lasting("b", 4), lasting("c", 4)
    plan = replace(sample(), id="three", log=(), goals=(Goal("g", "Goal", "ai", steps=steps),))
    return replace(plan, **values)


def weeks(screen: Screen) -> list[str]:
    return [screen.text(each, Column.WEEKS) for each in ("g", "a", "b", "c")]


def dialog(screen: Screen, kind: type) -> object:
    QApplication.processEvents()
    (found,) = [each for each in screen.page.findChildren(kind) if each.isVisible()]
    return found


def test_each_step_shows_its_weeks_and_a_goal_all_of_them(screen: Screen) -> None:
    screen.session.show(three_steps())
    assert weeks(screen) == ["14 Dec–3 Jan", "14–20 Dec", "21–27 Dec", "28 Dec–3 Jan"]
    screen.page.select("b")
    assert screen.find("step_weeks").text() == "21–27 Dec"


def test_another_pace_and_another_order_give_other_weeks_at_once(screen: Screen) -> None:
    screen.session.show(three_steps(hours_per_week=12.0))
    assert weeks(screen)[3] == "14–20 Dec"
    screen.session.show(three_steps(id="other"))
    screen.tree.setFocus()
    screen.page.select("c")
    screen.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert weeks(screen) == ["14 Dec–3 Jan", "14–20 Dec", "28 Dec–3 Jan", "21–27 Dec"]


def test_a_done_step_stays_done_and_has_no_week(screen: Screen) -> None:
    screen.session.show(three_steps())
    screen.page.select("a")
    screen.click("mark_done")
    assert weeks(screen) == ["14–27 Dec", "–", "14–20 Dec", "21–27 Dec"]
    assert screen.find("step_weeks").text() == "Done"


def test_weeks_off_are_added_listed_undone_and_removed(screen: Screen) -> None:
    screen.session.show(three_steps())
    assert screen.find("weeks_off").text() == "Weeks off…"
    screen.click("weeks_off")
    shown = dialog(screen, WeeksOffDialog)
    assert isinstance(shown, WeeksOffDialog)
    shown._title.setText("  Lebaran ")
    shown._first.show_day(LEBARAN.first)
    shown._last.show_day(LEBARAN.last)
    shown._add.click()
    assert screen.plan.breaks == (LEBARAN,)
    assert screen.undo_text == "add weeks off"
    assert weeks(screen)[3] == "11–17 Jan"
    assert screen.find("weeks_off").text() == "Weeks off: 2…"
    shown._add.click()
    assert len(screen.plan.breaks) == 2

    screen.session.undo_stack.undo()
    screen.click("remove_weeks_off_0")
    assert screen.plan.breaks == ()
    assert weeks(screen)[3] == "28 Dec–3 Jan"
    shown.reject()


def test_weeks_off_never_end_before_they_begin(screen: Screen) -> None:
    screen.session.show(three_steps())
    screen.click("weeks_off")
    shown = dialog(screen, WeeksOffDialog)
    assert isinstance(shown, WeeksOffDialog)
    shown._first.show_day(date(2027, 5, 5))
    assert shown._last.day() >= date(2027, 5, 5)
    shown._last.show_day(date(2027, 1, 1))
    shown._add.click()
    assert screen.plan.breaks[0].last >= screen.plan.breaks[0].first


def test_a_step_waits_for_those_that_are_ticked_and_circles_are_not_offered(
    screen: Screen,
) -> None:
    screen.session.show(three_steps())
    screen.page.select("a")
    screen.click("choose_after")
    shown = dialog(screen, AfterDialog)
    assert isinstance(shown, AfterDialog)
    assert [shown._list.item(n).text() for n in range(shown._list.count())] == ["b", "c"]
    shown._filter.setText("c")
    assert [shown._list.item(n).isHidden() for n in range(2)] == [True, False]
    shown._list.item(1).setCheckState(Qt.CheckState.Checked)
    shown.accept()
    assert screen.step("a").after == ("c",)
    assert screen.find("step_after").text() == "c"
    assert weeks(screen) == ["14 Dec–3 Jan", "28 Dec–3 Jan", "14–20 Dec", "21–27 Dec"]

    screen.page.select("c")
    screen.click("choose_after")
    shown = dialog(screen, AfterDialog)
    assert isinstance(shown, AfterDialog)
    assert [shown._list.item(n).text() for n in range(shown._list.count())] == ["b"]
    shown.reject()
    screen.session.undo_stack.undo()
    assert screen.step("a").after == ()


def test_a_date_at_risk_is_marked_said_and_mended_with_one_press(screen: Screen) -> None:
    plan = three_steps()
    goal = replace(plan.goals[0], target=date(2026, 12, 27))
    screen.session.show(replace(plan, goals=(goal,)))
    assert screen.text("g", Column.DUE) == "! 27 Dec"
    said = screen.index("g", Column.DUE).data(ROLE.AccessibleTextRole)
    assert "Due: 27 Dec. At risk" in said
    assert "At risk" in screen.index("g", Column.DUE).data(ROLE.ToolTipRole)
    told = screen.find("advice_said").text()
    assert told.startswith("“Goal” by 27 Dec 2026: 6% likely at 4 hours a week.")
    assert "hours a week would make it" in told
    before = screen.plan.hours_per_week
    screen.click("advice_mend")
    assert screen.plan.hours_per_week > before
    assert not screen.seen("advice_note")
    assert screen.text("g", Column.DUE) == "27 Dec"


def test_a_goal_with_a_date_says_how_likely_it_is(screen: Screen) -> None:
    plan = three_steps()
    goal = replace(plan.goals[0], target=date(2027, 1, 3))
    screen.session.show(replace(plan, goals=(goal,)))
    screen.page.select("g")
    assert screen.find("goal_chance").text() == "48% likely by then"
    screen.page._acts.set_due("g", None)
    assert not screen.seen("goal_chance")


def test_a_step_that_waits_for_itself_says_so(screen: Screen) -> None:
    plan = three_steps()
    one, two, three = plan.goals[0].steps
    steps = replace(one, after=("b",)), replace(two, after=("a", "gone")), three
    screen.session.show(replace(plan, goals=(replace(plan.goals[0], steps=steps),)))
    screen.page.select("b")
    assert "waits for itself" in screen.find("step_weeks").text()
    assert screen.find("step_after").text() == "a"


def test_another_plan_shows_nothing_of_the_one_before(screen: Screen) -> None:
    plan = three_steps()
    screen.session.show(replace(plan, goals=(replace(plan.goals[0], target=TODAY),)))
    assert screen.seen("advice_note")
    screen.page.show_plan(replace(sample(), id="another"))
    assert not screen.seen("advice_note")
    assert screen.find("finish_range").text() == ""


def test_a_step_that_will_be_late_is_told_and_can_be_shown(screen: Screen) -> None:
    plan = three_steps()
    steps = (*plan.goals[0].steps[:2], replace(plan.goals[0].steps[2], due=date(2026, 12, 24)))
    screen.session.show(replace(plan, goals=(replace(plan.goals[0], steps=steps),)))
    assert screen.find("advice_said").text() == (
        "“c” is due on 24 Dec 2026, but its weeks last until 3 Jan 2027."
    )
    screen.click("advice_show")
    assert screen.page.selected_item() == "c"
    screen.click("advice_mend")
    assert screen.step("c").due == date(2027, 1, 3)
    assert screen.undo_text == "move dates"
    assert not screen.seen("advice_note")


def test_without_hours_no_week_is_said(screen: Screen) -> None:
    screen.session.show(three_steps(hours_per_week=0.0))
    assert weeks(screen) == ["–", "–", "–", "–"]
    screen.page.select("a")
    assert screen.find("step_weeks").text() == "No week yet"


def test_in_a_low_window_the_tree_keeps_its_room(screen: Screen) -> None:
    plan = three_steps()
    screen.session.show(replace(plan, goals=(replace(plan.goals[0], target=TODAY),)))
    assert screen.seen("advice_note")
    basis = screen.find("finish_basis")
    for width, height in ((900, 500), (700, 560), (700, 480), (640, 440)):
        screen.window.resize(width, height)
        QApplication.processEvents()
        assert screen.page._goals.height() >= 130
        assert basis.height() >= basis.heightForWidth(basis.width())
    assert not screen.seen("advice_note")
    assert screen.text("g", Column.DUE).startswith("!")


def test_the_basis_names_the_persons_own_weeks_and_steps_once_there_are_enough(
    screen: Screen,
) -> None:
    done = tuple(lasting(f"d{n}", 4, done=TODAY) for n in range(3))
    plan = three_steps()
    goal = replace(plan.goals[0], steps=(*done, *plan.goals[0].steps))
    monday = date(2026, 11, 9)
    log = tuple(LogEntry(f"l{n}", f"d{n % 3}", monday + timedelta(weeks=n), 3.0) for n in range(5))
    screen.session.show(replace(plan, goals=(goal,), log=log, created=monday))
    assert screen.find("finish_basis").text() == (
        "50% likely by the first date, 85% by the second; rests on your last 5 weeks: 75% of the "
        "hours meant; estimates count 117%, after 3 finished steps."
    )


def test_after_weeks_off_are_removed_the_keyboard_has_a_place(screen: Screen) -> None:
    screen.session.show(three_steps(breaks=(LEBARAN,)))
    screen.click("weeks_off")
    shown = dialog(screen, WeeksOffDialog)
    assert isinstance(shown, WeeksOffDialog)
    screen.find("remove_weeks_off_0").setFocus()
    screen.press(Qt.Key.Key_Space)
    assert screen.plan.breaks == ()
    assert QApplication.focusWidget() is shown._title
    shown.reject()


def test_more_steps_than_can_come_first_are_told_and_not_cut(screen: Screen) -> None:
    steps = tuple(lasting(f"n{number}", 1) for number in range(102))
    goal = replace(three_steps().goals[0], steps=steps)
    screen.session.show(replace(three_steps(), goals=(goal,)))
    screen.page.select("n0")
    screen.click("choose_after")
    shown = dialog(screen, AfterDialog)
    assert isinstance(shown, AfterDialog)
    for row in range(101):
        shown._list.item(row).setCheckState(Qt.CheckState.Checked)
    assert screen.find("after_too_many").text() == (
        "At most 100 steps can come first. Untick some."
    )
    assert not screen.find("after_save").isEnabled()
    shown._list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert screen.find("after_save").isEnabled()
    screen.click("after_save")
    assert len(screen.step("n0").after) == 100

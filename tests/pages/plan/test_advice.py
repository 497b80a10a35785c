"""Advice below the tree says one thing at a time, mends it with one press, and can be put away for good."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from desktop.domain.plan import Estimate, Goal, Plan, Step
from tests.pages.plan.conftest import TODAY, Screen, sample


def plan_with(*steps: Step, goals: tuple[Goal, ...] = ()) -> Plan:
    goal = Goal("g", "Goal", "ai", steps=steps)
    return replace(sample(), id="p2", goals=(goal, *goals), log=(), hours_per_week=4.0)


def lasting(step_id: str, hours: float, due: date | None = None) -> Step:
    return Step(step_id, f"Do {step_id}", Estimate(hours, hours, hours), due=due)


@pytest.fixture
def many(screen: Screen) -> Screen:
    """A large step, an empty goal, and no human skill."""
    screen.session.show(plan_with(lasting("a", 30), goals=(Goal("e", "Empty", "core"),)))
    return screen


def said(screen: Screen) -> str:
    return str(screen.find("advice_said").text())


def test_one_thing_is_said_at_a_time_and_the_others_can_be_leafed_through(many: Screen) -> None:
    assert said(many) == "“Empty” has no steps yet, so no week is kept for it."
    assert many.find("advice_next").text() == "1 of 3, next"
    many.click("advice_next")
    assert said(many) == (
        "“Do a” still takes 30 hours. Smaller steps are easier to begin and to end."
    )
    many.click("advice_next")
    assert said(many).startswith("This plan holds no human skill yet.")
    many.click("advice_next")
    assert said(many).startswith("“Empty” has no steps yet")


def test_an_empty_goal_gets_a_step_to_be_named(many: Screen) -> None:
    many.click("advice_mend")
    assert len(many.plan.goals[1].steps) == 1
    assert many.undo_text == "add step"


def test_a_large_step_is_split_and_undo_joins_it_again(many: Screen) -> None:
    many.click("advice_next")
    assert many.find("advice_mend").text() == "Split it in 3"
    many.click("advice_mend")
    titles = [step.title for step in many.plan.goals[0].steps]
    assert titles == ["Do a (part 1)", "Do a (part 2)", "Do a (part 3)"]
    assert many.undo_text == "split step"
    many.session.undo_stack.undo()
    assert many.step("a") == lasting("a", 30)


def test_a_missing_kind_leads_to_the_skills_and_to_its_evidence(many: Screen) -> None:
    wanted = QSignalSpy(many.page.explore_requested)
    asked = QSignalSpy(many.page.finding_requested)
    many.click("advice_next")
    many.click("advice_next")
    many.click("advice_mend")
    many.click("advice_evidence")
    assert wanted.count() == 1
    assert asked.at(0) == ["A-22"]


def test_dates_that_pile_up_in_a_week_are_moved_to_where_they_hold(screen: Screen) -> None:
    steps = (lasting(each, 3, TODAY) for each in "abc")
    screen.session.show(plan_with(*steps))
    assert said(screen) == "In the week 14–20 Dec, 9 hours of work is due, at 4 hours a week."
    screen.click("advice_mend")
    assert [step.due for step in screen.plan.goals[0].steps] == [
        TODAY, date(2026, 12, 27), date(2027, 1, 3),
    ]  # fmt: skip
    assert not screen.seen("advice_note")


def test_what_is_put_away_stays_away_until_it_is_undone(many: Screen) -> None:
    many.click("advice_dismiss")
    assert said(many).startswith("“Do a” still takes 30 hours.")
    assert many.plan.dismissed == ("empty:e",)
    many.session.undo_stack.undo()
    assert said(many).startswith("“Empty” has no steps yet")


def test_what_one_has_leafed_to_stays_while_the_plan_changes_elsewhere(many: Screen) -> None:
    many.click("advice_next")
    many.page._acts.set_due("a", TODAY)
    assert said(many).startswith("“Do a” still takes 30 hours.")


def test_a_date_at_risk_comes_before_what_was_said_by_itself(many: Screen) -> None:
    many.page._acts.set_due("a", TODAY)
    assert said(many).startswith("“Do a” is due on 20 Dec 2026")


def test_all_of_it_is_reached_by_keyboard(many: Screen) -> None:
    for name in ("advice_next", "advice_show", "advice_mend", "advice_dismiss"):
        button = many.find(name)
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.accessibleName()

"""Advice points at what is worth a look, says how to mend it, and is never said again once put away."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from msgspec.structs import replace

from desktop.domain import mends
from desktop.domain.advice import Advice, advice, parts_of_large_step
from desktop.domain.checks import problems_in
from desktop.domain.effort import remaining
from desktop.domain.forecast import forecast
from desktop.domain.plan import MOST_STEPS, Estimate, Goal, Plan, Step
from desktop.domain.schedule import schedule
from desktop.domain.suggest import parts_of
from tests.domain.any_plan import days, plans
from tests.samples import empty_plan, entry, goal, step

TODAY = date(2026, 3, 2)
WEEK = timedelta(weeks=1)


def lasting(step_id: str, hours: float, **values: object) -> Step:
    return step(step_id, estimate=Estimate(hours, hours, hours), **values)


def work(*steps: Step, target: date | None = None) -> Plan:
    return empty_plan(goals=(goal("g", *steps, target=target),), hours_per_week=4.0)


def advised(plan: Plan, today: date = TODAY) -> tuple[Advice, ...]:
    return advice(plan, schedule(plan, today), forecast(plan, today), today)


def kinds(plan: Plan) -> list[str]:
    return [each.kind for each in advised(plan)]


def test_a_plan_that_fits_needs_no_advice() -> None:
    assert kinds(work(lasting("a", 4, due=TODAY + WEEK), target=TODAY + 9 * WEEK)) == []


def test_a_goal_whose_date_is_unlikely_comes_with_the_hours_that_would_do() -> None:
    (found,) = advised(work(lasting("a", 10), target=TODAY + 1.4 * WEEK))
    assert (found.kind, found.item) == ("goal_at_risk", "g")
    assert found.chance is not None
    assert (found.chance.more or 0) > 4


def test_where_no_hours_help_a_goal_another_date_does() -> None:
    plan = work(lasting("a", 100), target=TODAY + WEEK)
    (found,) = [each for each in advised(plan) if each.kind == "goal_at_risk"]
    assert found.chance is not None
    assert found.chance.more is None
    ((goal_id, late),) = found.dates
    assert (goal_id, late) == ("g", found.chance.late)
    moved = mends.move_dates(plan, dict(found.dates))
    assert moved.goals[0].target == late
    assert "goal_at_risk" not in kinds(moved)


def test_a_date_that_is_over_takes_no_help_from_another_goal() -> None:
    gone = goal("gone", lasting("a", 1), target=TODAY - WEEK)
    near = goal("near", lasting("b", 10), target=TODAY + 2.4 * WEEK)
    found = advised(empty_plan(goals=(gone, near), hours_per_week=4.0))
    at_risk = [each for each in found if each.kind == "goal_at_risk"]
    assert [each.item for each in at_risk] == ["near", "gone"]
    assert at_risk[0].chance is not None
    assert at_risk[0].chance.more is not None
    assert at_risk[1].dates[0][0] == "gone"


def test_without_any_hours_a_dated_goal_is_still_pointed_at() -> None:
    plan = replace(work(lasting("a", 1), target=TODAY + WEEK), hours_per_week=0.0)
    assert [(each.kind, each.item, each.dates) for each in advised(plan)] == [
        ("goal_at_risk", "g", ()),
    ]  # fmt: skip


def test_a_step_that_comes_too_late_comes_with_the_date_that_would_hold() -> None:
    plan = work(lasting("a", 8), lasting("b", 1, due=TODAY))
    (found,) = advised(plan)
    assert (found.kind, found.item, found.dates) == (
        "step_at_risk", "b", (("b", date(2026, 3, 22)),),
    )  # fmt: skip
    assert advised(mends.move_dates(plan, dict(found.dates))) == ()


def test_more_due_in_a_week_than_it_has_hours_is_one_advice_and_not_one_a_step() -> None:
    plan = work(*(lasting(each, 3, due=TODAY + timedelta(4)) for each in "abc"))
    (found,) = advised(plan)
    assert (found.kind, found.week, found.hours) == ("week_overfull", TODAY, 9)
    assert [each for each, _ in found.dates] == ["b", "c"]
    assert advised(mends.move_dates(plan, dict(found.dates))) == ()


def test_a_full_week_that_was_worked_off_before_is_no_trouble() -> None:
    week = TODAY + 2 * WEEK
    assert kinds(work(*(lasting(each, 3, due=week) for each in "abc"))) == []


def test_a_goal_without_steps_and_a_step_of_more_than_twelve_hours_are_pointed_at() -> None:
    plan = empty_plan(
        goals=(goal("g"), goal("h", lasting("a", 12), lasting("b", 13), kind="human"))
    )
    assert [(each.kind, each.item) for each in advised(plan)] == [
        ("empty_goal", "g"), ("large_step", "b"), ("kind", ""),
    ]  # fmt: skip


def test_a_large_step_that_is_nearly_worked_off_is_left_alone() -> None:
    plan = replace(work(lasting("a", 24)), log=(entry("l", "a", hours=20.0),))
    assert kinds(plan) == []


def test_a_done_step_may_have_been_as_large_as_it_was() -> None:
    assert kinds(work(lasting("a", 40, done=TODAY))) == []


def test_the_kind_that_is_missing_is_named_once_there_is_more_than_one_goal() -> None:
    def holding(*kinds: str) -> Plan:
        goals = (goal(f"g{n}", lasting(f"s{n}", 1), kind=kind) for n, kind in enumerate(kinds))
        return empty_plan(goals=tuple(goals))

    assert advised(holding("ai")) == ()
    assert [each.missing for each in advised(holding("ai", "ai"))] == ["human"]
    assert [each.missing for each in advised(holding("ai", "human"))] == ["core"]
    assert advised(holding("ai", "human", "core")) == ()


def test_what_is_dismissed_is_never_said_again_but_another_date_is_another_matter() -> None:
    plan = work(lasting("a", 8), lasting("b", 1, due=TODAY))
    (found,) = advised(plan)
    quiet = mends.dismiss(plan, found.key)
    assert advised(quiet) == ()
    assert mends.dismiss(quiet, found.key) is quiet
    assert len(advised(mends.move_dates(quiet, {"b": TODAY + WEEK}))) == 1


@given(plans, days)
def test_any_plan_gets_few_advices_each_with_its_own_key(plan: Plan, today: date) -> None:
    found = advised(plan, today)
    assert len(found) <= 20
    assert len({each.key for each in found}) == len(found)
    for each in found:
        plan = mends.dismiss(plan, each.key)
    assert problems_in(plan) == []
    assert not {each.key for each in advised(plan, today)} & {each.key for each in found}


# --- splitting


def test_a_large_step_is_split_evenly_and_what_came_after_it_comes_after_its_last_part() -> None:
    large = lasting("a", 30, note="mine", starter="x", due=TODAY)
    plan = replace(work(large, lasting("b", 1, after=("a",))), log=(entry("l", "a"),))
    count = parts_of_large_step(plan, large)
    parts = parts_of(large, [f"A {n}" for n in range(count)], 0.0, iter(("n1", "n2")).__next__)
    found = mends.split_step(plan, "a", parts)
    assert [(each.id, each.title, each.note) for each in found.steps()] == [
        ("a", "A 0", "mine"), ("n1", "A 1", ""), ("n2", "A 2", ""), ("b", "Step b", ""),
    ]  # fmt: skip
    assert [each.estimate.likely for each in parts if each.estimate] == [10, 10, 10]
    assert found.goals[0].steps[-1].after == ("n2",)
    assert found.log == plan.log
    assert "large_step" not in kinds(found)


def test_splitting_a_begun_step_leaves_as_many_hours_to_do() -> None:
    plan = replace(work(lasting("a", 50)), log=(entry("l", "a", hours=20.0),))
    parts = parts_of(plan.goals[0].steps[0], ["A", "B", "C"], 20.0, iter("xy").__next__)
    found = mends.split_step(plan, "a", parts)
    assert remaining(found).likely == pytest.approx(remaining(plan).likely)
    assert parts_of_large_step(plan, plan.goals[0].steps[0]) == 3


def test_even_an_endless_step_is_split_in_twelve_at_most_and_never_beyond_the_goal_s_room() -> None:
    endless = lasting("a", 10_000)
    assert parts_of_large_step(work(endless), endless) == 12
    full = work(endless, *(Step(f"f{n}", "Full") for n in range(MOST_STEPS - 1)))
    assert mends.split_step(full, "a", [endless, lasting("b", 1)]) is full


@given(plans)
def test_splitting_any_step_leaves_the_plan_sound(plan: Plan) -> None:
    for number, each in enumerate(list(plan.steps())):
        parts = parts_of(each, ["One", "Two"], 3.0, lambda number=number: f"new{number}")  # type: ignore[misc]
        plan = mends.split_step(plan, each.id, parts)
    assert problems_in(plan) == []


def test_an_unknown_step_is_not_split() -> None:
    plan = work(lasting("a", 1))
    assert mends.split_step(plan, "gone", [lasting("b", 1)]) is plan
    assert mends.split_step(plan, "a", []) is plan


def test_goals_in_which_no_date_moves_stay_the_very_same() -> None:
    plan = empty_plan(goals=(Goal("g", "G", "ai", steps=(step("a"),)), goal("h", step("b"))))
    found = mends.move_dates(plan, {"b": TODAY})
    assert found.goals[0] is plan.goals[0]
    assert found.goals[1].steps[0].due == TODAY

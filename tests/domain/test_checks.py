from datetime import date

import pytest

from desktop.domain.checks import FIRST_DAY, LAST_DAY, Problem, problems_in
from desktop.domain.plan import Estimate, Plan
from tests.samples import empty_plan, entry, goal, plan, step


def test_a_sound_plan_has_no_problems() -> None:
    assert problems_in(plan()) == []


@pytest.mark.parametrize(
    ("twice", "place"),
    [
        (empty_plan(goals=(goal("p1"),)), "$.goals[0].id"),
        (empty_plan(goals=(goal("a"), goal("a"))), "$.goals[1].id"),
        (empty_plan(goals=(goal("a", step("a")),)), "$.goals[0].steps[0].id"),
        (empty_plan(goals=(goal("a", step("b")), goal("c", step("b")))), "$.goals[1].steps[0].id"),
        (empty_plan(log=(entry("a"), entry("a"))), "$.log[1].id"),
        (empty_plan(goals=(goal("a"),), log=(entry("a"),)), "$.log[0].id"),
    ],
)
def test_an_id_that_stands_twice_is_named_with_the_second_place(twice: Plan, place: str) -> None:
    assert [(each.place, each.code) for each in problems_in(twice)] == [(place, "duplicate_id")]


def test_hours_may_be_logged_for_a_step_that_is_gone() -> None:
    assert problems_in(empty_plan(log=(entry("l1", "gone"),))) == []


@pytest.mark.parametrize(
    ("outside", "place"),
    [
        (empty_plan(created=date(1969, 12, 31)), "$.created"),
        (empty_plan(goals=(goal("a", target=date(2201, 1, 1)),)), "$.goals[0].target"),
        (empty_plan(goals=(goal("a", step("b", due=date.min)),)), "$.goals[0].steps[0].due"),
        (empty_plan(goals=(goal("a", step("b", done=date.max)),)), "$.goals[0].steps[0].done"),
        (empty_plan(log=(entry("a"), entry("b", on=date(1, 1, 1)))), "$.log[1].on"),
    ],
)
def test_a_day_outside_any_working_life_is_named_with_its_place(outside: Plan, place: str) -> None:
    assert [(each.place, each.code) for each in problems_in(outside)] == [
        (place, "date_out_of_range")
    ]


@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY])
def test_the_first_and_the_last_day_are_allowed(day: date) -> None:
    assert problems_in(empty_plan(created=day)) == []


@pytest.mark.parametrize("estimate", [Estimate(2, 1, 3), Estimate(1, 3, 2)])
def test_an_estimate_out_of_order_is_named_with_its_place(estimate: Estimate) -> None:
    wrong = empty_plan(goals=(goal("a", step("b"), step("c", estimate=estimate)),))
    assert [str(each) for each in problems_in(wrong)] == [
        "$.goals[0].steps[1].estimate: estimate order"
    ]


def test_an_estimate_may_be_the_same_three_times() -> None:
    sure = empty_plan(goals=(goal("a", step("b", estimate=Estimate(2, 2, 2))),))
    assert problems_in(sure) == []


def test_every_problem_is_found_not_only_the_first() -> None:
    wrong = empty_plan(
        created=date.min, goals=(goal("p1", step("p1", estimate=Estimate(3, 2, 1))),)
    )
    assert len(problems_in(wrong)) == 4


def test_a_problem_says_its_place_what_it_is_and_the_detail() -> None:
    assert str(Problem("$.log[1].id", "duplicate_id", "l1")) == "$.log[1].id: duplicate id (l1)"

"""Open steps are laid out over the weeks in their order, at the hours a week that there are."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain.edits import add_weeks_off, mark_done, set_after, set_hours_per_week
from desktop.domain.effort import open_steps
from desktop.domain.plan import Estimate, Plan, Step, WeeksOff
from desktop.domain.schedule import Schedule, in_order, schedule
from desktop.domain.weeks import WEEK, monday
from tests.domain.any_plan import days, plans, week_hours
from tests.samples import empty_plan, entry, goal, step

MONDAY = date(2026, 3, 2)
LEBARAN = WeeksOff("Lebaran", date(2026, 3, 16), date(2026, 3, 29))


def lasting(step_id: str, hours: float, **values: object) -> Step:
    return step(step_id, estimate=Estimate(hours, hours, hours), **values)


def work(*steps: Step, a_week: float = 4.0) -> Plan:
    return empty_plan(goals=(goal("g", *steps),), hours_per_week=a_week)


def spans(plan: Plan, today: date = MONDAY) -> dict[str, tuple[int, int]]:
    """For each step, the numbers of its first and last week; this week is 0."""
    this = monday(today)
    return {
        each: ((weeks.first - this) // WEEK, (weeks.last - this) // WEEK)
        for each, weeks in schedule(plan, today).weeks.items()
    }


def test_steps_follow_one_another_and_share_a_week_where_there_is_room() -> None:
    plan = work(lasting("a", 3), lasting("b", 6), lasting("c", 3), lasting("d", 1))
    assert spans(plan) == {"a": (0, 0), "b": (0, 2), "c": (2, 2), "d": (3, 3)}


def test_weeks_run_from_monday_to_sunday_whatever_day_it_is() -> None:
    found = schedule(work(lasting("a", 5)), date(2026, 3, 6)).weeks["a"]
    assert (found.first, found.last) == (date(2026, 3, 2), date(2026, 3, 15))


def test_a_step_without_an_estimate_takes_no_hours_but_has_its_week() -> None:
    plan = work(lasting("a", 4), step("b", estimate=None), lasting("c", 1))
    assert spans(plan) == {"a": (0, 0), "b": (0, 0), "c": (1, 1)}


def test_what_is_logged_is_taken_off_the_step_and_off_this_week() -> None:
    plan = work(lasting("a", 6), lasting("b", 2))
    logged = replace(plan, log=(entry("l1", "a", on=MONDAY, hours=3.0),))
    assert spans(logged) == {"a": (0, 1), "b": (1, 1)}


def test_what_was_logged_in_other_weeks_leaves_this_week_as_it_is() -> None:
    plan = replace(work(lasting("a", 6)), log=(entry("l1", "a", on=date(2026, 2, 25), hours=3.0),))
    assert spans(plan) == {"a": (0, 0)}


def test_a_week_that_is_used_up_begins_nothing_new() -> None:
    plan = replace(work(lasting("a", 1)), log=(entry("l1", "gone", on=MONDAY, hours=9.0),))
    assert spans(plan) == {"a": (1, 1)}


def test_weeks_off_are_left_out() -> None:
    plan = add_weeks_off(work(lasting("a", 8), lasting("b", 4)), LEBARAN)
    assert spans(plan) == {"a": (0, 1), "b": (4, 4)}


def test_a_day_off_takes_its_whole_week() -> None:
    plan = add_weeks_off(work(lasting("a", 4)), WeeksOff("", date(2026, 3, 8), date(2026, 3, 8)))
    assert spans(plan) == {"a": (1, 1)}


def test_done_steps_stay_done_and_take_no_week() -> None:
    plan = mark_done(work(lasting("a", 4), lasting("b", 4)), "a", MONDAY)
    assert spans(plan) == {"b": (0, 0)}


def test_a_step_comes_after_what_has_to_be_done_before_it() -> None:
    plan = set_after(work(lasting("a", 4), lasting("b", 4), lasting("c", 4)), "a", ("c",))
    assert [each.id for each in in_order(plan)] == ["b", "c", "a"]
    done = mark_done(plan, "c", MONDAY)
    assert [each.id for each in in_order(done)] == ["a", "b"]


def waiting(plan: Plan, *pairs: str) -> Plan:
    """The plan with these waits, as a file may hold them: `ab` is a after b."""
    after = {one: tuple(p[1] for p in pairs if p[0] == one) for one in {p[0] for p in pairs}}
    goals = tuple(
        replace(each, steps=tuple(replace(s, after=after.get(s.id, ())) for s in each.steps))
        for each in plan.goals
    )
    return replace(plan, goals=goals)


def test_a_circle_is_broken_where_it_closes_and_told() -> None:
    plan = waiting(work(*(lasting(each, 1) for each in "abcd")), "ab", "bc", "ca", "da")
    assert [each.id for each in in_order(plan)] == ["c", "b", "a", "d"]
    assert schedule(plan, MONDAY).circular == {"c"}


def test_who_waits_for_a_circle_comes_after_it_and_the_first_goal_stays_first() -> None:
    plan = waiting(work(*(lasting(each, 1) for each in "abc")), "ac", "bc", "cb")
    assert [each.id for each in in_order(plan)] == ["b", "c", "a"]
    two = replace(
        work(),
        goals=(
            goal("g1", lasting("a", 1), lasting("b", 1)),
            goal("g2", lasting("c", 1), lasting("d", 1)),
        ),
    )
    assert [each.id for each in in_order(waiting(two, "ab", "ba"))] == ["b", "a", "c", "d"]
    assert [each.id for each in in_order(waiting(two, "aa"))] == ["a", "b", "c", "d"]


def test_ten_thousand_steps_in_one_long_row_or_circle_are_put_in_order() -> None:
    steps = [lasting(f"s{n}", 1, after=(f"s{(n + 1) % 10_000}",)) for n in range(10_000)]
    ordered = [each.id for each in in_order(work(*steps))]
    assert (len(ordered), ordered[0]) == (10_000, "s9999")


def test_a_step_cannot_come_after_itself_or_what_is_not_there() -> None:
    found = set_after(work(lasting("a", 1), lasting("b", 1)), "a", ("a", "gone", "b", "b"))
    assert found.goals[0].steps[0].after == ("b",)


def test_dates_before_the_last_week_are_at_risk_and_none_else() -> None:
    plan = work(
        lasting("a", 4, due=date(2026, 3, 3)),
        lasting("b", 6, due=date(2026, 3, 15)),
        lasting("c", 2, due=date(2026, 3, 16)),
        lasting("d", 1, due=date(2026, 3, 1)),
    )
    assert schedule(plan, MONDAY).at_risk == {"b", "d"}


def test_a_day_that_is_over_this_week_is_at_risk_too() -> None:
    plan = replace(
        work(),
        goals=(goal("g", lasting("a", 1, due=date(2026, 3, 2)), target=date(2026, 3, 2)),),
    )
    assert schedule(plan, date(2026, 3, 8)).at_risk == {"a", "g"}


def test_a_step_with_nothing_left_ends_this_week_though_its_hours_are_used_up() -> None:
    steps = lasting("a", 4, due=date(2026, 3, 6)), step("b", estimate=None)
    plan = replace(work(*steps), log=(entry("l1", "a", on=MONDAY, hours=4.0),))
    assert spans(plan) == {"a": (0, 0), "b": (0, 0)}
    assert schedule(plan, MONDAY).at_risk == set()


def test_with_enough_on_record_the_own_pace_counts() -> None:
    log = tuple(entry(f"l{n}", "gone", on=MONDAY - (n + 1) * WEEK, hours=1.0) for n in range(8))
    plan = replace(work(lasting("a", 4, due=date(2026, 3, 15))), log=log)
    assert spans(plan) == {"a": (0, 3)}
    assert schedule(plan, MONDAY).at_risk == {"a"}


def test_a_goal_is_at_risk_with_its_last_step() -> None:
    steps = lasting("a", 4), lasting("b", 4)
    for target, expected in ((date(2026, 3, 9), set()), (date(2026, 3, 8), {"g"})):
        plan = replace(work(), goals=(goal("g", *steps, target=target),))
        assert schedule(plan, MONDAY).at_risk == expected


@pytest.mark.parametrize("few", [0.0, 5e-324, 1e-9])
def test_without_hours_no_week_is_said_and_every_date_is_at_risk(few: float) -> None:
    plan = work(lasting("a", 4, due=date(2030, 1, 1)), a_week=few)
    assert schedule(plan, MONDAY) == Schedule({}, frozenset({"a"}))


def test_twenty_years_off_leave_no_week() -> None:
    plan = add_weeks_off(work(lasting("a", 4)), WeeksOff("", date(1970, 1, 1), date(2200, 1, 1)))
    assert schedule(plan, MONDAY).weeks == {}


def test_beyond_twenty_years_nothing_is_said() -> None:
    plan = work(lasting("a", 4), lasting("b", 9_000), lasting("c", 1), a_week=4)
    assert spans(plan) == {"a": (0, 0)}


@given(plans, days)
def test_every_open_step_comes_once_and_after_what_it_waits_for(any_plan: Plan, day: date) -> None:
    ordered = [each.id for each in in_order(any_plan)]
    assert sorted(ordered) == sorted(each.id for each in open_steps(any_plan))
    found = schedule(any_plan, day).weeks
    ends = [found[each] for each in ordered if each in found]
    assert all(a.last <= b.last for a, b in pairwise(ends))
    assert all(each.first <= each.last for each in ends)


@given(plans, week_hours, week_hours)
def test_more_hours_a_week_never_finish_a_step_later(
    any_plan: Plan, one: float, other: float
) -> None:
    few, many = sorted((one, other))
    slower = schedule(set_hours_per_week(any_plan, few, MONDAY), MONDAY).weeks
    faster = schedule(set_hours_per_week(any_plan, many, MONDAY), MONDAY).weeks
    for step_id, weeks in slower.items():
        assert faster[step_id].last <= weeks.last + timedelta(0)


@given(plans, st.builds(WeeksOff, st.just("x"), st.just(MONDAY), days.filter(lambda d: d > MONDAY)))
def test_weeks_off_never_bring_anything_forward(any_plan: Plan, off: WeeksOff) -> None:
    before = schedule(any_plan, MONDAY).weeks
    for step_id, weeks in schedule(add_weeks_off(any_plan, off), MONDAY).weeks.items():
        assert before[step_id].last <= weeks.last

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain.edits import mark_done, set_hours_per_week
from desktop.domain.plan import Estimate, Plan
from desktop.domain.schedule import FinishRange, finish_range, logged_hours, open_steps, remaining
from tests.domain.any_plan import hours, plans, week_hours
from tests.samples import TODAY, empty_plan, entry, goal, plan, step

WEEK = timedelta(weeks=1)


def work(quick: float, slow: float, hours_per_week: float) -> Plan:
    """A plan with a single step."""
    only = step(estimate=Estimate(quick, quick, slow))
    return empty_plan(goals=(goal("g1", only),), hours_per_week=hours_per_week)


def test_hours_are_summed_for_each_step_that_has_any() -> None:
    log = (entry("l1", "s1", hours=1.5), entry("l2", "s2", hours=3.0), entry("l3", "s1", hours=2.0))
    assert logged_hours(plan(log=log)) == {"s1": 3.5, "s2": 3.0}


def test_an_empty_log_has_no_hours() -> None:
    assert logged_hours(empty_plan()) == {}


def test_steps_that_are_done_are_not_open() -> None:
    assert [each.id for each in open_steps(plan())] == ["s2", "s3"]


def test_only_open_steps_with_an_estimate_remain() -> None:
    assert remaining(plan()) == Estimate(1, 2, 4)


def test_logged_hours_are_taken_off_their_step() -> None:
    assert remaining(plan(log=(entry(step_id="s2", hours=0.5),))) == Estimate(0.5, 1.5, 3.5)


def test_a_step_with_too_many_hours_takes_nothing_from_the_others() -> None:
    two = empty_plan(goals=(goal("g1", step("s1"), step("s2")),), log=(entry(hours=3.0),))
    assert remaining(two) == Estimate(1, 2, 5)


def test_nothing_remains_of_a_plan_without_steps() -> None:
    assert remaining(empty_plan()) == Estimate(0, 0, 0)


def test_the_finish_range_counts_whole_weeks_up() -> None:
    assert finish_range(work(8, 17, 4), TODAY) == FinishRange(TODAY + 2 * WEEK, TODAY + 5 * WEEK)


def test_work_that_may_take_no_time_may_end_today() -> None:
    assert finish_range(work(0, 4, 4), TODAY) == FinishRange(TODAY, TODAY + WEEK)


def test_work_that_ends_within_one_week_may_end_on_any_day_of_it() -> None:
    span = finish_range(work(0.25, 0.5, 0.5), TODAY)

    assert span == FinishRange(TODAY + WEEK - timedelta(days=6), TODAY + WEEK)


def test_a_range_never_begins_before_today() -> None:
    assert finish_range(work(5e-324, 5e-324, 80), TODAY) == FinishRange(TODAY, TODAY)


def test_without_hours_a_week_there_is_no_finish_range() -> None:
    assert finish_range(work(8, 16, 0), TODAY) is None


def test_without_estimates_there_is_no_finish_range() -> None:
    assert finish_range(empty_plan(goals=(goal("g1", step(estimate=None)),)), TODAY) is None


def test_a_finished_plan_has_no_finish_range() -> None:
    assert finish_range(mark_done(work(8, 16, 4), "s1", TODAY), TODAY) is None


def test_the_end_is_left_open_beyond_twenty_years() -> None:
    assert finish_range(work(1040, 1041, 1), TODAY) == FinishRange(TODAY + 1040 * WEEK, None)


def test_there_is_no_finish_range_when_even_the_earliest_end_is_beyond_twenty_years() -> None:
    assert finish_range(work(1041, 1041, 1), TODAY) is None


@pytest.mark.parametrize("few", [5e-324, 1e-308, 1e-9])
def test_next_to_no_hours_a_week_give_no_finish_range(few: float) -> None:
    assert finish_range(work(10, 10_000, few), TODAY) is None


@given(plans, week_hours)
def test_the_earliest_end_is_never_after_the_latest(any_plan: Plan, each_week: float) -> None:
    found = finish_range(set_hours_per_week(any_plan, each_week), TODAY)
    if found is not None and found.latest is not None:
        assert TODAY <= found.earliest <= found.latest


@given(hours, hours, week_hours, week_hours)
def test_more_hours_a_week_never_finish_later(
    one: float, other: float, few: float, many: float
) -> None:
    few, many = sorted((few, many))
    slower = finish_range(work(*sorted((one, other)), few), TODAY)
    faster = finish_range(work(*sorted((one, other)), many), TODAY)
    if slower is not None:
        assert faster is not None
        assert faster.earliest <= slower.earliest
        assert (faster.latest or date.max) <= (slower.latest or date.max)


@given(plans, hours)
def test_logging_time_never_leaves_more_to_do(any_plan: Plan, spent: float) -> None:
    ids = [each.id for each in any_plan.steps()] or ["gone"]
    logged = replace(any_plan, log=(*any_plan.log, entry("new", ids[0], hours=spent)))
    before, after = remaining(any_plan), remaining(logged)
    assert 0 <= after.quick <= before.quick
    assert 0 <= after.likely <= before.likely
    assert 0 <= after.slow <= before.slow


@given(plans)
def test_what_remains_is_in_order(any_plan: Plan) -> None:
    left = remaining(any_plan)
    assert left.quick <= left.likely <= left.slow


@given(st.integers(1, 80))
def test_the_range_does_not_depend_on_the_day_it_is_asked(each_week: int) -> None:
    any_work = work(20, 60, each_week)
    lengths = set()
    for day in (TODAY, date(2028, 2, 29), date(2026, 12, 31)):
        found = finish_range(any_work, day)
        assert found is not None
        assert found.latest is not None
        lengths.add((found.earliest - day, found.latest - day))
    assert len(lengths) == 1

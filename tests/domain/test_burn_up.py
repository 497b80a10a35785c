"""The work done grows week by week towards all of it, and nothing that was done is left out."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.burn_up import BurnUp, burn_up
from desktop.domain.effort import remaining
from desktop.domain.own_pace import past_weeks
from desktop.domain.plan import Estimate, LogEntry, Plan, WeeksOff
from desktop.domain.weeks import MOST_WEEKS, WEEK, monday
from tests.domain.any_plan import days, plans
from tests.samples import empty_plan, goal, step

TODAY = date(2026, 3, 4)
MONDAY = date(2026, 3, 2)


def work(*log: LogEntry, done: date | None = None, created: date = MONDAY - 2 * WEEK) -> Plan:
    """A plan with a step of four hours and one of six, the second perhaps done."""
    steps = step("a", estimate=Estimate(2, 4, 8)), step("b", estimate=Estimate(5, 6, 9), done=done)
    return empty_plan(created=created, goals=(goal("g", *steps),), log=log)


def hours(found: BurnUp) -> list[float]:
    return [week.hours for week in found.weeks]


def test_each_week_from_the_plan_s_first_to_this_one_has_its_hours() -> None:
    found = burn_up(work(LogEntry("l", "a", date(2026, 2, 25), 1.5)), TODAY)
    assert [week.monday for week in found.weeks] == [MONDAY - 2 * WEEK, MONDAY - WEEK, MONDAY]
    assert hours(found) == [0, 1.5, 0]
    assert (found.done, found.scope) == (1.5, 1.5 + 2.5 + 6)


def test_a_done_step_for_which_nothing_was_logged_counts_its_likely_hours() -> None:
    found = burn_up(work(done=date(2026, 2, 27)), TODAY)
    assert hours(found) == [0, 6, 0]
    assert found.scope == 10


def test_a_done_step_counts_what_was_logged_for_it_where_there_is_a_log() -> None:
    found = burn_up(work(LogEntry("l", "b", TODAY, 9.0), done=TODAY), TODAY)
    assert hours(found) == [0, 0, 9]
    assert found.scope == 13


def test_hours_logged_for_a_removed_step_were_work_all_the_same() -> None:
    found = burn_up(work(LogEntry("l", "gone", TODAY, 2.0)), TODAY)
    assert (found.done, found.scope) == (2, 12)


def test_work_before_the_plan_was_made_lets_the_weeks_begin_earlier() -> None:
    found = burn_up(work(LogEntry("l", "a", MONDAY - 4 * WEEK, 1.0)), TODAY)
    assert hours(found) == [1, 0, 0, 0, 0]


def test_work_logged_for_a_week_to_come_is_not_done_yet() -> None:
    assert burn_up(work(LogEntry("l", "a", MONDAY + WEEK, 1.0)), TODAY).done == 0


def test_a_plan_made_tomorrow_by_a_clock_put_back_has_this_week_alone() -> None:
    found = burn_up(work(created=TODAY + 9 * WEEK), TODAY)
    assert [week.monday for week in found.weeks] == [MONDAY]


def test_a_slip_of_the_century_makes_no_endless_list() -> None:
    found = burn_up(work(LogEntry("l", "a", date(1, 1, 1), 1.0)), TODAY)
    assert len(found.weeks) == MOST_WEEKS + 1
    assert found.weeks[0].hours == 1


@given(plans, days)
def test_totals_never_fall_and_end_at_what_is_done(plan: Plan, today: date) -> None:
    found = burn_up(plan, today)
    assert all(a.total <= b.total for a, b in pairwise(found.weeks))
    assert found.done == pytest.approx(sum(hours(found)))
    assert found.scope == pytest.approx(found.done + remaining(plan).likely)
    assert found.weeks[-1].monday == monday(today)
    assert all(b.monday - a.monday == timedelta(7) for a, b in pairwise(found.weeks))


# --- the weeks that an average is taken of


def test_past_weeks_begin_with_the_first_hours_and_leave_out_weeks_off_and_this_one() -> None:
    log = [LogEntry(f"l{n}", "a", MONDAY - n * WEEK, n) for n in (0, 1, 4)]
    plan = work(*log, created=MONDAY - 9 * WEEK)
    off = WeeksOff("Exams", MONDAY - 2 * WEEK, MONDAY - 2 * WEEK)
    assert past_weeks(plan, TODAY) == [(4, 4), (0, 4), (0, 4), (1, 4)]
    with_exams = empty_plan(log=tuple(log), breaks=(off,))
    assert past_weeks(with_exams, TODAY) == [(4, 4), (0, 4), (1, 4)]


@given(st.integers(0, 60))
def test_past_weeks_reach_back_half_a_year(weeks: int) -> None:
    plan = empty_plan(log=(LogEntry("l", "a", MONDAY - weeks * WEEK, 1.0),))
    assert len(past_weeks(plan, TODAY)) == (weeks if weeks <= 26 else 0)

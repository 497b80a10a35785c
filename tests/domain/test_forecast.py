"""A forecast is a range that holds as often as it says, and moves only for a reason."""

import math
import random
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain import pert
from desktop.domain.edits import (
    add_weeks_off,
    log_time,
    mark_done,
    rename_step,
    set_hours_per_week,
    set_target,
)
from desktop.domain.forecast import LATE, Range, forecast
from desktop.domain.own_pace import FACTOR_SPREAD, OwnPace, hours_meant, own_pace
from desktop.domain.plan import Estimate, Goal, LogEntry, Pace, Plan, Step, WeeksOff
from desktop.domain.weeks import WEEK, monday, sunday
from tests.domain.any_plan import days, estimates, plans, week_hours
from tests.samples import empty_plan, entry, goal, step

TODAY = date(2026, 3, 4)
NEVER = date(9999, 1, 1)


def work(*estimates: tuple[float, float, float], a_week: float = 4.0, name: str = "p") -> Plan:
    """A plan whose only goal has steps with these estimates."""
    steps = tuple(Step(f"s{n}", f"Step {n}", Estimate(*each)) for n, each in enumerate(estimates))
    return empty_plan(id=name, goals=(Goal("g", "Goal", "ai", steps=steps),), hours_per_week=a_week)


def range_of(plan: Plan, today: date = TODAY) -> Range:
    found = forecast(plan, today)
    assert found.range is not None
    return found.range


def dates(plan: Plan, today: date = TODAY) -> tuple[date, date]:
    """The two dates of the range; beyond twenty years counts as never."""
    found = range_of(plan, today)
    return (found.likely or NEVER, found.late or NEVER)


def logged(plan: Plan, *hours: float, today: date = TODAY) -> Plan:
    """The plan with hours logged for a removed step in the weeks before this one, the oldest first."""
    first = monday(today) - len(hours) * WEEK
    log = tuple(
        LogEntry(f"w{n}", "gone", first + n * WEEK, each) for n, each in enumerate(hours) if each
    )
    return replace(plan, log=(*plan.log, *log), created=first)


# --- beta-PERT


@pytest.mark.parametrize(
    "estimate", [Estimate(2, 4, 12), Estimate(0, 0, 5), Estimate(3, 9, 9), Estimate(1, 2, 3)]
)
def test_outcomes_have_the_mean_and_the_spread_of_the_distribution(estimate: Estimate) -> None:
    found = pert.outcomes(estimate, [(n + 0.5) / 20_000 for n in range(20_000)])
    mean = sum(found) / len(found)
    spread = math.sqrt(sum((each - mean) ** 2 for each in found) / len(found))
    span = estimate.slow - estimate.quick
    assert mean == pytest.approx(pert.mean(estimate), abs=0.01 * span)
    assert spread == pytest.approx(math.sqrt(pert.variance(estimate)), abs=0.01 * span)
    assert found == sorted(found)
    assert estimate.quick <= found[0] <= found[-1] <= estimate.slow


def test_a_symmetric_estimate_is_exceeded_half_of_the_time() -> None:
    assert pert.outcomes(Estimate(2, 5, 8), [0.5]) == pytest.approx([5], abs=0.01)


def test_an_estimate_without_doubt_has_one_outcome() -> None:
    assert pert.outcomes(Estimate(4, 4, 4), [0.0, 0.5, 0.99]) == [4, 4, 4]


# --- the range


def test_the_range_is_in_order_and_ends_on_sundays() -> None:
    found = dates(work((4, 8, 20), (2, 6, 10)))
    assert found[0] < found[1]
    assert all(each == sunday(each) for each in found)


def test_the_same_plan_has_the_same_forecast_and_a_name_moves_nothing() -> None:
    plan = work((4, 8, 20), (2, 6, 10))
    assert forecast(plan, TODAY) == forecast(plan, TODAY)
    assert forecast(rename_step(plan, "s0", "Other"), TODAY) == forecast(plan, TODAY)


def test_one_shared_factor_makes_the_range_of_many_steps_wide() -> None:
    """Drawn apart, 30 steps would end within a few weeks of each other: a false certainty."""
    likely, late = dates(work(*[(3, 6, 12)] * 30, a_week=4.0))
    assert (late - TODAY) / (likely - TODAY) > 1.2


def test_what_is_logged_and_what_is_done_is_taken_off() -> None:
    plan = work((10, 10, 10), (10, 10, 10))
    some = replace(plan, log=(LogEntry("l", "s0", TODAY - WEEK, 6.0),))
    assert dates(some) < dates(plan)
    assert dates(mark_done(plan, "s0", TODAY)) < dates(some)


def test_weeks_off_move_the_range() -> None:
    plan = work((16, 16, 16))
    off = WeeksOff("Lebaran", date(2026, 3, 16), date(2026, 3, 29))
    moved = dates(add_weeks_off(plan, off))
    assert all(b - a == 2 * WEEK for a, b in zip(dates(plan), moved, strict=True))


@pytest.mark.parametrize(
    ("plan", "standing"),
    [
        (empty_plan(), "no_steps"),
        (empty_plan(goals=(goal("g", step(done=TODAY)),)), "done"),
        (empty_plan(goals=(goal("g", step(estimate=None)),)), "no_estimates"),
        (work((1, 2, 3), a_week=0), "no_hours"),
    ],
)
def test_where_nothing_can_be_said_it_says_why(plan: Plan, standing: str) -> None:
    found = forecast(plan, TODAY)
    assert (found.standing, found.range, found.chances) == (standing, None, ())


def test_beyond_twenty_years_no_date_is_said() -> None:
    far = work((9_000, 9_500, 10_000), a_week=1)
    assert range_of(far) == Range(None, None)
    assert range_of(add_weeks_off(far, WeeksOff("", TODAY, TODAY))) == Range(None, None)
    off = WeeksOff("", TODAY, date(2200, 1, 1))
    assert range_of(add_weeks_off(work((1, 1, 1)), off)) == Range(None, None)


def test_a_step_whose_hours_are_all_logged_leaves_nothing_to_say() -> None:
    plan = replace(work((1, 2, 3)), log=(LogEntry("l", "s0", TODAY, 5.0),))
    assert forecast(plan, TODAY).standing == "no_estimates"


def test_open_steps_without_an_estimate_are_told_and_give_no_chance() -> None:
    unknown = goal("unknown", step("u1", estimate=None), target=TODAY)
    plan = work((4, 4, 4))
    found = forecast(replace(plan, goals=(*plan.goals, unknown)), TODAY)
    assert (found.uncounted, found.chances) == (1, ())


def test_what_is_logged_for_a_day_to_come_is_not_done_yet() -> None:
    plan = work((10, 12, 20))
    ahead = replace(plan, log=(LogEntry("l", "s0", TODAY + WEEK, 12.0),))
    assert dates(ahead) == dates(plan)


def test_too_many_hours_on_one_step_pay_for_no_other() -> None:
    many = work(*[(1, 2, 4)] * 80)
    over = replace(many, log=(LogEntry("l", "s79", TODAY - 9 * WEEK, 80.0),))
    assert dates(many)[0] - dates(over)[0] <= 2 * WEEK


def test_a_target_for_one_goal_moves_nothing_else() -> None:
    goals = tuple(goal(f"g{g}", *(step(f"s{g}.{n}") for n in range(10))) for g in range(20))
    plan = replace(work(), goals=goals)
    assert dates(set_target(plan, "g12", TODAY)) == dates(plan)


@given(plans, days)
def test_any_plan_has_a_forecast_in_order_from_this_week_on(any_plan: Plan, day: date) -> None:
    found = forecast(any_plan, day)
    if found.range is not None:
        ends = [each or NEVER for each in (found.range.likely, found.range.late)]
        assert sunday(day) <= ends[0] <= ends[1]
    assert all(0 <= each.chance <= 1 for each in found.chances)


@given(st.lists(estimates, min_size=1, max_size=4), week_hours, week_hours, st.booleans())
def test_more_hours_never_finish_later(
    many: list[Estimate], one: float, other: float, has_record: bool
) -> None:
    plan = work(*((each.quick, each.likely, each.slow) for each in many))
    if has_record:
        plan = logged(plan, 1, 5, 0, 3, 2)
    few, more = sorted((one, other))
    slower, faster = (
        forecast(set_hours_per_week(plan, hours, TODAY), TODAY).range for hours in (few, more)
    )
    if slower is not None:
        assert faster is not None
        assert (faster.likely or NEVER) <= (slower.likely or NEVER)
        assert (faster.late or NEVER) <= (slower.late or NEVER)


@given(
    st.lists(st.tuples(st.floats(0, 0.25), st.floats(1, 40)), min_size=1, max_size=5),
    st.floats(1, 4),
)
def test_a_wider_estimate_never_narrows_the_range(
    many: list[tuple[float, float]], wider: float
) -> None:
    """Each guess lies `wider` times as far from the likely one, to both sides alike."""

    def made(by: float) -> Plan:
        return work(*((m * (1 - off * by), m, m * (1 + off * by)) for off, m in many), a_week=2.0)

    before, after = dates(made(1.0)), dates(made(wider))
    rounding = 2 * WEEK  # either end is rounded up to whole weeks
    assert after[1] - after[0] >= before[1] - before[0] - rounding


# --- by a date


def test_the_chance_of_a_date_grows_with_the_date_and_says_which_hours_would_do() -> None:
    plan = work((8, 16, 30), (4, 8, 16))
    chances = list[float]()
    for weeks in (1, 4, 6, 8, 12, 40):
        target = TODAY + weeks * WEEK
        (found,) = forecast(set_target(plan, "g", target), TODAY).chances
        assert (found.goal, found.by) == ("g", target)
        chances.append(found.chance)
        if found.more is not None:
            assert plan.hours_per_week < found.more <= 2 * plan.hours_per_week
            assert found.better >= 0.75 > found.chance
            better = set_hours_per_week(set_target(plan, "g", target), found.more, TODAY)
            assert forecast(better, TODAY).chances[0].chance == found.better
    assert chances == sorted(chances)
    assert (chances[0], chances[-1]) == (0.0, 1.0)
    assert any(0.1 < each < 0.9 for each in chances)


def test_a_day_that_is_over_is_not_kept_any_more() -> None:
    plan = set_target(work((1, 1, 1)), "g", TODAY - timedelta(days=1))
    (found,) = forecast(plan, TODAY).chances
    assert (found.by, found.chance, found.more) == (TODAY - timedelta(days=1), 0.0, None)
    assert found.late == sunday(TODAY)


def test_only_goals_with_a_date_and_open_steps_have_a_chance() -> None:
    plan = replace(
        work(),
        goals=(
            goal("none", step("a")),
            goal("done", step("b", done=TODAY), target=TODAY),
            goal("dated", step("c"), target=TODAY + 9 * WEEK),
            goal("empty", target=TODAY),
        ),
    )
    assert [each.goal for each in forecast(plan, TODAY).chances] == ["dated"]


def test_an_early_goal_does_not_wait_for_the_later_ones() -> None:
    goals = tuple(goal(f"g{n}", step(f"s{n}"), target=TODAY + 2 * WEEK) for n in range(9))
    chances = forecast(replace(work(a_week=1.0), goals=goals), TODAY).chances
    assert chances[0].chance > 0.3
    assert chances[8].chance == 0.0


# --- the person's own record


def test_under_four_weeks_of_logs_the_hours_meant_count() -> None:
    plan = work((20, 30, 40))
    for few in ((1, 1, 1), (0.5, 0, 0, 0, 0, 0), (4, 4, 4, *[0.0] * 30)):
        assert own_pace(logged(plan, *few), TODAY).shares == ()
        assert dates(logged(plan, *few)) == dates(plan)


@pytest.mark.parametrize("hours", [0.0, 5e-324, 1e-200, 1e-7])
def test_an_estimate_of_next_to_nothing_tells_nothing_of_the_pace(hours: float) -> None:
    (goal,) = work(*[(0.0, 0.0, hours)] * 9).goals
    steps = tuple(replace(step, done=TODAY) for step in goal.steps)
    log = tuple(entry(f"l{n}", step.id) for n, step in enumerate(steps))
    plan = replace(work(), goals=(replace(goal, steps=steps),), log=log)
    assert own_pace(plan, TODAY).steps == 0


def test_an_entry_from_long_ago_does_not_stretch_the_record() -> None:
    plan = logged(work((20, 30, 40)), 4, 4, 4, 4)
    slip = log_time(plan, entry("slip", on=date(2016, 3, 1), hours=3.0))
    assert own_pace(slip, TODAY) == own_pace(plan, TODAY)


def test_with_four_weeks_the_own_pace_counts() -> None:
    plan = work((20, 30, 40))
    assert own_pace(logged(plan, 2, 2, 2, 2), TODAY).shares == (0.5, 0.5, 0.5, 0.5)
    slow, fast = dates(logged(plan, 2, 2, 2, 2)), dates(logged(plan, 8, 8, 8, 8))
    assert slow > dates(plan) > fast


def test_weeks_without_a_log_count_and_weeks_off_do_not() -> None:
    plan = logged(work((20, 30, 40)), 4, 4, 0, 0, 4, 4)
    assert own_pace(plan, TODAY).share == pytest.approx(4 / 6)
    first = monday(TODAY) - 4 * WEEK
    off = add_weeks_off(plan, WeeksOff("Month end", first, first + timedelta(days=13)))
    assert own_pace(off, TODAY).shares == (1, 1, 1, 1)


def test_this_week_does_not_count_before_it_is_over() -> None:
    plan = log_time(logged(work((20, 30, 40)), 4, 4, 4, 4), entry("now", on=TODAY, hours=0.5))
    assert own_pace(plan, TODAY).shares == (1, 1, 1, 1)


def test_a_long_gap_gives_later_dates_and_no_silly_ones() -> None:
    plan = work((20, 30, 40))
    gap = logged(plan, 4, 4, 4, 4, *[0.0] * 7)
    assert own_pace(gap, TODAY).share == pytest.approx(4 / 11)
    likely, late = dates(gap)
    assert dates(plan) < (likely, late) < (date(2028, 1, 1), date(2029, 1, 1))


def test_logs_in_the_future_say_nothing_about_the_past() -> None:
    ahead = tuple(entry(f"l{n}", on=TODAY + n * WEEK) for n in range(9))
    assert own_pace(replace(work((1, 2, 3)), log=ahead), TODAY).shares == ()


def test_hours_that_were_meant_then_count_for_weeks_past() -> None:
    plan = logged(work((20, 30, 40), a_week=2), 2, 2, 2, 2)
    more = set_hours_per_week(plan, 4, TODAY)
    assert more.paces == (Pace(monday(TODAY), 2),)
    assert [hours_meant(more, monday(TODAY) - n * WEEK) for n in (0, 1)] == [4, 2]
    assert own_pace(more, TODAY).shares == (1, 1, 1, 1)
    assert set_hours_per_week(more, 2, TODAY) == plan
    assert set_hours_per_week(more, 3, TODAY).paces == more.paces


def finished(hours: Sequence[float], estimate: Estimate, name: str = "p") -> Plan:
    """A plan with finished steps that took these hours, and eight open ones."""
    done = tuple(step(f"d{n}", estimate=estimate, done=TODAY) for n in range(len(hours)))
    left = tuple(step(f"o{n}", estimate=estimate) for n in range(8))
    log = tuple(LogEntry(f"l{n}", f"d{n}", TODAY - 30 * WEEK, each) for n, each in enumerate(hours))
    return empty_plan(id=name, goals=(goal("g", *done, *left),), log=log, hours_per_week=1.0)


def test_who_takes_longer_than_estimated_is_expected_to_again() -> None:
    found = own_pace(finished([8.0] * 9, Estimate(4, 4, 4)), TODAY)
    assert 1.6 < found.factor < 2
    assert found.spread < FACTOR_SPREAD
    assert found.steps == 9


def test_a_few_finished_steps_say_nothing_yet() -> None:
    assert own_pace(finished([40.0, 40.0], Estimate(4, 4, 4)), TODAY) == OwnPace()


def test_steps_that_are_ticked_without_a_log_say_nothing() -> None:
    assert own_pace(replace(finished([4.0] * 9, Estimate(4, 4, 4)), log=()), TODAY) == OwnPace()


# --- how often it holds


def drawn(course: random.Random, estimate: Estimate) -> float:
    """A true outcome of a step, by Python's own beta distribution."""
    span = estimate.slow - estimate.quick
    peak = 4 * (estimate.likely - estimate.quick) / span
    return estimate.quick + span * course.betavariate(1 + peak, 5 - peak)


def weeks_late(plan: Plan, hours: float, shares: list[float]) -> bool:
    """Whether work of so many hours, at those shares of each week, ends after the 85 % date."""
    late = range_of(plan).late
    assert late is not None
    left = hours - max(0.0, plan.hours_per_week * shares[0])
    week = 0
    while left > 1e-9:
        week += 1
        left -= plan.hours_per_week * shares[week % len(shares)]
    return sunday(TODAY) + week * WEEK > late


def test_the_85_percent_date_holds_for_80_to_90_percent_of_a_thousand_plans() -> None:
    course, kept = random.Random(2026), 0
    for number in range(1_000):
        three = [sorted(course.uniform(1, 20) for _ in range(3)) for _ in range(6)]
        plan = work(*((a, b, c) for a, b, c in three), a_week=1.0, name=f"plan{number}")
        factor = math.exp(FACTOR_SPREAD * course.gauss(0, 1))
        truth = factor * sum(drawn(course, Estimate(*each)) for each in three)
        kept += not weeks_late(plan, truth, [1.0])
    assert 800 <= kept <= 900


def test_it_holds_as_often_with_an_own_record_of_uneven_weeks() -> None:
    course, kept, tried = random.Random(7), 0, 150
    for number in range(tried):
        habit = course.uniform(0.4, 1.1)

        def week(habit: float = habit) -> float:
            return habit * course.choice([0.0, 0.5, 1.0, 1.5, 2.0])

        plan = work(*[(4, 10, 22)] * 5, a_week=2.0, name=f"plan{number}")
        plan = logged(plan, *(2.0 * week() for _ in range(12)))
        factor = math.exp(FACTOR_SPREAD * course.gauss(0, 1))
        truth = factor * sum(drawn(course, Estimate(4, 10, 22)) for _ in range(5))
        if range_of(plan).late is not None:
            kept += not weeks_late(plan, truth, [week() for _ in range(400)])
        else:
            kept += 1
    assert 0.78 <= kept / tried <= 0.92


@pytest.mark.parametrize("three", [(2, 4, 8), (4, 10, 22), (2, 4, 20)])
def test_it_holds_as_often_when_finished_steps_have_shown_the_persons_factor(
    three: tuple[float, float, float],
) -> None:
    course, kept, tried, estimate = random.Random(11), 0, 200, Estimate(*three)
    for number in range(tried):
        factor = math.exp(FACTOR_SPREAD * course.gauss(0, 1))
        took = [factor * drawn(course, estimate) for _ in range(12)]
        plan = finished(took, estimate, f"plan{number}")
        truth = factor * sum(drawn(course, estimate) for _ in range(8))
        kept += not weeks_late(plan, truth, [1.0])
    assert 0.78 <= kept / tried <= 0.92


def test_it_holds_as_often_when_only_a_week_or_two_of_uneven_weeks_are_left() -> None:
    course, kept, tried = random.Random(13), 0, 200
    for number in range(tried):
        weeks = [course.choice([0.0, 0.5, 1.0, 1.5, 2.0]) for _ in range(40)]
        plan = logged(work((2, 3, 5), a_week=2.0, name=f"plan{number}"), *(2 * w for w in weeks))
        factor = math.exp(FACTOR_SPREAD * course.gauss(0, 1))
        truth = factor * drawn(course, Estimate(2, 3, 5))
        ahead = [course.choice([0.0, 0.5, 1.0, 1.5, 2.0]) for _ in range(60)]
        kept += not weeks_late(plan, truth, ahead)
    assert 0.78 <= kept / tried <= 0.95  # whole weeks: a short way ends early in the last one


def test_control_steps_drawn_apart_are_late_far_more_often_than_said() -> None:
    """As if nobody's steps were all longer or all shorter: the harness sees that this is too sure."""
    course, kept = random.Random(2026), 0
    for _ in range(300):
        three = [sorted(course.uniform(1, 20) for _ in range(3)) for _ in range(12)]
        totals = sorted(sum(drawn(course, Estimate(*each)) for each in three) for _ in range(200))
        factor = math.exp(FACTOR_SPREAD * course.gauss(0, 1))
        truth = factor * sum(drawn(course, Estimate(*each)) for each in three)
        kept += truth <= totals[int(LATE * 200)]
    assert kept / 300 < 0.75


def test_of_very_many_dates_the_first_hundred_are_looked_at() -> None:
    goals = tuple(goal(f"g{n}", step(f"s{n}"), target=TODAY + n % 150 * WEEK) for n in range(300))
    found = forecast(empty_plan(goals=goals), TODAY).chances
    assert len(found) == 100
    assert max(each.by for each in found) == TODAY + 49 * WEEK

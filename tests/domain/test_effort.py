"""What is left of a plan, and how far a goal is: both count hours, not rows."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis.strategies import lists, sampled_from
from msgspec.structs import replace

from desktop.domain.effort import open_steps, progress, remaining
from desktop.domain.plan import Estimate, LogEntry, Plan
from desktop.domain.time_log import hours_by_week, logged_hours, newest_first
from tests.domain.any_plan import hours, plans
from tests.samples import TODAY, empty_plan, entry, goal, plan, step

ENTRIES = [
    entry("l1", "s1", hours=0.1),
    entry("l2", "s2", on=date(2026, 3, 9), hours=0.2),
    entry("l3", "s1", on=date(2026, 3, 2), hours=0.7),
]


def test_a_goal_without_steps_has_not_begun() -> None:
    assert progress(goal("g"), {}) == 0


def test_done_steps_count_whole_and_open_ones_by_their_logged_hours() -> None:
    steps = (step("a", done=TODAY), step("b"), step("c", estimate=None))

    assert progress(goal("g", *steps), {"b": 1.0}) == 3 / 5


def test_more_hours_than_estimated_never_count_for_more_than_the_step() -> None:
    assert progress(goal("g", step("a"), step("b")), {"a": 99.0}) == 0.5


def test_a_goal_whose_steps_are_all_done_is_reached() -> None:
    assert progress(goal("g", step("a", done=TODAY)), {}) == 1


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


def test_hours_are_summed_by_the_week_from_monday_to_sunday() -> None:
    days = [date(2026, 3, 2), date(2026, 3, 8), date(2026, 3, 9)]
    log = tuple(entry(f"l{n}", on=day, hours=1.5) for n, day in enumerate(days))
    assert hours_by_week(empty_plan(log=log)) == {date(2026, 3, 2): 3.0, date(2026, 3, 9): 1.5}


class ReadEntry(LogEntry, frozen=True):
    """A log entry that notes when its hours are asked for."""

    def __getattribute__(self, name: str) -> Any:
        if name == "hours":
            READ.append(object.__getattribute__(self, "id"))
        return super().__getattribute__(name)


READ = list[str]()


def test_of_a_log_that_goes_on_only_what_is_new_is_added_up() -> None:
    log = tuple(ReadEntry(f"l{n}", "s1", TODAY, 1.0) for n in range(50))
    assert logged_hours(empty_plan(log=log)) == {"s1": 50.0}
    READ.clear()
    longer = (*log, ReadEntry("new", "s2", TODAY, 2.0))
    assert logged_hours(empty_plan(log=longer)) == {"s1": 50.0, "s2": 2.0}
    assert READ == ["new"]


def test_control_of_a_log_that_begins_otherwise_all_is_added_up() -> None:
    log = tuple(ReadEntry(f"l{n}", "s1", TODAY, 1.0) for n in range(50))
    logged_hours(empty_plan(log=log))
    READ.clear()
    assert logged_hours(empty_plan(log=log[1:])) == {"s1": 49.0}
    assert len(READ) == 49


@given(lists(lists(sampled_from(ENTRIES)), min_size=2, max_size=4))
def test_hours_are_the_same_whatever_was_added_up_before(logs: list[list[LogEntry]]) -> None:
    for entries in logs:
        by_hand = dict[str, float]()
        for each in entries:
            by_hand[each.step] = by_hand.get(each.step, 0.0) + each.hours
        assert logged_hours(empty_plan(log=tuple(entries))) == by_hand


@given(lists(lists(sampled_from(ENTRIES)), min_size=2, max_size=4))
def test_the_newest_come_first_whatever_was_logged_before(logs: list[list[LogEntry]]) -> None:
    for entries in logs:
        by_hand = sorted(entries, key=lambda each: each.on)[::-1]
        assert list(newest_first(empty_plan(log=tuple(entries)))) == by_hand


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

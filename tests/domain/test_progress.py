"""How far a goal is counts hours, not rows."""

from desktop.domain.schedule import progress
from tests.samples import TODAY, goal, step


def test_a_goal_without_steps_has_not_begun() -> None:
    assert progress(goal("g"), {}) == 0


def test_done_steps_count_whole_and_open_ones_by_their_logged_hours() -> None:
    steps = (step("a", done=TODAY), step("b"), step("c", estimate=None))

    assert progress(goal("g", *steps), {"b": 1.0}) == 3 / 5


def test_more_hours_than_estimated_never_count_for_more_than_the_step() -> None:
    assert progress(goal("g", step("a"), step("b")), {"a": 99.0}) == 0.5


def test_a_goal_whose_steps_are_all_done_is_reached() -> None:
    assert progress(goal("g", step("a", done=TODAY)), {}) == 1

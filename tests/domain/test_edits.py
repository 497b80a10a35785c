from datetime import date

import pytest

from desktop.domain import edits
from desktop.domain.edits import Edit
from desktop.domain.plan import Estimate, Plan, Proof, Step
from tests.samples import TODAY, empty_plan, entry, goal, plan, step


def steps_of(after: Plan, goal_id: str) -> list[str]:
    found = after.goal(goal_id)
    assert found is not None
    return [each.id for each in found.steps]


def step_in(after: Plan, step_id: str) -> Step:
    found = after.step(step_id)
    assert found is not None
    return found


def test_renaming_a_plan_changes_its_title_alone() -> None:
    after = edits.rename_plan(plan(), "Another")
    assert after == plan(title="Another")


def test_choosing_a_field_keeps_the_typed_words_and_the_goals() -> None:
    after = edits.choose_field(plan(), "education", "guru SD", "Primary school teacher")
    assert (after.field, after.typed, after.reading) == (
        "education",
        "guru SD",
        "Primary school teacher",
    )
    assert after.goals == plan().goals


def test_hours_a_week_are_set() -> None:
    assert edits.set_hours_per_week(plan(), 7.5, TODAY).hours_per_week == 7.5


def test_a_new_goal_comes_last() -> None:
    after = edits.add_goal(plan(), goal("g9"))
    assert [each.id for each in after.goals] == ["g1", "g2", "g9"]


def test_a_goal_is_renamed_and_the_others_are_not_touched() -> None:
    before = plan()
    after = edits.rename_goal(before, "g2", "Patience")
    assert [each.title for each in after.goals] == ["AI chat support", "Patience"]
    assert after.goals[0] is before.goals[0]


def test_levels_of_a_goal_are_set_together() -> None:
    changed = edits.set_levels(plan(), "g1", "working", "expert").goal("g1")
    assert changed is not None
    assert (changed.level_from, changed.level_to) == ("working", "expert")


@pytest.mark.parametrize("target", [None, date(2027, 1, 1)])
def test_a_target_date_is_set_or_taken_away(target: date | None) -> None:
    changed = edits.set_target(plan(), "g1", target).goal("g1")
    assert changed is not None
    assert changed.target == target


@pytest.mark.parametrize(
    ("to", "order"),
    [(0, "cab"), (1, "acb"), (2, "abc"), (99, "abc"), (-5, "cab")],
)
def test_a_goal_moves_to_the_place_it_is_put(to: int, order: str) -> None:
    three = empty_plan(goals=(goal("a"), goal("b"), goal("c")))
    assert "".join(each.id for each in edits.move_goal(three, "c", to).goals) == order


def test_removing_a_goal_keeps_its_hours_in_the_log() -> None:
    after = edits.remove_goal(plan(), "g1")
    assert [each.id for each in after.goals] == ["g2"]
    assert after.log == plan().log


@pytest.mark.parametrize(
    ("at", "order"),
    [(None, ["s1", "s2", "new"]), (0, ["new", "s1", "s2"]), (1, ["s1", "new", "s2"]),
     (99, ["s1", "s2", "new"]), (-1, ["new", "s1", "s2"])],
)  # fmt: skip
def test_a_new_step_stands_where_it_is_put_else_last(at: int | None, order: list[str]) -> None:
    assert steps_of(edits.add_step(plan(), "g1", step("new"), at), "g1") == order


def test_a_step_is_renamed_wherever_it_stands() -> None:
    after = edits.rename_step(plan(), "s3", "Listen to ten calls")
    assert step_in(after, "s3").title == "Listen to ten calls"
    assert after.goals[0] == plan().goals[0]


def test_an_estimate_is_put_in_order() -> None:
    after = edits.set_estimate(plan(), "s2", Estimate(quick=9, likely=1, slow=4))
    assert step_in(after, "s2").estimate == Estimate(1, 4, 9)


def test_an_estimate_can_be_taken_away() -> None:
    assert step_in(edits.set_estimate(plan(), "s2", None), "s2").estimate is None


@pytest.mark.parametrize(
    ("likely", "estimate"),
    [(3, Estimate(1, 3, 4)), (0.5, Estimate(0.5, 0.5, 4)), (10, Estimate(1, 10, 10))],
)
def test_likely_hours_push_quick_and_slow_only_where_they_must(
    likely: float, estimate: Estimate
) -> None:
    assert step_in(edits.set_likely_hours(plan(), "s2", likely), "s2").estimate == estimate


def test_likely_hours_of_a_step_without_estimate_are_all_three() -> None:
    after = edits.set_likely_hours(plan(), "s3", 6)
    assert step_in(after, "s3").estimate == Estimate(6, 6, 6)


def test_a_step_is_due_on_a_day() -> None:
    assert step_in(edits.set_due(plan(), "s2", TODAY), "s2").due == TODAY


def test_a_step_is_done_on_a_day_and_can_be_opened_again() -> None:
    done = edits.mark_done(plan(), "s2", TODAY)
    assert step_in(done, "s2").done == TODAY
    assert edits.mark_done(done, "s2", None) == plan()


def test_a_note_is_replaced() -> None:
    assert step_in(edits.write_note(plan(), "s1", "New"), "s1").note == "New"


def test_the_same_proof_is_not_added_twice() -> None:
    proof = Proof("link", "https://example.org/more")
    once = edits.add_proof(plan(), "s2", proof)
    assert step_in(once, "s2").proofs == (proof,)
    assert edits.add_proof(once, "s2", proof) is once


def test_removing_a_proof_leaves_the_others() -> None:
    link, file = step_in(plan(), "s1").proofs
    assert step_in(edits.remove_proof(plan(), "s1", link), "s1").proofs == (file,)


@pytest.mark.parametrize(
    ("step_id", "to_goal", "to", "first", "second"),
    [
        ("s1", "g1", 1, ["s2", "s1"], ["s3"]),
        ("s1", "g1", 0, ["s1", "s2"], ["s3"]),
        ("s1", "g2", 0, ["s2"], ["s1", "s3"]),
        ("s1", "g2", 99, ["s2"], ["s3", "s1"]),
        ("s3", "g1", 1, ["s1", "s3", "s2"], []),
        ("s3", "g1", -1, ["s3", "s1", "s2"], []),
    ],
)
def test_a_step_moves_within_its_goal_or_into_another(
    step_id: str, to_goal: str, to: int, first: list[str], second: list[str]
) -> None:
    after = edits.move_step(plan(), step_id, to_goal, to)
    assert (steps_of(after, "g1"), steps_of(after, "g2")) == (first, second)
    assert step_in(after, step_id) == step_in(plan(), step_id)


def test_removing_a_step_keeps_its_hours_in_the_log() -> None:
    after = edits.remove_step(plan(), "s1")
    assert steps_of(after, "g1") == ["s2"]
    assert after.log == plan().log


def test_logged_time_comes_last_in_the_log() -> None:
    after = edits.log_time(plan(), entry("l3", "s2", hours=0.25))
    assert [each.id for each in after.log] == ["l1", "l2", "l3"]
    assert after.goals == plan().goals


def test_a_log_entry_is_removed() -> None:
    assert [each.id for each in edits.remove_log_entry(plan(), "l1").log] == ["l2"]


@pytest.mark.parametrize(
    "edit",
    [
        lambda p: edits.rename_goal(p, "?", "x"),
        lambda p: edits.set_levels(p, "?", "working", "expert"),
        lambda p: edits.set_target(p, "?", TODAY),
        lambda p: edits.move_goal(p, "?", 0),
        lambda p: edits.remove_goal(p, "?"),
        lambda p: edits.add_step(p, "?", step("new")),
        lambda p: edits.rename_step(p, "?", "x"),
        lambda p: edits.set_estimate(p, "?", Estimate(1, 1, 1)),
        lambda p: edits.set_likely_hours(p, "?", 1),
        lambda p: edits.set_due(p, "?", TODAY),
        lambda p: edits.mark_done(p, "?", TODAY),
        lambda p: edits.write_note(p, "?", "x"),
        lambda p: edits.add_proof(p, "?", Proof("link", "x")),
        lambda p: edits.remove_proof(p, "?", Proof("link", "x")),
        lambda p: edits.move_step(p, "?", "g1", 0),
        lambda p: edits.move_step(p, "s1", "?", 0),
        lambda p: edits.remove_step(p, "?"),
        lambda p: edits.remove_log_entry(p, "?"),
        lambda p: edits.remove_step(p, "g1"),
        lambda p: edits.remove_goal(p, "s1"),
    ],
)
def test_an_edit_of_something_that_is_not_there_gives_the_same_plan_back(edit: Edit) -> None:
    before = plan()
    assert edit(before) is before


@pytest.mark.parametrize(
    "edit",
    [
        lambda p: edits.rename_goal(p, "g1", "AI chat support"),
        lambda p: edits.move_goal(p, "g1", 0),
        lambda p: edits.move_step(p, "s1", "g1", 0),
        lambda p: edits.set_estimate(p, "s2", Estimate(4, 2, 1)),
        lambda p: edits.write_note(p, "s3", ""),
        lambda p: edits.mark_done(p, "s1", date(2026, 2, 3)),
    ],
)
def test_an_edit_that_changes_nothing_gives_the_same_plan_back(edit: Edit) -> None:
    before = plan()
    assert edit(before) is before

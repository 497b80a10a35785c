from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain import edits, mends
from desktop.domain.checks import problems_in
from desktop.domain.plan import Plan
from tests.domain.any_edit import EDIT_NAMES, AnyEdit, any_edits
from tests.domain.any_plan import plans


def parts_of(plan: Plan) -> dict[str, Any]:
    """Each goal (without its steps), step and log entry, by id."""
    goals = {goal.id: replace(goal, steps=()) for goal in plan.goals}
    steps = {step.id: step for step in plan.steps()}
    return {**goals, **steps, **{entry.id: entry for entry in plan.log}}


def may_remove(edit: AnyEdit, plan: Plan, lost: set[str]) -> bool:
    """Whether the edit may take these away: one thing, or a goal with its steps."""
    goals = [goal for goal in plan.goals if goal.id in lost]
    if edit.name == "remove_goal" and len(goals) == 1:
        return lost == {goals[0].id, *(step.id for step in goals[0].steps)}
    return edit.name in ("remove_step", "remove_log_entry") and len(lost) == 1


def test_every_edit_is_among_the_random_ones() -> None:
    public = {
        name
        for module in (edits, mends)
        for name, value in vars(module).items()
        if getattr(value, "__module__", "") == module.__name__
        and callable(value)
        and not name.startswith("_")
    }
    splits = {"split_step"}  # it is given new ids; test_advice has it in any plan
    assert public - splits == set(EDIT_NAMES)


@given(plans, st.lists(any_edits, min_size=1, max_size=12))
def test_any_edits_of_any_plan_leave_it_sound(plan: Plan, sequence: list[AnyEdit]) -> None:
    for edit in sequence:
        plan = edit(plan)
    assert problems_in(plan) == []
    assert msgspec.convert(msgspec.to_builtins(plan), Plan) == plan


@given(plans, st.lists(any_edits, min_size=1, max_size=12))
def test_an_edit_loses_nothing_but_what_it_removes(plan: Plan, sequence: list[AnyEdit]) -> None:
    for edit in sequence:
        after = edit(plan)
        lost = parts_of(plan).keys() - parts_of(after).keys()
        assert not lost or may_remove(edit, plan, lost)
        plan = after


@given(plans, st.lists(any_edits, min_size=1, max_size=12))
def test_an_edit_changes_one_thing_at_most(plan: Plan, sequence: list[AnyEdit]) -> None:
    for edit in sequence:
        before, after = parts_of(plan), parts_of(edit(plan))
        changed = {each for each in before.keys() & after.keys() if before[each] != after[each]}
        assert len(changed) <= 1
        plan = edit(plan)


@given(plans, any_edits)
def test_an_edit_leaves_the_plan_before_as_it_was(plan: Plan, edit: AnyEdit) -> None:
    before = msgspec.json.encode(plan)
    edit(plan)
    assert msgspec.json.encode(plan) == before

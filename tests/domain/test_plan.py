import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from desktop.domain.edits import rename_step
from desktop.domain.plan import Plan, sharing
from tests.domain.any_plan import plans
from tests.samples import empty_plan, entry, goal, plan, step


def test_steps_come_in_the_plans_order() -> None:
    assert [each.id for each in plan().steps()] == ["s1", "s2", "s3"]


def test_goals_and_steps_are_found_by_id() -> None:
    sample = plan()
    assert sample.goal("g2") is sample.goals[1]
    assert sample.step("s3") is sample.goals[1].steps[0]
    assert sample.goal_of("s2") is sample.goals[0]


def test_what_is_not_in_the_plan_is_none() -> None:
    sample = plan()
    assert sample.goal("s1") is None
    assert sample.step("g1") is None
    assert sample.goal_of("gone") is None
    assert sample.goal_for_skill("gone") is None


def test_the_first_goal_of_a_skill_is_found() -> None:
    twice = empty_plan(goals=(goal("a", skill="x"), goal("b", step(), skill="x")))
    found = twice.goal_for_skill("x")
    assert found is not None
    assert found.id == "a"


@pytest.mark.parametrize("value", ["title", "goals"])
def test_a_plan_cannot_be_changed_in_place(value: str) -> None:
    sample: Plan = plan()
    with pytest.raises(AttributeError):
        setattr(sample, value, None)


def test_an_equal_plan_shares_every_goal_and_the_log_that_are_the_same() -> None:
    known, read = plan(), msgspec.json.decode(msgspec.json.encode(plan()), type=Plan)
    assert read.goals[0] is not known.goals[0]
    shared = sharing(rename_step(read, "s3", "Other"), known)
    assert shared == rename_step(known, "s3", "Other")
    assert shared.goals[0] is known.goals[0]
    assert shared.goals[1] is not known.goals[1]
    assert shared.log is known.log


def test_a_plan_with_more_in_its_log_shares_the_entries_before() -> None:
    known = plan(log=tuple(entry(f"l{number}") for number in range(2_500)))
    read = msgspec.json.decode(msgspec.json.encode(known), type=Plan)
    longer = sharing(replace(read, log=(*read.log, entry("more"))), known)
    assert longer.log == (*known.log, entry("more"))
    assert all(mine is theirs for mine, theirs in zip(longer.log, known.log, strict=False))


@given(plans, plans)
def test_sharing_never_changes_a_plan(one: Plan, other: Plan) -> None:
    assert sharing(one, other) == one

"""What holds for merging any two states of any plan."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain.changes import changes
from desktop.domain.checks import problems_in
from desktop.domain.clashes import take_kept, take_other
from desktop.domain.merge import Merge, merge
from desktop.domain.parts import COLLECTED
from desktop.domain.plan import Plan
from tests.domain.any_edit import AnyEdit, any_edits, ids_in
from tests.domain.any_plan import plans
from tests.domain.test_edits_keep_plans_sound import parts_of


class Fork(NamedTuple):
    """A plan and two states that it was brought to apart from each other."""

    base: Plan
    a: Plan
    b: Plan


def _apart(base: Plan, plan: Plan, mark: str) -> Plan:
    """The plan with ids that no other branch has for what was added since the base."""
    known = {base.id, *ids_in(base), *(entry.step for entry in base.log)}

    def own(item_id: str) -> str:
        return item_id if item_id in known else mark + item_id

    goals = tuple(
        replace(g, id=own(g.id), steps=tuple(replace(s, id=own(s.id)) for s in g.steps))
        for g in plan.goals
    )
    log = tuple(replace(e, id=own(e.id), step=own(e.step)) for e in plan.log)
    return replace(plan, goals=goals, log=log)


def _brought(base: Plan, sequence: list[AnyEdit], mark: str) -> Plan:
    plan = base
    for edit in sequence:
        plan = edit(plan)
    return _apart(base, plan, mark)


_sequences = st.lists(any_edits, max_size=8)
forks = st.builds(
    lambda base, one, two: Fork(base, _brought(base, one, "a"), _brought(base, two, "b")),
    plans,
    _sequences,
    _sequences,
)


def values_of(merged: Merge) -> set[tuple[str, str, str]]:
    return {(clash.kind, clash.item, clash.part) for clash in merged.clashes}


@given(forks)
def test_merging_a_plan_with_itself_changes_nothing(fork: Fork) -> None:
    for base in (fork.base, fork.b, None):
        assert merge(fork.a, fork.a, base) == Merge(fork.a)


@given(forks)
def test_merging_with_the_base_changes_nothing(fork: Fork) -> None:
    assert merge(fork.a, fork.base, fork.base) == Merge(fork.a)
    assert merge(fork.base, fork.a, fork.base) == Merge(fork.a)


@given(forks)
def test_what_is_merged_is_sound(fork: Fork) -> None:
    for base in (fork.base, None):
        assert problems_in(merge(fork.a, fork.b, base).plan) == []


@given(forks)
def test_nothing_is_lost_that_one_side_added_or_both_have(fork: Fork) -> None:
    base, a, b = set(ids_in(fork.base)), set(ids_in(fork.a)), set(ids_in(fork.b))
    merged = set(ids_in(merge(fork.a, fork.b, fork.base).plan))
    assert (a & b) | (a - base) | (b - base) <= merged <= a | b
    assert set(ids_in(merge(fork.a, fork.b, None).plan)) == a | b


@given(forks, plans)
def test_a_wrong_guess_at_what_a_copy_goes_back_to_loses_nothing_of_mine(
    fork: Fork, other: Plan
) -> None:
    for guess in (fork.base, fork.a, fork.b, replace(other, id=fork.a.id)):
        merged = merge(fork.a, fork.b, guess, doubted=fork.b)
        assert set(ids_in(fork.a)) <= set(ids_in(merged.plan))


@given(forks)
def test_what_was_changed_on_one_side_and_removed_on_the_other_stays(fork: Fork) -> None:
    base, merged = parts_of(fork.base), parts_of(merge(fork.a, fork.b, fork.base).plan)
    for here, there in ((fork.a, fork.b), (fork.b, fork.a)):
        kept, gone = parts_of(here), parts_of(there)
        for item_id in kept.keys() - gone.keys():
            if item_id in base and kept[item_id] != base[item_id]:
                assert merged[item_id] == kept[item_id]


@given(forks)
def test_no_value_is_lost_unseen(fork: Fork) -> None:
    """Each item holds what one of the sides has, or the clash beside it does."""
    merged = merge(fork.a, fork.b, fork.base)
    result, base = parts_of(merged.plan), parts_of(fork.base)
    for side in (fork.a, fork.b):
        for item_id, item in parts_of(side).items():
            if item_id not in result or item_id not in base:
                continue
            for name in item.__struct_fields__:
                value = getattr(item, name)
                if value in (getattr(base[item_id], name), getattr(result[item_id], name)):
                    continue
                assert name == "proofs" or any(c.item == item_id for c in merged.clashes)


@given(forks)
def test_it_makes_no_difference_from_which_side_one_merges(fork: Fork) -> None:
    """Which one is newer says whose value stands first; all else is the same."""
    for base in (fork.base, None):
        one, two = merge(fork.a, fork.b, base), merge(fork.b, fork.a, base)
        assert values_of(one) == values_of(two)
        assert set(ids_in(one.plan)) == set(ids_in(two.plan))
        if base is not None and not one.clashes:
            assert {c.part for c in changes(one.plan, two.plan)} <= {"order", *COLLECTED}


@given(forks)
def test_every_clash_can_be_decided_and_decided_back(fork: Fork) -> None:
    plan = merge(fork.a, fork.b, None).plan
    for clash in merge(fork.a, fork.b, None).clashes:
        other = take_other(plan, clash)
        assert problems_in(other) == []
        assert {c.part for c in changes(plan, take_kept(other, clash))} <= {"order"}


@given(forks)
def test_changes_are_told_exactly_where_there_are_any(fork: Fork) -> None:
    assert (changes(fork.a, fork.b) == ()) == (
        replace(fork.a, log=()) == replace(fork.b, log=())
        and sorted(fork.a.log, key=lambda e: e.id) == sorted(fork.b.log, key=lambda e: e.id)
    )

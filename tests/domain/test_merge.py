"""What merging does with each kind of change, one by one."""

from datetime import date
from functools import partial

import pytest
from msgspec.structs import replace

from desktop.domain import edits
from desktop.domain.clashes import Clash, take_kept, take_other
from desktop.domain.merge import CannotMerge, merge, nearest
from desktop.domain.plan import Plan, Proof
from tests.samples import TODAY, empty_plan, entry, goal, plan, step

BASE = plan()


def edited(*done: partial[Plan], start: Plan = BASE) -> Plan:
    for edit in done:
        start = edit(start)
    return start


def test_what_only_one_side_changed_is_taken_from_it_whichever_is_newer() -> None:
    a = edited(partial(edits.rename_step, step_id="s1", title="A"))
    b = edited(partial(edits.set_hours_per_week, hours=7.0, today=TODAY))
    for merged in (merge(a, b, BASE), merge(b, a, BASE)):
        assert merged.plan == edits.set_hours_per_week(a, 7.0, TODAY)
        assert merged.clashes == ()


def test_different_parts_of_one_step_are_both_taken() -> None:
    a = edited(partial(edits.rename_step, step_id="s2", title="A"))
    b = edited(partial(edits.mark_done, step_id="s2", on=date(2026, 3, 1)))
    merged = merge(a, b, BASE)
    assert merged.plan == edits.rename_step(b, "s2", "A")
    assert merged.clashes == ()


def test_where_both_changed_a_part_the_newer_wins_and_the_other_is_offered() -> None:
    a = edited(partial(edits.rename_step, step_id="s1", title="A"))
    b = edited(partial(edits.rename_step, step_id="s1", title="B"))
    merged = merge(a, b, BASE)
    assert merged.plan == a
    assert merged.clashes == (Clash("step", "s1", "A", "title", "A", "B"),)
    assert take_other(merged.plan, merged.clashes[0]) == b
    assert take_kept(b, merged.clashes[0]) == a


@pytest.mark.parametrize("part", ["plan", "goal", "log", "home"])
def test_each_kind_of_clash_can_be_decided_either_way(part: str) -> None:
    third = goal("g3")
    start = edits.add_goal(BASE, third)
    a, b = {
        "plan": (
            edits.choose_field(start, "health", "x", ""),
            edits.choose_field(start, "law_public", "y", "z"),
        ),
        "goal": (
            edits.set_levels(start, "g1", "working", "expert"),
            edits.set_levels(start, "g1", "skilled", "expert"),
        ),
        "log": (
            replace(start, log=(replace(start.log[0], hours=2.0), *start.log[1:])),
            replace(start, log=(replace(start.log[0], hours=3.0), *start.log[1:])),
        ),
        "home": (edits.move_step(start, "s1", "g2", 9), edits.move_step(start, "s1", "g3", 9)),
    }[part]
    merged = merge(a, b, start)
    assert merged.plan == a
    (clash,) = merged.clashes
    assert take_other(merged.plan, clash) == b
    assert take_kept(take_other(merged.plan, clash), clash) == a


def test_what_one_removed_and_the_other_left_alone_is_gone() -> None:
    a = edited(partial(edits.remove_step, step_id="s2"), partial(edits.rename_plan, title="A"))
    b = edited(
        partial(edits.remove_goal, goal_id="g2"), partial(edits.remove_log_entry, entry_id="l1")
    )
    merged = merge(a, b, BASE)
    assert [each.id for each in merged.plan.steps()] == ["s1"]
    assert [each.id for each in merged.plan.goals] == ["g1"]
    assert "l1" not in [each.id for each in merged.plan.log]
    assert merged.clashes == ()


def test_a_step_that_one_removed_and_the_other_changed_stays_and_can_be_removed() -> None:
    a = edited(partial(edits.remove_step, step_id="s2"))
    b = edited(partial(edits.write_note, step_id="s2", note="much work"))
    for merged in (merge(a, b, BASE), merge(b, a, BASE)):
        assert merged.plan == b
        (clash,) = merged.clashes
        assert (clash.kind, clash.item, clash.part) == ("step", "s2", "")
        assert take_other(merged.plan, clash) == a
        assert take_kept(merged.plan, clash) == b
        assert take_kept(take_other(merged.plan, clash), clash) == b


def test_a_goal_that_one_removed_stays_whole_if_the_other_changed_anything_in_it() -> None:
    a = edited(partial(edits.remove_goal, goal_id="g1"))
    b = edited(partial(edits.add_step, goal_id="g1", step=step("new")))
    merged = merge(a, b, BASE)
    assert merged.plan == b
    assert [(each.kind, each.item) for each in merged.clashes] == [("goal", "g1")]


def test_a_step_moved_out_of_a_removed_goal_is_there_once() -> None:
    a = edited(
        partial(edits.move_step, step_id="s1", goal_id="g2", to=0),
        partial(edits.remove_goal, goal_id="g1"),
    )
    b = edited(partial(edits.write_note, step_id="s2", note="changed"))
    merged = merge(a, b, BASE)
    assert [(g.id, [s.id for s in g.steps]) for g in merged.plan.goals] == [
        ("g1", ["s2"]),
        ("g2", ["s1", "s3"]),
    ]


def test_time_logs_unite() -> None:
    a = edited(partial(edits.log_time, entry=entry("la", hours=2.0)))
    b = edited(partial(edits.log_time, entry=entry("lb", hours=3.0)))
    merged = merge(a, b, BASE)
    assert [each.id for each in merged.plan.log] == [*(e.id for e in BASE.log), "lb", "la"]


def test_proofs_unite_and_one_that_was_taken_away_stays_away() -> None:
    links = [Proof("link", f"https://example.org/{n}") for n in range(4)]
    base = empty_plan(goals=(goal("g", step("s", proofs=(links[0], links[1]))),))
    a = edits.add_proof(edits.remove_proof(base, "s", links[0]), "s", links[2])
    b = edits.add_proof(base, "s", links[3])
    found = merge(a, b, base).plan.step("s")
    assert found is not None
    assert found.proofs == (links[1], links[2], links[3])


def test_a_new_order_is_kept_with_what_the_other_side_added_in_its_place() -> None:
    base = empty_plan(goals=(goal("a"), goal("b"), goal("c")))
    moved = edits.move_goal(base, "c", 0)
    added = edits.move_goal(edits.add_goal(base, goal("new")), "new", 1)
    for merged in (merge(moved, added, base), merge(added, moved, base)):
        assert [each.id for each in merged.plan.goals] == ["c", "a", "new", "b"]


def test_without_a_base_nothing_counts_as_removed() -> None:
    a = edited(partial(edits.remove_goal, goal_id="g2"))
    merged = merge(a, BASE, None)
    assert merged.plan == BASE
    assert merged.clashes == ()


def test_without_a_base_every_difference_is_offered() -> None:
    a = edited(partial(edits.rename_goal, goal_id="g1", title="A"))
    merged = merge(a, BASE, None)
    assert merged.plan == a
    assert [(each.item, each.part, each.other) for each in merged.clashes] == [
        ("g1", "title", BASE.goals[0].title)
    ]


def test_another_plan_is_not_merged() -> None:
    with pytest.raises(CannotMerge) as caught:
        merge(BASE, replace(BASE, id="other"), None)
    assert caught.value.reason == "another_plan"


def test_more_than_a_plan_can_hold_is_not_merged() -> None:
    a = empty_plan(goals=tuple(goal(f"a{n}") for n in range(1_500)))
    b = empty_plan(goals=tuple(goal(f"b{n}") for n in range(1_500)))
    with pytest.raises(CannotMerge) as caught:
        merge(a, b, None)
    assert caught.value.reason == "too_much"


def test_one_id_for_two_different_things_is_not_merged() -> None:
    a, b = empty_plan(goals=(goal("x"),)), empty_plan(goals=(goal("g", step("x")),))
    with pytest.raises(CannotMerge) as caught:
        merge(a, b, None)
    assert caught.value.reason == "unsound"


def test_the_nearest_state_is_the_one_that_a_copy_was_made_of() -> None:
    states = [BASE]
    for number in range(5):
        states.append(edits.add_goal(states[-1], goal(f"new{number}")))
    copy = edits.rename_step(states[2], "s1", "edited elsewhere")
    assert nearest(reversed(states), copy) == (states[2], False)
    assert nearest([replace(BASE, id="other")], copy) == (None, False)


def test_a_state_that_was_made_of_the_newest_is_known_for_sure() -> None:
    newest = edits.add_goal(BASE, goal("new"))
    assert nearest([newest, BASE], edits.rename_step(newest, "s1", "x")) == (newest, True)
    assert nearest([newest, BASE], edits.rename_step(BASE, "s1", "x")) == (BASE, False)
    assert nearest([newest], edits.rename_step(newest, "s1", "x")) == (newest, False)


def test_what_a_side_in_doubt_lacks_stays_and_can_be_removed() -> None:
    older = edited(
        partial(edits.remove_goal, goal_id="g2"),
        partial(edits.remove_step, step_id="s2"),
        partial(edits.remove_log_entry, entry_id="l1"),
    )
    merged = merge(BASE, older, BASE, doubted=older)
    assert merged.plan == BASE
    assert [(each.kind, each.item, each.part) for each in merged.clashes] == [
        ("goal", "g2", ""),
        ("step", "s2", ""),
    ]
    plan_now = merged.plan
    for clash in merged.clashes:
        plan_now = take_other(plan_now, clash)
    assert [each.id for each in plan_now.goals] == ["g1"]
    assert [each.id for each in plan_now.steps()] == ["s1"]
    for clash in reversed(merged.clashes):
        plan_now = take_kept(plan_now, clash)
    assert plan_now == BASE


def test_what_this_side_removed_stays_removed_though_the_other_is_in_doubt() -> None:
    mine = edited(partial(edits.remove_step, step_id="s2"))
    assert merge(mine, BASE, BASE, doubted=BASE).plan == mine


# --- long logs

LONG = replace(BASE, log=tuple(entry(f"l{number}", "s1") for number in range(2_500)))


def with_log(*ids: str) -> Plan:
    known = {each.id: each for each in LONG.log}
    return replace(LONG, log=tuple(known.get(each) or entry(each, "s2") for each in ids))


IDS = tuple(each.id for each in LONG.log)


@pytest.mark.parametrize("base", [LONG, None])
def test_what_both_sides_logged_at_the_end_of_a_long_log_is_kept(base: Plan | None) -> None:
    a, b = with_log(*IDS, "a1", "a2"), with_log(*IDS, "b1")
    assert merge(a, b, base).plan.log == (*LONG.log, *b.log[-1:], *a.log[-2:])
    assert merge(b, a, base).plan.log == (*LONG.log, *a.log[-2:], *b.log[-1:])


def test_what_was_put_into_a_long_log_or_taken_out_of_it_anywhere_counts() -> None:
    a = with_log("first", *IDS[:1_200], "middle", *IDS[1_201:])
    b = with_log(*IDS[:7], *IDS[8:2_000], *IDS[2_001:], "last")
    merged = merge(a, b, LONG)
    ids = [each.id for each in merged.plan.log]
    assert set(ids) == {*IDS, "first", "middle", "last"} - {"l7", "l1200", "l2000"}
    assert ids == [each for each in (*[one.id for one in a.log], "last") if each in set(ids)]
    assert merged.clashes == ()


def test_an_entry_of_a_long_log_that_both_changed_is_a_clash() -> None:
    def changed(hours: float) -> Plan:
        one = LONG.log[1_700]
        return replace(LONG, log=(*LONG.log[:1_700], replace(one, hours=hours), *LONG.log[1_701:]))

    merged = merge(changed(3.0), changed(4.0), LONG)
    assert merged.plan == changed(3.0)
    assert [each.item for each in merged.clashes] == ["l1700"]


def test_a_log_that_neither_side_changed_stays_the_very_same() -> None:
    a = edits.rename_step(LONG, "s1", "A")
    b = replace(LONG, title="B", log=tuple(replace(each) for each in LONG.log))
    assert merge(a, b, LONG).plan.log is LONG.log

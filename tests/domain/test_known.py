"""What somebody can already: noted once, taken away, taken over from elsewhere, and used for goals."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain import edits
from desktop.domain.changes import changes
from desktop.domain.known import is_known, not_known, room_for_known
from desktop.domain.merge import merge
from desktop.domain.plan import LONGEST_TITLE, MOST_KNOWN, Plan
from desktop.domain.suggest import goal_for
from desktop.domain.text import Text
from tests.domain.any_plan import plans, texts
from tests.domain.made_up import catalogue
from tests.samples import empty_plan, plan


def test_a_skill_is_noted_once_whatever_its_case_and_spacing() -> None:
    once = edits.add_known(empty_plan(), ["Figma", "  Adobe   Illustrator ", "FIGMA", "", " \n"])
    assert once.known == ("Figma", "Adobe Illustrator")
    assert edits.add_known(once, ["figma", "adobe illustrator"]) is once


def test_a_skill_is_taken_away_again() -> None:
    noted = edits.add_known(empty_plan(), ["Figma", "Excel"])
    assert edits.remove_known(noted, "Figma").known == ("Excel",)
    assert edits.remove_known(noted, "unknown") is noted


def test_there_is_room_for_five_hundred_skills_and_no_more() -> None:
    full = edits.add_known(empty_plan(), (f"skill {n}" for n in range(MOST_KNOWN + 20)))
    assert len(full.known) == MOST_KNOWN
    assert room_for_known(full) == 0
    assert edits.add_known(full, ["one more"]) is full


def test_a_name_that_is_too_long_for_a_plan_is_cut() -> None:
    assert len(edits.add_known(empty_plan(), ["x" * 1_000]).known[0]) == LONGEST_TITLE


def test_skills_are_taken_over_without_the_field() -> None:
    taken = edits.take_over(plan(), ["Figma"])
    assert taken == replace(plan(), known=("Figma",))


def test_skills_are_taken_over_together_with_the_field_of_the_work() -> None:
    taken = edits.take_over(plan(), ["Figma"], "design_creative", "UI designer", "UI/UX designer")
    assert taken.known == ("Figma",)
    assert (taken.field, taken.typed, taken.reading) == (
        "design_creative", "UI designer", "UI/UX designer",
    )  # fmt: skip
    assert taken.goals == plan().goals


@given(plans, st.lists(texts))
def test_only_what_is_not_known_yet_is_added_and_nothing_is_lost(
    any_plan: Plan, names: list[str]
) -> None:
    after = edits.add_known(any_plan, names)
    assert after.known[: len(any_plan.known)] == any_plan.known
    assert not_known(after, names) == ()
    assert replace(after, known=()) == replace(any_plan, known=())


def test_what_two_sides_noted_apart_is_united() -> None:
    base = edits.add_known(plan(), ["Excel", "Word"])
    one = edits.remove_known(edits.add_known(base, ["Figma"]), "Word")
    two = edits.add_known(base, ["Canva"])
    merged = merge(one, two, base)
    assert merged.clashes == ()
    assert merged.plan.known == ("Excel", "Figma", "Canva")


def test_what_is_noted_is_told_as_a_change() -> None:
    (change,) = changes(plan(), edits.add_known(plan(), ["Figma"]))
    assert (change.kind, change.part, change.after) == ("plan", "known", ("Figma",))


@pytest.mark.parametrize("known", ["ai_oven (en)", "AI_Oven  (ID)", " ai_oven (id)"])
def test_a_goal_for_a_skill_that_is_known_does_not_start_as_a_beginner(known: str) -> None:
    skill = catalogue.skill("ai_oven")
    assert skill is not None
    new_id = map(str, itertools.count()).__next__
    made = goal_for(skill, catalogue, "id", new_id, ["Excel", known])
    assert (made.level_from, made.level_to) == ("working", "skilled")
    assert goal_for(skill, catalogue, "id", new_id, ["Excel"]).level_from == "beginner"


def test_a_name_that_is_in_one_language_only_is_not_known_by_its_emptiness() -> None:
    assert not is_known(Text(en="Ovens"), ["", "  "])

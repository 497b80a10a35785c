import itertools
from datetime import date

import pytest

from desktop.domain.checks import problems_in
from desktop.domain.edits import add_goal
from desktop.domain.plan import Estimate, Goal, Plan
from desktop.domain.skill import OWN_CORE, SkillKind
from desktop.domain.suggest import NewId, goal_for, missing_kind, new_plan, own_core_goal
from desktop.domain.text import Language
from tests.domain.made_up import catalogue
from tests.samples import TODAY, empty_plan, goal


@pytest.fixture
def new_id() -> NewId:
    numbers = itertools.count(1)
    return lambda: f"n{next(numbers)}"


def ai_goal(new_id: NewId, language: Language = "en") -> Goal:
    skill = catalogue.skill("ai_oven")
    assert skill is not None
    return goal_for(skill, catalogue, language, new_id)


def test_a_new_plan_is_empty_and_keeps_the_typed_words(new_id: NewId) -> None:
    made = new_plan("Mine", "baking", "tukang roti", "Baker", today=TODAY, new_id=new_id)
    assert made == Plan(
        id="n1", title="Mine", created=TODAY, field="baking", typed="tukang roti", reading="Baker"
    )


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_goal_for_a_skill_is_written_in_the_language(new_id: NewId, language: Language) -> None:
    made = ai_goal(new_id, language)
    assert made.title == f"ai_oven ({language})"
    assert [each.title for each in made.steps] == [
        f"ai_oven.1 ({language})",
        f"ai_oven.2 ({language})",
    ]
    assert made.steps[0].note == f"ai_oven.1 note ({language})"


def test_a_goal_for_a_skill_names_the_skill_and_its_kind(new_id: NewId) -> None:
    made = ai_goal(new_id)
    assert (made.skill, made.kind) == ("ai_oven", "ai")


def test_starter_steps_keep_their_estimates_their_origin_and_their_findings(new_id: NewId) -> None:
    first, second = ai_goal(new_id).steps
    assert (first.estimate, first.starter, first.findings) == (
        Estimate(1, 2, 4),
        "ai_oven.1",
        ("A-01",),
    )
    assert second.findings == ()


def test_nothing_that_is_proposed_is_dated_or_done(new_id: NewId) -> None:
    made = ai_goal(new_id)
    assert made.target is None
    assert {(each.due, each.done) for each in made.steps} == {(None, None)}


def test_proposed_goals_make_a_sound_plan(new_id: NewId) -> None:
    made = new_plan("Mine", "baking", "", "", today=date(2026, 3, 2), new_id=new_id)
    for each in (ai_goal(new_id), ai_goal(new_id), own_core_goal("Bread", catalogue, "id", new_id)):
        made = add_goal(made, each)
    assert problems_in(made) == []


def test_a_core_skill_of_ones_own_starts_above_beginner(new_id: NewId) -> None:
    made = own_core_goal("Sourdough", catalogue, "id", new_id)
    assert (made.title, made.kind, made.skill) == ("Sourdough", "core", OWN_CORE)
    assert (made.level_from, made.level_to) == ("working", "expert")
    assert [each.title for each in made.steps] == ["own.1 (id)"]


@pytest.mark.parametrize(
    ("held", "missing"),
    [
        ([], None),
        (["ai"], "human"),
        (["core"], "human"),
        (["human"], "core"),
        (["ai", "core"], "human"),
        (["core", "human"], "ai"),
        (["ai", "human"], "core"),
        (["ai", "core", "human"], None),
        (["ai", "ai"], "human"),
    ],
)
def test_the_kind_that_a_plan_lacks_is_named(
    held: list[SkillKind], missing: SkillKind | None
) -> None:
    goals = tuple(goal(f"g{place}", kind=kind) for place, kind in enumerate(held))
    assert missing_kind(empty_plan(goals=goals)) == missing

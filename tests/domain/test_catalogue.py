from desktop.domain.plan import Step
from desktop.domain.reasons import field_headline, headline
from desktop.domain.shown import shown_goal_title, shown_note, shown_step_title
from desktop.domain.skill import Catalogue, Skill
from desktop.domain.text import Text
from tests.domain.made_up import catalogue, evidence, skill
from tests.samples import goal


def the_skill(skill_id: str) -> Skill:
    found = catalogue.skill(skill_id)
    assert found is not None
    return found


def test_fields_skills_and_steps_are_found_by_id() -> None:
    assert catalogue.field("selling") is catalogue.fields[1]
    assert catalogue.skill("dough") is catalogue.skills[1]
    starter = catalogue.starter_step("ai_oven.2")
    assert starter is not None
    assert starter.hours == (0.5, 1, 1)


def test_ids_of_a_later_version_are_simply_not_there() -> None:
    assert catalogue.field("space_travel") is None
    assert catalogue.skill("telepathy") is None
    assert catalogue.starter_step("telepathy.1") is None
    assert catalogue.starter_steps("telepathy") == ()


def test_the_skills_of_a_field_keep_the_order_of_the_seeds_without_human_ones() -> None:
    assert [each.id for each in catalogue.skills_for("baking")] == ["ai_oven", "dough"]
    assert [each.id for each in catalogue.skills_for("selling")] == ["dough", "ai_shop"]
    assert catalogue.skills_for("sailing") == []


def test_human_skills_serve_every_field() -> None:
    assert [each.id for each in catalogue.human_skills()] == ["judgement"]


def test_starter_steps_keep_their_order() -> None:
    assert [each.id for each in catalogue.starter_steps("ai_oven")] == ["ai_oven.1", "ai_oven.2"]


def test_an_empty_catalogue_answers_like_any_other() -> None:
    empty = Catalogue([], [], {})
    assert empty.skills_for("baking") == []
    assert empty.human_skills() == []


def test_a_skill_is_headed_by_its_growth_before_its_rank() -> None:
    found = headline(the_skill("ai_oven"), evidence)
    assert found is not None
    assert found.id == "A-01"


def test_a_skill_without_figure_is_headed_by_the_first_thing_said_of_it() -> None:
    found = headline(skill("new", "ai", findings=("gone", "C-01", "B-03")), evidence)
    assert found is not None
    assert found.id == "C-01"


def test_a_skill_of_which_nothing_is_said_has_no_headline() -> None:
    assert headline(the_skill("judgement"), evidence) is None
    assert headline(skill("new", "ai", findings=("gone",)), evidence) is None


def test_a_field_is_headed_by_its_strongest_figure_from_the_articles() -> None:
    found = field_headline("baking", catalogue, evidence)
    assert found is not None
    assert (found[0].id, found[1].id) == ("ai_oven", "A-01")


def test_comparison_evidence_never_heads_a_field() -> None:
    found = field_headline("selling", catalogue, evidence)
    assert found is not None
    assert (found[0].id, found[1].id) == ("dough", "A-02")


def test_a_field_without_figures_has_no_headline() -> None:
    assert field_headline("sailing", catalogue, evidence) is None


def test_an_untouched_starter_title_follows_the_language() -> None:
    growing = goal("g", title="ai_oven (en)", skill="ai_oven")
    assert shown_goal_title(growing, catalogue, "id") == "ai_oven (id)"
    assert shown_goal_title(growing, catalogue, "en") == "ai_oven (en)"


def test_a_title_in_ones_own_words_stays_in_every_language() -> None:
    growing = goal("g", title="My oven", skill="ai_oven")
    assert shown_goal_title(growing, catalogue, "id") == "My oven"
    own = goal("g", title="Sailing", skill="of_a_later_version")
    assert shown_goal_title(own, catalogue, "id") == "Sailing"


def test_a_starter_steps_title_and_note_follow_the_language_each_on_its_own() -> None:
    mixed = Step(id="s", title="ai_oven.1 (id)", note="My note", starter="ai_oven.1")
    assert shown_step_title(mixed, catalogue, "en") == "ai_oven.1 (en)"
    assert shown_note(mixed, catalogue, "en") == "My note"
    other = Step(id="s", title="My title", note="ai_oven.1 note (en)", starter="ai_oven.1")
    assert shown_step_title(other, catalogue, "id") == "My title"
    assert shown_note(other, catalogue, "id") == "ai_oven.1 note (id)"


def test_a_step_of_ones_own_is_shown_as_it_is() -> None:
    own = Step(id="s", title="T", note="N", starter="of_a_later_version")
    assert (shown_step_title(own, catalogue, "id"), shown_note(own, catalogue, "id")) == ("T", "N")


def test_a_text_gives_the_content_of_the_language_asked_for() -> None:
    text = Text(en="Dough", id="Adonan")
    assert (text.to("en"), text.to("id")) == ("Dough", "Adonan")


def test_a_text_knows_its_own_words_in_either_language() -> None:
    text = Text(en="Dough", id="Adonan")
    assert text.is_either("Adonan")
    assert text.is_either("Dough")
    assert not text.is_either("dough")


def test_empty_words_are_nobodys_text() -> None:
    assert not Text(en="Dough").is_either("")


def test_a_text_without_words_counts_as_none() -> None:
    assert not Text()
    assert Text(id="Adonan")
    assert Text(en="Dough")

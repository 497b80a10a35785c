"""What the app ships with is whole, sound and in both languages."""

import csv
import re
from pathlib import Path

import pytest

from desktop.domain.evidence import Evidence
from desktop.domain.finding import Finding
from desktop.domain.skill import OWN_CORE, Catalogue
from desktop.domain.text import Text
from desktop.domain.title_index import NAMES_A_TITLE
from desktop.domain.title_words import normalise, words_of
from desktop.storage.seeds import read_catalogue, read_evidence
from desktop.storage.title_files import PLAIN_WORDS, read_titles

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
FIELDS = [
    "design_creative",
    "coding_web",
    "data_analytics",
    "customer_admin",
    "sales_marketing",
    "accounting_consulting",
    "writing_media",
    "education",
    "health",
    "engineering",
    "manufacturing_trades",
    "construction",
    "transport_logistics",
    "hospitality_tourism",
    "agriculture_fisheries",
    "law_public",
    "science_research",
    "people_management",
    "personal_services",
    "arts_sport",
]
MEASURED = FIELDS[:6]
GROWTH = {"A-05": 329, "A-06": 178, "A-07": 154, "A-08": 130, "A-09": 95}
SURVEYS = {"A-22": 50, "B-03": 83, "B-04": 46, "B-07": 65, "B-08": 54, "B-10": 12, "B-13": 82}
RANKED = {
    "A-11": "accounting_consulting", "A-12": "coding_web", "A-13": "customer_admin",
    "A-14": "data_analytics", "A-15": "design_creative", "A-16": "sales_marketing",
}  # fmt: skip


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(SEEDS)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return read_evidence(SEEDS)


def every_finding(evidence: Evidence) -> list[Finding]:
    return [f for source in (*evidence.articles, *evidence.comparison) for f in source.findings]


def test_the_twenty_fields_stand_in_their_order(catalogue: Catalogue) -> None:
    assert [field.id for field in catalogue.fields] == FIELDS


def test_every_finding_of_the_two_articles_is_there(evidence: Evidence) -> None:
    ids = [finding.id for article in evidence.articles for finding in article.findings]

    assert sorted(ids) == [f"A-{n:02}" for n in range(1, 26)] + [f"B-{n:02}" for n in range(1, 17)]


def test_the_comparison_evidence_is_there_and_marked_as_not_from_the_articles(
    evidence: Evidence,
) -> None:
    ids = {finding.id for source in evidence.comparison for finding in source.findings}

    assert ids >= {f"C-{n:02}" for n in range(1, 13)}
    assert not any(evidence.is_from_articles(each) for each in ids)


def test_growth_and_survey_figures_are_exactly_those_of_the_articles(evidence: Evidence) -> None:
    assert {each.id: each.value for each in evidence.growth()} == GROWTH
    assert {each.id: each.value for each in evidence.surveys()} == SURVEYS
    assert evidence.comparison_growth().value == 23
    assert evidence.finding("B-02").value == 6500


def test_each_of_the_six_ranks_stands_in_its_field(evidence: Evidence) -> None:
    assert {each: evidence.finding(each).fields for each in RANKED} == {
        each: (field,) for each, field in RANKED.items()
    }


def test_e_commerce_management_is_never_called_an_ai_skill(
    catalogue: Catalogue, evidence: Evidence
) -> None:
    skill = catalogue.skill("ecommerce_management")

    assert skill is not None
    assert skill.kind == "core"
    assert evidence.finding("A-08").fields == ("customer_admin",)


def test_every_finding_is_told_in_both_languages_and_says_what_it_does_not_show(
    evidence: Evidence,
) -> None:
    for finding in every_finding(evidence):
        for text in (finding.short, finding.claim, finding.measured, finding.limits):
            assert text.en, finding.id
            assert text.id, finding.id


def test_every_id_that_a_seed_names_exists(catalogue: Catalogue, evidence: Evidence) -> None:
    fields, skills = {*FIELDS, "all"}, {skill.id for skill in catalogue.skills}
    for finding in every_finding(evidence):
        assert set(finding.fields) <= fields
        assert not finding.skill or finding.skill in skills, finding.id
        assert all(each in evidence for each in (*finding.tension, *finding.support)), finding.id
    for skill in catalogue.skills:
        assert set(skill.fields) <= fields
        assert all(each in evidence for each in skill.findings), skill.id
        for step in catalogue.starter_steps(skill.id):
            assert all(each in evidence for each in step.findings), step.id


def test_every_measured_field_has_an_ai_skill_and_the_core_skill_hired_most(
    catalogue: Catalogue,
) -> None:
    for field in MEASURED:
        kinds = [skill.kind for skill in catalogue.skills_for(field)]
        assert "ai" in kinds, field
        assert "core" in kinds, field


def test_every_other_field_has_an_ai_skill_to_start_with(catalogue: Catalogue) -> None:
    for field in FIELDS[6:]:
        assert [skill.kind for skill in catalogue.skills_for(field)] == ["ai"], field


def test_every_other_field_has_an_example_of_a_skill_of_ones_own(catalogue: Catalogue) -> None:
    for field in catalogue.fields:
        assert bool(field.own_skill.en and field.own_skill.id) == (field.id not in MEASURED)


def test_there_are_three_human_skills_for_everybody(catalogue: Catalogue) -> None:
    assert [skill.kind for skill in catalogue.human_skills()] == ["human"] * 3


def test_every_skill_has_five_to_seven_concrete_steps_with_estimates_in_order(
    catalogue: Catalogue,
) -> None:
    for skill_id in [skill.id for skill in catalogue.skills] + [OWN_CORE]:
        steps = catalogue.starter_steps(skill_id)
        assert 5 <= len(steps) <= 7, skill_id
        for step in steps:
            quick, likely, slow = step.hours
            assert 0 < quick < likely < slow, step.id
            assert likely <= 12, step.id


def test_no_text_of_the_skills_is_missing_in_a_language_or_holds_markup(
    catalogue: Catalogue,
) -> None:
    texts: list[Text] = []
    for skill in catalogue.skills:
        texts += [skill.name, skill.short, skill.strengthens, skill.summary]
        texts += [t for step in catalogue.starter_steps(skill.id) for t in (step.title, step.note)]
    for text in texts:
        assert text.en and text.id
        assert not re.search(r"[<>]|\*\*|&amp;", text.en + text.id), text


def test_titles_are_many_in_every_field_and_none_stands_twice() -> None:
    titles = read_titles(SEEDS)
    keys = [(title.title.casefold(), title.field) for title in titles]

    assert len(titles) >= 2500
    assert len(keys) == len(set(keys))
    for field in FIELDS:
        assert sum(title.field == field for title in titles) >= 90, field
    assert {title.field for title in titles} == set(FIELDS)
    assert {title.lang for title in titles} == {"id", "en"}
    assert all(re.fullmatch(r"\d{4}|", title.isco08) for title in titles)


def test_no_name_stands_twice_in_a_title_and_there_are_not_too_many_to_count() -> None:
    for title in read_titles(SEEDS):
        names = [normalise(name).split() for name in title.names]
        assert all(names), title
        assert len(names) <= NAMES_A_TITLE, title


def test_the_plain_words_are_in_order_and_none_is_a_word_of_a_title() -> None:
    plain = (SEEDS / PLAIN_WORDS).read_text("utf-8").split()
    of_titles = {
        word for title in read_titles(SEEDS) for name in title.names for word in words_of(name)
    }

    assert plain == sorted(set(plain))
    assert not set(plain) & of_titles


def test_the_titles_file_is_read_as_it_was_written() -> None:
    with (SEEDS / "titles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))

    assert rows[0] == ["title", "lang", "field", "isco08", "aliases", "note"]
    assert {len(row) for row in rows} == {6}

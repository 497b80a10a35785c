import pytest

from desktop.domain.evidence import Evidence
from tests.domain.made_up import ARTICLE, STUDY, evidence, finding, source


def test_a_finding_is_found_by_its_id_with_its_source() -> None:
    assert evidence.finding("C-01") is STUDY.findings[0]
    assert evidence.source("C-01") is STUDY.article


def test_an_unknown_finding_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        evidence.finding("Z-99")
    with pytest.raises(KeyError):
        evidence.source("Z-99")


def test_it_says_whether_it_holds_a_finding() -> None:
    assert "A-01" in evidence
    assert "Z-99" not in evidence


def test_unknown_ids_are_left_out_and_the_order_asked_for_is_kept() -> None:
    assert [each.id for each in evidence.known(["C-02", "Z-99", "A-01"])] == ["C-02", "A-01"]


def test_the_articles_are_told_from_the_comparison() -> None:
    assert evidence.is_from_articles("B-01")
    assert not evidence.is_from_articles("C-01")
    assert not evidence.is_from_articles("Z-99")


def test_a_finding_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="A-01"):
        Evidence([ARTICLE], [source("other", finding("A-01"))])


def test_growth_holds_skills_with_a_figure_from_the_articles_largest_first() -> None:
    assert [each.id for each in evidence.growth()] == ["B-02", "A-01"]


def test_the_comparison_line_is_the_growth_of_other_skills() -> None:
    assert evidence.comparison_growth().value == 23.0


def test_what_was_measured_in_a_field_leaves_out_work_in_general_and_the_comparison() -> None:
    assert [each.id for each in evidence.measured_in("baking")] == ["A-01", "A-02", "B-02", "B-04"]
    assert evidence.measured_in("sailing") == []


def test_surveys_are_those_of_the_articles_that_have_a_figure() -> None:
    assert [each.id for each in evidence.surveys()] == ["B-01"]


def test_comparison_for_a_field_puts_what_was_measured_there_first() -> None:
    assert [each.id for each in evidence.comparison_for("selling")] == ["C-02", "C-01"]
    assert [each.id for each in evidence.comparison_for("sailing")] == ["C-01"]


def test_a_finding_for_every_field_does_not_count_as_measured_in_one() -> None:
    general = finding("X", fields=("all",))
    assert general.is_for_every_field
    assert not general.bears_on("baking")


def test_what_speaks_against_a_finding_is_what_it_names() -> None:
    claim = finding("A-03", tension=("C-01",), support=("C-02",), proportion=("C-03",))
    made = Evidence([source("article", claim)], [STUDY])

    assert [each.id for each in made.against(claim)] == ["C-01"]
    assert [each.id for each in made.in_favour(claim)] == ["C-02"]
    assert [each.id for each in made.in_proportion(claim)] == ["C-03"]


def test_a_finding_knows_which_others_name_it_added_ones_too() -> None:
    claim = finding("A-03", tension=("C-01",))
    mine = finding("x", support=("C-01",))
    made = Evidence([source("article", claim)], [STUDY], [source("mine", mine)])

    assert made.naming(made.finding("C-01")) == [claim, mine]
    assert made.naming(claim) == []
    assert made.against(made.finding("C-01")) == made.in_favour(made.finding("C-01")) == []


def test_where_a_finding_is_from_is_known() -> None:
    made = evidence.with_added([source("mine", finding("x"))])

    assert [made.origin(each) for each in ("A-01", "C-01", "x")] == [
        "article", "comparison", "added",
    ]  # fmt: skip


def test_added_findings_never_count_as_the_articles_figures() -> None:
    mine = source(
        "mine",
        finding("x", kind="growth", value=900.0, unit="percent_growth", skill="ai_oven"),
        finding("y", kind="survey", value=99.0, unit="percent_of_people"),
    )
    made = evidence.with_added([mine])

    assert made.growth() == evidence.growth()
    assert made.surveys() == evidence.surveys()
    assert made.measured_in("baking") == evidence.measured_in("baking")
    assert made.comparison_for("baking") == evidence.comparison_for("baking")


def test_added_findings_of_a_field_come_before_those_of_all_work() -> None:
    mine = source("mine", finding("x", fields=("all",)), finding("y"), finding("z", fields=("s",)))

    assert [each.id for each in evidence.with_added([mine]).added_for("baking")] == ["y", "x"]

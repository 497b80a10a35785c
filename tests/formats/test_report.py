"""What a report says about a plan, and what it keeps to itself."""

from datetime import date

from msgspec.structs import replace

from desktop.domain.plan import Estimate, Plan, Proof
from desktop.formats.goal_part import GoalPart, StepPart
from desktop.formats.inert_text import many_lines, one_line
from desktop.formats.report import Report
from tests.formats.sample import EMPTY_PLAN, NOW, RICH_PLAN, report_of
from tests.samples import empty_plan, goal, step


def facts(report: Report) -> dict[str, str]:
    return {fact.label: fact.value for fact in report.facts}


def first_step(plan: Plan) -> StepPart:
    return report_of(plan).goals[0].steps[0]


def with_steps(*estimates: Estimate | None, hours: float = 4.0) -> Plan:
    steps = [step(f"s{n}", estimate=each) for n, each in enumerate(estimates)]
    return empty_plan(goals=(goal("g1", *steps),), hours_per_week=hours)


def test_the_finish_is_a_range_that_says_what_it_rests_on() -> None:
    told = facts(report_of(with_steps(Estimate(8.0, 16.0, 40.0))))["Finish range"]

    assert told == (
        "3 Jan to 17 Jan 2027. 50% likely by the first date, 85% by the second; rests on estimates alone."
    )


def test_the_finish_is_a_whole_week_where_likely_and_late_fall_into_the_same() -> None:
    told = facts(report_of(with_steps(Estimate(3.0, 3.0, 3.0), hours=20.0)))["Finish range"]

    assert told == "By 6 Dec 2026. 85% likely; rests on estimates alone."


def test_a_finish_decades_away_has_no_date() -> None:
    far = report_of(with_steps(Estimate(300, 400, 900), hours=0.5))
    assert "decades" in facts(far)["Finish range"]
    assert "More than twenty years" in facts(
        report_of(with_steps(Estimate(9_000, 9_000, 9_000), hours=0.5))
    )["Finish range"]  # fmt: skip


def test_without_steps_hours_or_estimates_there_is_no_range() -> None:
    assert facts(report_of(empty_plan()))["Finish range"] == "No steps yet."
    assert "Set hours a week" in facts(
        report_of(with_steps(Estimate(1, 2, 3), hours=0.0))
    )["Finish range"]  # fmt: skip
    assert "Estimate a step" in facts(report_of(with_steps(None)))["Finish range"]
    done = empty_plan(goals=(goal("g1", step(done=date(2026, 3, 1))),))
    assert facts(report_of(done))["Finish range"] == "All steps are done."


def test_weeks_off_are_told_as_whole_weeks() -> None:
    assert "Weeks off" not in facts(report_of(empty_plan()))
    assert facts(report_of(RICH_PLAN))["Weeks off"] == (
        "Tutup buku; <b>ramai</b> (14 Dec 2026 to 20 Dec 2026); 8 Mar 2027 to 21 Mar 2027"
    )


def test_open_steps_without_an_estimate_are_told() -> None:
    told = facts(report_of(with_steps(Estimate(1.0, 2.0, 4.0), None, None)))["Remaining"]

    assert told.startswith("2 hours (quick 1 h, slow 4 h)")
    assert told.endswith("not counted: 2")


def test_the_field_says_how_it_was_found() -> None:
    told = facts(report_of(RICH_PLAN))["Field"]

    assert told == "Design & creative, from “tukang desain”, read as “Desainer grafis”"
    assert facts(report_of(EMPTY_PLAN))["Field"] == "No field chosen yet"
    assert facts(report_of(replace(RICH_PLAN, reading="")))["Field"].endswith("“tukang desain”")


def test_untouched_starter_texts_stand_in_the_language_of_the_report() -> None:
    english, indonesian = report_of(RICH_PLAN), report_of(RICH_PLAN, "id")

    assert (english.goals[0].title, indonesian.goals[0].title) == ("AI video", "Video AI")
    assert english.goals[0].steps[0].title == "Map how you made one video"
    assert english.goals[0].steps[0].note.startswith("List each stage.\n")
    assert indonesian.goals[0].steps[0].title == "Petakan satu video"
    assert english.log[0].lines[0].step == "Map how you made one video"


def test_figures_and_dates_are_written_as_the_language_does() -> None:
    english, indonesian = report_of(RICH_PLAN), report_of(RICH_PLAN, "id")

    assert "1.25 h logged" in english.goals[0].steps[1].facts
    assert "1,25 h logged" in indonesian.goals[0].steps[1].facts
    assert "6 Dec 2026" in english.made
    assert "6 Des 2026" in indonesian.made


def test_the_editors_guess_is_marked_until_the_estimate_is_ones_own() -> None:
    guess, own = report_of(RICH_PLAN).goals[0].steps[:2]

    assert "1–2–4 h (our guess)" in guess.facts
    assert "2–3–5 h" in own.facts


def test_a_file_is_told_by_its_name_and_never_by_its_folder() -> None:
    names = [proof.name for proof in report_of(RICH_PLAN).goals[0].steps[0].proofs]

    assert names[1:] == ["peta alur.pdf", "naskah.docx"]


def test_an_address_that_must_not_be_opened_is_no_link_and_shows_no_folder() -> None:
    for target in (
        "file:///home/sari/secret/a.pdf",
        "\\\\host\\share\\a.pdf",
        "https://u:p@x/a.pdf",
    ):
        part = first_step(
            empty_plan(goals=(goal("g1", step(proofs=(Proof("link", target),))),))
        ).proofs[0]
        assert (part.name, part.address) == ("a.pdf", "")


def test_every_finding_and_source_stands_once() -> None:
    report = report_of(RICH_PLAN)

    assert [each.id for each in report.findings] == ["A-05", "A-25", "B-03", "C-01"]
    assert [each.title for each in report.sources] == [
        "Keahlian yang masih dicari",
        "Winners and losers",
    ]
    assert [each.mark for each in report.findings] == ["", "", "", "Not from the two articles"]


def test_a_finding_says_what_it_does_not_show_and_how_far_it_was_checked() -> None:
    growth, advice, survey, study = report_of(RICH_PLAN).findings
    told = {fact.label: fact.value for fact in study.facts}

    assert growth.figure == "+329%"
    assert growth.limits.value == "The starting amount was not published."
    assert growth.others[0].line.endswith("Demand for writing fell by 20–50% [C-01]")
    assert growth.address == "https://example.id/read?a=1&b=2"
    assert advice.figure == ""
    assert {fact.label: fact.value for fact in survey.facts}["Was it checked?"].startswith("No.")
    assert told["Was it checked?"].endswith("We read the summary.")
    assert told["It is about"] == "Design & creative; Customer service"


def test_a_step_without_evidence_says_whose_idea_it_was() -> None:
    def reasons(part: GoalPart | StepPart) -> list[str]:
        return [reason.line for reason in part.reasons]

    first, core, human = report_of(RICH_PLAN).goals

    assert reasons(first) == ["Growth: +329% AI video generation & editing [A-05]"]
    assert reasons(first.steps[1]) == ["Our suggestion, no figure behind it"]
    assert reasons(first.steps[2]) == []
    assert reasons(core) == []
    assert reasons(human) == ["Our suggestion, no figure behind it"]
    assert reasons(core.steps[1]) == ["The findings behind it are not on this computer."]


def test_a_figure_from_another_field_says_from_which() -> None:
    assert (
        "(measured in Customer service)" in report_of(RICH_PLAN).goals[1].steps[0].reasons[0].text
    )


def test_hours_of_a_removed_step_stay_in_the_log() -> None:
    months = report_of(RICH_PLAN).log

    assert [(month.month, month.hours) for month in months] == [
        ("Nov 2026", "2.5 hours"),
        ("Dec 2026", "2.25 hours"),
    ]
    assert months[1].lines[1].step == "a step that was removed"


def test_things_without_a_title_have_a_word_to_stand_for_them() -> None:
    plan = empty_plan(title="\u202e \x00", goals=(goal("g1", step(title=" "), title=""),))
    report = report_of(plan)

    assert report.title == "Untitled plan"
    assert report.goals[0].title == "Untitled goal"
    assert report.goals[0].steps[0].title == "Untitled step"


def test_study_time_ends_with_the_range_or_within_a_year() -> None:
    assert report_of(with_steps(Estimate(8, 16, 40))).study_until == date(2027, 1, 17)
    assert report_of(with_steps(Estimate(300, 400, 900), hours=0.5)).study_until == date(
        2027, 12, 5
    )
    assert report_of(empty_plan()).study_until is None
    assert report_of(empty_plan()).made_at == NOW


def test_inert_text_keeps_what_is_seen_and_drops_what_is_obeyed() -> None:
    assert many_lines("a\u2028b\r\nc\rd\x85e\x00\x1b") == "a\nb\nc\nd\ne"
    assert many_lines("\n\n  a \n\n b\n\n") == "  a\n\n b"
    assert one_line("  a\tb\n\n c\u202e\u2066 ") == "a b c"
    assert one_line("👩🏽\u200d💻 e\u0301 שלום\u200f") == "👩🏽\u200d💻 e\u0301 שלום\u200f"
    assert one_line("half \ud800 a pair") == "half a pair"

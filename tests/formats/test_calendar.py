"""The calendar of a report: a person can follow it week by week with a pencil."""

from datetime import date

from msgspec.structs import replace

from desktop.domain.plan import Estimate, Plan, Step, WeeksOff
from desktop.domain.schedule import schedule
from desktop.formats.calendar_part import CalendarLine
from tests.formats.sample import EMPTY_PLAN, NOW, RICH_PLAN, exported, report_of
from tests.samples import empty_plan, goal, step

FOUR = Estimate(4, 4, 4)


def lines(plan: Plan, language: str = "en") -> list[tuple[str, str, list[str]]]:
    report = report_of(plan, language)  # type: ignore[arg-type]
    return [(each.kind, each.when, [one.text for one in each.entries]) for each in report.calendar]


def with_steps(*steps: Step, **values: object) -> Plan:
    return empty_plan(goals=(goal("g1", *steps),), hours_per_week=4.0, **values)


def many(count: int, **values: object) -> list[Step]:
    return [step(f"s{n}", estimate=FOUR, **values) for n in range(count)]


def test_weeks_steps_weeks_off_and_dates_stand_in_one_list_in_order() -> None:
    assert lines(RICH_PLAN) == [
        ("work", "30 Nov–6 Dec 2026", ["Read two licences (goes on)"]),
        (
            "work",
            "7–13 Dec 2026",
            ["Read two licences", "=SUM(A1) is only a title", "1. Review three logos (goes on)"],
        ),
        ("off", "14–20 Dec 2026", ["Off: Tutup buku; <b>ramai</b>"]),
        ("date", "14 Dec 2026", ["Due: Read two licences"]),
        ("work", "21–27 Dec 2026", ["1. Review three logos", "Ask a colleague"]),
        ("date", "10 Jan 2027", ["Due: =SUM(A1) is only a title"]),
        ("date", "31 Jan 2027", ["Target: AI video"]),
    ]


def test_each_step_says_the_same_weeks_as_the_plan_page() -> None:
    report, weeks = report_of(RICH_PLAN), schedule(RICH_PLAN, NOW.date()).weeks
    told = {each.id: each.facts for goal in report.goals for each in goal.steps}

    assert set(weeks) == {"s2", "s3", "s4", "s5"}
    assert "planned for 30 Nov–13 Dec 2026" in told["s2"]
    assert not any("planned" in fact for fact in told["s1"])


def test_weeks_that_are_alike_are_one_line_and_a_step_ends_once() -> None:
    plan = with_steps(step("long", estimate=Estimate(40, 40, 40)), *many(1))
    report = report_of(plan)

    assert [(each.when, len(each.entries)) for each in report.calendar] == [
        ("30 Nov 2026–7 Feb 2027", 1),
        ("8–14 Feb 2027", 1),
    ]
    assert [each.entries[0].ends for each in report.calendar] == [True, True]


def test_weeks_off_part_a_long_step_and_it_ends_after_them() -> None:
    off = WeeksOff("Lebaran", date(2026, 12, 8), date(2026, 12, 16))
    plan = with_steps(step("long", title="Long", estimate=Estimate(12, 12, 12)), breaks=(off,))

    assert lines(plan) == [
        ("work", "30 Nov–6 Dec 2026", ["Long (goes on)"]),
        ("off", "7–20 Dec 2026", ["Off: Lebaran"]),
        ("work", "21 Dec 2026–3 Jan 2027", ["Long"]),
    ]


def test_weeks_off_after_the_last_step_and_of_the_past_are_left_out() -> None:
    past = WeeksOff("Past", date(2026, 10, 1), date(2026, 10, 8))
    later = WeeksOff("Later", date(2027, 6, 1), date(2027, 6, 8))

    assert [kind for kind, _, _ in lines(with_steps(*many(2), breaks=(past, later)))] == [
        "work",
        "work",
    ]


def test_weeks_off_without_a_name_are_off_all_the_same() -> None:
    off = WeeksOff("", date(2026, 12, 8), date(2026, 12, 8))

    assert ("off", "7–13 Dec 2026", ["Off"]) in lines(with_steps(*many(2), breaks=(off,)))


def test_a_date_that_will_not_be_kept_says_so() -> None:
    late = with_steps(*many(3, due=date(2026, 12, 10)))
    told = [text for kind, _, (text, *_) in lines(late) if kind == "date"]

    assert [text.endswith("(will not be kept as the weeks lie)") for text in told] == [
        False,
        False,
        True,
    ]


def test_without_hours_a_week_there_are_dates_alone_and_no_word_about_weeks() -> None:
    plan = replace(with_steps(*many(2, due=date(2026, 12, 10))), hours_per_week=0.0)
    report = report_of(plan)

    assert [each.kind for each in report.calendar] == ["date", "date"]
    assert report.calendar_note == ""
    assert report_of(EMPTY_PLAN).calendar == ()


def test_a_very_large_plan_has_three_years_of_weeks_and_counts_the_rest() -> None:
    def of_kind(kind: str, calendar: tuple[CalendarLine, ...]) -> list[CalendarLine]:
        return [each for each in calendar if each.kind == kind]

    calendar = report_of(with_steps(*many(10_000))).calendar

    assert len(of_kind("work", calendar)) == 156
    assert [each.entries[0].text for each in of_kind("later", calendar)] == ["further steps: 9,844"]


def test_a_week_of_very_many_small_steps_names_twenty_and_counts_the_rest() -> None:
    tiny = [step(f"t{n}", estimate=Estimate(0, 0, 0)) for n in range(50)]
    (week,) = report_of(with_steps(*tiny)).calendar

    assert len(week.entries) == 21
    assert week.entries[-1].text == "further steps: 30"
    assert not week.entries[-1].step


def test_the_calendar_is_in_every_file_for_reading() -> None:
    for name in ("txt", "md", "html"):
        told = exported(name, RICH_PLAN).decode()
        for said in (
            "21–27 Dec 2026",
            "Off: Tutup buku",
            "Ask a colleague",
            "planned for 7–13 Dec",
        ):
            assert said in told, (name, said)

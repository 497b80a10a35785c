"""The calendar file: read by the library that wrote it and by a reader of our own."""

from datetime import date, datetime, timedelta, timezone

import icalendar
import pytest
from msgspec.structs import replace

from desktop.domain.plan import Estimate, Plan
from tests.formats.calendar_lines import Properties, events, text
from tests.formats.sample import EMPTY_PLAN, NOW, RICH_PLAN, exported, report_of
from tests.samples import empty_plan, goal, step

LINES = {
    "UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DESCRIPTION", "DTSTART;VALUE=DATE",
    "DTEND;VALUE=DATE", "RRULE", "EXDATE;VALUE=DATE", "TRANSP", "CLASS",
}  # fmt: skip


def ours(plan: Plan, now: datetime = NOW) -> list[dict[str, str]]:
    return [dict(each) for each in events(exported("ics", plan, now=now))]


def theirs(plan: Plan) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(exported("ics", plan))
    assert isinstance(calendar, icalendar.Calendar)
    return list(calendar.events)


def with_due(**values: object) -> Plan:
    return empty_plan(goals=(goal("g1", step(due=date(2026, 12, 31), **values)),))


def test_open_steps_and_goals_with_a_date_are_whole_days() -> None:
    found = {text(each["SUMMARY"]): each for each in ours(RICH_PLAN)}

    assert list(found) == [
        "Study time this week: 2.5 hours",
        "Target: AI video",
        "Read two licences",
        "=SUM(A1) is only a title",
    ]
    assert found["Read two licences"]["DTSTART;VALUE=DATE"] == "20261214"
    assert found["Read two licences"]["DTEND;VALUE=DATE"] == "20261215"


def test_both_readers_see_the_same() -> None:
    read = theirs(RICH_PLAN)

    for own, event in zip(ours(RICH_PLAN), read, strict=True):
        assert text(own["SUMMARY"]) == str(event["SUMMARY"])
        assert text(own["DESCRIPTION"]) == str(event["DESCRIPTION"])
        assert own["UID"] == str(event["UID"])
        assert own["DTSTART;VALUE=DATE"] == f"{event['DTSTART'].dt:%Y%m%d}"
        assert int(own["SEQUENCE"]) == event["SEQUENCE"]
        assert set(own) <= LINES
    assert not any(event.errors for event in read)


def test_study_time_comes_every_week_but_those_off_from_next_monday_to_the_latest_finish() -> None:
    study = ours(RICH_PLAN)[0]
    day, last = date(2026, 12, 7), report_of(RICH_PLAN).study_until
    assert last is not None
    assert study["EXDATE;VALUE=DATE"] == "20261214"

    assert study["DTSTART;VALUE=DATE"] == f"{day:%Y%m%d}"
    assert day.weekday() == 0
    assert study["RRULE"] == f"FREQ=WEEKLY;UNTIL={last:%Y%m%d}"


@pytest.mark.parametrize("days", range(7))
def test_study_time_begins_in_the_week_after_this_one(days: int) -> None:
    now = NOW + timedelta(days=days)
    start = datetime.strptime(ours(with_due(), now)[0]["DTSTART;VALUE=DATE"], "%Y%m%d").date()

    assert start.weekday() == 0
    assert 1 <= (start - now.date()).days <= 7


def test_without_hours_to_plan_there_is_no_study_time() -> None:
    assert not any("RRULE" in each for each in ours(with_due(estimate=None)))


def test_importing_again_gives_each_entry_the_same_name_and_a_higher_number() -> None:
    first = ours(RICH_PLAN)
    renamed = replace(
        RICH_PLAN,
        title="Another",
        goals=(replace(RICH_PLAN.goals[0], title="Other"), *RICH_PLAN.goals[1:]),
    )
    second = ours(renamed, NOW + timedelta(seconds=1))

    assert [each["UID"] for each in first] == [each["UID"] for each in second]
    assert len({each["UID"] for each in first}) == len(first)
    for before, after in zip(first, second, strict=True):
        assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
        assert after["DTSTAMP"] > before["DTSTAMP"]


def test_the_stamp_is_the_same_moment_in_every_time_zone() -> None:
    jakarta = NOW.astimezone(timezone(timedelta(hours=7)))

    assert ours(RICH_PLAN, jakarta)[1]["DTSTAMP"] == "20261206T093000Z"
    assert ours(RICH_PLAN, jakarta) == ours(RICH_PLAN)


def test_a_long_note_is_cut_and_a_backslash_stays_one() -> None:
    found = ours(with_due(note="C:\\New\\new; a, b\n" + "é" * 5000))[-1]
    told = text(found["DESCRIPTION"])

    assert "C:\\New\\new; a, b\n" in told
    assert told.endswith("é…")
    assert len(told) < 1200


def test_an_empty_plan_is_a_calendar_without_entries() -> None:
    assert ours(EMPTY_PLAN) == []
    assert theirs(EMPTY_PLAN) == []


def test_steps_and_goals_with_the_same_id_do_not_meet() -> None:
    day = date(2026, 12, 31)
    plan = empty_plan(
        goals=(goal("x", step("y", due=day, estimate=Estimate(1, 1, 1)), target=day),)
    )
    found: list[Properties] = events(exported("ics", plan))

    assert len({dict(each)["UID"] for each in found}) == 3

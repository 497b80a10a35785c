"""The calendar file as two readers see it that others wrote: icalendar and vobject."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

import icalendar
import pytest
import vobject
from msgspec.structs import replace

from desktop.domain.edits import mark_done
from desktop.domain.plan import Estimate, Plan, WeeksOff
from desktop.domain.weeks import working_weeks
from desktop.formats.ics_file import counted
from tests.formats.hostile import TEXTS, plan_with
from tests.formats.sample import EMPTY_PLAN, NOW, RICH_PLAN, exported, report_of
from tests.samples import empty_plan, goal, step

LONG_PLAN = empty_plan(
    title="Ten months",
    hours_per_week=2.0,
    breaks=(
        WeeksOff("Lebaran", date(2027, 3, 9), date(2027, 3, 19)),
        WeeksOff("Exams", date(2027, 6, 2), date(2027, 6, 2)),
        WeeksOff("Exams again", date(2027, 6, 4), date(2027, 6, 9)),
    ),
    goals=(
        goal(
            "g1",
            *(
                step(f"s{n}", estimate=Estimate(2, 4, 8), due=NOW.date() + timedelta(days=20 * n))
                for n in range(20)
            ),
            target=date(2027, 10, 1),
        ),
    ),
)
PLANS = {"rich": RICH_PLAN, "long": LONG_PLAN}


class Seen(NamedTuple):
    """An event as a reader sees it."""

    uid: str
    sequence: int
    first: date
    end: date
    summary: str
    about: str


def by_icalendar(data: bytes) -> list[Seen]:
    return [
        Seen(
            str(each["UID"]), int(each["SEQUENCE"]), each["DTSTART"].dt, each["DTEND"].dt,
            str(each["SUMMARY"]), str(each["DESCRIPTION"]),
        )
        for each in icalendar.Calendar.from_ical(data).walk("VEVENT")
    ]  # fmt: skip


def by_vobject(data: bytes) -> list[Seen]:
    return [
        Seen(
            each.uid.value, int(each.sequence.value), each.dtstart.value, each.dtend.value,
            each.summary.value, each.description.value,
        )
        for each in vobject.readOne(data.decode()).vevent_list
    ]  # fmt: skip


def weeks_of_study(data: bytes) -> list[date]:
    """The days that vobject (with dateutil) makes of the rule and its exceptions."""
    study = vobject.readOne(data.decode()).vevent_list[0]
    return [moment.date() for moment in study.getrruleset(addRDate=True)]


@pytest.mark.parametrize("name", PLANS)
def test_both_readers_agree_on_every_entry(name: str) -> None:
    data = exported("ics", PLANS[name])

    assert by_icalendar(data) == by_vobject(data)
    assert len(by_vobject(data)) == data.count(b"BEGIN:VEVENT") > 3


@pytest.mark.parametrize("text", TEXTS)
def test_both_readers_agree_on_what_texts_say(text: str) -> None:
    data = exported("ics", plan_with(TEXTS[text]))

    assert by_icalendar(data) == by_vobject(data)


@pytest.mark.parametrize("name", PLANS)
def test_study_time_lies_in_the_working_weeks_and_in_no_other(name: str) -> None:
    plan = PLANS[name]
    until = report_of(plan).study_until
    assert until is not None
    expected = [each for each in working_weeks(plan, NOW.date()) if NOW.date() < each <= until]

    assert weeks_of_study(exported("ics", plan)) == expected


@pytest.mark.parametrize("name", PLANS)
def test_what_is_said_of_a_file_is_what_the_other_reader_counts(name: str) -> None:
    data = exported("ics", PLANS[name])

    assert counted(data) == (len(weeks_of_study(data)), len(by_vobject(data)) - 1)


def test_of_a_calendar_without_entries_that_is_said() -> None:
    assert counted(exported("ics", EMPTY_PLAN)) == (0, 0)


def test_the_weeks_off_are_those_that_are_missing() -> None:
    weeks = weeks_of_study(exported("ics", LONG_PLAN))
    every = {weeks[0] + timedelta(weeks=n) for n in range((weeks[-1] - weeks[0]).days // 7 + 1)}

    assert every - set(weeks) == {
        date(2027, 3, 8), date(2027, 3, 15), date(2027, 5, 31), date(2027, 6, 7),
    }  # fmt: skip


def test_a_second_import_of_a_changed_plan_replaces_each_entry() -> None:
    def later(plan: Plan, now: datetime) -> dict[str, Seen]:
        return {each.uid: each for each in by_vobject(exported("ics", plan, now=now))}

    changed = mark_done(LONG_PLAN, "s0", NOW.date())
    changed = replace(changed, hours_per_week=3.0, breaks=(), title="Ten months, faster")
    first, second = later(LONG_PLAN, NOW), later(changed, NOW + timedelta(days=9))

    assert set(first) - set(second) == {"p1~step~s0@tumbuh"}
    assert set(second) < set(first)
    assert all(each.sequence > first[uid].sequence for uid, each in second.items())
    assert second["p1~study@tumbuh"].summary == "Study time this week: 3 hours"

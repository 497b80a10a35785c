"""The outlook follows the plan without keeping the window waiting."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop.domain import edits
from desktop.session.outlooks import Outlooks, outlook
from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer
from tests.samples import TODAY, empty_plan, goal, plan, step


class Days:
    """The day as the test says it."""

    def __init__(self) -> None:
        self.today = TODAY

    def __call__(self) -> date:
        return self.today


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def outlooks(session: PlanSession, writer: Writer, days: Days) -> Iterator[Outlooks]:
    made = Outlooks(session, writer, days)
    yield made
    made.stop()


def test_the_outlook_comes_after_the_plan_and_is_its_own(
    session: PlanSession, outlooks: Outlooks, qtbot: QtBot
) -> None:
    session.show(plan())
    assert outlooks.latest is None
    qtbot.waitUntil(lambda: outlooks.latest is not None)
    assert outlooks.latest == outlook(plan(), TODAY)


def test_of_many_edits_in_a_row_only_what_the_last_one_left_must_be_worked_out(
    session: PlanSession, outlooks: Outlooks, qtbot: QtBot
) -> None:
    told = QSignalSpy(outlooks.outlook_changed)
    session.show(plan())
    for hours in range(1, 51):
        session.apply("x", partial(edits.set_hours_per_week, hours=float(hours), today=TODAY))
    qtbot.waitUntil(lambda: outlooks.latest is not None and outlooks.latest.plan is session.plan)
    assert told.count() <= 2


def test_nothing_is_told_of_a_plan_that_is_no_longer_open(
    session: PlanSession, outlooks: Outlooks, qtbot: QtBot
) -> None:
    told = list[str]()
    outlooks.outlook_changed.connect(lambda found: told.append(found.plan.id))
    session.show(plan())
    session.show(empty_plan(id="other", goals=(goal("g", step("s")),)))
    qtbot.waitUntil(lambda: "other" in told)
    assert told == ["other"]


def test_another_day_gives_another_outlook(
    session: PlanSession, outlooks: Outlooks, days: Days, qtbot: QtBot
) -> None:
    session.show(plan())
    qtbot.waitUntil(lambda: outlooks.latest is not None)
    before = outlooks.latest
    outlooks.look()
    assert outlooks.latest is before
    days.today = date(2026, 3, 9)
    outlooks.look()
    qtbot.waitUntil(lambda: outlooks.latest is not before)
    assert outlooks.latest == outlook(plan(), days.today)


def test_after_the_end_nothing_is_worked_out(
    session: PlanSession, outlooks: Outlooks, writer: Writer
) -> None:
    outlooks.stop()
    session.show(plan())
    assert writer.drain(5)
    assert outlooks.latest is None

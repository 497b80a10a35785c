"""Marks on an axis are few and stand at round places, however long the axis is."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.widgets.ticks import are_months, day_ticks, hour_ticks


def test_some_weeks_are_marked_by_mondays() -> None:
    assert day_ticks(date(2026, 11, 25), date(2026, 12, 20)) == [
        date(2026, 11, 30), date(2026, 12, 7), date(2026, 12, 14),
    ]  # fmt: skip


def test_many_months_are_marked_by_their_firsts() -> None:
    found = day_ticks(date(2026, 10, 19), date(2028, 5, 14))
    assert found[:3] == [date(2027, 1, 1), date(2027, 4, 1), date(2027, 7, 1)]
    assert are_months(found)
    assert not are_months(day_ticks(date(2026, 11, 25), date(2026, 12, 20)))


@given(st.dates(date(1, 1, 1), date(9000, 1, 1)), st.integers(0, 366 * 60))
def test_there_are_never_more_than_seven_days(first: date, days: int) -> None:
    last = first + timedelta(days)
    found = day_ticks(first, last)
    assert len(found) <= 7
    assert all(first <= day <= last for day in found)
    assert all(a < b for a, b in pairwise(found))


@given(st.floats(0, 1e6))
def test_hours_begin_at_zero_and_are_at_most_six(most: float) -> None:
    found = hour_ticks(most)
    assert found[0] == 0
    assert len(found) <= 6
    assert all(hours <= max(most, 1.0) + 1e-6 for hours in found)

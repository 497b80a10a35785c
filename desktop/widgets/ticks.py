"""Where the marks stand on a chart's axes: few enough to be read, at round places."""

import math
from datetime import date, timedelta

_MOST_DAYS, _MOST_HOURS = 7, 5
_WEEKS, _MONTHS = (1, 2, 4), (1, 2, 3, 6, 12, 24, 60, 120)


def day_ticks(first: date, last: date) -> list[date]:
    """Mondays, or else firsts of months, from one day to another; at most seven."""
    monday = first + timedelta(days=-first.weekday() % 7)
    for weeks in _WEEKS:
        found = [
            monday + timedelta(weeks=weeks * n)
            for n in range((last - monday).days // (7 * weeks) + 1)
        ]
        if len(found) <= _MOST_DAYS:
            return found
    return next(
        found for months in _MONTHS if len(found := _firsts(first, last, months)) <= _MOST_DAYS
    )


def are_months(ticks: list[date]) -> bool:
    """Whether the ticks are better called by their months than by their days."""
    return len(ticks) > 1 and (ticks[1] - ticks[0]).days >= 5 * 7 - 7 and ticks[0].day == 1


def _firsts(first: date, last: date, months: int) -> list[date]:
    """The firsts of every so many months, counted from the year's beginning."""
    number = first.year * 12 + first.month - (first.day == 1)
    number += -number % months
    found = []
    while (day := date(number // 12, number % 12 + 1, 1)) <= last:
        found.append(day)
        number += months
    return found


def hour_ticks(most: float) -> list[float]:
    """Zero and round numbers of hours up to `most`; at most six."""
    rough = max(most, 1.0) / _MOST_HOURS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough - 1e-9)
    return [number * step for number in range(int(most / step + 1e-9) + 1)]

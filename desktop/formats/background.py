"""What a file says that somebody can do and has worked as, whichever form it came in."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

import msgspec

from desktop.domain.checks import Problem
from desktop.domain.plan import LONGEST_TITLE

Source = Literal["linkedin", "json_resume", "csv"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar", "apr", "may mei", "jun", "jul", "aug agu agt", "sep", "oct okt", "nov",
         "dec des"), 1,
    )
    for name in names.split()
}  # fmt: skip
"""By their first three letters, in English and Indonesian."""
_NAMED_MONTH = re.compile(r"(?:([^\W\d_]{3,12})\.? )?([0-9]{4})")
_NUMBERED_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_LONGEST_SHOWN = 40
MOST_PROBLEMS = 100
"""Past so many nobody reads on."""


class Position(msgspec.Struct, frozen=True):
    """A job that somebody has or had; `until` is None while they have it."""

    title: str
    company: str = ""
    since: date | None = None
    until: date | None = None


class Background(msgspec.Struct, frozen=True):
    """Skills, each once, and positions as they stand in the file."""

    source: Source
    skills: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()

    def latest(self) -> Position | None:
        """The position that the person has, else the one that ended last; of several the newest."""
        return max(self.positions, key=_how_late, default=None)


def _how_late(position: Position) -> tuple[date, date]:
    return position.until or date.max, position.since or date.min


_STILL = frozenset(("present", "current", "now", "sekarang", "saat ini", "kini"))
"""What people write for a position that they still hold."""


def day_of(text: str) -> date | None:
    """The first day of what `Jan 2021`, `2021`, `2021-01` or `2021-01-15` names; None for nothing
    and for a position that goes on.

    Raises ValueError.
    """
    said = " ".join(text.split())
    if not said or said.casefold() in _STILL:
        return None
    numbered, named = _NUMBERED_MONTH.fullmatch(said), _NAMED_MONTH.fullmatch(said)
    if numbered:
        year, month, day = (int(each or 1) for each in numbered.groups())
    elif named:
        year, day = int(named[2]), 1
        month = _MONTHS.get(named[1][:3].casefold(), 0) if named[1] else 1
    else:
        raise ValueError(said)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(said)
    return date(year, month, day)


class Written(NamedTuple):
    """A position as it is written at a place in a file."""

    place: str
    title: str
    company: str
    since: str
    until: str


def positions_in(
    written: Iterable[Written], parts: tuple[str, str, str] = ("", "", "")
) -> tuple[tuple[Position, ...], list[Problem]]:
    """Positions that have a title, and what is wrong with any of them.

    `parts` name title, beginning and end inside the place of a position.
    """
    positions, problems = list[Position](), list[Problem]()
    for place, *texts, since, until in written:
        title, company = (" ".join(text.split()) for text in texts)
        if max(len(title), len(company)) > LONGEST_TITLE:
            problems.append(Problem(place + parts[0], "too_long"))
            continue
        days = []
        for text, part in ((since, parts[1]), (until, parts[2])):
            try:
                days.append(day_of(text))
            except ValueError:
                problems.append(Problem(place + part, "wrong_value", text[:_LONGEST_SHOWN]))
                days.append(None)
        if days[0] and days[1] and days[1] < days[0]:
            problems.append(Problem(place + parts[2], "dates_order"))
        if title:
            positions.append(Position(title, company, *days))
    return tuple(positions), problems[:MOST_PROBLEMS]

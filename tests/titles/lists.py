"""Jobs as people type them, with the field that they would expect, and things that are no job.

`expected.tsv` is the small list that the search was first built on; `typed.tsv` was written without
having seen the search or its titles; `no-jobs.tsv` holds what must be refused.
"""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop.domain.text import Language
from desktop.domain.titles import TitleSearch

_FOLDER = Path(__file__).parent
_REFUSED = "-"


class Typed(NamedTuple):
    """What somebody types, and the fields that they would take; none for what is no job."""

    text: str
    language: Language
    fields: tuple[str, ...]


class Tally(NamedTuple):
    """How many were typed, and how many found a field of theirs first, or among the first three."""

    typed: int
    first: int
    in_three: int

    @property
    def first_share(self) -> float:
        """Of all, from 0 to 1."""
        return self.first / self.typed

    @property
    def share_in_three(self) -> float:
        """Of all, from 0 to 1."""
        return self.in_three / self.typed


def expected() -> list[Typed]:
    """The list that the search was first built on, with some things to refuse."""
    return [_typed(row["typed"], row["lang"], row["field"]) for row in _rows("expected.tsv")]


def typed() -> list[Typed]:
    """Titles as people type them, written without knowing the search."""
    return [_typed(row["typed"], row["lang"], row["fields"]) for row in _rows("typed.tsv")]


def no_jobs() -> list[Typed]:
    """Things that are no job."""
    return [_typed(row["typed"], "id", _REFUSED) for row in _rows("no-jobs.tsv")]


def tally(search: TitleSearch, every: Iterable[Typed]) -> Tally:
    """How the search answers a list; refusing counts as right where there is no field to find."""
    count = first = in_three = 0
    for each in every:
        found = [reading.field for reading in search.find(each.text, each.language)]
        count += 1
        first += found[0] in each.fields if found else not each.fields
        in_three += any(field in each.fields for field in found[:3]) if found else not each.fields
    return Tally(count, first, in_three)


def _typed(text: str, language: str, fields: str) -> Typed:
    known: Language = "en" if language == "en" else "id"
    return Typed(text, known, () if fields == _REFUSED else tuple(fields.split("|")))


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

"""Reads the job titles and their index as quickly as a key is pressed: each row when it is asked for."""

from collections.abc import Container, Sequence
from pathlib import Path
from typing import overload

from desktop.domain.title_index import TitleIndex
from desktop.domain.titles import Title, TitleSearch

TITLES, INDEX, PLAIN_WORDS = "titles.csv", "titles.index", "plain_words.txt"


class TitleRows(Sequence[Title]):
    """The rows of `titles.csv` as titles, made from their lines on demand."""

    def __init__(self, text: str) -> None:
        self._lines = text.rstrip("\n").split("\n")[1:]
        self._made: dict[int, Title] = {}

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, place: int) -> Title: ...
    @overload
    def __getitem__(self, place: slice) -> "list[Title]": ...
    def __getitem__(self, place: int | slice) -> "Title | list[Title]":
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if place not in self._made:
            self._made[place] = _title(self._lines[place])
        return self._made[place]


def _title(line: str) -> Title:
    if '"' in line:
        import csv  # few lines need it

        cells = next(csv.reader([line]))
    else:
        cells = line.split(",")
    title, lang, field, isco08, aliases, note = cells
    return Title(title, lang, field, isco08, tuple(filter(None, aliases.split("|"))), note)


def read_titles(seeds: Path) -> TitleRows:
    """The job titles. Raises OSError where the seed is missing."""
    return TitleRows(_text(seeds / TITLES))


def read_title_search(seeds: Path) -> TitleSearch:
    """The search over all job titles. Raises OSError where a seed is missing."""
    plain_words = _Lines(_text(seeds / PLAIN_WORDS))
    return TitleSearch(read_titles(seeds), TitleIndex(_text(seeds / INDEX)), plain_words)


class _Lines(Container[str]):
    """The lines of a text, looked for in it as it stands."""

    def __init__(self, text: str) -> None:
        self._text = f"\n{text}\n"

    def __contains__(self, line: object) -> bool:
        return f"\n{line}\n" in self._text


def _text(path: Path) -> str:
    return path.read_text("utf-8")

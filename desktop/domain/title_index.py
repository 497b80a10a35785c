"""Which names hold a word: an index over all job titles that is read from its text as it stands.

The first line is how many names there are, the second holds every word. Then follows a line for each
word, in order: the word, then the numbers of the names that hold it, the name of which the word
tells most first. Nothing is decoded before it is asked for, so that a search is ready as soon as
the text is read.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence

NAMES_A_TITLE = 64
"""A name's number is its title's place times this, plus 0 for the title itself or 1… for an alias."""

_HEAD = 2


class TitleIndex:
    """Looks words up in the index's text; see `compiled` for how it is made."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._name_count = int(self._lines[0])
        self._weights: dict[str, float] = {}

    def __contains__(self, word: str) -> bool:
        return self._line(word) is not None

    def names_with(self, word: str, most: int) -> list[int]:
        """The numbers of the names that hold a word, at most so many, the shortest first."""
        line = self._line(word)
        if line is None:
            return []
        return list(map(int, line.split(" ", most + 1)[1 : most + 1]))

    def weight(self, word: str) -> float:
        """How much a word tells: a rare one tells much; 0 for one that no name holds."""
        if word not in self._weights:
            names = self.frequency(word)
            self._weights[word] = _weight(self._name_count, names) if names else 0.0
        return self._weights[word]

    def frequency(self, word: str) -> int:
        """How many names hold a word."""
        line = self._line(word)
        return 0 if line is None else line.count(" ")

    def beginning_with(self, beginning: str, most: int) -> list[str]:
        """The commonest words with that beginning, at most so many."""
        first = bisect_left(self._lines, beginning, _HEAD)
        last = bisect_left(self._lines, beginning + "\U0010ffff", first)
        lines = self._lines[first:last]
        if len(lines) > most:
            lines.sort(key=lambda line: -line.count(" "))
        return [line[: line.index(" ")] for line in lines[:most]]

    def vocabulary(self) -> list[str]:
        """Every word."""
        return self._lines[1].split(" ")

    def _line(self, word: str) -> str | None:
        place = bisect_left(self._lines, word + " ", _HEAD)
        if place < len(self._lines) and self._lines[place].startswith(word + " "):
            return self._lines[place]
        return None


def compiled(titles: Iterable[Sequence[list[str]]]) -> str:
    """The text of an index over titles, each given as its names and each name as its words."""
    names_with: dict[str, list[int]] = {}
    names: dict[int, list[str]] = {}
    for place, title in enumerate(titles):
        for alias, words in enumerate(title[:NAMES_A_TITLE]):
            number = place * NAMES_A_TITLE + alias
            names[number] = words
            for word in dict.fromkeys(words):
                names_with.setdefault(word, []).append(number)
    told = {
        number: sum(_weight(len(names), len(names_with[word])) for word in words)
        for number, words in names.items()
    }
    lines = [
        " ".join((word, *map(str, sorted(numbers, key=lambda each: (told[each], each)))))
        for word, numbers in names_with.items()
    ]
    return "\n".join((str(len(names)), " ".join(sorted(names_with)), *sorted(lines)))


def _weight(names: int, with_the_word: int) -> float:
    return 1.0 + math.log(names / (1 + with_the_word))

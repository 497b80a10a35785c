"""Finds things by words as they are typed: each at the beginning of a word, in any order."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.domain.title_words import normalise

_LONGEST = 300
"""As many letters of a text are searched."""


class Sought(NamedTuple):
    """What one thing can be found by: its name, and all there is, each folded."""

    name: str
    all: str


class Hits(NamedTuple):
    """The places of the best hits, the best first, and how many there are in all."""

    places: list[int]
    total: int


def fold(text: str) -> str:
    """A text as ` word word `, in lower case without accents; `+329%` is the word `329`."""
    words = (word.lstrip("+") for word in normalise(text[:_LONGEST]).split())
    return f" {' '.join(filter(None, words))} "


def sought(name: str, *beside: str) -> Sought:
    """Something with a name, and with other words that it can be found by."""
    folded = fold(name)
    return Sought(folded, folded + "".join(map(fold, beside)))


def find(things: Sequence[Sought], typed: str, most: int) -> Hits:
    """At most so many of the things whose words begin with every word that was typed.

    First come names that are what was typed, then those that begin with it, hold it, hold its words
    apart, and last those that it leads to by other words; a whole word goes before a beginning. Among
    equals the order of the things stays. Nothing typed finds everything.
    """
    phrase = fold(typed).rstrip()
    words = list(dict.fromkeys(f" {word}" for word in phrase.split()))
    if not words:
        return Hits(list(range(min(most, len(things)))), len(things))
    first, *others = words
    hits = [place for place, thing in enumerate(things) if first in thing.all]
    for word in others:
        hits = [place for place in hits if word in things[place].all]
    return Hits(_best_first(things, hits, phrase, words)[:most], len(hits))


def _best_first(
    things: Sequence[Sought], hits: list[int], phrase: str, words: list[str]
) -> list[int]:
    by_name = hits
    for word in words:
        by_name = [place for place in by_name if word in things[place].name]
    whole, several = phrase + " ", len(words) > 1
    ranked: list[list[int]] = [[] for _ in range(6)]
    for place in by_name:
        name = things[place].name
        if name.startswith(phrase):
            rank = 0 if name == whole else 1 if name.startswith(whole) else 2
        elif several and phrase not in name:
            rank = 5
        else:
            rank = 3 if whole in name else 4
        ranked[rank].append(place)
    known = set(by_name)
    ranked.append([place for place in hits if place not in known])
    return [place for group in ranked for place in group]

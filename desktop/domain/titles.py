"""Finds the field behind a job title in anybody's own words, proposes readings, and refuses nonsense.

A query matches a title's names (the title and its aliases) word by word: the word itself, its
beginning, or, where nothing begins so, a word that differs by a slip of the fingers. Rare words
weigh more than common ones. What matches too little of the query is not proposed.
"""

import math
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable

import msgspec

from desktop.domain.text import Language

MOST_READINGS = 5

_NEAR_ENOUGH = 0.5
_FAR_BEHIND = 0.37
_OWN_LANGUAGE, _OWN_TITLE, _SAME_HEAD = 0.02, 0.02, 0.05
_HEAD_ALONE = 0.42
_INFLECTED, _PREFIX, _PREFIX_LENGTH, _SLIP = 0.92, 0.68, 0.2, 0.75
_AS_GOOD = 0.7
_MOST_BEGINNINGS = 40
_ABBREVIATION, _FEWEST_LETTERS = 3, 2
_BETWEEN_WORDS = re.compile(r"(?:[^\w+#\n]|_)+")
_SPELLINGS = {"staff": "staf", "supir": "sopir", "onlen": "online", "onlin": "online"}
_OTHER_SPELLING = re.compile(rf"\b(?:{'|'.join(_SPELLINGS)})\b")
_PHRASES = frozenset(
    [
        "saya",
        "aku",
        "gue",
        "gw",
        "kerja",
        "bekerja",
        "sebagai",
        "jadi",
        "menjadi",
        "di",
        "ke",
        "dari",
        "yang",
        "dan",
        "untuk",
        "seorang",
        "sbg",
        "yg",
        "dgn",
        "dengan",
        "i",
        "am",
        "im",
        "a",
        "an",
        "the",
        "as",
        "at",
        "in",
        "of",
        "and",
        "work",
        "working",
        "my",
        "job",
        "is",
        "for",
    ]
)


class Title(msgspec.Struct, frozen=True):
    """A job title as people say it, with the field it belongs to and its other names."""

    title: str
    lang: str
    field: str
    isco08: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""


class Reading(msgspec.Struct, frozen=True):
    """One way to read a query; `matched` is the name, or the corrected word, that it was found by."""

    title: str
    field: str
    also: tuple[str, ...]
    matched: str
    score: float


def normalise(text: str) -> str:
    """Lower case without accents or punctuation, words parted by one space; `+` and `#` stay.

    Lines stay lines. Spellings that only differ by fashion (staff and staf) become one.
    """
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").casefold())
    if not plain.isascii():
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = _BETWEEN_WORDS.sub(" ", plain)
    return _OTHER_SPELLING.sub(lambda found: _SPELLINGS[found[0]], plain).strip(" ")


class TitleSearch:
    """An index over all titles; building it takes some milliseconds, a query about one."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self._titles = tuple(titles)
        self._raw_names: list[str] = []
        self._title_of: list[int] = []
        for place, title in enumerate(self._titles):
            for name in (title.title, *title.aliases):
                self._raw_names.append(name.replace("\n", " "))
                self._title_of.append(place)
        lines = normalise("\n".join(self._raw_names)).split("\n")
        self._names = [line.split() for line in lines]
        self._names_with: dict[str, list[int]] = {}
        for number, words in enumerate(self._names):
            for word in words:
                self._names_with.setdefault(word, []).append(number)
        self._vocabulary = sorted(self._names_with)
        self._weights = {word: self._weight(len(names)) for word, names in self._names_with.items()}
        self._unknown = self._weight(0)

    def find(self, query: str, language: Language) -> list[Reading]:
        """At most five readings, best first; empty where nothing is near enough."""
        words = _query_words(query)
        if not words or len("".join(words)) < _FEWEST_LETTERS:
            return []
        matches = {word: self._word_matches(word) for word in words}
        best: dict[int, tuple[float, int, str]] = {}
        for name in self._candidates(matches):
            score, corrected = self._score(words, matches, name)
            place = self._title_of[name]
            title = self._titles[place]
            score += _OWN_LANGUAGE * (title.lang == language)
            score += _OWN_TITLE * (self._raw_names[name] == title.title)
            if score >= _NEAR_ENOUGH and (place not in best or score > best[place][0]):
                best[place] = (score, name, corrected)
        ranked = sorted(
            best.items(), key=lambda item: (-item[1][0], len(self._titles[item[0]].title))
        )
        return self._readings(ranked)

    def _readings(self, ranked: list[tuple[int, tuple[float, int, str]]]) -> list[Reading]:
        readings: list[Reading] = []
        for place, (score, name, corrected) in ranked:
            title = self._titles[place]
            if readings and score < readings[0].score - _FAR_BEHIND:
                break
            if any(each.title.casefold() == title.title.casefold() and each.field == title.field
                   for each in readings):  # fmt: skip
                continue
            matched = corrected or self._raw_names[name]
            readings.append(
                Reading(title.title, title.field, title.aliases, matched, round(score, 3))
            )
            if len(readings) == MOST_READINGS:
                break
        return readings

    def _candidates(self, matches: dict[str, dict[str, float]]) -> set[int]:
        return {
            name for words in matches.values() for word in words for name in self._names_with[word]
        }

    def _word_matches(self, word: str) -> dict[str, float]:
        """The words of the index that stand for a word of the query, with how well."""
        found = {word: 1.0} if word in self._names_with else {}
        stem = _without_ending(word)
        if stem != word and stem in self._names_with:
            found.setdefault(stem, _INFLECTED)
        for known in self._beginning_with(word):
            found.setdefault(known, _PREFIX + _PREFIX_LENGTH * len(word) / len(known))
        return found or self._slips(word)

    def _beginning_with(self, word: str) -> list[str]:
        """The commonest words with that beginning; one letter begins too many to mean any."""
        if len(word) < 2:
            return []
        first = bisect_left(self._vocabulary, word)
        last = bisect_left(self._vocabulary, word + "\U0010ffff", first)
        found = self._vocabulary[first:last]
        if len(found) > _MOST_BEGINNINGS:
            found.sort(key=lambda each: -len(self._names_with[each]))
        return found[:_MOST_BEGINNINGS]

    def _slips(self, word: str) -> dict[str, float]:
        """Words that differ by one slip of the fingers, by two in long words; none for short ones."""
        if len(word) < 4 or not word.isalpha():
            return {}
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        most = 1 if len(word) < 8 else 2
        spellings = [*self._vocabulary, *_SPELLINGS]
        found = process.extract(word, spellings, scorer=OSA.distance, score_cutoff=most, limit=8)
        return {
            _SPELLINGS.get(known, known): _SLIP - 0.08 * distance + 0.04 * (known[0] == word[0])
            for known, distance, _ in found
            if len(known) >= 4 and _SPELLINGS.get(known, known) in self._names_with
        }

    def _weight(self, names: int) -> float:
        """How much a word tells that stands in so many names: a rare one tells much."""
        return 1.0 + math.log(len(self._names) / (1 + names))

    def _score(
        self, words: list[str], matches: dict[str, dict[str, float]], name: int
    ) -> tuple[float, str]:
        """How well a name answers the query, and the corrected word where one was needed."""
        name_words = self._names[name]
        got = whole = 0.0
        hit: set[str] = set()
        corrected = ""
        for word in words:
            choices = matches[word]
            fits = [each for each in name_words if each in choices]
            best = max(fits, key=choices.__getitem__, default="")
            weight = self._weights.get(best or word, self._unknown)
            whole += weight
            if best:
                got += weight * choices[best]
                hit.add(best)
                corrected = best if choices[best] < _SLIP + 0.05 else corrected
        covered = got / whole
        own = sum(map(self._weights.__getitem__, name_words))
        told = sum(map(self._weights.__getitem__, hit)) / own
        score = 0.68 * covered + 0.22 * told * covered
        if hit and name_words[0] in hit and words[0] in matches:
            score += _SAME_HEAD * (name_words[0] in matches[words[0]])
        if len(hit) == len(set(name_words)) and _stands_in(name_words, words, matches):
            is_short = len(name_words) == 1 and len(name_words[0]) <= _ABBREVIATION
            if not is_short or covered >= _NEAR_ENOUGH:
                score = max(score, _HEAD_ALONE + 0.2 * covered + _SAME_HEAD * told)
        return score, corrected


def _query_words(query: str) -> list[str]:
    words = normalise(query[:200].replace("\n", " ")).split()
    return [word for word in words if word not in _PHRASES][:8]


def _without_ending(word: str) -> str:
    """The word without an Indonesian particle or an English plural."""
    for ending in ("nya", "an", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _stands_in(name: list[str], query: list[str], matches: dict[str, dict[str, float]]) -> bool:
    """Whether the whole name stands in the query: one word first (Indonesian compounds) or last
    (English ones), several words anywhere."""
    length = len(name)
    starts = range(len(query) - length + 1) if length > 1 else (0, len(query) - 1)
    return any(
        all(
            matches[word].get(known, 0) >= _AS_GOOD
            for word, known in zip(query[start : start + length], name, strict=False)
        )
        for start in starts
    )

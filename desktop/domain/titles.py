"""Finds the field behind a job title in anybody's own words, proposes readings, and refuses nonsense.

A query matches a title's names (the title and its aliases) word by word. Rare words weigh more than
common ones. What matches too little of the query is not proposed.
"""

from collections.abc import Container, Sequence
from heapq import nlargest
from typing import TYPE_CHECKING, Literal, NamedTuple

from desktop.domain.title_index import NAMES_A_TITLE, TitleIndex, compiled
from desktop.domain.title_match import BENT, TypedWord, WordMatch
from desktop.domain.title_words import LONGEST_QUERY, query_words, words_of

if TYPE_CHECKING:
    from desktop.domain.text import Language  # it loads msgspec, which `--find` does without

MOST_READINGS = 5

_NEAR_ENOUGH, _FAR_BEHIND = 0.5, 0.3
_COVERED, _TOLD, _SAME_HEAD = 0.68, 0.22, 0.05
_OWN_LANGUAGE, _OWN_TITLE, _LATER_ALIAS = 0.02, 0.02, 0.0002
_SAME_FIELD_AGAIN = 0.015
_NAME_AT_AN_END, _NAME_INSIDE, _NAME_COVERED = 0.42, 0.36, 0.2
_NOT_IN_IT = 7.0
_AS_GOOD = 0.7
_ABBREVIATION, _BY_CHANCE = 3, 0.3
_FEWEST_LETTERS = 2
_MOST_WITH_A_WORD, _MOST_BEGUN, _MOST_BEGUN_ALONE = 1500, 250, 60
_MOST_WEIGHED, _MOST_RANKED = 150, 40


class Title(NamedTuple):
    """A job title as people say it, with the field it belongs to and its other names."""

    title: str
    lang: str
    field: str
    isco08: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The title and its aliases."""
        return (self.title, *self.aliases)


Reason = Literal["title", "alias", "corrected"]


class Reading(NamedTuple):
    """One way to read a query, and why: by which name it was found, or as which corrected word."""

    title: str
    field: str
    also: tuple[str, ...]
    matched: str
    reason: Reason


class _Fit(NamedTuple):
    """How well a name answers a query, and the corrected word where one was needed."""

    score: float
    name: int
    corrected: str


def index_of(titles: Sequence[Title]) -> str:
    """The text of the index over these titles."""
    return compiled([[words_of(name) for name in title.names] for title in titles])


class TitleSearch:
    """Answers queries from titles and their index; nothing is prepared, a query takes a millisecond.

    `plain_words` are ordinary words that are not taken for a misspelt job.
    """

    def __init__(
        self,
        titles: Sequence[Title],
        index: TitleIndex,
        plain_words: Container[str] = frozenset(),
    ) -> None:
        self._titles, self._index = titles, index
        self._words = WordMatch(index, plain_words)

    def find(self, query: str, language: "Language") -> list[Reading]:
        """At most five readings, best first; empty where nothing is near enough."""
        query = query[:LONGEST_QUERY]
        typed = query_words(query)
        words = [
            self._words.match(word, share, is_last=place == len(typed))
            for place, (word, share) in enumerate(typed, 1)
        ]
        fits = [self._exact_fit(name, language) for name in self._named_so(words_of(query))]
        if sum(len(word) for word, _ in typed) >= _FEWEST_LETTERS:
            fits += [self._fit(words, name, language) for name in self._candidates(words)]
        best: dict[int, _Fit] = {}
        for fit in fits:
            place = fit.name // NAMES_A_TITLE
            if fit.score >= _NEAR_ENOUGH and (place not in best or fit.score > best[place].score):
                best[place] = fit
        return self._readings(best)

    # --- which names answer the query

    def _named_so(self, words: list[str]) -> list[int]:
        """The numbers of the names that are these words and no others, in this order."""
        if not words or any(word not in self._index for word in words):
            return []
        rarest = max(words, key=self._index.weight)
        names = self._index.names_with(rarest, _MOST_WITH_A_WORD)
        return [name for name in names if self._name(name) == words]

    def _candidates(self, words: list[TypedWord]) -> list[int]:
        """The numbers of the names that hold most of what was asked for, at first sight."""
        got: dict[int, float] = {}
        most_begun = _MOST_BEGUN_ALONE if len(words) == 1 else _MOST_BEGUN
        for word in words:
            for known, fit in word.stands_for.items():
                worth = word.weight * word.share * fit
                most = _MOST_WITH_A_WORD if fit >= BENT else most_begun
                for name in self._index.names_with(known, most):
                    got[name] = got.get(name, 0.0) + worth
        return nlargest(_MOST_WEIGHED, got, key=got.__getitem__)

    def _fit(self, words: list[TypedWord], number: int, language: "Language") -> _Fit:
        """How well a name answers the query."""
        name = self._name(number)
        got = asked = 0.0
        hit: set[str] = set()
        corrected = ""
        for word in words:
            fits = [each for each in name if each in word.stands_for]
            known = max(fits, key=word.stands_for.__getitem__, default="")
            if known:
                got += word.weight * word.share * word.stands_for[known]
                asked += word.weight * word.share
                hit.add(known)
                corrected = known if known in word.corrections else corrected
            else:
                asked += min(word.weight or _NOT_IN_IT, _NOT_IN_IT) * word.share
        covered = got / asked
        told = sum(map(self._index.weight, hit)) / sum(map(self._index.weight, name))
        score = _COVERED * covered + _TOLD * told * covered
        score += _SAME_HEAD * (name[0] in words[0].stands_for)
        if len(hit) == len(set(name)):
            score = max(score, _whole_name(name, words, covered))
        return _Fit(score + self._at_home(number, language), number, corrected)

    def _exact_fit(self, number: int, language: "Language") -> _Fit:
        return _Fit(1.0 + self._at_home(number, language), number, "")

    def _at_home(self, number: int, language: "Language") -> float:
        """What speaks for the person's language, a title itself and its first aliases among equals."""
        place, alias = divmod(number, NAMES_A_TITLE)
        is_own = self._titles[place].lang == language
        return _OWN_LANGUAGE * is_own + _OWN_TITLE * (alias == 0) - _LATER_ALIAS * alias

    def _name(self, number: int) -> list[str]:
        place, alias = divmod(number, NAMES_A_TITLE)
        return words_of(self._titles[place].names[alias])

    # --- which of them are proposed

    def _readings(self, fits: dict[int, _Fit]) -> list[Reading]:
        """The best; a field that was proposed already gives way to another that is about as good."""
        readings: list[Reading] = []
        waiting = nlargest(_MOST_RANKED, fits.values())
        least = waiting[0].score - _FAR_BEHIND if waiting else 0.0
        while waiting and len(readings) < MOST_READINGS:
            shown = [each.field for each in readings]
            penalties = [_SAME_FIELD_AGAIN * shown.count(self._title(fit).field) for fit in waiting]
            place = max(range(len(waiting)), key=lambda i: waiting[i].score - penalties[i])
            fit = waiting.pop(place)
            if fit.score >= least and not self._is_shown(fit, readings):
                readings.append(self._reading(fit))
        return readings

    def _is_shown(self, fit: _Fit, readings: list[Reading]) -> bool:
        """Whether a title of the same name and field is there already, in the other language."""
        title = self._title(fit)
        return any(
            each.field == title.field and each.title.casefold() == title.title.casefold()
            for each in readings
        )

    def _reading(self, fit: _Fit) -> Reading:
        title, alias = self._title(fit), fit.name % NAMES_A_TITLE
        reason: Reason = "corrected" if fit.corrected else "alias" if alias else "title"
        matched = fit.corrected or title.names[alias]
        return Reading(title.title, title.field, title.aliases, matched, reason)

    def _title(self, fit: _Fit) -> Title:
        return self._titles[fit.name // NAMES_A_TITLE]


def _whole_name(name: list[str], query: list[TypedWord], covered: float) -> float:
    """The score of a name that stands in the query as a whole; 0 where it does not.

    One word counts most as the first (Indonesian compounds) or the last (English ones), several
    words count anywhere. A name of few letters stands in many queries by chance.
    """
    length = len(name)
    if length == 1 and len(name[0]) <= _ABBREVIATION and covered < _BY_CHANCE:
        return 0.0
    for start in range(len(query) - length + 1):
        stretch = zip(query[start : start + length], name, strict=True)
        if all(word.stands_for.get(known, 0) >= _AS_GOOD for word, known in stretch):
            is_at_an_end = length > 1 or start in (0, len(query) - 1)
            base = _NAME_AT_AN_END if is_at_an_end else _NAME_INSIDE
            return base + _NAME_COVERED * covered + _SAME_HEAD
    return 0.0

"""Which words of the titles stand for a word that was typed: itself, a form, an ending, a correction."""

from collections.abc import Collection, Container
from typing import NamedTuple

from desktop.domain.title_index import TitleIndex
from desktop.domain.title_words import SPELLINGS, bent

BENT = 0.9
"""How well another form of a word stands for it; the word itself stands for it with 1."""

_BEGUN, _BEGUN_LENGTH, _COMMON, _COMMONEST = 0.5, 0.2, 0.015, 8
_CORRECTED, _SAME_LETTER = 0.67, 0.04
_SHORTEST_CORRECTED, _LONG = 4, 8
_MOST_BEGINNINGS, _MOST_SLIPS = 40, 8


class TypedWord(NamedTuple):
    """A word of a query: the words of the titles that stand for it, with how well (up to 1).

    `weight` is how much the word tells, 0 for one that nothing stands for; `share` how much of it is
    about the work itself; `corrections` are those words that it was corrected to.
    """

    stands_for: dict[str, float]
    corrections: Collection[str]
    weight: float
    share: float


class WordMatch:
    """Finds the words of the index for typed ones.

    `plain_words` are ordinary words that only look like a job's word (polusi, polisi): they may be
    the beginning of one, but are neither corrected nor bent into one.
    """

    def __init__(self, index: TitleIndex, plain_words: Container[str]) -> None:
        self._index, self._plain_words = index, plain_words

    def match(self, word: str, share: float, *, is_last: bool) -> TypedWord:
        """What stands for `word`; the last one of a query may be only begun."""
        index = self._index
        is_known, is_plain = word in index, word in self._plain_words
        stands_for = {word: 1.0} if is_known else {}
        if is_known or not is_plain:
            stands_for |= {form: BENT for form in bent(word) if form in index}
        if is_last:
            stands_for = {**self._begun(word), **stands_for}
        corrections: dict[str, float] = {}
        if not stands_for and not is_plain:
            stands_for = corrections = self._corrections(word)
        weight = max(map(index.weight, [word] if is_known else stands_for), default=0.0)
        return TypedWord(stands_for, corrections, weight, share)

    def _begun(self, word: str) -> dict[str, float]:
        """The words that somebody may be about to type; the commoner, the likelier."""
        if len(word) < 2:
            return {}
        begun = {}
        for known in self._index.beginning_with(word, _MOST_BEGINNINGS):
            common = min(self._index.frequency(known).bit_length(), _COMMONEST)
            begun[known] = _BEGUN + _BEGUN_LENGTH * len(word) / len(known) + _COMMON * common
        return begun

    def _corrections(self, word: str) -> dict[str, float]:
        """Words that differ by one slip of the fingers, by two in long words; none for short ones."""
        if len(word) < _SHORTEST_CORRECTED or not word.isalpha():
            return {}
        from rapidfuzz import process  # most queries are spelt right
        from rapidfuzz.distance import OSA

        most = 1 if len(word) < _LONG else 2
        known = [*self._index.vocabulary(), *SPELLINGS]
        found = process.extract(
            word, known, scorer=OSA.distance, score_cutoff=most, limit=_MOST_SLIPS
        )
        corrections = {}
        for near, _slips, _ in found:
            right = SPELLINGS.get(near, near)
            same = near[0] == word[0]
            may_be = len(near) >= _SHORTEST_CORRECTED and (same or len(word) > _SHORTEST_CORRECTED)
            if may_be and right in self._index:
                corrections[right] = _CORRECTED + _SAME_LETTER * same
        return corrections

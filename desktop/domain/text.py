"""A text that exists in both languages of the app, and what of a text nobody sees."""

import unicodedata
from typing import Annotated, Literal

import msgspec

Language = Literal["id", "en"]
Content = Annotated[str, msgspec.Meta(max_length=2_000)]
LANGUAGES: tuple[Language, ...] = ("id", "en")


_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Control, format (such as right-to-left override), half a surrogate pair, private, none, and breaks."""

_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs that show nothing."""


def has_unseen(text: str, but: str = "") -> bool:
    """Whether a text holds characters that nobody sees, other than those in `but`."""
    if text.isascii() and text.isprintable():
        return False
    return any(
        each in _BLANK or (unicodedata.category(each) in _UNSEEN and each not in but)
        for each in text
    )


def without_unseen(text: str) -> str:
    """The text without characters that nobody sees; breaks and control marks part words as a space does."""
    parting = {"Cc", "Zl", "Zp"}
    kept = (
        " " if unicodedata.category(each) in parting else "" if has_unseen(each) else each
        for each in text
    )
    return "".join(kept)


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same content in English and in Indonesian, each written as an original.

    What ships with the app is in both; what a person adds may be in one.
    """

    en: Content = ""
    id: Content = ""

    def to(self, language: Language) -> str:
        """The content in `language`, else in the other one."""
        first, second = (self.id, self.en) if language == "id" else (self.en, self.id)
        return first if first.strip() else second

    def is_either(self, words: str) -> bool:
        """Whether `words` are this content, untouched, in one of the languages."""
        return bool(words) and words in (self.en, self.id)

    def __bool__(self) -> bool:
        return bool(self.en or self.id)

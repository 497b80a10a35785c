"""A text that exists in both languages of the app."""

from typing import Literal

import msgspec

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same content in English and in Indonesian, each written as an original."""

    en: str = ""
    id: str = ""

    def to(self, language: Language) -> str:
        """The content in `language`."""
        return self.id if language == "id" else self.en

    def is_either(self, words: str) -> bool:
        """Whether `words` are this content, untouched, in one of the languages."""
        return bool(words) and words in (self.en, self.id)

    def __bool__(self) -> bool:
        return bool(self.en or self.id)

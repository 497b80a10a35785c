"""A text that exists in both languages of the app."""

from typing import Annotated, Literal

import msgspec

Language = Literal["id", "en"]
Content = Annotated[str, msgspec.Meta(max_length=2_000)]
LANGUAGES: tuple[Language, ...] = ("id", "en")


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same content in English and in Indonesian, each written as an original.

    What ships with the app is in both; what a person adds may be in one.
    """

    en: Content = ""
    id: Content = ""

    def to(self, language: Language) -> str:
        """The content in `language`, else in the other one."""
        return (self.id or self.en) if language == "id" else (self.en or self.id)

    def is_either(self, words: str) -> bool:
        """Whether `words` are this content, untouched, in one of the languages."""
        return bool(words) and words in (self.en, self.id)

    def __bool__(self) -> bool:
        return bool(self.en or self.id)

"""The twenty fields of work that a person can say they are in."""

import msgspec

from desktop.domain.text import Text

EVERY_FIELD = "all"


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field of work; its id stands in plan files and never changes.

    `own_skill` is an example of what somebody there may do best, where no figure was published.
    """

    id: str
    name: Text
    own_skill: Text = Text()

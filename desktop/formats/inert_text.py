"""Text of unknown origin without the characters that a reader's program might obey."""

import re

_BREAKS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_DIRECTION = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = (0x200B, 0x2060, 0xFEFF, *range(0xFFF9, 0xFFFC))
_NO_CHARACTERS = (
    *range(0xFDD0, 0xFDF0),
    *(plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF)),
)
_DROPPED = dict.fromkeys((*_CONTROLS, *_DIRECTION, *_UNSEEN, *_NO_CHARACTERS))
del _DROPPED[ord("\n")]
_DROPPED_FROM_LINES = {**_DROPPED, ord("\t"): " "}


def many_lines(text: str) -> str:
    """The text with `\\n` for every kind of line break, and no control or direction marks."""
    whole = text.encode("utf-8", "ignore").decode()
    kept = _BREAKS.sub("\n", whole).translate(_DROPPED_FROM_LINES)
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip("\n")


def one_line(text: str) -> str:
    """The text on one line, its words parted by one space."""
    return " ".join(many_lines(text).split())

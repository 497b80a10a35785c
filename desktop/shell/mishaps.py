"""What went wrong in this run, counted by kind; whoever helps asks for it."""

import re
from collections import Counter

from desktop.words import NOTHING

_KIND = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,60}")
_MOST_TOLD = 12


class Mishaps:
    """Knows the names of error classes and the codes of storage failures, and no text of either."""

    def __init__(self) -> None:
        self._kinds: Counter[str] = Counter()

    def note(self, kind: str) -> None:
        """One more of a kind."""
        if _KIND.fullmatch(kind):
            self._kinds[kind] += 1

    def __str__(self) -> str:
        told = (f"{kind} {count}×" for kind, count in self._kinds.most_common(_MOST_TOLD))
        return ", ".join(told) or NOTHING

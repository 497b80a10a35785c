"""Counts what the fault tests tried and found, for the table that ends a run."""

from collections import Counter
from typing import Any


class Figures:
    """How often each fault was tried, and how often it did harm; `skipped` says what did not run."""

    HARMS = ("torn", "lost", "lied", "littered", "escaped", "slow")
    """A broken file, a lost edit, a false "Saved", a file left over, an error that is not ours, a wait."""

    def __init__(self) -> None:
        self.tried: Counter[str] = Counter()
        self.harm: dict[str, Counter[str]] = {}
        self.skipped: dict[str, str] = {}

    def note(self, fault: str, tried: int = 1, **harm: int) -> None:
        """Add to a fault's row; `harm` counts by the names in HARMS."""
        unknown = set(harm) - set(self.HARMS)
        if unknown:
            raise ValueError(f"no such harm: {unknown}")
        self.tried[fault] += tried
        self.harm.setdefault(fault, Counter()).update(harm)

    def skip(self, fault: str, why: str) -> None:
        """Say that a fault could not be tried here."""
        self.skipped[fault] = why

    def as_plain(self) -> dict[str, Any]:
        """All that was noted, in types that another process can be sent."""
        harm = {fault: dict(counts) for fault, counts in self.harm.items()}
        return {"tried": dict(self.tried), "harm": harm, "skipped": dict(self.skipped)}

    def add(self, plain: dict[str, Any]) -> None:
        """Add what another process noted, as `as_plain` gave it."""
        for fault, tried in plain["tried"].items():
            self.note(fault, tried, **plain["harm"][fault])
        self.skipped |= plain["skipped"]

    def lines(self) -> list[str]:
        """The table in Markdown, one row for each fault in the order first noted."""
        head = ["fault", "tried", *self.HARMS]
        rows = [
            [fault, f"{self.tried[fault]:,}", *(str(self.harm[fault][each]) for each in self.HARMS)]
            for fault in self.tried
        ]
        table = [head, ["---", *(["--:"] * (len(head) - 1))], *rows]
        lines = ["| " + " | ".join(row) + " |" for row in table]
        return [*lines, *(f"not tried: {fault} ({why})" for fault, why in self.skipped.items())]

"""What a plan, a goal, a step and a log entry consist of: the parts that are told apart and merged.

A part is one field, or several that mean something only together.
"""

from typing import Any, TypeVar

from msgspec.structs import replace

from desktop.domain.plan import (
    MOST_AFTER,
    MOST_DISMISSED,
    MOST_KNOWN,
    MOST_PACES,
    MOST_PROOFS,
    MOST_WEEKS_OFF,
    Goal,
    LogEntry,
    Plan,
    Step,
)

Item = Plan | Goal | Step | LogEntry
_Item = TypeVar("_Item", bound=Item)

PARTS: dict[type[Any], dict[str, tuple[str, ...]]] = {
    Plan: {
        "title": ("title",),
        "field": ("field", "typed", "reading"),
        "hours_per_week": ("hours_per_week",),
        "paces": ("paces",),
        "breaks": ("breaks",),
        "dismissed": ("dismissed",),
        "known": ("known",),
        "created": ("created",),
    },
    Goal: {
        "title": ("title",),
        "skill": ("kind", "skill"),
        "levels": ("level_from", "level_to"),
        "target": ("target",),
    },
    Step: {
        "title": ("title",),
        "estimate": ("estimate",),
        "due": ("due",),
        "done": ("done",),
        "note": ("note",),
        "proofs": ("proofs",),
        "after": ("after",),
        "origin": ("starter", "findings"),
    },
    LogEntry: {"step": ("step",), "on": ("on",), "hours": ("hours",), "note": ("note",)},
}


def part_of(item: Item, part: str) -> Any:
    """The value of a part: that of its field, or a tuple where it has several."""
    names = PARTS[type(item)][part]
    values = tuple(getattr(item, name) for name in names)
    return values if len(names) > 1 else values[0]


def with_part(item: _Item, part: str, value: Any) -> _Item:
    """The item with another value of a part, in the form of `part_of`."""
    names = PARTS[type(item)][part]
    values = value if len(names) > 1 else (value,)
    return replace(item, **dict(zip(names, values, strict=True)))


COLLECTED = {
    "proofs": MOST_PROOFS,
    "breaks": MOST_WEEKS_OFF,
    "known": MOST_KNOWN,
    "paces": MOST_PACES,
    "dismissed": MOST_DISMISSED,
    "after": MOST_AFTER,
}
"""Parts that hold several values of equal rank, with how many there may be: both sides' are united."""

UNTOLD = frozenset({"paces"})
"""Parts that only go along with others; nobody is told that they changed."""

"""Which earlier states of a plan may go, so that a year of work stays small and yesterday exact."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

_HOUR, _DAY, _MONTH = timedelta(hours=1), timedelta(days=1), timedelta(days=31)
MOST_RECENT_BYTES = 64 * 1024 * 1024


class Kept(NamedTuple):
    """When a state was kept, and how many bytes it takes."""

    at: datetime
    size: int


def too_many(kept: Sequence[Kept], now: datetime) -> list[int]:
    """The places in `kept`, which has the newest first, of those that may go.

    All of the last hour stay, then the last of each hour for a day, of each day for a month, of
    each week after that; the newest always. Where the last hour takes over 64 MB, the last of each
    minute stays of it.
    """
    recent = sum(each.size for each in kept if now - each.at < _HOUR)
    seen: set[tuple[str, int]] = set()
    gone = []
    for place, each in enumerate(kept):
        span = _span(min(each.at, now), now, full=recent > MOST_RECENT_BYTES)
        if span is not None and span in seen:
            gone.append(place)
        elif span is not None:
            seen.add(span)
    return gone


def _span(at: datetime, now: datetime, *, full: bool) -> tuple[str, int] | None:
    """The stretch of time of which one state is enough; None where each is kept."""
    age, seconds = now - at, int(at.timestamp())
    if age < _HOUR:
        return ("minute", seconds // 60) if full else None
    if age < _DAY:
        return "hour", seconds // 3_600
    if age < _MONTH:
        return "day", seconds // 86_400
    return "week", seconds // (7 * 86_400)

"""What the time log adds up to: hours for each step, and hours in each week."""

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from operator import attrgetter
from types import MappingProxyType
from typing import Generic, TypeVar

from desktop.domain.plan import LogEntry, Plan
from desktop.domain.weeks import monday

_Found = TypeVar("_Found")

_day = attrgetter("on")


class _Log:
    """A plan's time log, the same only as itself: comparing its entries would take longer than adding."""

    def __init__(self, entries: tuple[LogEntry, ...]) -> None:
        self.entries = entries

    def __hash__(self) -> int:
        return id(self.entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Log) and other.entries is self.entries


def logged_hours(plan: Plan, until: date = date.max) -> Mapping[str, float]:
    """Hours logged for each step that has any, by the step's id; added up once for each log.

    What is logged for days after `until` does not count yet.
    """
    return _by_step(_Log(plan.log), until)


def entries_of(plan: Plan, step_id: str) -> Sequence[LogEntry]:
    """What is logged for a step, in the log's order; looked through once for each log."""
    return _entries(_Log(plan.log)).get(step_id, ())


def newest_first(plan: Plan) -> Sequence[LogEntry]:
    """Every log entry, that of the latest day first, and of one day the last logged first."""
    return _newest_first(_Log(plan.log))


def hours_by_week(plan: Plan) -> Mapping[date, float]:
    """Hours logged in each week that has any, by its Monday; added up once for each log."""
    return _by_week(_Log(plan.log))


class _Newest(Generic[_Found]):
    """What was found in the newest log; in one that goes on from it, only what is new is looked at."""

    def __init__(
        self, nothing: _Found, joined: Callable[[_Found, Sequence[LogEntry]], _Found]
    ) -> None:
        """`joined` gives what was found with what some more entries hold, and leaves the first as it is."""
        self._nothing, self._joined = nothing, joined
        self._newest = tuple[LogEntry, ...](), nothing

    def of(self, entries: tuple[LogEntry, ...]) -> _Found:
        """What is found in a log."""
        known, found = self._newest
        if not _goes_on(entries, known):
            known, found = (), self._nothing
        found = self._joined(found, entries[len(known) :])
        self._newest = entries, found
        return found


def _added(until: date, sums: dict[str, float], new: Sequence[LogEntry]) -> dict[str, float]:
    """Hours by step with those of new entries, as far as their day is not after `until`."""
    hours = defaultdict(float, sums)
    for entry in new:
        if entry.on <= until:
            hours[entry.step] += entry.hours
    return dict(hours)


def _put_in(by_day: list[LogEntry], new: Sequence[LogEntry]) -> list[LogEntry]:
    """Entries, that of the earliest day first, with new ones, and of one day as they were logged."""
    if not by_day:
        return sorted(new, key=_day)
    by_day = by_day.copy()
    for entry in new:
        insort(by_day, entry, key=_day)
    return by_day


def _goes_on(entries: tuple[LogEntry, ...], known: tuple[LogEntry, ...]) -> bool:
    """Whether the known entries are the first of these; others are not compared value by value."""
    is_other = not known or not entries or entries[0] is not known[0]
    return not is_other and entries[: len(known)] == known


@lru_cache(maxsize=1)
def _days() -> _Newest[list[LogEntry]]:
    return _Newest([], _put_in)


@lru_cache(maxsize=2)
def _sums(until: date) -> _Newest[dict[str, float]]:
    return _Newest({}, partial(_added, until))


@lru_cache(maxsize=4)
def _by_step(log: _Log, until: date) -> Mapping[str, float]:
    return MappingProxyType(_sums(until).of(log.entries))


@lru_cache(maxsize=4)
def _by_week(log: _Log) -> Mapping[date, float]:
    days: defaultdict[date, float] = defaultdict(float)
    for entry in log.entries:
        days[entry.on] += entry.hours
    hours: defaultdict[date, float] = defaultdict(float)
    for day, spent in days.items():
        hours[monday(day)] += spent
    return MappingProxyType(dict(hours))


@lru_cache(maxsize=2)
def _entries(log: _Log) -> Mapping[str, Sequence[LogEntry]]:
    found: defaultdict[str, list[LogEntry]] = defaultdict(list)
    for entry in log.entries:
        found[entry.step].append(entry)
    return MappingProxyType(dict(found))


@lru_cache(maxsize=2)
def _newest_first(log: _Log) -> Sequence[LogEntry]:
    return _days().of(log.entries)[::-1]

"""What the time log adds up to: hours for each step, and hours in each week."""

from bisect import insort
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType

from desktop.domain.plan import LogEntry, Plan
from desktop.domain.weeks import monday

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


class _Sums:
    """Hours by step until a day; of a log that goes on from the one before, only what is new is added."""

    def __init__(self, until: date) -> None:
        self._until = until
        self._newest = tuple[LogEntry, ...](), dict[str, float]()

    def of(self, entries: tuple[LogEntry, ...]) -> dict[str, float]:
        """The hours of each step that has any."""
        known, sums = self._newest
        if not _goes_on(entries, known):
            known, sums = (), {}
        hours = defaultdict(float, sums)
        for entry in entries[len(known) :]:
            if entry.on <= self._until:
                hours[entry.step] += entry.hours
        sums = dict(hours)
        self._newest = entries, sums
        return sums


class _Days:
    """Entries by day; into those of a log that goes on from the one before, only what is new is put."""

    def __init__(self) -> None:
        self._newest = tuple[LogEntry, ...](), list[LogEntry]()

    def of(self, entries: tuple[LogEntry, ...]) -> list[LogEntry]:
        """The entries, that of the earliest day first, and of one day as they were logged."""
        known, by_day = self._newest
        if _goes_on(entries, known):
            by_day = by_day.copy()
            for entry in entries[len(known) :]:
                insort(by_day, entry, key=_day)
        else:
            by_day = sorted(entries, key=_day)
        self._newest = entries, by_day
        return by_day


def _goes_on(entries: tuple[LogEntry, ...], known: tuple[LogEntry, ...]) -> bool:
    """Whether the known entries are the first of these; others are not compared value by value."""
    is_other = not known or not entries or entries[0] is not known[0]
    return not is_other and entries[: len(known)] == known


@lru_cache(maxsize=1)
def _days() -> _Days:
    return _Days()


@lru_cache(maxsize=2)
def _sums(until: date) -> _Sums:
    return _Sums(until)


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

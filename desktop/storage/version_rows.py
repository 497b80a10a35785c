"""Reads a plan's versions one after another, the newest first, each with what changed in it."""

import msgspec

from desktop.domain.changes import Change, changes
from desktop.domain.plan import Plan
from desktop.storage.failure import StorageFailure
from desktop.storage.plan_file import OpenedPlan
from desktop.storage.strict_json import Unknown
from desktop.storage.versions import Version, Versions


class VersionRow(msgspec.Struct, frozen=True):
    """A version with its plan and what changed since the version before; None where it is the first."""

    version: Version
    plan: Plan
    unknown: Unknown
    changes: tuple[Change, ...] | None


class Reading(msgspec.Struct, frozen=True):
    """How far the reading has come: what is still to read, and how many were damaged.

    `row` is the version that can be told now; `last` was read and waits for the one before it.
    """

    rest: tuple[Version, ...]
    last: tuple[Version, OpenedPlan] | None = None
    row: VersionRow | None = None
    damaged: int = 0
    is_over: bool = False


def begin(versions: Versions, plan_id: str) -> Reading:
    """A reading of all versions of a plan."""
    return Reading(tuple(versions.of(plan_id)))


def read_on(versions: Versions, reading: Reading) -> Reading:
    """The reading after one more version."""
    last = reading.last
    if not reading.rest:
        row = VersionRow(last[0], last[1].plan, last[1].unknown, None) if last else None
        return Reading((), None, row, reading.damaged, is_over=True)
    version, rest = reading.rest[0], reading.rest[1:]
    try:
        opened = versions.read(version)
    except StorageFailure:
        return Reading(rest, last, None, reading.damaged + 1)
    if last is None:
        return Reading(rest, (version, opened), None, reading.damaged)
    did = changes(opened.plan, last[1].plan)
    row = VersionRow(last[0], last[1].plan, last[1].unknown, did)
    return Reading(rest, (version, opened), row, reading.damaged)

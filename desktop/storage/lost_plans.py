"""Finds versions of plans whose files are gone or damaged."""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from desktop.domain.plan import Plan
from desktop.storage.atomic import read_file
from desktop.storage.failure import CONTENT_REASONS, Reason, StorageFailure
from desktop.storage.plan_file import read_plan
from desktop.storage.strict_json import Unknown
from desktop.storage.versions import Version, Versions

RESCUED: tuple[Reason, ...] = ("not_found", "folder_missing", *CONTENT_REASONS)
_ID = re.compile(rb'"id"\s*:\s*"([A-Za-z0-9_.-]{1,64})"')
_HEAD_BYTES = 4_096


class Lost(msgspec.Struct, frozen=True):
    """A plan that can not be opened, why, and its newest version that can."""

    path: Path
    reason: Reason
    version: Version
    plan: Plan
    unknown: Unknown


def rescue_of(path: Path, failure: StorageFailure, versions: Versions) -> Lost | None:
    """The newest good version of a plan whose file could not be opened, if there is one."""
    if failure.reason not in RESCUED:
        return None
    plan_id = _id_in(path) or versions.plan_at(path)
    found = versions.newest_good(plan_id) if plan_id else None
    if found is None:
        return None
    version, opened = found
    return Lost(path, failure.reason, version, opened.plan, opened.unknown)


def lost_among(paths: Sequence[Path], versions: Versions) -> list[Lost]:
    """Those of the plans that are gone or damaged, and of which there is a version."""
    found = []
    for path in paths:
        try:
            read_plan(path)
        except StorageFailure as failure:
            lost = rescue_of(path, failure, versions)
            if lost is not None:
                found.append(lost)
    return found


def _id_in(path: Path) -> str | None:
    """The plan's id that a damaged file still says near its beginning."""
    try:
        found = _ID.search(read_file(path)[:_HEAD_BYTES])
    except StorageFailure:
        return None
    return found[1].decode() if found else None

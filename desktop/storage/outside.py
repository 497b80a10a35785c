"""Finds out what happened to the plan's file outside this window, while nobody looked."""

import contextlib
import os
import re
from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec
from msgspec.structs import replace

from desktop.domain.merge import nearest
from desktop.domain.plan import Plan, sharing
from desktop.storage.atomic import read_file
from desktop.storage.failure import StorageFailure
from desktop.storage.plan_file import SUFFIX, OpenedPlan, digest_of, parse_plan
from desktop.storage.versions import Version, Versions

_CONFLICT = re.compile(r"conflict|konflik|conflit|sync-conflict", re.IGNORECASE)
"""What Dropbox, Nextcloud, Syncthing, OneDrive and others call a copy that they could not place."""


class Known(msgspec.Struct, frozen=True):
    """The plan's file as this window left it, and all that it read or wrote there `since` it opened it."""

    path: Path
    digest: str | None
    plan: Plan | None
    seen: frozenset[str] = frozenset()
    since: datetime | None = None
    insisted: frozenset[str] = frozenset()
    """Earlier versions that came back although they were refused: somebody means it."""

    def has_had(self, version: Version) -> bool:
        """Whether the plan was once so here; else another window of this computer has kept that."""
        if version.digest in self.insisted:
            return False
        return self.since is None or version.at < self.since or version.digest in self.seen


class Found(msgspec.Struct, frozen=True):
    """What is there now.

    `other` is a file with another content, `base` the state that it and this window's plan go back
    to (for sure, or by a guess), and `earlier` the version it is, where it is one; `moved` is the
    file's new path.
    """

    kind: Literal["same", "other", "gone", "moved", "failed"]
    opened: OpenedPlan | None = None
    base: Plan | None = None
    is_sure: bool = True
    earlier: Version | None = None
    moved: Path | None = None
    failure: StorageFailure | None = None


def look(known: Known, versions: Versions) -> Found:
    """What became of the plan's file."""
    try:
        data = read_file(known.path)
        if digest_of(data) == known.digest:
            return Found("same")
        opened = parse_plan(known.path, data)
    except StorageFailure as failure:
        if failure.reason not in ("not_found", "folder_missing"):
            return Found("failed", failure=failure)
        if not os.path.isdir(known.path.parent):
            return Found("failed", failure=StorageFailure(known.path, "folder_missing"))
        moved = _moved(known, versions)
        return Found("moved", moved=moved) if moved is not None else Found("gone", failure=failure)
    if known.plan is not None:
        opened = replace(opened, plan=sharing(opened.plan, known.plan))
    return found_beside(opened, known.plan, versions, known.has_had)


def found_beside(
    opened: OpenedPlan,
    written: Plan | None,
    versions: Versions,
    counts: Callable[[Version], bool] = lambda _version: True,
) -> Found:
    """Another state of the plan with what it goes back to: the version it is, or the likeliest one."""
    kept = [each for each in versions.of(opened.plan.id) if counts(each)]
    earlier = next((each for each in kept if each.digest == opened.digest), None)
    if earlier is not None:
        return Found("other", opened, opened.plan, earlier=earlier)
    states = [written] if written is not None else []
    states.extend(plan for plan in _readable(versions, kept, opened.plan) if plan != written)
    base, is_sure = nearest(states, opened.plan)
    return Found("other", opened, base, is_sure)


def _readable(versions: Versions, kept: list[Version], like: Plan) -> Iterator[Plan]:
    """The states that can be read; what they have in common with `like` is in memory once."""
    for version in kept:
        try:
            yield sharing(versions.read(version).plan, like)
        except StorageFailure:
            continue


def _moved(known: Known, versions: Versions) -> Path | None:
    """The file in the same folder that has the content that was left, or that was kept last."""
    kept = versions.of(known.plan.id) if known.plan is not None else []
    wanted = {known.digest, *(each.digest for each in kept[:1])}
    try:
        paths = sorted(Path(entry.path) for entry in os.scandir(known.path.parent)
                       if entry.name.endswith(SUFFIX))  # fmt: skip
    except OSError:
        return None
    for path in paths:
        try:
            if digest_of(read_file(path)) in wanted:
                return path
        except StorageFailure:
            continue
    return None


def conflict_copies(path: Path, plan_id: str, known: Collection[str] = ()) -> list[Path]:
    """The copies of a plan that a sync tool has put beside it, since two computers had changed it.

    Those with a digest of `known` are left out.
    """
    try:
        names = sorted(os.listdir(path.parent))
    except OSError:
        return []
    found = []
    for name in names:
        other = path.with_name(name)
        if other == path or not name.endswith(SUFFIX) or _CONFLICT.search(name) is None:
            continue
        with contextlib.suppress(StorageFailure):
            data = read_file(other)
            if digest_of(data) not in known and parse_plan(other, data).plan.id == plan_id:
                found.append(other)
    return found

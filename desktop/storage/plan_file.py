"""Plans as `*.tumbuh` files: readable JSON, read strictly, written so that nothing tears.

The form is `{"format": "tumbuh-plan", "version": 1, …}` followed by the plan's own keys.
"""

import contextlib
import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from desktop.domain.checks import problems_in
from desktop.domain.plan import Plan
from desktop.storage import own_form
from desktop.storage.atomic import LARGEST_FILE, read_file, replace_file
from desktop.storage.failure import Reason, StorageFailure
from desktop.storage.file_system import FileSystem
from desktop.storage.own_form import FORMAT, VERSION
from desktop.storage.strict_json import JsonFailure, RecordReader, Unknown, parse, with_unknown

SUFFIX = ".tumbuh"
_LARGE = 1_000_000
"""Bytes: from there on a thread costs less than it saves."""


class OpenedPlan(msgspec.Struct, frozen=True):
    """A plan with what is needed to write it back: its unknown keys and the file's digest.

    `newer` is the file's format version where it is newer than ours; such a plan is read-only.
    """

    plan: Plan
    digest: str
    unknown: Unknown = {}
    newer: int | None = None


def read_plan(path: Path) -> OpenedPlan:
    """The plan in a file. Raises StorageFailure with the place of each problem."""
    return parse_plan(path, read_file(path))


def parse_plan(path: Path, data: bytes) -> OpenedPlan:
    """The plan in the bytes of a file. Raises StorageFailure with the place of each problem."""
    if len(data) < _LARGE:
        plan, digest = own_form.read(data), digest_of(data)
    else:
        with ThreadPoolExecutor(1) as beside:  # what works out a digest lets others work
            waiting = beside.submit(digest_of, data)
            plan, digest = own_form.read(data), waiting.result()
    return _any_form(path, data, digest) if plan is None else OpenedPlan(plan, digest)


def write_plan(
    disk: FileSystem,
    path: Path,
    plan: Plan,
    unknown: Unknown,
    expected: str | None,
    keep: Callable[[bytes], None] = lambda _data: None,
) -> str:
    """Write the plan and give the file's new digest. Raises StorageFailure; the file is then as before.

    `expected` is the digest of the file as we last read or wrote it, None for a file that must not
    exist yet. A file that somebody else changed meanwhile is never overwritten, and one that is gone
    is not made again: perhaps it has another name now. `keep` is handed
    what the file holds before it is replaced, and then what it holds afterwards.
    """
    data = _checked_bytes(path, plan, unknown)
    before = _refuse_foreign_change(path, data, expected)
    if before is not None:
        keep(before)
    try:
        replace_file(disk, path, data, lambda: _refuse_foreign_change(path, data, expected))
    except StorageFailure as failure:
        with contextlib.suppress(StorageFailure):
            failure.landed = digest_of(data) if read_file(path) == data else None
        raise
    keep(data)
    return digest_of(data)


def write_copy(disk: FileSystem, path: Path, plan: Plan, unknown: Unknown) -> None:
    """Write the plan into another file, in place of what may be there. Raises StorageFailure."""
    replace_file(disk, path, _checked_bytes(path, plan, unknown))


def copy_plan(disk: FileSystem, path: Path, target: Path) -> None:
    """Copy a plan's file as it is, byte for byte. Raises StorageFailure."""
    replace_file(disk, target, read_file(path))


def _checked_bytes(path: Path, plan: Plan, unknown: Unknown) -> bytes:
    """The file content, once it was read back and found the same. Raises StorageFailure."""
    try:
        data = to_bytes(plan, unknown)
    except (UnicodeEncodeError, msgspec.MsgspecError) as error:
        raise StorageFailure(path, "unwritable_text", str(error)) from error
    if len(data) > LARGEST_FILE:  # it could not be opened again
        raise StorageFailure(path, "too_large", f"{len(data)} bytes")
    if own_form.holds(data, plan):
        return data
    try:
        back = _any_form(path, data, "")
    except StorageFailure as failure:
        raise StorageFailure(path, "unwritable_text", failure.detail, failure.problems) from failure
    kept = all(unknown.get(owner) == keys for owner, keys in back.unknown.items())
    if back.plan != plan or not kept:
        raise StorageFailure(path, "unwritable_text", "the plan did not read back the same")
    return data


def to_bytes(plan: Plan, unknown: Unknown | None = None) -> bytes:
    """The file content of a plan."""
    if not unknown:
        return own_form.written(plan)
    return own_form.written_with_more(with_unknown(msgspec.to_builtins(plan), unknown, plan.id))


def digest_of(data: bytes) -> str:
    """A fingerprint of a file's content."""
    return hashlib.sha256(data).hexdigest()


def _refuse_foreign_change(path: Path, data: bytes, expected: str | None) -> bytes | None:
    """What the file holds, None where there is none; fails where somebody else wrote that."""
    try:
        on_disk = read_file(path)
    except StorageFailure as failure:
        if failure.reason == "not_found" and expected is None:
            return None
        raise
    if on_disk == data:
        return on_disk
    if expected is None:
        raise StorageFailure(path, "exists")
    if digest_of(on_disk) != expected:
        raise StorageFailure(path, "changed_elsewhere")
    return on_disk


def _any_form(path: Path, data: bytes, digest: str) -> OpenedPlan:
    """The careful way, for files that were edited by hand, by another version, or damaged."""
    try:
        raw = parse(data)
    except JsonFailure as failure:
        raise StorageFailure(path, failure.reason, failure.detail) from failure
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise StorageFailure(path, "not_a_plan")
    version = raw.get("version")
    if type(version) is not int or version < 1:
        raise StorageFailure(path, "not_a_plan", f"version {version!r:.40}")
    newer = version if version > VERSION else None
    reader = RecordReader()
    owner = raw.get("id")
    plan = reader.read(raw, Plan, "$", owner if isinstance(owner, str) else "")
    problems = tuple(reader.problems) or tuple(problems_in(plan) if plan else ())
    if plan is None or problems:
        reason: Reason = "newer_version" if newer else "damaged"
        raise StorageFailure(path, reason, f"version {version}" if newer else "", problems)
    unknown = {owner: dict(keys) for owner, keys in reader.unknown.items()}
    for key in ("format", "version"):
        unknown.get(plan.id, {}).pop(key, None)
    return OpenedPlan(plan, digest, {owner: keys for owner, keys in unknown.items() if keys}, newer)

"""Evidence packs as files: read strictly from anywhere, kept in the app's own folder."""

import hashlib
import os
from pathlib import Path
from typing import Any

import msgspec

from desktop.domain.evidence import Evidence
from desktop.domain.finding import EVIDENCE_FORMAT, EvidenceFile
from desktop.domain.pack_checks import problems_in_pack
from desktop.domain.skill import Catalogue
from desktop.storage.atomic import read_file, replace_file
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import FileSystem
from desktop.storage.strict_json import JsonFailure, RecordReader, parse

LARGEST_PACK = 1024 * 1024
MOST_PACKS = 40
_VERSION = 1


def read_pack(path: Path, evidence: Evidence, catalogue: Catalogue) -> EvidenceFile:
    """The evidence pack in a file. Raises StorageFailure with the place of each problem.

    `evidence` is what there is without the pack; the pack may name its findings, not repeat them.
    """
    data = read_file(path)
    if len(data) > LARGEST_PACK:
        raise StorageFailure(path, "not_a_pack", f"{len(data)} bytes")
    raw = _object_in(path, data)
    reader = RecordReader(knows_all=True)
    pack = reader.read(raw, EvidenceFile, "$")
    problems = reader.problems
    if pack is not None and not problems:
        problems = problems_in_pack(pack, evidence, catalogue)
    if pack is None or problems:
        raise StorageFailure(path, "faulty_pack", problems=tuple(problems))
    return pack


def _object_in(path: Path, data: bytes) -> dict[str, Any]:
    try:
        raw = parse(data)
    except JsonFailure as failure:
        raise StorageFailure(path, "not_a_pack", failure.detail) from failure
    if not isinstance(raw, dict) or raw.get("format") != EVIDENCE_FORMAT:
        raise StorageFailure(path, "not_a_pack")
    version = raw.get("version")
    if type(version) is int and version > _VERSION:
        raise StorageFailure(path, "newer_version", f"version {version}")
    return raw


def keep_pack(disk: FileSystem, folder: Path, pack: EvidenceFile) -> None:
    """Write a pack into the folder, in place of one of the same id. Raises StorageFailure."""
    path = _path_of(folder, pack.article.id)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        is_new = not path.exists()
        if is_new and len(list(folder.glob("*.json"))) >= MOST_PACKS:
            raise StorageFailure(path, "too_many_packs")
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error
    replace_file(disk, path, msgspec.json.format(msgspec.json.encode(pack), indent=2) + b"\n")


def drop_pack(disk: FileSystem, folder: Path, article_id: str) -> None:
    """Remove a pack from the folder. Raises StorageFailure."""
    path = _path_of(folder, article_id)
    try:
        disk.unlink(str(path))
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error


def read_kept_packs(
    folder: Path, shipped: Evidence, catalogue: Catalogue
) -> tuple[Evidence, list[StorageFailure]]:
    """The evidence with every sound pack of the folder, and why the others were left out."""
    evidence, failures = shipped, list[StorageFailure]()
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(".json"))
    except OSError:
        return evidence, failures  # no pack was ever added
    for name in names[:MOST_PACKS]:
        try:
            pack = read_pack(folder / name, evidence, catalogue)
        except StorageFailure as failure:
            failures.append(failure)
        else:
            evidence = evidence.with_added([*evidence.added, pack])
    return evidence, failures


def _path_of(folder: Path, article_id: str) -> Path:
    """The file of a pack; its id could be no name for a file."""
    return folder / f"{hashlib.sha256(article_id.encode()).hexdigest()[:24]}.json"

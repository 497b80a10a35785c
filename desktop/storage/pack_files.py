"""Evidence packs as files: read strictly from anywhere, kept in the app's own folder.

What reads and checks a pack is imported with the first one: most people keep none.
"""

import os
from pathlib import Path
from typing import Any

import msgspec

from desktop.domain.evidence import Evidence
from desktop.domain.finding import EVIDENCE_FORMAT, EvidenceFile
from desktop.domain.skill import Catalogue
from desktop.storage.atomic import make_folder, read_file, replace_file
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import FileSystem

LARGEST_PACK = 512 * 1024
_LARGEST_KEPT = 4 * LARGEST_PACK  # with what it is laid out with
MOST_PACKS = 20
_VERSION = 1
_SUFFIX = ".json"


def read_pack(path: Path) -> EvidenceFile:
    """The evidence pack in a file, if each of its values has the right form.

    Raises StorageFailure with the place of each problem; `checked` tells whether it fits the rest.
    """
    from desktop.storage.strict_json import JsonFailure, RecordReader, parse

    data = read_file(path)
    if len(data) > LARGEST_PACK:
        raise StorageFailure(path, "pack_too_large", f"{len(data)} bytes")
    try:
        raw = parse(data)
    except JsonFailure as failure:
        raise StorageFailure(path, "not_a_pack", failure.detail) from failure
    _refuse_other_forms(path, raw)
    reader = RecordReader(knows_all=True)
    pack = reader.read(raw, EvidenceFile, "$")
    if pack is None or reader.problems:
        raise StorageFailure(path, "faulty_pack", problems=tuple(reader.problems))
    return pack


def _refuse_other_forms(path: Path, raw: Any) -> None:
    if not isinstance(raw, dict) or raw.get("format") != EVIDENCE_FORMAT:
        raise StorageFailure(path, "not_a_pack")
    version = raw.get("version")
    if type(version) is int and version > _VERSION:
        raise StorageFailure(path, "newer_version", f"version {version}")


def checked(
    path: Path, pack: EvidenceFile, evidence: Evidence, catalogue: Catalogue
) -> EvidenceFile:
    """The pack itself, if it is sound beside the other evidence. Raises StorageFailure with places."""
    from desktop.domain.pack_checks import problems_in_pack

    problems = problems_in_pack(pack, evidence, catalogue)
    if problems:
        raise StorageFailure(path, "faulty_pack", problems=tuple(problems))
    return pack


def keep_pack(disk: FileSystem, folder: Path, pack: EvidenceFile) -> None:
    """Write a pack into the folder, in place of one of the same id. Raises StorageFailure."""
    path = _path_of(folder, pack.article.id)
    make_folder(disk, folder)
    try:
        if not path.exists() and len(_kept_names(folder)) >= MOST_PACKS:
            raise StorageFailure(path, "too_many_packs")
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error
    replace_file(disk, path, msgspec.json.format(msgspec.json.encode(pack), indent=2) + b"\n")


def drop_pack(disk: FileSystem, folder: Path, article_id: str) -> None:
    """Remove a pack from the folder. Raises StorageFailure."""
    drop_file(disk, _path_of(folder, article_id))


def drop_file(disk: FileSystem, path: Path) -> None:
    """Remove a file of the folder, whatever it holds. Raises StorageFailure."""
    try:
        disk.unlink(str(path))
        disk.fsync_folder(str(path.parent))
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageFailure.from_os(path, error) from error


def read_kept_packs(
    folder: Path, shipped: Evidence, catalogue: Catalogue
) -> tuple[Evidence, tuple[StorageFailure, ...]]:
    """The evidence with every sound pack of the folder, and why the others were left out."""
    try:
        names = _kept_names(folder)
    except OSError:
        return shipped, ()  # no pack was ever added
    evidence, failures = shipped, list[StorageFailure]()
    for name in names:
        path = folder / name
        try:
            pack = checked(path, _read_kept(path), evidence, catalogue)
            if len(evidence.added) == MOST_PACKS:
                raise StorageFailure(path, "too_many_packs")
        except StorageFailure as failure:
            failures.append(failure)
        else:
            evidence = evidence.with_added([*evidence.added, pack])
    return evidence, tuple(failures)


def _kept_names(folder: Path) -> list[str]:
    return sorted(name for name in os.listdir(folder) if name.endswith(_SUFFIX))


def _read_kept(path: Path) -> EvidenceFile:
    """A pack that was written here: quickly where it is as we write it, else with all care."""
    data = read_file(path)
    if len(data) > _LARGEST_KEPT:
        raise StorageFailure(path, "pack_too_large", f"{len(data)} bytes")
    try:
        pack = msgspec.json.decode(data, type=EvidenceFile)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        pack = read_pack(path)
    if path != _path_of(path.parent, pack.article.id):
        raise StorageFailure(path, "not_a_pack", "not kept by Tumbuh")
    return pack


def _path_of(folder: Path, article_id: str) -> Path:
    """The file of a pack; its id could be no name for a file."""
    import hashlib

    return folder / f"{hashlib.sha256(article_id.encode()).hexdigest()[:24]}{_SUFFIX}"

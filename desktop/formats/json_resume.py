"""Reads a résumé in the JSON Resume form, version 1: its `skills` and its `work`."""

from pathlib import Path
from typing import Annotated, Any

import msgspec

from desktop.domain.known import each_once
from desktop.domain.plan import LONGEST_TITLE
from desktop.formats.background import Background, Written, positions_in
from desktop.storage.failure import StorageFailure
from desktop.storage.strict_json import JsonFailure, RecordReader, parse

_LARGEST = 1024 * 1024
_MOST = msgspec.Meta(max_length=2_000)
_Name = Annotated[str, msgspec.Meta(max_length=LONGEST_TITLE)]
_KNOWN_BY = ("basics", "work", "skills")


class _Skill(msgspec.Struct, frozen=True):
    name: _Name | None = None
    keywords: Annotated[tuple[_Name, ...], _MOST] | None = None


class _Work(msgspec.Struct, frozen=True):
    position: _Name | None = None
    name: _Name | None = None
    startDate: str | None = None
    endDate: str | None = None


class _Resume(msgspec.Struct, frozen=True):
    skills: Annotated[tuple[_Skill, ...], _MOST] = ()
    work: Annotated[tuple[_Work, ...], _MOST] = ()


def is_json(data: bytes) -> bool:
    """Whether it begins as a JSON object or list does."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def from_resume(path: Path, data: bytes) -> Background:
    """What a résumé holds: skills with their keywords, and work. Raises StorageFailure."""
    if len(data) > _LARGEST:
        raise StorageFailure(path, "import_too_large", f"{len(data)} bytes")
    raw = _parsed(path, data)
    if not isinstance(raw, dict) or not any(key in raw for key in _KNOWN_BY):
        raise StorageFailure(path, "not_an_import")
    reader = RecordReader()
    for key in [key for key, value in raw.items() if value is None]:
        del raw[key]
    resume = reader.read(raw, _Resume, "$")
    if resume is None or reader.problems:
        raise StorageFailure(path, "faulty_import", problems=tuple(reader.problems))
    written = (
        Written(f"$.work[{number}]", *(each or "" for each in msgspec.structs.astuple(work)))
        for number, work in enumerate(resume.work)
    )
    positions, problems = positions_in(written, (".position", ".startDate", ".endDate"))
    if problems:
        raise StorageFailure(path, "faulty_import", problems=tuple(problems))
    names = (
        name for skill in resume.skills for name in (skill.name or "", *(skill.keywords or ()))
    )
    return Background("json_resume", each_once(names), positions)


def _parsed(path: Path, data: bytes) -> Any:
    try:
        return parse(data)
    except JsonFailure as failure:
        raise StorageFailure(path, "not_an_import", failure.detail) from failure

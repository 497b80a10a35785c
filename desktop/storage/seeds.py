"""Reads what the app ships with: fields, skills, starter steps and evidence."""

from pathlib import Path

import msgspec

from desktop.domain.evidence import Evidence
from desktop.domain.field import Field
from desktop.domain.finding import EvidenceFile
from desktop.domain.skill import Catalogue, Skill, StarterStep
from desktop.storage.atomic import read_file

PACK_EXAMPLE = "example/evidence-example.json"


class _Fields(msgspec.Struct, forbid_unknown_fields=True):
    fields: tuple[Field, ...]


class _Skills(msgspec.Struct, forbid_unknown_fields=True):
    skills: tuple[Skill, ...]


class _Steps(msgspec.Struct, forbid_unknown_fields=True):
    steps: dict[str, tuple[StarterStep, ...]]


def read_catalogue(seeds: Path) -> Catalogue:
    """Fields, skills and starter steps. Raises StorageFailure or msgspec.ValidationError."""
    return Catalogue(
        msgspec.json.decode(read_file(seeds / "fields.json"), type=_Fields).fields,
        msgspec.json.decode(read_file(seeds / "skills.json"), type=_Skills).skills,
        msgspec.json.decode(read_file(seeds / "steps.json"), type=_Steps).steps,
    )


def read_evidence(seeds: Path) -> Evidence:
    """The two articles and the comparison sources. Raises StorageFailure or msgspec.ValidationError."""
    return Evidence(_evidence_files(seeds / "articles"), _evidence_files(seeds / "comparison"))


def _evidence_files(folder: Path) -> list[EvidenceFile]:
    decoder = msgspec.json.Decoder(EvidenceFile)
    return [decoder.decode(read_file(path)) for path in sorted(folder.glob("*.json"))]

"""The published form of an evidence file is the one that is read."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from desktop.domain.finding import EvidenceFile
from desktop.paths import SEEDS
from desktop.storage.made_seeds import SCHEMA
from desktop.storage.seeds import PACK_EXAMPLE
from tests.packs import raw_pack
from tests.storage.test_pack_files import PROBLEMS

VALIDATOR = Draft202012Validator(json.loads((SEEDS / SCHEMA).read_text("utf-8")))


def test_the_published_form_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(VALIDATOR.schema)


@pytest.mark.parametrize(
    "path",
    [*sorted((SEEDS / "articles").glob("*.json")), *sorted((SEEDS / "comparison").glob("*.json")),
     SEEDS / PACK_EXAMPLE],
    ids=lambda path: path.name,
)  # fmt: skip
def test_every_evidence_file_of_ours_keeps_to_the_published_form(path: Path) -> None:
    errors = [error.message for error in VALIDATOR.iter_errors(json.loads(path.read_text("utf-8")))]

    assert errors == []


@pytest.mark.parametrize(("place", "value"), [(place, value) for place, value, _ in PROBLEMS])
def test_the_published_form_and_the_records_refuse_the_same(place: str, value: Any) -> None:
    raw = raw_pack(**{place: value})
    try:
        msgspec.convert(raw, EvidenceFile)
        fits = True
    except msgspec.ValidationError:
        fits = False

    assert VALIDATOR.is_valid(raw) == fits


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("article.extra", 1), ("findings.0.kind", "hearsay"), ("findings.0.value", "40"),
        ("findings.0.fields", []), ("findings.0.id", "../x"), ("article.title", ""),
        ("article.published", "yesterday"), ("findings.0.claim.en", "x" * 2001),
        ("findings.0.limits", ...), ("version", 2), ("format", "other"), ("findings", []),
    ],
)  # fmt: skip
def test_the_published_form_refuses_what_has_the_wrong_form(place: str, value: Any) -> None:
    assert not VALIDATOR.is_valid(raw_pack(**{place: value}))


def test_a_sound_pack_keeps_to_the_published_form() -> None:
    assert VALIDATOR.is_valid(raw_pack())

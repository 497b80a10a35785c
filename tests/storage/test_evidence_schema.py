"""The published form of an evidence file is the one that is read."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.paths import SEEDS
from desktop.storage.failure import StorageFailure
from desktop.storage.made_seeds import SCHEMA
from desktop.storage.pack_files import read_pack
from desktop.storage.seeds import PACK_EXAMPLE, read_catalogue, read_evidence
from tests.packs import raw_pack, write_pack
from tests.storage.test_pack_files import PROBLEMS

CATALOGUE, EVIDENCE = read_catalogue(SEEDS), read_evidence(SEEDS)
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


REFUSED = [
    (place, value)
    for place, value, _ in PROBLEMS
    if not VALIDATOR.is_valid(raw_pack(**{place: value}))
]


def test_the_published_form_sees_much_of_what_can_be_wrong() -> None:
    assert len(REFUSED) >= 20


@pytest.mark.parametrize(("place", "value"), REFUSED)
def test_what_the_published_form_refuses_is_not_read(
    tmp_path: Path, place: str, value: Any
) -> None:
    with pytest.raises(StorageFailure):
        read_pack(write_pack(tmp_path / "pack.json", **{place: value}), EVIDENCE, CATALOGUE)


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

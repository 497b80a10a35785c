"""How seeds are read; what stands in the real ones is tested elsewhere."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.storage.failure import StorageFailure
from desktop.storage.seeds import read_catalogue, read_evidence
from tests.domain.made_up import ARTICLE, STUDY, SURVEY, catalogue


def write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.encode(value))


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    write(tmp_path / "fields.json", {"fields": catalogue.fields})
    write(tmp_path / "skills.json", {"skills": catalogue.skills})
    steps = {"ai_oven": catalogue.starter_steps("ai_oven")}
    write(tmp_path / "steps.json", {"steps": steps})
    write(tmp_path / "articles" / "b.json", SURVEY)
    write(tmp_path / "articles" / "a.json", ARTICLE)
    write(tmp_path / "comparison" / "study.json", STUDY)
    (tmp_path / "comparison" / "README.md").write_text("not evidence")
    return tmp_path


def test_fields_skills_and_steps_are_read(seeds: Path) -> None:
    read = read_catalogue(seeds)
    assert (read.fields, read.skills) == (catalogue.fields, catalogue.skills)
    assert read.starter_steps("ai_oven") == catalogue.starter_steps("ai_oven")


def test_evidence_is_read_in_the_order_of_its_files(seeds: Path) -> None:
    read = read_evidence(seeds)
    assert (read.articles, read.comparison) == ((ARTICLE, SURVEY), (STUDY,))


@pytest.mark.parametrize("missing", ["fields.json", "skills.json", "steps.json"])
def test_a_seed_that_is_missing_is_a_failure_that_names_it(seeds: Path, missing: str) -> None:
    (seeds / missing).unlink()
    with pytest.raises(StorageFailure) as caught:
        read_catalogue(seeds)
    assert (caught.value.reason, caught.value.path) == ("not_found", seeds / missing)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("fields.json", b'"name"', b'"nmae"'),
        ("skills.json", b'"human"', b'"humane"'),
        ("fields.json", b'{"fields"', b'{"later":1,"fields"'),
        ("skills.json", b'"kind":"human"', b'"later":1,"kind":"human"'),
        ("skills.json", b'{"skills"', b'{"later":1,"skills"'),
        ("steps.json", b'{"steps"', b'{"later":1,"steps"'),
        ("steps.json", b"0.5,1,1", b"0.5,1"),
    ],
)
def test_a_slip_in_a_seed_is_found(seeds: Path, file: str, old: bytes, new: bytes) -> None:
    data = (seeds / file).read_bytes()
    assert old in data
    (seeds / file).write_bytes(data.replace(old, new))
    with pytest.raises(msgspec.ValidationError):
        read_catalogue(seeds)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"tumbuh-evidence"', b'"evidence"'),
        (b'"version":1', b'"version":2'),
        (b'"unit":"rank"', b'"unit":"points"'),
        (b'"kind":"growth"', b'"kind":"hearsay"'),
        (b'"checked":', b'"confirmed":'),
        (b'"findings":[{', b'"findings":[{"later":1,'),
        (b'"article":{', b'"article":{"later":1,'),
        (b'"reports":{', b'"reports":{"later":1,'),
    ],
)
def test_a_slip_in_the_evidence_is_found(seeds: Path, old: bytes, new: bytes) -> None:
    path = seeds / "articles" / "a.json"
    assert old in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(old, new))
    with pytest.raises(msgspec.ValidationError):
        read_evidence(seeds)


def test_the_same_finding_in_two_files_is_found(seeds: Path) -> None:
    write(seeds / "comparison" / "again.json", ARTICLE)
    with pytest.raises(ValueError, match="stands twice"):
        read_evidence(seeds)

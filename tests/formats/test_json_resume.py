"""Résumés in the JSON Resume form."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from desktop.formats.background import Background, Position
from tests.formats.careers import RESUME, imported, refused, resume

_TEXT = {"type": "string"}
_DAY = {
    "type": "string",
    "pattern": r"^[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?$",
}
SCHEMA = {
    "type": "object",
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "basics": {
            "type": "object",
            "properties": dict.fromkeys(("name", "label", "email"), _TEXT),
        },
        "work": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    **dict.fromkeys(("name", "position", "summary"), _TEXT),
                    "startDate": _DAY,
                    "endDate": _DAY,
                },
            },
        },
        "skills": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "name": _TEXT,
                    "level": _TEXT,
                    "keywords": {"type": "array", "items": _TEXT},
                },
            },
        },
        "meta": {"type": "object", "properties": {"version": _TEXT}},
    },
    "additionalProperties": False,
}
"""What version 1 of the public schema says of the parts that the sample has; it may have no others."""


def read(folder: Path, data: bytes) -> Background:
    found = imported(folder, data)
    assert isinstance(found, Background)
    assert found.source == "json_resume"
    return found


def test_the_sample_keeps_to_the_public_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)
    Draft7Validator(SCHEMA).validate(RESUME)
    wrong = json.loads(resume(work=[{"startDate": "Jan 2020"}]))
    assert not Draft7Validator(SCHEMA).is_valid(wrong)


def test_skills_with_their_keywords_and_work_are_read(tmp_path: Path) -> None:
    found = read(tmp_path, resume())
    assert found.skills == ("Data analysis", "SQL", "Excel", "Komunikasi", "Power BI")
    assert found.latest() == Position("Data analyst", "PT Data", date(2020, 1, 1))
    assert found.positions[0].until == date(2019, 12, 31)


def test_a_mark_at_the_beginning_and_keys_of_others_do_not_matter(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbf\n" + resume(later={"a": [1, {"b": None}]})) == read(
        tmp_path, resume()
    )


def test_nothing_and_an_empty_text_are_the_same_as_what_is_not_there(tmp_path: Path) -> None:
    work = [{"position": "Guru", "name": None, "startDate": "", "endDate": None}, {"position": ""}]
    found = read(tmp_path, resume(skills=[{"name": None, "keywords": None}], work=work))
    assert found == Background("json_resume", (), (Position("Guru"),))


def test_a_resume_without_skills_and_work_says_so(tmp_path: Path) -> None:
    assert refused(tmp_path, b'{"basics": {"name": "Sari"}}').reason == "nothing_to_import"


@pytest.mark.parametrize(
    ("values", "places"),
    [
        ({"skills": {"name": "SQL"}}, ["$.skills"]),
        ({"skills": ["SQL"]}, ["$.skills[0]"]),
        ({"skills": [{"name": "a"}, {"name": 7}]}, ["$.skills[1].name"]),
        ({"skills": [{"keywords": ["a", 7]}]}, ["$.skills[0].keywords[1]"]),
        ({"skills": [{"name": "x" * 501}]}, ["$.skills[0].name"]),
        ({"skills": [{"name": "\ud800"}]}, ["$.skills[0].name"]),
        ({"skills": [{}] * 2_001}, ["$.skills"]),
        ({"work": [{}, {"position": ["Guru"]}]}, ["$.work[1].position"]),
        ({"work": [{"startDate": 2020}]}, ["$.work[0].startDate"]),
        ({"work": [{"startDate": "lately"}]}, ["$.work[0].startDate"]),
        ({"work": [{"startDate": "2020", "endDate": "2019"}]}, ["$.work[0].endDate"]),
        (
            {"work": [{"startDate": "2020-99"}, {"endDate": "soon"}]},
            ["$.work[0].startDate", "$.work[1].endDate"],
        ),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(
    values: dict[str, Any], places: list[str], tmp_path: Path
) -> None:
    data = json.dumps({**RESUME, **values}).encode()
    failure = refused(tmp_path, data)
    assert failure.reason == "faulty_import"
    assert [each.place for each in failure.problems] == places


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    failure = refused(tmp_path, b'{"skills": [{"name": "a", "name": "b"}], "skills": []}')
    assert "duplicate_key" in {each.code for each in failure.problems}


def test_what_is_no_json_is_told_with_its_line(tmp_path: Path) -> None:
    failure = refused(tmp_path, b'{"skills": [\n  {"name": NaN}\n]}')
    assert failure.reason == "not_an_import"
    failure = refused(tmp_path, b'{"skills": [\n  {"name" "a"}\n]}')
    assert failure.detail.startswith("line 2, column 11")


def test_what_is_null_is_taken_for_missing(tmp_path: Path) -> None:
    found = imported(
        tmp_path, json.dumps({"skills": None, "work": [{"position": "Clerk"}]}).encode()
    )
    assert isinstance(found, Background)
    assert (found.skills, len(found.positions)) == ((), 1)

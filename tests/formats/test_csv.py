"""The table for spreadsheets: what is read back is what was written, and nothing calculates."""

import csv
import io
import re

import pytest

from desktop.domain.plan import Plan
from desktop.formats.csv_file import guarded
from tests.formats.hostile import TEXTS, plan_with
from tests.formats.sample import EMPTY_PLAN, RICH_PLAN, exported

FORMULA = re.compile(r"^[\s\"']*[=+\-@＝＋－＠\t\r]")


def rows(plan: Plan) -> list[dict[str, str]]:
    data = exported("csv", plan)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_there_is_one_row_a_step_and_one_for_a_goal_without_steps() -> None:
    assert [(row["Goal"], row["Step"]) for row in rows(RICH_PLAN)] == [
        ("AI video", "Map how you made one video"),
        ("AI video", "Read two licences"),
        ("AI video", "'=SUM(A1) is only a title"),
        ("Logo design, as I do it", "1. Review three logos"),
        ("Logo design, as I do it", "Ask a colleague"),
        ("Judgement", ""),
    ]


def test_dates_and_numbers_are_for_machines() -> None:
    first, second = rows(RICH_PLAN)[:2]

    assert (first["Done on"], first["Due on"], first["Target date"]) == (
        "2026-12-01", "2026-11-30", "2027-01-31",
    )  # fmt: skip
    assert (second["Hours, quick"], second["Hours, likely"], second["Hours, slow"]) == (
        "2", "3", "5",
    )  # fmt: skip
    assert second["Hours logged"] == "1.25"


def test_an_empty_plan_has_only_its_heading() -> None:
    assert rows(EMPTY_PLAN) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"), ("+cmd()", "'+cmd()"), ("-cmd()", "'-cmd()"), ("@SUM(1)", "'@SUM(1)"),
        ("＝1", "'＝1"), ("＋x", "'＋x"), ("－x", "'－x"), ("＠x", "'＠x"),
        ('"=1+1', "'\"=1+1"), ("\n\n=1", "'=1"), ("- first\n- second", "'- first / - second"),
        ("a;=cmd()", "a;'=cmd()"), ('a; "@x', "a;' \"@x"),
        ("-5", "-5"), ("+1.5", "+1.5"), ("1,5", "1,5"), ("12:30 =", "12:30 ="), ("a=b", "a=b"),
    ],
)  # fmt: skip
def test_a_text_cell_never_begins_a_formula_and_a_number_stays_one(text: str, shown: str) -> None:
    assert guarded(text) == shown


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_begins_a_formula_however_a_spreadsheet_parts_them(
    name: str, separator: str
) -> None:
    data = exported("csv", plan_with(TEXTS[name])).decode("utf-8-sig")

    assert len(data.splitlines()) == 2
    for line in csv.reader(io.StringIO(data, newline=""), delimiter=separator):
        for cell in line:
            bare = cell.removeprefix("'") if cell.startswith("'") else ""
            assert not FORMULA.match(cell) or FORMULA.match(bare), cell


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_plan_is_still_one_row(name: str) -> None:
    (row,) = rows(plan_with(TEXTS[name]))

    assert row["Hours, likely"] == "2"
    assert None not in row

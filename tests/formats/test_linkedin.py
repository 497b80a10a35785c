"""LinkedIn's data export, as the archive or as one of its tables."""

from datetime import date
from pathlib import Path

import pytest

from desktop.formats.background import Background, Position, day_of
from tests.formats.careers import NOTES, POSITIONS, SKILLS, archive, imported, linkedin, refused

KNOWN = ("Adobe Illustrator", "Figma", "Branding, Identity", "Desain Grafis")
DESIGNER = Position("Freelance Graphic Designer", "Studio Kita", date(2021, 1, 1))


def read(folder: Path, data: bytes | str) -> Background:
    found = imported(folder, data)
    assert isinstance(found, Background)
    assert found.source == "linkedin"
    return found


def test_an_archive_gives_skills_once_each_and_positions(tmp_path: Path) -> None:
    found = read(tmp_path, linkedin())
    assert found.skills == KNOWN
    assert [each.title for each in found.positions] == [
        "Freelance Graphic Designer", "Layout Artist", "Kasir",
    ]  # fmt: skip
    assert found.latest() == DESIGNER
    assert found.positions[1].until == date(2020, 12, 1)
    assert found.positions[2] == Position(
        "Kasir", "Warung Bu Sri", date(2015, 1, 1), date(2016, 1, 1)
    )


def test_each_of_the_two_tables_is_read_alone_under_whichever_name(tmp_path: Path) -> None:
    assert read(tmp_path, SKILLS) == Background("linkedin", KNOWN)
    assert read(tmp_path, POSITIONS).latest() == DESIGNER
    assert read(tmp_path, POSITIONS).skills == ()


@pytest.mark.parametrize("begin", ["", "\ufeff", NOTES, "\ufeff" + NOTES, "\r\n"])
@pytest.mark.parametrize("end_of_line", ["\n", "\r\n"])
def test_notes_marks_and_line_ends_before_and_in_a_table_do_not_matter(
    begin: str, end_of_line: str, tmp_path: Path
) -> None:
    skills, positions = (
        (begin + table).replace("\n", end_of_line) for table in (SKILLS, POSITIONS)
    )
    assert read(tmp_path, skills).skills == KNOWN
    assert read(tmp_path, positions).latest() == DESIGNER
    both = archive({"Skills.csv": skills, "Positions.csv": positions})
    assert read(tmp_path, both).skills == KNOWN


def test_the_tables_are_found_in_any_folder_and_case_the_outermost_first(tmp_path: Path) -> None:
    inside = archive(
        {
            "Basic_LinkedInDataExport_11-20-2026/old/Skills.csv": "Name\nOld\n",
            "Basic_LinkedInDataExport_11-20-2026/skills.CSV": SKILLS,
            "__MACOSX/Basic_LinkedInDataExport_11-20-2026/._Skills.csv": b"\0\5\x16\7",
        }
    )
    assert read(tmp_path, inside).skills == KNOWN


def test_an_archive_with_one_of_the_tables_is_enough(tmp_path: Path) -> None:
    assert read(tmp_path, archive({"Positions.csv": POSITIONS})).skills == ()
    assert read(tmp_path, archive({"Skills.csv": SKILLS})).latest() is None


def test_columns_are_found_by_name_in_any_order(tmp_path: Path) -> None:
    table = "Started On,Title,Finished On,Extra,Company Name\nFeb 2020,Perawat,,x,RS Harapan\n"
    assert read(tmp_path, table).latest() == Position("Perawat", "RS Harapan", date(2020, 2, 1))


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ("A,Old,,,Jan 2010,Dec 2012\nB,New,,,Jan 2015,Mar 2019\n", "New"),
        ("A,Ended,,,Jan 2015,Mar 2026\nB,Lasting,,,Jan 2010,\n", "Lasting"),
        ("A,First,,,Jan 2010,\nB,Second,,,Jan 2012,\n", "Second"),
        ("A,,,,Jan 2022,\nB,Named,,,Jan 2012,\n", "Named"),
        ("A,One,,,Jan 2022,\nB,Other,,,Jan 2022,\n", "One"),
    ],
)
def test_the_latest_position_is_one_that_lasts_else_the_one_that_ended_last(
    rows: str, title: str, tmp_path: Path
) -> None:
    latest = read(tmp_path, POSITIONS.splitlines()[0] + "\n" + rows).latest()
    assert latest is not None
    assert latest.title == title


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jan 2021", date(2021, 1, 1)),
        (" sep  1999 ", date(1999, 9, 1)),
        ("September 1999", date(1999, 9, 1)),
        ("Mei 2018", date(2018, 5, 1)),
        ("Agt 2018", date(2018, 8, 1)),
        ("Des 2018", date(2018, 12, 1)),
        ("2016", date(2016, 1, 1)),
        ("2016-07", date(2016, 7, 1)),
        ("2016-07-31", date(2016, 7, 31)),
        ("", None),
    ],
)
def test_months_are_read_as_they_are_written(text: str, day: date | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    "text",
    ["Foo 2021", "2021-13", "2021-02-30", "0000", "9999", "Jan", "Jan 21", "²⁰²¹"],
)
def test_what_is_no_month_is_refused_with_its_line(text: str, tmp_path: Path) -> None:
    failure = refused(tmp_path, POSITIONS + f"Z,Tukang,,,{text},\n")
    assert failure.reason == "faulty_import"
    assert [str(each) for each in failure.problems] == [
        f"Positions.csv, line 6: wrong value ({text})"
    ]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (POSITIONS + "only,three,cells\n", "Positions.csv, line 6: no row (3 cells)"),
        (POSITIONS + "A,B,,,Mar 2020,Jan 2019\n", "Positions.csv, line 6: dates order"),
        (POSITIONS + f"A,{'B' * 501},,,Mar 2020,\n", "Positions.csv, line 6: too long"),
        (SKILLS + "two,cells\n", "Skills.csv, line 7: no row (2 cells)"),
        (SKILLS + "x" * 501 + "\n", "Skills.csv, line 7: too long"),
        (SKILLS + '"never closed\nmore\n', "line 7: no row (unexpected end of data)"),
        (SKILLS + '"text" behind\n', "line 7: no row (',' expected after '\"')"),
        (SKILLS + '"' + "x" * 200_000 + '"\n', "line 7: no row (field larger than"),
    ],
)
def test_a_broken_row_is_refused_with_its_line(table: str, problem: str, tmp_path: Path) -> None:
    failure = refused(tmp_path, table)
    assert failure.reason == "faulty_import"
    assert str(failure.problems[0]).startswith(problem)


def test_a_broken_row_in_an_archive_is_named_with_its_table(tmp_path: Path) -> None:
    failure = refused(tmp_path, linkedin(**{"Skills.csv": SKILLS + '"open\n'}))
    assert failure.problems[0].place == "Skills.csv, line 7"


def test_a_table_of_the_right_name_without_its_columns_is_refused(tmp_path: Path) -> None:
    failure = refused(tmp_path, archive({"Skills.csv": "Keahlian\nFigma\n"}))
    assert failure.lines() == ["Skills.csv, line 1: missing column (name)"]


def test_an_export_without_skills_and_positions_says_so(tmp_path: Path) -> None:
    assert refused(tmp_path, archive({"Skills.csv": "Name\n"})).reason == "nothing_to_import"
    assert refused(tmp_path, "Name\n").reason == "nothing_to_import"


def test_no_more_problems_are_told_than_anybody_reads(tmp_path: Path) -> None:
    assert len(refused(tmp_path, SKILLS + "a,b\n" * 4_000).problems) == 100
    assert len(refused(tmp_path, POSITIONS + "A,B,,,soon,\n" * 4_000).problems) == 100


@pytest.mark.parametrize("said", ["Present", "sekarang", "Saat ini", ""])
def test_a_position_that_goes_on_has_no_end(said: str) -> None:
    assert day_of(said) is None

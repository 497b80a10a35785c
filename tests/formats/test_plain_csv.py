"""Tables of any making: the person says which column holds the skills."""

from pathlib import Path

import pytest

from desktop.formats.plain_csv import PlainTable
from tests.formats.careers import imported


def read(folder: Path, data: bytes | str) -> PlainTable:
    found = imported(folder, data)
    assert isinstance(found, PlainTable)
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_commas_semicolons_and_tabs_part_the_cells(
    delimiter: str, mark: str, tmp_path: Path
) -> None:
    lines = ("No", "Keahlian", "Tingkat"), ("1", '"Excel, Word; dll."', "mahir"), ("2", "Figma", "")
    table = read(tmp_path, mark + "\r\n".join(delimiter.join(line) for line in lines))
    assert table.rows == (
        ("No", "Keahlian", "Tingkat"), ("1", "Excel, Word; dll.", "mahir"), ("2", "Figma", ""),
    )  # fmt: skip
    assert (table.skill_column, table.has_names) == (1, True)
    assert table.skills(1, has_names=True) == ("Excel, Word; dll.", "Figma")


def test_a_list_without_a_heading_is_skills_from_its_first_line_on(tmp_path: Path) -> None:
    table = read(tmp_path, "Figma\nExcel\n\nfigma\n")
    assert (table.skill_column, table.has_names) == (0, False)
    assert table.skills(0, has_names=False) == ("Figma", "Excel")
    assert table.column_names(has_names=False) == ("",)


def test_another_column_and_a_heading_can_be_chosen(tmp_path: Path) -> None:
    table = read(tmp_path, "orang,bisa\nSari,Figma\nAdi,Excel\n")
    assert table.skills(table.skill_column, has_names=table.has_names) == ("orang", "Sari", "Adi")
    assert table.skills(1, has_names=True) == ("Figma", "Excel")
    assert table.column_names(has_names=True) == ("orang", "bisa")


def test_rows_of_unequal_length_are_filled_up(tmp_path: Path) -> None:
    table = read(tmp_path, "a,b\nc\nd,e,f\n")
    assert table.width == 3
    assert table.rows[1] == ("c", "", "")


def test_cells_too_long_for_a_name_are_left_out_and_counted(tmp_path: Path) -> None:
    table = read(tmp_path, "skill\nFigma\n" + "long " * 200 + "\n")
    assert table.skills(0, has_names=True) == ("Figma",)
    assert table.left_out(0, has_names=True) == 1

"""Reads what LinkedIn gives out as one's own data: the ZIP archive, or one of the two tables in it.

`Skills.csv` has the column `Name`; `Positions.csv` has `Company Name`, `Title`, `Description`,
`Location`, `Started On` and `Finished On` with months such as `Jan 2021`. Notes may stand before
the header.
"""

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.checks import Problem
from desktop.domain.known import each_once
from desktop.domain.plan import LONGEST_TITLE
from desktop.formats.archive import members
from desktop.formats.background import Background, Position, Written, positions_in
from desktop.formats.csv_table import LARGEST_TABLE, Row, fail, place_of, rows_of, text_of
from desktop.storage.failure import StorageFailure

_SKILLS, _POSITIONS = "Skills.csv", "Positions.csv"
_SKILL = ("name",)
_POSITION = ("title", "company name", "started on", "finished on")
_LONGEST_PREAMBLE = 20


def from_archive(path: Path, data: bytes) -> Background:
    """What the two tables of an archive hold. Raises StorageFailure."""
    found = members(path, data, (_SKILLS, _POSITIONS), LARGEST_TABLE)
    if not found:
        raise StorageFailure(path, "not_an_import", f"neither {_SKILLS} nor {_POSITIONS}")
    tables = {
        name: rows_of(path, name, text_of(path, name, content)) for name, content in found.items()
    }
    skills = _skills(path, tables[_SKILLS]) if _SKILLS in tables else ()
    positions = _positions(path, tables[_POSITIONS]) if _POSITIONS in tables else ()
    return Background("linkedin", skills, positions)


def from_table(path: Path, rows: Sequence[Row]) -> Background | None:
    """What one of the two tables holds; None if it is neither. Raises StorageFailure."""
    if _header(rows, _POSITION) is not None:
        return Background("linkedin", positions=_positions(path, rows))
    header = _header(rows, _SKILL)
    if header is not None and len(rows[header].cells) == 1:
        return Background("linkedin", _skills(path, rows))
    return None


def _skills(path: Path, rows: Sequence[Row]) -> tuple[str, ...]:
    body, (name,) = _body(path, _SKILLS, rows, _SKILL)
    problems = [
        Problem(place_of(_SKILLS, row.line), "too_long")
        for row in body
        if len(" ".join(row.cells[name].split())) > LONGEST_TITLE
    ]
    if problems:
        fail(path, *problems)
    return each_once(row.cells[name] for row in body)


def _positions(path: Path, rows: Sequence[Row]) -> tuple[Position, ...]:
    body, columns = _body(path, _POSITIONS, rows, _POSITION)
    written = (
        Written(place_of(_POSITIONS, row.line), *(row.cells[each] for each in columns))
        for row in body
    )
    positions, problems = positions_in(written)
    if problems:
        fail(path, *problems)
    return positions


def _header(rows: Sequence[Row], columns: Sequence[str]) -> int | None:
    """The place of the row that names the columns, after notes that may stand before it."""
    has_notes = bool(rows) and rows[0].cells[0].strip().casefold().startswith("notes")
    for place, row in enumerate(rows[: _LONGEST_PREAMBLE if has_notes else 1]):
        if set(columns) <= set(_names(row)):
            return place
    return None


def _names(row: Row) -> list[str]:
    return [cell.strip().casefold() for cell in row.cells]


def _body(
    path: Path, table: str, rows: Sequence[Row], columns: Sequence[str]
) -> tuple[Sequence[Row], list[int]]:
    """The rows below the header, and where in them the columns stand."""
    header = _header(rows, columns)
    if header is None:
        fail(path, Problem(place_of(table, 1), "missing_column", ", ".join(columns)))
    names, body = _names(rows[header]), rows[header + 1 :]
    problems = [
        Problem(place_of(table, row.line), "no_row", f"{len(row.cells)} cells")
        for row in body
        if len(row.cells) != len(names)
    ]
    if problems:
        fail(path, *problems)
    return body, [names.index(each) for each in columns]

"""Reads the rows of a CSV file of unknown origin: strictly, with an end to everything."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, NoReturn

from desktop.domain.checks import Problem
from desktop.formats.background import MOST_PROBLEMS
from desktop.storage.failure import StorageFailure

LARGEST_TABLE = 1024 * 1024
MOST_ROWS, MOST_COLUMNS = 5_000, 50
_DELIMITERS = (",", ";", "\t")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Row(NamedTuple):
    """The cells of a row, and the line that it begins in, counted from 1."""

    line: int
    cells: tuple[str, ...]


def text_of(path: Path, name: str, data: bytes) -> str:
    """The text of a table, without byte order mark. Raises StorageFailure.

    `name` is the table's own where it stands in an archive, for the place of a problem.
    """
    if len(data) > LARGEST_TABLE:
        raise StorageFailure(path, "import_too_large", f"{name} {len(data)} bytes".strip())
    if data.startswith(_UTF_16):
        raise StorageFailure(path, "not_utf8", name)
    if b"\0" in data:
        raise StorageFailure(path, "not_an_import", name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = place_of(name, data.count(b"\n", 0, error.start) + 1)
        problem = Problem(place, "wrong_value", f"byte {error.start}")
        raise StorageFailure(path, "not_utf8", problems=(problem,)) from error


def rows_of(path: Path, name: str, text: str, delimiter: str = ",") -> tuple[Row, ...]:
    """The rows that hold anything. Raises StorageFailure with the place of the first problem."""
    return tuple(_rows(path, name, text, delimiter))


def _rows(path: Path, name: str, text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            fail(path, Problem(place_of(name, line), "no_row", str(error)))
        if cells is None:
            return
        if not any(cell.strip() for cell in cells):
            continue
        number += 1
        if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise StorageFailure(path, "import_too_large", place_of(name, line))
        yield Row(line, tuple(cells))


def delimiter_of(text: str) -> str:
    """What parts the cells of the first row: whichever gives the most of them."""
    return max(_DELIMITERS, key=lambda each: _width(text, each))


def _width(text: str, delimiter: str) -> int:
    """How many cells the first row has that is not blank."""
    try:
        reader = csv.reader(
            io.StringIO(text.lstrip("\r\n"), newline=""), delimiter=delimiter, strict=True
        )
        return next((len(cells) for cells in reader if any(cells)), 0)
    except csv.Error:
        return 0


def place_of(name: str, line: int) -> str:
    """Where a line is: `Positions.csv, line 12`, or `line 12` where there is only one table."""
    return f"{name}, line {line}" if name else f"line {line}"


def fail(path: Path, *problems: Problem) -> NoReturn:
    """Refuse a file for what is wrong in it."""
    raise StorageFailure(path, "faulty_import", problems=problems[:MOST_PROBLEMS])

"""Reads any other table: the person says which column holds the skills, after a look at it."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from desktop.domain.known import each_once
from desktop.domain.plan import LONGEST_TITLE
from desktop.formats.csv_table import Row
from desktop.storage.failure import StorageFailure

_SKILL_COLUMNS = (
    "skill", "skills", "skill name", "keahlian", "nama keahlian", "keterampilan", "kemampuan",
    "kompetensi", "competency", "competencies", "name", "nama",
)  # fmt: skip
"""What such a column is often called, the surest first."""


class PlainTable(msgspec.Struct, frozen=True):
    """A table as it stands, its rows all as wide as the widest.

    `skill_column` and `has_names` (whether the first row names the columns) are guesses.
    """

    rows: tuple[tuple[str, ...], ...]
    skill_column: int
    has_names: bool

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0])

    def column_names(self, *, has_names: bool) -> tuple[str, ...]:
        """What the columns are called, as far as they are."""
        return self.rows[0] if has_names else ("",) * self.width

    def skills(self, column: int, *, has_names: bool) -> tuple[str, ...]:
        """The names in a column, each once; what is too long to be one is left out."""
        cells = (row[column] for row in self.rows[has_names:])
        return each_once(cell for cell in cells if len(" ".join(cell.split())) <= LONGEST_TITLE)

    def left_out(self, column: int, *, has_names: bool) -> int:
        """How many cells of a column are too long for a name."""
        cells = (row[column] for row in self.rows[has_names:])
        return sum(len(" ".join(cell.split())) > LONGEST_TITLE for cell in cells)


def plain_table(path: Path, rows: Sequence[Row]) -> PlainTable:
    """The rows as a table. Raises StorageFailure where there are none."""
    if not rows:
        raise StorageFailure(path, "nothing_to_import")
    width = max(len(row.cells) for row in rows)
    even = tuple((*row.cells, *[""] * (width - len(row.cells))) for row in rows)
    names = [" ".join(cell.split()).casefold() for cell in even[0]]
    column = next((names.index(name) for name in _SKILL_COLUMNS if name in names), None)
    return PlainTable(even, column or 0, column is not None)

"""Every form that skills can be brought in from: how each is known, and what reads it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from desktop.formats.archive import is_archive
from desktop.formats.background import Background
from desktop.formats.csv_table import MOST_ROWS, delimiter_of, rows_of, text_of
from desktop.formats.json_resume import from_resume, is_json
from desktop.formats.linkedin import from_archive, from_table
from desktop.formats.plain_csv import PlainTable, plain_table
from desktop.storage.atomic import read_file
from desktop.storage.failure import StorageFailure

Imported = Background | PlainTable


class _Form(NamedTuple):
    is_it: Callable[[bytes], bool]
    read: Callable[[Path, bytes], Imported]


def read_import(path: Path) -> Imported:
    """What a file holds. Raises StorageFailure with the place of each problem; never changes it."""
    try:
        data = read_file(path)
    except StorageFailure as failure:
        if failure.reason == "too_large":
            raise StorageFailure(path, "import_too_large", failure.detail) from failure
        raise
    form = next(each for each in _FORMS if each.is_it(data))
    found = form.read(path, data)
    if isinstance(found, Background):
        if not (found.skills or found.positions):
            raise StorageFailure(path, "nothing_to_import")
        if len(found.skills) > MOST_ROWS:
            raise StorageFailure(path, "import_too_large", f"{len(found.skills)} skills")
    return found


def _from_csv(path: Path, data: bytes) -> Imported:
    text = text_of(path, "", data)
    rows = rows_of(path, "", text, delimiter_of(text))
    return from_table(path, rows) or plain_table(path, rows)


_FORMS = (
    _Form(is_archive, from_archive),
    _Form(is_json, from_resume),
    _Form(lambda _data: True, _from_csv),
)
"""By what a file holds, not by its name, which people and programs change; the first that fits."""

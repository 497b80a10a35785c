"""Files with skills as other programs write them: LinkedIn's export, JSON Resume, spreadsheets."""

import io
import json
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest

from desktop.formats.import_file import Imported, read_import
from desktop.storage.failure import StorageFailure

SKILLS = 'Name\nAdobe Illustrator\nFigma\n"Branding, Identity"\nDesain Grafis\nfigma\n'
POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Studio Kita,Freelance Graphic Designer,"Logos, posters\nand menus",'
    '"Bandung, West Java, Indonesia",Jan 2021,\n'
    "PT Cetak Maju,Layout Artist,,Jakarta,Jun 2017,Dec 2020\n"
    "Warung Bu Sri,Kasir,,,2015,2016\n"
)
NOTES = (
    "Notes:\n"
    '"When exporting your data, you may notice that some of it is missing, as ""hidden"" data is."\n'
    "\n"
)
"""What stands before the header of some tables of the export."""

RESUME: dict[str, Any] = {
    "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    "basics": {"name": "Sari", "label": "Data analyst", "email": "sari@example.id"},
    "work": [
        {"name": "Toko Maju", "position": "Admin", "startDate": "2016", "endDate": "2019-12-31"},
        {"name": "PT Data", "position": "Data analyst", "startDate": "2020-01", "summary": "SQL"},
    ],
    "skills": [
        {"name": "Data analysis", "level": "Master", "keywords": ["SQL", "Excel"]},
        {"name": "Komunikasi"},
        {"keywords": ["excel", "Power BI"]},
    ],
    "meta": {"version": "v1.0.0"},
}


def resume(**values: Any) -> bytes:
    """A résumé with other values."""
    return json.dumps({**RESUME, **values}, ensure_ascii=False, indent=2).encode()


def archive(members: dict[str, str | bytes], links: tuple[str, ...] = ()) -> bytes:
    """A ZIP with these members; some may be symbolic links."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, (2026, 11, 20, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            kind = stat.S_IFLNK | 0o777 if name in links else stat.S_IFREG | 0o644
            info.external_attr = kind << 16
            file.writestr(info, content)
    return whole.getvalue()


def linkedin(**others: str | bytes) -> bytes:
    """A data export with the tables that are read, and some of those that are not."""
    return archive(
        {
            "Skills.csv": SKILLS,
            "Positions.csv": POSITIONS,
            "Profile.csv": "First Name,Last Name\nSari,Putri\n",
            "Connections.csv": NOTES + "First Name,Last Name,Connected On\nAdi,W,01 Jan 2024\n",
            **others,
        }
    )


SMALL_ARCHIVE = archive({"in/Skills.csv": SKILLS})
TABLE = (
    'No;Keahlian;Tingkat\r\n1;"Excel; Word";mahir\r\n2;Figma;\r\n3;"Komunikasi\r\ntim";terampil\r\n'
)
"""A table as a spreadsheet writes it where the comma is the decimal sign."""


def imported(folder: Path, data: bytes | str, name: str = "file") -> Imported:
    """What a file with that content is read as."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_import(path)


def refused(folder: Path, data: bytes | str, name: str = "file") -> StorageFailure:
    """Why a file with that content is refused; it stays as it is."""
    path = folder / name
    data = data.encode() if isinstance(data, str) else data
    path.write_bytes(data)
    with pytest.raises(StorageFailure) as caught:
        read_import(path)
    assert path.read_bytes() == data
    return caught.value

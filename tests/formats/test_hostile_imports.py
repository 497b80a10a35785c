"""Archives, tables and résumés that would do harm, or are simply wrong, are refused with a reason."""

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest

from desktop.formats.background import Background
from desktop.formats.csv_table import MOST_COLUMNS, MOST_ROWS
from desktop.formats.import_file import read_import
from desktop.formats.plain_csv import PlainTable
from desktop.storage.failure import StorageFailure
from tests.formats.careers import SKILLS, archive, imported, linkedin, refused, resume


@pytest.mark.parametrize(
    "name",
    [
        "../Skills.csv",
        "a/../../Skills.csv",
        "/Skills.csv",
        "/etc/Skills.csv",
        "C:/Skills.csv",
        "..\\Skills.csv",
        "\\\\server\\Skills.csv",
        "Skills.csv/",
    ],
)
def test_a_member_that_leads_outside_is_never_read(name: str, tmp_path: Path) -> None:
    assert refused(tmp_path, archive({name: SKILLS})).reason == "not_an_import"
    found = imported(tmp_path, archive({name: "Name\nEvil\n", "in/Skills.csv": SKILLS}))
    assert isinstance(found, Background)
    assert "Evil" not in found.skills


def test_control_a_naive_search_by_name_finds_the_member_that_leads_outside() -> None:
    with zipfile.ZipFile(io.BytesIO(archive({"../Skills.csv": "Name\nEvil\n"}))) as file:
        found = [each for each in file.namelist() if each.endswith("Skills.csv")]
        assert file.read(found[0]) == b"Name\nEvil\n"


def test_a_member_that_is_a_link_is_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("Name\nSecret\n")
    linked = archive({"Skills.csv": str(secret)}, links=("Skills.csv",))
    assert refused(tmp_path, linked).reason == "not_an_import"


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    for size in (2**19, 3 * 2**20, 500 * 2**20):
        bomb, info = io.BytesIO(), zipfile.ZipInfo("Skills.csv")
        info.compress_type = zipfile.ZIP_DEFLATED
        with (
            zipfile.ZipFile(bomb, "w") as file,
            file.open(info, "w", force_zip64=True) as member,
        ):
            for _ in range(size // 2**19):
                member.write(b"a" * 2**19)
        assert refused(tmp_path, bomb.getvalue()).reason == "import_too_large"


def test_a_member_that_is_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    data = archive({"Skills.csv": "Name\n" + "Figma\n" * 10})
    lying = data.replace(struct.pack("<L", 65), struct.pack("<L", 20))
    assert lying != data
    assert refused(tmp_path, lying).reason == "damaged_archive"


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    many = archive({f"{n}.txt": "" for n in range(6_000)} | {"Skills.csv": SKILLS})
    assert refused(tmp_path, many).reason == "import_too_large"


def test_an_archive_in_an_archive_is_not_opened(tmp_path: Path) -> None:
    nested = archive({"Basic_LinkedInDataExport.zip": linkedin()})
    assert refused(tmp_path, nested).reason == "not_an_import"
    assert refused(tmp_path, archive({"Skills.csv": linkedin()})).reason == "not_an_import"


def test_a_locked_archive_is_refused(tmp_path: Path) -> None:
    data = bytearray(archive({"Skills.csv": SKILLS}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert refused(tmp_path, bytes(data)).reason == "locked_archive"


def test_an_archive_that_is_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    data = archive({"Skills.csv": SKILLS})
    for end in range(4, len(data)):
        assert refused(tmp_path, data[:end]).reason == "damaged_archive"


def test_an_archive_with_any_byte_changed_gives_the_same_or_our_failure(tmp_path: Path) -> None:
    data, path = archive({"Skills.csv": SKILLS}), tmp_path / "file"
    right = imported(tmp_path, data)
    outcomes = set()
    for at in range(len(data)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        try:
            assert read_import(path) == right
            outcomes.add("same")
        except StorageFailure as failure:
            outcomes.add(failure.reason)
    assert {"same", "damaged_archive", "locked_archive"} <= outcomes


def test_an_archive_packed_in_an_unusual_way_is_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("Skills.csv", SKILLS)
    assert refused(tmp_path, packed.getvalue()).reason == "damaged_archive"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "nothing_to_import"),
        (b"\n\n  \n", "nothing_to_import"),
        (b"\xef\xbb\xbf", "nothing_to_import"),
        (b"\0" * 100, "not_an_import"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not_an_import"),
        ("Name\nFigma\n".encode("utf-16"), "not_utf8"),
        ("Keahlian;Tingkat\nPeñataan;mahir\n".encode("cp1252"), "not_utf8"),
        (b"Name\n\xed\xa0\x80\n", "not_utf8"),
        (b"PK", "nothing_to_import"),
        (b"PK\3\4", "damaged_archive"),
        (b"{", "not_an_import"),
        (b"[1, 2]", "not_an_import"),
        (b'{"format": "tumbuh-plan", "version": 1}', "not_an_import"),
        (b"[" * 200_000, "not_an_import"),
        (b'{"skills":' * 5_000, "not_an_import"),
    ],
)
def test_what_is_no_file_with_skills_is_refused(data: bytes, reason: str, tmp_path: Path) -> None:
    if data == b"PK":  # two letters are a table of one cell
        assert isinstance(imported(tmp_path, data), PlainTable)
    else:
        assert refused(tmp_path, data).reason == reason


def test_letters_of_another_encoding_are_told_with_their_line(tmp_path: Path) -> None:
    failure = refused(tmp_path, "Name\nFigma\nPeñataan\n".encode("cp1252"))
    assert failure.lines() == ["line 3: wrong value (byte 13)"]


@pytest.mark.parametrize(
    "data",
    [
        "Name\n" + "x\n" * (MOST_ROWS + 1),
        ",".join("abcdefghij" * 6) + "\n",
        "Name\n" + "a" * (5 * 2**20),
        '{"skills": [], "x": "' + "a" * (5 * 2**20) + '"}',
        '{"skills": ['
        + ",".join(f'{{"keywords": ["{n}", "{-n}", "{n}x"]}}' for n in range(1, 1_990))
        + "]}",
    ],
)
def test_what_has_no_end_is_refused(data: str, tmp_path: Path) -> None:
    assert refused(tmp_path, data).reason == "import_too_large"


def test_as_many_rows_and_columns_as_there_may_be_are_read(tmp_path: Path) -> None:
    rows = "\n".join(f"skill {n}" for n in range(MOST_ROWS))
    assert isinstance(imported(tmp_path, rows), PlainTable)
    wide = ",".join(str(n) for n in range(MOST_COLUMNS))
    assert isinstance(imported(tmp_path, wide), PlainTable)


def test_a_file_of_a_terabyte_a_folder_and_a_pipe_are_refused_at_once(tmp_path: Path) -> None:
    huge, pipe = tmp_path / "huge.zip", tmp_path / "pipe.csv"
    huge.touch()
    os.truncate(huge, 2**40)
    os.mkfifo(pipe)
    for path, reason in (
        (huge, "import_too_large"),
        (tmp_path, "not_a_file"),
        (pipe, "not_a_file"),
        (tmp_path / "none.csv", "not_found"),
    ):
        with pytest.raises(StorageFailure) as caught:
            read_import(path)
        assert caught.value.reason == reason


def test_texts_that_would_be_obeyed_elsewhere_are_names_like_any_other(tmp_path: Path) -> None:
    hostile = ["=cmd|' /C calc'!A0", "<img src=file:///etc/passwd>", "a\u202egnp\x07.exe", "{0} %n"]
    found = imported(tmp_path, resume(skills=[{"name": each} for each in hostile]))
    assert isinstance(found, Background)
    hostile[2] = "agnp .exe"  # marks that nobody sees are left out
    assert found.skills == tuple(hostile)

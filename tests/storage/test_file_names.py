import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.storage.file_names import file_name, free_path
from tests.domain.any_plan import HOSTILE, LONG_WORD


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("My plan", "My plan"),
        ("  My \t plan\n", "My plan"),
        ("Layanan/pelanggan: 2026?", "Layanan pelanggan 2026"),
        ("../../etc/passwd", "etc passwd"),
        ("..", "Tumbuh"),
        (".hidden", "hidden"),
        ("ends in dots...", "ends in dots"),
        ("", "Tumbuh"),
        ("///", "Tumbuh"),
        ("CON", "Tumbuh CON"),
        ("nul.txt", "Tumbuh nul.txt"),
        ("com7", "Tumbuh com7"),
        ("context", "context"),
        ("plan \u202egnp.exe", "plan gnp.exe"),
        ("NUL\x00 byte", "NUL byte"),
        ("cafe\u0301", "caf\u00e9"),
        ("half \ud83d a pair", "half a pair"),
        ("学习计划", "学习计划"),
    ],
    ids=ascii,
)
def test_a_title_becomes_a_name_that_every_system_accepts(title: str, name: str) -> None:
    assert file_name(title, ".tumbuh") == f"{name}.tumbuh"


@given(st.text() | st.sampled_from([*HOSTILE, LONG_WORD, "con." + "x" * 200, "é" * 200]))
def test_any_title_gives_a_short_plain_name(title: str) -> None:
    name = file_name(title, "")
    assert 0 < len(name.encode()) <= 120
    assert name == unicodedata.normalize("NFC", name)
    assert not set(name) & set('<>:"/\\|?*')
    assert not {unicodedata.category(char) for char in name} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert name == name.strip(" .")
    assert name.partition(".")[0].lower() not in ("con", "prn", "aux", "nul", "com1", "lpt9")


@given(st.text(max_size=60))
def test_any_name_can_be_given_to_a_file(title: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = free_path(Path(folder), title, ".tumbuh")
        path.write_bytes(b"plan")
        assert [each.name for each in Path(folder).iterdir()] == [path.name]


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = free_path(tmp_path, "Plan", ".tumbuh")
        path.touch()
        names.append(path.name)
    assert names == ["Plan.tumbuh", "Plan 2.tumbuh", "Plan 3.tumbuh"]


def test_the_name_of_a_folder_or_of_a_link_to_nothing_is_taken(tmp_path: Path) -> None:
    (tmp_path / "Plan.tumbuh").mkdir()
    (tmp_path / "Plan 2.tumbuh").symlink_to(tmp_path / "gone")
    assert free_path(tmp_path, "Plan", ".tumbuh").name == "Plan 3.tumbuh"


def test_a_free_name_is_found_in_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    assert free_path(tmp_path / "new", "Plan", ".csv") == tmp_path / "new" / "Plan.csv"

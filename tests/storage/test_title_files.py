"""Job titles are read row by row, as they were written."""

import csv
from pathlib import Path

import pytest

from desktop.domain.titles import Title
from desktop.paths import SEEDS
from desktop.storage.made_seeds import made_seeds
from desktop.storage.title_files import INDEX, PLAIN_WORDS, TITLES, read_title_search, read_titles

ROWS = """title,lang,field,isco08,aliases,note
Baker,en,baking,7512,Bread maker|Pastry cook,
"Penjual roti, keliling",id,selling,,,"says ""roti!"" aloud"
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / TITLES).write_text(ROWS, "utf-8")
    (tmp_path / PLAIN_WORDS).write_text("baked\n", "utf-8")
    for name, content in made_seeds(tmp_path).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_titles_are_read_with_their_aliases(seeds: Path) -> None:
    assert list(read_titles(seeds)) == [
        Title("Baker", "en", "baking", "7512", ("Bread maker", "Pastry cook"), ""),
        Title("Penjual roti, keliling", "id", "selling", "", (), 'says "roti!" aloud'),
    ]


def test_a_part_of_the_titles_can_be_read(seeds: Path) -> None:
    assert [title.title for title in read_titles(seeds)[1:]] == ["Penjual roti, keliling"]


def test_the_search_finds_what_the_files_hold(seeds: Path) -> None:
    search = read_title_search(seeds)

    assert [each.title for each in search.find("pastry", "en")] == ["Baker"]
    assert [each.title for each in search.find("bakre", "en")] == ["Baker"]
    assert search.find("baked", "en") == []


@pytest.mark.parametrize("missing", [TITLES, INDEX])
def test_a_missing_seed_is_told(seeds: Path, missing: str) -> None:
    (seeds / missing).unlink()

    with pytest.raises(FileNotFoundError):
        read_title_search(seeds)


def test_the_real_titles_are_read_as_a_csv_reader_reads_them() -> None:
    with (SEEDS / TITLES).open(encoding="utf-8", newline="") as file:
        rows = [tuple(row) for row in csv.reader(file, strict=True)][1:]

    assert [(*each[:4], "|".join(each.aliases), each.note) for each in read_titles(SEEDS)] == rows


def test_the_made_seeds_are_up_to_date() -> None:
    for name, content in made_seeds(SEEDS).items():
        assert (SEEDS / name).read_bytes() == content, f"{name}: run make seeds"

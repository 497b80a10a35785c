"""Files that were spoilt by chance, thousands of them, are read whole or refused, never worse."""

from pathlib import Path

import pytest

from tests.faults.figures import Figures
from tests.faults.mutations import mutated
from tests.faults.read_watched import MOST_MEGABYTES, look, read_spoilt
from tests.faults.readers import READERS, name_of_kept

HOW_MANY = {
    "plans": 5_000,
    "evidence packs": 3_500,
    "kept evidence packs": 1_500,
    "settings": 2_000,
}
IMPORTS = {
    "LinkedIn archives": 4_000,
    "LinkedIn tables": 3_000,
    "JSON Resumes": 3_500,
    "other tables": 2_500,
}
LONGER = 5


@pytest.mark.parametrize("name", HOW_MANY)
def test_a_spoilt_file_is_read_whole_or_refused_with_a_reason(
    name: str, figures: Figures, is_long: bool, tmp_path: Path
) -> None:
    count = HOW_MANY[name] * (LONGER if is_long else 1)

    found = read_spoilt(name, count, tmp_path)

    figures.note(f"fuzzed {name}", tried=count, **found.harm())
    assert sum(found.counts.values()) == count
    assert found.counts["opened"] > count / 20
    assert found.counts["refused"] > count / 2
    assert found.shown == {}
    assert found.megabytes < MOST_MEGABYTES


@pytest.mark.parametrize("name", IMPORTS)
def test_a_spoilt_file_with_skills_is_read_or_refused_with_a_reason(
    name: str, figures: Figures, is_long: bool, tmp_path: Path
) -> None:
    count = IMPORTS[name] * (LONGER if is_long else 1)

    found = read_spoilt(name, count, tmp_path)

    figures.note(f"fuzzed {name}", tried=count, **found.harm())
    assert found.counts["opened"] + found.counts["refused"] == count, found.shown
    assert min(found.counts["opened"], found.counts["refused"]) > count / 20
    assert found.megabytes < MOST_MEGABYTES


@pytest.mark.parametrize("name", HOW_MANY)
def test_the_same_files_are_spoilt_in_each_run_and_hardly_one_twice(name: str) -> None:
    samples = READERS[name].samples
    spoilt = [mutated(samples, f"{name} {number}") for number in range(300)]

    assert spoilt == [mutated(samples, f"{name} {number}") for number in range(300)]
    assert len(set(spoilt)) > 270


@pytest.mark.parametrize("name", HOW_MANY | IMPORTS)
def test_a_file_that_nobody_spoilt_is_read(name: str, tmp_path: Path) -> None:
    reader = READERS[name]
    again = tmp_path / "again"
    again.mkdir()
    file_name = reader.name or name_of_kept(again)
    for sample in reader.samples:
        (tmp_path / file_name).write_bytes(sample)
        assert look(reader, tmp_path / file_name, again / file_name).outcome == "opened"


def test_control_a_naive_reader_is_found_out_by_the_same_files(tmp_path: Path) -> None:
    found = read_spoilt("naive plans", 1_500, tmp_path)

    assert set(found.harm()) == {"escaped", "lost", "torn"}
    assert any("RecursionError" in told for told in found.shown["escaped"])
    assert any("UnicodeEncodeError" in told for told in found.shown["lost"])


def test_control_a_naive_reader_of_archives_is_found_out_by_the_same_files(tmp_path: Path) -> None:
    found = read_spoilt("naive skills", 500, tmp_path)

    assert set(found.harm()) == {"escaped"}
    assert any("BadZipFile" in told for told in found.shown["escaped"])

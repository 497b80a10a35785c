"""A key in the job search opens no file, neither to read nor to write."""

from pathlib import Path

from tests.faults.own_process import environment, run

PROGRAM = "tests.pages.start.typed_watched"


def opened(home: Path, way: str) -> list[str]:
    found: list[str] = run("-m", PROGRAM, way, env=environment(home)).last["opened"]
    return found


def test_typing_opens_no_file(tmp_path: Path) -> None:
    assert opened(tmp_path, "quiet") == []


def test_control_a_file_that_is_read_at_each_key_is_found(tmp_path: Path) -> None:
    assert len(opened(tmp_path, "reading")) > 10

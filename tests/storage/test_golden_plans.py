"""Plan files of every format version that ever was; they must open for ever.

The files were written by the app. A failing test here is a bug in the app: never write them anew.
"""

import hashlib
from pathlib import Path

import pytest

from desktop.storage.file_system import Disk
from desktop.storage.plan_file import read_plan, to_bytes, write_plan
from tests.storage.golden_plan import GOLDEN_PLAN, GOLDEN_UNKNOWN

GOLDEN = Path(__file__).parent / "golden"
SHA256 = {
    "plan-v1.tumbuh": "9a8b0ad0bf2ffd141f8e5060ca9cd4b6c804ff54ac03de3bc9cb8136f6dc0d93",
    "plan-v1-unknown-keys.tumbuh": "bd3db490cdae0410e853a66bc296650143b84c190eedc574635660754b0fd92d",
}


@pytest.mark.parametrize("name", SHA256)
def test_the_golden_files_are_the_ones_that_were_written_then(name: str) -> None:
    assert hashlib.sha256((GOLDEN / name).read_bytes()).hexdigest() == SHA256[name]


def test_every_golden_file_is_tested() -> None:
    assert {file.name for file in GOLDEN.iterdir()} == set(SHA256)


def test_a_plan_of_version_1_opens() -> None:
    opened = read_plan(GOLDEN / "plan-v1.tumbuh")
    assert opened.plan == GOLDEN_PLAN
    assert (opened.unknown, opened.newer) == ({}, None)


def test_a_plan_of_version_1_with_unknown_keys_opens() -> None:
    opened = read_plan(GOLDEN / "plan-v1-unknown-keys.tumbuh")
    assert opened.plan == GOLDEN_PLAN
    assert (opened.unknown, opened.newer) == (GOLDEN_UNKNOWN, None)


@pytest.mark.parametrize("name", SHA256)
def test_a_plan_of_version_1_is_written_back_byte_for_byte(tmp_path: Path, name: str) -> None:
    opened = read_plan(GOLDEN / name)
    assert to_bytes(opened.plan, opened.unknown) == (GOLDEN / name).read_bytes()
    write_plan(Disk(), tmp_path / name, opened.plan, opened.unknown, None)
    assert (tmp_path / name).read_bytes() == (GOLDEN / name).read_bytes()

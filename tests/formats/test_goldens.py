"""The files of a rich plan are those that were looked at and found good.

After a change that is meant: `TUMBUH_WRITE_GOLDENS=1 pytest tests/formats/test_goldens.py`, then
look at the difference before it is taken.
"""

import os
from pathlib import Path

import pytest

from tests.formats.sample import RICH_PLAN, exported

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("txt", "md", "html", "csv", "ics")


@pytest.mark.parametrize("name", NAMES)
def test_the_file_of_the_rich_plan_is_the_golden_one(name: str) -> None:
    golden, data = GOLDEN / f"plan.{name}", exported(name, RICH_PLAN)
    if os.environ.get("TUMBUH_WRITE_GOLDENS"):
        golden.write_bytes(data)

    assert data.decode("utf-8") == golden.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    assert exported(name, RICH_PLAN) == exported(name, RICH_PLAN)

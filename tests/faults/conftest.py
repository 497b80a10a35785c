"""What the fault tests start from."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.figures import Figures
from tests.faults.own_process import NOBODY_KNOWS, open_folder, why_not_as_stranger


@pytest.fixture(scope="session")
def is_long() -> bool:
    """Whether this is the long run (`make test-long`), which tries far more."""
    return os.environ.get("TUMBUH_FAULTS") == "long"


@pytest.fixture
def stranger(figures: Figures) -> Iterator[Path]:
    """A folder that belongs to a user whom the system does not know."""
    why = why_not_as_stranger()
    if why:
        figures.skip("a user whom the system does not know", why)
        pytest.skip(why)
    with open_folder(NOBODY_KNOWS) as folder:
        yield folder

"""What the journeys with files start from: a plan in the documents folder, open in the app."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.app import Tumbuh
from desktop.tour.hand import Hand
from tests.app_runs import Runs
from tests.shell.test_plan_files import written


@pytest.fixture
def path(runs: Runs) -> Path:
    return written(runs.paths.documents / "Mine.tumbuh")


@pytest.fixture
def app(runs: Runs, path: Path) -> Iterator[Tumbuh]:
    with runs.app(path) as made:
        yield made


@pytest.fixture
def hand() -> Hand:
    return Hand()

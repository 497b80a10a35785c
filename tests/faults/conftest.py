"""Ends a run with the table of the faults that were tried."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.figures import Figures
from tests.faults.own_process import NOBODY_KNOWS, open_folder, why_not_as_stranger

_FIGURES = pytest.StashKey[Figures]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_FIGURES] = Figures()


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> Figures:
    """Where each fault test notes what it tried and what harm was done."""
    return pytestconfig.stash[_FIGURES]


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


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    lines = config.stash[_FIGURES].lines()
    if config.stash[_FIGURES].tried or config.stash[_FIGURES].skipped:
        terminalreporter.section("faults tried, and harm done")
        for line in lines:
            terminalreporter.write_line(line)

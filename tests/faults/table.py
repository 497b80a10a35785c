"""Ends a run with the table of the faults that were tried, whichever process tried them."""

from typing import Any

import pytest

from tests.faults.figures import Figures

_FIGURES = pytest.StashKey[Figures]()
_TOLD = "faults"


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_FIGURES] = Figures()


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> Figures:
    """Where each fault test notes what it tried and what harm was done."""
    return pytestconfig.stash[_FIGURES]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process that runs tests beside another tells what it noted to the one that began both."""
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[_TOLD] = session.config.stash[_FIGURES].as_plain()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    told = getattr(node, "workeroutput", {}).get(_TOLD)
    if told is not None:  # a process that crashed tells nothing
        node.config.stash[_FIGURES].add(told)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    found = config.stash[_FIGURES]
    if found.tried or found.skipped:
        terminalreporter.section("faults tried, and harm done")
        for line in found.lines():
            terminalreporter.write_line(line)

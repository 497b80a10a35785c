"""What the session's tests start from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer
from tests.session.saving import OpenSaving, Saving


@pytest.fixture
def writer(qtbot: QtBot) -> Iterator[Writer]:
    """A writer whose jobs have all ended when the test has."""
    made = Writer()
    yield made
    assert made.drain(10)
    made.close()


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    """A session without a plan."""
    return PlanSession()


@pytest.fixture
def open_saving(qtbot: QtBot, writer: Writer) -> Iterator[OpenSaving]:
    """Opens a plan that is saved by itself (see `Saving`)."""
    made: list[Saving] = []

    def open_one(path: Path, *args: Any, **values: Any) -> Saving:
        made.append(Saving(qtbot, writer, path, *args, **values))
        return made[-1]

    yield open_one
    for each in made:
        each.close()

"""No home folder, an unknown user, and signals while the plan cannot be saved."""

import json
import signal
from pathlib import Path

import pytest

from tests.faults.figures import Figures
from tests.faults.own_process import (
    APP,
    NOBODY_KNOWS,
    begin,
    environment,
    first_said,
    run,
    seconds_to_end,
)
from tests.faults.test_odd_environments import ends_well


def test_without_a_home_the_folders_that_are_named_are_used(
    stranger: Path, figures: Figures
) -> None:
    named = {
        f"XDG_{name}": str(stranger / name)
        for name in ("CONFIG_HOME", "DATA_HOME", "DOCUMENTS_DIR")
    }
    made = run(*APP, "make_and_leave", env=environment(None, **named), user=NOBODY_KNOWS)
    assert made.last["state"] == "saved", made.errors
    assert made.last["path"].startswith(str(stranger))
    assert ends_well(made), made.errors
    figures.note("no HOME")


@pytest.mark.parametrize(
    "home", [{}, {"HOME": ""}, {"HOME": "rel"}], ids=["none", "empty", "relative"]
)
def test_with_no_home_at_all_it_starts_and_warns(home: dict[str, str], stranger: Path) -> None:
    said = first_said(*APP, "make_and_stay", env=environment(None, **home), user=NOBODY_KNOWS)
    assert "You are not allowed" in said["trouble"]


@pytest.mark.alone
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_the_app_goes_within_two_seconds_also_when_the_plan_cannot_be_saved(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("not a folder")
    with begin(*APP, "make_and_stay", env=environment(tmp_path / "a file")) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["state"] == "failed"
        assert seconds_to_end(process, getattr(signal, name), 2.0) < 2.0

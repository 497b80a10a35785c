"""The app ends as the system wishes, with everything saved."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.storage.plan_file import read_plan

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
from PySide6.QtCore import QTimer
import desktop.run as app

complete = app.complete
def edited(front):
    made = complete(front)
    def edit():
        made.window.views.start.field_chosen.emit("education", "guru SD", "Guru SD")
        made.window.views.explore.add_skill("ai_education")
        print("edited", flush=True)
    QTimer.singleShot(0, edit)
    return made
app.complete = edited
sys.exit(app.run(None))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_to_end_saves_the_plan_and_ends_the_app(name: str, home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "edited\n"

        process.send_signal(getattr(signal, name))

        assert process.wait(10) == 0
    (path,) = (home / "Documents" / "Tumbuh").iterdir()
    assert read_plan(path).plan.goals[0].skill == "ai_education"


LEAVING = """
import sys
from PySide6.QtCore import QTimer
import desktop.run as app

complete = app.complete
def leaving(front):
    made = complete(front)
    QTimer.singleShot(0, made.leave)
    return made
app.complete = leaving
sys.exit(app.run(None))
"""


def test_a_wish_to_end_that_comes_while_the_window_is_being_shown_is_heard(home: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LEAVING], cwd=ROOT, timeout=30, check=False)
    assert done.returncode == 0

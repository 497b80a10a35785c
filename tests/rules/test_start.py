"""What is loaded before the first window has painted: no more than it shows."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIST = Path(__file__).with_name("loaded_at_start.txt")
LIST_WITH_PLAN = Path(__file__).with_name("loaded_with_a_plan.txt")
HEAVY = {
    "pyqtgraph", "numpy", "icalendar", "rapidfuzz", "platformdirs", "json", "csv", "secrets", "html",
    "PySide6.QtSvg", "PySide6.QtPrintSupport", "PySide6.QtNetwork", "PySide6.QtOpenGL",
}  # fmt: skip

START = """
import linecache, os, sys
from pathlib import Path
sys.argv = ["x"]
{load}
from desktop.run import make_qt
from desktop.front import Front
from desktop.paths import Paths
from PySide6 import QtWidgets
qt = make_qt(["x"])
home = Path({home!r})
front = Front(qt, Paths(home / "plans", home / "settings.json", home / "data"))
{show}
{more}
said = {{
    "modules": sorted(sys.modules),
    "types": sorted(vars(QtWidgets)),
    "sources": sorted(linecache.cache),
    "painted": front.window.views.page(front.window.page).isVisible(),
}}
import json
print(json.dumps(said), flush=True)
os._exit(0)
"""

SHOW_START = "front.show_start()"
SHOW_PLAN = """
from desktop.domain.settings import Place
from desktop.run import complete
from desktop.storage.plan_file import to_bytes
from tests.samples import plan
path = home / "Plan.tumbuh"
path.write_bytes(to_bytes(plan()))
front.preferences.change(recent=(str(path),), places={str(path): Place("plan")})
app = complete(front)
app.open(path)
front.show()
assert front.window.page == "plan"
"""
LOAD = "from desktop.cli import load_qt; load_qt()"


def started(
    home: Path, more: str = "", *, load: str = LOAD, show: str = SHOW_START
) -> dict[str, Any]:
    """What is there when the first window has painted, and after `more` was done."""
    script = START.format(home=str(home), more=more, load=load, show=show)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert said["painted"]
    return said


@pytest.fixture(scope="module")
def at_start(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return started(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def with_plan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return started(tmp_path_factory.mktemp("home"), show=SHOW_PLAN)


def _is_loaded_as_listed(names: list[str], listed: Path) -> bool:
    ours = [name for name in names if name.split(".")[0] == "desktop"]
    if os.environ.get("TUMBUH_WRITE_GOLDENS"):
        listed.write_text("\n".join(ours) + "\n", "utf-8")
    return ours == listed.read_text("utf-8").split()


def test_the_first_window_loads_the_modules_of_the_list_and_no_others(
    at_start: dict[str, Any],
) -> None:
    """A module that came to be needed is added to the list; that its import costs time is seen there."""
    assert _is_loaded_as_listed(at_start["modules"], LIST)


def test_a_plan_that_is_opened_again_loads_the_modules_of_its_list(
    with_plan: dict[str, Any],
) -> None:
    assert _is_loaded_as_listed(with_plan["modules"], LIST_WITH_PLAN)


def test_a_plan_that_is_opened_again_loads_no_library_that_it_does_not_need(
    with_plan: dict[str, Any],
) -> None:
    assert HEAVY & set(with_plan["modules"]) == set()


def test_the_first_window_loads_no_library_that_it_does_not_need(at_start: dict[str, Any]) -> None:
    assert HEAVY & set(at_start["modules"]) == set()


def test_starting_asks_qt_for_nothing_that_brings_all_its_widgets(at_start: dict[str, Any]) -> None:
    """viewport() makes the type of each widget there is, style() all that a style can draw."""
    assert {"QMdiArea", "QStyle"} & set(at_start["types"]) == set()


@pytest.mark.parametrize(
    ("more", "brings"),
    [
        ("front.window.views.start.findChild(QtWidgets.QScrollArea).viewport()", "QMdiArea"),
        ("front.window.style()", "QStyle"),
    ],
)
def test_it_is_noticed_when_that_is_asked(tmp_path: Path, more: str, brings: str) -> None:
    assert brings in started(tmp_path, more)["types"]


def _ours(sources: list[str]) -> list[str]:
    return [name for name in sources if "desktop" in Path(name).parts]


def test_starting_reads_no_source_text(at_start: dict[str, Any]) -> None:
    """PySide would read that of each module, to find out whether it uses what nobody here uses."""
    assert _ours(at_start["sources"]) == []


def test_it_is_noticed_when_source_text_is_read(tmp_path: Path) -> None:
    assert len(_ours(started(tmp_path, load="")["sources"])) > 50

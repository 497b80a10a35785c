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
front.show_start()
{more}
said = {{
    "modules": sorted(sys.modules),
    "types": sorted(vars(QtWidgets)),
    "sources": sorted(linecache.cache),
    "painted": front.window.views.start.isVisible(),
}}
import json
print(json.dumps(said), flush=True)
os._exit(0)
"""


LOAD = "from desktop.cli import load_qt; load_qt()"


def started(home: Path, more: str = "", load: str = LOAD) -> dict[str, Any]:
    """What is there when the first window has painted, and after `more` was done."""
    script = START.format(home=str(home), more=more, load=load)
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


def test_the_first_window_loads_the_modules_of_the_list_and_no_others(
    at_start: dict[str, Any],
) -> None:
    """A module that came to be needed is added to the list; that its import costs time is seen there."""
    ours = [name for name in at_start["modules"] if name.split(".")[0] == "desktop"]

    if os.environ.get("TUMBUH_WRITE_GOLDENS"):
        LIST.write_text("\n".join(ours) + "\n", "utf-8")
    assert ours == LIST.read_text("utf-8").split()


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

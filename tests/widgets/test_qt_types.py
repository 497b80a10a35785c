"""Qt's types are made on the GUI thread alone, before another thread may need them."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_COUNT = """
import json, sys, threading
from shiboken6 import Shiboken
from PySide6.QtWidgets import QApplication
from desktop.widgets.qt_types import QtTypes, make_qt_types
def count(kind=Shiboken.Object):
    return 1 + sum(count(each) for each in type.__subclasses__(kind))
qt = QApplication([])
counts = [count()]
types = QtTypes()
types.made.connect(qt.quit)
types.make()
qt.exec()
counts.append(count())
make_qt_types()
counts.append(count())
print(json.dumps(counts))
"""
_IMPORTS = """
import json, sys, threading, time
from pathlib import Path
found = []
class Spy:
    @staticmethod
    def find_spec(name, path, target=None):
        if threading.current_thread() is not threading.main_thread():
            found.append(name)
sys.meta_path.insert(0, Spy)
def wait_for(condition):
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until
        qt.processEvents()
from desktop.app import build
from desktop.run import make_qt
from desktop.paths import Paths
from tests.app_runs import ScriptedAsk
home, ask = Path(sys.argv[1]), ScriptedAsk()
qt = make_qt(["x"])
app = build(qt, Paths(home / "plans", home / "settings.json", home / "data"), ask)
app.open(None)
app.front.show()
app.plan_files.make("customer_admin", "CS", "Customer service")
wait_for(lambda: "desktop.widgets.charts.growth_chart" in sys.modules)
ask.write_path = home / "plan.pdf"
app.shell.file_acts.export("pdf")
wait_for((home / "plan.pdf").exists)
app.window.close()
app.end()
print(json.dumps(found))
import os; sys.stdout.flush(); os._exit(0)
"""
_NEEDS = """
import importlib, json, sys
import desktop.app
from desktop.widgets import chart_place
for name in chart_place.NEEDED_OF_QT + chart_place.NEEDED_OF_OTHERS:
    importlib.import_module(name)
before = set(sys.modules)
import pyqtgraph
print(json.dumps(sorted({name.split(".")[0] for name in set(sys.modules) - before})))
"""


def said(script: str, *arguments: str) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr
    found: list[object] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_in_idle_moments_all_types_are_made_and_none_is_left_for_later() -> None:
    at_first, made, again = said(_COUNT)
    assert made == again
    assert made > at_first  # type: ignore[operator]


def test_no_other_thread_brings_qt_in_for_the_chart_or_an_export(tmp_path: Path) -> None:
    found = said(_IMPORTS, str(tmp_path))
    assert "numpy" in found
    assert "desktop.formats.pdf_file" in found
    assert not [each for each in found if str(each).startswith(("PySide6", "pyqtgraph"))]


def test_all_that_pyqtgraph_imports_besides_itself_is_there_before_it() -> None:
    """Small parts of Python aside; what is missing here makes the window stand still for longer."""
    small = {"copy", "gc", "importlib", "locale", "mmap"}
    assert set(said(_NEEDS)) - small == {"pyqtgraph"}

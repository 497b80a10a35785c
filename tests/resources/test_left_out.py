"""What the packaged program leaves out is compared with what the app really loads."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path, PurePath
from typing import NamedTuple

import PySide6
import pytest

from desktop.storage.plan_file import to_bytes
from resources.build import left_out
from tests.formats.careers import linkedin
from tests.samples import plan as sample_plan

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it reads /proc")

ROOT = Path(__file__).resolve().parents[2]
FORMATS = ("pdf", "html", "txt", "md", "ics", "csv", "json")
_QT = Path(PySide6.__file__).parent / "Qt"


class Run(NamedTuple):
    """How a deed ended, what it asked for in vain, and what it had loaded."""

    code: int
    printed: str
    asked: set[str]
    modules: set[str]
    files: set[str]

    def amiss(self) -> set[str]:
        """What was wanted, or is there, although the package leaves it out."""
        wanted = self.asked - left_out.ASKED_FOR
        there = {name for name in self.modules if left_out.left_out_above(name)}
        packed = {path for path in self.files if "/site-packages/" in path}
        places = {PurePath(path.partition("/site-packages/")[2]) for path in packed}
        mapped = {str(place) for place in places if left_out.is_left_out(place)}
        return wanted | (there - left_out.STAND_INS.keys()) | mapped


def run(folder: Path, *deed: str | Path) -> Run:
    report = folder / "report.json"
    done = subprocess.run(
        [sys.executable, "-m", "tests.resources.as_packaged", report, *deed],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert report.exists(), done.stderr
    told = json.loads(report.read_bytes())
    sets = (set(told[each]) for each in ("asked", "modules", "files"))
    return Run(done.returncode, done.stdout + done.stderr, *sets)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.tumbuh"
    path.write_bytes(to_bytes(sample_plan()))
    return path


def test_the_tour_needs_nothing_that_is_left_out(tmp_path: Path) -> None:
    tour = run(tmp_path, "--tour", tmp_path / "tour")

    assert tour.code == 0, tour.printed
    assert tour.amiss() == set()
    assert {"pyqtgraph", "numpy", "rapidfuzz"} <= tour.modules


def test_what_the_tour_does_not_open_needs_nothing_of_it_either(tmp_path: Path, plan: Path) -> None:
    archive = tmp_path / "linkedin.zip"
    archive.write_bytes(linkedin())
    walk = run(tmp_path, "look-around", plan, archive)

    assert walk.code == 0, walk.printed
    assert walk.amiss() == set()
    assert {"PySide6.QtSvg", "zipfile", "importlib.metadata"} <= walk.modules


@pytest.mark.parametrize("name", FORMATS)
def test_no_export_needs_anything_of_it(name: str, tmp_path: Path, plan: Path) -> None:
    made = run(tmp_path, "--export", name, plan, tmp_path / f"out.{name}")

    assert made.code == 0, made.printed
    assert made.amiss() == set()
    assert (tmp_path / f"out.{name}").stat().st_size > 100


def test_the_search_needs_nothing_of_it(tmp_path: Path) -> None:
    found = run(tmp_path, "--find", "gurru matematikka")

    assert found.code == 0, found.printed
    assert found.amiss() == set()
    assert "rapidfuzz.distance.metrics_cpp" in found.modules


def test_no_file_of_the_app_names_a_module_that_is_left_out() -> None:
    imports = re.compile(r"^\s*(?:from ([\w.]+) import (.+)|import ([\w.]+))", re.MULTILINE)
    for path in (ROOT / "main.py", *(ROOT / "desktop").rglob("*.py")):
        for module, names, alone in imports.findall(path.read_text("utf-8")):
            whole = [f"{module}.{name}" for name in re.findall(r"\w+", names)] or [alone]
            assert not [each for each in whole if left_out.left_out_above(each)], path


def test_every_group_says_why_and_nothing_is_named_twice() -> None:
    groups = (*left_out.MODULES, *left_out.FILES, left_out.LIBRARIES, left_out.QT_LIBRARIES)
    assert all(len(group.why) > 15 and group.names for group in groups)
    names = left_out.module_names()
    assert len(names) == len(set(names))
    assert {
        left_out.left_out_above(name) for name in (*left_out.ASKED_FOR, *left_out.STAND_INS)
    } <= {*names}


def test_every_plugin_that_is_kept_for_linux_is_one_that_qt_has() -> None:
    elsewhere = {"qwindows", "qcocoa", "qmodernwindowsstyle", "qwindowsvistastyle", "qmacstyle"}
    for kind, names in left_out.PLUGINS.items():
        there = {path.stem.removeprefix("lib") for path in (_QT / "plugins" / kind).glob("*.so")}
        assert names - elsewhere <= there, kind


@pytest.mark.parametrize("name", ["_hashlib", "http.client", "numpy.ma", "PySide6.QtNetwork"])
def test_control_a_module_that_is_left_out_is_noticed(name: str, tmp_path: Path) -> None:
    found = run(tmp_path, "import", name)

    assert found.code == 1
    assert left_out.left_out_above(name) in found.asked
    assert bool(found.amiss()) is (name not in left_out.ASKED_FOR)


@pytest.mark.parametrize(
    "place",
    ["lib/libQt6Network.so.6", "plugins/platforms/libqminimal.so"],
    ids=["library", "plugin"],
)
def test_control_a_library_that_is_left_out_is_noticed(place: str, tmp_path: Path) -> None:
    found = run(tmp_path, "load", _QT / place)

    assert found.amiss() == {f"PySide6/Qt/{place}"}


def test_control_a_module_that_is_kept_can_be_imported(tmp_path: Path) -> None:
    assert run(tmp_path, "import", "json").amiss() == set()

"""Every page and dialog looks as it did when it was looked at and found good, and nothing is cut off.

After a change that is meant: `make screens`, then look at the pictures that differ before they are taken.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.screens.draw import DRESSES
from tests.screens.pictures import compare, load, save, shown
from tests.screens.pinned import ROOT, WINDOW, environment, fonts
from tests.screens.scenes import SCENES
from tests.screens.shown import SHOWN

GOLDEN, DIFFERENT = Path(__file__).parent / "golden", ROOT / "build" / "screens"
IS_WRITING = bool(os.environ.get("TUMBUH_WRITE_GOLDENS"))
NAMES = [
    f"{scene.name}-{language}-{theme}-{scale}"
    for scene in SCENES
    for language, theme in DRESSES
    for scale in WINDOW
]
_PATIENCE = 600.0

pytestmark = pytest.mark.skipif(
    fonts() is None,
    reason="the pictures are compared only where DejaVu Sans 2.37 is, as Debian 12 has it "
    "(fonts-dejavu-core)",
)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """The folder of each scale, with all that was drawn; both are drawn at the same time."""
    folders = {scale: tmp_path_factory.mktemp(f"scale{scale}") for scale in WINDOW}
    drawing = {
        scale: subprocess.Popen(
            [sys.executable, "-m", "tests.screens.draw", str(folder), "--scale", str(scale)],
            cwd=ROOT,
            env=environment(folder, scale),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for scale, folder in folders.items()
    }
    try:
        for process in drawing.values():
            said, _ = process.communicate(timeout=_PATIENCE)
            assert process.returncode == 0, said
    finally:
        for process in drawing.values():
            process.kill()
            process.communicate()
    return folders


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_looks_as_it_did(name: str, drawn: dict[int, Path]) -> None:
    actual = drawn[int(name[-1])] / f"{name}.png"
    check(actual, GOLDEN / f"{name}.png")


@pytest.mark.parametrize("place", [each.place for each in SHOWN])
def test_the_readme_and_the_guide_show_the_app_as_it_is(place: str, drawn: dict[int, Path]) -> None:
    which = next(each for each in SHOWN if each.place == place)
    check(drawn[int(which.name[-1])] / Path(place), ROOT / place)


@pytest.mark.parametrize("scale", WINDOW)
def test_nothing_is_cut_off_or_covered_or_sticks_out(scale: int, drawn: dict[int, Path]) -> None:
    faults = json.loads((drawn[scale] / "faults.json").read_text("utf-8"))

    assert faults == []


def test_no_picture_is_kept_of_a_scene_that_is_gone() -> None:
    kept = {path.stem: path for path in GOLDEN.glob("*.png")}
    if IS_WRITING:
        for name in kept.keys() - set(NAMES):
            kept.pop(name).unlink()

    assert kept.keys() <= set(NAMES)


def check(actual: Path, golden: Path) -> None:
    """Fail where a person could tell the pictures apart, and leave both to be looked at."""
    if IS_WRITING:
        golden.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(actual, golden)
    assert golden.exists(), f"{golden.name} was not drawn yet: make screens"
    now, then = load(actual), load(golden)
    if now == then or not (difference := compare(now, then)).is_seen:
        return
    DIFFERENT.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(actual, DIFFERENT / actual.name)
    where = f"{DIFFERENT / actual.name}"
    if not difference.size:
        place = DIFFERENT / f"{actual.stem}-difference.png"
        save(shown(now, then), place)
        where += f" and {place}"
    pytest.fail(f"{difference}: see {where}; if it is meant so: make screens")

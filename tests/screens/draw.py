"""Draws every scene in every dress at one scale, and notes what does not fit.

`python -m tests.screens.draw FOLDER --scale 1` in the environment of `pinned.environment`.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.domain.settings import Theme
from desktop.domain.text import Language
from desktop.run import make_qt
from tests.screens.pictures import reduced, save
from tests.screens.pinned import WINDOW
from tests.screens.scenes import BEFORE_A_PLAN, WITH_A_PLAN, Scene
from tests.screens.shown import SHOWN
from tests.screens.stage import Stage
from tests.screens.structure import faults_in

DRESSES: tuple[tuple[Language, Theme], ...] = (
    ("id", "light"),
    ("id", "dark"),
    ("en", "dark"),
    ("en", "light"),
)
"""Each differs from the one before in one thing, and is put on while the window shows what it does."""


def draw(stage: Stage, scene: Scene, dress: str, folder: Path, scale: int) -> list[str]:
    """Take one picture; gives what does not fit in it."""
    name = stage.only_here = f"{scene.name}-{dress}"
    widget = scene.show(stage)
    image = stage.picture(widget)
    save(reduced(image, image.width() // scale), folder / f"{name}-{scale}.png")
    for each in SHOWN:
        if each.name == f"{name}-{scale}":
            save(each.of(image), folder / each.place)
    faults = []
    if dress.endswith("light"):  # things are as large in the dark
        faults = [f"{name}: {each}" for each in faults_in(widget)]
        if widget is stage.window:
            faults += _at_other_size(stage, name, scale)
    stage.clear()
    return faults


def _at_other_size(stage: Stage, name: str, scale: int) -> list[str]:
    """What does not fit in the window at the size that the other scale is drawn in."""
    width, height = WINDOW[3 - scale]
    stage.window.resize(width, height)
    stage.picture(stage.window)  # nothing moves any more
    return [f"{name} at {width}x{height}: {each}" for each in faults_in(stage.window)]


def main() -> None:
    """Draw all, or the scenes that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=int, choices=WINDOW, default=1)
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    qt = make_qt(["tumbuh"])
    QApplication.setCursorFlashTime(0)
    stage = Stage(qt, options.folder / "home", WINDOW[options.scale])
    faults = []
    for scenes in (BEFORE_A_PLAN, WITH_A_PLAN):
        for language, theme in DRESSES:
            stage.wear(language, theme)
            for scene in scenes:
                if not options.only or scene.name in options.only:
                    dress = f"{language}-{theme}"
                    faults += draw(stage, scene, dress, options.folder, options.scale)
    (options.folder / "faults.json").write_text(json.dumps(faults, indent=1), "utf-8")
    stage.end()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()

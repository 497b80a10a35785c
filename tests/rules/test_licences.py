"""All that is shipped is named with its licence, and each licence can be read in full."""

import re
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.pages.sources.licences import components

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "resources" / "licences"
OF_QT = {"pyside6-essentials", "shiboken6"}


def test_every_package_that_is_locked_is_named(qapp: QApplication) -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    locked = set(re.findall(r"^([a-z][a-z0-9-]*)==", lock, re.MULTILINE)) - OF_QT
    named = {each.name.lower().replace("_", "-") for each in components()}

    assert locked - named == set()
    assert named - locked == {"qt, pyside6", "python"}


def test_every_licence_is_there_word_for_word_and_no_other(qapp: QApplication) -> None:
    wanted = {name for each in components() for name in each.texts} | {"tumbuh"}

    assert {path.stem for path in TEXTS.iterdir()} == wanted
    assert (TEXTS / "tumbuh.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()
    for name in wanted:
        assert len((TEXTS / f"{name}.txt").read_text("utf-8")) > 500, name
    lesser = (TEXTS / "lgpl-3.0.txt").read_text("utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lesser
    assert "Version 3, 29 June 2007" in lesser

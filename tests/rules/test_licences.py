"""All that is shipped is named with its licence, and each licence can be read in full."""

import re
from pathlib import Path, PurePath

from PySide6.QtWidgets import QApplication

from desktop.pages.sources.licences import components
from resources.build import left_out
from resources.build.shipped import PARTS, part_of

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "resources" / "licences"
OF_QT = {"pyside6-essentials", "shiboken6"}
IN_THE_PACKAGE = {"icu", "xcb", "xkbcommon", "libffi", "pyinstaller"}
"""What only the packaged program brings along; elsewhere it is part of Qt or of the system."""


def test_every_package_that_is_locked_is_named(qapp: QApplication) -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    locked = set(re.findall(r"^([a-z][a-z0-9-]*)==", lock, re.MULTILINE)) - OF_QT
    named = {each.name.lower().replace("_", "-") for each in components()}

    assert locked - named == set()
    assert named - locked == {"qt, pyside6", "python"} | IN_THE_PACKAGE


def test_every_licence_is_there_word_for_word_and_no_other(qapp: QApplication) -> None:
    wanted = {name for each in components() for name in each.texts} | {"tumbuh"}

    assert {path.stem for path in TEXTS.iterdir()} == wanted
    assert (TEXTS / "tumbuh.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()
    for name in wanted:
        assert len((TEXTS / f"{name}.txt").read_text("utf-8")) > 500, name
    lesser = (TEXTS / "lgpl-3.0.txt").read_text("utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lesser
    assert "Version 3, 29 June 2007" in lesser


def test_all_that_is_packed_is_named_in_the_app_with_the_same_texts(qapp: QApplication) -> None:
    named = {each.name: each.texts for each in components()} | {"Tumbuh": ("tumbuh",)}

    assert {part.name: part.texts for part in PARTS} == named


def test_every_library_that_may_be_packed_has_somebody_named_for_it() -> None:
    spec = (ROOT / "resources" / "build" / "tumbuh.spec").read_text("utf-8")
    needed = set(re.findall(r"libxcb-[\w.-]+|libxkbcommon[\w.-]+", spec))
    plugins = {
        f"PySide6/Qt/plugins/{kind}/lib{name}.so"
        for kind, names in left_out.PLUGINS.items()
        for name in names
    }
    assert len(needed) > 8
    assert {place for place in needed | plugins if part_of(PurePath(place)) is None} == set()
    packed = ROOT / "dist" / "tumbuh" / "_internal"
    files = (path.relative_to(packed) for path in packed.rglob("*") if path.is_file())
    assert [path for path in files if part_of(path) is None] == []


def test_control_a_library_that_nobody_is_named_for_is_found() -> None:
    assert part_of(PurePath("libreadline.so.8")) is None
    named = part_of(PurePath("PySide6/Qt/lib/libicudata.so.73"))
    assert named is not None
    assert named.name == "ICU"

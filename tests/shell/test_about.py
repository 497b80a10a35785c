"""The About page: versions, licences in full, and the way to the diagnostics."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit

from desktop import VERSION
from desktop.domain.text import Language
from desktop.pages.sources.licences import components, licences
from desktop.shell import program_versions as versions
from desktop.tour.hand import Hand
from tests.app_runs import Runs
from tests.shell.test_window import action

ROOT = Path(__file__).resolve().parents[2]


def texts(hand: Hand, name: str) -> list[str]:
    return [label.text() for label in hand.find(name).findChildren(QLabel)]


@pytest.mark.parametrize(("language", "said"), [("en", "Version"), ("id", "Versi")])
def test_about_says_what_this_is_and_on_what_it_runs(
    language: Language, said: str, runs: Runs
) -> None:
    hand = Hand()
    with runs.app(language=language) as app:
        action(app, "about").trigger()
        hand.wait(lambda: hand.seen("about_dialog"), "the page opens")
        shown = texts(hand, "about_dialog")

        assert f"{said} {VERSION}" in shown
        for name in ("Python", "Qt", "PySide6", "pyqtgraph", "NumPy"):
            assert shown[shown.index(name) + 1][0].isdigit()
        assert not hand.find("about_dialog").findChild(QLabel, "about_icon").pixmap().isNull()  # type: ignore[union-attr]
        hand.click("close_about")
        assert not hand.seen("about_dialog")


def test_every_licence_can_be_read_in_full_from_about(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        action(app, "about").trigger()
        hand.wait(lambda: hand.seen("about_dialog"), "the page opens")
        hand.click("show_licences")
        rows, text = hand.find("licences"), hand.find("licence_text")
        assert isinstance(rows, QListWidget)
        assert isinstance(text, QPlainTextEdit)

        assert text.toPlainText() == (ROOT / "LICENSE").read_text("utf-8")
        for place, component in enumerate(components(), 1):
            rows.setCurrentRow(place)
            assert rows.currentItem().text() == f"{component.name}\n{component.licence}"
            for name in component.texts:
                whole = (ROOT / "resources" / "licences" / f"{name}.txt").read_text("utf-8")
                assert whole in text.toPlainText()
        rows.setCurrentRow(1)
        assert "put others in their place" in hand.find("licence_note").text()  # type: ignore[attr-defined]
        hand.find("licences_dialog").close()
        hand.find("about_dialog").close()


def test_the_sources_page_and_about_name_the_same_licences(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        app.window.go_to("sources")
        shown = texts(hand, "sources_page")

    assert [name for name, _ in licences()] == [each.name for each in components()]
    assert all(name in shown and licence in shown for name, licence in licences())


def test_a_version_that_is_not_known_is_not_told() -> None:
    assert dict(versions.program_versions())["Tumbuh"] == VERSION
    assert versions.version_of("a package that nobody has") == ""

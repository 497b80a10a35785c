"""The guide is the same in both languages, and names nothing that the app does not have."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.domain.text import LANGUAGES, Language
from desktop.shell.guide_markup import Chapter, chapters_in
from desktop.tour.hand import Hand
from tests.app_runs import Runs
from tests.shell.test_plan_files import make_plan

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "resources" / "guide"
PICTURE = re.compile(r"\(pictures/([a-z-]+)-(en|id)\.png\)")
STRONG, KEYS = re.compile(r"\*\*([^*]+)\*\*"), re.compile(r"`([^`]+)`")
SCENES = {"start", "explore", "evidence-card", "plan", "progress", "sources", "versions"}
SAID = {"Spasi": "Space", "Alt+↑": "Alt+Up", "Alt+↓": "Alt+Down"}
EVERYWHERE = {"F6", "Tab", "Shift+Tab", "Esc"}
"""Keys that Qt gives to every window."""
OWN = {"Ctrl+F", "Ctrl+PgDown", "Ctrl+PgUp"}
"""Keys of the guide itself; `tests/shell/test_guide.py` presses them."""


def chapters(language: str) -> tuple[Chapter, ...]:
    return chapters_in(text(language))


def text(language: str) -> str:
    return (GUIDE / f"{language}.md").read_text("utf-8")


def texts_of_the_app(language: str) -> set[str]:
    """Every text that the app shows in a language, without the marks of menus and lists."""
    messages = ElementTree.parse(ROOT / "resources" / "i18n" / "tumbuh_id.ts").iter("message")
    tag = "source" if language == "en" else "translation"
    return {(each.findtext(tag) or "").replace("&", "") for each in messages}


def keys(language: str) -> set[str]:
    return {SAID.get(each, each) for each in KEYS.findall(text(language))}


def test_both_languages_have_the_same_chapters_and_pictures() -> None:
    english, indonesian = chapters("en"), chapters("id")

    assert [each.id for each in english] == [each.id for each in indonesian]
    assert 8 <= len(english) <= 11
    for one, other in zip(english, indonesian, strict=True):
        kinds = [
            [block[0] for block in each.blocks if block[0] in "!|-1#"] for each in (one, other)
        ]
        assert kinds[0] == kinds[1], one.id
    shown = [[scene for scene, _ in PICTURE.findall(text(each))] for each in ("en", "id")]
    assert shown[0] == shown[1]
    assert keys("en") == keys("id")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_in_its_language_and_small(language: Language) -> None:
    named = PICTURE.findall(text(language))

    assert {scene for scene, _ in named} == SCENES
    assert {of for _, of in named} == {language}
    for scene in SCENES:
        path = GUIDE / "pictures" / f"{scene}-{language}.png"
        image = QImage(str(path))
        assert path.stat().st_size < 60_000, path.name
        assert 0 < image.width() <= 900, path.name
        assert image.format() == QImage.Format.Format_Indexed8, path.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_guide_says_in_bold_stands_in_the_app(language: Language) -> None:
    in_app = texts_of_the_app(language)
    named = {
        part
        for words in STRONG.findall(" ".join(text(language).split()))
        for part in words.split(" → ")
    }

    assert named - in_app == set()
    assert len(named) > 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_the_guide_names_does_something(language: Language, runs: Runs) -> None:
    with runs.app(language=language) as app:
        make_plan(app)
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        app.window.go_to("plan", app.session.plan.goals[0].steps[0].id)  # type: ignore[union-attr]
        in_menus = {
            keys.toString()
            for action in app.window.menuBar().findChildren(QAction)
            for keys in action.shortcuts()
        }
        others = keys(language) - in_menus - EVERYWHERE - OWN

        assert {each for each in others if not claimed_by_tree(each)} == set()
        assert not claimed_by_tree("Ctrl+K")


def claimed_by_tree(keys: str) -> bool:
    combined = QKeySequence(keys)[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, combined.key(), combined.keyboardModifiers())
    event.setAccepted(False)
    QApplication.sendEvent(Hand().find("plan_tree"), event)
    return event.isAccepted()


def test_the_guide_and_the_licences_are_packed() -> None:
    spec = (ROOT / "resources" / "build" / "tumbuh.spec").read_text("utf-8")

    assert '"resources/guide"' in spec
    assert '"resources/licences"' in spec


def test_the_guide_leads_nowhere_outside_itself() -> None:
    known = {each.id for each in chapters("en")}
    for language in LANGUAGES:
        links = re.findall(r"(?<!!)\[[^\]]*\]\(([^)]*)\)", text(language))
        assert {link for link in links if link.removeprefix("#") not in known} == set()
        assert "://" not in text(language)

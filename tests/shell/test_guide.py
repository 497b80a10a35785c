"""The user guide: found with F1, read by keys alone, and nothing but its own pictures gets in."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QWidget

from desktop.app import Tumbuh
from desktop.look.tokens import DARK, LIGHT
from desktop.paths import RESOURCES
from desktop.shell.guide_markup import chapters_in
from desktop.shell.guide_text import GuideText
from desktop.tour.hand import Hand
from tests.app_runs import Runs

IMAGE = QTextDocument.ResourceType.ImageResource.value
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(app: Tumbuh, hand: Hand) -> QWidget:
    app.window.activateWindow()
    QTest.qWaitForWindowActive(app.window)
    QTest.keyClick(app.window, Qt.Key.Key_F1)
    hand.wait(lambda: hand.seen("guide_text"), "the guide is open")
    return hand.find("guide_window")


def chapters(hand: Hand) -> QListWidget:
    found = hand.find("guide_chapters")
    assert isinstance(found, QListWidget)
    return found


def read(hand: Hand) -> str:
    found = hand.find("guide_text")
    assert isinstance(found, GuideText)
    return found.toPlainText()


def test_the_guide_opens_with_f1_and_is_read_by_keys_alone(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        window = opened(app, hand)

        assert not window.isModal()
        hand.wait(lambda: chapters(hand).hasFocus(), "the chapters have the keyboard")
        assert read(hand).startswith("Find your field")
        hand.press("guide_chapters", Qt.Key.Key_Down)
        assert read(hand).startswith("Read a figure and doubt it")
        hand.press("guide_chapters", Qt.Key.Key_Tab)
        assert hand.find("guide_text").hasFocus()
        hand.press("guide_text", Qt.Key.Key_PageDown, CTRL)
        assert read(hand).startswith("Make a plan")
        hand.press("guide_text", Qt.Key.Key_PageUp, CTRL)
        assert chapters(hand).currentRow() == 1
        hand.press("guide_text", Qt.Key.Key_Escape)
        assert not window.isVisible()


def test_the_guide_is_where_it_was_left_when_it_is_opened_again(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        opened(app, hand)
        chapters(hand).setCurrentRow(4)
        hand.click("close_guide")
        opened(app, hand)

        assert chapters(hand).currentRow() == 4


def test_every_chapter_is_shown_whole_once_and_with_its_pictures(runs: Runs) -> None:
    hand = Hand()
    guide = chapters_in((RESOURCES / "guide" / "en.md").read_text("utf-8"))
    with runs.app() as app:
        opened(app, hand)
        for place, chapter in enumerate(guide):
            chapters(hand).setCurrentRow(place)
            hand.settle()
            shown = read(hand)
            assert shown.count(chapter.title) == 1
            last = " ".join(chapter.plain().split())[-40:]
            assert " ".join(shown.replace("\xa0", " ").split()).endswith(last), chapter.id


def test_language_and_colours_follow_while_the_guide_is_open(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        window = opened(app, hand)
        chapters(hand).setCurrentRow(7)
        place = window.geometry()

        app.preferences.change(language="id")
        hand.settle()
        assert read(hand).startswith("Tidak ada yang hilang")
        assert window.windowTitle() == "Panduan pengguna"
        app.preferences.change(theme="dark")
        hand.settle()

        assert window.isVisible()
        assert window.geometry() == place
        assert chapters(hand).currentRow() == 7
        html = hand.find("guide_text").toHtml()  # type: ignore[attr-defined]
        assert DARK.text.lower() in html
        assert LIGHT.text.lower() not in html


def test_a_word_is_found_in_all_chapters_and_around_again(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        opened(app, hand)
        hand.press("guide_text", Qt.Key.Key_F, CTRL)
        line = hand.find("guide_find")
        assert isinstance(line, QLineEdit)
        assert line.hasFocus()

        hand.write("guide_find", "lebaran")
        assert chapters(hand).currentItem().text() == "Follow it: log time, weeks off"
        text = hand.find("guide_text")
        assert text.textCursor().selectedText() == "Lebaran"  # type: ignore[attr-defined]
        assert len(text.extraSelections()) == 1  # type: ignore[attr-defined]

        hand.write("guide_find", "figure")
        seen = [chapters(hand).currentRow()]
        for _ in range(60):
            hand.press("guide_find", Qt.Key.Key_Return)
            if chapters(hand).currentRow() != seen[-1]:
                seen.append(chapters(hand).currentRow())
        assert len(set(seen)) > 2
        assert seen.index(min(seen), 1) > 0  # and from the last chapter to the first again
        hand.press("guide_find", Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)


def test_what_is_not_in_the_guide_is_said_to_be_missing(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        opened(app, hand)
        hand.write("guide_find", "xyzzy")
        assert hand.seen("guide_not_found")
        hand.write("guide_find", "plan")
        assert not hand.seen("guide_not_found")


def test_a_narrow_window_has_the_chapters_above_the_text(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        window = opened(app, hand)
        assert not hand.seen("guide_chapter")
        window.resize(480, 500)
        hand.settle()

        assert not hand.seen("guide_chapters")
        choice = hand.find("guide_chapter")
        assert isinstance(choice, QComboBox)
        choice.setCurrentIndex(3)
        assert read(hand).startswith("Follow it")
        window.resize(900, 500)
        hand.settle()
        assert chapters(hand).currentRow() == 3
        assert not hand.seen("guide_chapter")


def test_nothing_but_the_guides_own_pictures_is_loaded(qapp: QApplication, tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(outside))
    text = GuideText(RESOURCES / "guide", LIGHT)
    text.resize(700, 500)

    for address in (
        outside.as_uri(), str(outside), "pictures/../en.md", "../icons/add.svg", "en.md",
        "pictures/none.png", "https://example.org/pictures/start-en.png",
    ):  # fmt: skip
        assert text.loadResource(IMAGE, QUrl(address)) is None, address
    assert (
        text.loadResource(
            QTextDocument.ResourceType.StyleSheetResource.value, QUrl("pictures/start-en.png")
        )
        is None
    )
    assert isinstance(text.loadResource(IMAGE, QUrl("pictures/start-en.png")), QImage)


def test_a_link_inside_turns_to_the_chapter_and_one_outside_asks_first(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        opened(app, hand)
        text = hand.find("guide_text")

        text.anchorClicked.emit(QUrl("#data"))  # type: ignore[attr-defined]
        assert read(hand).startswith("Where your data are")
        text.anchorClicked.emit(QUrl("https://example.org/x"))  # type: ignore[attr-defined]
        assert "example.org" in runs.ask.asked[-1]
        assert runs.ask.opened_outside == []


def test_nothing_of_the_guide_is_imported_before_it_is_asked_for(home: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from desktop.app import build; from desktop.run import make_qt\n"
        "from desktop.paths import Paths\n"
        "qt = make_qt(['x'])\n"
        f"home = Path({str(home)!r})\n"
        "app = build(qt, Paths(home / 'plans', home / 'settings.json', home / 'data'), None)\n"
        "app.open(None); app.front.show(); qt.processEvents()\n"
        "late = ('guide_window', 'guide_text', 'guide_markup', 'about_dialog', 'diagnostics',"
        " 'licences_dialog', 'program_versions')\n"
        "print([name for name in late if 'desktop.shell.' + name in sys.modules])\n"
        "app.shell.reading.show_guide()\n"
        "print('desktop.shell.guide_text' in sys.modules)\n"
        "import os; sys.stdout.flush(); os._exit(0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )

    assert done.stdout.split("\n")[:2] == ["[]", "True"], done.stderr


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Press **A & B** or `Ctrl+L`.", "<b>A &amp; B</b>"),
        ("- one\n- two\n  lines", "<ul><li>one</li><li>two lines</li></ul>"),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("| a | b |\n| c | d |", "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>"),
        ("## Below", "<h2>Below</h2>"),
        ("See [there](#data).", '<a href="#data">there</a>'),
        ("<img src=x>", "&lt;img src=x&gt;"),
    ],
)
def test_the_markup_of_the_guide_becomes_html(source: str, html: str) -> None:
    (chapter,) = chapters_in(f"# Title {{#title}}\n\n{source}\n")

    assert html in chapter.html(300)
    assert "**" not in chapter.plain()


def test_the_guide_does_not_keep_the_app_alive(runs: Runs) -> None:
    """Qt ends the app with the last window that belongs to no other."""
    hand = Hand()
    with runs.app() as app:
        window = opened(app, hand)

        assert window.windowHandle().transientParent() == app.window.windowHandle()

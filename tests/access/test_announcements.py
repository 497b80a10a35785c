"""What changes away from the keyboard's place is told, once, to a screen reader that listens."""

import time
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain import edits
from desktop.widgets.announce import Announcer
from tests.access.places import Guide, leading
from tests.app_runs import Runs, plan_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def listening(qapp: object) -> Iterator[None]:
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def guide(runs: Runs, listening: None) -> Iterator[Guide]:
    with leading(runs, "en") as made:
        yield made


def heard_in(guide: Guide) -> list[str]:
    heard = list[str]()
    guide.app.shell.spoken.announcer.announced.connect(heard.append)
    return heard


def test_news_are_told_once(guide: Guide, qtbot: QtBot) -> None:
    heard = heard_in(guide)
    guide.app.window.say("The copy was saved.", [])
    guide.app.window.say("The copy was saved.", [])
    qtbot.waitUntil(lambda: "The copy was saved." in heard)
    guide.page("progress")
    qtbot.waitUntil(lambda: "Page: Progress" in heard)
    assert heard.count("The copy was saved.") == 1

    guide.hand.click("news_dismiss")
    guide.app.window.say("The copy was saved.", [])
    qtbot.waitUntil(lambda: heard.count("The copy was saved.") == 2)


def test_that_saving_fails_is_told_at_once_and_not_with_every_try(guide: Guide) -> None:
    heard = heard_in(guide)
    for _ in range(3):
        guide.app.window.trouble_bar.say("Not saved: the disk is full.", [])
    assert heard == ["Not saved: the disk is full."]


def test_undo_and_redo_say_what_they_did(guide: Guide, qtbot: QtBot) -> None:
    heard = heard_in(guide)
    step = next(plan_of(guide.app).steps()).id
    edit = partial(edits.rename_step, step_id=step, title="Other")
    guide.app.session.apply("rename step", edit)
    guide.menu("undo")
    qtbot.waitUntil(lambda: "Undone: rename step" in heard)
    guide.menu("redo")
    qtbot.waitUntil(lambda: "Done again: rename step" in heard)
    guide.menu("undo")
    guide.app.session.apply("another edit", partial(edits.rename_step, step_id=step, title="New"))
    qtbot.waitUntil(lambda: heard.count("Undone: rename step") == 2)
    assert len([each for each in heard if each.startswith(("Undone", "Done"))]) == 3


def test_whoever_types_a_job_hears_how_many_readings_there_are(guide: Guide, qtbot: QtBot) -> None:
    guide.page("start")
    heard = heard_in(guide)
    guide.hand.write("job_title", "admin")
    qtbot.waitUntil(lambda: any(each.startswith("Readings: 5. The first: ") for each in heard))
    assert len([each for each in heard if each.startswith("Readings")]) == 1, "not for each letter"
    guide.hand.press("job_title", Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: heard[-1].startswith("Admin HRD"))
    guide.hand.write("job_title", "qqqqqqq")
    qtbot.waitUntil(lambda: heard[-1].startswith("Nothing is near enough"))


def test_an_advice_that_comes_up_is_told_and_so_is_the_next(guide: Guide, qtbot: QtBot) -> None:
    heard = heard_in(guide)
    guide.page("plan")
    qtbot.waitUntil(lambda: any(each.startswith("Suggestion: “") for each in heard))
    guide.page("explore")
    guide.page("plan")
    guide.hand.click("advice_next")
    qtbot.waitUntil(lambda: any("Smaller steps are easier" in each for each in heard))
    assert len([each for each in heard if each.startswith("Suggestion")]) == 2


def test_nothing_is_told_while_nobody_listens(runs: Runs, qtbot: QtBot) -> None:
    assert not QAccessible.isActive()
    with leading(runs, "en") as guide:
        heard = heard_in(guide)
        guide.app.window.say("Unheard.", [])
        guide.app.window.trouble_bar.say("Not saved.", [])
        QAccessible.setActive(True)
        guide.page("progress")
        qtbot.waitUntil(lambda: "Page: Progress" in heard)
        QAccessible.setActive(False)
    assert heard == ["Page: Progress"]


def test_one_text_is_left_to_be_heard_before_the_next(listening: None, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    announcer, told = Announcer(window), list[tuple[str, float]]()
    announcer.announced.connect(lambda text: told.append((text, time.monotonic())))
    for text, about in (("One", "a"), ("Two", "b"), ("One more", "a")):
        announcer.say(text, about)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [text for text, _ in told] == ["Two", "One more"], "the newest of each thing"
    assert told[1][1] - told[0][1] > 1.4

"""Earlier versions of a plan: looked at, restored, saved as copies, and found when all else is lost."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.samples import plan, step
from tests.shell.test_plan_files import news, written


def edited(app: Tumbuh) -> None:
    """Three saved states: as it was, a step done, a step added."""
    app.session.apply("done", partial(edits.mark_done, step_id="s2", on=plan().created))
    assert app.autosaver.flush(10)
    app.session.apply("add", partial(edits.add_step, goal_id="g1", step=step("new", title="New")))
    assert app.autosaver.flush(10)


def rows(hand: Hand) -> list[str]:
    found = hand.find("versions")
    assert isinstance(found, QListWidget)
    return [found.item(n).text() for n in range(found.count())]


def choose(hand: Hand, row: int) -> None:
    found = hand.find("versions")
    assert isinstance(found, QListWidget)
    found.setCurrentRow(row)


def preview(hand: Hand) -> str:
    found = hand.find("version_preview")
    assert isinstance(found, QPlainTextEdit)
    return found.toPlainText()


def test_the_versions_say_in_plain_words_what_changed(
    app: Tumbuh, hand: Hand, qtbot: QtBot
) -> None:
    edited(app)
    QTest.keyClick(app.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier
                   | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    qtbot.waitUntil(lambda: len(rows(hand)) == 3)
    said = [row.partition("\n")[2] for row in rows(hand)]
    title = plan().step("s2").title  # type: ignore[union-attr]
    assert said == [
        "Step “New” added",
        f"“{title}” marked done",
        "The oldest version that is kept",
    ]
    assert rows(hand)[0].startswith("22 Nov 2026, 09:30")
    assert "☐ New · 2 h" in preview(hand).replace("\N{NO-BREAK SPACE}", " ")
    choose(hand, 2)
    assert "New" not in preview(hand)
    assert f"☐ {title}" in preview(hand)


def test_a_version_is_restored_in_place_and_that_can_be_undone(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    edited(app)
    newest = plan_of(app)
    app.shell.file_acts.show_versions()
    qtbot.waitUntil(lambda: len(rows(hand)) == 3)
    choose(hand, 2)

    hand.click("restore_version")

    assert plan_of(app) == plan()
    assert hand.seen("versions_dialog") is None
    qtbot.waitUntil(lambda: read_plan(path).plan == plan())
    hand.click("undo_restore")
    assert plan_of(app) == newest
    qtbot.waitUntil(lambda: read_plan(path).plan == newest)


def test_the_offer_to_undo_never_takes_back_something_else(
    app: Tumbuh, hand: Hand, qtbot: QtBot
) -> None:
    edited(app)
    app.shell.file_acts.show_versions()
    qtbot.waitUntil(lambda: len(rows(hand)) == 3)
    choose(hand, 2)
    hand.click("restore_version")
    app.session.apply("rename", partial(edits.rename_plan, title="Later"))

    hand.click("undo_restore")

    assert plan_of(app).title == "Later"
    qtbot.waitUntil(lambda: "the plan has changed since" in news(app))


def test_a_version_is_saved_as_a_copy_and_the_plan_stays(
    app: Tumbuh, runs: Runs, path: Path, hand: Hand, tmp_path: Path, qtbot: QtBot
) -> None:
    edited(app)
    newest = plan_of(app)
    app.shell.file_acts.show_versions()
    qtbot.waitUntil(lambda: len(rows(hand)) == 3)
    choose(hand, 2)
    runs.ask.write_path = path
    hand.click("copy_version")
    assert "open plan itself" in news(app)
    runs.ask.write_path = tmp_path / "copy.tumbuh"

    hand.click("copy_version")

    qtbot.waitUntil(lambda: "copy.tumbuh" in news(app))
    assert read_plan(tmp_path / "copy.tumbuh").plan == plan()
    assert plan_of(app) == newest


def test_a_new_plan_has_its_first_version_as_soon_as_it_is_saved(
    runs: Runs, hand: Hand, qtbot: QtBot
) -> None:
    with runs.app() as app:
        app.plan_files.make("health", "perawat", "Perawat")
        app.shell.file_acts.show_versions()
        qtbot.waitUntil(lambda: len(rows(hand)) == 1)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_plan_whose_file_is_gone_is_offered_and_brought_back(
    runs: Runs, path: Path, hand: Hand, qtbot: QtBot, language: str
) -> None:
    with runs.app(path, language=language) as app:  # type: ignore[arg-type]
        edited(app)
        last = plan_of(app)
    path.unlink()

    with runs.app(language=language) as app:  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: hand.seen("bring_back_0") is not None)
        hand.click("bring_back_0")
        qtbot.waitUntil(lambda: app.session.plan is not None)
        assert plan_of(app) == last
        assert app.autosaver.path == path
    assert read_plan(path).plan == last


def test_a_plan_whose_file_is_damaged_is_brought_back_beside_it(
    runs: Runs, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    with runs.app(path) as app:
        edited(app)
        last = plan_of(app)
    path.write_bytes(b"\0" * 3_000)

    with runs.app(path) as app:
        qtbot.waitUntil(lambda: hand.seen("bring_back_0") is not None)
        assert news(app) == ""
        hand.click("bring_back_0")
        qtbot.waitUntil(lambda: app.session.plan is not None)
        assert plan_of(app) == last
        assert app.autosaver.path == path.with_name("Mine (restored).tumbuh")
    assert path.read_bytes() == b"\0" * 3_000


def test_a_damaged_plan_under_another_name_is_found_by_its_id(
    runs: Runs, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    with runs.app(path) as app:
        edited(app)
    moved = path.with_name("From mail.tumbuh")
    moved.write_bytes(path.read_bytes()[:600])

    with runs.app(moved):
        qtbot.waitUntil(lambda: hand.seen("bring_back_0") is not None)


def test_while_another_plan_is_open_a_lost_one_is_offered_in_the_bar(
    runs: Runs, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    with runs.app(path) as app:
        edited(app)
        last = plan_of(app)
    path.unlink()
    with runs.app(written(path.with_name("Other.tumbuh"), id="p2")) as app:
        app.plan_files.open(path)
        qtbot.waitUntil(lambda: hand.seen("bring_back") is not None)
        assert "was not opened" in news(app)
        hand.click("bring_back")
        qtbot.waitUntil(lambda: plan_of(app) == last)


def test_a_lost_plan_that_is_not_wanted_is_not_offered_again(
    runs: Runs, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    with runs.app(path) as app:
        edited(app)
    path.unlink()
    with runs.app() as app:
        qtbot.waitUntil(lambda: hand.seen("forget_0") is not None)
        hand.click("forget_0")
        qtbot.waitUntil(lambda: hand.seen("bring_back_0") is None)
    with runs.app() as app:
        assert app.preferences.settings.recent == ()
        assert news(app) == ""

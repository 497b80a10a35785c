"""A cashier follows a plan with an hour a week: logs from wherever she is, and sees how far she is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.shell.test_plan_files import make_plan


def press(key: Qt.Key) -> None:
    """Press a key with Ctrl in the window."""
    Hand().press("main_window", key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def said(app: Tumbuh, name: str) -> str:
    label = app.window.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_time_is_logged_from_any_page_and_shows_on_the_progress_page(
    runs: Runs, qtbot: QtBot
) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        assert app.window.views is not None
        app.window.views.explore.add_skill("ai_chatbots")
        first, second = list(plan_of(app).steps())[:2]

        press(Qt.Key.Key_L)
        hand.write("log_hours", "1")
        hand.press("log_hours", Qt.Key.Key_Return)
        assert [entry.step for entry in plan_of(app).log] == [first.id]

        press(Qt.Key.Key_2)
        app.window.views.plan.select(second.id)
        press(Qt.Key.Key_L)
        hand.write("log_note", "with Sari")
        hand.press("log_note", Qt.Key.Key_Return)
        assert plan_of(app).log[1].step == second.id

        press(Qt.Key.Key_3)
        qtbot.waitUntil(lambda: hand.seen("burn_up_chart") is not None, timeout=10_000)
        assert said(app, "logged_in_all") == "2 hours"
        assert "rests on estimates alone" in said(app, "forecast_basis")
        hand.click("mark_next_done")
        qtbot.waitUntil(lambda: said(app, "next_step_title") == second.title)
        hand.click("show_next_step")
        assert (app.window.page, app.window.item) == ("plan", second.id)
        press(Qt.Key.Key_3)
    written = read_plan(runs.plans()[0]).plan
    assert [(entry.hours, entry.note) for entry in written.log] == [(1, ""), (1, "with Sari")]

    with runs.app() as app:
        assert app.window.page == "progress"
        qtbot.waitUntil(lambda: said(app, "steps_done").startswith("1 of "))


def test_without_a_step_the_app_says_what_is_missing(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        press(Qt.Key.Key_L)
        assert not hand.seen("log_time_dialog")
        assert said(app, "news_text").startswith("Add a step to the plan first")

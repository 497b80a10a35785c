"""Accounting staff with two hours a week leave out the month's end, and find it so the next day."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain.plan import WeeksOff
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.shell.test_plan_files import make_plan


def shown_range(app: Tumbuh) -> str:
    found = app.window.findChildren(QLabel, "finish_range")
    return next(label.text() for label in found if label.isVisible())


def test_weeks_off_move_the_finish_range_and_stand_in_the_file(runs: Runs, qtbot: QtBot) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        assert app.window.views is not None
        app.window.views.explore.add_skill("ai_chatbots")
        app.window.go_to("plan")
        qtbot.waitUntil(lambda: " to " in shown_range(app))
        before = shown_range(app)

        hand.click("weeks_off")
        hand.write("weeks_off_title", "Month end")
        hand.press("weeks_off_title", Qt.Key.Key_Return)
        assert [off.title for off in plan_of(app).breaks] == ["Month end"]
        (dialog,) = [each for each in app.window.findChildren(QDialog) if each.isVisible()]
        dialog.reject()
        qtbot.waitUntil(lambda: shown_range(app) != before)
        after = shown_range(app)

    off = WeeksOff("Month end", date(2026, 11, 22), date(2026, 11, 28))
    assert read_plan(runs.plans()[0]).plan.breaks == (off,)
    with runs.app() as app:
        app.window.go_to("plan")
        qtbot.waitUntil(lambda: shown_range(app) == after)

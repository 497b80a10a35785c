"""From a job title to a saved plan and back, with the mouse and the keys alone."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain.text import Language
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
READ = {
    "en": ("Design & creative", "AI video generation & editing", "Undo: change estimate"),
    "id": ("Desain & kreatif", "Pembuatan & penyuntingan video AI", "Urungkan: ubah perkiraan"),
}


def shown_rows(view: QAbstractItemView) -> list[list[str]]:
    """What a tree shows, row by row, children below their parents."""
    model = view.model()
    rows = []
    columns = range(model.columnCount())
    for top in range(model.rowCount()):
        goal = model.index(top, 0)
        rows.append([str(model.index(top, column).data() or "") for column in columns])
        for row in range(model.rowCount(goal)):
            rows.append([str(model.index(row, column, goal).data() or "") for column in columns])
    return rows


def is_worked_out(app: Tumbuh) -> bool:
    """Whether the weeks that are shown are those of the plan as it is now."""
    latest = app.outlooks.latest
    return latest is not None and latest.plan is plan_of(app)


def tree(hand: Hand) -> QAbstractItemView:
    found = hand.find("plan_tree")
    assert isinstance(found, QAbstractItemView)
    return found


def choose_video_editor(app: Tumbuh, hand: Hand) -> None:
    hand.write("job_title", "editor video")
    hand.press("job_title", Qt.Key.Key_Return)
    hand.wait(lambda: hand.seen("growth_chart"), "the growth chart is drawn")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_main_job_from_a_job_title_to_a_reopened_plan(
    language: Language, runs: Runs, qtbot: QtBot
) -> None:
    field, skill, undo = READ[language]
    hand = Hand()
    with runs.app(language=language) as app:
        choose_video_editor(app, hand)
        assert hand.find("field_name").text() == field  # type: ignore[attr-defined]

        chart = hand.find("growth_chart").accessibleName()
        assert f"{skill} +329%" in chart
        assert "+95%" in chart
        hand.click("show_table")
        table = hand.find("growth_table")
        assert isinstance(table, QTableWidget)
        cells = [item.text() for r in range(table.rowCount()) if (item := table.item(r, 1))]
        assert "+329%" in cells
        assert "+95%" in cells
        hand.click("show_chart")

        hand.click("bar_A-05")
        hand.wait(lambda: hand.seen("evidence_card"), "the card opens")
        assert "329%" in hand.find("claim").text()  # type: ignore[attr-defined]
        hand.click("close_card")

        hand.click("add_ai_video")
        hand.click("add_graphic_design")
        hand.click("go_plan")
        step = plan_of(app).goals[0].steps[0]
        assert step.estimate is not None
        hand.click_row("plan_tree", 0, 0)
        assert app.window.item == step.id
        hand.write("estimate_likely", QLocale().toString(2.5, "f", 1))
        hand.press("estimate_likely", Qt.Key.Key_Return)
        assert plan_of(app).step(step.id).estimate.likely == 2.5  # type: ignore[union-attr]
        undo_action = app.window.menuBar().findChild(QAction, "undo")
        assert isinstance(undo_action, QAction)
        assert undo_action.text() == undo

        hand.find("plan_tree").setFocus()
        hand.press("plan_tree", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert plan_of(app).step(step.id) == step
        hand.press("plan_tree", Qt.Key.Key_Z, CTRL_SHIFT)
        assert plan_of(app).step(step.id).estimate.likely == 2.5  # type: ignore[union-attr]
        left = plan_of(app)
        qtbot.waitUntil(lambda: is_worked_out(app))
        rows = shown_rows(tree(hand))

    (path,) = runs.plans()
    assert read_plan(path).plan == left

    with runs.app(language=language) as app:
        assert plan_of(app) == left
        assert (app.window.page, app.window.item) == ("plan", step.id)
        qtbot.waitUntil(lambda: is_worked_out(app))
        assert shown_rows(tree(hand)) == rows

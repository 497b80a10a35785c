"""Text size, side panels and motion: chosen in the menu, kept for the next start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.look.text_size import scaled
from desktop.tour.hand import Hand
from tests.app_runs import Runs
from tests.shell.test_plan_files import written

CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_plus_and_minus_change_the_size_of_all_text(runs: Runs) -> None:
    with runs.app() as app:
        usual = app.window.font().pointSizeF()
        Hand().press("main_window", Qt.Key.Key_Plus, CTRL)
        larger, rows = app.window.font().pointSizeF(), scaled(100)
        Hand().press("main_window", Qt.Key.Key_Minus, CTRL)

        assert (larger / usual, rows) == (1.25, 125)
        assert app.window.font().pointSizeF() == usual


def test_the_size_of_text_has_ends(runs: Runs) -> None:
    with runs.app() as app:
        for _ in range(9):
            app.shell.look_acts.enlarge_text()
        largest = app.preferences.settings.text_size
        Hand().press("main_window", Qt.Key.Key_0, CTRL)
        app.shell.look_acts.shrink_text()

        assert largest == 200
        assert app.preferences.settings.text_size == 100


@pytest.mark.parametrize("page", ["explore", "plan"])
def test_f9_folds_the_side_panel_and_it_stays_folded_after_a_restart(runs: Runs, page: str) -> None:
    path = written(runs.paths.documents / "Mine.tumbuh")
    with runs.app(path) as app:
        app.window.go_to(page)
        Hand().press("main_window", Qt.Key.Key_F9)
        assert app.window.side_panel is not None
        assert not app.window.side_panel.shows_panel
    with runs.app(path) as app:
        app.window.go_to(page)
        assert not app.window.side_panel.shows_panel
        Hand().click("fold_panel")
        assert app.window.side_panel.shows_panel


def test_a_panels_width_stays_the_same_to_the_eye_when_text_grows(runs: Runs) -> None:
    path = written(runs.paths.documents / "Mine.tumbuh")
    with runs.app(path) as app:
        app.window.resize(1600, 900)
        app.window.go_to("plan")
        app.preferences.change(panels={"plan": 340}, text_size=125)
        Hand().settle()

        assert app.window.views.plan.side._width() == scaled(340)


def test_fewer_animations_stops_them_at_once(runs: Runs) -> None:
    with runs.app() as app:
        app.shell.look_acts.choose_motion(less=False)
        moving = QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
        app.shell.look_acts.choose_motion(less=True)

        assert moving
        assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


def test_the_window_comes_back_as_it_was_left(runs: Runs) -> None:
    with runs.app() as app:
        app.window.resize(900, 640)
        app.window.move(30, 40)
        Hand().settle()
    left = runs.paths.settings.read_text()
    with runs.app() as app:
        settings = app.preferences.settings

        assert settings.window == (900, 640, False)
        assert settings.corner == (30, 40), left

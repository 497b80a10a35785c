"""Text size, side panels and motion: chosen in the menu, kept for the next start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.look.icons import Icons
from desktop.look.text_size import scaled
from desktop.look.tokens import LIGHT
from desktop.paths import RESOURCES
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
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


def test_fewer_animations_stops_them_at_once_and_lets_them_go_on(runs: Runs) -> None:
    with runs.app() as app:
        less = app.window.menus.actions["less_motion"]
        assert less.isChecked()
        moves, ticks = list[bool](), list[bool]()
        for _ in range(3):
            less.trigger()
            moves.append(QApplication.isEffectEnabled(Qt.UIEffect.UI_General))
            ticks.append(less.isChecked())

        assert moves == [True, False, True]
        assert ticks == [False, True, False]


def test_the_window_comes_back_as_it_was_left(runs: Runs) -> None:
    with runs.app() as app:
        app.window.resize(900, 640)
        app.window.move(30, 40)
        Hand().settle()
        place = app.window.geometry()
    left = runs.paths.settings.read_text()
    with runs.app() as app:
        settings = app.preferences.settings

        assert settings.window == (900, 640, False)
        assert settings.corner == place.topLeft().toTuple(), left


def test_what_is_being_typed_goes_into_the_plan_when_the_text_grows(runs: Runs) -> None:
    path = written(runs.paths.documents / "Mine.tumbuh")
    with runs.app(path) as app:
        hand, title = Hand(), plan_of(app).title
        app.window.go_to("plan", plan_of(app).goals[0].steps[0].id)
        hand.find("plan_tree").setFocus()
        hand.press("plan_tree", Qt.Key.Key_F2)
        hand.write("edit_title", "Half a title")
        app.shell.look_acts.enlarge_text()
        hand.settle()
        here = QApplication.focusWidget()

        assert plan_of(app).goals[0].steps[0].title == "Half a title"
        assert plan_of(app).title == title
        assert here is not None and here.objectName() == "plan_tree"


def test_the_keyboard_does_not_stay_in_a_panel_that_is_folded_away(runs: Runs) -> None:
    path = written(runs.paths.documents / "Mine.tumbuh")
    with runs.app(path) as app:
        hand = Hand()
        app.window.go_to("plan", plan_of(app).goals[0].steps[0].id)
        hand.find("note").setFocus()
        hand.press("note", Qt.Key.Key_F9)
        here = QApplication.focusWidget()

        assert here is not None and here.objectName() == "fold_panel"


def test_an_icon_is_drawn_once_in_each_of_its_colours(qapp: QApplication) -> None:
    icons = Icons(RESOURCES, LIGHT)

    pictures = [icons.icon("search", role).cacheKey() for role in ("muted", "text", "muted")]

    assert pictures[0] == pictures[2] != pictures[1]

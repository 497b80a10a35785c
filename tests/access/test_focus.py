"""The keyboard is always somewhere sensible: after a page, a dialog, a removal, another language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.access.places import Guide, leading
from tests.app_runs import Runs, plan_of

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def guide(runs: Runs) -> Iterator[Guide]:
    with leading(runs, "en") as made:
        yield made


def here() -> str:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget), "the keyboard is nowhere"
    assert widget.isVisible()
    return widget.objectName()


def press(
    guide: Guide, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> str:
    """Press a key where the keyboard is, and give what has it then."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, held)
    guide.hand.settle()
    if QApplication.activeWindow() is None:  # no window manager gives it back
        guide.app.window.activateWindow()
        QTest.qWaitForWindowActive(guide.app.window)
    return here()


def go_on(guide: Guide, name: str) -> None:
    """Give the keyboard to something on the screen."""
    guide.hand.find(name).setFocus(Qt.FocusReason.TabFocusReason)
    guide.hand.settle()
    assert here() == name


def test_on_another_page_the_keyboard_stands_at_its_beginning_or_where_it_was(guide: Guide) -> None:
    guide.page("explore")
    assert here() == "change_field"
    assert press(guide, KEY.Key_2, CTRL) == "plan_tree"
    assert press(guide, KEY.Key_3, CTRL) == "progress_log_time"
    assert press(guide, KEY.Key_4, CTRL) == "back_from_sources"
    go_on_to_slider = "hours_per_week"
    press(guide, KEY.Key_2, CTRL)
    go_on(guide, go_on_to_slider)
    press(guide, KEY.Key_1, CTRL)
    assert press(guide, KEY.Key_2, CTRL) == go_on_to_slider


def test_arrows_in_the_navigation_show_pages_and_stay_there(guide: Guide) -> None:
    guide.page("explore")
    go_on(guide, "go_explore")
    assert press(guide, KEY.Key_Down) == "go_plan"
    assert guide.app.window.page == "plan"
    assert press(guide, KEY.Key_Down) == "go_progress"
    assert guide.app.window.page == "progress"
    assert press(guide, KEY.Key_Tab) == "progress_log_time"


def test_a_click_on_the_navigation_leads_the_keyboard_to_the_page(guide: Guide) -> None:
    guide.page("explore")
    guide.hand.click("go_plan")
    assert here() == "plan_tree"


def test_f6_goes_from_part_to_part_and_back(guide: Guide) -> None:
    guide.page("plan", plan_of(guide.app).goals[0].id)
    go_on(guide, "plan_tree")
    guide.app.window.say("Something happened.", [])
    went = [press(guide, KEY.Key_F6) for _ in range(5)]
    assert went == ["detail_title", "open_sources", "news_dismiss", "go_plan", "plan_tree"]
    back = [press(guide, KEY.Key_F6, Qt.KeyboardModifier.ShiftModifier) for _ in range(2)]
    assert back == ["go_plan", "news_dismiss"]


@pytest.mark.parametrize(
    ("page", "opener", "dialog"),
    [
        ("plan", "weeks_off", "weeks_off_dialog"),
        ("plan", "known_skills", "known_dialog"),
        ("plan", "choose_after", "after_dialog"),
        ("plan", "log_time", "log_time_dialog"),
        ("progress", "progress_log_time", "log_time_dialog"),
        ("explore", "growth_source", "evidence_card"),
    ],
)
def test_after_a_dialog_the_keyboard_is_where_it_was_opened(
    guide: Guide, page: str, opener: str, dialog: str
) -> None:
    item = list(plan_of(guide.app).steps())[1].id if page == "plan" else ""
    guide.page(page, item)
    go_on(guide, opener)
    press(guide, KEY.Key_Space)
    guide.seen(dialog)
    assert press(guide, KEY.Key_Escape) == opener


def test_after_a_removal_the_keyboard_is_at_a_neighbour(guide: Guide) -> None:
    step = list(plan_of(guide.app).steps())[1].id
    guide.page("plan", step)
    go_on(guide, "remove_time_l4")
    assert press(guide, KEY.Key_Space) == "remove_time_l3"
    go_on(guide, "remove_proof_0")
    assert press(guide, KEY.Key_Space) == "remove_proof_0"
    assert press(guide, KEY.Key_Space) == "link_address"
    go_on(guide, "remove_item")
    assert press(guide, KEY.Key_Space) == "remove_item"
    go_on(guide, "plan_tree")
    before = guide.app.window.item
    assert press(guide, KEY.Key_Delete) == "plan_tree"
    assert guide.app.window.item not in ("", before)
    go_on(guide, "weeks_off")
    press(guide, KEY.Key_Space)
    go_on(guide, "remove_weeks_off_0")
    assert press(guide, KEY.Key_Space) == "remove_weeks_off_0"
    assert press(guide, KEY.Key_Space) == "weeks_off_title"


def test_after_the_last_goal_the_keyboard_is_at_the_way_to_another(guide: Guide) -> None:
    guide.page("plan", plan_of(guide.app).goals[0].id)
    go_on(guide, "plan_tree")
    while plan_of(guide.app).goals:
        press(guide, KEY.Key_Delete)
    assert here() == "choose_skill"


def test_what_is_put_away_leaves_the_keyboard_on_the_page(guide: Guide) -> None:
    guide.page("plan")
    guide.app.window.say("Something happened.", [])
    go_on(guide, "news_dismiss")
    press(guide, KEY.Key_Space)
    assert guide.app.window.views.plan.isAncestorOf(QApplication.focusWidget())  # type: ignore[union-attr]
    while guide.hand.seen("advice_dismiss"):
        go_on(guide, "advice_dismiss")
        press(guide, KEY.Key_Space)
        guide.page("plan")
    assert guide.app.window.views.plan.isAncestorOf(QApplication.focusWidget())  # type: ignore[union-attr]


def test_in_another_language_the_keyboard_is_on_the_same_page(guide: Guide) -> None:
    guide.page("progress")
    go_on(guide, "switch_language")
    assert press(guide, KEY.Key_Space) == "switch_language"
    assert guide.app.window.page == "progress"


def test_a_removed_log_entry_leaves_the_keyboard_in_the_log(guide: Guide) -> None:
    guide.page("progress")
    go_on(guide, "log_table")
    press(guide, KEY.Key_Down)
    while plan_of(guide.app).log and guide.hand.seen("log_table"):
        press(guide, KEY.Key_Delete)
    assert here() == "log_week"


def test_text_areas_and_the_tree_let_tab_go(guide: Guide) -> None:
    guide.page("plan", list(plan_of(guide.app).steps())[1].id)
    for name in ("note", "detail_title", "plan_tree"):
        go_on(guide, name)
        assert press(guide, KEY.Key_Tab) != name

"""Each key that the list of shortcuts names for a single place works there."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QTableWidget, QTreeView

from desktop.app import Tumbuh
from desktop.keys import LOG_KEYS, PAGE_KEYS, TREE_KEYS
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.shell.test_keys import open_keys, press, put_away
from tests.shell.test_plan_files import make_plan, written

# offscreen, a menu can neither be raised nor take the keyboard
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ENTER = PAGE_KEYS["growth_table"]["evidence"]


@pytest.fixture
def app(runs: Runs) -> Iterator[Tumbuh]:
    with runs.app(written(runs.paths.documents / "Mine.tumbuh")) as made:
        yield made


def each(place: str) -> list[tuple[str, str]]:
    return [(act, key) for act, keys in PAGE_KEYS[place].items() for key in keys]


def tree_of(app: Tumbuh, item: str) -> QTreeView:
    app.window.go_to("plan", item)
    tree = Hand().find("plan_tree")
    assert isinstance(tree, QTreeView)
    tree.setFocus()
    return tree


@pytest.mark.parametrize(("act", "key"), each("plan_tree"))
def test_each_key_of_the_tree_works(app: Tumbuh, act: str, key: str) -> None:
    item = {"move_up": "s2", "open_goal": "g1", "close_goal": "g1"}.get(act, "s1")
    tree = tree_of(app, item)
    goal = tree.model().index(0, 0)
    tree.setExpanded(goal, act != "open_goal")

    def seen() -> object:
        return plan_of(app), tree.state(), tree.isExpanded(goal)

    before = seen()
    press(tree, key)
    assert seen() != before


def test_the_tree_claims_no_key_that_is_not_listed(app: Tumbuh) -> None:
    tree = tree_of(app, "s1")
    held = Qt.KeyboardModifier
    keys = [*range(0x20, 0x7F), *range(0x01000000, 0x01000053)]
    ways = [held.NoModifier, held.ShiftModifier, held.ControlModifier, held.AltModifier,
            held.ControlModifier | held.ShiftModifier]  # fmt: skip
    claimed = set()
    for key, way in product(keys, ways):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, way)
        event.ignore()
        QApplication.sendEvent(tree, event)
        if event.isAccepted():
            claimed.add(QKeySequence(QKeyCombination(way, Qt.Key(key))).toString())
    native = {"open_goal", "close_goal"}  # every tree knows these
    assert claimed == {key for act, each in TREE_KEYS.items() if act not in native for key in each}


@pytest.mark.parametrize(("act", "key"), each("log_table"))
def test_each_key_of_the_time_log_works(app: Tumbuh, act: str, key: str) -> None:
    hand = Hand()
    app.window.go_to("progress")
    hand.click("log_all")
    table = hand.find("log_table")
    table.selectRow(0)  # type: ignore[attr-defined]
    before = len(plan_of(app).log)
    press(table, key)
    if act == "remove":
        assert len(plan_of(app).log) == before - 1
    else:
        hand.wait(lambda: hand.seen("log_time_dialog"), "the entry is shown")
        put_away(app)


def test_every_act_of_the_time_log_is_tried_here() -> None:
    assert set(LOG_KEYS) == {"correct", "remove"}


@pytest.mark.parametrize("key", ENTER)
def test_enter_in_the_growth_table_opens_the_evidence(runs: Runs, key: str) -> None:
    hand = Hand()
    with runs.app() as app:
        app.plan_files.make("design_creative", "", "")
        hand.click("show_table")
        table = hand.find("growth_table")
        assert isinstance(table, QTableWidget)
        table.setFocus()
        table.setCurrentCell(0, 0)
        press(table, key)
        hand.wait(lambda: hand.seen("evidence_card"), "the card opens")
        put_away(app)


@pytest.mark.parametrize("key", PAGE_KEYS["job_title"]["take"])
def test_the_keys_of_the_job_search_choose_and_take(runs: Runs, key: str) -> None:
    hand = Hand()
    with runs.app() as app:
        hand.write("job_title", "guru")
        search = app.window.views.start.search  # type: ignore[union-attr]
        at = search.reading_list.currentIndex().row()
        down, up = PAGE_KEYS["job_title"]["choose"][::-1]
        press(search.line, down)
        assert search.reading_list.currentIndex().row() == at + 1
        press(search.line, up)
        assert search.reading_list.currentIndex().row() == at
        press(search.line, key)
        assert plan_of(app).typed == "guru"


@pytest.mark.parametrize(("act", "key"), each("titles"))
@pytest.mark.parametrize("title", ["detail_title", "plan_title"])
def test_the_keys_of_a_title_keep_it_or_take_it_back(
    app: Tumbuh, act: str, key: str, title: str
) -> None:
    hand = Hand()
    app.window.go_to("plan", "s2")

    def kept() -> bool:
        step = plan_of(app).step("s2")
        return "Anew" in (plan_of(app).title, step.title if step else "")

    hand.write(title, "Anew")
    press(hand.find(title), key)
    assert kept() == (act == "keep")
    hand.find("plan_tree").setFocus()
    assert kept() == (act == "keep")


def test_delete_removes_a_skill_that_one_has(runs: Runs) -> None:
    hand = Hand()
    file = written(runs.paths.documents / "Mine.tumbuh", known=("Excel", "Word"))
    with runs.app(file) as app:
        app.window.go_to("plan")
        hand.click("known_skills")
        listed = hand.find("known_list")
        assert isinstance(listed, QListWidget)
        listed.setCurrentRow(0)
        (key,) = PAGE_KEYS["known_list"]["remove"]
        press(listed, key)
        assert plan_of(app).known == ("Word",)
        put_away(app)


def test_the_keys_that_work_everywhere_do(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        keys = {act: key for act, (key,) in PAGE_KEYS["everywhere"].items()}
        app.window.go_to("plan")
        button = hand.find("go_progress")
        assert isinstance(button, QPushButton)
        button.setFocus()
        press(button, keys["press"])
        assert app.window.page == "progress"
        before = QApplication.focusWidget()
        assert before is not None
        press(before, keys["forward"])
        after = QApplication.focusWidget()
        assert after is not None and after is not before
        QTest.keyClick(after, Qt.Key.Key_Backtab)  # which is what Shift+Tab sends
        assert QApplication.focusWidget() is before
        press(before, keys["next_part"])
        elsewhere = QApplication.focusWidget()
        assert elsewhere is not None and elsewhere is not before
        press(elsewhere, keys["part_before"])
        assert QApplication.focusWidget() is before
        dialog = open_keys(app, hand)
        press(dialog, keys["close"])
        assert not dialog.isVisible()

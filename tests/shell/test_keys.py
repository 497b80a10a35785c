"""Keys: one table for menus, pages, tool tips and the list of shortcuts, which all say the same."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QDoubleSpinBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain.text import LANGUAGES, Language
from desktop.keys import MENU_KEYS, PAGE_KEYS, key_of, page_sequences, sequences
from desktop.shell.actions import plain
from desktop.shell.keys_dialog import KeyRow
from desktop.tour.hand import Hand
from desktop.widgets.buttons import Button
from tests.app_runs import Runs, plan_of
from tests.shell.test_plan_files import make_plan, written

# offscreen, a menu can neither be raised nor take the keyboard
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SAME = {
    "open_plan": "open", "back": "go_back", "back_from_sources": "go_back", "add_step": "new_step",
    "add_goal": "new_goal", "add_step_to_goal": "new_step", "log_time": "log_time_anywhere",
    "progress_log_time": "log_time_anywhere", "change_field": "change_field",
    "choose_skill": "view_explore", "choose_first_skill": "view_explore",
    "choose_next_skill": "view_explore", "open_plan_page": "view_plan", "go_explore": "view_explore",
    "go_plan": "view_plan", "go_progress": "view_progress", "go_sources": "view_sources",
    "switch_language": "switch_language",
}  # fmt: skip
"""The buttons that do what a menu entry does, as a reader of the pages finds them."""


def press(widget: QWidget, keys: QKeySequence | str) -> None:
    stroke = QKeySequence(keys)[0]  # type: ignore[index]
    Hand().settle()  # new menus hear keys once they are shown
    QTest.keyClick(widget, stroke.key(), stroke.keyboardModifiers())
    QApplication.processEvents()


def put_away(app: Tumbuh) -> None:
    """Close whatever stands above the window."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            each.reject()
    Hand().settle()
    app.window.activateWindow()
    QTest.qWaitForWindowActive(app.window)


def menu_keys(app: Tumbuh) -> Iterator[tuple[str, QKeySequence]]:
    for name, action in app.window.menus.actions.items():
        for keys in action.shortcuts():
            yield name, keys


def open_keys(app: Tumbuh, hand: Hand) -> QWidget:
    press(app.window, "Ctrl+/")
    hand.wait(lambda: hand.seen("keys_dialog"), "the list of keys opens")
    return hand.find("keys_dialog")


def rows(dialog: QWidget) -> list[KeyRow]:
    return [each for each in dialog.findChildren(KeyRow) if each.isVisible()]


# --- the table and the menus


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_things_in_the_window_have_the_same_key(runs: Runs, language: Language) -> None:
    with runs.app(language=language) as app:
        make_plan(app)
        held = [keys.toString() for _, keys in menu_keys(app)]
        held += [each.key().toString() for each in app.window.findChildren(QShortcut)]
        assert sorted(held) == sorted(set(held))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_table_is_a_menu_entry_s_and_no_entry_has_another(
    runs: Runs, language: Language
) -> None:
    with runs.app(language=language) as app:
        other = next(each for each in LANGUAGES if each != language)
        wanted = {name: sequences(name) for name in MENU_KEYS}
        wanted[f"language_{other}"] = wanted.pop("switch_language")
        actions = app.window.menus.actions.items()
        assert {name: each.shortcuts() for name, each in actions if each.shortcuts()} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_menu_has_a_letter_of_its_own_and_no_key_takes_it(
    runs: Runs, language: Language
) -> None:
    with runs.app(language=language) as app:
        titles = [action.text() for action in app.window.menuBar().actions()]
        letters = [re.findall("&(.)", title)[0].upper() for title in titles]
        assert len(set(letters)) == len(letters) == 4
        keys = {keys.toString() for _, keys in menu_keys(app)}
        assert not keys & {f"Alt+{letter}" for letter in letters}


@pytest.mark.parametrize(
    "field", [QLineEdit, QPlainTextEdit, QDateEdit, QDoubleSpinBox, QComboBox, QTreeView, QTableView,
              QListView, QPushButton]
)  # fmt: skip
def test_no_field_keeps_a_menu_s_key_for_itself_but_undo_and_redo(
    qtbot: QtBot, field: type[QWidget]
) -> None:
    widget = field()
    qtbot.addWidget(widget)
    kept = set()
    for name in MENU_KEYS:
        for keys in sequences(name):
            stroke = keys[0]  # type: ignore[index]
            claim = QEvent.Type.ShortcutOverride
            event = QKeyEvent(claim, stroke.key(), stroke.keyboardModifiers())
            event.ignore()
            QApplication.sendEvent(widget, event)
            if event.isAccepted():
                kept.add(name)
    assert kept <= {"undo", "redo"}


def test_every_menu_key_does_what_its_entry_does(runs: Runs) -> None:
    with runs.app(written(runs.paths.documents / "Mine.tumbuh")) as app:
        app.window.go_to("sources")
        app.window.go_to("plan", "s2")
        app.session.apply("a", lambda plan: plan.__class__(plan.id, "Other", plan.created))
        app.session.apply("b", lambda plan: plan.__class__(plan.id, "Third", plan.created))
        app.session.undo_stack.undo()  # so that there is something to undo, and to redo
        pressed: list[str] = []
        silent = []
        for name in [*(each for each in MENU_KEYS if each != "quit"), "quit"]:
            for keys in sequences(name):
                if keys[0].key().value >= Qt.Key.Key_Back.value:  # type: ignore[index]
                    continue  # a key of its own, which no test can press
                known = "language_id" if name == "switch_language" else name
                app.preferences.change(language="en")
                action = app.window.menus.actions[known]
                if not action.isEnabled():
                    app.session.undo_stack.setIndex(1)
                    app.window.go_to("sources" if app.window.page != "sources" else "plan")
                action.triggered.connect(lambda _checked, name=name: pressed.append(name))
                before = len(pressed)
                press(app.window, keys)
                if len(pressed) == before:
                    silent.append((name, keys.toString()))
                if name != "quit":
                    put_away(app)
        assert silent == []
        assert not app.window.isVisible()


# --- tool tips


def test_every_button_that_does_what_a_menu_entry_does_tells_its_key(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        seen: dict[str, str] = {}

        def look() -> None:
            for button in app.window.findChildren(Button):
                if button.same_as:
                    name = button.same_as
                    assert f"({key_of(name)})" in button.toolTip(), button.objectName()
                    seen[button.objectName()] = name

        for page in ("start", "sources", "explore", "plan", "progress"):
            app.window.go_to(page)
            look()
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        look()
        assert seen == SAME
        sources = app.window.findChild(QPushButton, "open_sources")
        assert f"({key_of('view_sources')})" in sources.toolTip()


def test_a_button_that_says_the_same_as_a_menu_entry_tells_its_key(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        for page in ("start", "sources", "explore", "plan", "progress"):
            app.window.go_to(page)
        said = {
            plain(action.text()).removesuffix("…"): name
            for name, action in app.window.menus.actions.items() if action.shortcuts()
        }  # fmt: skip
        untold = [
            button.objectName()
            for button in app.window.findChildren(QPushButton)
            if (name := said.get(plain(button.text()).removesuffix("…")))
            and key_of(name) and f"({key_of(name)})" not in button.toolTip()
        ]  # fmt: skip
        assert untold == []


# --- what the new entries do


def test_pages_are_turned_in_a_circle(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        turned = []
        for _ in range(4):
            press(app.window, "Ctrl+PgDown")
            turned.append(app.window.page)
        assert turned == ["plan", "progress", "sources", "explore"]
        press(app.window, "Ctrl+PgUp")
        assert app.window.page == "sources"


def test_back_goes_all_the_way_that_one_came(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        for page in ("plan", "progress", "sources"):
            app.window.go_to(page)
        way = []
        for _ in range(3):
            press(app.window, "Alt+Left")
            way.append(app.window.page)
        assert way == ["progress", "plan", "explore"]
        assert not app.window.menus.actions["go_back"].isEnabled()


def test_back_from_the_start_page_leads_to_where_one_was_and_changes_nothing(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        before = plan_of(app)
        app.window.go_to("plan")
        press(app.window, "Ctrl+N")
        assert app.window.page == "start"
        hand.click("back")
        assert app.window.page == "plan"
        press(app.window, "Ctrl+Shift+F")
        hand.click("field_health")
        assert (plan_of(app).id, plan_of(app).field) == (before.id, "health")


def test_whoever_looks_at_the_sources_on_the_way_to_a_new_plan_still_begins_one(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        before = plan_of(app)
        press(app.window, "Ctrl+N")
        press(app.window, "Ctrl+4")
        press(app.window, "Alt+Left")
        assert app.window.page == "start"
        hand.click("field_health")
        assert plan_of(app).id != before.id


def test_a_step_is_added_from_any_page_and_its_title_typed_at_once(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        count = len(list(plan_of(app).steps()))
        press(app.window, "Ctrl+Return")
        assert app.window.page == "plan"
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        QTest.keyClicks(line, "Ask Sari")
        press(line, "Return")
        titles = [step.title for step in plan_of(app).steps()]
        assert (len(titles), titles[-1]) == (count + 1, "Ask Sari")


def test_a_step_without_a_goal_is_refused_with_what_comes_first(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        press(app.window, "Ctrl+Return")
        label = app.window.news_bar.findChild(object, "news_text")
        assert label.text() == "Add a goal first; then it can have steps."  # type: ignore[attr-defined]


def test_a_goal_is_offered_from_any_page(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        press(app.window, "Ctrl+Shift+Return")
        hand.wait(lambda: hand.seen("add_goal_menu"), "goals are offered")
        assert app.window.page == "plan"
        put_away(app)


def test_the_language_is_switched_to_and_fro_by_the_same_key(runs: Runs) -> None:
    with runs.app() as app:
        press(app.window, "Ctrl+Shift+L")
        assert app.language == "id"
        press(app.window, "Ctrl+Shift+L")
        assert app.language == "en"


# --- the list of shortcuts


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_holds_every_key_that_works(runs: Runs, language: Language) -> None:
    hand = Hand()
    with runs.app(written(runs.paths.documents / "Mine.tumbuh"), language=language) as app:
        dialog = open_keys(app, hand)
        told = " | ".join(each.accessibleName() for each in rows(dialog))
        for name in MENU_KEYS:
            assert key_of(name) in told, name
        for place, acts in PAGE_KEYS.items():
            for act, keys in acts.items():
                shown = page_sequences(keys)[0].toString(QKeySequence.SequenceFormat.NativeText)
                for word, arrow in {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}.items():
                    shown = re.sub(rf"\b{word}$", arrow, shown)
                assert re.search(rf"[:,] {re.escape(shown)}( \||,|$)", told), (place, act)
        count = sum(len(acts) for acts in PAGE_KEYS.values()) + len(MENU_KEYS)
        assert len(rows(dialog)) == count
        put_away(app)


def test_a_key_is_found_by_what_it_does_and_by_its_name(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        dialog = open_keys(app, hand)
        hand.write("keys_find", "mark")
        assert [each.accessibleName() for each in rows(dialog)] == [
            "Mark a step done; open or close a goal: Space"
        ]
        hand.write("keys_find", "ctrl+l")
        assert [each.accessibleName() for each in rows(dialog)] == ["Log time: Ctrl+L"]
        hand.write("keys_find", "zzz")
        assert rows(dialog) == []
        assert hand.find("keys_nothing")
        put_away(app)


def test_the_list_is_gone_through_by_keys_and_closed_by_escape(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        dialog = open_keys(app, hand)
        hand.press("keys_find", Qt.Key.Key_Down)
        first, second, *_ = rows(dialog)
        assert first.hasFocus()
        press(first, "Down")
        assert second.hasFocus()
        assert second.accessibleDescription() == "File menu"
        press(second, "Up")
        press(first, "Up")
        assert hand.find("keys_find").hasFocus()
        press(hand.find("keys_find"), "Esc")
        assert not dialog.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (960, 600), (840, 500)])
def test_the_list_stays_inside_its_window_and_cuts_nothing_off(
    runs: Runs, size: tuple[int, int]
) -> None:
    hand = Hand()
    with runs.app(language="id") as app:
        app.window.resize(*size)
        dialog = open_keys(app, hand)
        hand.settle()
        assert dialog.width() <= size[0] and dialog.height() <= size[1]
        scroll = hand.find("keys_scroll")
        room = scroll.viewport()  # type: ignore[attr-defined]
        for each in rows(dialog):
            right = each.mapTo(room, each.rect().topRight()).x()
            assert right <= room.width(), each.accessibleName()
        put_away(app)

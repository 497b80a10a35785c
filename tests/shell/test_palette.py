"""The palette: everything is reached by typing, with the keyboard in one place."""

import time
from contextlib import AbstractContextManager
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from desktop.app import Tumbuh
from desktop.domain.plan import Goal, Plan, Step
from desktop.keys import PAGE_KEYS
from desktop.shell.palette_dialog import MOST_SHOWN, PaletteDialog
from desktop.shell.palette_list import PaletteList
from desktop.shell.palette_rows import Row
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.samples import empty_plan
from tests.shell.test_keys import press
from tests.shell.test_plan_files import make_plan, news, written

# offscreen, a menu can neither be raised nor take the keyboard
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = Qt.Key
HOSTILE = "<img src=file:/etc/passwd> & <b>bold</b>\u2028two \u202eevil"


def mine(runs: Runs, **values: object) -> AbstractContextManager[Tumbuh]:
    return runs.app(written(runs.paths.documents / "Mine.tumbuh", **values))


def open_palette(app: Tumbuh, typed: str = "") -> list[str]:
    """Open the palette, type, and give the titles that it shows."""
    hand = Hand()
    press(app.window, "Ctrl+K")
    hand.wait(lambda: hand.seen("palette"), "the palette opens")
    if typed:
        hand.write("palette_find", typed)
    return shown()


def rows() -> PaletteList:
    found = Hand().find("palette_list")
    assert isinstance(found, PaletteList)
    return found


def shown() -> list[str]:
    if not Hand().seen("palette_list"):
        return []
    model = rows().model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def current() -> str:
    return str(rows().currentIndex().data())


def row_called(title: str) -> Row:
    model = rows().model()
    found: list[Row] = [
        model.index(at, 0).data(Qt.ItemDataRole.UserRole) for at in range(model.rowCount())
    ]
    return next(row for row in found if row.title == title)


def choose(title: str) -> None:
    """Go down to a row and press Enter."""
    hand = Hand()
    while current() != title:
        before = rows().currentIndex().row()
        hand.press("palette_find", KEY.Key_Down)
        assert rows().currentIndex().row() > before, f"{title} is not among {shown()}"
    hand.press("palette_find", KEY.Key_Return)
    hand.wait(lambda: not hand.seen("palette"), "the palette closes")
    go_on()


def close() -> None:
    Hand().press("palette_find", KEY.Key_Escape)
    go_on()


def go_on() -> None:
    """Let the palette go, and give the window the keyboard again, as a window manager would."""
    Hand().settle()
    if QApplication.activeWindow() is None:
        window = Hand().find("main_window")
        window.activateWindow()
        QTest.qWaitForWindowActive(window)


# --- what it finds


def test_a_menu_s_action_is_found_and_done(runs: Runs) -> None:
    hand = Hand()
    with mine(runs) as app:
        assert open_palette(app, "log ti")[0] == "Log time…"
        assert row_called("Log time…").keys == "Ctrl+L"
        hand.press("palette_find", KEY.Key_Return)
        hand.wait(lambda: hand.seen("log_time_dialog"), "the time log asks")
        hand.press("log_time_dialog", KEY.Key_Escape)


def test_an_entry_of_an_inner_menu_says_which_menu(runs: Runs) -> None:
    with mine(runs) as app:
        assert open_palette(app, "dark") == ["Appearance: Dark"]
        choose("Appearance: Dark")
        assert app.preferences.settings.theme == "dark"


def test_what_cannot_be_done_now_is_not_offered(runs: Runs) -> None:
    with runs.app() as app:
        assert "Save a copy…" not in open_palette(app, "save")
        close()
        make_plan(app)
        assert "Save a copy…" in open_palette(app, "save")
        Hand().write("palette_find", "light")
        assert "Appearance: Light" not in shown()  # it is worn already
        close()


def test_a_step_is_found_with_its_goal_and_shown_in_the_plan(runs: Runs) -> None:
    with mine(runs) as app:
        app.window.go_to("explore")
        assert open_palette(app, "check ans")[0] == "Check every answer"
        assert row_called("Check every answer").kind == "Step"
        choose("Check every answer")
        assert (app.window.page, app.window.item) == ("plan", "s2")
        assert QApplication.focusWidget() is app.window.findChild(QWidget, "plan_tree")


def test_a_goal_is_found_with_how_far_it_is(runs: Runs) -> None:
    with mine(runs) as app:
        open_palette(app, "empathy")
        row = row_called("Empathy in hard cases")
        assert (row.kind, row.beside) == ("Goal", "0 of 1 steps done")
        choose("Empathy in hard cases")
        assert (app.window.page, app.window.item) == ("plan", "g2")


def test_open_steps_come_before_those_that_are_done(runs: Runs) -> None:
    steps = (
        Step("s1", "Read one", done=date(2026, 2, 1)),
        Step("s2", "Read two"),
    )
    with mine(runs, goals=(Goal("g1", "Reading", "core", steps=steps),)) as app:
        assert open_palette(app, "read o")[0] == "Read one"
        assert row_called("Read one").beside == "Reading · done"
        Hand().write("palette_find", "read")
        titles = shown()
        assert titles.index("Read two") < titles.index("Read one")
        close()


def test_a_finding_is_found_by_its_figure_and_opens_its_card(runs: Runs) -> None:
    hand = Hand()
    with mine(runs) as app:
        titles = open_palette(app, "329")
        row = row_called(titles[0])
        assert titles[0].startswith("+329%")
        assert (row.kind, row.beside) == ("Finding", "Design & creative")
        choose(titles[0])
        hand.wait(lambda: hand.seen("evidence_card"), "the card opens")
        hand.press("evidence_card", KEY.Key_Escape)


def test_a_finding_of_others_says_so_and_one_about_all_work_too(runs: Runs) -> None:
    with mine(runs) as app:
        titles = open_palette(app, "of workers core skills")
        assert row_called(titles[0]).beside == "across all fields · Not from the two articles"
        close()


def test_a_page_is_found(runs: Runs) -> None:
    with mine(runs) as app:
        open_palette(app, "sources")
        assert row_called("Sources").kind == "Page"
        choose("Sources")
        assert app.window.page == "sources"


def test_another_recent_plan_is_offered_and_the_open_one_is_not(runs: Runs) -> None:
    with mine(runs) as app:
        app.plan_files.make("health", "", "")
        assert app.autosaver.flush(5)
        titles = open_palette(app)
        assert "Mine" in titles and "My plan" not in titles
        choose("Mine")
        assert app.autosaver.path == runs.paths.documents / "Mine.tumbuh"


# --- fields


def test_the_field_is_changed_by_one_step_that_the_news_undo(runs: Runs) -> None:
    hand = Hand()
    with mine(runs) as app:
        before = plan_of(app)
        open_palette(app, "health")
        row = row_called("Change my field to Health & care")
        assert (row.kind, row.beside) == ("Field", "in the open plan; can be undone")
        choose("Change my field to Health & care")
        assert (plan_of(app).field, plan_of(app).goals) == ("health", before.goals)
        assert app.window.page == "explore"
        assert news(app) == "The field of this plan is now Health & care."
        hand.click("undo_change_field")
        assert plan_of(app) == before


def test_a_plan_is_begun_in_a_field_and_the_open_one_stays(runs: Runs) -> None:
    with mine(runs) as app:
        file = runs.paths.documents / "Mine.tumbuh"
        before = file.read_bytes()
        titles = open_palette(app, "health")
        assert titles[0] == "Begin a new plan in Health & care"  # what harms nothing comes first
        choose(titles[0])
        assert (plan_of(app).field, plan_of(app).goals) == ("health", ())
        assert file.read_bytes() == before


def test_the_field_that_one_is_in_is_not_offered_as_another(runs: Runs) -> None:
    with mine(runs) as app:
        field = app.catalogue.field(plan_of(app).field)
        assert field is not None
        titles = open_palette(app, f"change my field to {field.name.en}")
        assert f"Change my field to {field.name.en}" not in titles
        close()


def test_without_a_plan_a_field_begins_one_and_nothing_speaks_of_changing(runs: Runs) -> None:
    with runs.app() as app:
        titles = open_palette(app, "field health care")
        assert titles == ["Begin a new plan in Health & care"]
        choose(titles[0])
        assert plan_of(app).field == "health"


# --- nothing typed, nothing found, too much found


def test_before_anything_is_typed_it_offers_what_comes_next(runs: Runs) -> None:
    hand = Hand()
    with mine(runs) as app:
        app.window.go_to("plan")
        hand.wait(lambda: app.window.next_step, "what comes next is known")
        titles = open_palette(app)
        assert titles[:5] == ["Check every answer", "Log time…", "Explore", "Progress", "Sources"]
        assert row_called("Check every answer").kind == "Next step"
        assert "Plan" not in titles  # one is there already
        close()


def test_without_a_plan_it_offers_what_can_be_done(runs: Runs) -> None:
    with runs.app() as app:
        titles = open_palette(app)
        assert {"Open…", "New plan", "Sources"} <= set(titles)
        assert "Log time…" not in titles
        close()


def test_nothing_found_says_so_and_what_to_try(runs: Runs) -> None:
    hand = Hand()
    with mine(runs) as app:
        assert open_palette(app, "xqzy") == []
        assert hand.find("palette_nothing")
        hand.press("palette_find", KEY.Key_Return)
        assert hand.find("palette")
        close()


def many(count: int) -> tuple[Goal, ...]:
    steps = [Step(f"s{n}", f"Read chapter {n} and write down what is new") for n in range(count)]
    parts = range(0, count, 500)
    return tuple(Goal(f"g{n}", f"Book {n}", "core", steps=tuple(steps[n : n + 500])) for n in parts)


def test_of_very_many_hits_it_says_how_many_there_are(runs: Runs) -> None:
    hand = Hand()
    with mine(runs, goals=many(1_200), log=()) as app:
        assert len(open_palette(app, "chapter")) == MOST_SHOWN
        label = hand.find("palette_count")
        assert isinstance(label, QLabel)
        assert label.text() == "The first 50 of 1,200. Type more to narrow them down."
        close()


def test_ten_thousand_steps_are_found_without_a_stop_one_would_feel(runs: Runs) -> None:
    with mine(runs, goals=many(10_000), log=()) as app:
        open_palette(app)
        line = Hand().find("palette_find")
        assert isinstance(line, QLineEdit)
        took = []
        for typed in ("c", "ch", "cha", "chapter", "chapter 99", "read new", "r", "w d"):
            times = []
            for _ in range(5):  # the best of some, since other programs run too
                line.clear()
                start = time.thread_time()
                line.setText(typed)
                times.append(time.thread_time() - start)
            took.append(min(times))
        assert max(took) < 0.016
        close()


# --- keys, mouse and looks


@pytest.mark.parametrize(
    ("key", "at"), [("Down", 4), ("Up", 2), ("Home", 0), ("PgDown", -1), ("PgUp", 0), ("End", -1)]
)
def test_keys_go_through_the_list_while_the_line_keeps_the_keyboard(
    runs: Runs, key: str, at: int
) -> None:
    with mine(runs) as app:
        count = len(open_palette(app, "s"))
        line = Hand().find("palette_find")
        rows().go_to(3)
        press(line, key)
        if key == "PgDown":
            assert rows().currentIndex().row() > 6
        else:
            assert rows().currentIndex().row() == at % count
        assert line.hasFocus()
        QTest.keyClicks(line, "te")
        assert line.text() == "ste"  # type: ignore[attr-defined]
        assert rows().currentIndex().row() == 0
        close()


def test_the_keys_of_the_palette_are_the_ones_that_are_listed() -> None:
    assert set(PAGE_KEYS["palette"]) == {"choose", "far", "go", "close"}


@pytest.mark.parametrize("key", PAGE_KEYS["palette"]["close"])
def test_closing_gives_the_keyboard_back_and_does_nothing(runs: Runs, key: str) -> None:
    hand = Hand()
    with mine(runs) as app:
        app.window.go_to("plan", "s2")
        note = hand.find("note")
        note.setFocus()
        before = plan_of(app)
        open_palette(app, "delete")
        press(hand.find("palette_find"), key)
        hand.wait(lambda: not hand.seen("palette"), "the palette closes")
        go_on()
        assert QApplication.focusWidget() is note
        assert plan_of(app) == before


def test_a_click_chooses_a_row(runs: Runs) -> None:
    with mine(runs) as app:
        open_palette(app, "sources")
        at = shown().index("Sources")
        middle = rows().visualRect(rows().model().index(at, 0)).center()
        QTest.mouseClick(rows().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
        Hand().settle()
        assert app.window.page == "sources"


def test_what_is_being_typed_in_the_plan_is_kept_before_the_palette_opens(runs: Runs) -> None:
    hand = Hand()
    with mine(runs) as app:
        app.window.go_to("plan", "s2")
        hand.write("note", "half a thought")
        open_palette(app)
        step = plan_of(app).step("s2")
        assert step is not None and step.note == "half a thought"
        close()


@pytest.mark.parametrize("size", [(1366, 768), (960, 600), (840, 500)])
def test_it_stays_inside_its_window(runs: Runs, size: tuple[int, int]) -> None:
    with mine(runs) as app:
        app.window.resize(*size)
        open_palette(app)
        palette = Hand().find("palette").geometry()
        assert app.window.geometry().contains(palette)
        close()


def test_texts_of_a_plan_are_drawn_as_they_are(runs: Runs) -> None:
    goals = (Goal("g1", HOSTILE, "core", steps=(Step("s1", HOSTILE), Step("s2", "w" * 500))),)
    with mine(runs, goals=goals, title=HOSTILE) as app:
        titles = open_palette(app, "img src")
        assert titles[0] == " ".join(HOSTILE.split())
        Hand().find("palette").grab()
        for each in Hand().find("palette").findChildren(QLabel):
            assert each.textFormat() == Qt.TextFormat.PlainText
        Hand().write("palette_find", "w" * 200)
        assert shown() == ["w" * 500]
        Hand().find("palette").grab()
        close()


def test_each_opening_is_let_go(runs: Runs) -> None:
    with mine(runs) as app:
        for _ in range(3):
            open_palette(app)
            close()
        assert app.window.findChildren(PaletteDialog) == []


def test_a_plan_that_is_only_read_keeps_its_field(runs: Runs) -> None:
    with mine(runs) as app:
        before: Plan = empty_plan(field="education")
        app.session.show(before, read_only=True)
        open_palette(app, "change field health")
        choose("Change my field to Health & care")
        assert plan_of(app) == before
        assert "is now" not in news(app)


# --- what screen readers are told


def test_every_part_has_a_name_and_each_row_tells_its_kind(runs: Runs) -> None:
    with mine(runs) as app:
        open_palette(app, "check every")
        assert Hand().find("palette").windowTitle() == "Find anything"
        assert Hand().find("palette_find").accessibleName() == "Find anything"
        listed = QAccessible.queryAccessibleInterface(rows())
        assert listed.text(QAccessible.Text.Name) == "What was found"
        assert listed.role() == QAccessible.Role.List
        first = listed.child(0)
        assert first.text(QAccessible.Text.Name) == "Check every answer, AI chat support, Step"
        assert first.state().selected
        close()


def test_the_row_that_is_gone_to_is_the_selected_one_of_the_list(runs: Runs) -> None:
    hand = Hand()
    with mine(runs) as app:
        open_palette(app, "s")
        hand.press("palette_find", KEY.Key_Down)
        listed = QAccessible.queryAccessibleInterface(rows())
        chosen = [at for at in range(listed.childCount()) if listed.child(at).state().selected]
        assert chosen == [1]
        close()


def test_its_keys_are_told_in_the_row(runs: Runs) -> None:
    with mine(runs) as app:
        open_palette(app, "save now")
        said = rows().currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        keys = QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText)
        assert said == f"Save now, Action, {keys}"
        close()

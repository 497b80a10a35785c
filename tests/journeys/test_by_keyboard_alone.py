"""The accounting staff with two hours a week and no mouse: the whole way by keys to what has them."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Tumbuh
from desktop.domain.plan import WeeksOff
from desktop.domain.text import LANGUAGES, Language
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand
from tests.app_runs import NOW, Runs, plan_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Offscreen, menus can neither come to the front nor hold the keyboard."""

KEY = Qt.Key
NONE, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
FILE, EXPORT, TEXT = (
    {"id": "B", "en": "F"},
    {"id": "Ekspor", "en": "Export"},
    {"id": "Teks biasa", "en": "Plain text"},
)


class Keys:
    """Sends keys to whatever has the keyboard, and to nothing else."""

    def __init__(self, app: Tumbuh) -> None:
        self._window, self._hand = app.window, Hand()

    def here(self) -> QWidget:
        """What has the keyboard."""
        if QApplication.activePopupWidget() is not None:
            return QApplication.activePopupWidget()
        if QApplication.activeWindow() is None:  # no window manager gives it back after a dialog
            self._window.activateWindow()
            QTest.qWaitForWindowActive(self._window)
        widget = QApplication.focusWidget()
        assert widget is not None, "the keyboard is nowhere"
        return widget

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.here(), key, held)
            self._hand.settle()

    def type(self, text: str) -> None:
        """Type in the place of what stands there."""
        QTest.keyClick(self.here(), KEY.Key_A, CTRL)
        QTest.keyClicks(self.here(), text)
        self._hand.settle()

    def later(self, days: int, months: int) -> None:
        """In a date, go up by so many days, and in its next part by so many months."""
        self.press(KEY.Key_Up, times=days)
        self.press(KEY.Key_Tab)
        self.press(KEY.Key_Up, times=months)

    def to(self, name: str) -> None:
        """Go on by Tab until the thing of that name has the keyboard."""
        for _ in range(200):
            if self.here().objectName() == name:
                return
            self.press(KEY.Key_Tab)
        pytest.fail(f"{name} is not reached by Tab")

    def wait_for(self, name: str) -> None:
        self._hand.wait(lambda: self._hand.seen(name), f"{name} is there")

    def says(self) -> str:
        """What a screen reader would say of what has the keyboard."""
        found = QAccessible.queryAccessibleInterface(self.here())
        return found.text(QAccessible.Text.Name) if found is not None else ""

    def choose(self, letter: str, *entries: str) -> None:
        """Open a menu by its letter, and go down to an entry, and to one inside it."""
        self.press(KEY[f"Key_{letter}"], ALT)
        for number, entry in enumerate(entries):
            for _ in range(40):
                menu = QApplication.activePopupWidget()
                action = menu.activeAction()  # type: ignore[union-attr]
                if action is not None and action.text().replace("&", "") == entry:
                    break
                self.press(KEY.Key_Down)
            else:
                pytest.fail(f"{entry} is not in the menu")
            self.press(KEY.Key_Return if number == len(entries) - 1 else KEY.Key_Right)


def find_the_field(keys: Keys) -> None:
    keys.to("job_title")
    keys.type("staf akunting")
    keys.press(KEY.Key_Down)
    keys.press(KEY.Key_Up)
    keys.press(KEY.Key_Return)
    keys.wait_for("explore_page")


def read_a_card_and_add_skills(keys: Keys) -> None:
    keys.to("figure_A-11")
    keys.press(KEY.Key_Space)
    keys.wait_for("evidence_card")
    keys.press(KEY.Key_Escape)
    assert keys.here().objectName() == "figure_A-11"
    for skill in ("accounting", "creativity_innovation"):
        keys.to(f"add_{skill}")
        keys.press(KEY.Key_Space)
        assert keys.here().objectName() == f"add_{skill}"


def say_how_much_time_there_is(keys: Keys) -> None:
    keys.press(KEY.Key_2, CTRL)
    keys.to("hours_per_week")
    keys.press(KEY.Key_Left, times=4)
    keys.to("weeks_off")
    keys.press(KEY.Key_Space)
    keys.to("weeks_off_title")
    keys.type("Tutup buku")
    keys.to("weeks_off_first")
    keys.later(days=6, months=1)
    keys.press(KEY.Key_Return)
    keys.press(KEY.Key_Escape)
    assert keys.here().objectName() == "weeks_off"


def change_a_step(keys: Keys) -> None:
    keys.to("plan_tree")
    keys.press(KEY.Key_Home)
    keys.press(KEY.Key_Down)
    keys.press(KEY.Key_Space)
    keys.press(KEY.Key_Down)
    keys.to("detail_due_set")
    keys.press(KEY.Key_Space)
    keys.later(days=8, months=1)
    keys.to("estimate_likely")
    keys.type("6")
    keys.to("note")
    keys.type("Mulai dari bank")
    keys.press(KEY.Key_Tab)


def log_time(keys: Keys) -> None:
    keys.press(KEY.Key_L, CTRL)
    keys.wait_for("log_time_dialog")
    keys.type("2")
    keys.to("log_note")
    keys.type("Rekonsiliasi")
    keys.press(KEY.Key_Return)


def look_at_the_progress(keys: Keys) -> None:
    keys.press(KEY.Key_3, CTRL)
    keys.to("show_burn_up_chart")
    keys.press(KEY.Key_Right)
    keys.to("burn_up_table")
    keys.to("log_table")
    keys.press(KEY.Key_Down)
    keys.press(KEY.Key_Return)
    keys.wait_for("log_time_dialog")
    keys.press(KEY.Key_Escape)
    assert keys.here().objectName() == "log_table"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_mouse_from_the_first_word_to_closing_and_opening_again(
    runs: Runs, language: Language, tmp_path: Path
) -> None:
    runs.ask.write_path = tmp_path / "plan.txt"
    with runs.app(language=language) as app:
        keys = Keys(app)
        find_the_field(keys)
        assert plan_of(app).field == "accounting_consulting"
        read_a_card_and_add_skills(keys)
        say_how_much_time_there_is(keys)
        change_a_step(keys)
        log_time(keys)
        keys.press(KEY.Key_Z, CTRL)
        assert not plan_of(app).log
        log_time(keys)
        look_at_the_progress(keys)
        keys.choose(FILE[language], EXPORT[language], TEXT[language])
        Hand().wait(runs.ask.write_path.exists, "the export is written")
        kept = plan_of(app)
        keys.press(KEY.Key_Q, CTRL)
        assert not app.window.isVisible()
    assert read_plan(runs.plans()[0]).plan == kept
    assert [goal.skill for goal in kept.goals] == ["accounting", "creativity_innovation"]
    assert kept.hours_per_week == 2
    assert kept.breaks == (WeeksOff("Tutup buku", date(2026, 12, 28), date(2027, 1, 3)),)
    first, second = list(kept.steps())[:2]
    assert first.done == NOW.date()
    assert second.due == date(2026, 12, 30)
    assert second.estimate is not None
    assert second.estimate.likely == 6
    assert second.note == "Mulai dari bank"
    assert [(each.hours, each.note) for each in kept.log] == [(2.0, "Rekonsiliasi")]
    assert "Rekonsiliasi" in runs.ask.write_path.read_text(encoding="utf-8")

    with runs.app(language=language) as app:
        keys = Keys(app)
        assert plan_of(app) == kept
        assert app.window.page == "progress"
        assert keys.says()

"""Five people and their plans, from the first word to following it for weeks, by mouse and keys alone."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.plan import LogEntry, Plan, Proof, Step, WeeksOff
from desktop.storage.plan_file import read_plan, to_bytes
from desktop.tour.hand import Hand
from tests.app_runs import NOW, Runs, plan_of
from tests.formats.careers import linkedin
from tests.formats.test_pdf import READS_TEXT, text_of
from tests.shell.test_plan_files import news

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
WEEK = timedelta(weeks=1)
SCOLDS = ("terlambat", "tertinggal", "gagal", "bolos", "malas", "hangus", "streak", "seharusnya")


def begin(hand: Hand, typed: str) -> None:
    """Type a job and take the first reading."""
    hand.write("job_title", typed)
    hand.press("job_title", KEY.Key_Return)
    hand.wait(lambda: hand.seen("explore_page"), "the field is shown")


def press(key: Qt.Key) -> None:
    Hand().press("main_window", key, CTRL)


def log(hand: Hand, hours: str) -> None:
    """Log time with the keys alone, for the step that is offered."""
    press(KEY.Key_L)
    hand.write("log_hours", hours)
    hand.press("log_hours", KEY.Key_Return)


def said(app: Tumbuh, name: str) -> str:
    label = app.window.findChild(QLabel, name)
    assert label is not None
    return label.text()


def shown(app: Tumbuh) -> str:
    """Every text that stands in the window."""
    labels = (each for each in app.window.findChildren(QLabel) if each.isVisible())
    return "\n".join(label.text() for label in labels)


def exported(runs: Runs, app: Tumbuh, hand: Hand, name: str, to: Path) -> bytes:
    """The file that the menu's export writes."""
    runs.ask.write_path = to
    app.window._menu_maker.actions[f"export_{name}"].trigger()
    hand.wait(to.exists, "the file is there")
    return to.read_bytes()


def outlook_is_new(app: Tumbuh) -> Callable[[], bool]:
    return lambda: app.outlooks.latest is not None and app.outlooks.latest.plan is plan_of(app)


def test_customer_service_with_shifts_follows_nine_steps_into_week_five(
    runs: Runs, tmp_path: Path
) -> None:
    hand = Hand()
    with runs.app(language="id") as app:
        begin(hand, "CS shopee")
        assert (plan_of(app).field, plan_of(app).typed) == ("customer_admin", "CS shopee")
        hand.click("add_ai_service")
        press(KEY.Key_2)
        while len(list(plan_of(app).steps())) < 9:
            hand.click("add_step")
            hand.press("plan_tree", KEY.Key_Escape)
        hand.wait(outlook_is_new(app), "the weeks are known")
        calendar = exported(runs, app, hand, "ics", tmp_path / "a.ics")
        (study,) = [each for each in Calendar.from_ical(calendar).events if each.rrules]
        assert study.rrules[0]["FREQ"] == ["WEEKLY"]
        page = exported(runs, app, hand, "html", tmp_path / "a.html").decode()
        assert page.count("data-step=") == 9
        file = runs.plans()[0]
        hand.wait(lambda: read_plan(file).plan == plan_of(app), "it is saved by itself")
        on_disk = file.read_bytes()  # the power goes here
    assert file.read_bytes() == on_disk, "closing had nothing left to save"

    for week in range(1, 5):
        with runs.app(language="id", now=NOW + week * WEEK) as app:
            log(hand, "3")
            assert plan_of(app).log[-1].on == (NOW + week * WEEK).date()
    with runs.app(language="id", now=NOW + 5 * WEEK) as app:
        press(KEY.Key_3)
        hand.wait(lambda: "4 minggu terakhir Anda: 75%" in said(app, "forecast_basis"), "own pace")
        assert said(app, "logged_in_all") == "12 jam"
        assert " sampai " in said(app, "progress_finish_range")
        again = exported(runs, app, hand, "ics", tmp_path / "b.ics")
    first, second = (Calendar.from_ical(each).events for each in (calendar, again))
    assert {each["UID"] for each in first} & {each["UID"] for each in second}
    assert int(second[0]["SEQUENCE"]) > int(first[0]["SEQUENCE"])


@READS_TEXT
def test_a_freelance_designer_works_on_two_computers_and_hands_in_her_proof(
    runs: Runs, tmp_path: Path
) -> None:
    runs.ask.skills_path = tmp_path / "Basic_LinkedInDataExport.zip"
    runs.ask.skills_path.write_bytes(linkedin())
    assert zipfile.is_zipfile(runs.ask.skills_path)
    hand = Hand()
    with runs.app() as app:
        hand.click("field_writing_media")
        app.window._menu_maker.actions["bring_in_skills"].trigger()
        hand.wait(lambda: hand.seen("import_dialog"), "what was found is shown")
        hand.press("import_field", KEY.Key_Down)
        hand.click("import_take_over")
        assert plan_of(app).field == "design_creative"
        hand.click("add_graphic_design")
        press(KEY.Key_2)
        hand.click("add_step")
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        QTest.keyClicks(editor, "Redesign the logo of a coffee shop")
        QTest.keyClick(editor, KEY.Key_Return)
        hand.settle()
        mine = next(each for each in plan_of(app).steps() if each.title.startswith("Redesign"))
        app.window.views.plan.select(mine.id)  # type: ignore[union-attr]
        assert app.autosaver.flush(5)
        base = plan_of(app)

        copy = tmp_path / "Copy.tumbuh"
        copy.write_bytes(to_bytes(on_the_laptop(base, mine.id)))
        hand.write("link_address", "https://behance.net/mine")
        hand.press("link_address", KEY.Key_Return)
        runs.ask.copy_path = copy
        app.window._menu_maker.actions["merge_copy"].trigger()
        hand.wait(lambda: plan_of(app).step("theirs"), "the copy is merged")
        merged = plan_of(app)
        assert merged.step(mine.id).proofs == (Proof("link", "https://behance.net/mine"),)  # type: ignore[union-attr]
        assert [entry.id for entry in merged.log] == ["l9"]
        pdf = exported(runs, app, hand, "pdf", tmp_path / "portfolio.pdf")
    text = text_of(pdf, tmp_path)
    for each in ("Redesign the logo of a coffee shop", "behance.net/mine", "Shoot a short reel"):
        assert each in text
    assert read_plan(runs.plans()[0]).plan == merged


def on_the_laptop(plan: Plan, step_id: str) -> Plan:
    """The plan with another step and an hour logged, as the second computer left it."""
    more = edits.add_step(plan, plan.goals[0].id, Step("theirs", "Shoot a short reel"))
    return edits.log_time(more, LogEntry("l9", step_id, NOW.date(), 1.0))


def test_accounting_staff_come_back_after_seven_weeks_and_nobody_scolds(runs: Runs) -> None:
    hand = Hand()
    with runs.app(language="id") as app:
        begin(hand, "staf akunting")
        app.window.views.explore.add_skill("accounting")  # type: ignore[union-attr]
        press(KEY.Key_2)
        slider = hand.find("hours_per_week")
        while plan_of(app).hours_per_week > 2:
            QTest.keyClick(slider, KEY.Key_Left)
        leave_out_the_month_end(hand)
        log(hand, "2")
        hand.wait(outlook_is_new(app), "the weeks are known")
        before = said(app, "finish_range")
    later = NOW + 8 * WEEK
    with runs.app(language="id", now=later) as app:
        hand.wait(outlook_is_new(app), "the weeks are laid out anew")
        found = app.outlooks.latest
        assert found is not None
        assert min(weeks.first for weeks in found.schedule.weeks.values()) >= date(2027, 1, 11)
        assert said(app, "finish_range") != before
        assert plan_of(app).log[0].hours == 2
        press(KEY.Key_3)
        hand.wait(lambda: hand.seen("next_step_title"), "one thing comes next")
        for page in (KEY.Key_1, KEY.Key_2, KEY.Key_3):
            press(page)
            hand.settle()
            assert not [word for word in SCOLDS if word in shown(app).casefold()]


def leave_out_the_month_end(hand: Hand) -> None:
    hand.click("weeks_off")
    hand.write("weeks_off_title", "Tutup buku")
    for name, day in (("weeks_off_first", 28), ("weeks_off_last", 31)):
        hand.find(name).setDate(QDate(2026, 12, day))  # type: ignore[attr-defined]
    hand.press("weeks_off_title", KEY.Key_Return)
    hand.press("weeks_off_title", KEY.Key_Escape)


def test_a_cashier_with_an_hour_a_week_reads_what_is_known_and_takes_five_steps_along(
    runs: Runs, tmp_path: Path
) -> None:
    hand = Hand()
    with runs.app(language="id") as app:
        begin(hand, "kasir")
        assert plan_of(app).field == "sales_marketing"
        hand.find("field_notice")
        assert "Kedua artikel tidak memuat angka pertumbuhan untuk bidang Anda." in shown(app)
        app.window.views.explore.add_skill("ai_marketing")  # type: ignore[union-attr]
        press(KEY.Key_2)
        while len(list(plan_of(app).steps())) > 5:
            hand.click_row("plan_tree", 0, 0)
            hand.press("plan_tree", KEY.Key_Delete)
        slider = hand.find("hours_per_week")
        while plan_of(app).hours_per_week > 1:
            QTest.keyClick(slider, KEY.Key_Left)
        log(hand, "0,5")
        assert plan_of(app).log[0].hours == 0.5
        page = exported(runs, app, hand, "html", tmp_path / "hp.html").decode()
    assert page.count("data-step=") == 5
    assert 'lang="id"' in page
    assert "<script src" not in page


class Keyboard:
    """Hands that reach everything by Tab, and ears that hear a name at each stop."""

    def __init__(self, app: Tumbuh) -> None:
        self._app = app
        self.heard: list[str] = []

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        Hand().settle()
        if QApplication.focusWidget() is None:  # no window manager gives it back after a dialog
            self._app.window.activateWindow()
            QTest.qWaitForWindowActive(self._app.window)
        QTest.keyClick(QApplication.focusWidget() or self._app.window, key, held)
        Hand().settle()

    def to(self, name: str) -> None:
        """Go on by Tab until the thing of that name has the keyboard."""
        for _ in range(300):
            here = QApplication.focusWidget()
            if isinstance(here, QWidget) and here.objectName() == name:
                return
            self.press(KEY.Key_Tab)
            self.hear()
        pytest.fail(f"{name} is not reached by Tab")

    def hear(self) -> None:
        here = QApplication.focusWidget()
        if here is not None:
            spoken = QAccessible.queryAccessibleInterface(here).text(QAccessible.Text.Name)
            assert spoken, f"{here.objectName()} says nothing"
            self.heard.append(spoken)

    def type(self, text: str) -> None:
        here = QApplication.focusWidget()
        QTest.keyClick(here, KEY.Key_A, CTRL)
        QTest.keyClicks(here, text)


def test_with_the_keyboard_alone_and_a_name_at_every_stop(runs: Runs) -> None:
    with runs.app(language="id") as app:
        keys = Keyboard(app)
        keys.to("job_title")
        keys.type("staf akunting")
        keys.press(KEY.Key_Return)
        Hand().wait(lambda: app.session.plan is not None, "there is a plan")
        keys.press(KEY.Key_1, CTRL)
        keys.to("add_accounting")
        keys.press(KEY.Key_Space)
        assert [goal.skill for goal in plan_of(app).goals] == ["accounting"]

        keys.press(KEY.Key_2, CTRL)
        keys.to("weeks_off")
        keys.press(KEY.Key_Space)
        keys.to("weeks_off_title")
        keys.type("Tutup buku")
        keys.press(KEY.Key_Return)
        keys.press(KEY.Key_Escape)
        assert [off.title for off in plan_of(app).breaks] == ["Tutup buku"]
        keys.to("hours_per_week")
        while plan_of(app).hours_per_week > 2:
            keys.press(KEY.Key_Left)

        keys.press(KEY.Key_L, CTRL)
        keys.type("2")
        keys.press(KEY.Key_Return)
        assert plan_of(app).log[0].hours == 2
        keys.press(KEY.Key_3, CTRL)
        keys.to("log_table")
        keys.press(KEY.Key_Down)
        keys.to("show_burn_up_chart")
        keys.press(KEY.Key_Right)
        keys.to("burn_up_table")
        assert "Tercatat" not in keys.heard, "labels are read with the page, not as stops"
    assert len(set(keys.heard)) > 20
    off = WeeksOff("Tutup buku", NOW.date(), NOW.date() + timedelta(6))
    assert read_plan(runs.plans()[0]).plan.breaks == (off,)


def test_the_way_back_after_a_gap_is_one_key_as_well(runs: Runs) -> None:
    with runs.app(language="id") as app:
        begin(Hand(), "staf akunting")
        app.window.views.explore.add_skill("accounting")  # type: ignore[union-attr]
    with runs.app(language="id", now=datetime(2027, 1, 17, 20, 0)) as app:
        keys = Keyboard(app)
        keys.press(KEY.Key_L, CTRL)
        keys.type("1")
        keys.press(KEY.Key_Return)
        assert plan_of(app).log[0].on == date(2027, 1, 17)
        assert not news(app)

"""Links, files and logged time of a step."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.domain import edits
from desktop.domain.plan import LogEntry, Proof
from desktop.widgets.log_time import LogTime
from tests.pages.plan.conftest import TODAY, Screen

KEY = Qt.Key
# offscreen, a dialog cannot be raised
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def type_link(screen: Screen, address: str) -> None:
    line = screen.find("link_address")
    line.setFocus()
    line.setText(address)
    screen.press(KEY.Key_Return)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a b".replace(" ", "%20"),
        "http://localhost:8080",
        "mailto:sari@example.org",
    ],
)
def test_a_sound_link_is_added_and_opened_outside(screen: Screen, address: str) -> None:
    screen.click_row("b1")
    type_link(screen, address)
    assert screen.step("b1").proofs == (Proof("link", address),)
    assert screen.undo_text == "add link"
    assert screen.find("link_address").text() == ""
    assert not screen.seen("link_refusal")

    asked = QSignalSpy(screen.page.link_requested)
    screen.click("open_proof_0")
    assert asked.at(0) == [address]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "https://", "example.org",
        "https://me:secret@example.org", "https://me@example.org", "mailto:", "mailto:me",
        "https://exa mple.org", "https://a.org\u202e", "https://a.org\\@b.org", "ftp://example.org",
        "https://[::1", "https://a.org:99999999/",
    ],
)  # fmt: skip
def test_any_other_address_is_refused_in_a_sentence_at_the_field(
    screen: Screen, address: str
) -> None:
    screen.click_row("b1")
    type_link(screen, address)

    assert screen.step("b1").proofs == ()
    assert screen.find("link_refusal").text().startswith("A link starts with https://")
    assert screen.find("link_address").text() == address
    screen.type("x")
    assert not screen.seen("link_refusal")


def test_the_refusal_of_one_step_is_not_shown_at_another(screen: Screen) -> None:
    screen.click_row("b1")
    type_link(screen, "nonsense")
    screen.click_row("b2")

    assert not screen.seen("link_refusal")
    assert screen.find("link_address").text() == ""


def test_an_unsound_link_from_a_file_is_shown_but_never_opened(screen: Screen) -> None:
    proof = Proof("link", "file:///etc/passwd")
    screen.session.apply("x", partial(edits.add_proof, step_id="b1", proof=proof))
    screen.click_row("b1")

    assert not screen.find("open_proof_0").isEnabled()


def test_a_file_is_added_by_name_and_opened_only_on_request(screen: Screen) -> None:
    screen.click_row("b1")
    screen.click("add_file")
    dialog = screen.page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit("/home/sari/my work.pdf")
    dialog.reject()
    QApplication.processEvents()
    assert screen.step("b1").proofs == (Proof("file", "/home/sari/my work.pdf"),)
    assert "my work.pdf" in screen.find("open_proof_0").accessibleName()
    assert "sari" not in screen.find("open_proof_0").text()

    asked = QSignalSpy(screen.page.file_requested)
    screen.click("open_proof_0")
    assert asked.at(0) == ["/home/sari/my work.pdf"]


def test_a_proof_is_removed_and_the_keyboard_stays_near(screen: Screen) -> None:
    for address in ("https://a.org", "https://b.org"):
        proof = Proof("link", address)
        screen.session.apply("x", partial(edits.add_proof, step_id="b1", proof=proof))
    screen.click_row("b1")
    screen.find("remove_proof_0").setFocus()
    screen.press(KEY.Key_Space)

    assert screen.step("b1").proofs == (Proof("link", "https://b.org"),)
    assert screen.undo_text == "remove link"
    assert QApplication.focusWidget() is screen.find("remove_proof_0")
    screen.press(KEY.Key_Space)
    assert QApplication.focusWidget() is screen.find("link_address")


def test_more_links_than_a_plan_can_hold_are_refused(screen: Screen) -> None:
    for number in range(200):
        proof = Proof("link", f"https://a.org/{number}")
        screen.session.apply("x", partial(edits.add_proof, step_id="b1", proof=proof))
    screen.click_row("b1")
    type_link(screen, "https://a.org/one-more")

    assert len(screen.step("b1").proofs) == 200
    assert screen.seen("link_refusal")


# --- time


def open_dialog(screen: Screen, step_id: str = "b2") -> LogTime:
    screen.click_row(step_id)
    screen.click("log_time")
    dialog = screen.page.findChild(LogTime)
    assert dialog is not None
    return dialog


def test_enter_logs_an_hour_today(screen: Screen) -> None:
    dialog = open_dialog(screen)
    screen.press(KEY.Key_Return)

    assert not dialog.isVisible()
    entry = screen.plan.log[-1]
    assert (entry.step, entry.hours, entry.on, entry.note) == ("b2", 1.0, TODAY, "")
    assert screen.undo_text == "log time"
    assert screen.find("logged_hours").text() == "Logged time: 1 hour"


def test_hours_day_and_note_are_logged_as_typed(screen: Screen) -> None:
    open_dialog(screen)
    screen.type("2,5")
    screen.find("log_day").setDate(QDate(2026, 12, 18))
    screen.find("log_note").setFocus()
    screen.type("with Sari")
    screen.press(KEY.Key_Return)

    entry = screen.plan.log[-1]
    assert (entry.hours, entry.on, entry.note) == (2.5, date(2026, 12, 18), "with Sari")


def test_no_time_is_logged_in_the_future_or_after_cancel(screen: Screen) -> None:
    dialog = open_dialog(screen)
    day = screen.find("log_day")
    day.setDate(QDate(2030, 1, 1))
    assert day.day() == TODAY

    screen.press(KEY.Key_Escape)
    assert not dialog.isVisible()
    assert screen.undo_count == 0


def test_logged_time_is_listed_and_removed(screen: Screen) -> None:
    screen.click_row("b1")
    assert screen.find("logged_hours").text() == "Logged time: 1.5 hours"
    screen.click("remove_time_l1")

    assert screen.plan.log == ()
    assert screen.undo_text == "remove logged time"
    assert not screen.seen("logged_hours")


def test_many_entries_show_the_latest_and_all_on_request(screen: Screen) -> None:
    for number in range(1, 7):
        entry = LogEntry(f"m{number}", "b2", date(2026, 12, number), 1.0)
        screen.session.apply("x", partial(edits.log_time, entry=entry))
    screen.click_row("b2")
    assert screen.seen("remove_time_m6")
    assert not screen.seen("remove_time_m2")

    screen.click("all_time_entries")
    QApplication.processEvents()
    assert screen.find("remove_time_m1")

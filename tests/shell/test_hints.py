"""Hints for who is new: one a page, gone when it was done or put away, and never for the others."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.plan import LogEntry
from desktop.tour.hand import Hand
from tests.app_runs import NOW, Runs, plan_of
from tests.shell.test_plan_files import make_plan, written


def hint(hand: Hand) -> str:
    """What the hint bar says; empty while there is none."""
    hand.settle()
    label = hand.seen("hint_text")
    return label.text() if isinstance(label, QLabel) else ""


def first_plan(app: Tumbuh) -> None:
    make_plan(app)
    app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]


def test_a_first_plan_has_one_hint_on_each_of_its_pages(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        assert hint(hand) == ""
        first_plan(app)
        assert hint(hand).startswith("Press any figure")
        app.window.go_to("plan")
        assert hint(hand).startswith("Enter edits a row")
        app.window.go_to("progress")
        assert hint(hand).startswith("After working, press Ctrl+L")
        app.window.go_to("sources")
        assert hint(hand) == ""


def test_a_hint_follows_the_language(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        first_plan(app)
        app.preferences.change(language="id")

        assert hint(hand).startswith("Tekan angka mana pun")


def test_no_hint_is_about_steps_while_there_are_none(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        app.window.go_to("plan")
        assert hint(hand) == ""


def test_a_hint_that_was_put_away_never_comes_back(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        first_plan(app)
        hand.click("end_hint")
        assert hint(hand) == ""
        app.window.go_to("plan")
        assert hint(hand) != ""
        app.window.go_to("explore")
        assert hint(hand) == ""
    with runs.app() as app:
        app.window.go_to("explore")
        assert hint(hand) == ""
        app.window.go_to("plan")
        assert hint(hand).startswith("Enter edits a row")


def test_looking_at_evidence_ends_the_hint_about_it(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        first_plan(app)
        app.shell.show_finding("A-05")
        hand.click("close_card")

        assert hint(hand) == ""
        assert app.preferences.settings.hints == ("rows", "log")


def test_editing_a_row_ends_the_hint_about_rows(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        first_plan(app)
        app.window.go_to("plan", plan_of(app).goals[0].steps[0].id)
        hand.press("plan_tree", Qt.Key.Key_Space)

        assert plan_of(app).goals[0].steps[0].done is not None
        assert hint(hand) == ""


def test_adding_a_skill_on_the_explore_page_leaves_the_hint_about_rows(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        first_plan(app)
        app.window.go_to("plan")
        assert hint(hand) != ""


def test_logging_time_ends_the_hint_about_it(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        first_plan(app)
        app.window.go_to("progress")
        entry = LogEntry("l1", plan_of(app).goals[0].steps[0].id, NOW.date(), 1.0)
        app.session.apply("log time", lambda plan: edits.log_time(plan, entry))

        assert hint(hand) == ""


def test_who_opens_a_plan_from_before_is_not_told(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        first_plan(app)
        path = app.autosaver.path
    runs.paths.settings.unlink()
    with runs.app(path) as app:
        for page in ("explore", "plan", "progress"):
            app.window.go_to(page)
            assert hint(hand) == "", page
        assert app.preferences.settings.hints == ()


def test_a_second_plan_brings_no_hints_to_who_had_one_before_there_were_hints(runs: Runs) -> None:
    hand = Hand()
    older = written(runs.paths.documents / "Older.tumbuh")
    with runs.app() as app:
        app.preferences.remember_plan(older)
        first_plan(app)
        assert hint(hand) == ""


def test_a_hint_leaves_the_page_its_room_in_a_small_window(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        first_plan(app)
        app.window.resize(960, 600)
        app.window.go_to("plan")
        hand.settle()

        assert hint(hand) != ""
        assert app.window.hint_bar.height() <= 40
        assert hand.find("plan_tree").height() >= 136
        assert app.window.size().toTuple() == (960, 600)

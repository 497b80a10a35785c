"""The window: languages and themes at once, menus, links, and nothing nameless."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain.links import host_of
from desktop.domain.plan import Goal, Step
from desktop.look.tokens import DARK, LIGHT
from desktop.shell.plan_outline import outline
from desktop.shell.ways_out import WaysOut
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.pages.screens import english
from tests.samples import empty_plan
from tests.shell.test_plan_files import make_plan


def action(app: Tumbuh, name: str) -> QAction:
    found = app.window.menuBar().findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


def let_go() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


PAGES = ("start_page", "explore_page", "plan_page", "progress_page", "sources_page")


def show_every_page(app: Tumbuh) -> None:
    for page in ("start", "plan", "progress", "sources", "explore"):
        app.window.go_to(page)


def made_pages(app: Tumbuh) -> set[str]:
    return {name for name in PAGES if app.window.findChild(QWidget, name)}


def scroll_bar(app: Tumbuh) -> QScrollBar:
    column = app.window.findChild(QScrollArea, "explore_content")
    assert isinstance(column, QScrollArea)
    return column.verticalScrollBar()


def test_the_language_is_switched_at_once_and_everything_stays_where_it_was(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        step = plan_of(app).goals[0].steps[1]
        app.window.go_to("plan", step.id)

        hand.click("switch_language")

        assert app.window.page == "plan"
        assert app.window.item == step.id
        assert hand.find("go_plan").text() == "Rencana"  # type: ignore[attr-defined]
        assert plan_of(app).step(step.id) == step
        hand.click("switch_language")
        assert hand.find("go_plan").text() == "Plan"  # type: ignore[attr-defined]


def test_news_stay_when_the_language_is_switched(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        app.window.say("Something happened.", [])

        hand.click("switch_language")
        hand.settle()

        assert app.window.news_bar.isVisible()
        hand.click("news_dismiss")
        hand.click("switch_language")
        hand.settle()
        assert not app.window.news_bar.isVisible()


def test_the_theme_is_switched_at_once(runs: Runs, qapp: QApplication) -> None:
    with runs.app() as app:
        action(app, "theme_dark").trigger()
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.bg.lower()
        action(app, "theme_light").trigger()
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.bg.lower()


def test_old_views_are_let_go_when_new_ones_come(runs: Runs, qapp: QApplication) -> None:
    with runs.app() as app:
        make_plan(app)
        for language in ("id", "en", "id", "en"):
            show_every_page(app)
            app.preferences.change(language=language)
        show_every_page(app)
        let_go()

        for name in (*PAGES, "navigation", "news_bar"):
            assert len(app.window.findChildren(QWidget, name)) == 1, name


def test_a_page_is_made_when_it_is_first_shown(runs: Runs) -> None:
    with runs.app() as app:
        assert made_pages(app) == {"start_page"}
        make_plan(app)
        assert made_pages(app) == {"start_page", "explore_page"}
        app.window.go_to("plan")
        assert made_pages(app) == {"start_page", "explore_page", "plan_page"}


def test_a_page_that_was_not_seen_in_another_language_goes_on_where_it_was(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        app.window.views.start.field_chosen.emit("design_creative", "", "")  # type: ignore[union-attr]
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        goal = plan_of(app).goals[0]
        app.window.go_to("plan", goal.steps[1].id)
        tree = hand.find("plan_tree")
        tree.close_goals({goal.id})  # type: ignore[attr-defined]
        app.window.go_to("progress")
        hand.click("show_burn_up_table")
        app.window.go_to("explore")
        hand.click("show_table")
        app.window.go_to("start")

        app.preferences.change(language="id")
        app.preferences.change(theme="dark")
        let_go()

        assert made_pages(app) == {"start_page"}
        app.window.go_to("plan")
        assert app.window.item == goal.id, "the step is folded away, its goal stands for it"
        assert hand.find("plan_tree").closed_goals() == {goal.id}  # type: ignore[attr-defined]
        app.window.go_to("progress")
        assert hand.find("burn_up_table").isVisible()
        app.window.go_to("explore")
        assert hand.find("show_table").isChecked()  # type: ignore[attr-defined]


def test_a_page_is_scrolled_as_it_was_in_another_theme(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        app.window.resize(1000, 600)
        hand.settle()
        scroll_bar(app).setValue(300)

        app.preferences.change(theme="dark")
        hand.settle()

        hand.wait(lambda: scroll_bar(app).value() == 300, "the same place")


def test_what_one_page_has_of_one_plan_is_not_taken_for_another(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        app.window.go_to("plan", plan_of(app).goals[0].id)
        app.preferences.change(theme="dark")
        app.window.go_to("start")
        app.preferences.change(theme="light")

        app.shell.new_plan()
        make_plan(app)

        assert app.window.item == ""
        app.window.go_to("plan")
        assert app.window.item == ""


def test_what_needs_a_plan_is_grey_while_there_is_none(runs: Runs) -> None:
    with runs.app() as app:
        assert not action(app, "save_copy").isEnabled()
        make_plan(app)
        assert action(app, "save_copy").isEnabled()


def test_undo_says_what_it_takes_back(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        assert action(app, "undo").text() == "Undo: add skill"
        action(app, "undo").trigger()
        assert plan_of(app).goals == ()
        assert action(app, "redo").text() == "Redo: add skill"


def test_the_promise_is_said_on_the_first_page(runs: Runs) -> None:
    with runs.app() as app:
        said = " ".join(
            label.text() for label in app.window.findChildren(QLabel) if label.isVisible()
        )
        assert "Everything stays on this computer" in said


def test_the_app_starts_in_the_language_of_the_system_until_one_is_chosen() -> None:
    from PySide6.QtCore import QLocale

    from desktop.session.language import system_language

    assert system_language(QLocale("id_ID")) == "id"
    assert system_language(QLocale("de_DE")) == "en"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.org/a", "example.org"), ("http://x.id", "x.id"),
        ("mailto:a@b.id", "a@b.id"), ("file:///etc/passwd", None), ("javascript:alert(1)", None),
        ("https://user:pw@evil.org", None), ("https://", None), ("\\\\server\\share", None),
        ("https://a.org/\x00", None), ("https://[::1", None), ("mailto:", None), ("", None),
    ],
)  # fmt: skip
def test_only_plain_web_and_mail_addresses_may_be_opened(address: str, host: str | None) -> None:
    assert host_of(address) == host


def test_a_link_is_opened_only_after_its_host_was_shown(runs: Runs) -> None:
    ways_out, ask = WaysOut(runs.ask), runs.ask
    ask.answer = None
    ways_out.open_link("https://example.org/x")
    assert "example.org" in ask.asked[-1]
    assert ask.opened_outside == []
    ask.answer = 0
    ways_out.open_link("https://example.org/x")
    assert ask.opened_outside == ["https://example.org/x"]
    ways_out.open_link("file:///etc/passwd")
    assert len(ask.opened_outside) == 1


def test_everything_that_takes_the_keyboard_has_a_name(runs: Runs, qtbot: QtBot) -> None:
    with runs.app() as app:
        make_plan(app)
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        for page in ("start", "explore", "plan", "sources"):
            app.window.go_to(page)
            nameless = [
                widget
                for widget in app.window.findChildren(QWidget)
                if widget.isVisible()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and not (widget.accessibleName() or getattr(widget, "text", str)())
            ]
            assert nameless == []


def test_an_evidence_card_adds_its_skill_to_the_plan(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        app.shell.show_finding("A-05")
        hand.wait(lambda: hand.seen("evidence_card"), "the card opens")
        hand.click("add_skill")
        assert plan_of(app).goals[0].skill == "ai_video"


@pytest.mark.parametrize("finding", ["A-05", "A-22", "B-13", "B-16", "C-02", "C-10"])
def test_every_card_says_what_it_does_not_show_and_where_it_comes_from(
    finding: str, runs: Runs
) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        app.shell.show_finding(finding)
        hand.wait(lambda: hand.seen("evidence_card"), "the card opens")
        card = hand.find("evidence_card")
        texts = [label.text() for label in card.findChildren(QLabel)]
        assert "What it does not show" in texts
        assert "Was it checked?" in texts
        assert any(text.startswith(("Article:", "Source:")) for text in texts)
        card.findChild(QPushButton, "close_card").click()  # type: ignore[union-attr]


def test_a_note_that_is_being_typed_is_in_the_file_when_the_window_closes(runs: Runs) -> None:
    hand = Hand()
    with runs.app() as app:
        make_plan(app)
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        step = plan_of(app).goals[0].steps[0]
        app.window.go_to("plan", step.id)
        hand.write("note", "half a thought")
        assert app.window.close()
        path = app.autosaver.path
        assert path is not None
        assert read_plan(path).plan.step(step.id).note == "half a thought"  # type: ignore[union-attr]


def test_the_outline_of_a_very_long_plan_is_cut_off(qapp: QApplication) -> None:
    goal = Goal("g", "One", "ai", steps=tuple(Step(f"s{n}", f"Step {n}") for n in range(5_000)))
    lines = outline(empty_plan(goals=(goal,)), english(qapp)).split("\n")
    assert (len(lines), lines[-2], lines[-1]) == (1_001, "    ☐ Step 996", "…")

"""The page as a whole: title, pace, adding goals, the empty plan, languages and hostile texts."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

from desktop.domain.plan import Estimate, Goal, Plan, Proof, Step
from desktop.look.tokens import LIGHT
from desktop.pages.plan.own_goal import OwnGoal
from desktop.pages.plan.plan_page import PlanPage
from desktop.session.language import Translation
from desktop.session.plan_session import PlanSession
from desktop.widgets.log_time import LogTime
from desktop.words import Words
from tests.domain.any_plan import HOSTILE
from tests.pages.plan.conftest import CTRL, LEFT, TODAY, Screen, Wait, sample
from tests.pages.screens import CATALOGUE, EVIDENCE, icons, ids

KEY = Qt.Key
# offscreen, a menu can neither be raised nor take the keyboard
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


# --- title


def test_the_title_says_the_field_and_when_the_plan_was_begun(screen: Screen) -> None:
    assert screen.find("plan_title").text() == "Plan 2027"
    assert screen.find("plan_about").text() == "Design & creative · started 23 Nov 2026"


def test_another_title_is_asked_for_once_and_escape_takes_it_back(screen: Screen) -> None:
    asked = QSignalSpy(screen.page.rename_requested)
    title = screen.find("plan_title")
    title.setFocus()
    screen.press(KEY.Key_A, CTRL)
    screen.type("My  year ")
    screen.press(KEY.Key_Escape)
    assert title.text() == "Plan 2027"

    screen.press(KEY.Key_A, CTRL)
    screen.type("My  year ")
    screen.press(KEY.Key_Return)
    screen.tree.setFocus()
    assert [asked.at(n) for n in range(asked.count())] == [["My year"]]


# --- pace


def test_the_pace_is_shown_as_hours_and_a_range_never_as_one_day(screen: Screen) -> None:
    goal = Goal("g", "G", "core", steps=(Step("s", "S", estimate=Estimate(8, 12, 40)),))
    screen.session.show(replace(sample(), goals=(goal,), log=(), id="p4"))

    assert screen.find("hours_per_week_value").text() == "4 hours"
    assert screen.find("hours_remaining").text() == "12 hours"
    assert screen.find("finish_range").text() == "10 Jan to 24 Jan 2027"
    assert "estimates alone" in screen.find("finish_basis").text()


def shown_range(screen: Screen, *steps: Step, hours: float = 4.0) -> str:
    goal = Goal("g", "G", "core", steps=steps)
    plan = replace(
        sample(), goals=(goal,), log=(), hours_per_week=hours, id=f"p{hours}{len(steps)}"
    )
    screen.session.show(plan)
    text: str = screen.find("finish_range").text()
    return text


@pytest.mark.parametrize(
    ("hours", "estimate", "done", "said"),
    [
        (0.0, Estimate(1, 2, 3), None, "Set hours a week to see a range"),
        (4.0, None, None, "Estimate a step to see a range"),
        (4.0, Estimate(1, 2, 3), TODAY, "All steps are done"),
        (40.0, Estimate(8, 8, 8), None, "By 20 Dec 2026"),
        (0.5, Estimate(300, 400, 900), None, "Likely by 31 Jul 2044, but perhaps decades later"),
        (0.5, Estimate(9000, 9000, 9000), None, "More than twenty years at this pace"),
    ],
)
def test_the_range_says_what_it_needs_or_how_far_it_is(
    screen: Screen, hours: float, estimate: Estimate | None, done: date | None, said: str
) -> None:
    assert shown_range(screen, Step("s", "S", estimate=estimate, done=done), hours=hours) == said


def test_a_goal_without_steps_says_so_in_the_range(screen: Screen) -> None:
    assert shown_range(screen) == "No steps yet"


def test_the_slider_counts_in_halves_and_a_drag_is_one_undo_step(screen: Screen) -> None:
    screen.find("hours_per_week").setFocus()
    for _ in range(3):
        screen.press(KEY.Key_Right)

    assert screen.plan.hours_per_week == 5.5
    assert screen.find("hours_per_week_value").text() == "5.5 hours"
    assert screen.undo_text == "change hours per week"
    assert screen.undo_count == 1


@pytest.mark.parametrize(
    ("hours", "text"), [(33.0, "33 hours"), (4.3, "4.3 hours"), (0.0, "0 hours")]
)
def test_hours_from_a_file_are_shown_as_they_are(screen: Screen, hours: float, text: str) -> None:
    screen.session.show(replace(sample(), hours_per_week=hours))

    assert screen.find("hours_per_week_value").text() == text
    assert screen.find("hours_per_week").value() == round(hours * 2)
    assert screen.undo_count == 0


# --- adding goals


def goal_menu(screen: Screen) -> dict[str, str]:
    screen.click("add_goal")
    menu = screen.page.findChild(QMenu, "add_goal_menu")
    assert menu is not None
    return {each.objectName(): each.text().strip() for each in menu.actions() if each.objectName()}


def choose(screen: Screen, name: str) -> None:
    goal_menu(screen)
    menu = screen.page.findChild(QMenu, "add_goal_menu")
    assert menu is not None
    next(each for each in menu.actions() if each.objectName() == name).trigger()
    menu.hide()


def test_the_menu_offers_the_fields_skills_that_the_plan_does_not_hold_yet(screen: Screen) -> None:
    offered = goal_menu(screen)

    assert "goal_ai_video" not in offered
    assert "goal_ai_image" in offered
    assert {f"goal_{each.id}" for each in CATALOGUE.human_skills()} <= set(offered)
    assert list(offered)[-2:] == ["own_goal", "explore_skills"]
    QApplication.activePopupWidget().hide()


def test_a_skill_becomes_a_goal_with_its_starter_steps(screen: Screen) -> None:
    choose(screen, "goal_ai_image")

    goal = screen.plan.goals[-1]
    starters = CATALOGUE.starter_steps("ai_image")
    assert (goal.skill, len(goal.steps)) == ("ai_image", len(starters))
    assert screen.page.selected_item() == goal.id
    assert screen.undo_text == "add goal"


def test_the_menu_leads_to_the_skills_and_their_evidence(screen: Screen) -> None:
    asked = QSignalSpy(screen.page.explore_requested)
    choose(screen, "explore_skills")

    assert asked.count() == 1


@pytest.mark.parametrize(("place", "kind"), [(0, "ai"), (1, "core"), (2, "human")])
def test_a_goal_in_ones_own_words_has_the_kind_that_was_chosen(
    screen: Screen, place: int, kind: str
) -> None:
    choose(screen, "own_goal")
    dialog = screen.page.findChild(OwnGoal)
    assert dialog is not None
    dialog.findChild(QComboBox, "own_goal_kind").setCurrentIndex(place)
    line = dialog.findChild(QLineEdit, "own_goal_title")
    screen.press(KEY.Key_Return)
    assert dialog.isVisible()
    QTest.keyClicks(line, "Knowing the city")
    QTest.keyClick(line, KEY.Key_Return)

    goal = screen.plan.goals[-1]
    assert (goal.title, goal.kind) == ("Knowing the city", kind)
    assert screen.page.selected_item() == goal.id


# --- the empty plan


def test_an_empty_plan_says_what_to_do_next(empty_screen: Screen) -> None:
    empty_screen.session.show(replace(sample(), goals=()))
    asked = QSignalSpy(empty_screen.page.explore_requested)

    assert empty_screen.seen("empty_plan")
    assert not empty_screen.seen("plan_tree")
    assert not empty_screen.seen("detail_panel")
    empty_screen.click("choose_skill")
    assert asked.count() == 1


def test_the_first_goal_takes_the_place_of_the_empty_card_and_undo_brings_it_back(
    empty_screen: Screen,
) -> None:
    empty_screen.session.show(replace(sample(), goals=()))
    choose(empty_screen, "goal_ai_video")
    assert empty_screen.seen("plan_tree")
    assert not empty_screen.seen("empty_plan")

    empty_screen.session.undo_stack.undo()
    assert empty_screen.seen("empty_plan")


# --- languages


@pytest.fixture
def indonesian(qapp: QApplication) -> Iterator[PlanPage]:
    """The page in Indonesian."""
    Translation(qapp, icons()._folder.parent).switch_to("id")
    session = PlanSession()
    words = Words("id")
    page = PlanPage(session, CATALOGUE, EVIDENCE, words, LIGHT, icons(), lambda: TODAY, ids())
    page.show()
    session.show(sample())
    page.show_plan(session.plan)  # type: ignore[arg-type]
    yield page
    page.close()
    Translation(qapp, icons()._folder.parent).switch_to("en")
    QLocale.setDefault(QLocale.c())


def test_untouched_starter_texts_are_shown_in_the_language_of_the_app(indonesian: PlanPage) -> None:
    plan = sample()
    skill, starter = (
        CATALOGUE.skill("ai_video"),
        CATALOGUE.starter_step(plan.goals[0].steps[0].starter),
    )
    assert skill is not None
    assert starter is not None
    model = indonesian.findChild(QWidget, "plan_tree").model()  # type: ignore[attr-defined]

    assert model.index_of("g1").data() == skill.name.id
    assert model.index_of("a1").data() == starter.title.id
    assert model.index_of("b1").data() == "Review three logos"
    indonesian.select("a1")
    assert indonesian.findChild(QWidget, "note").toPlainText() == starter.note.id  # type: ignore[attr-defined]


# --- texts of unknown origin


def hostile_plan(text: str) -> Plan:
    proof = Proof("file", text) if text else Proof("link", "https://a.org")
    step = Step("s", text, note=text, proofs=(proof,), findings=(text,), starter=text)
    return Plan(
        "p9", text, TODAY, field=text, goals=(Goal("g", text, "human", skill=text, steps=(step,)),)
    )


@pytest.mark.parametrize("text", [*HOSTILE, "w" * 500])
def test_hostile_texts_are_shown_as_they_are_and_spread_nothing(
    empty_screen: Screen, wait: Wait, text: str
) -> None:
    empty_screen.session.show(hostile_plan(text))
    for item in ("g", "s"):
        empty_screen.page.select(item)
        QApplication.processEvents()
        assert empty_screen.text(item) == text.replace("\ufeff", "")  # PySide6 drops that mark
        formats = {each.textFormat() for each in empty_screen.page.findChildren(QLabel)}
        assert formats == {Qt.TextFormat.PlainText}
        tip = empty_screen.index(item).data(Qt.ItemDataRole.ToolTipRole)
        assert tip.startswith("<qt>")
        assert "<" not in tip.removeprefix("<qt>").removesuffix("</qt>")
        wait(lambda: fits(empty_screen.find("detail_content")))
    empty_screen.window.grab()

    assert empty_screen.window.width() == 1068
    assert empty_screen.undo_count == 0


# --- everybody


def focusable(root: QWidget) -> list[QWidget]:
    return [
        each
        for each in root.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisible()
        and not each.objectName().startswith("qt_")
    ]  # fmt: skip


@pytest.mark.parametrize("item", ["", "a1", "b1", "g1"])
def test_everything_that_takes_the_keyboard_has_a_name_to_say_and_to_find(
    screen: Screen, item: str
) -> None:
    proof = Proof("link", "https://a.org")
    goals = screen.plan.goals
    steps = tuple(replace(step, proofs=(proof,), due=TODAY) for step in goals[1].steps)
    screen.session.show(replace(screen.plan, goals=(goals[0], replace(goals[1], steps=steps))))
    screen.page.select(item)
    QApplication.processEvents()

    for widget in focusable(screen.page):
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert name, widget
        assert widget.objectName(), widget


@pytest.mark.parametrize("dialog", [LogTime, OwnGoal])
def test_the_dialogs_name_everything_that_takes_the_keyboard(
    screen: Screen, dialog: type[QWidget]
) -> None:
    if dialog is LogTime:
        screen.click_row("b1")
        screen.click("log_time")
    else:
        choose(screen, "own_goal")
    shown = screen.page.findChild(dialog)
    assert shown is not None

    for widget in focusable(shown):
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert name, widget
        assert widget.objectName(), widget
    shown.close()


def fits(scroll: QScrollArea) -> bool:
    return scroll.widget().width() <= scroll.viewport().width()


@pytest.mark.parametrize(("width", "height"), [(800, 540), (1068, 736), (1154, 704)])
def test_nothing_in_the_panel_is_wider_than_its_place(
    screen: Screen, wait: Wait, width: int, height: int
) -> None:
    screen.window.menuBar().hide()
    screen.window.resize(width, height)
    for item in ("a1", "b1", "g1"):
        screen.page.select(item)
        wait(lambda: fits(screen.find("detail_content")))
    assert (screen.window.width(), screen.window.height()) == (width, height)


def test_a_click_on_a_goals_arrow_closes_it(screen: Screen) -> None:
    rect = screen.tree.visualRect(screen.index("g1"))
    from PySide6.QtCore import QPoint

    QTest.mouseClick(screen.tree.viewport(), LEFT, pos=QPoint(10, rect.center().y()))
    assert not screen.tree.isExpanded(screen.index("g1"))


def test_a_very_long_plan_begins_with_its_first_goals_open_and_the_rest_closed(
    screen: Screen,
) -> None:
    goals = tuple(
        Goal(f"g{g}", f"Goal {g}", "ai", steps=tuple(Step(f"s{g}.{n}", "x") for n in range(300)))
        for g in range(3)
    )
    screen.session.show(replace(sample(), id="long", goals=goals))
    opened = [screen.tree.isExpanded(screen.index(goal.id)) for goal in goals]
    assert opened == [True, False, False]
    screen.page.select("s2.299")
    assert screen.tree.isExpanded(screen.index("g2"))

"""The explore page shows what was measured, says what was not, and puts skills into the plan."""

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.plan import Goal, Plan
from desktop.look.tokens import LIGHT
from desktop.pages.explore.explore_page import ExplorePage
from desktop.session.plan_session import PlanSession
from desktop.widgets.chart_place import ChartLoader
from tests.pages.screens import CATALOGUE, EVIDENCE, english, ids

TODAY = date(2026, 11, 22)


class Shown:
    """A page with a session that it shows."""

    def __init__(self, qtbot: QtBot, qapp, field: str, typed: str = "") -> None:  # type: ignore[no-untyped-def]
        self.session = PlanSession()
        self.loader = ChartLoader()
        self.page = ExplorePage(
            self.session, CATALOGUE, EVIDENCE, english(qapp), LIGHT, self.loader,
            ids(),
        )  # fmt: skip
        self.session.plan_changed.connect(self.page.show_plan)
        self.session.show(Plan(id="p", title="My plan", created=TODAY, field=field, typed=typed))
        qtbot.addWidget(self.page)
        self.page.resize(1092, 736)
        self.page.show()

    @property
    def plan(self) -> Plan:
        assert self.session.plan is not None
        return self.session.plan

    def button(self, name: str) -> QPushButton:
        found = self.page.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def texts(self) -> str:
        return "\n".join(
            label.text() for label in self.page.findChildren(QLabel) if label.isVisible()
        )


@pytest.fixture
def design(qtbot: QtBot, qapp) -> Shown:  # type: ignore[no-untyped-def]
    return Shown(qtbot, qapp, "design_creative", "editor video")


@pytest.fixture
def transport(qtbot: QtBot, qapp) -> Shown:  # type: ignore[no-untyped-def]
    return Shown(qtbot, qapp, "transport_logistics", "ojol")


def test_the_chart_comes_after_the_page_with_every_figure_and_the_comparison(
    design: Shown, qtbot: QtBot
) -> None:
    design.loader.start()
    qtbot.waitUntil(lambda: design.page.findChild(QWidget, "growth_chart") is not None)
    chart = design.page.findChild(QWidget, "growth_chart")

    assert chart is not None
    for figure in ("+329%", "+178%", "+154%", "+130%", "+95%", "+23%"):
        assert figure in chart.accessibleName()


def test_a_bars_name_opens_its_evidence(design: Shown, qtbot: QtBot) -> None:
    spy = QSignalSpy(design.page.finding_requested)
    design.loader.start()
    qtbot.waitUntil(lambda: design.page.findChild(QPushButton, "bar_A-05") is not None)

    design.button("bar_A-05").click()

    assert spy.at(0) == ["A-05"]


def test_the_table_holds_the_same_numbers_as_the_chart(design: Shown, qtbot: QtBot) -> None:
    design.button("show_table").click()
    table = design.page.findChild(QTableWidget, "growth_table")
    assert table is not None

    cells = [table.item(row, 1).text() for row in range(table.rowCount())]  # type: ignore[union-attr]

    assert cells == ["+329%", "+178%", "+154%", "+130%", "+95%", "+23%"]
    assert table.isVisible()


def test_adding_a_skill_makes_a_goal_with_its_starter_steps_and_undo_takes_it_back(
    design: Shown,
) -> None:
    design.button("add_ai_video").click()

    goal = design.plan.goals[0]
    assert goal.skill == "ai_video"
    assert [step.starter for step in goal.steps] == [
        step.id for step in CATALOGUE.starter_steps("ai_video")
    ]
    assert design.button("add_ai_video").text() == "✓ In your plan"
    design.session.undo_stack.undo()
    assert design.plan.goals == ()
    assert design.button("add_ai_video").text() == "+ Add to plan"


def test_a_skill_that_is_in_the_plan_leads_to_its_goal(design: Shown) -> None:
    spy = QSignalSpy(design.page.goal_requested)
    design.button("add_ai_video").click()

    design.button("add_ai_video").click()

    assert len(design.plan.goals) == 1
    assert spy.at(0) == [design.plan.goals[0].id]


def test_survey_figures_say_where_they_were_measured(design: Shown) -> None:
    assert "Customer service" in design.texts()
    assert "All fields" in design.texts()


def test_a_plan_without_a_human_skill_gets_a_gentle_note(design: Shown) -> None:
    design.button("add_ai_video").click()
    assert design.page.findChild(QWidget, "balance_note") is not None


def test_a_field_without_figures_says_so_and_shows_no_growth(transport: Shown) -> None:
    assert "The two articles publish no figure for your field." in transport.texts()
    assert not transport.button("show_chart").isVisible()
    assert "39%" in transport.texts()


def test_a_core_skill_of_ones_own_becomes_a_goal(transport: Shown, qtbot: QtBot) -> None:
    line = transport.page.findChild(QLineEdit, "own_skill")
    assert line is not None
    qtbot.keyClicks(line, "hafal rute kota")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    goal = transport.plan.goals[0]
    assert (goal.title, goal.kind) == ("hafal rute kota", "core")
    assert goal.steps
    assert line.text() == ""


def test_a_ranked_field_says_that_no_growth_was_published(qtbot: QtBot, qapp) -> None:  # type: ignore[no-untyped-def]
    shown = Shown(qtbot, qapp, "accounting_consulting")

    assert "no growth figure for your field" in shown.texts()
    assert shown.button("show_chart").isVisible()


def test_e_commerce_is_shown_as_a_core_skill_with_its_growth(qtbot: QtBot, qapp) -> None:  # type: ignore[no-untyped-def]
    shown = Shown(qtbot, qapp, "customer_admin")
    card = shown.button("add_ecommerce_management").parentWidget()
    assert card is not None
    texts = [label.text() for label in card.findChildren(QLabel)]

    assert "Core skill" in texts
    assert "AI-augmented" not in texts


def test_everything_that_the_sources_say_can_be_reached(design: Shown) -> None:
    spy = QSignalSpy(design.page.finding_requested)
    design.button("more_statements").click()
    design.button("more_comparison").click()

    design.button("line_A-25").click()
    design.button("line_C-05").click()

    assert [spy.at(0), spy.at(1)] == [["A-25"], ["C-05"]]


@pytest.mark.parametrize("field", [field.id for field in CATALOGUE.fields])
def test_every_field_has_an_answer_and_something_to_add(field: str, qtbot: QtBot, qapp) -> None:  # type: ignore[no-untyped-def]
    shown = Shown(qtbot, qapp, field)
    skill = CATALOGUE.skills_for(field)[0]

    shown.button(f"add_{skill.id}").click()

    assert shown.plan.goals[0].steps


def test_typed_words_are_shown_as_they_are(qtbot: QtBot, qapp) -> None:  # type: ignore[no-untyped-def]
    shown = Shown(qtbot, qapp, "education", "<img src=file:///x> & <b>guru</b>")

    assert "<img src=file:///x> & <b>guru</b>" in shown.texts()


def test_a_plan_of_many_goals_shows_the_first_and_says_how_many_more_there_are(
    design: Shown, qtbot: QtBot
) -> None:
    goals = tuple(Goal(f"g{n}", f"Goal number {n}.", "ai") for n in range(40))
    design.session.show(msgspec.structs.replace(design.plan, goals=goals))

    qtbot.waitUntil(lambda: "Goal number 11." in design.texts())
    assert "Goal number 12." not in design.texts()
    assert "and 28 more in the plan" in design.texts()

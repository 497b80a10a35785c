"""The tree follows the plan with signals for what changed and nothing else."""

from collections.abc import Sequence
from functools import partial

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from desktop.domain import edits
from desktop.domain.plan import Goal, LogEntry, Plan, Step
from desktop.pages.plan.plan_rows import PlanRows
from desktop.pages.plan.plan_tree_model import Column
from desktop.pages.plan.row_order import movers
from tests.pages.plan.conftest import TODAY, Screen, sample
from tests.pages.screens import CATALOGUE


class Rows(PlanRows):
    """The rows alone, in four columns without a word in them."""

    def columnCount(self, parent: object = None) -> int:
        return 4

    def data(self, index: object, role: int = 0) -> None:
        return None


def ids_in(model: PlanRows) -> list[tuple[str, list[str]]]:
    goals = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        (model.id_of(g), [model.id_of(model.index(r, 0, g)) for r in range(model.rowCount(g))])
        for g in goals
    ]


def ids_of(plan: Plan) -> list[tuple[str, list[str]]]:
    return [(goal.id, [step.id for step in goal.steps]) for goal in plan.goals]


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans with the same few ids in any order and home, some of them with other titles."""
    goals = draw(st.lists(st.sampled_from("ABCD"), unique=True))
    steps = draw(st.lists(st.sampled_from("stuvwxyz"), unique=True)) if goals else []
    homes = (
        draw(st.lists(st.sampled_from(goals), min_size=len(steps), max_size=len(steps)))
        if goals
        else []
    )
    titled = draw(st.sets(st.sampled_from("ABCDstuvwxyz")))
    made = {
        goal: tuple(
            Step(id=step, title=step * (2 if step in titled else 1))
            for step, home in zip(steps, homes, strict=True)
            if home == goal
        )
        for goal in goals
    }
    log = tuple(LogEntry(f"l{step}", step, TODAY, 1.0) for step in steps if step in titled)
    return replace(
        sample(),
        goals=tuple(
            Goal(id=g, title=g * (2 if g in titled else 1), kind="ai", steps=made[g]) for g in goals
        ),
        log=log,
    )


@given(st.lists(plans(), min_size=2, max_size=4))
def test_whatever_plan_follows_the_rows_are_its_own(following: Sequence[Plan]) -> None:
    model = Rows(CATALOGUE, "en")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    resets = QSignalSpy(model.modelReset)
    for plan in following:
        kept = [model.index_of(each) for each in ids_everywhere(model)]
        model.show_plan(plan)
        assert ids_in(model) == ids_of(plan)
        for goal in plan.goals:
            for item in (goal, *goal.steps):
                index = model.index_of(item.id)
                assert model.id_of(index) == item.id
                assert model.row_of(index).title == item.title
        assert all(isinstance(each, QModelIndex) for each in kept)
    assert resets.count() == 1
    del tester


def ids_everywhere(model: PlanRows) -> list[str]:
    return [each for goal, steps in ids_in(model) for each in (goal, *steps)]


@given(st.permutations(range(7)), st.permutations(range(7)))
def test_movers_are_the_fewest_that_bring_the_order_about(old: list[int], new: list[int]) -> None:
    present, wanted = [str(each) for each in old], [str(each) for each in new]
    moving = movers(present, wanted)

    staying = [each for each in wanted if each not in moving]
    assert staying == [each for each in present if each not in moving]
    for each in moving:
        with_one_more = [other for other in wanted if other in {*staying, each}]
        assert with_one_more != [other for other in present if other in {*staying, each}]


class Heard:
    """Counts what a model says."""

    def __init__(self, model: PlanRows) -> None:
        self.spies = {
            name: QSignalSpy(getattr(model, name))
            for name in ("dataChanged", "rowsInserted", "rowsRemoved", "rowsMoved", "modelReset")
        }
        self._model = model

    def counts(self) -> dict[str, int]:
        return {name: spy.count() for name, spy in self.spies.items() if spy.count()}

    def changed(self) -> list[str]:
        spy = self.spies["dataChanged"]
        return [self._model.id_of(spy.at(place)[0]) for place in range(spy.count())]


def test_only_the_changed_step_and_its_goals_sum_are_told(screen: Screen) -> None:
    heard = Heard(screen.model)
    screen.session.apply("x", partial(edits.rename_step, step_id="b1", title="New"))
    assert heard.changed() == ["b1"]

    screen.session.apply("x", partial(edits.set_likely_hours, step_id="b1", likely=8.0))
    assert heard.changed() == ["b1", "g2", "b1"]
    assert heard.counts() == {"dataChanged": 3}


def test_logged_time_is_told_for_its_step_and_goal_alone(screen: Screen) -> None:
    heard = Heard(screen.model)
    screen.session.apply("x", partial(edits.log_time, entry=LogEntry("l9", "a2", TODAY, 2.0)))

    assert heard.changed() == ["g1", "a2"]
    assert screen.text("a2", Column.LOGGED) == "2 h"
    assert screen.text("g1", Column.LOGGED) == "2 h"


def test_a_move_is_one_move(screen: Screen) -> None:
    heard = Heard(screen.model)
    screen.session.apply("x", partial(edits.move_step, step_id="a1", goal_id="g2", to=1))
    assert heard.counts()["rowsMoved"] == 1

    screen.session.apply("x", partial(edits.move_goal, goal_id="g2", to=0))
    assert heard.counts()["rowsMoved"] == 2
    assert "rowsInserted" not in heard.counts()


def test_a_note_or_another_pace_tells_the_tree_nothing(screen: Screen) -> None:
    heard = Heard(screen.model)
    screen.session.apply("x", partial(edits.write_note, step_id="a1", note="new"))
    before = screen.text("g2", Column.WEEKS)
    screen.session.apply("x", partial(edits.set_hours_per_week, hours=6.0, today=TODAY))

    assert heard.counts() == {}
    assert screen.text("g2", Column.WEEKS) != before


def test_showing_the_same_plan_again_changes_nothing(screen: Screen) -> None:
    screen.tree.collapse(screen.index("g1"))
    screen.click_row("b1")
    heard = Heard(screen.model)
    before = screen.window.grab().toImage()

    screen.page.show_plan(screen.plan)
    screen.page.show_plan(replace(screen.plan))

    assert heard.counts() == {}
    assert screen.page.selected_item() == "b1"
    assert not screen.tree.isExpanded(screen.index("g1"))
    assert screen.tree.isExpanded(screen.index("g2"))
    assert screen.window.grab().toImage() == before


def test_the_place_in_a_long_list_stays(screen: Screen) -> None:
    many = tuple(Step(id=f"m{n}", title=f"Step {n}") for n in range(200))
    screen.session.apply("x", partial(edits.add_goal, goal=Goal("g9", "Many", "human", steps=many)))
    QApplication.processEvents()
    bar = screen.tree.verticalScrollBar()
    bar.setValue(2000)
    screen.session.apply("x", partial(edits.mark_done, step_id="m60", on=TODAY))
    QApplication.processEvents()

    assert bar.value() == 2000


def test_another_plan_comes_open_with_nothing_selected(screen: Screen) -> None:
    screen.click_row("b1")
    screen.session.show(replace(sample(), id="p2"))

    assert screen.page.selected_item() == ""
    assert screen.tree.isExpanded(screen.index("g1"))
    assert screen.seen("detail_hint")


def test_selecting_by_id_selects_and_an_unknown_id_selects_nothing(screen: Screen) -> None:
    screen.page.select("a2")
    assert screen.page.selected_item() == "a2"
    assert screen.find("detail_title").text() == screen.text("a2")

    screen.page.select("gone")
    assert screen.page.selected_item() == ""


def test_a_read_only_plan_stays_as_it_is_whatever_is_tried(screen: Screen) -> None:
    plan = sample()
    screen.session.show(plan, read_only=True)
    screen.click_row("b1")
    screen.press(Qt.Key.Key_Delete)
    screen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.edit("b1")
    screen.type("Other")
    screen.press(Qt.Key.Key_Return)
    title = screen.find("detail_title")
    title.setFocus()
    screen.type("Other")
    screen.press(Qt.Key.Key_Return)

    assert screen.plan is plan
    assert screen.text("b1") == "Review three logos"
    assert title.text() == "Review three logos"

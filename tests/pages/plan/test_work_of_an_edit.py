"""An edit tells and repaints only the rows that changed; where nobody looks, it does nothing at all."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain import edits
from desktop.domain.plan import Goal, Plan, Step
from tests.pages.plan.conftest import TODAY, Screen


class Told:
    """What the tree's model tells its views."""

    def __init__(self, screen: Screen) -> None:
        model = screen.model
        self._model = model
        self.changed = QSignalSpy(model.dataChanged)
        self.inserted, self.removed = QSignalSpy(model.rowsInserted), QSignalSpy(model.rowsRemoved)
        self._others = [
            QSignalSpy(signal)
            for signal in (model.rowsMoved, model.modelReset, model.layoutChanged)
        ]

    def rows(self) -> set[str]:
        """The ids of the rows that are others now."""
        return {self._model.id_of(self.changed.at(n)[0]) for n in range(self.changed.count())}

    def of_structure(self) -> int:
        """How often rows came, went, moved, or were all made anew."""
        return sum(each.count() for each in (self.inserted, self.removed, *self._others))


class Painted(QObject):
    """Which rows of the tree were painted since it began to look."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._tree, self._model = screen.tree, screen.model
        self.rows = set[str]()
        self._tree.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            for rect in event.region():
                at = rect.top()
                while at <= rect.bottom() and (row := self._tree.indexAt(rect.topLeft())).isValid():
                    self.rows.add(self._model.id_of(row))
                    at = self._tree.visualRect(row).bottom() + 1
                    rect.setTop(at)
        return False


class Touched(QObject):
    """How often some things were painted, or were given another tool tip or pointer."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.times = 0
        for each in watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = QEvent.Type
        self.times += event.type() in (kind.Paint, kind.ToolTipChange, kind.CursorChange)
        return False


class LaidOut(QObject):
    """How often what is within a thing was laid out anew since it began to look."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def painted_by(screen: Screen, act: Callable[[], object]) -> set[str]:
    settle()
    painted = Painted(screen)
    act()
    settle()
    return painted.rows


def rename(step_id: str, title: str) -> Callable[[Plan], Plan]:
    return partial(edits.rename_step, step_id=step_id, title=title)


def test_an_edit_of_a_step_tells_of_its_row_alone(screen: Screen) -> None:
    told = Told(screen)
    screen.session.apply("x", rename("b1", "Another title"))
    assert (told.rows(), told.of_structure()) == ({"b1"}, 0)


def test_other_hours_are_told_of_the_step_and_of_its_goal(screen: Screen) -> None:
    told = Told(screen)
    screen.session.apply("x", partial(edits.set_likely_hours, step_id="b1", likely=7.5))
    assert (told.rows(), told.of_structure()) == ({"b1", "g2"}, 0)


def test_the_tree_paints_only_the_rows_that_an_edit_changed(screen: Screen) -> None:
    screen.session.plan_changed.disconnect()  # what lies ahead comes later, and concerns every row
    screen.session.plan_changed.connect(screen.page.show_plan)
    rows = painted_by(screen, lambda: screen.session.apply("x", rename("b1", "Another title")))
    assert rows == {"b1"}


def test_control_a_tree_that_is_painted_as_a_whole_is_found(screen: Screen) -> None:
    rows = painted_by(screen, screen.tree.viewport().update)
    assert rows == set(screen.order())


def layouts_of_the_page(screen: Screen, steps: int) -> int:
    """How often the page is laid out for one more step in a goal that has so many."""
    goal = Goal("g", "Many", "ai", steps=tuple(Step(f"s{n}", f"Step {n}") for n in range(steps)))
    screen.session.show(Plan(id=f"p{steps}", title="Many", created=TODAY, goals=(goal,)))
    screen.session.plan_changed.disconnect()  # what lies ahead may be in other words
    screen.session.plan_changed.connect(screen.page.show_plan)
    settle()
    laid_out = LaidOut(screen.find("plan_main").widget())
    add = partial(edits.add_step, goal_id="g", step=Step("new", "New"), at=0)
    screen.session.apply("x", add)
    settle()
    assert screen.tree.isExpanded(screen.index("g"))
    return laid_out.times


def test_a_step_more_than_fits_on_any_screen_leaves_the_page_as_it_is(screen: Screen) -> None:
    assert layouts_of_the_page(screen, 300) == 0


def test_control_where_the_tree_becomes_higher_the_page_is_laid_out_anew(screen: Screen) -> None:
    assert layouts_of_the_page(screen, 3) > 0


def test_the_parts_that_an_edit_says_nothing_about_are_left_alone(screen: Screen) -> None:
    screen.page.select("b1")
    settle()
    touched = Touched(
        screen.find("panel_grip"), screen.find("fold_panel"), screen.find("remove_item")
    )
    screen.session.apply("x", rename("b1", "Another title"))
    settle()
    assert not touched.times


def test_a_page_that_is_not_seen_does_nothing_until_it_is(screen: Screen) -> None:
    told = Told(screen)
    screen.page.hide()
    screen.session.apply("x", rename("b1", "Another title"))
    settle()
    assert (told.rows(), told.of_structure()) == (set(), 0)

    screen.page.show()
    assert told.rows() == {"b1"}
    assert screen.text("b1") == "Another title"


def test_a_page_that_is_not_seen_knows_what_is_selected_once_it_is_asked(screen: Screen) -> None:
    screen.page.select("b1")
    screen.page.hide()
    screen.session.apply("x", partial(edits.remove_step, step_id="b1"))
    assert screen.page.selected_item() != "b1"
    assert screen.plan.step(screen.page.selected_item()) or screen.plan.goal(
        screen.page.selected_item()
    )


def test_many_new_goals_are_told_in_one_go_and_go_in_one_go(screen: Screen) -> None:
    made = tuple(
        Goal(f"n{n}", f"New {n}", "ai", steps=(Step(f"n{n}.s", "A step"),)) for n in range(200)
    )
    before, told = screen.order(), Told(screen)

    def with_goals(plan: Plan) -> Plan:
        first, *others = plan.goals
        return replace(plan, goals=(first, *made, *others))

    screen.session.apply("x", with_goals)
    assert (told.inserted.count(), told.of_structure()) == (1, 1)
    assert len(screen.order()) == len(before) + 400

    screen.session.undo_stack.undo()
    assert (told.removed.count(), told.of_structure()) == (1, 2)
    assert screen.order() == before

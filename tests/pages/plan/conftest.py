"""The plan page as the shell shows it: in a window, with undo and redo in its menu."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QWidget

from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Step
from desktop.domain.suggest import goal_for
from desktop.look.tokens import LIGHT
from desktop.pages.plan.plan_page import PlanPage
from desktop.pages.plan.plan_tree import PlanTree
from desktop.pages.plan.plan_tree_model import Column, PlanTreeModel
from desktop.session.follow_acts import FollowActs
from desktop.session.outlooks import outlook
from desktop.session.plan_session import PlanSession
from desktop.shell.time_logging import TimeLogging
from desktop.widgets.reading_order import tab_in_reading_order
from tests.pages.screens import CATALOGUE, EVIDENCE, english, icons, ids

TODAY = date(2026, 12, 20)
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
Wait = Callable[[Callable[[], bool]], None]


def sample() -> Plan:
    """A starter goal `g1` (steps `a1`, `a2`, …) and an own goal `g2` (steps `b1`, `b2`)."""
    skill = CATALOGUE.skill("ai_video")
    assert skill is not None
    starter = replace(goal_for(skill, CATALOGUE, "en", ids("a")), id="g1")
    steps = tuple(replace(step, id=f"a{n}") for n, step in enumerate(starter.steps[:3], 1))
    own = Goal(
        id="g2",
        title="Graphic design",
        kind="core",
        steps=(
            Step(id="b1", title="Review three logos", estimate=Estimate(4, 6, 9)),
            Step(id="b2", title="Redesign one brand", due=date(2027, 3, 14)),
        ),
    )
    return Plan(
        id="p1",
        title="Plan 2027",
        created=date(2026, 11, 23),
        field="design_creative",
        goals=(replace(starter, steps=steps), own),
        log=(LogEntry("l1", "b1", date(2026, 12, 1), 1.5, "at home"),),
    )


class _Window(QMainWindow):
    """Lets Tab go as one reads, as the app's own window does."""

    def focusNextPrevChild(self, is_next: bool) -> bool:
        tab_in_reading_order(self)
        return super().focusNextPrevChild(is_next)


class Screen:
    """The page with what a test needs to press, type and look at."""

    def __init__(self, qapp: QApplication) -> None:
        self.session = PlanSession()
        self.page = PlanPage(
            self.session, CATALOGUE, EVIDENCE, english(qapp), LIGHT, icons(), lambda: TODAY, ids()
        )
        acts = FollowActs(self.session, ids("log"))
        self.logging = TimeLogging(self.session, acts, CATALOGUE, lambda: TODAY, self.page)
        self.page.log_time_requested.connect(lambda step: self.logging.ask(step, "en"))
        self.session.plan_changed.connect(self.page.show_plan)
        self.session.plan_changed.connect(lambda plan: self.page.show_outlook(outlook(plan, TODAY)))
        self.window = _Window()
        self.window.setCentralWidget(self.page)
        menu = self.window.menuBar().addMenu("Edit")
        for name, key in (
            ("undo", QKeySequence.StandardKey.Undo),
            ("redo", QKeySequence.StandardKey.Redo),
        ):
            action = menu.addAction(name)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(getattr(self.session.undo_stack, name))
        self.window.resize(1068, 760)
        self.window.show()
        self.window.activateWindow()

    @property
    def plan(self) -> Plan:
        assert self.session.plan is not None
        return self.session.plan

    @property
    def undo_text(self) -> str:
        return self.session.undo_stack.undoText()

    @property
    def undo_count(self) -> int:
        return self.session.undo_stack.count()

    def step(self, step_id: str) -> Step:
        step = self.plan.step(step_id)
        assert step is not None
        return step

    def goal(self, goal_id: str) -> Goal:
        goal = self.plan.goal(goal_id)
        assert goal is not None
        return goal

    @property
    def tree(self) -> PlanTree:
        return self.find("plan_tree")

    @property
    def model(self) -> PlanTreeModel:
        return self.tree.model()  # type: ignore[return-value]

    def find(self, name: str) -> Any:
        """The visible thing of that name."""
        found = [each for each in self.page.findChildren(QWidget, name) if each.isVisible()]
        assert found, f"{name} is not to be seen"
        return found[0]

    def seen(self, name: str) -> bool:
        return any(each.isVisible() for each in self.page.findChildren(QWidget, name))

    def index(self, item_id: str, column: int = Column.TITLE) -> QModelIndex:
        return self.model.index_of(item_id, column)

    def text(self, item_id: str, column: int = Column.TITLE) -> str:
        return str(self.index(item_id, column).data())

    def order(self) -> list[str]:
        """Every id from top to bottom, as the model's rows stand."""
        goals = [self.model.index(row, 0) for row in range(self.model.rowCount())]
        return [
            self.model.id_of(each)
            for goal in goals
            for each in (
                goal,
                *(self.model.index(r, 0, goal) for r in range(self.model.rowCount(goal))),
            )
        ]

    def click(self, name: str) -> None:
        """Click on the thing of that name, brought into view where it has to be scrolled."""
        QApplication.processEvents()
        widget = self.find(name)
        scroll = self.page.findChild(QScrollArea, "detail_content")
        if scroll is not None and scroll.isAncestorOf(widget):
            scroll.ensureWidgetVisible(widget)
        QTest.mouseClick(widget, LEFT)
        QApplication.processEvents()

    def click_row(self, item_id: str, column: int = Column.TITLE) -> None:
        place = self.tree.visualRect(self.index(item_id, column)).center()
        QTest.mouseClick(self.tree.viewport(), LEFT, pos=place)

    def click_box(self, step_id: str) -> None:
        rect = self.tree.visualRect(self.index(step_id))
        QTest.mouseClick(
            self.tree.viewport(), LEFT, pos=QPoint(rect.left() + 10, rect.center().y())
        )

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is now, and let what follows happen."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def edit(self, item_id: str, column: int = Column.TITLE) -> QWidget:
        """Open the editor in a cell by a double click."""
        self.click_row(item_id, column)
        place = self.tree.visualRect(self.index(item_id, column)).center()
        QTest.mouseDClick(self.tree.viewport(), LEFT, pos=place)
        editor = QApplication.focusWidget()
        assert editor is not None
        assert editor is not self.tree
        return editor


@pytest.fixture
def empty_screen(qapp: QApplication) -> Iterator[Screen]:
    """The page before any plan was shown."""
    screen = Screen(qapp)
    yield screen
    screen.window.close()
    screen.window.deleteLater()  # its signals lead to the screen, which holds it
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def screen(empty_screen: Screen) -> Screen:
    """The page with the sample plan."""
    empty_screen.session.show(sample())
    QApplication.processEvents()
    return empty_screen


@pytest.fixture
def wait(qtbot: Any) -> Wait:
    """Waits until a condition holds."""

    def until(condition: Callable[[], bool]) -> None:
        qtbot.waitUntil(condition, timeout=3000)

    return until

"""The progress page in a window, with the dialog for time as the shell shows it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget

from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Step
from desktop.look.tokens import LIGHT
from desktop.pages.progress.progress_page import ProgressPage
from desktop.session.follow_acts import FollowActs
from desktop.session.outlooks import outlook
from desktop.session.plan_session import PlanSession
from desktop.shell.time_logging import TimeLogging
from desktop.tour.hand import Hand
from desktop.widgets.chart_place import ChartLoader
from tests.pages.screens import CATALOGUE, english, ids

TODAY = date(2026, 11, 25)
WEEK = timedelta(weeks=1)


def sample() -> Plan:
    """Three steps of 6, 4 and 5 hours, the first done, and five weeks of two hours each."""
    steps = (
        Step("s1", "Review three logos", Estimate(4, 6, 9), done=date(2026, 11, 9)),
        Step("s2", "Redesign one brand", Estimate(3, 4, 8)),
        Step("s3", "Show it to a customer", Estimate(2, 5, 9)),
    )
    log = tuple(
        LogEntry(f"l{n}", "s1" if n else "s2", TODAY - n * WEEK, 2.0, f"week {n}") for n in range(5)
    )
    return Plan(
        "p1",
        "Plan 2027",
        date(2026, 10, 26),
        goals=(Goal("g1", "Graphic design", "core", level_to="expert", steps=steps),),
        log=log,
    )


class Screen(Hand):
    """The page with what a test needs to press, type and look at."""

    def __init__(self, qapp: QApplication) -> None:
        self.session = PlanSession()
        words, loader = english(qapp), ChartLoader()
        self.page = ProgressPage(
            self.session, CATALOGUE, words, LIGHT, loader, lambda: TODAY, ids()
        )
        self.window = QMainWindow()
        self.window.setCentralWidget(self.page)
        acts = FollowActs(self.session, ids("log"))
        self.logging = TimeLogging(self.session, acts, CATALOGUE, lambda: TODAY, self.window)
        self.page.log_time_requested.connect(lambda step: self.logging.ask(step, "en"))
        self.page.entry_requested.connect(lambda entry: self.logging.ask_to_correct(entry, "en"))
        self.session.plan_changed.connect(self.page.show_plan)
        self.session.plan_changed.connect(lambda plan: self.page.show_outlook(outlook(plan, TODAY)))
        self.loader = loader
        self.window.resize(1100, 900)
        self.window.show()
        self.window.activateWindow()

    def text(self, name: str) -> str:
        return self.find(name).text()  # type: ignore[attr-defined, no-any-return]

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    def key(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()

    def rows(self, name: str = "log_table") -> list[list[str]]:
        """The texts of a table's rows."""
        table = self.find(name)
        assert isinstance(table, QTableView)
        model = table.model()
        places = range(model.columnCount())
        return [
            [model.index(row, place).data() or "" for place in places]
            for row in range(model.rowCount())
        ]

    @property
    def plan(self) -> Plan:
        assert self.session.plan is not None
        return self.session.plan

    def show(self, plan: Plan, **values: Any) -> None:
        self.session.show(replace(plan, **values))
        QApplication.processEvents()


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[Screen]:
    made = Screen(qapp)
    made.show(sample())
    yield made
    made.loader.wait()
    for dialog in made.window.findChildren(QWidget, "log_time_dialog"):
        dialog.close()
    made.window.close()
    made.window.deleteLater()  # its signals lead to the screen, which holds it
    made.settle()

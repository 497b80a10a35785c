"""The real app with a plan of some size, as the measuring works with it."""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QThread
from PySide6.QtWidgets import QTreeView

from desktop.app import Tumbuh
from desktop.domain.plan import Plan
from desktop.run import make_qt
from desktop.session.gui_thread import search_if_due
from desktop.storage.plan_file import to_bytes
from tests.app_runs import Runs, plan_of
from tests.faults.large import large_plan

IN_A_GOAL = 20
LOGGED_FOR_A_STEP = 10
PAGES = ("explore", "plan", "progress", "sources")
_PATIENCE_SECONDS = 120


def plan_of_steps(steps: int) -> Plan:
    """A plan of so many steps, with ten times as many log entries."""
    return large_plan(steps, steps * LOGGED_FOR_A_STEP, note=0, in_a_goal=IN_A_GOAL)


def write_plan(home: Path, plan: Plan, name: str = "Measured") -> Path:
    """The plan as a file in the home folder."""
    path = home / "Documents" / "Tumbuh" / f"{name}.tumbuh"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(to_bytes(plan))
    return path


@contextmanager
def at_desk(
    home: Path, plan: Plan | None = None, field: str = "customer_admin"
) -> Iterator[Tumbuh]:
    """The app as it runs, with a plan if one is given; every page was seen, the plan page is shown."""
    runs = Runs(make_qt(sys.argv[:1]), home)
    path = write_plan(home, plan) if plan is not None else None
    with runs.app(path) as app:
        if plan is not None:
            wait_for(lambda: app.session.plan is not None)
            see_every_page(app)
            settle(app)
        gc.freeze()  # as `run` does
        yield app


def see_every_page(app: Tumbuh) -> None:
    """Show each page once, the plan page last."""
    for page in (*PAGES, "plan"):
        app.window.go_to(page)
        until_idle()
    wait_for(lambda: app.front.loader.module is not None)


def tree_of(app: Tumbuh) -> QTreeView:
    """The tree of the plan page."""
    tree = app.window.findChild(QTreeView, "plan_tree")
    assert isinstance(tree, QTreeView)
    return tree


def until_idle() -> None:
    """Do all that waits in the event loop, repaints among it, and what the app does when idle."""
    dispatcher = QAbstractEventDispatcher.instance(QThread.currentThread())
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass
    search_if_due()


def wait_for(is_so: Callable[[], bool]) -> None:
    """Let the app run until something is so."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < until, is_so
        until_idle()
        time.sleep(0.0005)


def settle(app: Tumbuh) -> None:
    """Let the app run until it has looked ahead of the plan and has saved it."""
    wait_for(lambda: is_settled(app))
    until_idle()


def is_settled(app: Tumbuh) -> bool:
    """Whether nothing is left to be worked out or written."""
    latest, plan = app.outlooks.latest, plan_of(app)
    return latest is not None and latest.plan is plan and not app.autosaver.is_dirty

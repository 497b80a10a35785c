"""Edits with every page made, scrolling, saving and reading, at 300 to 10,000 steps"""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.edits import Edit
from desktop.domain.plan import LogEntry, Step
from tests.app_runs import plan_of
from tests.bench import fresh
from tests.bench.desk import at_desk, plan_of_steps, settle, tree_of, until_idle, wait_for
from tests.bench.numbers import late, milliseconds, spread
from tests.bench.table import Row
from tests.faults.heartbeat import Heartbeat
from tests.samples import TODAY

LIMITS = {300: (8, 4), 1_000: (16, 8), 10_000: (50, 16)}
ROUNDS = {300: 12, 1_000: 12, 10_000: 4}
FAST_ROUNDS = 8
WHEELS = 300
SAVES = 15
SHOWN = {
    "plan": "the plan page shown",
    "progress": "the progress page shown",
    "explore": "the explore page shown",
    "open": "the plan page shown with every goal open",
}


def rows() -> Iterator[Row]:
    """One edit at each size and on each page; then what else a person does with the largest plan."""
    for steps, (must, aim) in LIMITS.items():
        said = fresh.said_by(__name__, str(steps))
        for place, where in SHOWN.items():
            times = said[place]
            what = f"one edit, {where}, {steps:,} steps"
            yield Row(what, spread(times), "", late(times), must, aim, "ms")
        for place, where in SHOWN.items():
            what = f"one edit after the other without rest, {where}, {steps:,} steps"
            yield Row(what, spread(said[f"{place} fast"]))
        if steps == max(LIMITS):
            frames, gaps = said["frames"], said["saves"]
            what = f"a wheel's step over {steps:,} steps, painted"
            yield Row(what, spread(frames), "", late(frames), 16, 8, "ms")
            what = f"the longest the window stands still while {steps:,} steps are saved"
            yield Row(what, spread(gaps), "", late(gaps), 16, 8, "ms")


def some_edits(number: int, steps: int) -> list[Edit]:
    """A round of everyday edits on a step, and on its goal, that stand in different places each time."""
    at = number * 7919 % steps
    step_id, goal_id = f"s{at}", f"g{at - at % 20}"
    entry = LogEntry(f"new{number}", step_id, TODAY, 0.5)
    return [
        partial(edits.rename_step, step_id=step_id, title=f"Another title {number}"),
        partial(edits.mark_done, step_id=step_id, on=None if at % 3 == 0 else TODAY),
        partial(edits.set_likely_hours, step_id=step_id, likely=3.0 + number),
        partial(edits.log_time, entry=entry),
        partial(edits.add_step, goal_id=goal_id, step=Step(id=f"n{number}", title="New"), at=0),
        partial(edits.move_step, step_id=step_id, goal_id=goal_id, to=0),
        partial(edits.remove_step, step_id=f"n{number}"),
        partial(edits.rename_goal, goal_id=goal_id, title=f"Goal, again {number}"),
    ]


def apply_and_show(app: Tumbuh, edit: Edit) -> None:
    """One edit, and all that the window does about it at once."""
    app.session.apply("edit", edit)
    until_idle()


def undo_and_show(app: Tumbuh) -> None:
    """Take the last edit back, and show it."""
    app.session.undo_stack.undo()
    until_idle()


def edit_times(
    app: Tumbuh, steps: int, rounds: range, rest: Callable[[Tumbuh], None] = settle
) -> list[float]:
    """How long the GUI thread is busy for each edit, in ms; before each, the app may `rest`."""
    times = []
    for number in rounds:
        for edit in some_edits(number, steps):
            rest(app)
            times.append(milliseconds(partial(apply_and_show, app, edit)))
        rest(app)
        times.append(milliseconds(partial(undo_and_show, app)))
    return times


def pause(_app: Tumbuh) -> None:
    """As short a rest as there can be: what looks ahead and saves goes on beside the next edit."""
    until = time.monotonic() + 0.02
    wait_for(lambda: time.monotonic() >= until)


def wheel_times(app: Tumbuh) -> list[float]:
    """How long each of many steps of the wheel takes, painted, in ms."""
    tree = tree_of(app)
    tree.verticalScrollBar().setValue(0)
    until_idle()
    middle = QPointF(tree.viewport().rect().center())

    def turn() -> None:
        event = QWheelEvent(
            middle, QPointF(tree.viewport().mapToGlobal(middle.toPoint())), QPoint(),
            QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(tree.viewport(), event)
        until_idle()

    return [milliseconds(turn) for _ in range(WHEELS)]


def save_gaps(app: Tumbuh, saves: int = SAVES) -> list[float]:
    """The longest the GUI thread stood still in each of some saves, in ms."""
    gaps = []
    for number in range(saves):
        apply_and_show(app, partial(edits.rename_step, step_id="s1", title=f"Saved {number}"))
        wait_for(
            lambda: app.outlooks.latest is not None and app.outlooks.latest.plan is plan_of(app)
        )
        with Heartbeat(beat_ms=1) as heart:
            app.autosaver.save_now()
            wait_for(lambda: not app.autosaver.is_dirty)
        gaps.append(heart.longest * 1000)
    return gaps


def _measure(home: Path, steps: int) -> None:
    figures = dict[str, list[float]]()
    with at_desk(home, plan_of_steps(steps)) as app:
        first = 0
        for page in SHOWN:
            app.window.go_to("plan" if page == "open" else page)
            if page == "open":
                tree_of(app).expandAll()
            settle(app)
            rounds = ROUNDS[steps]
            figures[page] = edit_times(app, steps, range(first, first + rounds))
            first += rounds
            figures[f"{page} fast"] = edit_times(
                app, steps, range(first, first + FAST_ROUNDS), pause
            )
            first += FAST_ROUNDS
        settle(app)
        figures["frames"] = wheel_times(app)
        figures["saves"] = save_gaps(app)
        fresh.say(**figures)


if __name__ == "__main__":
    _measure(Path(sys.argv[1]), int(sys.argv[2]))

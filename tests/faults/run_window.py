"""Runs the real app on a plan in a process of its own, and does what it is told line by line.

Called as `python -m tests.faults.run_window NAME PLAN PIPE`. Each line that comes through the pipe is
a JSON list of an order and what it needs; each is answered, on the standard output, by a line that
says how things stand (see `Standing`).
"""

import json
import os
import sys
from functools import partial
from pathlib import Path
from random import Random

import msgspec
from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QPushButton

import desktop.run
from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.plan import LogEntry, Plan, Step
from desktop.front import Front
from desktop.storage.file_system import Disk
from tests.app_runs import ScriptedAsk
from tests.faults.run_app import said_in
from tests.running import once_running

_LONGEST_PAUSE_MS = 40


class Standing(msgspec.Struct):
    """How things stand in a window; `writes` says how often it wrote the plan's file itself."""

    read_only: bool
    news: str
    trouble: str
    state: str
    is_dirty: bool
    edits_left: int
    writes: int
    ids: list[str]
    title: str
    asked: list[str]
    path: str


class WatchedDisk(Disk):
    """The real disk, which counts how often a plan was put in place."""

    def __init__(self, suffix: str) -> None:
        self.writes = 0
        self._suffix = suffix

    def replace(self, source: str, target: str) -> None:
        if target.endswith(self._suffix) and "/versions/" not in target:
            self.writes += 1
        super().replace(source, target)


class Obedient(QObject):
    """Does what the lines say."""

    def __init__(
        self, app: Tumbuh, ask: ScriptedAsk, disk: WatchedDisk, name: str, pipe: Path
    ) -> None:
        super().__init__()
        self._app, self._ask, self._disk, self._name = app, ask, disk, name
        self._chance, self._left, self._done = Random(name), 0, 0
        self._rest = b""
        self._orders = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # one that writes never ends it
        self._notifier = QSocketNotifier(self._orders, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_lines)
        self._say()

    def edit(self, times: int) -> None:
        """Edit by chance so many times, in the pauses that a person makes."""
        self._left += times
        QTimer.singleShot(0, self._edit_once)

    def rename(self, title: str) -> None:
        """Give the plan another title, and its file another name."""
        self._app.files.keeping.rename(title)

    def answer(self, answer: int | None) -> None:
        """Answer so to each question from now on."""
        self._ask.answer = answer

    def press(self, name: str) -> None:
        """Press a button of the news."""
        button = self._app.window.news_bar.findChild(QPushButton, name)
        assert isinstance(button, QPushButton) and button.isEnabled()
        button.click()

    def say(self) -> None:
        """Only say how things stand."""

    def close(self) -> None:
        """Close the window, as a person does."""
        self._app.window.close()

    def _on_lines(self) -> None:
        *lines, self._rest = (self._rest + os.read(self._orders, 65_536)).split(b"\n")
        for line in lines:
            order, *needs = json.loads(line)
            getattr(self, order)(*needs)
            self._say()

    def _edit_once(self) -> None:
        plan = self._app.session.plan
        assert plan is not None
        item = f"{self._name}{self._done}"
        self._app.session.apply("edit", partial(_edit_by_chance, item=item, chance=self._chance))
        self._done += 1
        self._left -= 1
        if self._left > 0:
            QTimer.singleShot(self._chance.randrange(_LONGEST_PAUSE_MS), self._edit_once)

    def _say(self) -> None:
        app, plan = self._app, self._app.session.plan
        ids = [each.id for each in (*plan.steps(), *plan.log)] if plan else []
        said = Standing(
            app.session.read_only, said_in(app.window.news_bar), said_in(app.window.trouble_bar),
            app.autosaver.state.kind, app.autosaver.is_dirty, self._left, self._disk.writes, ids,
            plan.title if plan else "", self._ask.asked, str(app.autosaver.path),
        )  # fmt: skip
        print(json.dumps(msgspec.to_builtins(said)), flush=True)


def _edit_by_chance(plan: Plan, item: str, chance: Random) -> Plan:
    """Add something new under the name `item`, and sometimes change what is there as well."""
    if chance.random() < 0.3:
        plan = edits.rename_step(plan, "s1", f"by {item}")
    if chance.random() < 0.5:
        return edits.add_step(plan, "g1", Step(item, f"Step {item}"), chance.randrange(3))
    return edits.log_time(plan, LogEntry(item, "s1", plan.created, 1.0))


def main(name: str, plan: Path, pipe: Path) -> int:
    made, disk = list[Obedient](), WatchedDisk(".tumbuh")

    def completed(front: Front) -> Tumbuh:
        ask = ScriptedAsk()
        app = Tumbuh(front, ask)
        once_running(lambda: made.append(Obedient(app, ask, disk, name, pipe)))
        return app

    desktop.run.Front = partial(Front, disk=disk)  # type: ignore[assignment,misc]
    desktop.run.complete = completed
    return desktop.run.run(plan)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))

"""A person who never rests: edits a plan every few hundredths of a second, and says what was done when.

Called as `python -m tests.faults.busy_session DEED SEED`: `edit` goes on until it is killed, in the
whole app; `patient DELAY_MS PLAN` does so with an autosaver alone that waits so long; `look` says how
the app comes up again, and ends. What is said stands in lines of JSON.
"""

import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic

from PySide6.QtCore import QCoreApplication, QTimer

from desktop.app import Tumbuh, build
from desktop.domain import edits
from desktop.domain.plan import LogEntry, Plan
from desktop.paths import for_user
from desktop.run import make_qt
from desktop.session.autosaver import Autosaver
from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import digest_of, read_plan, to_bytes
from desktop.storage.versions import Versions
from desktop.tour.hand import Hand
from tests.app_runs import ScriptedAsk
from tests.faults.run_app import said_in

QUICKEST_MS, SLOWEST_MS = 20, 60
DAY = date(2026, 3, 2)


def say(**said: object) -> None:
    print(json.dumps(said), flush=True)


def digest(plan: Plan | None) -> str:
    """What the plan's file has for a digest once this is in it."""
    return digest_of(to_bytes(plan)) if plan is not None else ""


class Person:
    """Does one thing after the other to the open plan, by chance, and says each."""

    def __init__(self, session: PlanSession, path: Path, seed: str) -> None:
        self._session, self._chance, self._serial = session, Random(seed), 0
        say(path=str(path))
        self._say()
        self._timer = QTimer(singleShot=True)
        self._timer.timeout.connect(self._on_time)
        self._rest()

    def _rest(self) -> None:
        self._timer.start(self._chance.randint(QUICKEST_MS, SLOWEST_MS))

    def _say(self) -> None:
        say(serial=self._serial, at=monotonic(), digest=digest(self._session.plan))

    def _on_time(self) -> None:
        plan, undo = self._session.plan, self._session.undo_stack
        assert plan is not None
        self._serial += 1
        step = self._chance.choice(list(plan.steps())).id
        entry = LogEntry(f"l{self._serial}", step, DAY, 0.5, f"{self._serial}")
        text = f"{self._serial} " + "word " * self._chance.randint(0, 9)
        deeds: list[Callable[[Plan], Plan]] = [
            partial(edits.rename_step, step_id=step, title=text),
            partial(edits.log_time, entry=entry),
            partial(edits.write_note, step_id=step, note=text),
        ]
        if self._serial % 7 == 0 and undo.canUndo():
            undo.undo()
        else:
            self._session.apply("edit", self._chance.choice(deeds))
        self._say()
        self._rest()


def app_for(qt: object) -> tuple[Tumbuh, ScriptedAsk]:
    """The app as a person starts it, with its questions noted instead of asked."""
    ask = ScriptedAsk()
    app = build(qt, for_user(), ask)  # type: ignore[arg-type]
    app.open(None)
    app.front.show()
    return app, ask


def edit(seed: str) -> int:
    qt = make_qt(sys.argv[:1])
    app, _ = app_for(qt)
    views = app.window.views
    assert views is not None
    views.start.field_chosen.emit("education", "guru SD", "Guru SD")
    views.explore.add_skill("ai_education")
    Hand().wait(lambda: app.autosaver.state.kind == "saved", "the new plan is saved")
    app.autosaver.flush(5)
    assert app.autosaver.path is not None
    person = Person(app.session, app.autosaver.path, seed)
    return qt.exec() if person else 1


def patient(seed: str, delay_ms: int, path: Path) -> int:
    """The same, but what is edited is saved much later: the control."""
    qt = QCoreApplication(sys.argv[:1])
    session, writer, opened = PlanSession(), Writer(), read_plan(path)
    versions = Versions(Disk(), path.parent / "versions", datetime.now)
    autosaver = Autosaver(session, writer, Disk(), versions, datetime.now, delay_ms)
    session.show(opened.plan)
    autosaver.follow(path, opened)
    person = Person(session, path, seed)
    return qt.exec() if person else 1


def look() -> int:
    qt = make_qt(sys.argv[:1])
    app, ask = app_for(qt)
    Hand().settle()
    state = app.autosaver.state
    say(
        digest=digest(app.session.plan),
        path=str(app.autosaver.path or ""),
        is_read_only=app.session.read_only,
        state=state.kind,
        asked=ask.asked,
        told=[
            said for bar in (app.window.trouble_bar, app.window.news_bar) if (said := said_in(bar))
        ],
    )
    app.leave()
    app.end()
    return 0


def main(deed: str, seed: str = "", delay_ms: str = "", path: str = "") -> int:
    if deed == "edit":
        return edit(seed)
    if deed == "patient":
        return patient(seed, int(delay_ms), Path(path))
    return look()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

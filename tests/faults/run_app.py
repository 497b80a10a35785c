"""Runs the real app in a process of its own, does something in it, and says as JSON what came of it.

Called as `python -m tests.faults.run_app DEED [PLAN]`; the deeds are the functions of that name.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import desktop.run
from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.front import Front
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand
from desktop.widgets.fields import DayEdit
from desktop.widgets.news_bar import NewsBar
from tests.running import once_running


class Emitter(QObject):
    """Something with a signal of its own."""

    happened = Signal()


class Faulty(QWidget):
    """A widget that fails in a method that Qt calls."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            raise ZeroDivisionError
        return super().event(event)


def said_in(bar: NewsBar) -> str:
    label = bar.findChild(QLabel, "news_text")
    return label.text() if bar.isVisible() and isinstance(label, QLabel) else ""


def tell(app: Tumbuh, **more: object) -> None:
    """Print how things stand."""
    state, path = app.autosaver.state, app.autosaver.path
    said = {
        "state": state.kind,
        "reason": state.failure.reason if state.failure else "",
        "path": str(path) if path else "",
        "on_disk": path is not None and path.exists() and read_plan(path).plan == app.session.plan,
        "trouble": said_in(app.window.trouble_bar),
        "news": said_in(app.window.news_bar),
        "language": app.language,
        "shown": app.window.isVisible(),
        **more,
    }
    print(json.dumps(said), flush=True)


def make(app: Tumbuh) -> None:
    """Make a plan with a skill, save it, and say what the language makes of words and hours."""
    views = app.window.views
    assert views is not None
    search = views.start.search
    search.line.setText("ADMIN TOKO ONLINE")
    found = [reading.field for reading in search.readings]
    views.start.field_chosen.emit("education", "guru SD", "Guru SD")
    views.explore.add_skill("ai_education")
    app.autosaver.flush(5)
    Hand().settle()
    tell(app, found=found[:1], hours=views.words.hours(2.5), point=QLocale().decimalPoint())


def make_and_leave(app: Tumbuh) -> None:
    make(app)
    app.leave()


def make_and_stay(app: Tumbuh) -> None:
    make(app)


def look_and_leave(app: Tumbuh) -> None:
    """Say what is open at the start."""
    Hand().settle()
    tell(app, title=app.session.plan.title if app.session.plan else "")
    app.leave()


def walk(app: Tumbuh) -> None:
    """Look at every page and every part of the evidence, and close the window."""
    make(app)
    for page in ("start", "explore", "plan", "sources"):
        app.window.go_to(page)
        Hand().settle()
    for finding in ("A-05", "A-02"):
        app.shell.show_finding(finding)
        Hand().click("close_card")
    loaded = Path("/proc/self/maps").read_text()
    tell(app, libraries=sorted({line.rpartition("/")[2] for line in loaded.splitlines()}))
    app.window.close()


def show_days(app: Tumbuh) -> None:
    """Open the goal and each step, rename it, save, and say which days were shown."""
    plan, hand, days = app.session.plan, Hand(), {}
    assert plan is not None
    app.window.showNormal()
    app.window.resize(1280, 800)  # where the details stand beside the tree
    for step in plan.steps():
        app.window.go_to("plan", step.id)
        hand.settle()
        shown = hand.find("detail_due_edit")
        assert isinstance(shown, DayEdit)
        shown.setFocus()
        hand.find("plan_tree").setFocus()
        days[step.id] = shown.day().isoformat()
        rename = partial(edits.rename_step, step_id=step.id, title=f"{step.title} again")
        app.session.apply("rename", rename)
    app.autosaver.flush(5)
    tell(app, days=days)
    app.leave()


def fail_everywhere(app: Tumbuh) -> None:
    """Raise an error in a timer, a signal, a method of a widget and after a job; then go on."""
    make(app)
    told, emitter, widget = list[str](), Emitter(app.window), Faulty(app.window)

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    def note() -> bool:
        if not app.window.news_bar.isVisible():
            return False
        told.append(said_in(app.window.news_bar))
        app.window.news_bar.hide()
        return True

    def go_on() -> bool:
        app.session.apply("rename", partial(edits.rename_plan, title="after the errors"))
        app.autosaver.flush(5)
        tell(app, told=told)
        app.leave()
        return True

    event = QEvent(QEvent.Type.User)
    emitter.happened.connect(fail)
    in_turn(
        fail, note, emitter.happened.emit, note,
        lambda: QApplication.postEvent(widget, event), note,
        lambda: app.front.writer.submit(list, fail), note, go_on,
    )  # fmt: skip


def fail_unheard(app: Tumbuh) -> None:
    """Raise an error where nobody listens for errors: the control of the deed before."""
    sys.excepthook = sys.__excepthook__

    def fail() -> None:
        raise ZeroDivisionError

    def go_on() -> bool:
        tell(app, told=[said_in(app.window.news_bar)])
        app.leave()
        return True

    in_turn(fail, go_on)


def in_turn(*deeds: Callable[[], object]) -> None:
    """Do one after the other, each from the event loop itself; one that gives False, until it does not."""
    first, *rest = deeds

    def do() -> None:
        again = False
        try:
            again = first() is False
        finally:
            if again:
                QTimer.singleShot(5, do)
            elif rest:
                QTimer.singleShot(0, lambda: in_turn(*rest))

    QTimer.singleShot(0, do)


def main(deed: str, plan: Path | None) -> int:
    do = {each.__name__: each for each in (
        make_and_leave, make_and_stay, look_and_leave, walk, show_days, fail_everywhere,
        fail_unheard,
    )}[deed]  # fmt: skip
    complete = desktop.run.complete

    def completed(front: Front) -> Tumbuh:
        made = complete(front)
        once_running(lambda: do(made))
        return made

    desktop.run.complete = completed
    return desktop.run.run(plan)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else None))

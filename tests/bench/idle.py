"""What the app does while nothing happens, and whether it grows in an hour of work"""

import ctypes
import gc
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app import Tumbuh
from tests.bench import fresh
from tests.bench.desk import PAGES, at_desk, plan_of_steps, settle, until_idle
from tests.bench.edits import apply_and_show, some_edits, undo_and_show
from tests.bench.table import Row

SECONDS, STEPS, ACTIONS, SPANS = 30, 300, 3_600, 6
OF_QT = {"QPMCache"}
"""Qt looks half a minute after a picture was drawn what it may forget, and then rests; that is said apart."""


def rows() -> Iterator[Row]:
    """Timer events on each page; then the memory after each sixth of an hour of work."""
    for page in PAGES:
        said = fresh.said_by(__name__, page)
        figure = ", ".join(f"{count} of {whose}" for whose, count in said["whose"].items())
        what = f"timer events in {SECONDS} s with nothing to do, the {page} page shown"
        yield Row(what, figure or "none", "", _own(said["whose"]), 0, unit="")
    memory = fresh.said_by(__name__, "grow")["mb"]
    grown = memory[-1] - memory[1]
    figure = " · ".join(f"{each:.1f}" for each in memory) + " MB"
    what = f"growth over {ACTIONS:,} actions, the second sixth to the last, without what undo needs"
    yield Row(what, figure, "", grown, 5, unit="MB")


def _own(whose: dict[str, int]) -> int:
    return sum(count for each, count in whose.items() if each not in OF_QT)


class _Timers(QObject):
    """Counts timer events by whose they are."""

    def __init__(self) -> None:
        super().__init__()
        self.whose = Counter[str]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Timer:
            parent = watched.parent()
            names = watched.objectName(), parent.metaObject().className() if parent else ""
            self.whose[" ".join((watched.metaObject().className(), *filter(None, names)))] += 1
        return False


def _count_timers(app: Tumbuh, page: str) -> None:
    app.window.go_to(page)
    settle(app)
    _run_for(5)
    timers, qt = _Timers(), QApplication.instance()
    assert qt is not None
    qt.installEventFilter(timers)
    _run_for(SECONDS)
    qt.removeEventFilter(timers)
    timers.whose.pop("QTimer end_of_loop", None)
    fresh.say(whose=dict(timers.whose))


def _run_for(seconds: float) -> None:
    """A real loop, which sleeps; its one timer ends it, and is not counted."""
    loop, timer = QEventLoop(), QTimer(objectName="end_of_loop")
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(round(seconds * 1000))
    loop.exec()


def _actions(app: Tumbuh, number: int) -> list[Callable[[], object]]:
    """A round of twelve things that people do."""
    preferences, shell = app.preferences, app.shell
    pages = [partial(app.window.go_to, page) for page in (*PAGES, "plan")]
    edits = [partial(apply_and_show, app, edit) for edit in some_edits(number % 200, STEPS)[:3]]
    look: Callable[[], object]
    if number % 50 == 0:
        theme = "dark" if number % 100 else "light"
        look = partial(preferences.change, theme=theme)
    elif number % 50 == 25:
        look = partial(preferences.change, language="id" if number % 100 == 25 else "en")
    else:
        look = partial(undo_and_show, app)
    return [*edits, *pages, look, shell.find_anything, partial(_close_dialogs, app), until_idle]


def _close_dialogs(app: Tumbuh) -> None:
    for dialog in app.window.findChildren(QDialog):
        dialog.reject()


def _grow(app: Tumbuh) -> None:
    memory = list[float]()
    done = number = 0
    for span in range(1, SPANS + 1):
        while done < ACTIONS * span // SPANS:
            for act in _actions(app, number):
                act()
                until_idle()
                _let_go()
                done += 1
            number += 1
        settle(app)
        app.session.undo_stack.clear()  # what undo needs is meant to stay
        until_idle()
        memory.append(_memory())
    fresh.say(mb=memory)


def _let_go() -> None:
    """Delete what is to be deleted later, as a real loop does at once: else closed dialogs pile up."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _memory() -> float:
    """MB, once all that is free was given back."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return fresh.memory_mb()


if __name__ == "__main__":
    with at_desk(Path(sys.argv[1]), plan_of_steps(STEPS)) as app:
        if sys.argv[2] == "grow":
            _grow(app)
        else:
            _count_timers(app, sys.argv[2])

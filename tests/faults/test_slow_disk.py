"""A disk that takes seconds for a save: the window goes on as if nothing were, and says "saving…"."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import read_plan, to_bytes, write_copy
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.faults.figures import Figures
from tests.faults.heartbeat import LONGEST_GAP, TRIES, Heartbeat
from tests.samples import plan as sample_plan

pytestmark = pytest.mark.alone
PATIENCE_MS = 40_000


class SlowDisk(Disk):
    """The real disk, but it takes `seconds` until a plan's own file is on it; `waits` says it does."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.waits = threading.Event()
        self._slow: int | None = None

    def create(self, path: str, mode: int) -> int:
        descriptor = super().create(path, mode)
        if ".tumbuh." in path and "versions" not in path:
            self._slow = descriptor
        return descriptor

    def fsync(self, descriptor: int) -> None:
        if descriptor == self._slow:
            self._slow = None
            self.waits.set()
            time.sleep(self.seconds)
            self.waits.clear()
        super().fsync(descriptor)


@pytest.fixture
def disk(is_long: bool) -> SlowDisk:
    return SlowDisk(5.0 if is_long else 1.5)


@pytest.fixture
def app(runs: Runs, disk: SlowDisk) -> Iterator[Tumbuh]:
    """The app on a saved plan, once each page has been seen."""
    runs.paths.documents.mkdir(parents=True)
    path = runs.paths.documents / "Mine.tumbuh"
    path.write_bytes(to_bytes(sample_plan()))
    with runs.app(path, disk=disk) as made:
        Hand().wait(made.window.isVisible, "the window is there")
        go_round(made)
        yield made
        wait_until_saved(made)


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def wait_until_saved(app: Tumbuh) -> None:
    until = time.monotonic() + PATIENCE_MS / 1000
    while app.autosaver.is_dirty or app.autosaver.state.kind == "saving":
        assert time.monotonic() < until, app.autosaver.state
        QTest.qWait(5)


def said(app: Tumbuh) -> str:
    """What the window says of the file."""
    label = app.window.findChild(QLabel, "document_state")
    assert isinstance(label, QLabel)
    return label.text()


def edit(app: Tumbuh, title: str) -> None:
    app.session.apply("rename", partial(edits.rename_step, step_id="s2", title=title))


# --- what a person does meanwhile


def type_a_title(app: Tumbuh) -> None:
    app.window.go_to("plan", "s2")
    settle()
    field = Hand().find("detail_title")
    field.setFocus()
    for letter in " with care":
        QTest.keyClick(field, letter)
        QApplication.processEvents()
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()


def go_round(app: Tumbuh) -> None:
    for page in ("explore", "sources", "start", "plan"):
        app.window.go_to(page)
        settle()


def go_round_and_undo(app: Tumbuh) -> None:
    go_round(app)
    for act in (app.session.undo_stack.undo, app.session.undo_stack.redo) * 3:
        act()
        settle()


def rename_the_plan(app: Tumbuh) -> None:
    app.files.keeping.rename(f"{plan_of(app).title[:20]} again")
    settle()


ACTS: tuple[Callable[[Tumbuh], None], ...] = (
    type_a_title,
    go_round_and_undo,
    rename_the_plan,
)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_the_window_keeps_responding_while_a_save_waits_for_the_disk(
    act: Callable[[Tumbuh], None], app: Tumbuh, disk: SlowDisk, qtbot: QtBot, figures: Figures
) -> None:
    gaps = list[float]()
    while len(gaps) < TRIES and not any(gap < LONGEST_GAP for gap in gaps):
        with Heartbeat() as heart:
            edit(app, f"try {len(gaps)}")
            app.autosaver.save_now()
            qtbot.waitUntil(disk.waits.is_set)
            act(app)
            assert disk.waits.is_set(), "the save was over before the act was"
            assert "saving…" in said(app)
            wait_until_saved(app)
        gaps.append(heart.longest)
        assert said(app).endswith("— saved")
        assert app.autosaver.path is not None
        assert read_plan(app.autosaver.path).plan == plan_of(app)
    figures.note("a disk that takes seconds", slow=int(min(gaps) >= LONGEST_GAP))
    assert min(gaps) < LONGEST_GAP, f"the window stood still: {gaps}"


def test_a_window_that_is_closed_keeps_painting_until_the_disk_has_it_all(
    app: Tumbuh, runs: Runs, disk: SlowDisk, qtbot: QtBot, figures: Figures
) -> None:
    runs.ask.answer = None
    gaps, word = list[float](), ""
    while len(gaps) < TRIES and not any(gap < LONGEST_GAP for gap in gaps):
        app.window.show()
        word = f"the last word {len(gaps)}"
        with Heartbeat() as heart:
            edit(app, "nearly the last word")
            app.autosaver.save_now()
            qtbot.waitUntil(disk.waits.is_set)
            edit(app, word)
            while not app.window.close():  # it was asked whether to wait
                wait_until_saved(app)
        gaps.append(heart.longest)
        assert heart.beats > disk.seconds * 10
    path = app.autosaver.path
    assert path is not None
    is_lost = read_plan(path).plan.step("s2").title != word  # type: ignore[union-attr]
    is_slow = min(gaps) >= LONGEST_GAP
    figures.note("a disk that takes seconds", lost=int(is_lost), slow=int(is_slow))
    assert not is_lost
    assert not is_slow, f"the window stood still: {gaps}"


def test_control_a_save_on_the_windows_own_thread_is_seen_as_standing_still(
    tmp_path: Path, disk: SlowDisk, qapp: QApplication
) -> None:
    with Heartbeat() as heart:
        QTest.qWait(20)
        write_copy(disk, tmp_path / "Mine.tumbuh", sample_plan(), {})
        QTest.qWait(20)
    assert heart.longest >= disk.seconds

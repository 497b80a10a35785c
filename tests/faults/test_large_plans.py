"""A plan of 10,000 steps, 100,000 log entries and a note of 1 MB: it opens, is edited and merged."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.edits import Edit
from desktop.domain.plan import Plan
from desktop.session.plan_session import MOST_UNDONE
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import read_plan, to_bytes, write_copy
from tests.app_runs import Runs, plan_of
from tests.faults.figures import Figures
from tests.faults.heartbeat import LONGEST_GAP, TRIES, longest_gap
from tests.faults.large import LOGGED, NOTE, STEPS, large_plan
from tests.faults.own_process import environment, run
from tests.samples import TODAY

PATIENCE_MS = 60_000
MOST_TRIES = 2 * TRIES
"""Until one shows that the window did not stand still: another thread may read the plan just then."""
MOST_OF_AN_UNDO = 6_000
"""Bytes: what one step of the undo history may take for a plan of 300 steps."""
MOST_LEFT = 4_000_000
"""Bytes: by how much the app may have grown once that history is gone again."""


@pytest.fixture(scope="module")
def content() -> bytes:
    """The file of the large plan."""
    return to_bytes(large_plan())


@pytest.fixture
def path(runs: Runs, content: bytes) -> Path:
    runs.paths.documents.mkdir(parents=True)
    path = runs.paths.documents / "Large.tumbuh"
    path.write_bytes(content)
    return path


@pytest.fixture
def app(runs: Runs) -> Iterator[Tumbuh]:
    with runs.app() as made:
        yield made


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def wait_until_saved(app: Tumbuh, qtbot: QtBot) -> None:
    app.autosaver.save_now()
    qtbot.waitUntil(
        lambda: not app.autosaver.is_dirty and app.autosaver.state.kind == "saved",
        timeout=PATIENCE_MS,
    )


def open_it(app: Tumbuh, path: Path, qtbot: QtBot) -> None:
    app.plan_files.open(path)
    qtbot.waitUntil(lambda: app.session.plan is not None, timeout=PATIENCE_MS)
    app.window.go_to("plan", "s42")
    settle()


def apply(app: Tumbuh, edit: Edit) -> None:
    app.session.apply("edit", edit)
    settle()


def rename_once(app: Tumbuh) -> None:
    title = plan_of(app).step("s42").title  # type: ignore[union-attr]
    apply(app, partial(edits.rename_step, step_id="s42", title=f"{title}!"))


def tick_once(app: Tumbuh) -> None:
    is_done = plan_of(app).step("s9998").done  # type: ignore[union-attr]
    apply(app, partial(edits.mark_done, step_id="s9998", on=None if is_done else TODAY))


def estimate_once(app: Tumbuh) -> None:
    likely = plan_of(app).step("s43").estimate.likely  # type: ignore[union-attr]
    apply(app, partial(edits.set_likely_hours, step_id="s43", likely=likely + 0.5))


def undo_and_redo(app: Tumbuh) -> None:
    app.session.undo_stack.undo()
    settle()
    app.session.undo_stack.redo()
    settle()


def best_gap(acts: Iterator[Callable[[], object]]) -> float:
    """The least of the longest gaps; each act is prepared before its gaps count, and tried until one does."""
    least = float("inf")
    for act in islice(acts, MOST_TRIES):
        least = min(least, longest_gap(act, tries=1))
        if least < LONGEST_GAP:
            break
    return least


def assert_none_is_slow(
    figures: Figures, what: str, gaps: dict[str, float], most: float = LONGEST_GAP
) -> None:
    slow = {name: gap for name, gap in gaps.items() if gap >= LONGEST_GAP}
    figures.note(f"a plan of 10,000 steps: {what}", tried=len(gaps), slow=len(slow))
    assert all(gap < most for gap in gaps.values()), gaps


@pytest.mark.alone
def test_no_edit_of_a_large_plan_stops_the_window(
    app: Tumbuh, path: Path, qtbot: QtBot, figures: Figures
) -> None:
    open_it(app, path, qtbot)
    plan = plan_of(app)
    assert sum(1 for _ in plan.steps()) == STEPS
    assert (len(plan.log), len(plan.goals[0].steps[0].note)) == (LOGGED, NOTE)

    def edits_on(page: str, act: Callable[[Tumbuh], None]) -> Iterator[Callable[[], object]]:
        while True:
            app.window.go_to(page, "s42")
            wait_until_saved(app, qtbot)
            yield partial(act, app)  # over before the next save begins

    gaps = {
        f"{act.__name__} on {page}": best_gap(edits_on(page, act))
        for page in ("plan", "explore")
        for act in (rename_once, tick_once, estimate_once, undo_and_redo)
    }
    assert_none_is_slow(figures, "edited on two pages", gaps)

    wait_until_saved(app, qtbot)
    assert read_plan(path).plan == plan_of(app)
    while app.session.undo_stack.canUndo():
        app.session.undo_stack.undo()
    assert plan_of(app) == plan


@pytest.mark.alone
def test_opening_saving_and_merging_a_large_plan_stop_the_window_for_a_moment_at_most(
    app: Tumbuh, path: Path, qtbot: QtBot, figures: Figures
) -> None:
    def openings() -> Iterator[Callable[[], object]]:
        for number in range(MOST_TRIES):
            another = path.with_name(f"Large {number}.tumbuh")
            write_copy(
                Disk(), another, msgspec.structs.replace(large_plan(), id=f"large{number}"), {}
            )
            before = app.session.plan
            yield partial(open_another, app, another, before, qtbot)

    def savings() -> Iterator[Callable[[], object]]:
        while True:
            rename_once(app)
            yield partial(wait_until_saved, app, qtbot)

    def merges() -> Iterator[Callable[[], object]]:
        while True:
            wait_until_saved(app, qtbot)
            opened = app.autosaver.path
            assert opened is not None
            title = f"{plan_of(app).step('s9000').title}!"  # type: ignore[union-attr]
            theirs = edits.rename_step(plan_of(app), "s9000", title)
            write_copy(Disk(), opened, theirs, {})
            yield partial(wait_for_plan, app, theirs, qtbot)

    def readings() -> Iterator[Callable[[], object]]:
        while True:
            yield partial(show_versions, app, qtbot)

    ways = {"open": openings, "save": savings, "merge": merges, "versions": readings}
    gaps = {name: best_gap(way()) for name, way in ways.items()}
    what = "opened, saved, merged, versions shown"
    assert_none_is_slow(figures, what, gaps, most=2 * LONGEST_GAP)


def open_another(app: Tumbuh, path: Path, before: Plan | None, qtbot: QtBot) -> None:
    app.plan_files.open(path)
    qtbot.waitUntil(lambda: app.session.plan not in (None, before), timeout=PATIENCE_MS)
    settle()  # nobody goes on in the same moment
    app.window.go_to("plan", "s42")
    settle()


def wait_for_plan(app: Tumbuh, plan: Plan, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: plan_of(app) is not plan and plan_of(app) == plan, timeout=PATIENCE_MS)


def show_versions(app: Tumbuh, qtbot: QtBot) -> None:
    app.shell.file_acts.show_versions()
    dialog = app.files.kept._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=PATIENCE_MS)  # of 64 MB, few stay
    dialog.reject()


# --- memory


def growth(home: Path, times: int, way: str) -> dict[str, int]:
    """What `tests.faults.grow` says of so many edits, after half as many to warm up."""
    if not Path("/proc/self/statm").exists():
        pytest.skip("only Linux tells it there")
    numbers = (str(times // 2), str(times))
    return run("-m", "tests.faults.grow", str(home), *numbers, way, env=environment(home)).last


def test_thousands_of_edits_leave_nothing_in_memory_but_what_undo_needs(
    tmp_path: Path, is_long: bool, figures: Figures
) -> None:
    times = 10_000 if is_long else 2_000
    grown = growth(tmp_path, times, "drop")
    is_leaking = grown["without"] >= MOST_LEFT
    figures.note("edits in one sitting", tried=times, littered=int(is_leaking))
    assert grown["steps"] == min(times, MOST_UNDONE)
    assert grown["with_history"] / grown["steps"] < MOST_OF_AN_UNDO
    assert not is_leaking, grown


def test_control_a_session_that_keeps_what_it_showed_is_found(tmp_path: Path) -> None:
    assert growth(tmp_path, 200, "keep")["without"] >= MOST_LEFT


@pytest.mark.alone
def test_control_an_edit_that_takes_too_long_is_found(app: Tumbuh, qtbot: QtBot) -> None:
    made = large_plan()
    gap = longest_gap(lambda: to_bytes(large_plan()) and made == large_plan(), tries=1)
    assert gap >= LONGEST_GAP

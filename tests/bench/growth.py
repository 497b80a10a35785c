"""How all that one does with a plan grows, from 10 steps to 10,000 with 100,000 log entries"""

import statistics
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.forecast import forecast
from desktop.domain.merge import merge
from desktop.domain.plan import Plan
from desktop.session.outlooks import outlook
from desktop.storage.plan_file import parse_plan, to_bytes
from tests.app_runs import plan_of
from tests.bench import fresh
from tests.bench.desk import at_desk, plan_of_steps, settle, until_idle, wait_for, write_plan
from tests.bench.edits import apply_and_show, save_gaps, some_edits, undo_and_show, wheel_times
from tests.bench.numbers import exponent, milliseconds
from tests.bench.table import Row
from tests.faults.heartbeat import Heartbeat
from tests.samples import TODAY

SIZES = (10, 100, 1_000, 10_000)
MOST_EXPONENT = 1.1
"""What n log n looks like between 1,000 and 10,000."""
WORDS = {
    "open": "open: from the file to the plan page painted",
    "edit": "an edit, shown",
    "save": "save, beside the window",
    "scroll": "a wheel's step, painted",
    "forecast": "forecast, beside the window",
    "outlook": "all that lies ahead, beside the window",
    "merge": "merge two copies",
    "palette": "the palette opens",
    "search": "a key in the palette",
    "decode": "decode and validate",
}


def rows() -> Iterator[Row]:
    """Medians at each size and the exponent of growth; then the longest stalls at the largest."""
    said = {steps: fresh.said_by(__name__, str(steps)) for steps in SIZES}
    largest = said[SIZES[-1]]
    for name, what in WORDS.items():
        times = [said[steps][name] for steps in SIZES]
        whole, last = exponent(SIZES, times), exponent(SIZES[-2:], times[-2:])
        figure = " · ".join(f"{each:.2g}" if each < 10 else f"{each:.0f}" for each in times)
        floor = f"exponent {whole:.2f} in all"
        yield Row(f"{what}, at 10 · 100 · 1,000 · 10,000", f"{figure} ms", floor, last,
                  MOST_EXPONENT, unit="")  # fmt: skip
    for name, what in (
        ("open", "opened"),
        ("merge", "merged"),
        ("save", "saved"),
        ("look", "looked ahead of"),
    ):
        gap = largest[f"{name}_stall"]
        yield Row(
            f"the window's longest stall while 10,000 steps are {what}", "", "", gap, 50, unit="ms"
        )
    middle = said[1_000]["forecast"]
    yield Row("forecast, 1,000 steps, off the GUI thread", "", "", middle, 50, 20, "ms")
    floor = f"json.loads {largest['json']:.0f} ms"
    ratio = largest["decode"] / largest["json"]
    yield Row(
        "decode and validate 10,000 steps", f"{largest['decode']:.0f} ms", floor, ratio, 0.6, 0.4
    )


def middle_of(do: Callable[[], object], times: int = 15) -> float:
    """The median of some goes, in ms."""
    return statistics.median(milliseconds(do) for _ in range(times))


def _stall(do: Callable[[], object], times: int = 5) -> float:
    """The median of the longest gaps of the GUI thread, in ms."""
    gaps = []
    for _ in range(times):
        with Heartbeat(beat_ms=1) as heart:
            do()
        gaps.append(heart.longest * 1000)
    return statistics.median(gaps)


def _without_window(plan: Plan) -> dict[str, float]:
    import json

    data = to_bytes(plan)
    step_id = next(plan.steps()).id
    ours = edits.rename_step(plan, step_id, "Ours")
    theirs = edits.mark_done(plan, step_id, TODAY)
    path = Path("Plan.tumbuh")
    pairs = [
        (milliseconds(partial(parse_plan, path, data)), milliseconds(partial(json.loads, data)))
        for _ in range(15)
    ]
    decode, loads = (statistics.median(each) for each in zip(*pairs, strict=True))
    return {
        "decode": decode,
        "json": loads,
        "forecast": middle_of(partial(forecast, plan, TODAY)),
        "outlook": middle_of(partial(outlook, plan, TODAY), 7),
        "merge": middle_of(partial(merge, ours, theirs, plan), 7),
    }


def _open(app: Tumbuh, path: Path, plan_id: str) -> None:
    app.plan_files.open(path)
    wait_for(lambda: plan_of(app).id == plan_id)
    app.window.go_to("plan")
    until_idle()


def _openings(app: Tumbuh, home: Path, plan: Plan) -> dict[str, float]:
    """Other plans as large as that, opened one after the other."""
    times, gaps = [], []
    for number in range(7):
        other = replace(plan, id=f"other{number}")
        path = write_plan(home, other, f"Other {number}")
        with Heartbeat(beat_ms=1) as heart:
            times.append(milliseconds(partial(_open, app, path, other.id)))
        gaps.append(heart.longest * 1000)
        settle(app)
    return {"open": statistics.median(times), "open_stall": statistics.median(gaps)}


def _edits(app: Tumbuh, steps: int) -> float:
    times = []
    for number in range(5):
        for edit in some_edits(number, steps):
            times.append(milliseconds(partial(apply_and_show, app, edit)))
        times.append(milliseconds(partial(undo_and_show, app)))
        settle(app)
    return statistics.median(times)


def _saves(app: Tumbuh) -> dict[str, float]:
    def save() -> None:
        app.autosaver.save_now()
        wait_for(lambda: not app.autosaver.is_dirty)

    def change_and_look() -> None:
        looked.append("!")
        title = f"Looked ahead {len(looked)}"
        edit = partial(edits.rename_step, step_id="s1", title=title)
        apply_and_show(app, edit)
        settle(app)

    looked, times = list[str](), list[float]()
    for number in range(7):
        apply_and_show(app, partial(edits.rename_step, step_id="s1", title=f"Before {number}"))
        times.append(milliseconds(save))
    settle(app)
    return {
        "save": statistics.median(times),
        "save_stall": statistics.median(save_gaps(app, 7)),
        "look_stall": _stall(change_and_look),
    }


def _merge_stall(app: Tumbuh) -> float:
    """Another program writes the file; the window takes it up."""
    from desktop.storage.file_system import Disk
    from desktop.storage.plan_file import write_copy

    def join() -> None:
        count = len(plan_of(app).step("s2").title)  # type: ignore[union-attr]
        theirs = edits.rename_step(plan_of(app), "s2", "x" * (count % 20 + 1))
        assert app.autosaver.path is not None
        write_copy(Disk(), app.autosaver.path, theirs, {})
        with Heartbeat(beat_ms=1) as heart:
            app.files.outside.look()
            wait_for(lambda: plan_of(app) == theirs)
        gaps.append(heart.longest * 1000)
        settle(app)

    gaps = list[float]()
    for _ in range(5):
        join()
    return statistics.median(gaps)


def _palette(app: Tumbuh) -> dict[str, float]:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    from desktop.shell.palette_dialog import PaletteDialog

    opened, keys = [], []
    for _ in range(3):
        opened.append(milliseconds(lambda: (app.shell.find_anything(), until_idle())))
        dialog = app.window.findChild(PaletteDialog)
        assert dialog is not None
        line = dialog.findChild(QLineEdit)
        for key in "step number 12":
            keys.append(milliseconds(lambda: (QTest.keyClicks(line, key), until_idle())))  # noqa: B023
        dialog.reject()
        until_idle()
    return {"palette": statistics.median(opened), "search": statistics.median(keys)}


def _measure(home: Path, steps: int) -> None:
    plan = plan_of_steps(steps)
    figures = _without_window(plan)
    with at_desk(home, plan) as app:
        figures["edit"] = _edits(app, steps)
        figures |= _saves(app)
        figures["merge_stall"] = _merge_stall(app)
        figures |= _palette(app)
        figures["scroll"] = statistics.median(wheel_times(app))
        figures |= _openings(app, home, plan)
        fresh.say(**figures)


if __name__ == "__main__":
    _measure(Path(sys.argv[1]), int(sys.argv[2]))

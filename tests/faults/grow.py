"""Edits a plan very often in a process of its own, and says by how many bytes that let it grow.

Called as `python -m tests.faults.grow HOME WARM-UP TIMES keep|drop`; `keep` leaks every plan shown.
"""

import ctypes
import gc
import json
import os
import sys
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.run import make_qt
from desktop.storage.plan_file import to_bytes
from tests.app_runs import Runs
from tests.faults.large import large_plan

STEPS = 300


def memory() -> int:
    """Bytes of this process that are in memory, once all that is free was given back."""
    QApplication.processEvents()
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def edit_many(app: Tumbuh, first: int, last: int) -> None:
    """Rename one step after another, and let the window show each."""
    for number in range(first, last):
        step_id, title = f"s{number % STEPS}", f"Title {number}"
        app.session.apply("edit", partial(edits.rename_step, step_id=step_id, title=title))
        QApplication.processEvents()


def main(home: Path, warm_up: int, times: int, *, keep: bool) -> None:
    runs = Runs(make_qt(sys.argv[:1]), home)
    runs.paths.documents.mkdir(parents=True)
    path = runs.paths.documents / "Middling.tumbuh"
    path.write_bytes(to_bytes(replace(large_plan(STEPS, 1_000, 1_000), id="middling")))
    kept = list[bytes]()
    with runs.app(path) as app:
        app.window.go_to("plan", "s42")
        if keep:
            app.session.plan_changed.connect(lambda plan: kept.append(to_bytes(plan)))
        edit_many(app, 0, warm_up)
        app.session.undo_stack.clear()
        before = memory()
        edit_many(app, warm_up, warm_up + times)
        steps, with_history = app.session.undo_stack.count(), memory() - before
        app.session.undo_stack.clear()
        said = {"steps": steps, "with_history": with_history, "without": memory() - before}
    print(json.dumps(said), flush=True)
    os._exit(0)  # Qt's teardown says nothing about memory


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), keep=sys.argv[4] == "keep")

"""What the app takes in memory once every page was seen"""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench import fresh
from tests.bench.table import Row

RUNS = 15
STEPS = 300


def rows() -> Iterator[Row]:
    """Beside a window with nothing but a chart, each in a fresh process, in turn."""
    pairs = [(fresh.said_by(__name__)["mb"], _bare()) for _ in range(RUNS)]
    ours, bare = (statistics.median(each) for each in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for mine, theirs in pairs)
    what = f"in memory with all pages seen and a plan of {STEPS} steps"
    yield Row(what, f"{ours:.0f} MB", f"bare chart {bare:.0f} MB", ratio, 1.3, 1.15)


def _bare() -> float:
    env = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    command = [sys.executable, "tests/bench/bare/chart.py"]
    done = subprocess.run(
        command, cwd=fresh.ROOT, env=env, capture_output=True, text=True, check=True
    )
    return int(done.stdout.split()[1]) / 1000


def _measure(home: Path) -> None:
    """As `run` does it, without the tests' own tools."""
    import time

    from desktop.app import build
    from desktop.paths import Paths
    from desktop.run import make_qt
    from desktop.shell.ask import AskPerson
    from desktop.storage.plan_file import to_bytes
    from tests.faults.large import large_plan

    path = home / "Plan.tumbuh"
    path.write_bytes(to_bytes(large_plan(STEPS, 10 * STEPS, 0, in_a_goal=20)))
    qt, ask = make_qt(sys.argv[:1]), AskPerson()
    paths = Paths(home / "Documents", home / "settings.json", home / "data")
    app = build(qt, paths, ask)
    app.open(path)
    app.front.show()

    def run(seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            qt.processEvents()
            time.sleep(0.001)

    while app.session.plan is None:
        run(0.01)
    for page in ("start", "explore", "plan", "progress", "sources", "plan"):
        app.window.go_to(page)
        run(0.5)
    while app.front.loader.module is None:
        run(0.01)
    run(1.0)
    fresh.say(mb=fresh.memory_mb())


if __name__ == "__main__":
    _measure(Path(sys.argv[1]))

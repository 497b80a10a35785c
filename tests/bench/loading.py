"""How long the window stands still while the rest of the app and the chart's library come in"""

import os
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from tests.bench import fresh
from tests.bench.table import Row

if TYPE_CHECKING:
    from desktop.app import Tumbuh

RUNS = 15
REST = "rest"


def rows() -> Iterator[Row]:
    """From the first paint of the explore page until its chart is there, in fresh processes."""
    said = [fresh.said_by(__name__) for _ in range(RUNS)]
    gaps, whole = ([each[name] for each in said] for name in ("gap", "until_chart"))
    figure = f"min {min(gaps):.1f}, median {statistics.median(gaps):.1f}, most {max(gaps):.1f} ms"
    what = "the longest gap from the first paint of the explore page until its chart is there"
    yield Row(what, figure, "", statistics.median(gaps), 50, 16, "ms")
    figure = f"min {min(whole):.0f}, median {statistics.median(whole):.0f} ms"
    yield Row("the same, from paint to chart", figure)
    rest = [fresh.said_by(__name__, REST)["rest"] for _ in range(RUNS)]
    figure = f"min {min(rest):.0f}, median {statistics.median(rest):.0f} ms"
    yield Row("from the start page's paint until it hears what is clicked", figure)


class _FirstPaint(QObject):
    """Notes that the explore page was painted."""

    def __init__(self, page: QObject) -> None:
        super().__init__()
        self.is_over = False
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.is_over = self.is_over or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _measure_rest(home: Path) -> None:
    """As `run` does it, for somebody who starts without a plan."""
    import time

    from desktop.front import Front
    from desktop.paths import Paths
    from desktop.run import complete, make_qt

    paths = Paths(home / "Documents", home / "settings.json", home / "data")
    front = Front(make_qt(sys.argv[:1]), paths)
    front.show_start()
    begun = time.perf_counter()
    complete(front).open(None)
    front.show()
    fresh.say(rest=(time.perf_counter() - begun) * 1000)


def _measure(home: Path) -> None:
    import time

    from PySide6.QtWidgets import QApplication

    from desktop.run import make_qt
    from tests.app_runs import Runs
    from tests.faults.heartbeat import Heartbeat

    runs = Runs(make_qt(sys.argv[:1]), home)
    with runs.app() as app:
        _begin_plan(app)
        assert app.window.views is not None
        paint = _FirstPaint(app.window.views.explore)
        app.window.go_to("explore")
        while not paint.is_over:
            QApplication.processEvents()
        begun = time.perf_counter()
        with Heartbeat(beat_ms=1) as heart:
            while app.front.loader.module is None:
                QApplication.processEvents()
            QApplication.processEvents()
        whole = (time.perf_counter() - begun) * 1000
        fresh.say(gap=heart.longest * 1000, until_chart=whole)


def _begin_plan(app: "Tumbuh") -> None:
    from tests.samples import empty_plan

    app.session.show(empty_plan(field="customer_admin"))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.argv[2:] == [REST]:
        _measure_rest(Path(sys.argv[1]))
    _measure(Path(sys.argv[1]))

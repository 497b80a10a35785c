"""Starts: from the call of a program until its window has painted, in turn with the floors."""

import os
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import shiboken6

from desktop.domain.settings import Place, Settings
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import to_bytes
from desktop.storage.settings_file import write_settings
from tests.bench import screen
from tests.bench.fresh import places_in
from tests.bench.package import BUILT, trimmed_window
from tests.bench.table import Row
from tests.faults.large import large_plan

ROOT = Path(__file__).resolve().parents[2]
BARE = ROOT / "tests" / "bench" / "bare"
PEERS = ROOT / "build" / "peers-venv" / "bin"
TIMES, PEER_TIMES = 15, 5
_USED_ANKI = (
    "from aqt.profiles import ProfileManager as Manager; "
    "manager = Manager(Manager.get_created_base_folder(None)); "
    "manager.setupMeta(); manager.create('User 1')"
)
"""Without a profile, Anki asks for a language before it shows its window."""
_PATIENCE = 30.0
START = "desktop.pages.start.start_page:StartPage"
CHART = "desktop.widgets.charts.growth_chart:GrowthChart"
PLAN = "desktop.pages.plan.plan_page:PlanPage"


@dataclass
class Program:
    """A program that is started again and again, and how long it took to paint, in ms."""

    command: Sequence[str | Path]
    env: dict[str, str]
    times: list[float] = field(default_factory=list)

    def over(self, floor: "Program") -> float:
        """The median of the ratios of neighbours in time."""
        pairs = zip(self.times, floor.times, strict=True)
        return statistics.median(ours / theirs for ours, theirs in pairs)

    def __str__(self) -> str:
        return f"{statistics.median(self.times):.0f} ({min(self.times):.0f}) ms"


def rows() -> Iterator[Row]:
    """The starts from source offscreen and under X11, those of the package, and those of other apps."""
    with tempfile.TemporaryDirectory(prefix="tumbuh-bench-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        yield from _from_source(home, "offscreen", _until_told)
        if not screen.is_there():
            yield Row("starts under X11, of the package and of other apps", "Xvfb is not installed")
            return
        with screen.screen() as shown:
            env = {"DISPLAY": shown.name}
            yield from _from_source(home, "xcb", lambda each: _until_told(each, env))
            yield from _of_package(home, shown)
            yield from _of_peers(home, shown)


def _from_source(home: Path, platform: str, measure: Callable[[Program], float]) -> Iterator[Row]:
    """Start page, explore page with its chart, and a plan of 300 steps, over the bare windows."""
    plain = {"QT_QPA_PLATFORM": platform, **_as_installed(home)}
    window = Program([sys.executable, BARE / "window.py"], _env(home / "bare", **plain))
    tuned = Program(window.command, _env(home / "bare", QT_QPA_PLATFORM=platform))
    chart = Program([sys.executable, BARE / "chart.py"], _env(home / "bare", **plain))
    plan = home / "plan.tumbuh"
    plan.write_bytes(
        to_bytes(msgspec.structs.replace(large_plan(300, 300, 80), field="design_creative"))
    )

    def ours(name: str, page: str, watched: str, *arguments: str | Path) -> Program:
        env = _env(home / name, QT_QPA_PLATFORM=platform)
        settings = Settings(language="id", theme="light", recent=(str(plan),), hints=(),
                            places={str(plan): Place(page)} if page else {})  # fmt: skip
        write_settings(Disk(), Path(env["XDG_CONFIG_HOME"]) / "Tumbuh" / "settings.json", settings)
        return Program([sys.executable, "-m", "tests.bench.witness", watched, *arguments], env)

    start = ours("start", "", START)
    explore = ours("explore", "explore", CHART, plan)
    reopened = ours("reopened", "plan", PLAN, plan)
    _in_turn((window, tuned, chart, start, explore, reopened), measure)
    yield Row(f"start page, over a bare window ({platform})", str(start), str(window),
              start.over(window), 1.3, 1.0)  # fmt: skip
    yield Row(f"a bare window with PySide6's own Python code written out ({platform})", str(tuned),
              str(window), tuned.over(window))  # fmt: skip
    yield Row(f"explore page with its chart, over a bare chart ({platform})", str(explore),
              str(chart), explore.over(chart), 1.15, 0.9)  # fmt: skip
    yield Row(f"a plan of 300 steps opened again, over a bare window ({platform})", str(reopened),
              str(window), reopened.over(window), 1.6, 1.25)  # fmt: skip


def _of_package(home: Path, shown: screen.Screen) -> Iterator[Row]:
    """The built program over the virtual environment's, and over a bare window built alike."""
    if not BUILT.is_dir():
        yield Row("starts of the package", "not built: run `make package` first")
        return
    packed = Program([BUILT / BUILT.name], _env(home / "packed"))
    source = Program([sys.executable, ROOT / "main.py"], _env(home / "source"))
    bare_folder = trimmed_window()
    bare = Program([bare_folder / bare_folder.name], _env(home / "bare"))
    _in_turn(
        (packed, source, bare), lambda each: shown.milliseconds_to_paint(each.command, each.env)
    )
    yield Row("the package's first window, over the virtual environment's (xcb)", str(packed),
              str(source), packed.over(source), 1.1, 1.0)  # fmt: skip
    yield Row("the package's first window, over a bare window built alike (xcb)", str(packed),
              str(bare), packed.over(bare))  # fmt: skip


def _of_peers(home: Path, shown: screen.Screen) -> Iterator[Row]:
    """Other apps made with Qt and Python, for somebody who has used them before."""
    for name, command, must, aim in (
        ("Vorta", ["vorta", "--foreground"], 0.35, 0.27),
        ("Anki", ["anki", "--lang", "en", "--profile", "User 1"], 0.25, 0.17),
        ("novelWriter", ["novelwriter"], 0.15, 0.09),
    ):
        what = f"start page, over {name}'s first window (xcb)"
        if not (PEERS / command[0]).exists():
            yield Row(what, "not installed: run `make bench`")
            continue
        ours = Program([sys.executable, ROOT / "main.py"], _env(home / "ours"))
        peer = Program(
            [PEERS / command[0], *command[1:]], _env(home / name, QTWEBENGINE_DISABLE_SANDBOX="1")
        )
        if name == "Anki":
            subprocess.run([PEERS / "python", "-c", _USED_ANKI], env=peer.env, check=True)
        for each in (peer, ours):  # the first start of each makes its files
            shown.milliseconds_to_paint(each.command, each.env)
        _in_turn(
            (ours, peer),
            lambda each: shown.milliseconds_to_paint(each.command, each.env),
            PEER_TIMES,
        )
        yield Row(what, str(ours), str(peer), ours.over(peer), must, aim)


def _in_turn(
    programs: Sequence[Program], measure: Callable[[Program], float], times: int = TIMES
) -> None:
    for program in programs:
        measure(program)  # the files are in memory from now on, and what is compiled is written
    for _ in range(times):
        for program in programs:
            program.times.append(measure(program))


def _until_told(program: Program, more: dict[str, str] | None = None) -> float:
    """From the start of a program until it says that it has painted."""
    begun = time.perf_counter()
    running = subprocess.Popen(
        program.command, cwd=ROOT, env={**program.env, **(more or {})},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert running.stdout is not None
    is_told = select.select([running.stdout], [], [], _PATIENCE)[0]
    said = running.stdout.readline() if is_told else ""
    spent = (time.perf_counter() - begun) * 1000
    if not is_told:
        running.kill()
    _, errors = running.communicate()
    if not said.startswith("painted"):
        raise RuntimeError(f"{program.command}: {errors[-2000:]}")
    return spent


def _as_installed(home: Path) -> dict[str, str]:
    """Bindings as pip installs them: their own Python code is compiled at each start."""
    place = home / "as-installed" / "shiboken6"
    if not place.exists():
        shutil.copytree(Path(shiboken6.__file__).parent, place,
                        ignore=shutil.ignore_patterns("files.dir"))  # fmt: skip
    return {"PYTHONPATH": str(place.parent)}


def _env(home: Path, **more: str) -> dict[str, str]:
    """The environment of a person with a home of their own."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    return {**kept, **places_in(home), **more}

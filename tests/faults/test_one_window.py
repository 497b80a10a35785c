"""One window for one person: a second start of the real program hands its plan to the first and goes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.storage.plan_file import to_bytes
from tests.faults.figures import Figures
from tests.faults.own_process import PATIENCE, begin, environment
from tests.faults.windows import place_of_lock, until_so
from tests.samples import plan as sample_plan

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
FAULT = "a second start while a window is open"
Process = subprocess.Popen[str]


class Starts:
    """Starts the program as a desktop does, as often as a test likes, for one person."""

    def __init__(self, home: Path, stack: ExitStack) -> None:
        self.home, self._stack = home, stack

    def plan(self, name: str) -> Path:
        """A plan in a file of that name."""
        path = self.home / f"{name}.tumbuh"
        path.write_bytes(to_bytes(sample_plan(id=name.encode().hex(), title=name)))
        return path

    def begin(self, *arguments: str | Path, home: Path | None = None, **values: str) -> Process:
        """A start that is killed when the test ends."""
        command = ("main.py", *map(str, arguments))
        process = begin(*command, env=environment(home or self.home, **values))
        self._stack.enter_context(process)
        self._stack.callback(process.kill)
        return process

    def window(self, plan: Path) -> Process:
        """A start whose window is there and answers."""
        process = self.begin(plan)
        until_so(lambda: holder(plan) == process.pid and self.is_open(), f"{plan} is open")
        return process

    def is_open(self) -> bool:
        """Whether a window says that it answers."""
        locks = self.home.glob(".local/share/Tumbuh/doors/*/lock")
        return any(lock.read_bytes() == b"open" for lock in locks)

    def left(self) -> list[str]:
        """What is left at the door beside its lock."""
        found = self.home.glob(".local/share/Tumbuh/doors/*/*")
        return [path.name for path in found if path.name != "lock"]


@pytest.fixture
def starts(tmp_path: Path) -> Iterator[Starts]:
    with ExitStack() as stack:
        yield Starts(tmp_path, stack)


def holder(plan: Path) -> int:
    """The process whose window has the plan open to write; 0 for none."""
    try:
        return int(place_of_lock(plan).read_text().split("\n")[0])
    except (OSError, ValueError):
        return 0


def ended_after(process: Process) -> float:
    """How long a process goes on, in seconds."""
    began = time.monotonic()
    assert process.wait(PATIENCE) == 0, process.stderr.read() if process.stderr else ""
    return time.monotonic() - began


def test_the_plan_of_a_second_start_opens_in_the_first_window(
    starts: Starts, figures: Figures
) -> None:
    one, two = starts.plan("one"), starts.plan("two 50%'s")
    first = starts.window(one)
    second = starts.begin(two, PYTHONPROFILEIMPORTTIME="1")
    seconds = ended_after(second)
    until_so(lambda: holder(two) == first.pid, "the first has the second's plan")
    until_so(lambda: holder(one) == 0, "the first has let go of its own")
    assert second.stderr is not None
    assert "PySide6" not in second.stderr.read(), "nothing heavy is loaded for it"
    figures.note(FAULT, slow=int(seconds > 2))
    assert starts.left() == []
    assert first.poll() is None


def test_a_start_without_a_plan_goes_and_leaves_the_first_as_it_is(
    starts: Starts, figures: Figures
) -> None:
    one = starts.plan("one")
    first = starts.window(one)
    ended_after(starts.begin())
    assert holder(one) == first.pid
    figures.note(FAULT)


def test_control_a_start_for_another_person_opens_a_window_of_its_own(
    starts: Starts, tmp_path: Path
) -> None:
    one, two = starts.plan("one"), starts.plan("two")
    first = starts.window(one)
    second = starts.begin(two, home=tmp_path / "other")
    until_so(lambda: holder(two) == second.pid, "the second has a window")
    assert holder(one) == first.pid


def test_after_the_first_is_killed_the_next_start_is_the_first(
    starts: Starts, figures: Figures
) -> None:
    one, two = starts.plan("one"), starts.plan("two")
    starts.window(one).kill()
    second = starts.window(one)
    ended_after(starts.begin(two))
    until_so(lambda: holder(two) == second.pid, "the next one answers")
    figures.note("a first window that was killed")


def test_a_first_that_is_killed_while_a_start_waits_for_it_leaves_its_place(
    starts: Starts, figures: Figures
) -> None:
    one, two = starts.plan("one"), starts.plan("two")
    first = starts.window(one)
    first.send_signal(signal.SIGSTOP)
    second = starts.begin(two)
    until_so(lambda: starts.left() != [], "the second waits")
    first.kill()
    until_so(lambda: holder(two) == second.pid, "the second has its own window")
    ended_after(starts.begin(one))
    until_so(lambda: holder(one) == second.pid, "and answers")
    figures.note("a first window that was killed")


def test_a_first_that_hangs_is_not_waited_for_long_and_does_nothing_twice(
    starts: Starts, figures: Figures
) -> None:
    one, two = starts.plan("one"), starts.plan("two")
    first = starts.window(one)
    first.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    second = starts.begin(two)
    until_so(lambda: holder(two) == second.pid, "the second has its own window")
    seconds = time.monotonic() - began
    first.send_signal(signal.SIGCONT)
    assert starts.left() == []
    ended_after(starts.begin())  # so the first has looked at its door since
    figures.note("a first window that hangs", slow=int(seconds > 15))
    assert (holder(one), holder(two)) == (first.pid, second.pid)


def test_a_start_that_is_killed_while_it_waits_does_no_harm(
    starts: Starts, figures: Figures
) -> None:
    one, two = starts.plan("one"), starts.plan("two")
    first = starts.window(one)
    first.send_signal(signal.SIGSTOP)
    second = starts.begin(two)
    until_so(lambda: starts.left() != [], "the second waits")
    second.kill()
    second.wait(PATIENCE)
    first.send_signal(signal.SIGCONT)
    until_so(lambda: starts.left() == [], "what it left is cleared")
    figures.note("a start that was killed at the door")
    assert first.poll() is None


@pytest.mark.parametrize("attempt", range(3))
def test_of_starts_at_the_same_instant_one_window_stays_and_shows_a_plan_of_theirs(
    attempt: int, starts: Starts, figures: Figures
) -> None:
    plans = [starts.plan(f"plan {number}") for number in range(3)]
    processes = [starts.begin(plan) for plan in plans]
    until_so(lambda: sum(process.poll() is None for process in processes) == 1, "one window stays")
    (only,) = (process for process in processes if process.poll() is None)
    assert {process.poll() for process in processes} == {0, None}
    until_so(lambda: [holder(plan) for plan in plans].count(only.pid) == 1, "it has one plan")
    figures.note("starts at the same instant", tried=3)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_not_utf8_is_handed_over(starts: Starts, figures: Figures) -> None:
    one, two = starts.plan("one"), starts.plan("two")
    odd = two.rename(two.with_name(os.fsdecode(b"\xff\xfe.tumbuh")))
    first = starts.window(one)
    ended_after(starts.begin(odd))
    until_so(lambda: holder(one) == 0, "the first has let go of its own")
    figures.note(FAULT)
    assert first.poll() is None


def test_a_door_that_cannot_be_made_keeps_nobody_out(starts: Starts, figures: Figures) -> None:
    one, two = starts.plan("one"), starts.plan("two")
    data = starts.home / "data"
    data.write_text("a file in the folder's place")
    both = [starts.begin(plan, XDG_DATA_HOME=str(data)) for plan in (one, two)]
    until_so(lambda: [holder(one), holder(two)] == [each.pid for each in both], "both have one")
    figures.note("a door that cannot be made")

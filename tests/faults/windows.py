"""Real windows on one plan, each in a process of its own, to be told what to do from a test.

They stand for two computers: no door joins them, as it joins two starts on one screen.
"""

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from desktop.storage.failure import StorageFailure
from desktop.storage.file_names import lock_name
from desktop.storage.plan_file import read_plan
from tests.faults.own_process import PATIENCE, begin, environment, open_folder
from tests.faults.run_window import Standing


class Window:
    """One running app; every order is answered by how things stand after it."""

    def __init__(self, process: "subprocess.Popen[str]", pipe: Path) -> None:
        self._process = process
        self.now = self._heard()
        self._orders = pipe.open("w", encoding="utf-8", buffering=1)

    def tell(self, order: str, *needs: object) -> Standing:
        """Give an order; gives how things stand then."""
        self._orders.write(json.dumps([order, *needs]) + "\n")
        self.now = self._heard()
        return self.now

    def wait(self, condition: Callable[[Standing], object], what: str) -> Standing:
        """Ask again and again until it is so."""
        until_so(lambda: condition(self.tell("say")), what, lambda: str(self.now))
        return self.now

    def wait_until_saved(self) -> Standing:
        """Wait until all edits are made and in the file."""
        return self.wait(
            lambda now: now.edits_left == 0 and now.state == "saved" and not now.is_dirty, "saved"
        )

    def close(self) -> int:
        """Close the window as a person does; gives the process's code."""
        self._orders.write('["close"]\n')
        return self._process.wait(PATIENCE)

    def end(self) -> None:
        """Let the system end the process at once, if it has not ended by itself."""
        self._orders.close()
        self._process.kill()
        self._process.wait(PATIENCE)

    def _heard(self) -> Standing:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, self._process.stderr.read() if self._process.stderr else ""
        return msgspec.json.decode(line, type=Standing)


@contextmanager
def window(name: str, plan: Path, home: Path, user: int | None = None) -> Iterator[Window]:
    """A window on a plan; on leaving, whatever is left of it is killed."""
    with open_folder() as folder:
        pipe = folder / "orders"
        os.mkfifo(pipe)
        pipe.chmod(0o666)
        arguments = ("-m", "tests.faults.run_window", name, str(plan), str(pipe))
        with begin(*arguments, env=environment(home), user=user) as process:
            try:
                made = Window(process, pipe)
                try:
                    yield made
                finally:
                    made.end()
            finally:
                process.kill()


def until_so(
    condition: Callable[[], object],
    what: str,
    more: Callable[[], str] = lambda: "",
    seconds: float = PATIENCE,
) -> None:
    """Wait until it is so, and fail if it never is."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"waited in vain: {what}\n{more()}"
        time.sleep(0.01)


def place_of_lock(plan: Path) -> Path:
    """Where the lock of a plan is."""
    return plan.with_name(lock_name(plan.name))


def is_torn(plan: Path) -> bool:
    """Whether a plan's file cannot be read as it is now."""
    try:
        read_plan(plan)
    except StorageFailure:
        return True
    return False

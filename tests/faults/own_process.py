"""Runs a program in an environment of its own, also as a user that the system does not know."""

import json
import os
import shutil
import site
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parents[2]
NOBODY_KNOWS = 54321
"""The number of a user that stands in no list."""
PATIENCE = 40.0
_PYTHON_OF_ALL = (
    shutil.which(f"python3.{sys.version_info.minor}", path=os.defpath) or sys.executable
)
"""The same Python where another user may start it too; ours may lie in a home folder."""
APP = ("-m", "tests.faults.run_app")


class Ended(msgspec.Struct):
    """How a process ended: what it said as JSON, line by line, and how long it then took to go."""

    said: list[dict[str, Any]]
    errors: str
    code: int
    seconds: float

    @property
    def last(self) -> dict[str, Any]:
        assert self.said, self.errors
        return self.said[-1]


def environment(home: Path | None, **values: str) -> dict[str, str]:
    """An environment that holds nothing of this computer's own."""
    bare = {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PATH": os.defpath,
        "PYTHONFAULTHANDLER": "1",
    }  # a crash says where
    return bare | ({"HOME": str(home)} if home is not None else {}) | values


def begin(*arguments: str, env: dict[str, str], user: int | None = None) -> "subprocess.Popen[str]":
    """Start Python in that environment; `user` is who runs it, else who runs the tests."""
    python = sys.executable if user is None else _PYTHON_OF_ALL
    if python != sys.executable:
        env = {**env, "PYTHONPATH": os.pathsep.join(site.getsitepackages())}
    return subprocess.Popen(
        [python, *arguments], cwd=ROOT, env=env, user=user, group=user,
        extra_groups=[] if user is not None else None, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, encoding="utf-8", errors="replace",
    )  # fmt: skip


def run(*arguments: str, env: dict[str, str], user: int | None = None) -> Ended:
    """Run Python in that environment to its end; one that does not end is killed."""
    with begin(*arguments, env=env, user=user) as process, _killed_after(process, PATIENCE):
        assert process.stdout is not None
        assert process.stderr is not None
        said, at = list[dict[str, Any]](), time.monotonic()
        for line in process.stdout:
            said.append(json.loads(line))
            at = time.monotonic()
        code = process.wait(PATIENCE)
        return Ended(said, process.stderr.read(), code, time.monotonic() - at)


def first_said(*arguments: str, env: dict[str, str], user: int | None = None) -> dict[str, Any]:
    """The first thing that Python says in that environment; then it is killed."""
    with begin(*arguments, env=env, user=user) as process, _killed_after(process, PATIENCE):
        assert process.stdout is not None
        assert process.stderr is not None
        line = process.stdout.readline()
        process.kill()
        errors = process.stderr.read()
        assert line, errors
        assert "Traceback" not in errors, errors
        said: dict[str, Any] = json.loads(line)
        return said


@contextmanager
def _killed_after(process: "subprocess.Popen[str]", seconds: float) -> Iterator[None]:
    """See to it that what runs inside never waits for ever on what the process says."""
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        process.kill()


def seconds_to_end(process: "subprocess.Popen[str]", signal_number: int, most: float) -> float:
    """How long a process takes to go after a signal; endless if longer than `most`, then it is killed."""
    at = time.monotonic()
    process.send_signal(signal_number)
    try:
        process.wait(most)
    except subprocess.TimeoutExpired:
        process.kill()
        return float("inf")
    return time.monotonic() - at


def why_not_as_stranger() -> str:
    """Why nothing can be run as a user that the system does not know; empty if it can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root may become another user"
    try:
        tried = run("-c", "import desktop.run", env=environment(None), user=NOBODY_KNOWS)
    except OSError as error:
        return f"Python does not start as another user: {error}"
    return f"the app does not start as another user: {tried.errors[-200:]}" if tried.code else ""


@contextmanager
def open_folder(owner: int | None = None) -> Iterator[Path]:
    """A new folder that everybody can reach, and that only `owner` may change."""
    folder = Path(tempfile.mkdtemp(prefix="tumbuh-odd-"))
    folder.chmod(0o755)
    if owner is not None:
        os.chown(folder, owner, owner)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)

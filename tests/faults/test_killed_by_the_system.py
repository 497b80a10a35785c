"""A real process is killed before each system call of a real save, by strace."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import read_plan, to_bytes, write_plan
from tests.faults.save_once import BEGIN, END, NEW, OLD

ROOT = Path(__file__).resolve().parents[2]
CALLS = "access,faccessat,open,openat,fchmod,write,pwrite64,writev,ftruncate,fsync,fdatasync,"
CALLS += "close,rename,renameat,renameat2,link,linkat,unlink,unlinkat"
_CALL = re.compile(r"^(\w+)\(")


class Aim(NamedTuple):
    """A system call of the save: its name, and how many of that name the process made till then."""

    call: str
    count: int


@pytest.fixture(scope="module", autouse=True)
def _strace() -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: no process was killed")
    tried = subprocess.run(
        ["strace", "-o", os.devnull, "-e", "trace=none", "true"],
        capture_output=True,
        text=True,
        check=False,
    )
    if tried.returncode:
        pytest.skip(f"strace may not be used here: no process was killed ({tried.stderr.strip()})")


def calls_in(folder: Path, way: str, aim: Aim | None = None) -> Iterator[Aim]:
    """Run a save in `folder`, killed at `aim`; gives its calls up to its end or to the kill."""
    (folder / "plan.tumbuh").write_bytes(to_bytes(OLD))
    kill = ["-e", f"inject={aim.call}:signal=KILL:when={aim.count}"] if aim else []
    program = [sys.executable, "-m", "tests.faults.save_once", str(folder / "plan.tumbuh"), way]
    done = subprocess.run(
        ["strace", "-o", str(folder / "calls"), "-e", f"trace={CALLS}", *kill, *program],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert aim or done.returncode == 0, done.stderr
    counts: Counter[str] = Counter()
    saving = False
    for line in (folder / "calls").read_text(errors="replace").splitlines():
        found = _CALL.match(line)
        if found is None:
            continue
        counts[found[1]] += 1
        if END in line:
            return
        if saving:
            yield Aim(found[1], counts[found[1]])
        saving = saving or BEGIN in line


def outcome_of_killing(aim: Aim, way: str, parent: Path) -> str:
    """What is in the file after the save was killed at `aim`."""
    folder = parent / f"{way} {aim.call} {aim.count}"
    folder.mkdir()
    *_, last = calls_in(folder, way, aim)
    assert last == aim, "the kill did not come where it was aimed"
    assert "killed by SIGKILL" in (folder / "calls").read_text(errors="replace")
    path = folder / "plan.tumbuh"
    try:
        opened = read_plan(path)
    except StorageFailure:
        return "torn"
    write_plan(Disk(), path, OLD, opened.unknown, opened.digest)
    return opened.plan.title if read_plan(path).plan == OLD else "cannot be saved again"


def outcomes(way: str, folder: Path) -> dict[Aim, str]:
    """What each kill left, by the call that it came before."""
    aims = list(calls_in(folder, way))
    assert read_plan(folder / "plan.tumbuh").plan == NEW
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(
            zip(
                aims,
                pool.map(partial(outcome_of_killing, way=way, parent=folder), aims),
                strict=True,
            )
        )


def test_a_save_that_is_killed_at_any_call_leaves_the_old_plan_or_the_new(tmp_path: Path) -> None:
    found = outcomes("safe", tmp_path)
    calls = [aim.call for aim in found]
    renamed = calls.index("rename")
    assert {"openat", "write", "fsync", "close"} <= set(calls[:renamed])
    assert "fsync" in calls[renamed:]
    assert list(found.values()) == ["old"] * (renamed + 1) + ["new"] * (len(calls) - renamed - 1)


def test_control_a_naive_save_that_is_killed_is_found_torn(tmp_path: Path) -> None:
    assert "torn" in outcomes("naive", tmp_path).values()

"""A real session is killed at a random time: what was done more than a second before is in the file."""

import json
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from desktop.storage.plan_file import digest_of, read_plan, to_bytes
from tests.faults.figures import Figures
from tests.faults.own_process import begin, environment, run
from tests.samples import plan

pytestmark = pytest.mark.alone
SCRIPT = ("-m", "tests.faults.busy_session")
AT_A_TIME = 2
MOST_LOST_SECONDS = 1.0
SOONEST, LATEST = 0.5, 4.0
SLOW_MS = 3_000


class Edit(NamedTuple):
    """One thing that was done: when, and the digest that the plan had from then on."""

    at: float
    digest: str


class Killed(NamedTuple):
    """A session that was killed: its file, what was done until then, and when the kill came."""

    path: Path
    edits: list[Edit]
    at: float


class Left(NamedTuple):
    """What a kill left: how old the oldest edit was that is lost, and what is wrong with it all."""

    lost_seconds: float
    wrong: list[str]
    edits: int


def killed_session(home: Path, seed: str, after: float, *arguments: str) -> Killed:
    """Let somebody work for so long, and kill the process."""
    with begin(*SCRIPT, *arguments, env=environment(home)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        assert first, process.stderr.read()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(after)
        at = time.monotonic()
        process.kill()
        lines = process.stdout.read().splitlines(keepends=True)
    said = [json.loads(line) for line in lines if line.endswith("\n")]
    return Killed(
        Path(json.loads(first)["path"]), [Edit(each["at"], each["digest"]) for each in said], at
    )


def lost_seconds(session: Killed) -> float:
    """How long before the kill the oldest edit was made that the file does not have."""
    data = session.path.read_bytes()
    held = [number for number, edit in enumerate(session.edits) if edit.digest == digest_of(data)]
    assert held, "the file holds no state that the plan ever had"
    lost = session.edits[held[-1] + 1 :]
    return session.at - lost[0].at if lost else 0.0


def what_is_left(parent: Path, seed: str) -> Left:
    """Kill a session of the whole app at a random time, look at the file, and start the app again."""
    home = parent / seed
    home.mkdir()
    after = Random(seed).uniform(SOONEST, LATEST)
    session = killed_session(home, seed, after, "edit", seed)
    opened = read_plan(session.path)
    again = run(*SCRIPT, "look", env=environment(home)).last
    expected = {
        "digest": opened.digest, "path": str(session.path), "is_read_only": False,
        "state": "saved", "asked": [], "told": [],
    }  # fmt: skip
    wrong = [f"{key}: {again[key]!r}" for key in expected if again[key] != expected[key]]
    return Left(lost_seconds(session), wrong, len(session.edits))


def test_a_session_killed_at_any_time_loses_less_than_a_second_and_opens_without_questions(
    figures: Figures, is_long: bool, tmp_path: Path
) -> None:
    seeds = [f"kill-{number}" for number in range(200 if is_long else 8)]
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        left = list(pool.map(lambda seed: what_is_left(tmp_path, seed), seeds))
    lost = sum(each.lost_seconds > MOST_LOST_SECONDS for each in left)
    figures.note("random kills of a session", tried=len(left), torn=0, lost=lost)
    print("\nlost:", sorted(round(each.lost_seconds, 2) for each in left))
    assert [each.wrong for each in left if each.wrong] == []
    assert lost == 0, sorted(each.lost_seconds for each in left)
    assert sum(each.edits for each in left) > 10 * len(left)


def test_control_a_session_that_is_saved_seldom_loses_more(tmp_path: Path) -> None:
    path = tmp_path / "plan.tumbuh"
    path.write_bytes(to_bytes(plan()))
    arguments = ("patient", "control", str(SLOW_MS), str(path))
    session = killed_session(tmp_path, "control", 2.0, *arguments)
    assert lost_seconds(session) > MOST_LOST_SECONDS


def test_a_session_that_is_saved_soon_loses_less(tmp_path: Path) -> None:
    path = tmp_path / "plan.tumbuh"
    path.write_bytes(to_bytes(plan()))
    session = killed_session(tmp_path, "soon", 2.0, "patient", "soon", "400", str(path))
    assert lost_seconds(session) < MOST_LOST_SECONDS

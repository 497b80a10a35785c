"""Has strace watch an act, and kill it or let a call of it fail where it is told to."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import IO, NamedTuple, TypeVar

from tests.faults.actor import BEGIN, END
from tests.faults.stories import Story

ROOT = Path(__file__).resolve().parents[2]
_CALL = re.compile(r"^(\w+)\(")
_MEMORY = ("mmap",)
_Judged = TypeVar("_Judged")


class Aim(NamedTuple):
    """A system call of an act: its name, and how many of that name were made with it."""

    call: str
    nth: int


class Watched(NamedTuple):
    """How an act ended (see `actor`; negative if it was killed), and its calls about files."""

    code: int
    calls: list[Aim]
    text: str

    def was_killed_at(self, aim: Aim) -> bool:
        return self.code == -signal.SIGKILL and self.calls[-1:] == [aim]

    def failed_at(self, aim: Aim) -> bool:
        return aim in self.calls and "(INJECTED)" in self.text


def why_not_traced() -> str:
    """Why no process can be watched here; empty if it can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    with subprocess.Popen(["sleep", "60"]) as sleeper:
        watch = ["strace", "-o", os.devnull, "-p", str(sleeper.pid)]
        with subprocess.Popen(watch, stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr is not None
            said = strace.stderr.readline()
            sleeper.kill()
    return "" if "attached" in said else f"strace may not be used: {said.strip()}"


class Theatre:
    """An actor (see there), and whoever watches what it does."""

    def __init__(self) -> None:
        self._actor = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.actor"],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def __enter__(self) -> "Theatre":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._actor.communicate(timeout=20)

    def watch(self, act: str, folder: Path) -> Watched:
        """Have the act done in the folder, undisturbed."""
        return self._play(act, folder, "%file,%desc")

    def strike(self, act: str, folder: Path, aim: Aim, blow: str) -> Watched:
        """Have the act done, and let a blow (`signal=KILL`, `error=EIO`) fall at a call of it."""
        calls = f"access,faccessat,faccessat2,{aim.call}"
        return self._play(act, folder, calls, f"inject={aim.call}:{blow}:when={aim.nth}")

    def _play(self, act: str, folder: Path, calls: str, *blows: str) -> Watched:
        assert self._actor.stdin is not None
        assert self._actor.stdout is not None
        self._actor.stdin.write(f"{act}\t{folder}\n")
        self._actor.stdin.flush()
        process = int(self._actor.stdout.readline())
        list_file = folder.with_name(f"{folder.name}.calls")
        options = [each for blow in blows for each in ("-e", blow)]
        command = ["strace", "-o", str(list_file), "-e", f"trace={calls}", *options]
        with subprocess.Popen(
            [*command, "-p", str(process)], stderr=subprocess.PIPE, text=True
        ) as strace:
            said = _first_line(strace.stderr)
            os.kill(process, signal.SIGUSR1)
            code = int(self._actor.stdout.readline())
        assert "attached" in said, said
        text = list_file.read_text(errors="replace")
        return Watched(code, _calls_in(text), text)


def _first_line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline()


def _calls_in(text: str) -> list[Aim]:
    """The calls between the beginning of the act and its end."""
    counts: Counter[str] = Counter()
    calls = list[Aim]()
    begun = False
    for line in text.splitlines():
        found = _CALL.match(line)
        if found is None:
            continue
        counts[found[1]] += 1
        if END in line:
            break
        if begun and found[1] not in _MEMORY:
            calls.append(Aim(found[1], counts[found[1]]))
        begun = begun or BEGIN in line
    return calls


Blow = tuple[Aim, str]


def strike_all(
    theatres: Sequence[Theatre],
    act: str,
    stories: Sequence[Story],
    blows: Sequence[Blow],
    judge: Callable[[Story, Watched, Blow], _Judged],
) -> list[_Judged]:
    """What is judged of each blow, in order; each theatre plays its share of them in its own story."""

    def play(number: int) -> list[_Judged]:
        found, story = list[_Judged](), stories[number]
        for blow in blows[number :: len(theatres)]:
            story.set_scene()
            watched = theatres[number].strike(act, story.folder, *blow)
            found.append(judge(story, watched, blow))
        return found

    with ThreadPoolExecutor(len(theatres)) as pool:
        shares = [iter(share) for share in pool.map(play, range(len(theatres)))]
    return [next(shares[place % len(theatres)]) for place in range(len(blows))]

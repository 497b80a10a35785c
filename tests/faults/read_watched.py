"""Reads files in a process of its own, where time and memory are measured and a crash harms nothing.

Called as `python -m tests.faults.read_watched READER spoilt COUNT FOLDER`, or with `each PATH…`, or
with `endless FOLDER`; the answer is JSON.
"""

import os
import resource
import stat
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from desktop.storage.failure import StorageFailure
from tests.faults.endless import ENDLESS
from tests.faults.mutations import mutated
from tests.faults.readers import READERS, Reader, name_of_kept
from tests.storage.time_limit import at_most

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS, MOST_MEGABYTES = 1.0, 300
_PATIENCE = 5.0
_MOST_CPU = 20
_ROOM = 1024**3
"""Address space for one process: what wants more is ended before it harms the computer."""
_SHOWN = 5
_PLACES = ("$", "line ", "Skills.csv, line ", "Positions.csv, line ")


class Seen(msgspec.Struct):
    """What reading one file came to: `opened`, `refused`, or a harm; `told` says more."""

    outcome: str
    told: str = ""
    seconds: float = 0.0
    megabytes: int = 0
    """How much the process grew."""


class Summary(msgspec.Struct):
    """What reading many spoilt files came to: how often, and for the harms the first of them."""

    counts: dict[str, int]
    shown: dict[str, list[str]]
    megabytes: int
    slowest: float

    def harm(self) -> dict[str, int]:
        """How often there was which harm."""
        known = ("opened", "refused")
        return {name: count for name, count in self.counts.items() if name not in known}


def read_each(reader: str, paths: list[Path]) -> list[Seen]:
    """Read each file in a process of its own."""
    answer = _answer_of(reader, "each", *map(str, paths))
    return msgspec.json.decode(answer, type=list[Seen])


def read_spoilt(reader: str, count: int, folder: Path) -> Summary:
    """Read so many spoilt files, one after the other in one process."""
    return msgspec.json.decode(_answer_of(reader, "spoilt", str(count), str(folder)), type=Summary)


def read_endless(reader: str, folder: Path, only: str = "") -> dict[str, Seen]:
    """Read each file without end (or only one) in a process of its own."""
    answer = _answer_of(reader, "endless", str(folder), only)
    return msgspec.json.decode(answer, type=dict[str, Seen])


def _answer_of(*arguments: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.read_watched", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, (done.returncode, done.stderr.decode(errors="replace")[-2_000:])
    return done.stdout


# --- in the process


def look(reader: Reader, path: Path, again: Path | None = None) -> Seen:
    """Read a file as the app would; what was read is written to `again`, if given, and read anew."""
    before = _state_of(path)
    begin = time.process_time()
    try:
        with at_most(_PATIENCE):
            read = reader.read(path)
    except StorageFailure as failure:
        seen = Seen("refused" if _is_told(failure) else "escaped", failure.lines()[0][:200])
    except AssertionError as error:  # the patience came to its end
        seen = Seen("slow", str(error))
    except BaseException as error:
        seen = Seen("escaped", f"{type(error).__name__}: {error}"[:200])
    else:
        seen = Seen("opened")
    seen.seconds = time.process_time() - begin
    if seen.outcome == "opened" and again is not None and reader.write is not None:
        seen = _seen_again(reader.write, reader, read, again)
    if _state_of(path) != before:
        return Seen("torn", f"the file was touched ({seen.outcome})", seen.seconds)
    if seen.seconds > MOST_SECONDS and seen.outcome in ("opened", "refused"):
        return Seen("slow", seen.told, seen.seconds)
    return seen


def _is_told(failure: StorageFailure) -> bool:
    """Whether a failure has a place or a reason, in text that can be printed."""
    lines = failure.lines()
    places = all(line.startswith(_PLACES) for line in lines)
    return bool(lines) and len(lines) <= 101 and places and bool("\n".join(lines).encode())


def _seen_again(
    write: Callable[[object], bytes], reader: Reader, read: object, again: Path
) -> Seen:
    try:
        again.write_bytes(write(read))
        same = reader.read(again) == read
    except Exception as error:
        return Seen(
            "lost", f"cannot be written and read again: {type(error).__name__}: {error}"[:200]
        )
    return Seen("opened") if same else Seen("lost", "does not read back the same")


def _state_of(path: Path) -> object:
    """What must be the same after a file was read."""
    status = path.lstat()
    is_small = stat.S_ISREG(status.st_mode) and status.st_size < 2**20
    same = (status.st_ino, status.st_mode, status.st_size, status.st_mtime_ns)
    return same, path.read_bytes() if is_small else b""


def _spoilt(name: str, count: int, folder: Path) -> Summary:
    reader = READERS[name]
    again = folder / "again"
    again.mkdir()
    file_name = reader.name or name_of_kept(again)
    path = folder / file_name
    summary = Summary({}, {}, 0, 0.0)
    counts: Counter[str] = Counter()
    for number in range(count):
        path.write_bytes(mutated(reader.samples, f"{name} {number}"))
        seen = look(reader, path, again / file_name)
        counts[seen.outcome] += 1
        summary.slowest = max(summary.slowest, seen.seconds)
        if seen.outcome not in ("opened", "refused"):
            shown = summary.shown.setdefault(seen.outcome, [])
            shown += [f"{name} {number}: {seen.told}"] * (len(shown) < _SHOWN)
    summary.counts = dict(counts)
    return summary


def _apart(work: Callable[[], bytes]) -> tuple[bytes, int]:
    """What the work gives in a child process, with the megabytes that the child took in all.

    Nothing is given where the child was killed.
    """
    mine, childs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(mine)
        with os.fdopen(childs, "wb") as answer:
            answer.write(work())
        os._exit(0)
    os.close(childs)
    with os.fdopen(mine, "rb") as answer:
        written = answer.read()
    _, _, usage = os.wait4(child, 0)
    return written, usage.ru_maxrss // 1024


def _look_alone(name: str, path: Path) -> bytes:
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_CPU, _MOST_CPU))
    return msgspec.json.encode(look(READERS[name], path))


def _each(name: str, paths: list[Path]) -> Iterator[Seen]:
    at_rest = _apart(lambda: b"")[1]
    for path in paths:
        written, in_all = _apart(partial(_look_alone, name, path))
        seen = msgspec.json.decode(written, type=Seen) if written else Seen("slow", "was killed")
        seen.megabytes = in_all - at_rest
        if seen.megabytes > MOST_MEGABYTES and seen.outcome in ("opened", "refused"):
            seen.outcome = "slow"
        yield seen


def _write_made(path: Path, make: Callable[[], bytes]) -> bytes:
    path.write_bytes(make())
    return b""


def _endless(name: str, folder: Path, only: str) -> Iterator[tuple[str, Seen]]:
    """Write each file, since there is not room for all at once, and look at it."""
    path = folder / (READERS[name].name or name_of_kept(folder / "names"))
    for each, make in ENDLESS[name].items():
        if only in ("", each):
            _apart(partial(_write_made, path, make))
            (seen,) = _each(name, [path])
            yield each, seen


def _read_spoilt_apart(name: str, count: int, folder: Path) -> Summary:
    at_rest = _apart(lambda: b"")[1]
    written, in_all = _apart(lambda: msgspec.json.encode(_spoilt(name, count, folder)))
    summary = msgspec.json.decode(written, type=Summary)
    summary.megabytes = in_all - at_rest
    return summary


def main(name: str, what: str, *rest: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_ROOM, _ROOM))
    found: object
    if what == "each":
        found = list(_each(name, [Path(path) for path in rest]))
    elif what == "endless":
        found = dict(_endless(name, Path(rest[0]), rest[1]))
    else:
        found = _read_spoilt_apart(name, int(rest[0]), Path(rest[1]))
    sys.stdout.buffer.write(msgspec.json.encode(found))


if __name__ == "__main__":
    main(*sys.argv[1:])

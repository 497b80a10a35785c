"""Does acts on demand, each in a process of its own that waits until it is watched.

Reads `ACT<tab>FOLDER` line by line and says the process's number, then how it ended. The act stands
between two questions for files with strange names, by which it is found among the system calls.
"""

import contextlib
import ctypes
import os
import signal
import sys
import traceback
from datetime import datetime
from pathlib import Path

from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from tests.faults.acts import ACTS, CARELESS, Place

BEGIN, END = "/the-act-begins", "/the-act-ended"
DONE, UNKEPT, FAILED, ESCAPED = range(4)
"""How an act ended: it said that it is done, or done without versions, or that it failed; or an error
of another kind came out."""

LEFT_OPEN = 16
"""Added to that where a file was left open."""

_SET_TRACER, _ANYBODY = 0x59616D61, ctypes.c_ulong(-1)


def act(name: str, folder: Path) -> int:
    """Do one act; gives how it ended. An error of another kind is told in a file beside the folder."""
    before = _open_files()
    place, code, trace = Place(folder), DONE, ""
    os.access(BEGIN, os.F_OK)
    try:
        saved = {**ACTS, **CARELESS}[name].do(Disk(), place)
        if saved is not None and saved.unkept is not None:
            code = UNKEPT
    except StorageFailure:
        code = FAILED
    except Exception:
        code, trace = ESCAPED, traceback.format_exc()
    os.access(END, os.F_OK)
    if trace:
        folder.with_name(f"{folder.name}.trace").write_text(trace)
    return code if _open_files() == before else code + LEFT_OPEN


def _open_files() -> int:
    return len(os.listdir("/proc/self/fd"))


def _wait_for_the_watcher() -> None:
    """Let whoever wants to watch this process do so, and go on at a signal."""
    with contextlib.suppress(AttributeError):
        ctypes.CDLL(None).prctl(_SET_TRACER, _ANYBODY, 0, 0, 0)
    signal.sigwait({signal.SIGUSR1})


def main() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    datetime.strptime("2026", "%Y")  # loads what it needs, as the next line does: no part of an act
    b"x".decode("utf-8-sig")
    for line in sys.stdin:
        name, folder = line.rstrip("\n").split("\t")
        process = os.fork()
        if process == 0:
            code = ESCAPED
            try:
                _wait_for_the_watcher()
                code = act(name, Path(folder))
            finally:
                sys.stderr.flush()
                os._exit(code)
        print(process, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)


if __name__ == "__main__":
    main()

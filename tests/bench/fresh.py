"""Runs parts of the measuring in processes of their own, each with an empty home."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_RUN = (
    "from desktop.cli import load_qt; load_qt(); import runpy, sys; "
    "sys.argv = sys.argv[1:]; runpy.run_module(sys.argv[0], run_name='__main__')"
)
"""Runs a module as `python -m` does, with Qt loaded as `main.py` loads it."""


def said_by(module: str, *arguments: str) -> dict[str, Any]:
    """The last line that a module says, as JSON; it is run in an empty home, its first argument."""
    with tempfile.TemporaryDirectory(prefix="tumbuh-bench-", ignore_cleanup_errors=True) as home:
        command = [sys.executable, "-c", _RUN, module, home, *arguments]
        env = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | places_in(Path(home))
        done = subprocess.run(
            command, cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )
    if done.returncode:
        raise RuntimeError(f"{module}: {done.stderr[-2000:]}")
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said


def places_in(home: Path) -> dict[str, str]:
    """The environment that makes a folder the home of whoever runs with it."""
    names = ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR")
    places = {f"XDG_{name}": home / name.lower() for name in names}
    for place in places.values():
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {name: str(place) for name, place in places.items()} | {"HOME": str(home)}


def say(**figures: Any) -> None:
    """Hand figures over to who asked, and end; Qt's teardown says nothing."""
    print(json.dumps(figures), flush=True)
    os._exit(0)


def memory_mb() -> float:
    """How much of this process is in memory, in MB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1000

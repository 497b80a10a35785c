"""Measures one part after the other: `python -m tests.bench [part…]`, or `make bench`.

What is measured goes to the terminal as it is found; a whole run is also kept in `results.md`.
"""

import importlib
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

PARTS = (
    "starts",
    "search",
    "edits",
    "loading",
    "memory",
    "growth",
    "idle",
    "package",
)
"""Each is a module here with `rows()`; the first line of its docstring stands above its table."""

RESULTS = Path(__file__).with_name("results.md")


def main(names: Sequence[str]) -> None:
    """Measure the parts of these names, or all."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        sys.exit(f"There is no part {', '.join(unknown)}; there are {', '.join(PARTS)}.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.bench.table import machine

    said = list[str]()

    def say(text: str) -> None:
        said.append(text)
        print(text, flush=True)

    say(f"# What was measured\n\n{machine()}; {date.today():%d %B %Y}.")
    for name in names or PARTS:
        _measure(name, say)
        if not names:
            RESULTS.write_text("\n".join(said) + "\n", encoding="utf-8")


def _measure(name: str, say: Callable[[str], None]) -> None:
    from tests.bench.table import HEAD

    part = importlib.import_module(f"tests.bench.{name}")
    about = (part.__doc__ or name).strip().splitlines()[0]
    say(f"\n## {about}\n\n{HEAD}")
    for row in part.rows():
        say(str(row))


if __name__ == "__main__":
    main(sys.argv[1:])

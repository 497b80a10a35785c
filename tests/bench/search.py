"""Measures the search for job titles and prints a table: `make bench` runs it.

Times depend on the machine and on what else it does; the ratios less so.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from desktop.domain.title_index import TitleIndex
from desktop.domain.titles import Title, TitleSearch, index_of
from desktop.paths import SEEDS
from desktop.storage.title_files import read_title_search, read_titles
from tests.titles.lists import Typed, expected, no_jobs, tally, typed

ROOT = Path(__file__).resolve().parents[2]
SYNTHETIC = 50_000
PAIRS = 25


def main() -> None:
    """Print the table, in Markdown."""
    search = read_title_search(SEEDS)
    lists = [*expected(), *typed()]
    print("| what | figure |\n|---|---|")
    for what, figure in (
        ("titles; names in all", _titles()),
        ("the first list: first reading right, one of three right", _share(search, expected())),
        ("what people typed: first reading right, one of three right", _share(search, typed())),
        ("no job: refused", _refused(search, no_jobs())),
        ("reading titles and index, ms (minimum of 20)", f"{_fastest(_read):.1f}"),
        ("a keystroke, ms", _keystrokes(search, lists)),
        (f"a keystroke over {SYNTHETIC:,} synthetic titles, ms", _keystrokes(_large(), lists)),
        ("`--find ojol` over `import rapidfuzz`, whole processes", _ratio("ojol")),
        ('`--find "staf gudang"` over the same', _ratio("staf gudang")),
        ("`--find gurru`, corrected, over the same", _ratio("gurru")),
    ):
        print(f"| {what} | {figure} |", flush=True)


def _titles() -> str:
    titles = read_titles(SEEDS)
    return f"{len(titles):,}; {sum(len(title.names) for title in titles):,}"


def _share(search: TitleSearch, every: list[Typed]) -> str:
    found = tally(search, every)
    return f"{found.first} and {found.in_three} of {found.typed}"


def _refused(search: TitleSearch, every: list[Typed]) -> str:
    found = tally(search, every)
    return f"{found.first} of {found.typed}"


def _read() -> None:
    read_title_search(SEEDS)


def _fastest(do: Callable[[], None]) -> float:
    return min(_milliseconds(do) for _ in range(20))


def _keystrokes(search: TitleSearch, every: list[Typed]) -> str:
    """Each beginning of each text, as it is typed."""
    for _ in range(2):  # the first round is not counted: the first correction loads rapidfuzz
        times = sorted(
            _milliseconds(lambda: search.find(beginning, each.language))  # noqa: B023
            for each in every
            for beginning in _beginnings(each.text)
        )
    middle, late = times[len(times) // 2], times[int(len(times) * 0.99)]
    return f"p50 {middle:.2f}, p99 {late:.2f}, longest {times[-1]:.1f} ({len(times):,} keys)"


def _beginnings(text: str) -> Iterator[str]:
    return (text[:length] for length in range(1, len(text) + 1))


def _large() -> TitleSearch:
    """Many made-up titles: every pair of a title and the next one's last word."""
    titles: Sequence[Title] = read_titles(SEEDS)
    made = []
    for number, (one, other) in enumerate(
        islice(zip(cycle(titles), cycle(titles[1:]), strict=False), SYNTHETIC)
    ):
        name = f"{one.title} {other.title.split()[-1]} {number // len(titles) or ''}".strip()
        made.append(Title(name, one.lang, one.field, aliases=one.aliases[:3]))
    return TitleSearch(made, TitleIndex(index_of(made)))


def _ratio(text: str) -> str:
    """The whole process against a Python that only loads rapidfuzz, in turn."""
    pairs = [
        (_run("main.py", "--find", text), _run("-c", "import rapidfuzz")) for _ in range(PAIRS)
    ]
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    return f"{ratio:.2f} ({ours:.0f} to {theirs:.0f} ms)"


def _run(*arguments: str) -> float:
    command = [sys.executable, *arguments]
    return _milliseconds(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True))


def _milliseconds(do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()

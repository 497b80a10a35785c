"""How well and how fast jobs are found."""

import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from desktop.domain.title_index import TitleIndex
from desktop.domain.titles import Title, TitleSearch, index_of
from desktop.paths import SEEDS
from desktop.storage.title_files import read_title_search, read_titles
from tests.bench.numbers import late, milliseconds
from tests.bench.table import Row
from tests.titles.lists import Typed, expected, no_jobs, tally, typed

ROOT = Path(__file__).resolve().parents[2]
SYNTHETIC = 50_000
PAIRS = 25


def rows() -> Iterator[Row]:
    """What is found, how fast, and the whole process beside a Python that only loads rapidfuzz."""
    search = read_title_search(SEEDS)
    lists = [*expected(), *typed()]
    yield Row("titles; names in all", _titles())
    first = _share(search, expected())
    yield Row("the first list: first reading right, one of three right", first)
    yield Row("what people typed: first reading right, one of three right", _share(search, typed()))
    yield Row("no job: refused", _refused(search, no_jobs()))
    yield Row("reading titles and index (minimum of 20)", f"{_fastest(_read):.1f} ms")
    yield _keystrokes("a keystroke", search, lists)
    yield _keystrokes(f"a keystroke over {SYNTHETIC:,} synthetic titles", _large(), lists)
    for text, what in (
        ("ojol", "`--find ojol`, whole processes"),
        ("staf gudang", '`--find "staf gudang"`, the same'),
        ("gurru", "`--find gurru`, corrected, the same"),
    ):
        yield _ratio(what, text)


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
    return min(milliseconds(do) for _ in range(20))


def _keystrokes(what: str, search: TitleSearch, every: list[Typed]) -> Row:
    """Each beginning of each text, as it is typed."""
    for _ in range(2):  # the first round is not counted: the first correction loads rapidfuzz
        times = [
            milliseconds(lambda: search.find(beginning, each.language))  # noqa: B023
            for each in every
            for beginning in _beginnings(each.text)
        ]
    middle = statistics.median(times)
    figure = f"p50 {middle:.2f}, p99 {late(times):.2f}, longest {max(times):.1f} ms ({len(times):,} keys)"
    return Row(what, figure, "", late(times), 8, 3, "ms")


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


def _ratio(what: str, text: str) -> Row:
    """The whole process against a Python that only loads rapidfuzz, in turn."""
    pairs = [
        (_run("main.py", "--find", text), _run("-c", "import rapidfuzz")) for _ in range(PAIRS)
    ]
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    return Row(what, f"{ours:.0f} ms", f"`import rapidfuzz` {theirs:.0f} ms", ratio, 1.5)


def _run(*arguments: str) -> float:
    command = [sys.executable, *arguments]
    return milliseconds(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True))

"""One row of what the benchmarks print."""

from typing import NamedTuple


class Row(NamedTuple):
    """A figure as it is printed; `ratio` is ours over the floor."""

    what: str
    figure: str
    floor: str = ""
    ratio: float | None = None
    must: float | None = None
    aim: float | None = None

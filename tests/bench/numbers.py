"""What many times add up to."""

import math
import statistics
import time
from collections.abc import Callable, Sequence


def milliseconds(do: Callable[[], object]) -> float:
    """How long something takes."""
    begun = time.perf_counter()
    do()
    return (time.perf_counter() - begun) * 1000


def late(times: Sequence[float], share: float = 0.99) -> float:
    """The time that so many of all stay within."""
    return sorted(times)[min(len(times) - 1, math.ceil(len(times) * share) - 1)]


def spread(times: Sequence[float]) -> str:
    """Least, middle and late times in words."""
    least, middle = min(times), statistics.median(times)
    return f"min {least:.1f}, median {middle:.1f}, p99 {late(times):.1f} ms"


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """The power of the size that the times grow with: the slope of the best line through the logarithms."""
    across, up = [math.log(each) for each in sizes], [math.log(each) for each in times]
    return statistics.linear_regression(across, up).slope

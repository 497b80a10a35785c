"""The beta-PERT distribution: what a quick, a likely and a slow guess say about every other outcome.

The usual form: a beta distribution from quick to slow with its peak at likely, of shape 4.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from desktop.domain.plan import Estimate

_CELLS, _PEAKS = 64, 50
"""Into how many equal chances an outcome is told, and how finely the place of the peak is told."""
_GRID = 512


def mean(estimate: Estimate) -> float:
    """The average outcome, in hours."""
    return (estimate.quick + 4 * estimate.likely + estimate.slow) / 6


def variance(estimate: Estimate) -> float:
    """How far outcomes lie from the average, in hours squared."""
    middle = mean(estimate)
    return max(0.0, (middle - estimate.quick) * (estimate.slow - middle) / 7)


def outcomes(estimate: Estimate, chances: Sequence[float]) -> list[float]:
    """The hours that are not exceeded with each of these chances, from 0 to below 1."""
    quick, span = estimate.quick, estimate.slow - estimate.quick
    if span <= 0:
        return [estimate.likely] * len(chances)
    table = _table(round(_PEAKS * (estimate.likely - quick) / span))
    rises = [high - low for low, high in pairwise(table)]
    places = [chance * _CELLS for chance in chances]
    return [
        quick + span * (table[int(place)] + rises[int(place)] * (place % 1.0)) for place in places
    ]


@lru_cache(maxsize=_PEAKS + 1)
def _table(peak: int) -> tuple[float, ...]:
    """Outcomes from 0 to 1 at equal chances, for a peak at `peak / 50`."""
    left, right = 4 * peak / _PEAKS, 4 - 4 * peak / _PEAKS
    points = [number / _GRID for number in range(_GRID + 1)]
    density = [(x**left) * ((1 - x) ** right) for x in points]
    sums = [0.0, *accumulate(a + b for a, b in pairwise(density))]
    found, at = list[float](), 0
    for cell in range(_CELLS + 1):
        wanted = sums[-1] * cell / _CELLS
        while at < _GRID - 1 and sums[at + 1] < wanted:
            at += 1
        rise = sums[at + 1] - sums[at]
        found.append((at + (wanted - sums[at]) / rise if rise else at) / _GRID)
    return tuple(found)

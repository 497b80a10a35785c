"""Which rows must move so that a list comes into another order, as few as can be."""

from bisect import bisect_left
from collections.abc import Sequence


def movers(present: Sequence[str], wanted: Sequence[str]) -> set[str]:
    """The ids in `wanted` that are not in `present`, or have to leave their place there.

    All others keep their order among themselves, and no larger set could keep it.
    """
    places = {each: place for place, each in enumerate(present)}
    known = [each for each in wanted if each in places]
    staying = {known[at] for at in _longest_rising([places[each] for each in known])}
    return {each for each in wanted if each not in staying}


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last of each run of neighbours among rising places."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The places of a longest run of rising numbers, gaps allowed."""
    smallest_ends: list[int] = []
    ends_at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(smallest_ends, number)
        before.append(ends_at[length - 1] if length else -1)
        smallest_ends[length : length + 1] = [number]
        ends_at[length : length + 1] = [place]
    run: list[int] = []
    place = ends_at[-1] if ends_at else -1
    while place >= 0:
        run.append(place)
        place = before[place]
    return run

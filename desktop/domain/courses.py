"""A thousand courses that a plan may take: in each, how many hours the work needs and a week brings.

The draws belong to the plan and its steps, so that the same plan always takes the same courses, and an
edit changes nothing but what it is about.
"""

import math
import random
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate

from desktop.domain import pert
from desktop.domain.own_pace import OwnPace
from desktop.domain.plan import Plan, Step
from desktop.domain.time_log import logged_hours

COURSES = 1_000
_SMALL, _ENDLESS = 1e-9, 1e6
_DRAWN = 40
"""So many steps, those with the widest estimates, are drawn one by one; of the others, only their sum."""
_WEEKS_DRAWN = 26
"""So many weeks ahead are drawn one by one; after them each week brings what it does on average."""


class Weekly:
    """What the weeks of one course bring of the hours meant: the first ones each its own."""

    def __init__(self, first: Sequence[float], later: float) -> None:
        self._sums, self._later = tuple(accumulate(first)), later

    @property
    def first(self) -> float:
        """What the first week brings."""
        return self._sums[0]

    def weeks_for(self, share: float) -> float:
        """How many weeks bring so many times the hours meant for one; endless where they never do."""
        if share <= self._sums[-1]:
            return bisect_left(self._sums, share) + 1
        if self._later <= 0 or share > _ENDLESS:
            return math.inf
        return len(self._sums) + math.ceil((share - self._sums[-1]) / self._later - _SMALL)


def needed_hours(
    plan: Plan, steps: Sequence[Step], pace: OwnPace, ends: Collection[int], today: date
) -> dict[int, list[float]]:
    """In each course, the hours that the first so many of the steps still take, for each number in `ends`."""
    logged = logged_hours(plan, today)
    estimated = [step for step in steps if step.estimate is not None and step.estimate.slow > 0]
    estimated.sort(key=lambda step: (-_spread_of(step), step.id))
    drawn = {step.id for step in estimated[:_DRAWN]}
    home = {step.id: goal.id for goal in plan.goals for step in goal.steps}
    factors = _factors(plan.id, pace.factor, pace.spread)
    needed, found, begin = [0.0] * COURSES, dict[int, list[float]](), 0
    for end in sorted(ends):
        sums: dict[str, list[Step]] = {}
        for step in steps[begin:end]:
            if step.id in drawn:
                _add_step(needed, plan.id, step, factors, logged.get(step.id, 0.0))
            elif step.estimate is not None:
                sums.setdefault(home[step.id], []).append(step)
        for goal_id, others in sums.items():
            _add_sum(needed, f"{plan.id}/{goal_id}", others, factors, logged)
        found[end], begin = list(needed), end
    return found


def drawn_weeks(plan_id: str, shares: Sequence[float]) -> list[Weekly]:
    """In each course, what the weeks to come bring, drawn from past weeks that were drawn themselves."""
    if not shares:
        return [Weekly((1.0,), 1.0)] * COURSES
    draw, count, average = random.Random(f"{plan_id}/weeks"), len(shares), sum(shares) / len(shares)
    found = []
    for _ in range(COURSES):
        habit = draw.choices(shares, k=count)
        # the average itself counts as one more week, so that no course brings nothing for ever
        later = (sum(habit) + average) / (count + 1)
        found.append(Weekly(draw.choices((*habit, average), k=_WEEKS_DRAWN), later))
    return found


def _add_step(
    needed: list[float], plan_id: str, step: Step, factors: Sequence[float], spent: float
) -> None:
    assert step.estimate is not None
    drawn = pert.outcomes(step.estimate, _draws(plan_id, step.id))
    for course, (factor, hours) in enumerate(zip(factors, drawn, strict=True)):
        if factor * hours > spent:
            needed[course] += factor * hours - spent


def _add_sum(
    needed: list[float],
    name: str,
    steps: Sequence[Step],
    factors: Sequence[float],
    logged: Mapping[str, float],
) -> None:
    """Add what many steps of a goal take together, which is spread like a bell.

    What is logged for one of them beyond its likely hours pays for no other.
    """
    estimates = [step.estimate for step in steps if step.estimate is not None]
    spent = sum(
        min(logged.get(step.id, 0.0), step.estimate.likely) for step in steps if step.estimate
    )
    middle = sum(pert.mean(each) for each in estimates)
    spread = math.sqrt(sum(pert.variance(each) for each in estimates))
    for course, (factor, bell) in enumerate(zip(factors, _bells(name), strict=True)):
        needed[course] += max(0.0, factor * (middle + spread * bell) - spent)


def _factors(plan_id: str, middle: float, spread: float) -> list[float]:
    """The person's own factor in each course."""
    return [middle * math.exp(spread * bell) for bell in _bells(f"{plan_id}/factor")]


@lru_cache(maxsize=2 * _DRAWN)
def _draws(plan_id: str, step_id: str) -> tuple[float, ...]:
    """A step's own chance in each course."""
    draw = random.Random(f"{plan_id}/{step_id}")
    return tuple(draw.random() for _ in range(COURSES))


@lru_cache(maxsize=512)
def _bells(name: str) -> tuple[float, ...]:
    """A draw from the bell curve in each course."""
    draw = random.Random(name)
    return tuple(draw.gauss(0.0, 1.0) for _ in range(COURSES))


def _spread_of(step: Step) -> float:
    return pert.variance(step.estimate) if step.estimate is not None else 0.0

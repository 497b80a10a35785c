"""What a person's own log says about them: how much of the hours meant for a week they find, and how
their steps compare with the estimates.
"""

import math
from datetime import date

import msgspec

from desktop.domain import pert
from desktop.domain.plan import Plan
from desktop.domain.time_log import hours_by_week, logged_hours
from desktop.domain.weeks import WEEK, is_off, monday

ENOUGH_WEEKS, ENOUGH_STEPS = 4, 3
"""With fewer weeks, or fewer finished steps, on record a forecast rests on estimates alone."""
_MOST_WEEKS = 26
_MOST_SHARE = 4.0
_LEAST_RATIO, _MOST_RATIO = 0.25, 4.0
FACTOR_SPREAD = 0.28
"""How far people's own factors lie apart, as the standard deviation of the logarithm: nine of ten take
between 0.63 and 1.6 times what is estimated. Our guess, until the person's own steps say more."""
_LEAST_EXPECTED = 1 / 60
"""Hours: an estimate of less than a minute tells nothing of a person's pace."""
_LEAST_NOISE = 0.15
"""By how much one step's hours are off for one and the same person at least, as above."""


class OwnPace(msgspec.Struct, frozen=True):
    """`shares` are the hours of past weeks against those meant, the oldest first; empty for too few.

    `factor` is what the person takes of an estimate, as a rule (1 is as estimated), `spread` how unsure
    that is, as the standard deviation of its logarithm; `steps` is how many done steps it rests on, 0
    where they are too few.
    """

    shares: tuple[float, ...] = ()
    factor: float = 1.0
    spread: float = FACTOR_SPREAD
    steps: int = 0

    @property
    def share(self) -> float:
        """The average share; 1 where too few weeks are on record."""
        return sum(self.shares) / len(self.shares) if self.shares else 1.0


def own_pace(plan: Plan, today: date) -> OwnPace:
    """What the log says so far; this week, which is not over, does not count yet."""
    shares, ratios = _shares(plan, today), _ratios(plan, today)
    if len(ratios) < ENOUGH_STEPS:
        return OwnPace(shares)
    # normal prior and normal noise on the logarithm: each done step moves the guess a little
    precision = FACTOR_SPREAD**-2 + sum(noise**-2 for _, noise in ratios)
    middle = sum(ratio * noise**-2 for ratio, noise in ratios) / precision
    return OwnPace(shares, math.exp(middle), precision**-0.5, len(ratios))


def hours_meant(plan: Plan, week: date) -> float:
    """The hours a week that held in the week that begins on `week`."""
    held = [pace for pace in plan.paces if week < pace.until]
    return min(held, key=lambda pace: pace.until).hours if held else plan.hours_per_week


def past_weeks(plan: Plan, today: date) -> list[tuple[float, float]]:
    """Hours spent and hours meant in the weeks that are over, the oldest first.

    From the first week with hours in it on, half a year at most; weeks off, and those for which nothing
    was meant, are left out.
    """
    hours, this = hours_by_week(plan), monday(today)
    week = min(_logged_weeks(plan, today), default=this)
    found = list[tuple[float, float]]()
    while week < this:
        meant = hours_meant(plan, week)
        if meant > 0 and not is_off(plan, week):
            found.append((hours.get(week, 0.0), meant))
        week += WEEK
    return found


def _logged_weeks(plan: Plan, today: date) -> list[date]:
    """The Mondays of the last half year's weeks that have hours in them, without this week."""
    this = monday(today)
    oldest = this - _MOST_WEEKS * WEEK
    return [
        week for week, spent in hours_by_week(plan).items() if oldest <= week < this and spent > 0
    ]


def _shares(plan: Plan, today: date) -> tuple[float, ...]:
    """The shares of the past weeks; empty for too few."""
    if len(_logged_weeks(plan, today)) < ENOUGH_WEEKS:
        return ()
    weeks = past_weeks(plan, today)
    found = tuple(min(_MOST_SHARE, spent / meant) for spent, meant in weeks)
    return found if len(found) >= ENOUGH_WEEKS and any(found) else ()


def _ratios(plan: Plan, today: date) -> list[tuple[float, float]]:
    """For each done step with an estimate and a log: the logarithm of hours taken against hours
    expected, and how far that is off by chance alone (a standard deviation).
    """
    logged, found = logged_hours(plan, today), list[tuple[float, float]]()
    for step in plan.steps():
        spent = logged.get(step.id, 0.0)
        if step.done is None or step.estimate is None or spent <= 0:
            continue
        mean = pert.mean(step.estimate)
        if mean < _LEAST_EXPECTED:
            continue
        spread = pert.variance(step.estimate) / mean**2
        expected = mean * math.exp(-spread / 2)  # of a skewed outcome, the logarithm expects less
        ratio = min(_MOST_RATIO, max(_LEAST_RATIO, spent / expected))
        found.append((math.log(ratio), math.sqrt(spread + _LEAST_NOISE**2)))
    return found

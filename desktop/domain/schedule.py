"""Lays the open steps out over the weeks, in their order and one after the other."""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

import msgspec

from desktop.domain.effort import open_steps
from desktop.domain.own_pace import own_pace
from desktop.domain.plan import Plan, Step
from desktop.domain.time_log import hours_by_week, logged_hours
from desktop.domain.weeks import MOST_WEEKS, monday, sunday, working_weeks

_SMALL = 1e-9
"""Hours; sums of halves and thirds are not exact."""


class Weeks(msgspec.Struct, frozen=True):
    """From the Monday of the first week to the Sunday of the last."""

    first: date
    last: date


class Schedule(msgspec.Struct, frozen=True):
    """When each open step is worked on, by its id, and which dates will not be kept that way.

    A step is missing in `weeks` where no week can be said: there are no hours a week, or it lies more
    than twenty years ahead. `at_risk` holds steps and goals whose date lies before their last week, or
    is over. `circular` holds steps that wait for themselves by way of others; that wait is left out.
    """

    weeks: Mapping[str, Weeks] = {}
    at_risk: frozenset[str] = frozenset()
    circular: frozenset[str] = frozenset()


def schedule(plan: Plan, today: date) -> Schedule:
    """The open steps week by week, from this week on, at the hours a week that there are.

    Each step counts its likely hours less what is logged; what is logged this week is taken off this
    week's hours. Weeks off are left out. With enough on record, the person's own pace counts.
    """
    weeks = _placed(plan, today)
    risky = {
        step.id
        for step in open_steps(plan)
        if step.due and (step.due < today or not _is_in_time(step, step.due, weeks))
    }
    for goal in plan.goals:
        left = [step for step in goal.steps if step.done is None]
        if goal.target is None or not left:
            continue
        if goal.target < today or not all(_is_in_time(each, goal.target, weeks) for each in left):
            risky.add(goal.id)
    return Schedule(weeks, frozenset(risky), frozenset(each for each, _ in _circles(plan)))


def in_order(plan: Plan) -> list[Step]:
    """The open steps in the order of work: the plan's own, but none before what it comes after."""
    steps = open_steps(plan)
    waiting = [step for step in steps if step.after]
    if not waiting:
        return steps
    place = {step.id: number for number, step in enumerate(steps)}
    circles = _circles(plan)
    waits = {
        step.id: {each for each in step.after if each in place and (step.id, each) not in circles}
        for step in waiting
    }
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for step_id, others in waits.items():
        for other in others:
            followers[other].append(step_id)
    # in the plan's order, which is a heap already
    ready = [number for number, step in enumerate(steps) if not waits.get(step.id)]
    ordered = list[Step]()
    while ready:
        step = steps[heapq.heappop(ready)]
        ordered.append(step)
        for follower in followers.get(step.id, ()):
            waits[follower].discard(step.id)
            if not waits[follower]:
                heapq.heappush(ready, place[follower])
    return ordered


def _circles(plan: Plan) -> set[tuple[str, str]]:
    """The waits that close a circle, as the step and what it waits for, found in the plan's order."""
    after = {step.id: step.after for step in plan.steps() if step.after}
    found, over, way = set[tuple[str, str]](), set[str](), dict[str, Iterator[str]]()
    for start, others in after.items():
        if start in over:
            continue
        way[start] = iter(others)
        while way:
            step_id = next(reversed(way))
            other = next(way[step_id], None)
            if other is None:
                del way[step_id]
                over.add(step_id)
            elif other in way:
                found.add((step_id, other))
            elif other in after and other not in over:
                way[other] = iter(after[other])
    return found


def waiting_for(plan: Plan, step_id: str) -> set[str]:
    """The steps that come after a step, directly or by way of others, and itself."""
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for step in plan.steps():
        for other in step.after:
            followers[other].append(step.id)
    found, ahead = {step_id}, [step_id]
    while ahead:
        new = set(followers[ahead.pop()]) - found
        found |= new
        ahead.extend(new)
    return found


def _placed(plan: Plan, today: date) -> dict[str, Weeks]:
    mondays, pace = working_weeks(plan, today), own_pace(plan, today)
    a_week = plan.hours_per_week * pace.share
    if a_week <= 0 or not mondays:
        return {}
    spent = hours_by_week(plan).get(monday(today), 0.0)
    now = max(0.0, a_week - spent) if mondays[0] == monday(today) else None
    logged, at, found = logged_hours(plan, today), 0.0, dict[str, Weeks]()
    for step in in_order(plan):
        likely = step.estimate.likely * pace.factor if step.estimate else 0.0
        begin, at = at, at + max(0.0, likely - logged.get(step.id, 0.0))
        last = _ends_in(at, now, a_week)
        first = min(last, _begins_in(begin, now, a_week)) if at > begin else last
        if last >= len(mondays):
            break
        found[step.id] = Weeks(mondays[first], mondays[last] + timedelta(days=6))
    return found


def _begins_in(hours: float, now: float | None, a_week: float) -> int:
    """The number of the working week in which the work after so many hours begins."""
    if now is None:
        return _whole(math.floor, hours / a_week + _SMALL)
    return 0 if hours < now - _SMALL else 1 + _whole(math.floor, (hours - now) / a_week + _SMALL)


def _ends_in(hours: float, now: float | None, a_week: float) -> int:
    """The number of the working week in which so many hours are worked off."""
    if now is None:
        return max(0, _whole(math.ceil, hours / a_week - _SMALL) - 1)
    return 0 if hours <= now + _SMALL else _whole(math.ceil, (hours - now) / a_week - _SMALL)


def _whole(rounded: Callable[[float], int], weeks: float) -> int:
    """A number of weeks, also where there are more than could ever be counted."""
    return rounded(min(weeks, 2.0 * MOST_WEEKS))


def _is_in_time(step: Step, day: date, weeks: Mapping[str, Weeks]) -> bool:
    """Whether a step's last week is not after the week of that day."""
    return step.id in weeks and weeks[step.id].last <= sunday(day)

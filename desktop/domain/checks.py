"""What must hold within a plan beyond the type of each value, as problems with their places."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from desktop.domain.plan import Estimate, Plan

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2200, 12, 31)

ProblemCode = Literal[
    "wrong_value", "missing", "duplicate_id", "estimate_order", "date_out_of_range",
    "unsafe_text", "duplicate_key", "unknown_key", "unknown_id", "reserved_id", "unsafe_address",
    "hidden_text", "dates_order", "too_long", "no_row", "missing_column",
]  # fmt: skip


class Problem(msgspec.Struct, frozen=True):
    """Something wrong at a place in a file, such as `$.goals[2].steps[0].estimate`."""

    place: str
    code: ProblemCode
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.code.replace('_', ' ')}" + (
            f" ({self.detail})" if self.detail else ""
        )


def problems_in(plan: Plan) -> list[Problem]:
    """Every problem of a plan whose values all have the right type; empty for a sound plan."""
    return [*_ids(plan), *_dates(plan), *_estimates(plan), *_weeks_off(plan)]


def _ids(plan: Plan) -> Iterator[Problem]:
    seen: set[str] = {plan.id}
    for place, item_id in _all_ids(plan):
        if item_id in seen:
            yield Problem(f"{place}.id", "duplicate_id", item_id)
        seen.add(item_id)


def _all_ids(plan: Plan) -> Iterator[tuple[str, str]]:
    for g, goal in enumerate(plan.goals):
        yield f"$.goals[{g}]", goal.id
        for s, step in enumerate(goal.steps):
            yield f"$.goals[{g}].steps[{s}]", step.id
    for e, entry in enumerate(plan.log):
        yield f"$.log[{e}]", entry.id


def _dates(plan: Plan) -> Iterator[Problem]:
    for place, day in _all_dates(plan):
        if day is not None and not FIRST_DAY <= day <= LAST_DAY:
            yield Problem(place, "date_out_of_range", day.isoformat())


def _all_dates(plan: Plan) -> Iterator[tuple[str, date | None]]:
    yield "$.created", plan.created
    for p, pace in enumerate(plan.paces):
        yield f"$.paces[{p}].until", pace.until
    for w, off in enumerate(plan.breaks):
        yield f"$.breaks[{w}].first", off.first
        yield f"$.breaks[{w}].last", off.last
    for g, goal in enumerate(plan.goals):
        yield f"$.goals[{g}].target", goal.target
        for s, step in enumerate(goal.steps):
            yield f"$.goals[{g}].steps[{s}].due", step.due
            yield f"$.goals[{g}].steps[{s}].done", step.done
    for e, entry in enumerate(plan.log):
        yield f"$.log[{e}].on", entry.on


def _estimates(plan: Plan) -> Iterator[Problem]:
    for g, goal in enumerate(plan.goals):
        for s, step in enumerate(goal.steps):
            if step.estimate is not None and not _in_order(step.estimate):
                yield Problem(f"$.goals[{g}].steps[{s}].estimate", "estimate_order")


def _in_order(estimate: Estimate) -> bool:
    return estimate.quick <= estimate.likely <= estimate.slow


def _weeks_off(plan: Plan) -> Iterator[Problem]:
    for w, off in enumerate(plan.breaks):
        if off.last < off.first:
            yield Problem(f"$.breaks[{w}].last", "dates_order", off.last.isoformat())

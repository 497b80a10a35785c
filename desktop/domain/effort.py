"""How much work is left in a plan, and how far a goal is."""

from collections.abc import Mapping

from desktop.domain.plan import Estimate, Goal, Plan, Step
from desktop.domain.time_log import logged_hours


def open_steps(plan: Plan) -> list[Step]:
    """The steps that are not done, in the plan's order."""
    return [step for step in plan.steps() if step.done is None]


def remaining(plan: Plan) -> Estimate:
    """Hours that the open, estimated steps still take: each estimate less what is logged for it.

    A step never counts below zero, whatever was logged.
    """
    logged = logged_hours(plan)
    quick = likely = slow = 0.0
    for goal in plan.goals:
        for step in goal.steps:
            estimate = step.estimate
            if estimate is None or step.done is not None:
                continue
            spent = logged.get(step.id, 0.0)
            if spent < estimate.quick:  # three calls of `max` would take most of the time
                quick += estimate.quick - spent
            if spent < estimate.likely:
                likely += estimate.likely - spent
            if spent < estimate.slow:
                slow += estimate.slow - spent
    return Estimate(quick, likely, slow)


def hours_left(plan: Plan, step: Step) -> float:
    """Likely hours of a step less what is logged for it; 0 without an estimate."""
    likely = step.estimate.likely if step.estimate is not None else 0.0
    return max(0.0, likely - logged_hours(plan).get(step.id, 0.0))


def progress(goal: Goal, logged: Mapping[str, float]) -> float:
    """How far a goal is, from 0 to 1: done steps whole, open ones by their logged hours.

    Steps count by their likely hours; one without an estimate counts as one hour.
    """
    whole = got = 0.0
    for step in goal.steps:
        likely = step.estimate.likely if step.estimate and step.estimate.likely else 1.0
        whole += likely
        got += likely if step.done else min(likely, logged.get(step.id, 0.0))
    return got / whole if whole else 0.0

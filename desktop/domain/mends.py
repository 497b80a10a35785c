"""Edits that mend what an advice points at, or put the advice away."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from desktop.domain.plan import MOST_DISMISSED, MOST_STEPS, Goal, Plan, Step


def move_dates(plan: Plan, dates: Mapping[str, date]) -> Plan:
    """Give other dates to the goals and steps with these ids."""
    moved = _change_steps(
        plan, lambda step: replace(step, due=dates[step.id]) if step.id in dates else step
    )
    goals = (
        replace(goal, target=dates[goal.id]) if goal.id in dates else goal for goal in moved.goals
    )
    return replace(moved, goals=tuple(goals))


def split_step(plan: Plan, step_id: str, parts: Sequence[Step]) -> Plan:
    """Put several steps in the place of one; what came after it comes after the last of them.

    The first part has the step's id, so that what is logged for it stays with it. A goal that has no
    room for the parts stays as it is.
    """
    home = plan.goal_of(step_id)
    if home is None or not parts or len(home.steps) + len(parts) - 1 > MOST_STEPS:
        return plan
    place = [step.id for step in home.steps].index(step_id)
    steps = (*home.steps[:place], *parts, *home.steps[place + 1 :])
    goals = tuple(replace(goal, steps=steps) if goal is home else goal for goal in plan.goals)
    ids, last = {step.id for step in parts}, parts[-1].id

    def after_all(step: Step) -> Step:
        if step_id not in step.after or step.id in ids:
            return step
        return replace(step, after=tuple(last if each == step_id else each for each in step.after))

    return _change_steps(replace(plan, goals=goals), after_all)


def dismiss(plan: Plan, key: str) -> Plan:
    """Say that an advice is not wanted any more."""
    if key in plan.dismissed:
        return plan
    return replace(plan, dismissed=(*plan.dismissed, key)[-MOST_DISMISSED:])


def _change_steps(plan: Plan, change: Callable[[Step], Step]) -> Plan:
    """The plan with each step changed; goals in which nothing changes stay the very same."""

    def changed(goal: Goal) -> Goal:
        steps = tuple(map(change, goal.steps))
        return goal if steps == goal.steps else replace(goal, steps=steps)

    return replace(plan, goals=tuple(map(changed, plan.goals)))

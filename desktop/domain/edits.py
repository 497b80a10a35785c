"""Every way a plan may change: pure functions from a plan to the plan after, named as a person would say it.

A function that is given an id that is not in the plan gives the plan back unchanged.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from desktop.domain.known import not_known, room_for_known
from desktop.domain.plan import (
    MOST_AFTER,
    MOST_PACES,
    MOST_WEEKS_OFF,
    Estimate,
    Goal,
    Level,
    LogEntry,
    Pace,
    Plan,
    Proof,
    Step,
    WeeksOff,
)
from desktop.domain.weeks import monday

Edit = Callable[[Plan], Plan]
_Item = TypeVar("_Item", bound=Goal | Step)


def rename_plan(plan: Plan, title: str) -> Plan:
    """Give the plan another title."""
    return replace(plan, title=title)


def choose_field(plan: Plan, field: str, typed: str, reading: str) -> Plan:
    """Say which field the person works in, in which words, and as which job title; goals stay."""
    return replace(plan, field=field, typed=typed, reading=reading)


def set_hours_per_week(plan: Plan, hours: float, today: date) -> Plan:
    """Say how many hours a week the person has, from this week on; what held before is remembered."""
    week, paces = monday(today), plan.paces
    is_new = week > monday(plan.created) and (not paces or paces[-1].until < week)
    if is_new and hours != plan.hours_per_week:
        paces = (*paces, Pace(week, plan.hours_per_week))[-MOST_PACES:]
    elif paces and paces[-1] == Pace(week, hours):  # back to what held before this week
        paces = paces[:-1]
    return replace(plan, hours_per_week=hours, paces=paces)


def add_weeks_off(plan: Plan, off: WeeksOff) -> Plan:
    """Say in which weeks nothing is done for the plan; the same is not added twice."""
    if off in plan.breaks or len(plan.breaks) >= MOST_WEEKS_OFF:
        return plan
    return replace(plan, breaks=tuple(sorted((*plan.breaks, off), key=_by_time)))


def remove_weeks_off(plan: Plan, off: WeeksOff) -> Plan:
    """Work in these weeks after all."""
    left = tuple(each for each in plan.breaks if each != off)
    return plan if left == plan.breaks else replace(plan, breaks=left)


# --- what the person can already


def add_known(plan: Plan, names: Iterable[str]) -> Plan:
    """Note skills that the person has already; what is there, by any spelling, is not added twice."""
    new = not_known(plan, names)[: room_for_known(plan)]
    return replace(plan, known=(*plan.known, *new)) if new else plan


def remove_known(plan: Plan, name: str) -> Plan:
    """Take a skill out of those that the person has already."""
    left = tuple(each for each in plan.known if each != name)
    return plan if left == plan.known else replace(plan, known=left)


def take_over(
    plan: Plan, names: Iterable[str], field: str = "", typed: str = "", reading: str = ""
) -> Plan:
    """Note skills from elsewhere and, where one is given, the field of the work that goes with them."""
    plan = add_known(plan, names)
    return choose_field(plan, field, typed, reading) if field else plan


# --- goals


def add_goal(plan: Plan, goal: Goal) -> Plan:
    """Put a goal at the end."""
    return replace(plan, goals=(*plan.goals, goal))


def rename_goal(plan: Plan, goal_id: str, title: str) -> Plan:
    """Give a goal another title."""
    return _change_goal(plan, goal_id, lambda goal: replace(goal, title=title))


def set_levels(plan: Plan, goal_id: str, level_from: Level, level_to: Level) -> Plan:
    """Say from which level to which a goal leads."""
    return _change_goal(
        plan, goal_id, lambda goal: replace(goal, level_from=level_from, level_to=level_to)
    )


def set_target(plan: Plan, goal_id: str, target: date | None) -> Plan:
    """Say by when a goal should be reached."""
    return _change_goal(plan, goal_id, lambda goal: replace(goal, target=target))


def move_goal(plan: Plan, goal_id: str, to: int) -> Plan:
    """Put a goal at place `to` (0 is first) among the goals."""
    return _with_goals(plan, _moved(plan.goals, goal_id, to))


def remove_goal(plan: Plan, goal_id: str) -> Plan:
    """Take a goal and its steps away; hours logged for them stay in the log."""
    return _with_goals(plan, tuple(goal for goal in plan.goals if goal.id != goal_id))


# --- steps


def add_step(plan: Plan, goal_id: str, step: Step, at: int | None = None) -> Plan:
    """Put a step into a goal at place `at`, or at its end."""

    def with_step(goal: Goal) -> Goal:
        place = len(goal.steps) if at is None else max(0, min(at, len(goal.steps)))
        return replace(goal, steps=(*goal.steps[:place], step, *goal.steps[place:]))

    return _change_goal(plan, goal_id, with_step)


def rename_step(plan: Plan, step_id: str, title: str) -> Plan:
    """Give a step another title."""
    return _change_step(plan, step_id, lambda step: replace(step, title=title))


def set_estimate(plan: Plan, step_id: str, estimate: Estimate | None) -> Plan:
    """Say how long a step may take; the numbers are put in order, quick first."""
    if estimate is not None:
        estimate = Estimate(*sorted((estimate.quick, estimate.likely, estimate.slow)))
    return _change_step(plan, step_id, lambda step: replace(step, estimate=estimate))


def set_likely_hours(plan: Plan, step_id: str, likely: float) -> Plan:
    """Say how long a step takes as a rule; quick and slow give way where they must."""

    def with_likely(step: Step) -> Step:
        old = step.estimate or Estimate(likely, likely, likely)
        new = Estimate(min(old.quick, likely), likely, max(old.slow, likely))
        return replace(step, estimate=new)

    return _change_step(plan, step_id, with_likely)


def set_due(plan: Plan, step_id: str, due: date | None) -> Plan:
    """Say by when a step should be done."""
    return _change_step(plan, step_id, lambda step: replace(step, due=due))


def set_after(plan: Plan, step_id: str, after: tuple[str, ...]) -> Plan:
    """Say which steps have to be done before a step; itself and unknown ones are left out."""
    known = {step.id for step in plan.steps()} - {step_id}
    kept = tuple(each for each in dict.fromkeys(after) if each in known)[:MOST_AFTER]
    return _change_step(plan, step_id, lambda step: replace(step, after=kept))


def mark_done(plan: Plan, step_id: str, on: date | None) -> Plan:
    """Mark a step done on a day, or open again with None."""
    return _change_step(plan, step_id, lambda step: replace(step, done=on))


def write_note(plan: Plan, step_id: str, note: str) -> Plan:
    """Replace a step's note."""
    return _change_step(plan, step_id, lambda step: replace(step, note=note))


def add_proof(plan: Plan, step_id: str, proof: Proof) -> Plan:
    """Add a link or a file to a step; one that is there already is not added twice."""

    def with_proof(step: Step) -> Step:
        return step if proof in step.proofs else replace(step, proofs=(*step.proofs, proof))

    return _change_step(plan, step_id, with_proof)


def remove_proof(plan: Plan, step_id: str, proof: Proof) -> Plan:
    """Take a link or a file away from a step; the file itself is not touched."""
    return _change_step(
        plan,
        step_id,
        lambda step: replace(step, proofs=tuple(each for each in step.proofs if each != proof)),
    )


def move_step(plan: Plan, step_id: str, goal_id: str, to: int) -> Plan:
    """Put a step at place `to` (0 is first) among the other steps of a goal, which may be another one."""
    home, step = plan.goal_of(step_id), plan.step(step_id)
    if home is None or step is None or plan.goal(goal_id) is None:
        return plan
    if home.id == goal_id:
        return _change_goal(
            plan, goal_id, lambda goal: replace(goal, steps=_moved(goal.steps, step_id, to))
        )
    return add_step(remove_step(plan, step_id), goal_id, step, to)


def remove_step(plan: Plan, step_id: str) -> Plan:
    """Take a step away; hours logged for it stay in the log."""
    home = plan.goal_of(step_id)
    if home is None:
        return plan
    return _change_goal(
        plan,
        home.id,
        lambda goal: replace(goal, steps=tuple(step for step in goal.steps if step.id != step_id)),
    )


# --- the time log


def log_time(plan: Plan, entry: LogEntry) -> Plan:
    """Note hours spent on a step."""
    return replace(plan, log=(*plan.log, entry))


def correct_log_entry(plan: Plan, entry: LogEntry) -> Plan:
    """Put other values into the log entry with the same id."""
    log = tuple(entry if each.id == entry.id else each for each in plan.log)
    return plan if log == plan.log else replace(plan, log=log)


def remove_log_entry(plan: Plan, entry_id: str) -> Plan:
    """Take hours that were logged by mistake away."""
    log = tuple(entry for entry in plan.log if entry.id != entry_id)
    return plan if log == plan.log else replace(plan, log=log)


# --- how an item is changed in place


def _by_time(off: WeeksOff) -> tuple[date, date, str]:
    return off.first, off.last, off.title


def _change_goal(plan: Plan, goal_id: str, change: Callable[[Goal], Goal]) -> Plan:
    return _with_goals(plan, _changed(plan.goals, goal_id, change))


def _with_goals(plan: Plan, goals: tuple[Goal, ...]) -> Plan:
    return plan if goals == plan.goals else replace(plan, goals=goals)


def _change_step(plan: Plan, step_id: str, change: Callable[[Step], Step]) -> Plan:
    home = plan.goal_of(step_id)
    if home is None:
        return plan
    steps = _changed(home.steps, step_id, change)
    if steps is home.steps:
        return plan
    return _change_goal(plan, home.id, lambda goal: replace(goal, steps=steps))


def _changed(
    items: tuple[_Item, ...], item_id: str, change: Callable[[_Item], _Item]
) -> tuple[_Item, ...]:
    """The same tuple object where nothing changed, so that an edit without effect can be told."""
    for place, item in enumerate(items):
        if item.id == item_id:
            new = change(item)
            return items if new == item else (*items[:place], new, *items[place + 1 :])
    return items


def _moved(items: tuple[_Item, ...], item_id: str, to: int) -> tuple[_Item, ...]:
    moving = [item for item in items if item.id == item_id]
    others = [item for item in items if item.id != item_id]
    place = max(0, min(to, len(others)))
    return (*others[:place], *moving, *others[place:])

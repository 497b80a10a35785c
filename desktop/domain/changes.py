"""What differs between two states of a plan, as codes; `shell/change_words` says it."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec

from desktop.domain.parts import PARTS, UNTOLD, Item, part_of
from desktop.domain.plan import Goal, LogEntry, Plan, Step

ItemKind = Literal["plan", "goal", "step", "log"]
How = Literal["added", "removed", "changed"]


class Change(msgspec.Struct, frozen=True):
    """One thing that differs. `title` is what the item is called, a log entry by its step.

    `part` is what changed in it (see `domain/parts`); also `order` of a plan's goals or a goal's
    steps, and `goal` of a step, whose values are the goals' titles.
    """

    how: How
    kind: ItemKind
    item: str
    title: str
    part: str = ""
    before: Any = None
    after: Any = None


def changes(before: Plan, after: Plan) -> tuple[Change, ...]:
    """All that differs, from the plan itself down to its log; a goal comes and goes with its steps."""
    if before == after:
        return ()
    return (
        *_changed_parts("plan", before, after, after.title),
        *_goals(before, after),
        *_steps(before, after),
        *_log(before, after),
    )


def _changed_parts(kind: ItemKind, before: Item, after: Item, title: str) -> Iterator[Change]:
    for part in PARTS[type(after)]:
        old, new = part_of(before, part), part_of(after, part)
        if old != new and part not in UNTOLD:
            yield Change("changed", kind, after.id, title, part, old, new)


def _goals(before: Plan, after: Plan) -> Iterator[Change]:
    old = {goal.id: goal for goal in before.goals}
    new = {goal.id: goal for goal in after.goals}
    for goal in after.goals:
        if goal.id not in old:
            yield Change("added", "goal", goal.id, goal.title, after=goal)
    for goal in before.goals:
        if goal.id not in new:
            yield Change("removed", "goal", goal.id, goal.title, before=goal)
    if _reordered(before.goals, after.goals):
        yield Change("changed", "plan", after.id, after.title, "order")
    for goal in after.goals:
        was = old.get(goal.id)
        if was is None or was == goal:
            continue
        yield from _changed_parts("goal", was, goal, goal.title)
        if _reordered(was.steps, goal.steps):
            yield Change("changed", "goal", goal.id, goal.title, "order")


def _steps(before: Plan, after: Plan) -> Iterator[Change]:
    old, new = _placed(before), _placed(after)
    old_goals = {goal.id for goal in before.goals}
    new_goals = {goal.id for goal in after.goals}
    for step_id, (goal, step) in new.items():
        was = old.get(step_id)
        if was is None:
            if goal.id in old_goals:
                yield Change("added", "step", step_id, step.title, after=step)
            continue
        yield from _changed_parts("step", was[1], step, step.title)
        if was[0].id != goal.id:
            yield Change("changed", "step", step_id, step.title, "goal", was[0].title, goal.title)
    for step_id, (goal, step) in old.items():
        if step_id not in new and goal.id in new_goals:
            yield Change("removed", "step", step_id, step.title, before=step)


def _log(before: Plan, after: Plan) -> Iterator[Change]:
    if before.log == after.log:
        return
    titles = {step.id: step.title for plan in (before, after) for step in plan.steps()}
    old = {entry.id: entry for entry in before.log}
    new = {entry.id: entry for entry in after.log}
    for entry in after.log:
        was = old.get(entry.id)
        title = titles.get(entry.step, "")
        if was is None:
            yield Change("added", "log", entry.id, title, after=entry)
        elif was != entry:
            yield from _changed_parts("log", was, entry, title)
    for entry in before.log:
        if entry.id not in new:
            yield Change("removed", "log", entry.id, titles.get(entry.step, ""), before=entry)


def _placed(plan: Plan) -> dict[str, tuple[Goal, Step]]:
    return {step.id: (goal, step) for goal in plan.goals for step in goal.steps}


def _reordered(
    before: Sequence[Goal | Step | LogEntry], after: Sequence[Goal | Step | LogEntry]
) -> bool:
    old, new = [item.id for item in before], [item.id for item in after]
    in_old, in_new = set(old), set(new)
    return [each for each in old if each in in_new] != [each for each in new if each in in_old]

"""What two states of a plan both changed, and the choice of either value."""

from functools import partial
from typing import Any

import msgspec
from msgspec.structs import replace

from desktop.domain import edits
from desktop.domain.changes import ItemKind
from desktop.domain.parts import with_part
from desktop.domain.plan import Plan

_AT_THE_END = 1_000_000


class Clash(msgspec.Struct, frozen=True):
    """A part that both sides changed; `part` is empty where one side removed what the other changed.

    `kept` is the value in the merged plan, `other` the one that could be taken instead; of what was
    removed on one side, `kept` is the item, a step's with its goal's id.
    """

    kind: ItemKind
    item: str
    title: str
    part: str = ""
    kept: Any = None
    other: Any = None


def take_other(plan: Plan, clash: Clash) -> Plan:
    """The plan with the value of a clash that was not kept."""
    return _with_value(plan, clash, clash.other)


def take_kept(plan: Plan, clash: Clash) -> Plan:
    """The plan with the value of a clash that was kept; what was removed is put back."""
    if clash.part:
        return _with_value(plan, clash, clash.kept)
    if take_other(plan, clash) != plan:
        return plan  # it is there
    if clash.kind == "goal":
        return edits.add_goal(plan, clash.kept)
    if clash.kind == "step":
        return edits.add_step(plan, *clash.kept)
    return edits.log_time(plan, clash.kept)


def _with_value(plan: Plan, clash: Clash, value: Any) -> Plan:
    if not clash.part:
        remove = {
            "goal": edits.remove_goal,
            "step": edits.remove_step,
            "log": edits.remove_log_entry,
        }
        return remove[clash.kind](plan, clash.item)
    if clash.kind == "plan":
        return with_part(plan, clash.part, value)
    if clash.part == "goal":
        return edits.move_step(plan, clash.item, value, _AT_THE_END)
    change = partial(with_part, part=clash.part, value=value)
    goals = tuple(
        change(goal)
        if goal.id == clash.item
        else replace(goal, steps=tuple(change(s) if s.id == clash.item else s for s in goal.steps))
        for goal in plan.goals
    )
    log = tuple(change(entry) if entry.id == clash.item else entry for entry in plan.log)
    return replace(plan, goals=goals, log=log)

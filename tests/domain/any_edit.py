"""A hypothesis strategy for edits: any of them, on any part of whichever plan it is given."""

from collections.abc import Callable
from typing import Any, NamedTuple

from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain import edits, mends
from desktop.domain.plan import Plan
from tests.domain.any_plan import (
    days,
    estimates,
    hours,
    levels,
    new_entries,
    new_goals,
    new_steps,
    notes,
    proofs,
    texts,
    week_hours,
    weeks_off,
)

_places = st.integers(-2, 9)
_maybe_days = st.none() | days


def ids_in(plan: Plan) -> list[str]:
    """The id of each goal, step and log entry."""
    goals = [goal.id for goal in plan.goals]
    return goals + [step.id for step in plan.steps()] + [entry.id for entry in plan.log]


def _pick(ids: list[str], which: int) -> str:
    return (*ids, "unknown")[which % (len(ids) + 1)]


def _goal(plan: Plan, which: int) -> str:
    return _pick([goal.id for goal in plan.goals], which)


def _step(plan: Plan, which: int) -> str:
    return _pick([step.id for step in plan.steps()], which)


def _entry(plan: Plan, which: int) -> str:
    return _pick([entry.id for entry in plan.log], which)


def _fresh(plan: Plan, count: int = 1) -> list[str]:
    """Ids that the plan never had."""
    used = [plan.id, *ids_in(plan), *(entry.step for entry in plan.log)]
    last = max((int(each[1:]) for each in used if each[1:].isdigit()), default=0)
    return [f"i{last + 1 + n}" for n in range(count)]


def _add_goal(plan: Plan, _which: int, goal: Any) -> Plan:
    goal_id, *step_ids = _fresh(plan, 1 + len(goal.steps))
    steps = tuple(
        replace(step, id=step_id) for step, step_id in zip(goal.steps, step_ids, strict=True)
    )
    return edits.add_goal(plan, replace(goal, id=goal_id, steps=steps))


def _add_step(plan: Plan, which: int, value: Any) -> Plan:
    step, at = value
    return edits.add_step(plan, _goal(plan, which), replace(step, id=_fresh(plan)[0]), at)


def _log_time(plan: Plan, which: int, entry: Any) -> Plan:
    entry = replace(entry, id=_fresh(plan)[0], step=_step(plan, which))
    return edits.log_time(plan, entry)


def _remove_proof(plan: Plan, which: int, _value: Any) -> Plan:
    step = plan.step(_step(plan, which))
    return edits.remove_proof(plan, step.id, step.proofs[0]) if step and step.proofs else plan


_EDITS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Plan, int, Any], Plan]]] = {
    "rename_plan": (texts, lambda p, n, v: edits.rename_plan(p, v)),
    "choose_field": (st.tuples(texts, texts, texts), lambda p, n, v: edits.choose_field(p, *v)),
    "set_hours_per_week": (
        st.tuples(week_hours, days),
        lambda p, n, v: edits.set_hours_per_week(p, *v),
    ),
    "add_goal": (new_goals, _add_goal),
    "rename_goal": (texts, lambda p, n, v: edits.rename_goal(p, _goal(p, n), v)),
    "set_levels": (
        st.tuples(levels, levels),
        lambda p, n, v: edits.set_levels(p, _goal(p, n), *v),
    ),
    "set_target": (_maybe_days, lambda p, n, v: edits.set_target(p, _goal(p, n), v)),
    "move_goal": (_places, lambda p, n, v: edits.move_goal(p, _goal(p, n), v)),
    "remove_goal": (st.none(), lambda p, n, v: edits.remove_goal(p, _goal(p, n))),
    "add_step": (st.tuples(new_steps, st.none() | _places), _add_step),
    "rename_step": (texts, lambda p, n, v: edits.rename_step(p, _step(p, n), v)),
    "set_estimate": (
        st.none() | estimates,
        lambda p, n, v: edits.set_estimate(p, _step(p, n), v),
    ),
    "set_likely_hours": (hours, lambda p, n, v: edits.set_likely_hours(p, _step(p, n), v)),
    "set_due": (_maybe_days, lambda p, n, v: edits.set_due(p, _step(p, n), v)),
    "set_after": (
        st.lists(st.integers(0, 20), max_size=3),
        lambda p, n, v: edits.set_after(p, _step(p, n), tuple(_step(p, each) for each in v)),
    ),
    "add_weeks_off": (weeks_off, lambda p, n, v: edits.add_weeks_off(p, v)),
    "remove_weeks_off": (
        st.none(),
        lambda p, n, v: edits.remove_weeks_off(p, p.breaks[n]) if n < len(p.breaks) else p,
    ),
    "move_dates": (days, lambda p, n, v: mends.move_dates(p, {_step(p, n): v})),
    "dismiss": (st.sampled_from(("kind:human", "empty:g1")), lambda p, n, v: mends.dismiss(p, v)),
    "add_known": (st.lists(texts, max_size=3), lambda p, n, v: edits.add_known(p, v)),
    "remove_known": (
        st.none(),
        lambda p, n, v: edits.remove_known(p, p.known[n]) if n < len(p.known) else p,
    ),
    "take_over": (
        st.tuples(st.lists(texts, max_size=3), texts, texts, texts),
        lambda p, n, v: edits.take_over(p, *v),
    ),
    "mark_done": (_maybe_days, lambda p, n, v: edits.mark_done(p, _step(p, n), v)),
    "write_note": (notes, lambda p, n, v: edits.write_note(p, _step(p, n), v)),
    "add_proof": (proofs, lambda p, n, v: edits.add_proof(p, _step(p, n), v)),
    "remove_proof": (st.none(), _remove_proof),
    "move_step": (
        st.tuples(_places, _places),
        lambda p, n, v: edits.move_step(p, _step(p, n), _goal(p, v[0]), v[1]),
    ),
    "remove_step": (st.none(), lambda p, n, v: edits.remove_step(p, _step(p, n))),
    "log_time": (new_entries, _log_time),
    "correct_log_entry": (
        new_entries,
        lambda p, n, v: edits.correct_log_entry(p, replace(v, id=_entry(p, n), step=_step(p, n))),
    ),
    "remove_log_entry": (st.none(), lambda p, n, v: edits.remove_log_entry(p, _entry(p, n))),
}


class AnyEdit(NamedTuple):
    """An edit by name; `which` picks the part that it is done to, often one that is not there."""

    name: str
    which: int
    value: Any

    def __call__(self, plan: Plan) -> Plan:
        return _EDITS[self.name][1](plan, self.which, self.value)


def _edit_named(name: str) -> st.SearchStrategy[AnyEdit]:
    return st.builds(AnyEdit, st.just(name), st.integers(0, 20), _EDITS[name][0])


EDIT_NAMES = tuple(_EDITS)
any_edits = st.sampled_from(EDIT_NAMES).flatmap(_edit_named)

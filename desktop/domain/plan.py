"""The plan: one immutable value that a person's whole upskilling plan is kept in."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Literal, get_args

import msgspec

from desktop.domain.skill import SkillKind

Level = Literal["beginner", "working", "skilled", "expert"]
LEVELS: tuple[Level, ...] = get_args(Level)

MOST_GOALS, MOST_STEPS, MOST_LOGGED, MOST_PROOFS = 2_000, 20_000, 500_000, 200
MOST_AFTER, MOST_WEEKS_OFF, MOST_PACES = 100, 200, 1_000
MOST_KNOWN, MOST_DISMISSED = 500, 1_000
MOST_HOURS = 10_000.0
MOST_HOURS_A_WEEK = 80.0

ID_LETTERS = "A-Za-z0-9_.-"
Id = Annotated[
    str,
    msgspec.Meta(min_length=1, max_length=64, extra={"pattern": rf"^[{ID_LETTERS}]+(?!\n)$"}),
]
"""Its letters are looked at apart from its type: one by one, that takes longer than all else."""
LONGEST_TITLE, LONGEST_NOTE = 500, 2_000_000
Line = Annotated[str, msgspec.Meta(max_length=LONGEST_TITLE)]
Note = Annotated[str, msgspec.Meta(max_length=LONGEST_NOTE)]
Hours = Annotated[float, msgspec.Meta(ge=0, le=MOST_HOURS)]
WeekHours = Annotated[float, msgspec.Meta(ge=0, le=MOST_HOURS_A_WEEK)]

_AT_ONCE = 1_000


class Estimate(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """How many hours a step may take: if all goes well, as a rule, and if much goes wrong."""

    quick: Hours
    likely: Hours
    slow: Hours


class Proof(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A link, or a file on this computer, that shows the work of a step."""

    kind: Literal["link", "file"]
    target: Annotated[str, msgspec.Meta(min_length=1, max_length=2_000)]


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """One piece of work towards a goal.

    `starter` names the proposed step it came from; `findings` the evidence that it rests on; `after`
    the steps that have to be done before it.
    """

    id: Id
    title: Line
    estimate: Estimate | None = None
    due: date | None = None
    done: date | None = None
    note: Note = ""
    proofs: Annotated[tuple[Proof, ...], msgspec.Meta(max_length=MOST_PROOFS)] = ()
    starter: Annotated[str, msgspec.Meta(max_length=100)] = ""
    findings: Annotated[tuple[Line, ...], msgspec.Meta(max_length=100)] = ()
    after: Annotated[tuple[Id, ...], msgspec.Meta(max_length=MOST_AFTER)] = ()


class Goal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A skill to bring from one level to another, by way of steps."""

    id: Id
    title: Line
    kind: SkillKind
    skill: Annotated[str, msgspec.Meta(max_length=100)] = ""
    level_from: Level = "beginner"
    level_to: Level = "skilled"
    target: date | None = None
    steps: Annotated[tuple[Step, ...], msgspec.Meta(max_length=MOST_STEPS)] = ()


class LogEntry(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """Hours that were spent on a step on one day."""

    id: Id
    step: Id
    on: date
    hours: Hours
    note: Note = ""


class WeeksOff(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """Weeks in which nothing is done for the plan: every week that has a day from `first` to `last`."""

    title: Line
    first: date
    last: date


class Pace(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """Hours a week that held until the week that begins on `until`, a Monday."""

    until: date
    hours: WeekHours


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A personal upskilling plan.

    `breaks` are weeks off; `paces` the hours a week that held before `hours_per_week`, the oldest
    first. `typed` are the person's own words for their work, `reading` the job title they chose; `known`
    are the skills that they have already, by name; `dismissed` the keys of advice that is not wanted
    any more.
    """

    id: Id
    title: Line
    created: date
    field: Annotated[str, msgspec.Meta(max_length=100)] = ""
    typed: Line = ""
    reading: Line = ""
    hours_per_week: WeekHours = 4.0
    paces: Annotated[tuple[Pace, ...], msgspec.Meta(max_length=MOST_PACES)] = ()
    breaks: Annotated[tuple[WeeksOff, ...], msgspec.Meta(max_length=MOST_WEEKS_OFF)] = ()
    dismissed: Annotated[tuple[Line, ...], msgspec.Meta(max_length=MOST_DISMISSED)] = ()
    known: Annotated[tuple[Line, ...], msgspec.Meta(max_length=MOST_KNOWN)] = ()
    goals: Annotated[tuple[Goal, ...], msgspec.Meta(max_length=MOST_GOALS)] = ()
    log: Annotated[tuple[LogEntry, ...], msgspec.Meta(max_length=MOST_LOGGED)] = ()

    def steps(self) -> Iterator[Step]:
        """Every step of every goal, in the plan's order."""
        for goal in self.goals:
            yield from goal.steps

    def goal(self, goal_id: str) -> Goal | None:
        """The goal with that id."""
        return next((goal for goal in self.goals if goal.id == goal_id), None)

    def step(self, step_id: str) -> Step | None:
        """The step with that id, in whichever goal."""
        return next((step for step in self.steps() if step.id == step_id), None)

    def goal_of(self, step_id: str) -> Goal | None:
        """The goal that the step belongs to."""
        return next(
            (goal for goal in self.goals if any(step.id == step_id for step in goal.steps)), None
        )

    def goal_for_skill(self, skill_id: str) -> Goal | None:
        """The first goal that grows the skill."""
        return next((goal for goal in self.goals if goal.skill == skill_id), None)


def ids_in(plan: Plan) -> set[str]:
    """The id of the plan and of each goal, step and log entry in it."""
    goals = {goal.id for goal in plan.goals}
    return {plan.id} | goals | {step.id for step in plan.steps()} | {each.id for each in plan.log}


def alike(lists: Sequence[tuple[LogEntry, ...]]) -> int:
    """With how many entries all the lists begin; a few are compared at a time, so that others go on."""
    first, *others = lists
    most, at = min(map(len, lists)), 0
    for few in (_AT_ONCE, 1):
        while at + few <= most and all(
            each[at : at + few] == first[at : at + few] for each in others
        ):
            at += few
    return at


def sharing(plan: Plan, known: Plan) -> Plan:
    """An equal plan that holds the very goals and log entries of `known` where its own are equal.

    Who shows `known` sees at once what is the same, and the memory is needed once.
    """
    goals = {goal.id: goal for goal in known.goals}
    begin = alike([plan.log, known.log])
    is_same_log = begin == len(plan.log) == len(known.log)
    return msgspec.structs.replace(
        plan,
        goals=tuple(mine if (mine := goals.get(goal.id)) == goal else goal for goal in plan.goals),
        log=known.log if is_same_log else (*known.log[:begin], *plan.log[begin:]),
    )

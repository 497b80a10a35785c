"""What a plan could hold next: goals with their starter steps, and which kind of skill it lacks."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from desktop.domain.known import is_known
from desktop.domain.plan import MOST_HOURS, Estimate, Goal, Plan, Step
from desktop.domain.skill import OWN_CORE, SKILL_KINDS, Catalogue, Skill, SkillKind
from desktop.domain.text import Language

NewId = Callable[[], str]


def new_plan(
    title: str, field: str, typed: str, reading: str, *, today: date, new_id: NewId
) -> Plan:
    """An empty plan for somebody who works in `field`, keeping the words they typed."""
    return Plan(id=new_id(), title=title, created=today, field=field, typed=typed, reading=reading)


def goal_for(
    skill: Skill,
    catalogue: Catalogue,
    language: Language,
    new_id: NewId,
    known: Iterable[str] = (),
) -> Goal:
    """A goal that grows `skill`, with the editors' starter steps in `language`.

    Who has the skill already, as `known` says, does not start as a beginner.
    """
    return Goal(
        id=new_id(),
        title=skill.name.to(language),
        kind=skill.kind,
        skill=skill.id,
        level_from="working" if is_known(skill.name, known) else "beginner",
        steps=_starter_steps(skill.id, catalogue, language, new_id),
    )


def own_core_goal(title: str, catalogue: Catalogue, language: Language, new_id: NewId) -> Goal:
    """A goal that deepens a core skill which the person names in their own words."""
    return Goal(
        id=new_id(),
        title=title,
        kind="core",
        skill=OWN_CORE,
        level_from="working",
        level_to="expert",
        steps=_starter_steps(OWN_CORE, catalogue, language, new_id),
    )


def parts_of(step: Step, titles: Sequence[str], logged: float, new_id: NewId) -> list[Step]:
    """A step in as many parts as there are titles, each with an even share of what is left.

    The first part is the step itself; it keeps its note, what else there is of it, and the hours that
    are `logged` for it.
    """
    shares = step.estimate and Estimate(
        *(
            max(0.0, hours - logged) / len(titles)
            for hours in msgspec.structs.astuple(step.estimate)
        )
    )
    first = shares and Estimate(
        *(min(MOST_HOURS, share + logged) for share in msgspec.structs.astuple(shares))
    )
    rest = replace(step, estimate=shares, note="", proofs=(), after=())
    return [
        replace(step, title=titles[0], estimate=first),
        *(replace(rest, id=new_id(), title=title) for title in titles[1:]),
    ]


def missing_kind(plan: Plan) -> SkillKind | None:
    """The kind of skill that a plan with goals lacks: human first, then core, then AI-augmented."""
    held = {goal.kind for goal in plan.goals}
    if not held:
        return None
    return next((kind for kind in reversed(SKILL_KINDS) if kind not in held), None)


def _starter_steps(
    skill_id: str, catalogue: Catalogue, language: Language, new_id: NewId
) -> tuple[Step, ...]:
    return tuple(
        Step(
            id=new_id(),
            title=starter.title.to(language),
            note=starter.note.to(language),
            estimate=Estimate(*starter.hours),
            starter=starter.id,
            findings=starter.findings,
        )
        for starter in catalogue.starter_steps(skill_id)
    )

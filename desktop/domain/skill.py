"""The skills that a plan can grow, and the starter steps that the editors propose for each."""

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from desktop.domain.field import EVERY_FIELD, Field
from desktop.domain.text import Text

SkillKind = Literal["ai", "core", "human"]
SKILL_KINDS: tuple[SkillKind, ...] = ("ai", "core", "human")

OWN_CORE = "own_core"
"""The skill id of a core skill in the person's own words."""


class Skill(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A skill with its kind, the fields it serves, and the findings behind it; ids never change."""

    id: str
    kind: SkillKind
    fields: tuple[str, ...]
    name: Text
    short: Text
    strengthens: Text
    summary: Text
    findings: tuple[str, ...] = ()

    def serves(self, field: str) -> bool:
        """Whether the skill belongs to `field` alone or among a few (human skills serve every one)."""
        return field in self.fields

    @property
    def serves_every_field(self) -> bool:
        """Whether the skill belongs to work in general."""
        return EVERY_FIELD in self.fields


class StarterStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A step that the editors propose; `hours` are their guess: quick, likely, slow."""

    id: str
    title: Text
    note: Text
    hours: tuple[float, float, float]
    findings: tuple[str, ...] = ()


class Catalogue:
    """All fields, skills and starter steps, looked up by id."""

    def __init__(
        self,
        fields: Iterable[Field],
        skills: Iterable[Skill],
        steps: Mapping[str, tuple[StarterStep, ...]],
    ) -> None:
        self.fields = tuple(fields)
        self.skills = tuple(skills)
        self._fields = {field.id: field for field in self.fields}
        self._skills = {skill.id: skill for skill in self.skills}
        self._steps = dict(steps)
        self._step_by_id = {step.id: step for each in self._steps.values() for step in each}

    def field(self, field_id: str) -> Field | None:
        """The field with that id, or None for an id of a later version."""
        return self._fields.get(field_id)

    def skill(self, skill_id: str) -> Skill | None:
        """The skill with that id, or None for a skill of the person's own."""
        return self._skills.get(skill_id)

    def skills_for(self, field: str) -> list[Skill]:
        """The skills of `field`, AI-augmented before core, as the seeds order them."""
        return [skill for skill in self.skills if skill.serves(field)]

    def human_skills(self) -> list[Skill]:
        """The human skills, which serve every field."""
        return [skill for skill in self.skills if skill.serves_every_field]

    def starter_steps(self, skill_id: str) -> tuple[StarterStep, ...]:
        """The proposed steps for a skill, in order; empty where there are none."""
        return self._steps.get(skill_id, ())

    def starter_step(self, step_id: str) -> StarterStep | None:
        """The proposed step with that id, or None."""
        return self._step_by_id.get(step_id)

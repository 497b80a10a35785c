"""The goals and steps of a report: everything worded, nothing that could do harm."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.domain.evidence import Evidence
from desktop.domain.links import host_of
from desktop.domain.plan import Estimate, Goal, Plan, Proof, Step
from desktop.domain.schedule import Weeks
from desktop.domain.shown import shown_goal_title, shown_note, shown_step_title
from desktop.domain.skill import Catalogue, SkillKind
from desktop.domain.time_log import logged_hours
from desktop.formats.evidence_part import ReasonPart, reason_part
from desktop.formats.inert_text import many_lines, one_line
from desktop.words import Words

translate = QCoreApplication.translate


class ProofPart(msgspec.Struct, frozen=True):
    """A link or a file; `address` is empty for a file, which is told by its name alone."""

    name: str
    address: str = ""


class StepPart(msgspec.Struct, frozen=True):
    """A step; `facts` are its dates and hours in words, `logged` is in hours."""

    id: str
    title: str
    facts: tuple[str, ...]
    done: date | None
    due: date | None
    estimate: Estimate | None
    logged: float
    note: str
    proofs: tuple[ProofPart, ...]
    reasons: tuple[ReasonPart, ...]


class GoalPart(msgspec.Struct, frozen=True):
    """A goal with its steps; `levels` says from where to where, `facts` when and how long."""

    id: str
    title: str
    kind: SkillKind
    kind_word: str
    level_from: str
    level_to: str
    target: date | None
    facts: tuple[str, ...]
    reasons: tuple[ReasonPart, ...]
    steps: tuple[StepPart, ...]

    @property
    def levels(self) -> str:
        """`Beginner → Skilled`."""
        return f"{self.level_from} → {self.level_to}"

    @property
    def is_open(self) -> bool:
        """Whether there is something left to do for it."""
        return not self.steps or any(step.done is None for step in self.steps)


class GoalWriter:
    """Words goals and steps for one reader."""

    def __init__(
        self,
        plan: Plan,
        catalogue: Catalogue,
        evidence: Evidence,
        words: Words,
        weeks: Mapping[str, Weeks],
    ) -> None:
        self._plan, self._catalogue, self._evidence = plan, catalogue, evidence
        self._words, self._weeks = words, weeks
        self._logged = logged_hours(plan)

    def goals(self) -> tuple[GoalPart, ...]:
        """All goals, in the plan's order."""
        return tuple(self._goal(goal) for goal in self._plan.goals)

    def step_titles(self) -> dict[str, str]:
        """The shown title of each step, by its id."""
        return {step.id: self._step_title(step) for step in self._plan.steps()}

    def _goal(self, goal: Goal) -> GoalPart:
        words = self._words
        title = one_line(shown_goal_title(goal, self._catalogue, words.language))
        skill = self._catalogue.skill(goal.skill)
        return GoalPart(
            id=goal.id,
            title=title or translate("report", "Untitled goal"),
            kind=goal.kind,
            kind_word=words.kind(goal.kind),
            level_from=words.level(goal.level_from),
            level_to=words.level(goal.level_to),
            target=goal.target,
            facts=self._goal_facts(goal),
            reasons=self._reasons(skill.findings if skill else (), is_ours=skill is not None),
            steps=tuple(self._step(step) for step in goal.steps),
        )

    def _goal_facts(self, goal: Goal) -> tuple[str, ...]:
        words, facts = self._words, []
        if goal.target:
            facts.append(translate("report", "target {0}").format(words.date(goal.target)))
        estimates = [step.estimate for step in goal.steps if step.estimate]
        if estimates:
            facts.append(self._estimate_words(_sum(estimates)))
        logged = sum(self._logged.get(step.id, 0.0) for step in goal.steps)
        if logged:
            facts.append(self._logged_words(logged))
        if goal.steps:
            done = sum(step.done is not None for step in goal.steps)
            told = translate("report", "steps done: {0} of {1}")
            facts.append(told.format(words.number(done), words.number(len(goal.steps))))
        return tuple(facts)

    def _step(self, step: Step) -> StepPart:
        logged = self._logged.get(step.id, 0.0)
        return StepPart(
            id=step.id,
            title=self._step_title(step),
            facts=self._step_facts(step, logged),
            done=step.done,
            due=step.due,
            estimate=step.estimate,
            logged=logged,
            note=many_lines(shown_note(step, self._catalogue, self._words.language)),
            proofs=tuple(_proof(proof) for proof in step.proofs),
            reasons=self._reasons(step.findings, is_ours=bool(step.starter)),
        )

    def _step_title(self, step: Step) -> str:
        title = one_line(shown_step_title(step, self._catalogue, self._words.language))
        return title or translate("report", "Untitled step")

    def _step_facts(self, step: Step, logged: float) -> tuple[str, ...]:
        facts = []
        if step.done:
            facts.append(translate("report", "done {0}").format(self._words.date(step.done)))
        if step.due:
            due = (
                translate("report", "was due {0}") if step.done else translate("report", "due {0}")
            )
            facts.append(due.format(self._words.date(step.due)))
        if weeks := self._weeks.get(step.id):
            planned = translate("report", "planned for {0}")
            facts.append(planned.format(self._words.span(weeks.first, weeks.last)))
        if step.estimate:
            estimate = self._estimate_words(step.estimate)
            starter = self._catalogue.starter_step(step.starter)
            if starter is not None and step.estimate == Estimate(*starter.hours):
                estimate = translate("report", "{0} (our guess)").format(estimate)
            facts.append(estimate)
        if logged:
            facts.append(self._logged_words(logged))
        return tuple(facts)

    def _estimate_words(self, estimate: Estimate) -> str:
        """`2–3–5 h`, or `3 h` where the three are one."""
        number = self._words.number
        parts = [number(each) for each in (estimate.quick, estimate.likely, estimate.slow)]
        if len(set(parts)) == 1:
            return self._words.short_hours(estimate.likely)
        return translate("report", "{0} h").format("–".join(parts))

    def _logged_words(self, hours: float) -> str:
        return translate("report", "{0} logged").format(self._words.short_hours(hours))

    def _reasons(self, finding_ids: Iterable[str], *, is_ours: bool) -> tuple[ReasonPart, ...]:
        named = tuple(finding_ids)
        known = self._evidence.known(named)
        if known:
            field = self._plan.field
            return tuple(reason_part(each, field, self._catalogue, self._words) for each in known)
        if named:
            unknown = translate("report", "The findings behind it are not on this computer.")
            return (ReasonPart(unknown),)
        ours = translate("report", "Our suggestion, no figure behind it")
        return (ReasonPart(ours),) if is_ours else ()


def _sum(estimates: list[Estimate]) -> Estimate:
    return Estimate(
        sum(each.quick for each in estimates),
        sum(each.likely for each in estimates),
        sum(each.slow for each in estimates),
    )


def _proof(proof: Proof) -> ProofPart:
    """A link that may be opened, or the name of a file, never the folder that it lies in."""
    if proof.kind == "link" and host_of(proof.target):
        return ProofPart(proof.target, proof.target)
    parts = [part for part in re.split(r"[\\/]", many_lines(proof.target)) if part.strip()]
    return ProofPart(one_line(parts[-1] if parts else "") or translate("report", "a file"))

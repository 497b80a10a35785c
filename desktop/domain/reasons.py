"""Which finding stands for a skill: the figure that is shown beside it, and what kind of figure it is."""

from desktop.domain.evidence import Evidence
from desktop.domain.finding import Finding, FindingKind
from desktop.domain.skill import Catalogue, Skill

_STRONGEST_FIRST: tuple[FindingKind, ...] = ("growth", "rank", "survey")


def headline(skill: Skill, evidence: Evidence) -> Finding | None:
    """The finding that stands beside a skill: growth before rank before survey, else a statement.

    None where nothing was published for the skill; nothing is borrowed from another field.
    """
    known = evidence.known(skill.findings)
    for kind in _STRONGEST_FIRST:
        for finding in known:
            if finding.kind == kind and finding.value is not None:
                return finding
    return known[0] if known else None


def field_headline(
    field: str, catalogue: Catalogue, evidence: Evidence
) -> tuple[Skill, Finding] | None:
    """The skill of a field with the strongest figure that the two articles publish, and the figure."""
    best: tuple[Skill, Finding] | None = None
    for skill in catalogue.skills_for(field):
        finding = headline(skill, evidence)
        if finding is None or finding.value is None or finding.kind not in _STRONGEST_FIRST:
            continue
        if not evidence.is_from_articles(finding.id):
            continue
        if best is None or _strength(finding) > _strength(best[1]):
            best = (skill, finding)
    return best


def _strength(finding: Finding) -> tuple[int, float]:
    return -_STRONGEST_FIRST.index(finding.kind), finding.value or 0.0

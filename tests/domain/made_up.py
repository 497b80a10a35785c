"""A small made-up catalogue and evidence, so that the tests do not depend on the seeds."""

from typing import Any

from msgspec.structs import replace

from desktop.domain.evidence import Evidence
from desktop.domain.field import Field
from desktop.domain.finding import Article, EvidenceFile, Finding
from desktop.domain.skill import OWN_CORE, Catalogue, Skill, StarterStep
from desktop.domain.text import Text


def both(word: str) -> Text:
    """A text that says in each language which one it is."""
    return Text(en=f"{word} (en)", id=f"{word} (id)")


def finding(finding_id: str, **values: Any) -> Finding:
    """A statement without figure, about baking."""
    made = Finding(
        id=finding_id,
        kind="statement",
        fields=("baking",),
        short=both(finding_id),
        claim=both("claim"),
        measured=both("measured"),
        limits=both("limits"),
        checked="article_only",
    )
    return replace(made, **values)


def source(source_id: str, *findings: Finding) -> EvidenceFile:
    """A source with findings."""
    article = Article(id=source_id, title=source_id, publisher="P", published="2026")
    return EvidenceFile(format="tumbuh-evidence", version=1, article=article, findings=findings)


def skill(skill_id: str, kind: Any, *fields: str, **values: Any) -> Skill:
    """A skill of some fields."""
    made = Skill(
        id=skill_id,
        kind=kind,
        fields=fields,
        name=both(skill_id),
        short=both("short"),
        strengthens=both("strengthens"),
        summary=both("summary"),
    )
    return replace(made, **values)


def starter(step_id: str, *hours: float, **values: Any) -> StarterStep:
    """A proposed step."""
    quick, likely, slow = hours or (1.0, 2.0, 3.0)
    made = StarterStep(step_id, both(step_id), both(f"{step_id} note"), (quick, likely, slow))
    return replace(made, **values)


ARTICLE = source(
    "article",
    finding("A-01", kind="growth", value=40.0, unit="percent_growth", skill="ai_oven"),
    finding("A-02", kind="rank", value=2.0, unit="rank"),
    finding("A-03", kind="growth", value=23.0, unit="percent_growth", fields=("all",)),
)
SURVEY = source(
    "survey",
    finding("B-01", kind="survey", value=60.0, unit="percent_of_people", fields=("selling",)),
    finding("B-02", kind="growth", value=90.0, unit="percent_growth", skill="ai_shop"),
    finding("B-03", kind="survey", fields=("selling",)),
    finding("B-04", kind="growth", unit="percent_growth", skill="ai_more"),
)
STUDY = source(
    "study",
    finding("C-01", kind="study", fields=("all",)),
    finding("C-02", kind="study", fields=("selling", "baking"), value=14.0, unit="percent"),
    finding("C-03", kind="growth", value=500.0, unit="percent_growth", skill="ai_oven"),
)

evidence = Evidence([ARTICLE, SURVEY], [STUDY])
catalogue = Catalogue(
    fields=[Field("baking", both("Baking")), Field("selling", both("Selling"))],
    skills=[
        skill("ai_oven", "ai", "baking", findings=("A-01", "gone", "A-02")),
        skill("dough", "core", "baking", "selling", findings=("A-02",)),
        skill("ai_shop", "ai", "selling", findings=("C-03",)),
        skill("judgement", "human", "all"),
    ],
    steps={
        "ai_oven": (
            starter("ai_oven.1", 1, 2, 4, findings=("A-01",)),
            starter("ai_oven.2", 0.5, 1, 1),
        ),
        OWN_CORE: (starter("own.1"),),
    },
)

"""What one source says: the form of an evidence file, for what ships with the app and for what is added.

`seeds/evidence.schema.json` is made from these records.
"""

from typing import Annotated, Literal

import msgspec

from desktop.domain.field import EVERY_FIELD
from desktop.domain.text import Text

FindingKind = Literal["growth", "rank", "survey", "study", "statement", "advice"]
Unit = Literal[
    "percent_growth",
    "times",
    "percent_of_people",
    "percent_of_time",
    "percent_of_teams",
    "percent",
    "rank",
    "people",
    "categories",
    "",
]
Qualifier = Literal["exact", "about", "more_than"]
Checked = Literal["original", "independent", "article_only", "not_applicable"]

EVIDENCE_FORMAT = "tumbuh-evidence"
MOST_FINDINGS = 200

Id = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}(?!\n)$")]
Line = Annotated[str, msgspec.Meta(max_length=500)]
FullLine = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
Address = Annotated[
    str, msgspec.Meta(max_length=2_000, description="Where to read it: https://…, or empty.")
]
Published = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?(?!\n)$",
        description="As exact as known: 2026-02-19, 2025-09, 2025, or empty.",
    ),
]
Fields = Annotated[
    tuple[Id, ...],
    msgspec.Meta(
        min_length=1,
        max_length=50,
        description="Ids of the fields that it was measured in (see fields.json), or only 'all'.",
    ),
]
SkillId = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[A-Za-z0-9._-]{0,64}(?!\n)$",
        description="The skill that the figure is of (see skills.json), or empty.",
    ),
]
Value = Annotated[
    float, msgspec.Meta(ge=-1e12, le=1e12, description="The figure, in `unit`; null without one.")
]
Short = Annotated[Text, msgspec.Meta(description="A few words that read on from the figure.")]
Claim = Annotated[Text, msgspec.Meta(description="The claim in one sentence that stands alone.")]
Measured = Annotated[Text, msgspec.Meta(description="What was measured.")]
Limits = Annotated[Text, msgspec.Meta(description="What it does not show.")]
LineNumber = Annotated[
    int, msgspec.Meta(ge=1, le=1_000_000, description="Its line in the article's text, or null.")
]


def _ids(meaning: str) -> msgspec.Meta:
    return msgspec.Meta(max_length=50, description=f"Ids of findings that {meaning}.")


Tension = Annotated[tuple[Id, ...], _ids("speak against it")]
Support = Annotated[tuple[Id, ...], _ids("speak for it")]
Proportion = Annotated[tuple[Id, ...], _ids("put it in proportion")]


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The original study that an article reports: who was asked, when, where, and who paid."""

    title: Line = ""
    publisher: Line = ""
    published: Published = ""
    address: Address = ""
    population: Text = Text()
    sample: Text = Text()
    period: Text = Text()
    place: Text = Text()
    funder: Text = Text()


class Article(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A published text that findings were read from."""

    id: Id
    title: FullLine
    publisher: FullLine
    published: Published
    language: Line = ""
    author: Line = ""
    address: Address = ""
    reports: Report = Report()
    method_note: Text = Text()


class Finding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One claim of a source, with its figure, what it does not show, and how far it was checked."""

    id: Id
    kind: FindingKind
    fields: Fields
    short: Short
    claim: Claim
    measured: Measured
    limits: Limits
    checked: Checked
    value: Value | None = None
    unit: Unit = ""
    qualifier: Qualifier = "exact"
    skill: SkillId = ""
    checked_note: Text | None = None
    tension: Tension = ()
    support: Support = ()
    proportion: Proportion = ()
    line: LineNumber | None = None

    @property
    def is_for_every_field(self) -> bool:
        """Whether the claim was made about work in general."""
        return EVERY_FIELD in self.fields

    def bears_on(self, field: str) -> bool:
        """Whether the claim was measured in `field`."""
        return field in self.fields


class EvidenceFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One source and its findings, as written in a file of `seeds/` or in an evidence pack."""

    format: Literal["tumbuh-evidence"]
    version: Literal[1]
    article: Article
    findings: Annotated[tuple[Finding, ...], msgspec.Meta(min_length=1, max_length=MOST_FINDINGS)]

"""Every format that a plan can be written in: one row for each, its module loaded when it is asked for."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    from desktop.domain.evidence import Evidence
    from desktop.domain.plan import Plan
    from desktop.domain.skill import Catalogue
    from desktop.formats.report import Report
    from desktop.words import Words

Unknown = dict[str, dict[str, Any]]
Needs = Literal["plan", "report", "fonts"]
"""A plan alone; a report, worded through a QCoreApplication; or a QGuiApplication's fonts as well."""


class Subject(msgspec.Struct, frozen=True):
    """What is to be exported; `unknown` are the plan file's keys of another version."""

    plan: "Plan"
    catalogue: "Catalogue"
    evidence: "Evidence"
    words: "Words"
    now: datetime
    unknown: Unknown

    def report(self) -> "Report":
        """The plan in the reader's words."""
        from desktop.formats.report import make_report

        return make_report(self.plan, self.catalogue, self.evidence, self.words, self.now)


class Export(msgspec.Struct, frozen=True):
    """A format: how its files end, what must be there to write one, and what writes it."""

    suffix: str
    needs: Needs
    write: Callable[[Subject], bytes]


def export(
    name: str,
    plan: "Plan",
    catalogue: "Catalogue",
    evidence: "Evidence",
    words: "Words",
    now: datetime,
    unknown: Unknown | None = None,
) -> bytes:
    """The content of a file of the format `name` (a key of EXPORTS). Raises KeyError."""
    subject = Subject(plan, catalogue, evidence, words, now, unknown or {})
    return EXPORTS[name].write(subject)


def _pdf(subject: Subject) -> bytes:
    from desktop.formats.pdf_file import to_pdf

    return to_pdf(subject.report())


def _html(subject: Subject) -> bytes:
    from desktop.formats.html_file import to_html

    return to_html(subject.report())


def _text(subject: Subject) -> bytes:
    from desktop.formats.text_file import to_text

    return to_text(subject.report())


def _markdown(subject: Subject) -> bytes:
    from desktop.formats.markdown_file import to_markdown

    return to_markdown(subject.report())


def _ics(subject: Subject) -> bytes:
    from desktop.formats.ics_file import to_ics

    return to_ics(subject.report())


def _csv(subject: Subject) -> bytes:
    from desktop.formats.csv_file import to_csv

    return to_csv(subject.report())


def _json(subject: Subject) -> bytes:
    from desktop.storage.plan_file import to_bytes

    return to_bytes(subject.plan, subject.unknown)


EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        "pdf": Export(".pdf", "fonts", _pdf),
        "html": Export(".html", "report", _html),
        "txt": Export(".txt", "report", _text),
        "md": Export(".md", "report", _markdown),
        "ics": Export(".ics", "report", _ics),
        "csv": Export(".csv", "report", _csv),
        "json": Export(".json", "plan", _json),
    }
)

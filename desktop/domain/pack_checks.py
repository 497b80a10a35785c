"""What must hold within an evidence pack beyond the type of each value, as problems with their places."""

import re
from collections.abc import Collection, Iterator
from datetime import date

import msgspec

from desktop.domain.checks import Problem
from desktop.domain.evidence import Evidence
from desktop.domain.field import EVERY_FIELD
from desktop.domain.finding import EvidenceFile, Finding
from desktop.domain.links import host_of
from desktop.domain.skill import Catalogue
from desktop.domain.text import Text, has_unseen

_OURS = re.compile(r"[A-Z]-[0-9]+")
"""Ids of this form are kept for what ships with the app, now and later."""

_RANGES = {
    "percent_of_people": (0.0, 100.0), "percent_of_time": (0.0, 100.0),
    "percent_of_teams": (0.0, 100.0), "rank": (1.0, 1e6), "people": (0.0, 1e10), "times": (0.0, 1e9),
    "categories": (0.0, 1e6),
}  # fmt: skip
_RELATIONS = ("tension", "support", "proportion")
_GROWTH_UNITS = ("percent_growth", "times")
_SEEN_IN_LINES = "\n\u200c\u200d"
"""What joins or parts lines and letters in honest text."""


def problems_in_pack(
    pack: EvidenceFile, evidence: Evidence, catalogue: Catalogue, place: str = "$"
) -> list[Problem]:
    """Every problem of a pack whose values all have the right type; empty for a sound one.

    `evidence` is what there is already, without the pack: the ids of its findings are taken.
    """
    return [
        *_texts(pack, place),
        *_dates_and_addresses(pack, place),
        *_ids(pack, evidence, place),
        *_names(pack, evidence, catalogue, place),
        *_figures(pack, place),
    ]


def _findings(pack: EvidenceFile, place: str) -> Iterator[tuple[str, Finding]]:
    for number, finding in enumerate(pack.findings):
        yield f"{place}.findings[{number}]", finding


def _texts(pack: EvidenceFile, place: str) -> Iterator[Problem]:
    """Text that hides something, and claims without words."""
    yield from _hidden(pack, place)
    for name in ("title", "publisher"):
        if not getattr(pack.article, name).strip():
            yield Problem(f"{place}.article.{name}", "missing")
    for at, finding in _findings(pack, place):
        for name in ("short", "claim", "measured", "limits"):
            text: Text = getattr(finding, name)
            if not (text.en.strip() or text.id.strip()):
                yield Problem(f"{at}.{name}", "missing")


def _hidden(value: object, place: str, *, has_lines: bool = False) -> Iterator[Problem]:
    """The places of text with characters that are not seen; only a text in two languages has lines."""
    if isinstance(value, str):
        if has_unseen(value, _SEEN_IN_LINES if has_lines else ""):
            yield Problem(place, "hidden_text")
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            inner = isinstance(value, Text)
            yield from _hidden(getattr(value, name), f"{place}.{name}", has_lines=inner)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _hidden(each, f"{place}[{number}]")


def _dates_and_addresses(pack: EvidenceFile, place: str) -> Iterator[Problem]:
    article = pack.article
    for at, source in (
        (f"{place}.article", article),
        (f"{place}.article.reports", article.reports),
    ):
        if not _is_date(source.published):
            yield Problem(f"{at}.published", "date_out_of_range", source.published)
        host = host_of(source.address) if source.address else ""
        if host is None or source.address.startswith("mailto:"):
            yield Problem(f"{at}.address", "unsafe_address")


def _is_date(published: str) -> bool:
    """Whether the parts that are there make a date; an empty one says that it is not known."""
    parts = [int(part) for part in published.split("-")] if published else [2000]
    try:
        date(*(*parts, 1, 1)[:3])
    except ValueError:
        return False
    return True


def _ids(pack: EvidenceFile, evidence: Evidence, place: str) -> Iterator[Problem]:
    sources = (*evidence.articles, *evidence.comparison, *evidence.added)
    if pack.article.id in {source.article.id for source in sources}:
        yield Problem(f"{place}.article.id", "duplicate_id", pack.article.id)
    seen: set[str] = set()
    for at, finding in _findings(pack, place):
        if _OURS.fullmatch(finding.id):
            yield Problem(f"{at}.id", "reserved_id", finding.id)
        elif finding.id in evidence or finding.id in seen:
            yield Problem(f"{at}.id", "duplicate_id", finding.id)
        seen.add(finding.id)


def _names(
    pack: EvidenceFile, evidence: Evidence, catalogue: Catalogue, place: str
) -> Iterator[Problem]:
    """Fields, skills and findings that the pack names and that there are not.

    A pack may name its own findings and ours; those of another pack may be gone tomorrow.
    """
    named = {finding.id for finding in pack.findings}
    named |= {each for each in _all_named(pack) if evidence.ships(each)}
    fields = {EVERY_FIELD, *(field.id for field in catalogue.fields)}
    for at, finding in _findings(pack, place):
        yield from _strangers(finding.fields, fields, f"{at}.fields")
        if finding.is_for_every_field and len(finding.fields) > 1:
            yield Problem(f"{at}.fields", "wrong_value", "all, or fields")
        if finding.skill and catalogue.skill(finding.skill) is None:
            yield Problem(f"{at}.skill", "unknown_id", finding.skill)
        for name in _RELATIONS:
            yield from _strangers(getattr(finding, name), named - {finding.id}, f"{at}.{name}")


def _all_named(pack: EvidenceFile) -> Iterator[str]:
    for finding in pack.findings:
        for name in _RELATIONS:
            yield from getattr(finding, name)


def _strangers(ids: tuple[str, ...], known: Collection[str], place: str) -> Iterator[Problem]:
    for number, each in enumerate(ids):
        if each not in known:
            yield Problem(f"{place}[{number}]", "unknown_id", each)


def _figures(pack: EvidenceFile, place: str) -> Iterator[Problem]:
    """Figures that can not be what their unit says, and figures without one."""
    for at, finding in _findings(pack, place):
        if finding.value is None:
            continue
        least, most = _RANGES.get(finding.unit, (-1e12, 1e12))
        if not least <= finding.value <= most:
            yield Problem(f"{at}.value", "wrong_value", f"{least:g}–{most:g}")
        if not finding.unit or (finding.kind == "growth") != (finding.unit in _GROWTH_UNITS):
            yield Problem(
                f"{at}.unit", "wrong_value", f"{finding.unit or 'no unit'} for {finding.kind}"
            )

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
from desktop.domain.text import Text

_OURS = re.compile(r"[A-Z]-[0-9]+")
"""Ids of this form are kept for what ships with the app, now and later."""

_RANGES = {
    "percent_of_people": (0.0, 100.0), "percent_of_time": (0.0, 100.0),
    "percent_of_teams": (0.0, 100.0), "rank": (1.0, 1e6), "people": (0.0, 1e10), "times": (0.0, 1e9),
    "categories": (0.0, 1e6),
}  # fmt: skip
_GROWTH_UNITS = ("percent_growth", "times")
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
"""Control characters but the line feed, what turns the direction of writing, half characters, and
what no font shows."""


def problems_in_pack(
    pack: EvidenceFile, evidence: Evidence, catalogue: Catalogue, place: str = "$"
) -> list[Problem]:
    """Every problem of a pack whose values all have the right type; empty for a sound one.

    `evidence` is what there is already, without the pack: ids of its findings are taken, and the
    pack may name them.
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
    for at, finding in _findings(pack, place):
        for name in ("short", "claim", "measured", "limits"):
            text: Text = getattr(finding, name)
            if not (text.en.strip() or text.id.strip()):
                yield Problem(f"{at}.{name}", "missing")


def _hidden(value: object, place: str, *, has_lines: bool = False) -> Iterator[Problem]:
    """The places of text with characters that are not seen; only a text in two languages has lines."""
    if isinstance(value, str):
        if _UNSEEN.search(value) or ("\n" in value and not has_lines):
            yield Problem(place, "unsafe_text")
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
    """Fields, skills and findings that the pack names and that there are not."""
    own = {finding.id for finding in pack.findings}
    fields = {EVERY_FIELD, *(field.id for field in catalogue.fields)}
    for at, finding in _findings(pack, place):
        yield from _strangers(finding.fields, fields, f"{at}.fields")
        if finding.skill and catalogue.skill(finding.skill) is None:
            yield Problem(f"{at}.skill", "unknown_id", finding.skill)
        for name in ("tension", "support", "proportion"):
            ids = getattr(finding, name)
            known = {each for each in ids if each in evidence or each in own}
            yield from _strangers(ids, known, f"{at}.{name}")


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
            yield Problem(f"{at}.value", "wrong_value", f"{least:g} to {most:g}")
        if not finding.unit or (finding.kind == "growth") != (finding.unit in _GROWTH_UNITS):
            yield Problem(
                f"{at}.unit", "wrong_value", f"{finding.unit or 'no unit'} for {finding.kind}"
            )

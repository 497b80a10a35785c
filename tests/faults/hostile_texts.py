"""Texts that would do harm where they were obeyed, and plans and packs that hold each everywhere."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QUrl

from desktop.domain.finding import EvidenceFile
from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Proof, Step
from desktop.domain.text import Text, has_unseen
from tests.packs import raw_pack

DAY = date(2026, 12, 20)
MARK = "zq"
"""Stands in each of the texts, so that they are found wherever they are shown."""


def hostile(canary: Path) -> dict[str, str]:
    image = f'<img src="{QUrl.fromLocalFile(str(canary)).toString()}">'
    return {
        "image": f"{image} {MARK} <b>bold</b>",
        "image last": f"{MARK} plain first<br>{image}",
        "bold": f"<b>{MARK}</b><script>alert(1)</script></qt>",
        "document": f"<!DOCTYPE html><html><body>{MARK}{image}</body></html>",
        "ampersands": f"&{MARK} &amp; &lt;b&gt; &&x &File",
        "address": f'<a href="file:///etc/passwd">{MARK}</a>',
        "formula": f"=cmd|' /C calc'!{MARK}",
        "places": f"%n {{0}} %1 {MARK} {{}} {{x}} [*] %L1",
        "word": MARK + "W" * 498,
        "wide word": MARK + "漢" * 250,
        "direction": f"{MARK}\u202egnp.exe\u2066\u200f",
        "breaks": f"{MARK}\u2028two\u2029three\r\nfour\nfive\rsix\x85",
        "controls": f"{MARK}\x00nul\x07\x1b[31m\ufeff\x7f",
    }


def hostile_plan(texts: dict[str, str], field: str) -> Plan:
    """A plan with each text in each of its parts, and a note of one word of 100,000 letters."""
    goals, log = [], []
    for number, text in enumerate(texts.values()):
        own = Proof("file", f"/home/sari/{text}")
        note = text * (100_000 // len(text)) if text.startswith(f"{MARK}W") else text
        step = Step(
            id=f"s{number}", title=text, estimate=Estimate(1, 2, 3), due=DAY, note=note,
            proofs=(Proof("link", text), own, Proof("link", f"https://example.org/{text}")),
            starter=text[:100], findings=(text, f"mine-{number}"),
        )  # fmt: skip
        kinds = ("ai", "core", "human")
        goals.append(
            Goal(id=f"g{number}", title=text, kind=kinds[number % 3], skill=text[:100],  # type: ignore[arg-type]
                 target=DAY, steps=(step,))
        )  # fmt: skip
        log.append(LogEntry(id=f"l{number}", step=step.id, on=DAY, hours=1.0, note=note))
    text = texts["image"]
    return Plan(
        id="p1", title=text, created=DAY, field=field, typed=text, reading=text,
        known=tuple(texts.values()),
        goals=tuple(goals), log=tuple(log),
    )  # fmt: skip


def hostile_packs(texts: dict[str, str]) -> Iterator[EvidenceFile]:
    """A sound pack for each text that a pack may hold, with it in each of its parts."""
    pack = msgspec.convert(raw_pack(), EvidenceFile)
    for number, text in enumerate(texts.values()):
        if has_unseen(text):
            continue  # the checks refuse it, as the tests of the packs show
        both = Text(en=text, id=text)
        source = replace(
            pack.article, id=f"mine-{number}", title=text, publisher=text, author=text,
            language=text, method_note=both,
            reports=replace(pack.article.reports, title=text + ".", publisher=text, population=both,
                            sample=both, period=both, place=both, funder=both),
        )  # fmt: skip
        finding = replace(
            pack.findings[0], id=f"mine-{number}", short=both, claim=both, measured=both,
            limits=both, checked_note=both, proportion=("A-05",),
        )  # fmt: skip
        yield replace(pack, article=source, findings=(finding,))


def changed(plan: Plan, by: str) -> Plan:
    """The plan as somebody else changed it: each title and note ends with their name."""
    goals = []
    for goal in plan.goals:
        steps = (
            replace(step, title=_ending(step.title, by), note=step.note + by) for step in goal.steps
        )
        goals.append(replace(goal, title=_ending(goal.title, by), steps=tuple(steps)))
    return replace(plan, title=_ending(plan.title, by), goals=tuple(goals))


def _ending(title: str, by: str) -> str:
    return title[: 500 - len(by)] + by

"""Texts that would do harm where they were obeyed, and a plan and evidence that hold one everywhere."""

from datetime import date

from msgspec.structs import replace

from desktop.domain.evidence import Evidence
from desktop.domain.finding import Article
from desktop.domain.finding import Report as Original
from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Proof, Step
from desktop.domain.text import Text
from tests.formats.sample import GROWTH, source

DAY = date(2026, 12, 20)

TEXTS = {
    "markup": '<img src="file:///etc/passwd" onerror=alert(1)><script>alert(1)</script><b>x</b>',
    "closing": "</title></style></script></textarea><!-- ]]> --><svg onload=alert(1)>",
    "attribute": '" onclick="alert(1)" x=\'y\' `z`',
    "entities": "&lt;script&gt;&#60;b&#62;&amp;amp; & &copy",
    "markdown": "](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example> [a]: b",
    "headings": "# one\n---\n===\n> two\n1. three\n- four\n+ five\n\tcode\n| a | b |\n|---|---|\n~~~\n```",
    "addresses": "https://evil.example www.evil.example mailto:a@evil.example javascript:alert(1)",
    "direction": "photo\u202egpj.exe \u2066hidden\u2069 \u200f",
    "breaks": "one\u2028two\u2029three\x85four\x0bfive\x0csix\r\nseven\reight\x1cnine",
    "controls": "nul\x00 bell\x07 escape\x1b[31mred\x7f\x9b \ufeff\ufffe\ufdd0",
    "formula": "=cmd|' /C calc'!A0",
    "other formula": "  @SUM(1)\n-2+3+cmd()\n＝1＋1",
    "formula behind semicolon": 'harmless";=cmd|calc!A0;"',
    "calendar": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil\\nX-EVIL:1\\,\\;C:\\New\\new",
    "places": "{0} {1} {x} %1 %n %s {",
    "letters": "A" * 100_000,
    "wide letters": "漢" * 20_000,
    "emoji": "👩🏽\u200d💻 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u0301 שלום",
}


def plan_with(text: str) -> Plan:
    """A plan that holds the text in each of its parts."""
    step = Step(
        id="s1",
        title=text,
        estimate=Estimate(1.0, 2.0, 3.0),
        due=DAY,
        note=text,
        proofs=(Proof("link", text), Proof("file", f"/home/sari/{text}")),
        starter=text,
        findings=("X-1", text),
    )
    return Plan(
        id="p1",
        title=text,
        created=DAY,
        field=text,
        typed=text,
        reading=f"{text} again",
        known=(text, "harmless"),
        goals=(Goal(id="g1", title=text, kind="ai", skill=text, target=DAY, steps=(step,)),),
        log=(LogEntry(id="l1", step="s1", on=DAY, hours=1.0, note=text),),
    )


def evidence_with(text: str) -> Evidence:
    """A source that holds the text in each of its parts, as an evidence pack may."""
    both = Text(en=text, id=text)
    original = Original(text, f"by {text}", "", text, both, both, both, both, both)
    article = Article("x", text, text, "2026", "en", text, text, original, both)
    finding = replace(
        GROWTH,
        id=text,
        short=both,
        claim=both,
        measured=both,
        limits=both,
        checked_note=both,
        tension=("X-1",),
        support=("X-1",),
    )
    return Evidence([source(article, finding, replace(finding, id="X-1", fields=("all",)))], [])

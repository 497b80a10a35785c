"""The Markdown: rendered by a strict reader it has our headings and lists, and no other markup."""

from collections.abc import Iterator

import pytest

from desktop.formats.markdown_file import escaped
from tests.formats.hostile import TEXTS, evidence_with, plan_with
from tests.formats.sample import RICH_PLAN, exported

markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")


def tokens(markdown: str) -> Iterator[tuple[str, str]]:
    reader = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table")
    for block in reader.parse(markdown):
        yield block.type, block.tag
        yield from ((each.type, each.tag) for each in block.children or ())


def shape(markdown: str) -> list[tuple[str, str]]:
    """The markup of a text; what is text, and where its lines break, is left out."""
    texts = {"text", "hardbreak", "softbreak", "text_special", "inline"}
    return [each for each in tokens(markdown) if each[0] not in texts]


def rendered(line: str) -> str:
    return str(markdown_it.MarkdownIt("commonmark").render(line))


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_becomes_markup(name: str) -> None:
    def markup(text: str) -> list[tuple[str, str]]:
        data = exported("md", plan_with(text), evidence_with(text))
        return shape(data.decode("utf-8"))

    assert markup(TEXTS[name]) == markup("harmless")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# not a heading", "# not a heading"), ("- not a list", "- not a list"),
        ("1. not a list", "1. not a list"), ("12) not", "12) not"), ("1.5 hours", "1.5 hours"),
        ("a *b* _c_ `d` [e](f) ![g](h)", "a *b* _c_ `d` [e](f) ![g](h)"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"), ("&lt; &amp; & &#60;", "&amp;lt; &amp;amp; &amp; &amp;#60;"),
        ("---", "---"), ("===", "==="), ("~~~", "~~~"), ("|a|b|", "|a|b|"), ("back\\slash", "back\\slash"),
        ("https://x.org www.x.org", "https://x.org www.x.org"), ("    code", "code"),
    ],
)  # fmt: skip
def test_a_line_is_shown_to_the_letter(text: str, shown: str) -> None:
    assert rendered(escaped(text)) == f"<p>{shown}</p>\n"


def test_links_lead_where_they_say() -> None:
    found = rendered(exported("md", RICH_PLAN).decode("utf-8"))

    assert '<a href="https://example.org/video?x=1&amp;y=%3C2%3E">' in found
    assert found.count("<a ") == 1 + 4 + 3


def test_steps_are_boxes() -> None:
    lines = exported("md", RICH_PLAN).decode("utf-8").splitlines()

    assert [line[:5] for line in lines if line.startswith("- [")] == ["- [x]", *["- [ ]"] * 4]

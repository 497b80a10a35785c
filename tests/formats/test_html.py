"""The page for the phone: complete in itself, and nothing but its own script in it."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from tests.formats.hostile import TEXTS, evidence_with, plan_with
from tests.formats.sample import EMPTY_PLAN, RICH_PLAN, exported

Tag = tuple[str, tuple[str, ...]]


class Page(HTMLParser):
    """What a browser would find in a page: tags with the names of their attributes, links, texts."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[Tag] = []
        self.values: list[tuple[str, str]] = []
        self.inside: dict[str, str] = {}
        self.comments: list[str] = []
        self._open: list[str] = []
        self.feed(page.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.values += [(name, value or "") for name, value in attrs]
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        place = self._open[-1] if self._open else ""
        self.inside[place] = self.inside.get(place, "") + data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def all(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [value for each, value in self.values if each == name]


def hash_of(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def test_the_page_allows_its_own_style_and_script_and_nothing_else() -> None:
    page = Page(exported("html", RICH_PLAN))
    rules = dict(
        rule.split(" ", 1) for rule in page.all("content")[0].split("; ") if rule.count(" ")
    )

    assert rules == {
        "default-src": "'none'",
        "style-src": hash_of(page.inside["style"]),
        "script-src": hash_of(page.inside["script"]),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert [tag for tag, _ in page.tags].count("style") == 1


def test_the_page_names_nothing_outside_but_links_that_a_person_may_press() -> None:
    page = Page(exported("html", RICH_PLAN))

    assert not page.all("src")
    assert not re.search(r"url\(|@import", page.inside["style"])
    assert not re.search(r"fetch|XMLHttp|import\(|eval", page.inside["script"])
    for tag, names in page.tags:
        assert tag not in ("img", "iframe", "object", "embed", "link", "base", "form", "video")
        assert not any(name.startswith("on") or name == "style" for name in names)
    outside = [each for each in page.all("href") if not each.startswith("#")]
    assert set(outside) == {
        "https://example.org/video?x=1&y=<2>",
        "https://example.id/read?a=1&b=2",
        "https://example.com/report",
        "https://example.org/study",
    }


def test_each_step_has_a_box_by_its_id_that_is_ticked_when_done() -> None:
    page = exported("html", RICH_PLAN).decode()

    assert re.findall(r'data-step="(\w+)" autocomplete="off"( checked)?>', page) == [
        ("s1", " checked"), ("s2", ""), ("s3", ""), ("s4", ""), ("s5", ""),
    ]  # fmt: skip
    assert 'data-plan="plan-7f3a"' in page


def test_every_reason_leads_to_its_finding_on_the_page() -> None:
    page = Page(exported("html", RICH_PLAN))
    inner = {each.removeprefix("#") for each in page.all("href") if each.startswith("#finding")}

    assert inner == {"finding-A-05", "finding-A-25", "finding-B-03", "finding-C-01"}
    assert inner <= set(page.all("id"))


def test_every_step_in_the_calendar_leads_to_its_box() -> None:
    page = Page(exported("html", RICH_PLAN))
    inner = {each.removeprefix("#") for each in page.all("href") if each.startswith("#step")}

    assert inner == {"step-s2", "step-s3", "step-s4", "step-s5"}
    assert inner <= set(page.all("id"))
    assert set(page.all("data-of")) <= set(page.all("data-step"))


def test_the_page_is_in_the_readers_language_and_fits_a_phone() -> None:
    page = exported("html", RICH_PLAN).decode()

    assert '<html lang="en">' in page
    assert "width=device-width" in page
    assert "prefers-color-scheme:dark" in page
    assert "overflow-wrap:anywhere" in page
    assert "@media print" in page


def test_an_empty_plan_is_a_page_too() -> None:
    page = Page(exported("html", EMPTY_PLAN))

    assert page.inside["title"] == "Untitled plan"
    assert "input" not in [tag for tag, _ in page.tags]


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_becomes_a_tag_or_an_attribute(name: str) -> None:
    def shape(text: str) -> list[Tag]:
        page = Page(exported("html", plan_with(text), evidence_with(text)))
        assert not page.comments
        assert len(page.tags) > 100
        return page.tags

    assert shape(TEXTS[name]) == shape("harmless")


def test_a_hostile_title_is_shown_to_the_letter() -> None:
    page = Page(exported("html", plan_with(TEXTS["markup"])))

    assert page.inside["title"] == TEXTS["markup"]
    assert TEXTS["markup"] in page.inside["bdi"]

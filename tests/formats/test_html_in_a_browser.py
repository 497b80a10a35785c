"""The page for the phone in headless Chromium: it fits, loads nothing, and keeps its ticks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.look.tokens import DARK, LIGHT
from tests.formats.browser import CHROMIUM, Browser
from tests.formats.hostile import TEXTS, evidence_with, plan_with
from tests.formats.sample import RICH_PLAN, exported

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    made = Browser(tmp_path_factory.mktemp("profile"))
    yield made
    made.close()


@pytest.fixture
def browser(shared: Browser) -> Iterator[Browser]:
    """A browser that knows of no page yet."""
    yield shared
    shared.value("localStorage.clear()")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return written(tmp_path, exported("html", RICH_PLAN))


def written(folder: Path, data: bytes) -> Path:
    file = folder / "plan.html"
    file.write_bytes(data)
    return file


def ticked(browser: Browser) -> list[str]:
    return browser.value(
        "[...document.querySelectorAll('input:checked')].map((each) => each.dataset.step)"
    )


def struck(browser: Browser) -> list[str]:
    return browser.value("[...document.querySelectorAll('.ticked')].map((e) => e.dataset.of)")


def troubles(browser: Browser) -> list[object]:
    """Errors of any kind, among them what the page's own policy has refused."""
    return [
        each["params"]
        for each in browser.seen
        if each["method"]
        in ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
    ]


def loaded(browser: Browser) -> list[str]:
    return [
        each["params"]["request"]["url"]
        for each in browser.seen
        if each["method"] == "Network.requestWillBeSent"
    ]


def test_a_tick_is_counted_struck_in_the_calendar_and_there_after_a_reload(
    browser: Browser, page: Path
) -> None:
    browser.open(page)
    assert (ticked(browser), struck(browser)) == (["s1"], [])

    browser.tap("#step-s2 label")
    browser.tap("#step-s4 input")

    assert ticked(browser) == ["s1", "s2", "s4"]
    assert set(struck(browser)) == {"s2", "s4"}
    assert browser.value("document.querySelector('[data-count]').textContent") == "3"
    browser.reload()
    assert ticked(browser) == ["s1", "s2", "s4"]
    assert set(struck(browser)) == {"s2", "s4"}
    browser.tap("#step-s2 label")
    browser.reload()
    assert ticked(browser) == ["s1", "s4"]
    assert not troubles(browser)


def test_ticks_are_there_in_a_newer_page_of_the_plan_and_after_the_browser_was_closed(
    tmp_path: Path, page: Path
) -> None:
    first = Browser(tmp_path / "profile")
    first.open(page)
    first.tap("#step-s3 label")
    first.close()

    written(
        tmp_path, exported("html", RICH_PLAN).replace(b"Ask a colleague", b"Ask two colleagues")
    )
    second = Browser(tmp_path / "profile")
    second.open(page)
    try:
        assert ticked(second) == ["s1", "s3"]
    finally:
        second.close()


def test_the_page_loads_nothing_but_itself(browser: Browser, page: Path) -> None:
    browser.open(page)

    assert loaded(browser) == [page.as_uri()]
    assert not troubles(browser)


@pytest.mark.parametrize("text", ["harmless", *TEXTS])
def test_nothing_is_wider_than_the_phone_and_no_text_acts(
    text: str, browser: Browser, tmp_path: Path
) -> None:
    said = TEXTS.get(text, text)[:5000]
    page = written(tmp_path, exported("html", plan_with(said), evidence_with(said)))
    browser.open(page)

    assert browser.value("document.documentElement.scrollWidth") <= 390
    assert loaded(browser) == [page.as_uri()]
    assert not troubles(browser)


def test_boxes_and_ways_are_large_enough_for_a_finger(browser: Browser, page: Path) -> None:
    browser.open(page)
    heights = (
        "[...document.querySelectorAll('.step label, nav a')].map((each) => each.offsetHeight)"
    )

    assert min(browser.value(heights)) >= 32


def test_the_page_is_light_or_dark_as_the_phone_is(browser: Browser, page: Path) -> None:
    def colours() -> tuple[str, str]:
        style = "getComputedStyle(document.body)"
        return browser.value(f"{style}.backgroundColor"), browser.value(f"{style}.color")

    def rgb(colour: str) -> str:
        return f"rgb({int(colour[1:3], 16)}, {int(colour[3:5], 16)}, {int(colour[5:], 16)})"

    browser.open(page)
    for scheme, tokens in (("light", LIGHT), ("dark", DARK)):
        browser.wear(scheme)
        assert colours() == (rgb(tokens.bg), rgb(tokens.text))


def test_a_step_in_the_calendar_leads_to_its_box(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.tap(".weeks a[data-of=s5]")

    assert browser.value("location.hash") == "#step-s5"

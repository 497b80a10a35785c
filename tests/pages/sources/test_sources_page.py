"""The sources page lets a reader trace every figure, and doubt it."""

from typing import Any

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.evidence import Evidence
from desktop.pages.sources.source_card import SourceCard
from desktop.pages.sources.sources_page import SourcesPage
from tests.domain.made_up import source
from tests.packs import raw_pack
from tests.pages.screens import EVIDENCE, english, icons

LEFT_OUT = [("/kept/spoilt.json", "It is damaged.")]


def page_of(evidence: Evidence, qtbot: QtBot, qapp: QApplication) -> SourcesPage:
    shown = SourcesPage(evidence, LEFT_OUT, english(qapp), icons())
    qtbot.addWidget(shown)
    shown.resize(1280, 760)
    shown.show()
    return shown


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> SourcesPage:
    return page_of(EVIDENCE, qtbot, qapp)


@pytest.fixture
def with_pack(qtbot: QtBot, qapp: QApplication) -> SourcesPage:
    import msgspec

    from desktop.domain.finding import EvidenceFile

    hostile = {"article.title": "<img src=x onerror=y> & <b>bold</b>"}
    pack = msgspec.convert(raw_pack(**hostile), EvidenceFile)
    return page_of(EVIDENCE.with_added([pack]), qtbot, qapp)


def card(page: SourcesPage, article_id: str) -> SourceCard:
    found = page.findChild(SourceCard, f"source_{article_id}")
    assert found is not None
    return found


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def button(widget: QWidget, name: str) -> QPushButton:
    found = widget.findChild(QPushButton, name)
    assert found is not None, name
    return found


def asked(signal: SignalInstance, do: Any) -> list[Any]:
    spy = QSignalSpy(signal)
    do()
    assert spy.count() == 1
    return list(spy.at(0))


def test_nothing_is_made_before_the_page_is_shown(qtbot: QtBot, qapp: QApplication) -> None:
    page = SourcesPage(EVIDENCE, [], english(qapp), icons())
    qtbot.addWidget(page)

    assert page.findChild(SourceCard) is None


def test_every_source_is_there(page: SourcesPage) -> None:
    for file in (*EVIDENCE.articles, *EVIDENCE.comparison):
        assert file.article.title in said(card(page, file.article.id))


def test_an_article_tells_its_original_who_paid_and_what_was_checked(page: SourcesPage) -> None:
    told = said(card(page, "topcareer-2026-02-19"))

    assert "In-Demand Skills 2026" in told
    assert "Upwork itself" in told
    assert "against the original" in told
    assert "from this source only" in told


def test_what_was_checked_adds_up_to_all_findings(page: SourcesPage) -> None:
    for file in (*EVIDENCE.articles, *EVIDENCE.comparison):
        counts = [label.text() for label in card(page, file.article.id).findChildren(QLabel)]
        line = next(text for text in counts if "against the original" in text
                    or "reported elsewhere" in text or "without a figure" in text
                    or "from this source" in text)  # fmt: skip
        assert sum(int(part.split()[0]) for part in line.split("; ")) == len(file.findings)


def test_the_findings_of_a_source_open_their_evidence(page: SourcesPage) -> None:
    article = card(page, "topcareer-2026-02-19")
    button(article, "findings_topcareer-2026-02-19").click()

    assert asked(page.finding_requested, button(article, "line_A-05").click) == ["A-05"]


def test_an_address_is_asked_to_be_opened(page: SourcesPage) -> None:
    article = card(page, "topcareer-2026-02-19")

    (address,) = asked(page.link_requested, button(article, "open_address").click)

    assert address.startswith("https://topcareer.id/")


def test_added_evidence_is_marked_not_vouched_for_and_can_be_removed(
    with_pack: SourcesPage,
) -> None:
    added = card(with_pack, "example-2026")

    assert "Added by you" in said(added)
    assert "Nothing by Tumbuh. The evidence file says: 1 from this source only" in said(added)
    remove = button(added, "remove_example-2026").click
    assert asked(with_pack.remove_requested, remove) == ["example-2026"]


def test_only_added_evidence_can_be_removed(page: SourcesPage) -> None:
    names = [each.objectName() for each in page.findChildren(QPushButton)]

    assert [name for name in names if name.startswith("remove_")] == ["remove_spoilt.json"]


def test_a_kept_file_that_could_not_be_used_says_why_and_can_be_removed(page: SourcesPage) -> None:
    assert "This added file could not be used: spoilt.json" in said(page)
    assert "It is damaged." in said(page)
    remove = button(page, "remove_spoilt.json").click
    assert asked(page.remove_left_out_requested, remove) == ["/kept/spoilt.json"]


def test_a_source_that_was_just_added_is_brought_into_view(
    with_pack: SourcesPage, qtbot: QtBot
) -> None:
    added = card(with_pack, "example-2026")
    viewport = with_pack.findChild(QScrollArea, "sources_content").viewport()  # type: ignore[union-attr]
    with_pack.show_source("example-2026")

    def is_in_view() -> bool:
        return viewport.rect().contains(added.mapTo(viewport, added.rect().center()))

    qtbot.waitUntil(is_in_view)


def test_markup_in_added_evidence_is_shown_as_text(with_pack: SourcesPage) -> None:
    added = card(with_pack, "example-2026")

    assert "<img src=x onerror=y> & <b>bold</b>" in said(added)
    assert all(
        label.textFormat() == label.textFormat().PlainText for label in added.findChildren(QLabel)
    )


def test_a_source_without_a_date_or_address_is_shown_all_the_same(
    qtbot: QtBot, qapp: QApplication
) -> None:
    from msgspec.structs import replace

    from tests.domain.made_up import finding

    made = source("bare", finding("x"))
    bare = replace(made, article=replace(made.article, published=""))
    page = page_of(Evidence(EVIDENCE.articles, [], [bare]), qtbot, qapp)

    assert "Source: bare · P" in said(card(page, "bare")).split("\n")


def test_a_page_is_no_longer_than_what_stands_on_it(page: SourcesPage, qtbot: QtBot) -> None:
    scroll = page.findChild(QScrollArea, "sources_content")
    assert scroll is not None
    whole = scroll.widget()

    def is_filled_to_its_end() -> bool:
        labels = [each for each in whole.findChildren(QLabel) if each.isVisible()]
        lowest = max(each.mapTo(whole, each.rect().bottomLeft()).y() for each in labels)
        return whole.height() - 100 < lowest <= whole.height()

    qtbot.waitUntil(is_filled_to_its_end)


def test_a_long_name_makes_no_page_wider_than_the_window(qtbot: QtBot, qapp: QApplication) -> None:
    from msgspec.structs import replace

    from tests.domain.made_up import finding

    made = source("long", finding("x"))
    article = replace(made.article, publisher="Badan Pusat Statistik " * 20, published="2026")
    page = page_of(Evidence(EVIDENCE.articles, [], [replace(made, article=article)]), qtbot, qapp)
    button(page, "findings_long").click()
    scroll = page.findChild(QScrollArea, "sources_content")
    assert scroll is not None

    qtbot.waitUntil(lambda: scroll.widget().width() <= scroll.viewport().width())


def test_licences_are_told(page: SourcesPage) -> None:
    assert "LGPL" in said(page)
    assert "MIT" in said(page)
    assert "icalendar" in said(page)

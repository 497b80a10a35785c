"""Somebody adds evidence of their own, sees it marked beside ours, and takes it out again."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain.text import Language
from desktop.tour.hand import Hand
from desktop.widgets.evidence_card import EvidenceCard
from tests.app_runs import Runs
from tests.packs import raw_pack, write_pack

MARK = {"en": "Added by you", "id": "Tambahan Anda"}


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def news(app: Tumbuh) -> str:
    bar = app.window.news_bar
    return texts(bar) if bar.isVisible() else ""


def card(app: Tumbuh) -> EvidenceCard:
    return [each for each in app.window.findChildren(EvidenceCard) if each.isVisible()][-1]


@pytest.mark.parametrize("language", ["id", "en"])
def test_evidence_is_added_seen_traced_and_removed(
    language: Language, runs: Runs, tmp_path: Path, qtbot: QtBot
) -> None:
    runs.ask.evidence_path = write_pack(
        tmp_path / "school.json", **{"findings.0.proportion": ["B-13"]}
    )
    hand = Hand()
    with runs.app(language=language) as app:
        hand.click("field_education")
        hand.wait(lambda: hand.seen("field_name"), "the field is shown")
        assert not hand.seen("more_added")

        hand.click("open_sources")
        hand.click("add_evidence")
        hand.wait(lambda: hand.seen("remove_example-2026"), "the evidence is there")
        assert "Title of the article or report" in news(app)

        hand.click("back_from_sources")
        assert app.window.page == "explore"
        hand.click("line_example-2026-1")
        assert MARK[language] in texts(card(app))
        hand.click("open_B-13")
        assert "82%" in texts(card(app))
        beside = card(app).findChild(QPushButton, "open_example-2026-1")
        assert beside is not None

    with runs.app(language=language) as app:
        assert [file.article.id for file in app.shelf.evidence.added] == ["example-2026"]
        hand.click("open_sources")
        hand.click("remove_example-2026")
        hand.wait(lambda: app.shelf.evidence.added == (), "the evidence is gone")
        assert not hand.seen("remove_example-2026")

        hand.wait(lambda: hand.seen("put_back_evidence"), "it is told")
        hand.click("back_from_sources")
        hand.click("put_back_evidence")
        hand.wait(lambda: bool(app.shelf.evidence.added), "the evidence is back")
        assert app.window.page == "explore"
        hand.click("open_sources")
        hand.click("remove_example-2026")
        hand.wait(lambda: app.shelf.evidence.added == (), "the evidence is gone again")

    with runs.app(language=language) as app:
        assert app.shelf.evidence.added == ()


def test_a_faulty_file_is_told_with_the_places_and_nothing_changes(
    runs: Runs, tmp_path: Path
) -> None:
    runs.ask.evidence_path = write_pack(
        tmp_path / "bad.json", **{"findings.0.fields": ["nowhere"], "findings.0.id": "A-05"}
    )
    with runs.app() as app:
        before = app.shelf.evidence
        app.shell.add_evidence()
        Hand().wait(lambda: "not added" in news(app), "the failure is told")

        assert "$.findings[0].fields[0]: a name that does not exist (nowhere)" in news(app)
        assert "$.findings[0].id: an id that Tumbuh keeps for its own findings (A-05)" in news(app)
        assert app.shelf.evidence is before


@pytest.mark.parametrize(("answer", "left"), [(0, 45), (None, 40)])
def test_evidence_of_the_same_id_is_replaced_only_when_the_person_agrees(
    answer: int | None, left: int, runs: Runs, tmp_path: Path
) -> None:
    path = tmp_path / "school.json"
    runs.ask.evidence_path = write_pack(path)
    hand = Hand()
    with runs.app() as app:
        app.shell.add_evidence()
        hand.wait(lambda: bool(app.shelf.evidence.added), "the evidence is added")

        write_pack(path, **{"findings.0.value": 45})
        runs.ask.answer = answer
        app.shell.add_evidence()
        hand.wait(lambda: any("same id" in each for each in runs.ask.asked), "it is asked")
        assert app.front.writer.drain(10)
        hand.wait(
            lambda: app.shelf.evidence.finding("example-2026-1").value == left, "it is as agreed"
        )


def test_the_example_can_be_saved_filled_in_and_added(runs: Runs, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    runs.ask.write_path = runs.ask.evidence_path = target
    hand = Hand()
    with runs.app():
        hand.click("open_sources")
        hand.click("save_example")
        hand.wait(target.exists, "the example is written")
        assert json.loads(target.read_text("utf-8")) == raw_pack()

        hand.click("add_evidence")
        hand.wait(lambda: hand.seen("remove_example-2026"), "the evidence is there")


def test_kept_evidence_that_was_spoilt_is_told_with_a_plan_open_and_can_be_removed(
    runs: Runs,
) -> None:
    hand = Hand()
    with runs.app():
        hand.click("field_education")
    runs.paths.packs.mkdir(parents=True)
    for name in ("one.json", "two.json"):
        (runs.paths.packs / name).write_bytes(b"\0" * 100)
    with runs.app() as app:
        assert "2 added evidence files could not be read" in news(app)
        assert app.window.page == "explore"
        hand.click("open_sources")
        for name in ("one.json", "two.json"):
            hand.click(f"remove_{name}")
            hand.wait(lambda name=name: not hand.seen(f"remove_{name}"), "it is gone")  # type: ignore[misc]
    assert list(runs.paths.packs.iterdir()) == []


def test_sources_are_reached_without_a_plan_and_the_way_back_leads_where_one_was(
    runs: Runs,
) -> None:
    hand = Hand()
    with runs.app() as app:
        app.window.go_to("sources")
        hand.click("back_from_sources")
        assert app.window.page == "start"

        hand.click("field_health")
        app.window.go_to("plan")
        app.window.go_to("sources")
        app.window.go_to("sources")
        hand.click("back_from_sources")
        assert app.window.page == "plan"

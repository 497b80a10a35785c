"""Exports from the window: to where the person says, in their language, and next time to there again."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.tour.hand import Hand
from tests.app_runs import Runs
from tests.formats.test_ics_by_others import weeks_of_study
from tests.shell.test_plan_files import make_plan


def make_design_plan(app: Tumbuh) -> None:
    app.plan_files.make("design_creative", "desainer", "Desainer grafis")
    assert app.autosaver.flush(5)


def exported(app: Tumbuh, runs: Runs, name: str, target: Path, qtbot: QtBot) -> None:
    runs.ask.write_path = target
    app.shell.file_acts.export(name)
    qtbot.waitUntil(target.exists)


def test_the_next_export_is_offered_where_the_last_one_went_also_after_a_restart(
    runs: Runs, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "On the stick"
    folder.mkdir()
    with runs.app() as app:
        make_plan(app)
        exported(app, runs, "txt", folder / "plan.txt", qtbot)
        exported(app, runs, "ics", folder / "plan.ics", qtbot)
    with runs.app() as app:
        exported(app, runs, "csv", folder / "plan.csv", qtbot)

    assert [each.parent for each in runs.ask.suggested] == [runs.paths.documents, folder, folder]
    assert [each.suffix for each in runs.ask.suggested] == [".txt", ".ics", ".csv"]


def test_a_folder_that_is_gone_is_not_offered_again(
    runs: Runs, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    with runs.app() as app:
        make_plan(app)
        exported(app, runs, "txt", folder / "plan.txt", qtbot)
        (folder / "plan.txt").unlink()
        folder.rmdir()
        runs.ask.write_path = None
        app.shell.file_acts.export("txt")

    assert runs.ask.suggested[-1].parent == runs.paths.documents


def test_a_calendar_is_told_of_before_it_is_opened(
    runs: Runs, tmp_path: Path, qtbot: QtBot
) -> None:
    with runs.app() as app:
        make_design_plan(app)
        app.window.views.explore.add_skill("ai_video")  # type: ignore[union-attr]
        exported(app, runs, "ics", tmp_path / "plan.ics", qtbot)
        qtbot.waitUntil(app.window.news_bar.isVisible)
        (said,) = [each.text() for each in app.window.news_bar.findChildren(QLabel)]

    weeks = len(weeks_of_study((tmp_path / "plan.ics").read_bytes()))
    assert said.endswith(f"In it: weeks with study time: {weeks}, dates: 0.")
    assert weeks > 3


def test_an_export_that_was_called_off_writes_and_remembers_nothing(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        app.shell.file_acts.export("pdf")
        assert app.preferences.settings.export_folder == ""
        assert not app.window.news_bar.isVisible()


def test_the_chart_becomes_the_picture_that_its_name_says(
    runs: Runs, tmp_path: Path, qtbot: QtBot
) -> None:
    hand = Hand()
    png, svg = tmp_path / "chart.PNG", tmp_path / "chart.svg"
    with runs.app(language="id") as app:
        make_design_plan(app)
        button = app.window.findChildren(QPushButton, "save_picture")[-1]
        qtbot.waitUntil(button.isEnabled, timeout=20_000)
        for target in (png, svg):
            runs.ask.write_path = target
            hand.click("save_picture")
            qtbot.waitUntil(target.exists)

        assert (
            runs.ask.suggested[0].name
            == "Pertumbuhan penghasilan per keahlian, 2025 dibanding 2024.png"
        )
    assert not QImage(str(png)).isNull()
    told = svg.read_text("utf-8")
    for said in (
        "+329%", "Sumber: Upwork", "Besar awalnya tidak diterbitkan", "https://topcareer.id/",
        "Desain &amp; kreatif",
    ):  # fmt: skip
        assert said in told, said
    assert "<image" not in told


def test_the_picture_is_offered_beside_the_chart_and_not_beside_the_table(
    runs: Runs, qtbot: QtBot
) -> None:
    hand = Hand()
    with runs.app() as app:
        make_design_plan(app)
        hand.click("show_table")
        assert hand.seen("save_picture") is None
        hand.click("show_chart")
        assert hand.seen("save_picture") is not None

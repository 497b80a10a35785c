"""A freelance designer brings along what LinkedIn knows of her, and can take it all back at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.domain.text import Language
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.formats.careers import archive, linkedin
from tests.shell.test_plan_files import news

KNOWN = ("Adobe Illustrator", "Figma", "Branding, Identity", "Desain Grafis")
SAID = {"en": "Skills brought in: 4.", "id": "Keahlian yang diimpor: 4."}
LINK = {"en": "My skills: 4…", "id": "Keahlian saya: 4…"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_skills_and_field_come_from_linkedin_and_go_again_with_one_undo(
    language: Language, runs: Runs, tmp_path: Path
) -> None:
    runs.ask.skills_path = tmp_path / "Basic_LinkedInDataExport_11-20-2026.zip"
    runs.ask.skills_path.write_bytes(linkedin())
    hand = Hand()
    with runs.app(language=language) as app:
        hand.click("field_customer_admin")
        hand.wait(lambda: app.session.plan is not None, "there is a plan")
        before = plan_of(app)

        app.window._menu_maker.actions["bring_in_skills"].trigger()
        hand.wait(lambda: hand.seen("import_dialog"), "what was found is shown")
        assert plan_of(app) is before
        hand.press("import_field", Qt.Key.Key_Down)
        hand.click("import_take_over")

        assert plan_of(app).known == KNOWN
        assert plan_of(app).field == "design_creative"
        assert SAID[language] in news(app)
        assert app.autosaver.flush(5)
        assert read_plan(runs.plans()[0]).plan == plan_of(app)

        app.window.go_to("plan")
        hand.settle()
        assert hand.find("known_skills").property("text") == LINK[language]
        hand.press("plan_page", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        hand.wait(lambda: plan_of(app) == before, "one undo has taken all of it back")

    assert read_plan(runs.plans()[0]).plan == before


def test_what_was_brought_in_serves_the_goals_and_the_files_for_reading(
    runs: Runs, tmp_path: Path
) -> None:
    runs.ask.skills_path = tmp_path / "Complete.zip"
    runs.ask.skills_path.write_bytes(linkedin())
    runs.ask.write_path = tmp_path / "plan.txt"
    hand = Hand()
    with runs.app() as app:
        hand.click("field_design_creative")
        app.shell.bring_in_skills()
        hand.wait(lambda: hand.seen("import_dialog"), "what was found is shown")
        hand.click("import_take_over")
        assert app.window.views is not None
        app.window.views.explore.add_skill("graphic_design")
        assert plan_of(app).goals[-1].level_from == "working"

        app.shell.file_acts.export("txt")
        hand.wait(runs.ask.write_path.exists, "the plan is exported")
    written = runs.ask.write_path.read_text("utf-8")
    assert "Skills I already have: Adobe Illustrator; Figma; Branding, Identity" in written


def test_a_wrong_archive_is_told_and_the_plan_and_its_file_stay_as_they_are(
    runs: Runs, tmp_path: Path
) -> None:
    runs.ask.skills_path = tmp_path / "holiday.zip"
    runs.ask.skills_path.write_bytes(archive({"../Skills.csv": "Name\nEvil\n", "a.jpg": b"\0"}))
    hand = Hand()
    with runs.app() as app:
        hand.click("field_design_creative")
        assert app.autosaver.flush(5)
        before, saved = plan_of(app), runs.plans()[0].read_bytes()
        app.shell.bring_in_skills()
        hand.wait(lambda: "Nothing was brought in from holiday.zip." in news(app), "it is told")
        assert not hand.seen("import_dialog")
        assert plan_of(app) is before
    assert runs.plans()[0].read_bytes() == saved

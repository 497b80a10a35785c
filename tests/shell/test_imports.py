"""Skills from a file: looked through in the dialog, and nothing is taken over before."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QPushButton, QTableWidget

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.plan import MOST_KNOWN
from desktop.storage.plan_file import to_bytes
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.formats.careers import TABLE, archive, linkedin, resume
from tests.samples import plan as sample_plan
from tests.shell.test_plan_files import make_plan, news


def bring_in(app: Tumbuh, runs: Runs, data: bytes | str, name: str = "file") -> Hand:
    """Ask for a file with that content, and wait until it was read."""
    runs.ask.skills_path = path = runs.paths.documents.parent / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    app.window.news_bar.hide()
    app.shell.bring_in_skills()
    hand = Hand()
    hand.wait(lambda: hand.seen("import_dialog") or news(app), "the file is read")
    return hand


def rows(hand: Hand) -> QListWidget:
    found = hand.find("import_skills")
    assert isinstance(found, QListWidget)
    return found


def listed(hand: Hand) -> list[tuple[str, bool | None]]:
    """Each row's text, and whether it is ticked; None where it has no box."""
    items = (rows(hand).item(n) for n in range(rows(hand).count()))
    return [
        (
            item.text(),
            None
            if item.data(Qt.ItemDataRole.CheckStateRole) is None
            else item.checkState() == Qt.CheckState.Checked,
        )
        for item in items
    ]


def text(hand: Hand, name: str) -> str:
    return str(hand.find(name).property("text"))


def enabled(hand: Hand) -> bool:
    return hand.find("import_take_over").isEnabled()


def test_what_is_new_is_ticked_and_what_is_known_or_a_goal_is_told_apart(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        app.session.apply("x", lambda plan: edits.add_known(plan, ["FIGMA"]))
        assert app.window.views is not None
        app.window.views.explore.add_skill("graphic_design")
        hand = bring_in(app, runs, linkedin())

        assert listed(hand) == [
            ("Adobe Illustrator", True),
            ("Branding, Identity", True),
            ("Desain Grafis — also a goal of this plan", True),
            ("Figma — already there", None),
        ]
        assert text(hand, "import_count") == "Skills ticked: 3 of 4"
        hand.click("import_cancel")


def test_nothing_changes_until_it_is_taken_over_and_not_when_it_is_cancelled(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        before, steps = plan_of(app), app.session.undo_stack.count()
        hand = bring_in(app, runs, linkedin())
        assert plan_of(app) is before
        QTest.keyClick(hand.find("import_dialog"), Qt.Key.Key_Escape)
        hand.wait(lambda: not hand.seen("import_dialog"), "the dialog is closed")

        assert plan_of(app) is before
        assert app.session.undo_stack.count() == steps


def test_only_what_is_ticked_is_taken_over_by_keys_alone(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        hand = bring_in(app, runs, linkedin())
        assert rows(hand).hasFocus()
        QTest.keyClick(rows(hand), Qt.Key.Key_Space)
        QTest.keyClick(rows(hand), Qt.Key.Key_Down)
        QTest.keyClick(rows(hand), Qt.Key.Key_Down)
        QTest.keyClick(rows(hand), Qt.Key.Key_Space)
        assert text(hand, "import_count") == "Skills ticked: 2 of 4"
        QTest.keyClick(rows(hand), Qt.Key.Key_Return)
        hand.wait(lambda: not hand.seen("import_dialog"), "it is taken over")

        assert plan_of(app).known == ("Figma", "Desain Grafis")
        assert plan_of(app).field == "education"
        assert "Skills brought in: 2." in news(app)


def test_all_and_none_are_ticked_at_once_and_nothing_chosen_cannot_be_taken_over(
    runs: Runs,
) -> None:
    with runs.app() as app:
        make_plan(app)
        hand = bring_in(app, runs, linkedin())
        assert enabled(hand)
        hand.click("import_none")
        assert {is_ticked for _, is_ticked in listed(hand)} == {False}
        assert not enabled(hand)
        hand.click("import_all")
        assert {is_ticked for _, is_ticked in listed(hand)} == {True}
        assert enabled(hand)
        hand.click("import_cancel")


def test_the_field_changes_only_when_one_is_chosen_and_is_undone_with_the_skills(
    runs: Runs,
) -> None:
    with runs.app() as app:
        make_plan(app)
        before = plan_of(app)
        hand = bring_in(app, runs, linkedin())
        assert text(hand, "import_position") == (
            "Freelance Graphic Designer, Studio Kita, since 2021"
        )
        which = hand.find("import_field")
        assert isinstance(which, QComboBox)
        assert which.currentText() == "Keep my field: Education & training"
        assert 2 <= which.count() <= 6
        QTest.keyClick(which, Qt.Key.Key_Down)
        assert "Design & creative" in which.currentText()
        hand.click("import_take_over")

        after = plan_of(app)
        assert (after.field, after.typed) == ("design_creative", "Freelance Graphic Designer")
        assert after.reading
        assert len(after.known) == 4
        assert "Your field: Design & creative." in news(app)
        hand.click("undo_import")
        assert plan_of(app) == before


def test_positions_alone_bring_the_field_and_no_list(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        work = [{"position": "Data analyst", "startDate": "2020"}]
        hand = bring_in(app, runs, resume(skills=[], work=work))
        assert not hand.seen("import_skills")
        assert text(hand, "import_count") == "There are no skills in it."
        assert not enabled(hand)
        QTest.keyClick(hand.find("import_field"), Qt.Key.Key_Down)
        hand.click("import_take_over")
        assert plan_of(app).field == "data_analytics"
        assert plan_of(app).known == ()


def test_a_position_that_no_field_is_near_to_proposes_none(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        work = [{"position": "Qzxw vbnk"}]
        hand = bring_in(app, runs, resume(work=work))
        assert not hand.seen("import_field")
        hand.click("import_take_over")
        assert plan_of(app).field == "education"
        assert "SQL" in plan_of(app).known


def test_the_column_of_a_table_is_chosen_in_the_list_in_the_table_and_by_its_heading(
    runs: Runs,
) -> None:
    with runs.app() as app:
        make_plan(app)
        hand = bring_in(app, runs, TABLE)
        assert [each for each, _ in listed(hand)] == ["Excel; Word", "Figma", "Komunikasi tim"]
        which, preview = hand.find("import_column"), hand.find("import_preview")
        assert isinstance(which, QComboBox)
        assert isinstance(preview, QTableWidget)
        assert [which.itemText(n) for n in range(3)] == ["No", "Keahlian", "Tingkat"]
        assert preview.currentColumn() == 1

        QTest.keyClick(which, Qt.Key.Key_Down)
        assert [each for each, _ in listed(hand)] == ["mahir", "terampil"]
        assert {index.column() for index in preview.selectedIndexes()} == {2}

        place = preview.visualItemRect(preview.item(0, 1)).center()
        QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert which.currentIndex() == 1

        hand.click("import_has_names")
        assert listed(hand)[0] == ("Keahlian", True)
        assert which.itemText(1) == "Column 2"
        hand.click("import_has_names")
        hand.click("import_take_over")
        assert plan_of(app).known == ("Excel; Word", "Figma", "Komunikasi tim")


def test_cells_that_are_no_names_are_left_out_and_that_is_said(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        hand = bring_in(app, runs, "skill\nFigma\n" + "long " * 200 + "\n")
        assert "too long for a name: 1." in text(hand, "import_note")
        hand.click("import_cancel")


def test_more_than_there_is_room_for_cannot_be_taken_over(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        app.session.apply(
            "x", lambda plan: edits.add_known(plan, [f"k{n}" for n in range(MOST_KNOWN - 3)])
        )
        hand = bring_in(app, runs, linkedin())
        assert text(hand, "import_note") == (
            "There is room for 3 more skills. Untick some of them."
        )
        assert not enabled(hand)
        QTest.keyClick(rows(hand), Qt.Key.Key_Space)
        assert enabled(hand)
        hand.click("import_take_over")
        assert len(plan_of(app).known) == MOST_KNOWN


def test_without_a_plan_a_new_one_is_made_of_it(runs: Runs) -> None:
    with runs.app() as app:
        hand = bring_in(app, runs, linkedin())
        assert text(hand, "import_take_over") == "Make a plan with this"
        assert app.session.plan is None
        QTest.keyClick(hand.find("import_field"), Qt.Key.Key_Down)
        hand.click("import_take_over")

        assert plan_of(app).field == "design_creative"
        assert len(plan_of(app).known) == 4
        assert app.window.page == "explore"
        hand.click("undo_import")
        assert plan_of(app).known == ()
    assert len(runs.plans()) == 1


def test_on_the_way_to_a_new_plan_it_becomes_one_and_the_open_plan_stays(runs: Runs) -> None:
    with runs.app() as app:
        first = make_plan(app)
        saved = first.read_bytes()
        app.shell.new_plan()
        hand = bring_in(app, runs, linkedin())
        assert text(hand, "import_take_over") == "Make a plan with this"
        hand.click("import_take_over")

        assert app.autosaver.flush(5)
        assert app.autosaver.path != first
        assert len(plan_of(app).known) == 4
        assert first.read_bytes() == saved

        app.window.go_to("start")
        hand = bring_in(app, runs, resume())
        assert text(hand, "import_take_over") == "Add to my plan"
        hand.click("import_cancel")


def test_without_a_plan_nothing_is_made_when_it_is_cancelled(runs: Runs) -> None:
    with runs.app() as app:
        bring_in(app, runs, linkedin()).click("import_cancel")
        assert app.session.plan is None
    assert runs.plans() == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\0" * 50, "none of the files that skills can be brought in from"),
        (b"PK\3\4", "The archive is damaged"),
        (archive({"Skills.csv": 'Name\n"open\n'}), "At Skills.csv, line 2: a row that is broken"),
        ("Name\nPeñataan\n".encode("cp1252"), "another encoding than UTF-8"),
        (resume(skills=[{"name": 7}]), "At $.skills[0].name: a wrong value"),
        (resume(work=[{"startDate": "lately"}]), "$.work[0].startDate: a wrong value (lately)"),
        (b'{"basics": {}}', "holds no skill and no position"),
    ],
)
def test_a_wrong_file_is_told_with_its_place_and_the_plan_stays(
    data: bytes, said: str, runs: Runs
) -> None:
    with runs.app() as app:
        path = make_plan(app)
        before, saved = plan_of(app), path.read_bytes()
        hand = bring_in(app, runs, data, "<b>bad.csv")

        assert not hand.seen("import_dialog")
        assert said in news(app)
        assert "Nothing was brought in from <b>bad.csv." in news(app)
        assert plan_of(app) is before
        assert path.read_bytes() == saved


def test_a_file_that_is_not_there_is_told(runs: Runs, tmp_path: Path) -> None:
    with runs.app() as app:
        make_plan(app)
        runs.ask.skills_path = tmp_path / "gone.zip"
        app.shell.bring_in_skills()
        Hand().wait(lambda: "is not there" in news(app), "it is told")
        runs.ask.skills_path = None
        app.shell.bring_in_skills()


def test_a_plan_that_can_only_be_read_takes_nothing_in(runs: Runs) -> None:
    newer = runs.paths.documents / "Newer.tumbuh"
    newer.parent.mkdir(parents=True)
    newer.write_bytes(to_bytes(sample_plan()).replace(b'"version": 1', b'"version": 2'))
    with runs.app(newer) as app:
        app.shell.bring_in_skills()
        Hand().settle()
        assert "can only be read here" in news(app)


def test_tab_goes_from_the_skills_to_the_field_and_on_to_taking_over(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        hand = bring_in(app, runs, linkedin())
        hand.wait(rows(hand).hasFocus, "the skills have the keyboard")
        names = []
        for _ in range(4):
            focus = QApplication.focusWidget()
            assert focus is not None
            names.append(focus.objectName())
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert names == ["import_skills", "import_field", "import_take_over", "import_cancel"]
        hand.click("import_cancel")


def test_the_menu_entry_opens_it_and_everything_is_reached_by_keys(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        assert app.window._menu_maker.actions["bring_in_skills"].isEnabled()
        hand = bring_in(app, runs, TABLE)
        reached = set()
        for _ in range(12):
            focus = QApplication.focusWidget()
            assert focus is not None
            assert (
                focus.accessibleName() or isinstance(focus, QPushButton) or focus.property("text")
            )
            reached.add(focus.objectName())
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert reached >= {
            "import_skills", "import_column", "import_preview", "import_has_names", "import_all",
            "import_none", "import_take_over", "import_cancel",
        }  # fmt: skip
        hand.click("import_cancel")

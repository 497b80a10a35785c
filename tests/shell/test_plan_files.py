"""Plans are made, opened, renamed and copied without anything being lost on the way."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.storage.plan_file import read_plan, to_bytes
from desktop.tour.hand import Hand
from desktop.widgets.news_bar import NewsBar
from tests.app_runs import Runs, plan_of
from tests.samples import plan as sample_plan


def trouble(app: Tumbuh) -> str:
    return said_in(app.window.trouble_bar)


def news(app: Tumbuh) -> str:
    return said_in(app.window.news_bar)


def said_in(bar: NewsBar) -> str:
    if not bar.isVisible():
        return ""
    label = bar.findChild(object, "news_text")
    return label.text() if label else ""  # type: ignore[attr-defined]


def make_plan(app: Tumbuh) -> Path:
    app.window.views.start.field_chosen.emit("education", "guru SD", "Guru SD")  # type: ignore[union-attr]
    assert app.autosaver.flush(5)
    assert app.autosaver.path is not None
    return app.autosaver.path


def written(path: Path, **values: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(to_bytes(sample_plan(**values)))
    return path


def test_choosing_a_field_makes_a_plan_in_a_file_of_its_own(runs: Runs) -> None:
    with runs.app() as app:
        path = make_plan(app)

        assert path == runs.paths.documents / "My plan.tumbuh"
        assert read_plan(path).plan == plan_of(app)
        assert plan_of(app).typed == "guru SD"
        assert app.window.page == "explore"


def test_a_second_plan_gets_another_file_and_the_first_is_kept(runs: Runs) -> None:
    with runs.app() as app:
        first = make_plan(app)
        before = first.read_bytes()
        app.shell.new_plan()
        second = make_plan(app)

        assert second.name == "My plan 2.tumbuh"
        assert first.read_bytes() == before


def test_changing_the_field_keeps_the_goals_and_can_be_undone(runs: Runs) -> None:
    with runs.app(written(runs.paths.documents / "Mine.tumbuh")) as app:
        before = plan_of(app)
        app.shell.change_field()
        app.window.views.start.field_chosen.emit("health", "perawat", "Perawat")  # type: ignore[union-attr]

        assert plan_of(app).field == "health"
        assert plan_of(app).goals == before.goals
        app.session.undo_stack.undo()
        assert plan_of(app) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "damaged or not a plan"),
        (b"\x89PNG\r\n\x1a\n\xff", "does not hold text"),
        (b'{"format": "other"}', "not a Tumbuh plan"),
        (b"[" * 200_000, "nested too deeply"),
        (to_bytes(sample_plan()).replace(b'"quick": 2.0', b'"quick": -2.0'), "$.goals[0].steps[0]"),
        (to_bytes(sample_plan())[:-40], "damaged or not a plan"),
    ],
    ids=["empty", "picture", "other", "deep", "wrong value", "cut off"],
)
def test_what_is_no_plan_is_not_opened_and_everything_stays_as_it_was(
    content: bytes, said: str, runs: Runs, qtbot: QtBot
) -> None:
    bad = runs.paths.documents / "bad <b>.tumbuh"
    with runs.app() as app:
        path = make_plan(app)
        before = plan_of(app)
        bad.write_bytes(content)

        app.plan_files.open(bad)

        qtbot.waitUntil(lambda: said in news(app))
        assert "bad <b>.tumbuh" in news(app)
        assert plan_of(app) is before
        assert app.autosaver.path == path
        assert bad.read_bytes() == content


def test_a_huge_file_is_refused_without_being_read(runs: Runs, qtbot: QtBot) -> None:
    huge = runs.paths.documents / "huge.tumbuh"
    with runs.app() as app:
        make_plan(app)
        with huge.open("wb") as file:
            file.truncate(2_000_000_000)

        app.plan_files.open(huge)
        qtbot.waitUntil(lambda: "larger than any plan" in news(app))


def test_a_large_plan_is_opened_off_the_gui_thread(runs: Runs, qtbot: QtBot) -> None:
    large = written(runs.paths.documents / "large.tumbuh", title="Large")
    plan = sample_plan(title="Large")
    goal = plan.goals[0]
    import msgspec

    step = msgspec.structs.replace(goal.steps[0], note="x" * 1_900_000)
    more = msgspec.structs.replace(plan, goals=(msgspec.structs.replace(goal, steps=(step,)),))
    again = msgspec.structs.replace(more.goals[0], id="g9", steps=())
    more = msgspec.structs.replace(more, goals=(*more.goals, again))
    large.write_bytes(to_bytes(more) + b" " * 200_000)
    with runs.app() as app:
        app.plan_files.open(large)
        assert app.session.plan is None
        qtbot.waitUntil(lambda: app.session.plan is not None)

        assert plan_of(app) == more


def test_a_plan_of_a_newer_version_can_be_read_and_not_changed(runs: Runs) -> None:
    path = runs.paths.documents / "newer.tumbuh"
    path.parent.mkdir(parents=True)
    content = to_bytes(sample_plan()).replace(b'"version": 1', b'"version": 7')
    path.write_bytes(content)
    with runs.app(path) as app:
        assert "newer Tumbuh" in news(app)
        before = plan_of(app)
        app.files.keeping.rename("Another name")
        assert plan_of(app) is before

    assert path.read_bytes() == content


def test_the_last_plan_opens_at_the_next_start_where_it_was_left(runs: Runs) -> None:
    with runs.app(written(runs.paths.documents / "Mine.tumbuh")) as app:
        app.window.go_to("plan", "s2")

    with runs.app() as app:
        assert plan_of(app) == sample_plan()
        assert (app.window.page, app.window.item) == ("plan", "s2")


def test_a_last_plan_that_is_gone_is_told_and_forgotten(runs: Runs, qtbot: QtBot) -> None:
    path = written(runs.paths.documents / "Mine.tumbuh")
    with runs.app(path):
        pass
    path.unlink()

    with runs.app() as app:
        assert app.session.plan is None
        assert app.window.page == "start"
        qtbot.waitUntil(lambda: "Mine.tumbuh was not opened" in news(app))
    with runs.app() as app:
        assert news(app) == ""


def test_renaming_a_plan_renames_its_file_and_never_another(runs: Runs, qtbot: QtBot) -> None:
    other = written(runs.paths.documents / "Taken.tumbuh", id="other")
    before = other.read_bytes()
    with runs.app(written(runs.paths.documents / "Mine.tumbuh")) as app:
        app.files.keeping.rename("Taken")

        assert plan_of(app).title == "Taken"
        qtbot.waitUntil(lambda: app.autosaver.path == runs.paths.documents / "Taken 2.tumbuh")

    assert other.read_bytes() == before
    assert read_plan(runs.paths.documents / "Taken 2.tumbuh").plan.title == "Taken"
    assert not (runs.paths.documents / "Mine.tumbuh").exists()


def test_a_copy_holds_the_plan_as_it_is_and_work_goes_on_in_the_first(
    runs: Runs, qtbot: QtBot, tmp_path: Path
) -> None:
    with runs.app(written(runs.paths.documents / "Mine.tumbuh")) as app:
        runs.ask.write_path = tmp_path / "copy.tumbuh"
        app.files.keeping.save_copy()
        qtbot.waitUntil(lambda: "copy.tumbuh" in news(app))

        assert read_plan(tmp_path / "copy.tumbuh").plan == plan_of(app)
        assert app.autosaver.path == runs.paths.documents / "Mine.tumbuh"


def test_a_place_that_cannot_be_written_is_told_and_another_is_offered(
    runs: Runs, qtbot: QtBot, tmp_path: Path
) -> None:
    runs.paths.documents.parent.mkdir(parents=True)
    runs.paths.documents.write_text("a file where the folder should be")
    hand = Hand()
    with runs.app() as app:
        app.window.views.start.field_chosen.emit("education", "guru", "Guru")  # type: ignore[union-attr]
        qtbot.waitUntil(lambda: "The plan is not saved" in trouble(app))
        app.preferences.change(theme="dark")
        qtbot.waitUntil(lambda: "The plan is not saved" in trouble(app))
        app.window.views.explore.add_skill("ai_education")  # type: ignore[union-attr]
        before = plan_of(app)
        assert before.goals

        runs.ask.write_path = tmp_path / "elsewhere.tumbuh"
        hand.click("save_elsewhere")
        qtbot.waitUntil(lambda: app.autosaver.state.kind == "saved")

        assert read_plan(tmp_path / "elsewhere.tumbuh").plan == before
        assert trouble(app) == ""


def test_closing_with_an_unsaved_plan_asks_and_stays_when_one_thinks_again(runs: Runs) -> None:
    runs.paths.documents.parent.mkdir(parents=True)
    runs.paths.documents.write_text("a file where the folder should be")
    with runs.app() as app:
        app.window.views.start.field_chosen.emit("education", "guru", "Guru")  # type: ignore[union-attr]
        runs.ask.answer = None
        assert not app.window.close()
        assert app.window.isVisible()
        runs.ask.answer = 1
        assert app.window.close()


def test_a_read_only_file_is_respected_and_told(runs: Runs, qtbot: QtBot, tmp_path: Path) -> None:
    path = written(runs.paths.documents / "Mine.tumbuh")
    path.chmod(0o400)
    before = path.read_bytes()
    with runs.app(path) as app:
        app.session.apply("rename", lambda plan: sample_plan(title="New"))
        qtbot.waitUntil(lambda: "marked as read-only" in trouble(app))
        assert path.read_bytes() == before
        runs.ask.answer = 1
    os.chmod(path, 0o600)


def test_looking_at_a_plan_changes_neither_its_title_nor_its_name(runs: Runs) -> None:
    path = written(runs.paths.documents / "keep.tumbuh", title="Two  spaces\nand a line")
    before = path.read_bytes()
    with runs.app(path) as app:
        app.window.go_to("plan")

    assert runs.plans() == [path]
    assert path.read_bytes() == before


def test_a_long_title_leaves_room_for_the_menus(runs: Runs) -> None:
    with runs.app() as app:
        make_plan(app)
        very_long = "A title of many words " * 20
        app.files.keeping.rename(very_long)
        assert app.window.menuBar().cornerWidget().width() < 600
        app.session.undo_stack.undo()

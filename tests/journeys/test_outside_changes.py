"""A plan that is changed elsewhere while it is open: everything is merged, nothing is lost."""

import os
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.plan import Plan
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import read_plan, to_bytes, write_copy
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.samples import entry, plan, step
from tests.shell.test_plan_files import news, trouble


def put_earlier_version_back(app: Tumbuh, path: Path, qtbot: QtBot) -> tuple[bytes, Plan]:
    """Change the plan, put its file from before in its place, and wait until that is told.

    Gives the earlier content, and the plan as it was changed.
    """
    older = path.read_bytes()
    edit(app, partial(edits.add_step, goal_id="g1", step=step("mine")))
    assert app.autosaver.flush(10)
    newer = plan_of(app)
    path.write_bytes(older)
    qtbot.waitUntil(lambda: "with an earlier version" in news(app))
    return older, newer


def write(path: Path, what: Plan) -> None:
    """Write a plan as another program does: under another name, then in its place."""
    write_copy(Disk(), path, what, {})


def saved(app: Tumbuh, path: Path, title: str) -> None:
    app.files.keeping.rename(title)
    assert app.autosaver.flush(10)


def edit(app: Tumbuh, what: partial[Plan]) -> None:
    app.session.apply("edit", what)


def test_changes_from_elsewhere_come_in_by_themselves_and_can_be_undone(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    theirs = edits.add_step(edits.mark_done(plan(), "s2", plan().created), "g2", step("new"))
    write(path, theirs)

    qtbot.waitUntil(lambda: "Merged: 2 changes" in news(app))

    assert plan_of(app) == theirs
    hand.click("undo_merge")
    assert plan_of(app) == plan()
    qtbot.waitUntil(lambda: read_plan(path).plan == plan())


def test_a_file_that_is_written_into_in_place_is_noticed_too(
    app: Tumbuh, path: Path, qtbot: QtBot
) -> None:
    theirs = edits.rename_step(plan(), "s1", "Theirs")
    path.write_bytes(to_bytes(theirs))
    qtbot.waitUntil(lambda: plan_of(app) == theirs)
    path.write_bytes(to_bytes(edits.rename_step(plan(), "s1", "Theirs again")))
    qtbot.waitUntil(lambda: plan_of(app).step("s1").title == "Theirs again")  # type: ignore[union-attr]


def test_what_was_just_typed_here_and_what_was_written_there_are_both_there(
    app: Tumbuh, path: Path, qtbot: QtBot
) -> None:
    edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
    write(path, edits.log_time(plan(), entry("theirs", hours=2.0)))

    qtbot.waitUntil(lambda: "Merged: 1 change" in news(app))

    both = edits.log_time(edits.rename_step(plan(), "s1", "Mine"), entry("theirs", hours=2.0))
    assert plan_of(app) == both
    qtbot.waitUntil(lambda: read_plan(path).plan == both)
    assert trouble(app) == ""


def test_what_both_changed_is_offered_to_choose_from(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
    write(path, edits.rename_goal(edits.rename_step(plan(), "s1", "Theirs"), "g1", "Their goal"))
    qtbot.waitUntil(lambda: "changed in two places" in news(app))
    assert plan_of(app).step("s1").title == "Mine"  # type: ignore[union-attr]

    hand.click("review")
    hand.click("clash_0_other")

    assert plan_of(app).step("s1").title == "Theirs"  # type: ignore[union-attr]
    hand.click("clash_0_kept")
    assert plan_of(app).step("s1").title == "Mine"  # type: ignore[union-attr]
    assert app.session.undo_stack.canUndo()


def test_a_file_that_is_touched_or_written_the_same_changes_nothing(
    app: Tumbuh, path: Path, qtbot: QtBot
) -> None:
    before = plan_of(app)
    os.utime(path)
    write(path, plan())
    by_hand = to_bytes(plan()).replace(b'\n  "goals"', b'\n\n\n  "goals"')
    with qtbot.waitSignal(app.autosaver.state_changed):
        path.write_bytes(by_hand)
    assert plan_of(app) is before
    assert news(app) == ""
    assert path.read_bytes() == by_hand


def test_an_older_copy_in_its_place_is_told_and_the_newer_plan_kept(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    older, newer = put_earlier_version_back(app, path, qtbot)
    assert plan_of(app) == newer
    qtbot.waitUntil(lambda: read_plan(path).plan == newer)
    hand.click("take_earlier")
    qtbot.waitUntil(lambda: plan_of(app) == plan())
    qtbot.waitUntil(lambda: path.read_bytes() == older)
    assert app.session.undo_stack.canUndo()


def test_a_copy_of_an_older_version_that_was_edited_loses_nothing_of_the_newer(
    app: Tumbuh, path: Path, qtbot: QtBot
) -> None:
    older = plan_of(app)
    for number in range(3):
        edit(app, partial(edits.add_step, goal_id="g1", step=step(f"mine{number}")))
        assert app.autosaver.flush(10)

    write(path, edits.log_time(older, entry("theirs")))

    qtbot.waitUntil(lambda: "Merged" in news(app))
    assert {"mine0", "mine1", "mine2"} <= {each.id for each in plan_of(app).steps()}
    assert "theirs" in {each.id for each in plan_of(app).log}


def test_a_file_that_is_deleted_is_told_and_written_again_on_request(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    path.unlink()
    qtbot.waitUntil(lambda: "The file is not there" in trouble(app), timeout=10_000)
    assert not path.exists()

    hand.click("put_back")

    qtbot.waitUntil(lambda: trouble(app) == "")
    assert read_plan(path).plan == plan_of(app)


def test_a_file_that_is_deleted_is_written_again_with_the_next_edit(
    app: Tumbuh, path: Path, qtbot: QtBot
) -> None:
    path.unlink()
    qtbot.waitUntil(lambda: "The file is not there" in trouble(app), timeout=10_000)
    edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
    qtbot.waitUntil(lambda: path.exists() and read_plan(path).plan == plan_of(app))


def test_a_plan_that_was_thrown_away_while_open_stays_so_when_the_window_closes(
    runs: Runs, path: Path, qtbot: QtBot
) -> None:
    with runs.app(path) as app:
        path.unlink()
        qtbot.waitUntil(lambda: "The file is not there" in trouble(app), timeout=10_000)
    assert runs.ask.asked == []
    assert not path.exists()


def test_a_file_that_is_renamed_is_followed(app: Tumbuh, path: Path, qtbot: QtBot) -> None:
    moved = path.with_name("Renamed.tumbuh")
    path.rename(moved)
    qtbot.waitUntil(lambda: app.autosaver.path == moved)
    edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
    qtbot.waitUntil(lambda: read_plan(moved).plan == plan_of(app))
    assert not path.exists()
    assert app.preferences.settings.last == str(moved)


def test_a_file_that_is_renamed_while_one_types_is_there_once(
    app: Tumbuh, path: Path, qtbot: QtBot
) -> None:
    moved = path.with_name("Renamed.tumbuh")
    edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
    path.rename(moved)
    qtbot.waitUntil(lambda: read_plan(moved).plan == plan_of(app), timeout=10_000)
    assert not path.exists()


def test_a_folder_that_is_gone_is_told_and_saved_into_when_it_is_back(
    app: Tumbuh, path: Path, qtbot: QtBot
) -> None:
    away = path.parent.with_name("away")
    path.parent.rename(away)
    edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
    qtbot.waitUntil(lambda: "The folder is not there" in trouble(app), timeout=15_000)
    assert not path.parent.exists()

    away.rename(path.parent)

    qtbot.waitUntil(lambda: trouble(app) == "", timeout=20_000)
    assert read_plan(path).plan == plan_of(app)


def test_a_file_that_another_program_spoils_is_told_and_kept_beside_mine(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    path.write_bytes(b"\0" * 500)
    qtbot.waitUntil(lambda: "has damaged the file" in trouble(app), timeout=10_000)

    hand.click("put_back")

    qtbot.waitUntil(lambda: trouble(app) == "")
    assert read_plan(path).plan == plan()
    assert path.with_name("Mine (other version).tumbuh").read_bytes() == b"\0" * 500


def test_another_plan_in_its_place_is_not_merged_and_either_can_be_kept(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    write(path, plan(id="p2", title="Another"))
    qtbot.waitUntil(lambda: "Another program has changed the file" in trouble(app))
    assert plan_of(app) == plan()

    hand.click("open_other")

    qtbot.waitUntil(lambda: plan_of(app).title == "Another")
    assert read_plan(path.with_name(f"{plan().title} (mine).tumbuh")).plan == plan()


def test_a_copy_that_was_edited_elsewhere_is_merged(
    app: Tumbuh, runs: Runs, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "from office.tumbuh"
    write(copy, edits.add_step(plan(), "g2", step("office")))
    edit(app, partial(edits.rename_step, step_id="s1", title="Home"))
    runs.ask.copy_path = copy

    app.shell.file_acts.merge_copy()

    qtbot.waitUntil(lambda: "Merged: 1 change" in news(app))
    assert plan_of(app) == edits.rename_step(
        edits.add_step(plan(), "g2", step("office")), "s1", "Home"
    )
    app.shell.file_acts.merge_copy()
    qtbot.waitUntil(lambda: "nothing that this plan does not have" in news(app))
    assert read_plan(copy).plan == edits.add_step(plan(), "g2", step("office"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (to_bytes(plan(id="p2")), "is another plan"),
        (b"\x89PNG\r\n\x1a\n\xff", "does not hold text"),
        (b"{}", "not a Tumbuh plan"),
    ],
    ids=["another plan", "picture", "other"],
)
def test_what_is_no_copy_is_not_merged(
    app: Tumbuh, runs: Runs, tmp_path: Path, qtbot: QtBot, content: bytes, said: str
) -> None:
    before = plan_of(app)
    runs.ask.copy_path = tmp_path / "copy.tumbuh"
    runs.ask.copy_path.write_bytes(content)
    app.shell.file_acts.merge_copy()
    qtbot.waitUntil(lambda: said in news(app))
    assert plan_of(app) is before


def test_a_conflicted_copy_of_a_sync_tool_is_noticed_and_offered_once(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    copy = path.with_name("Mine (Ani's conflicted copy 2026-03-02).tumbuh")
    write(copy, edits.log_time(plan(), entry("theirs")))
    qtbot.waitUntil(lambda: "a copy of this plan" in news(app))

    hand.click("merge_copy")

    qtbot.waitUntil(lambda: "Merged: 1 change" in news(app))
    assert "theirs" in {each.id for each in plan_of(app).log}
    assert app.autosaver.flush(10)
    assert "a copy of this plan" not in news(app)
    assert copy.exists()


def test_a_copy_that_was_merged_is_not_offered_at_the_next_start(
    runs: Runs, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    copy = path.with_name("Mine.sync-conflict-20260302.tumbuh")
    write(copy, edits.rename_step(plan(), "s1", "Theirs"))
    with runs.app(path) as app:
        edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
        qtbot.waitUntil(lambda: "a copy of this plan" in news(app))
        hand.click("merge_copy")
        qtbot.waitUntil(lambda: "changed in two places" in news(app))

    with runs.app(path) as app:
        copies = app.files.merges
        copies.look_for_copies()
        edit(app, partial(edits.rename_plan, title="One more save"))
        assert app.autosaver.flush(10)
        assert news(app) == ""

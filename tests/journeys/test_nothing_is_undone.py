"""What two sides do to one plan is neither taken back behind the person's back nor left untold."""

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import digest_of, read_plan, to_bytes, write_plan
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.journeys.test_outside_changes import edit, put_earlier_version_back, write
from tests.samples import entry, plan, step
from tests.shell.test_plan_files import news, trouble, written


def test_a_part_that_only_both_changed_is_told_too(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
    write(path, edits.rename_step(plan(), "s1", "Theirs"))
    qtbot.waitUntil(lambda: "1 thing changed in two places" in news(app))
    assert "Merged" not in news(app)
    hand.click("review")
    hand.click("clash_0_other")
    assert plan_of(app).step("s1").title == "Theirs"  # type: ignore[union-attr]


def test_what_was_removed_there_and_changed_here_can_be_removed_and_kept_after_all(
    app: Tumbuh, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    edit(app, partial(edits.write_note, step_id="s2", note="much work"))
    write(path, edits.remove_step(plan(), "s2"))
    qtbot.waitUntil(lambda: hand.seen("review") is not None)
    hand.click("review")
    before = plan_of(app)
    hand.click("clash_0_other")
    assert plan_of(app).step("s2") is None
    hand.click("clash_0_kept")
    assert plan_of(app).step("s2") == before.step("s2")


def test_a_step_that_a_copy_lacks_stays_and_is_offered_for_removal(
    app: Tumbuh, runs: Runs, path: Path, tmp_path: Path, hand: Hand, qtbot: QtBot
) -> None:
    copy = tmp_path / "copy.tumbuh"
    write(copy, edits.rename_step(plan(), "s1", "Theirs"))
    edit(app, partial(edits.add_step, goal_id="g2", step=step("mine")))
    edit(app, partial(edits.log_time, entry=entry("mine_too")))
    for number in range(70):
        edit(app, partial(edits.rename_plan, title=f"Title {number}"))
        if number % 10 == 0:
            assert app.autosaver.flush(10)
    runs.ask.copy_path = copy
    app.shell.file_acts.merge_copy()
    qtbot.waitUntil(lambda: "Merged" in news(app))
    assert plan_of(app).step("mine") is not None
    assert "mine_too" in {each.id for each in plan_of(app).log}
    assert plan_of(app).step("s1").title == "Theirs"  # type: ignore[union-attr]


def test_an_earlier_version_that_is_put_back_twice_is_meant(
    app: Tumbuh, path: Path, qtbot: QtBot
) -> None:
    older, newer = put_earlier_version_back(app, path, qtbot)
    qtbot.waitUntil(lambda: read_plan(path).plan == newer)

    path.write_bytes(older)

    qtbot.waitUntil(lambda: "Merged" in news(app) or "two places" in news(app))
    assert app.autosaver.flush(10)
    assert read_plan(path).plan == plan_of(app)


def test_opening_the_open_plan_again_shows_what_was_just_typed(app: Tumbuh, path: Path) -> None:
    edit(app, partial(edits.rename_step, step_id="s1", title="Just typed"))
    app.plan_files.open(path)
    assert app.autosaver.flush(10)
    assert plan_of(app).step("s1").title == "Just typed"  # type: ignore[union-attr]
    assert read_plan(path).plan == plan_of(app)


def test_a_plan_of_a_newer_tumbuh_is_never_written_whatever_happens_to_its_file(
    runs: Runs, qtbot: QtBot
) -> None:
    path = runs.paths.documents / "newer.tumbuh"
    path.parent.mkdir(parents=True)
    content = to_bytes(plan()).replace(b'"version": 1', b'"version": 7')
    path.write_bytes(content)
    with runs.app(path) as app:
        path.write_bytes(content[:300])
        qtbot.waitUntil(lambda: "has damaged the file" in trouble(app), timeout=10_000)
        assert "You can still read the plan here" in trouble(app)
        path.write_bytes(content)
        qtbot.waitUntil(lambda: trouble(app) == "", timeout=10_000)
    assert path.read_bytes() == content


def test_a_file_that_changes_while_a_save_waits_for_the_disk_is_not_overwritten(
    tmp_path: Path,
) -> None:
    path = tmp_path / "plan.tumbuh"
    path.write_bytes(to_bytes(plan()))
    theirs = to_bytes(plan(title="Theirs"))

    class Interrupted(Disk):
        def fsync(self, descriptor: int) -> None:
            super().fsync(descriptor)
            path.write_bytes(theirs)

    with pytest.raises(StorageFailure) as caught:
        write_plan(Interrupted(), path, plan(title="Mine"), {}, digest_of(to_bytes(plan())))
    assert caught.value.reason == "changed_elsewhere"
    assert path.read_bytes() == theirs
    assert [each.name for each in tmp_path.iterdir()] == ["plan.tumbuh"]


def test_a_copy_that_replaces_another_plan_keeps_that_as_a_version(
    app: Tumbuh, runs: Runs, path: Path, qtbot: QtBot
) -> None:
    other = written(path.with_name("Other.tumbuh"), id="p2", title="Other")
    runs.ask.write_path = other
    app.files.keeping.save_copy()
    qtbot.waitUntil(lambda: "A copy was saved" in news(app))
    versions = app.files.versions
    assert [versions.read(each).plan.title for each in versions.of("p2")] == ["Other"]


def test_unknown_keys_are_as_the_other_program_left_them(
    app: Tumbuh, path: Path, qtbot: QtBot
) -> None:
    def with_mood(mood: bytes) -> bytes:
        return to_bytes(plan()).replace(
            b'"title": "From', b'"mood": "' + mood + b'", "title": "From'
        )

    path.write_bytes(with_mood(b"red"))
    qtbot.waitUntil(lambda: app.autosaver.unknown.get("p1") == {"mood": "red"})
    path.write_bytes(with_mood(b"blue"))
    qtbot.waitUntil(lambda: app.autosaver.unknown.get("p1") == {"mood": "blue"})
    edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
    assert app.autosaver.flush(10)
    assert read_plan(path).unknown == {"p1": {"mood": "blue"}}


def test_a_plan_that_was_renamed_and_then_lost_is_offered_under_its_new_name(
    runs: Runs, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    with runs.app(path) as app:
        app.files.keeping.rename("New name")
        qtbot.waitUntil(lambda: app.autosaver.path == path.with_name("New name.tumbuh"))
    path.with_name("New name.tumbuh").unlink()
    with runs.app() as app:
        qtbot.waitUntil(lambda: hand.seen("bring_back_0") is not None)
        hand.click("bring_back_0")
        qtbot.waitUntil(lambda: app.session.plan is not None)
        assert plan_of(app).title == "New name"
        app.shell.new_plan()
        qtbot.waitUntil(lambda: hand.seen("bring_back_0") is None)


def test_of_two_plans_that_had_one_path_the_later_is_brought_back(
    runs: Runs, path: Path, hand: Hand, qtbot: QtBot
) -> None:
    for plan_id in ("p3", "p4", "p5"):
        written(path, id=plan_id, title=f"Plan {plan_id}")
        with runs.app(path) as app:
            edit(app, partial(edits.rename_step, step_id="s1", title="Edited"))
            assert app.autosaver.flush(10)
        path.unlink()
    with runs.app() as app:
        qtbot.waitUntil(lambda: hand.seen("bring_back_0") is not None)
        hand.click("bring_back_0")
        qtbot.waitUntil(lambda: app.session.plan is not None)
        assert plan_of(app).id == "p5"


def test_restoring_the_version_that_the_plan_is_takes_nothing_back(
    app: Tumbuh, hand: Hand, qtbot: QtBot
) -> None:
    edit(app, partial(edits.rename_step, step_id="s1", title="Mine"))
    assert app.autosaver.flush(10)
    before = plan_of(app)
    app.shell.file_acts.show_versions()
    qtbot.waitUntil(lambda: hand.seen("restore_version") is not None)
    qtbot.waitUntil(lambda: hand.find("restore_version").isEnabled())
    hand.click("restore_version")
    assert plan_of(app) is before
    assert "just so already" in news(app)
    assert hand.seen("undo_restore") is None

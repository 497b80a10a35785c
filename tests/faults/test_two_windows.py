"""One plan in two windows: one of them writes at a time, and nothing of either is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage.plan_file import read_plan, to_bytes
from tests.faults.figures import Figures
from tests.faults.windows import Window, is_torn, place_of_lock, until_so, window
from tests.samples import plan as sample_plan

ELSEWHERE = "open in another window"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan in a folder of its own."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "Mine.tumbuh").write_bytes(to_bytes(sample_plan()))
    return folder / "Mine.tumbuh"


def ids_in(path: Path) -> set[str]:
    """The ids of the steps and log entries in a plan's file."""
    plan = read_plan(path).plan
    return {each.id for each in (*plan.steps(), *plan.log)}


def made_by(*names: str, times: int) -> set[str]:
    """The ids of all that these windows have added."""
    return {f"{name}{number}" for name in names for number in range(times)}


def edit_in(windows: list[Window], path: Path, times: int) -> int:
    """Let all edit at once until each is done and saved; gives how often the file was seen torn."""
    torn = [0]
    for each in windows:
        each.tell("edit", times)

    def are_done() -> bool:
        torn[0] += is_torn(path)
        standings = [each.tell("say") for each in windows]
        return all(
            now.edits_left == 0 and (now.read_only or (now.state == "saved" and not now.is_dirty))
            for now in standings
        )

    said = "all have edited and saved"
    until_so(are_done, said, lambda: str([each.now for each in windows]), 30 + times * 0.1)
    return torn[0]


def writers(windows: list[Window], before: list[int]) -> int:
    """How many of the windows have written the file since then."""
    return sum(each.tell("say").writes > was for each, was in zip(windows, before, strict=True))


def agree(windows: list[Window], path: Path) -> Callable[[], bool]:
    """Whether every window shows just what the file holds."""

    def do_agree() -> bool:
        standings = [each.tell("say") for each in windows]
        return not is_torn(path) and all(set(now.ids) == ids_in(path) for now in standings)

    return do_agree


def test_a_second_window_shows_what_the_first_does_and_goes_on_when_it_is_closed(
    path: Path, tmp_path: Path, figures: Figures
) -> None:
    with window("a", path, tmp_path) as first, window("b", path, tmp_path) as second:
        assert not first.now.read_only
        assert second.now.read_only
        assert ELSEWHERE in second.now.news

        first.tell("edit", 3)
        second.wait(lambda now: made_by("a", times=3) <= set(now.ids), "the changes are shown")
        assert second.now.read_only

        first.wait_until_saved()
        assert first.close() == 0
        second.wait(lambda now: not now.read_only, "the second may write")
        assert "You can change this plan here now" in second.now.news
        second.tell("edit", 3)
        second.wait_until_saved()
        assert second.close() == 0
    assert made_by("a", "b", times=3) <= ids_in(path)
    assert not place_of_lock(path).exists()
    figures.note("windows on one plan", tried=2)


def test_of_two_windows_that_are_both_edited_only_one_ever_writes(
    path: Path, tmp_path: Path, figures: Figures, is_long: bool
) -> None:
    times = 1_000 if is_long else 40
    with window("a", path, tmp_path) as first, window("b", path, tmp_path) as second:
        torn = edit_in([first, second], path, times)
        both = writers([first, second], [0, 0])
        assert second.tell("say").writes == 0
        until_so(agree([first, second], path), "both show the file")
    lost = made_by("a", times=times) - ids_in(path)
    figures.note("windows on one plan", tried=2 * times, lost=len(lost), torn=torn)
    assert (both, torn, lost) == (1, 0, set())
    assert made_by("b", times=times).isdisjoint(ids_in(path))


def test_what_is_changed_in_both_windows_after_one_took_over_is_all_kept(
    path: Path, tmp_path: Path, figures: Figures, is_long: bool
) -> None:
    times = 600 if is_long else 30
    with window("a", path, tmp_path) as first, window("b", path, tmp_path) as second:
        first.tell("edit", 1)
        second.tell("answer", 0)
        assert not second.tell("press", "take_over").read_only
        assert len(second.now.asked) == 1
        torn = edit_in([first, second], path, times)
        until_so(agree([first, second], path), "both show the file")
        lost = made_by("a", "b", times=times) - ids_in(path)
        assert (first.close(), second.close()) == (0, 0)
    figures.note("a window that took over", tried=2 * times, lost=len(lost), torn=torn)
    assert (torn, lost) == (0, set())
    assert made_by("a", "b", times=times) <= ids_in(path)


def test_taking_over_is_asked_for_and_does_nothing_when_one_thinks_again(
    path: Path, tmp_path: Path
) -> None:
    with window("a", path, tmp_path), window("b", path, tmp_path) as second:
        second.tell("answer", None)
        assert second.tell("press", "take_over").read_only
        assert len(second.now.asked) == 1


def test_a_plan_that_was_open_in_a_killed_window_opens_without_a_question(
    path: Path, tmp_path: Path, figures: Figures
) -> None:
    with window("a", path, tmp_path) as first:
        first.tell("edit", 3)
        first.wait_until_saved()
        first.end()
    assert place_of_lock(path).exists()
    with window("b", path, tmp_path) as second:
        assert not second.now.read_only
        assert (second.now.news, second.now.asked) == ("", [])
        second.tell("edit", 3)
        second.wait_until_saved()
    lost = made_by("a", "b", times=3) - ids_in(path)
    figures.note("a lock that a killed window left", lost=len(lost))
    assert not lost


def test_a_window_that_waits_takes_over_from_one_that_is_killed_at_its_next_look(
    path: Path, tmp_path: Path
) -> None:
    with window("a", path, tmp_path) as first, window("b", path, tmp_path) as second:
        assert second.now.read_only
        first.end()
        path.touch()
        second.wait(lambda now: not now.read_only, "the second may write")


def test_a_plan_that_is_renamed_in_the_first_window_is_followed_and_kept_by_one_writer(
    path: Path, tmp_path: Path
) -> None:
    with window("a", path, tmp_path) as first, window("b", path, tmp_path) as second:
        first.tell("rename", "Another name")
        moved = path.with_name("Another name.tumbuh")
        second.wait(lambda now: now.path == str(moved), "the second follows")
        second.wait(lambda now: now.title == "Another name", "the new title is shown")
        assert (second.now.read_only, second.now.trouble) == (True, "")
        first.wait_until_saved()
        assert first.close() == 0
        second.wait(lambda now: not now.read_only, "the second may write")
        assert not place_of_lock(path).exists()


def test_control_two_windows_that_know_nothing_of_each_other_are_seen_to_write_both(
    path: Path, tmp_path: Path
) -> None:
    with window("a", path, tmp_path) as first:
        place_of_lock(path).unlink()  # as if the second looked for a lock of another name
        with window("b", path, tmp_path) as second:
            assert not second.now.read_only
            edit_in([first, second], path, 5)
            assert writers([first, second], [0, 0]) == 2

"""Each act ends without warning before each of its calls to the disk; runs on every system."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.acts import ACTS, CARELESS, Act
from tests.faults.figures import Figures
from tests.faults.stories import Story, done_again, files_in, harms, litter, story_of
from tests.storage.disks import DeadlyDisk, Killed, NotingDisk

every_act = pytest.mark.parametrize("act", ACTS)


def calls_of(story: Story) -> list[str]:
    """The calls that the act makes where nobody disturbs it."""
    disk = NotingDisk()
    story.act.do(disk, story.set_scene())
    assert files_in(story.folder).get(story.target) == story.new
    return disk.calls


def killed(story: Story) -> Iterator[set[str]]:
    """Kill the act before each of its calls in turn; gives what was wrong each time."""
    for at in range(len(calls_of(story))):
        place = story.set_scene()
        with pytest.raises(Killed):
            story.act.do(DeadlyDisk(at), place)
        yield harms(story, files_in(story.folder))


def killed_story(act: Act, folder: Path) -> tuple[Story, list[set[str]]]:
    story = story_of(act, folder / "story")
    return story, list(killed(story))


@every_act
def test_an_act_that_is_killed_before_any_call_leaves_the_old_or_the_new_whole(
    act: str, figures: Figures, tmp_path: Path
) -> None:
    story = story_of(ACTS[act], tmp_path / "story")
    tried = 0
    for wrong in killed(story):
        tried += 1
        left = litter(files_in(story.folder))
        assert not wrong
        assert len(left) <= 1
        assert all(Path(each).name.startswith(".") for each in left)
        assert not done_again(story)
    figures.note("kill points without strace", tried=tried, torn=0, lost=0)


def test_most_acts_make_all_the_calls_of_a_safe_save(tmp_path: Path) -> None:
    for act in ACTS.keys() - {"remove pack"}:
        story = story_of(ACTS[act], tmp_path / act)
        calls = calls_of(story)
        safe = ["create", "write", "fsync", "close", "replace", "fsync_folder"]
        assert any(calls[at : at + len(safe)] == safe for at in range(len(calls)))


def test_control_a_naive_save_that_is_killed_is_found_torn(tmp_path: Path) -> None:
    assert {"torn"} in killed_story(CARELESS["naive"], tmp_path)[1]


def test_control_no_fault_is_found_in_a_careful_save(tmp_path: Path) -> None:
    story, found = killed_story(CARELESS["careful"], tmp_path)
    assert len(found) == len(calls_of(story)) == 6
    assert not any(found)


def test_control_an_app_that_cannot_go_on_after_a_kill_is_found(tmp_path: Path) -> None:
    story = story_of(ACTS["save over"], tmp_path / "story")
    idle = story.act._replace(do=lambda _disk, _place: None)
    assert done_again(story._replace(act=idle)) == {"lost"}

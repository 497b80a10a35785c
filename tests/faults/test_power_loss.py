"""The power goes after any call of any act: every state that the disk may then be in is looked at."""

from collections import Counter
from pathlib import Path

import pytest

from tests.faults.acts import ACTS, CARELESS, Act
from tests.faults.figures import Figures
from tests.faults.power import Recorder, cuts
from tests.faults.stories import Files, Story, done_again, files_in, harms, is_done, story_of

SEEN_AGAIN = 40
"""Of so many states one is put on a real disk, and the app goes on from there."""

every_act = pytest.mark.parametrize("act", ACTS)


def recorded(act: Act, folder: Path) -> tuple[Story, Recorder]:
    """The act done once, and the calls that it made."""
    story = story_of(act, folder / "story")
    recorder = Recorder(story.folder)
    act.do(recorder, story.set_scene())
    assert is_done(story, files_in(story.folder))
    return story, recorder


def folders_before(story: Story) -> list[str]:
    story.set_scene()
    return [
        str(each.relative_to(story.folder)) for each in story.folder.rglob("*") if each.is_dir()
    ]


def harm_in_the_dark(story: Story, recorder: Recorder, *, look_again: int = 0) -> Counter[str]:
    """How many states there are, and in how many something is torn, or lost although it was said done.

    What was done before the act began is safe, and so is what the act says is done when it ends.
    """
    found = Counter[str]()
    for cut in cuts(story.before, folders_before(story), recorder.record):
        found["tried"] += 1
        wrong = harms(story, cut.files)
        if cut.after == len(recorder.record) and not is_done(story, cut.files):
            wrong.add("lost")
        if look_again and found["tried"] % look_again == 0 and not wrong:
            wrong = gone_on(story, cut.files)
        found.update(wrong)
    return found


def gone_on(story: Story, files: Files) -> set[str]:
    """What is wrong after the app has gone on from these files."""
    story.set_scene()
    for name in files_in(story.folder).keys() - files.keys():
        (story.folder / name).unlink()
    for name, data in files.items():
        (story.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (story.folder / name).write_bytes(data)
    return done_again(story)


@every_act
def test_no_power_cut_tears_a_file_or_takes_what_was_said_to_be_done(
    act: str, figures: Figures, is_long: bool, tmp_path: Path
) -> None:
    story, recorder = recorded(ACTS[act], tmp_path)
    look_again = 1 if is_long else SEEN_AGAIN
    found = harm_in_the_dark(story, recorder, look_again=look_again)
    figures.note("power-loss states", tried=found["tried"], torn=found["torn"], lost=found["lost"])
    assert (found["torn"], found["lost"]) == (0, 0)
    assert found["tried"] > len(recorder.record)


@pytest.mark.parametrize(
    ("flaw", "harm"),
    [
        ("naive", "torn"),
        ("no sync of the file", "torn"),
        ("replace before sync", "torn"),
        ("no sync of the folder", "lost"),
    ],
)
def test_control_a_careless_save_is_found(flaw: str, harm: str, tmp_path: Path) -> None:
    assert harm_in_the_dark(*recorded(CARELESS[flaw], tmp_path))[harm]


def test_control_no_fault_is_found_in_a_careful_save(tmp_path: Path) -> None:
    found = harm_in_the_dark(*recorded(CARELESS["careful"], tmp_path))
    assert not found["torn"] + found["lost"]
    assert found["tried"] > 40

"""A real process is killed before each system call of each act, or a call of it fails, by strace."""

import errno
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import cycle, pairwise, product
from pathlib import Path

import pytest

from tests.faults.actor import DONE, ESCAPED, FAILED, LEFT_OPEN, UNKEPT
from tests.faults.acts import ACTS, CARELESS
from tests.faults.figures import Figures
from tests.faults.stories import Story, done_again, files_in, harms, is_done, litter, story_of
from tests.faults.traced import Blow, Theatre, Watched, strike_all, why_not_traced

KILL = "signal=KILL"
WORKERS = 2
ERRORS = ("EIO", "ENOSPC", "EACCES", "EDQUOT", "EROFS", "EPERM")
"""None that says that a file is not there: a disk that lies about this is beyond saving."""

assert all(hasattr(errno, each) for each in ERRORS)
every_act = pytest.mark.parametrize("act", ACTS)


@pytest.fixture(scope="module")
def theatres(figures: Figures) -> Iterator[Sequence[Theatre]]:
    why = why_not_traced()
    if why:
        figures.skip("kill points", why)
        figures.skip("errors of real calls", why)
        pytest.skip(why)
    with ExitStack() as stack:
        yield [stack.enter_context(Theatre()) for _ in range(WORKERS)]


def stories_of(act: str, parent: Path) -> list[Story]:
    """The same story for each theatre."""
    return [story_of({**ACTS, **CARELESS}[act], parent / f"{act} {n}") for n in range(WORKERS)]


def after_kill(story: Story, watched: Watched, blow: Blow) -> tuple[bool, set[str]]:
    """Whether the new content was there after the kill, and what was wrong then or after a new start."""
    assert watched.was_killed_at(blow[0]), "the kill did not come where it was aimed"
    now = files_in(story.folder)
    found = harms(story, now)
    left = litter(now)
    assert len(left) <= 1
    assert all(Path(each).name.startswith(".") for each in left)
    found |= done_again(story) if not found else set()
    if litter(files_in(story.folder)):
        found.add("littered")
    return now.get(story.target) == story.new, found


def after_naive_kill(story: Story, watched: Watched, blow: Blow) -> set[str]:
    assert watched.was_killed_at(blow[0])
    return harms(story, files_in(story.folder))


@every_act
def test_an_act_that_is_killed_at_any_call_leaves_the_old_or_the_new_whole(
    act: str, theatres: Sequence[Theatre], figures: Figures, tmp_path: Path
) -> None:
    stories = stories_of(act, tmp_path)
    undisturbed = theatres[0].watch(act, stories[0].folder)
    assert undisturbed.code == DONE
    assert files_in(stories[0].folder).get(stories[0].target) == stories[0].new
    blows = [(aim, KILL) for aim in undisturbed.calls]
    found = strike_all(theatres, act, stories, blows, after_kill)
    counts = {each: sum(each in harm for _, harm in found) for each in ("torn", "lost", "littered")}
    figures.note("kill points", tried=len(found), **counts)
    assert (counts["torn"], counts["lost"]) == (0, 0)
    assert len(found) >= 5
    arrived = [is_new for is_new, _ in found]
    assert all(later >= sooner for sooner, later in pairwise(arrived)), "what is new stays"


def test_control_a_naive_save_that_is_killed_is_found_torn(
    theatres: Sequence[Theatre], tmp_path: Path
) -> None:
    stories = stories_of("naive", tmp_path)
    blows = [(aim, KILL) for aim in theatres[0].watch("naive", stories[0].folder).calls]
    assert {"torn"} in strike_all(theatres, "naive", stories, blows, after_naive_kill)


# --- errors


def after_error(story: Story, watched: Watched, blow: Blow) -> set[str]:
    """What was wrong after a call had failed."""
    aim = blow[0]
    assert watched.failed_at(aim), "the call did not fail where it was told to"
    now = files_in(story.folder)
    code, was_left_open = watched.code % LEFT_OPEN, watched.code >= LEFT_OPEN
    found = harms(story.unkept() if code == UNKEPT else story, now)
    if code not in (DONE, UNKEPT, FAILED):
        assert code == ESCAPED
        found.add("escaped")
    if code in (DONE, UNKEPT) and not is_done(story, now):
        found.add("lied")
    if litter(now) or (was_left_open and aim.call != "close"):  # no close where strace lets it fail
        found.add("littered")
    return found


@every_act
def test_a_system_call_that_fails_in_an_act_does_no_harm(
    act: str, theatres: Sequence[Theatre], figures: Figures, is_long: bool, tmp_path: Path
) -> None:
    stories = stories_of(act, tmp_path)
    aims = theatres[0].watch(act, stories[0].folder).calls
    some = zip(aims[::2], cycle(ERRORS), strict=False)
    pairs = product(aims, ERRORS) if is_long else some
    blows = [(aim, f"error={error}") for aim, error in pairs]
    found = strike_all(theatres, act, stories, blows, after_error)
    names = ("torn", "lost", "lied", "littered", "escaped")
    counts = {each: sum(each in harm for harm in found) for each in names}
    figures.note("errors of real calls", tried=len(found), **counts)
    harmful = [(*blow, harm) for blow, harm in zip(blows, found, strict=True) if harm]
    assert harmful == [], "\n".join(map(str, harmful))


@pytest.mark.parametrize(
    ("flaw", "call", "harm"),
    [
        ("naive", "write", "torn"),
        ("naive", "write", "escaped"),
        ("naive", "write", "littered"),
        ("leaves its temporary file", "fsync", "littered"),
    ],
)
def test_control_a_failed_call_is_found_to_harm_a_careless_save(
    flaw: str, call: str, harm: str, theatres: Sequence[Theatre], tmp_path: Path
) -> None:
    stories = stories_of(flaw, tmp_path)
    aims = theatres[0].watch(flaw, stories[0].folder).calls
    blows = [(aim, "error=ENOSPC") for aim in aims if aim.call == call]
    found = strike_all(theatres, flaw, stories, blows, after_error)
    assert any(harm in each for each in found)

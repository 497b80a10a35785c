"""A plan in an odd place: it is opened or refused at once, and saved as soon as the place allows it."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.storage.failure import StorageFailure
from desktop.storage.plan_file import read_plan, to_bytes
from desktop.tour.hand import Hand
from desktop.widgets.news_bar import NewsBar
from tests.app_runs import Runs, plan_of
from tests.faults.figures import Figures
from tests.samples import plan as sample_plan
from tests.storage.disks import NotingDisk, naive_save
from tests.storage.time_limit import at_most

Change = Callable[[Path], object]
MOST_SECONDS = 15


def said_in(bar: NewsBar) -> str:
    label = bar.findChild(QLabel, "news_text")
    return label.text() if bar.isVisible() and isinstance(label, QLabel) else ""


def edit(app: Tumbuh) -> None:
    title = f"{plan_of(app).title} and more"
    app.session.apply("rename", partial(edits.rename_plan, title=title))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan in a folder of its own."""
    return plan_in(tmp_path / "place")


def plan_in(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "plan.tumbuh"
    path.write_bytes(to_bytes(sample_plan()))
    return path


# --- a place that breaks while the plan is open, and is mended


def looping(path: Path) -> None:
    path.symlink_to(path.with_name("other"))
    path.with_name("other").symlink_to(path)


def into_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def into_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def into_loop(path: Path) -> None:
    path.unlink()
    looping(path)


def away(path: Path) -> None:
    path.parent.rename(path.parent.with_name("away"))
    path.parent.write_text("a file where the folder was")


def back(path: Path) -> None:
    path.parent.unlink()
    path.parent.with_name("away").rename(path.parent)


TROUBLES: dict[str, tuple[Change, Change, str]] = {
    "read-only file": (
        lambda path: path.chmod(0o444),
        lambda path: path.chmod(0o600),
        "marked as read-only",
    ),
    "folder in its place": (into_folder, Path.rmdir, "not an ordinary file"),
    "pipe in its place": (into_pipe, Path.unlink, "not an ordinary file"),
    "looping link in its place": (into_loop, Path.unlink, "not an ordinary file"),
    "file in place of its folder": (away, back, "The folder is not there"),
}


def breaks_and_is_mended(
    app: Tumbuh, break_down: Callable[[], object], mend: Callable[[], object], words: str
) -> None:
    """Edit in a place that is broken, see the trouble told, mend the place."""
    hand = Hand()
    break_down()
    edit(app)
    hand.wait(lambda: words in said_in(app.window.trouble_bar), f"“{words}” is told")
    assert app.autosaver.state.kind == "failed"
    assert "not saved" in app.window.menuBar().cornerWidget().text()  # type: ignore[attr-defined]
    mend()


def is_saved(app: Tumbuh, path: Path) -> bool:
    if app.autosaver.state.kind != "saved" or said_in(app.window.trouble_bar):
        return False
    return read_plan(path).plan == plan_of(app)


@pytest.mark.parametrize("kind", TROUBLES)
def test_a_place_that_breaks_is_told_and_saved_to_once_it_is_mended(
    kind: str, path: Path, runs: Runs, figures: Figures
) -> None:
    break_down, mend, words = TROUBLES[kind]
    hand = Hand()
    with runs.app(path) as app, at_most(MOST_SECONDS):
        breaks_and_is_mended(app, lambda: break_down(path), lambda: mend(path), words)
        hand.click("save_again")
        hand.wait(lambda: is_saved(app, path), "all is saved")
    assert {*os.listdir(path.parent)} - {"other"} == {"plan.tumbuh"}
    figures.note("places that break and are mended")


def test_a_folder_that_is_locked_is_told_and_saved_to_by_itself_once_it_is_free(
    path: Path, runs: Runs, figures: Figures
) -> None:
    """What binds even root: a folder that is marked as never to change."""
    lock = ["chattr", "+i", str(path.parent)]
    if shutil.which("chattr") is None or subprocess.run(lock, check=False).returncode:
        figures.skip("a folder that binds root as well", "chattr is missing or not allowed")
        pytest.skip("chattr is missing or not allowed")
    free = partial(subprocess.run, ["chattr", "-i", str(path.parent)], check=True)
    try:
        with runs.app(path) as app, at_most(MOST_SECONDS):
            breaks_and_is_mended(app, lambda: None, free, "You are not allowed")
            Hand().wait(lambda: is_saved(app, path), "all is saved by itself")
    finally:
        free()
    figures.note("places that break and are mended")


@pytest.fixture
def small_disk(tmp_path: Path, figures: Figures) -> Iterator[Path]:
    """A real disk of 128 KB."""
    folder = tmp_path / "stick"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tumbuh-test", str(folder)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode:
        figures.skip("a real disk that fills up", f"mount is not allowed: {done.stderr.strip()}")
        pytest.skip("mount is not allowed")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path) -> None:
    with (folder / "filler").open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096) == 4096:
                pass
        except OSError:
            return


def test_a_disk_that_fills_up_is_told_and_saved_to_by_itself_once_it_has_room(
    small_disk: Path, runs: Runs, figures: Figures
) -> None:
    path = plan_in(small_disk)
    before = path.read_bytes()
    filler = small_disk / "filler"

    def free() -> None:
        assert path.read_bytes() == before
        filler.unlink()

    with runs.app(path) as app, at_most(MOST_SECONDS):
        breaks_and_is_mended(app, lambda: fill(small_disk), free, "The disk is full")
        Hand().wait(lambda: is_saved(app, path), "all is saved by itself")
    assert os.listdir(small_disk) == ["plan.tumbuh"]
    figures.note("places that break and are mended")


def test_control_a_naive_save_on_a_full_disk_is_found_torn(small_disk: Path) -> None:
    path = plan_in(small_disk)
    fill(small_disk)
    naive_save(NotingDisk(), path, to_bytes(sample_plan(title="x" * 400)) * 60)
    with pytest.raises(StorageFailure):
        read_plan(path)


# --- links, and folders that go


@pytest.mark.parametrize("gone", [False, True], ids=["there", "gone"])
def test_a_link_to_a_plan_is_followed_and_stays_a_link(
    gone: bool, path: Path, runs: Runs, figures: Figures
) -> None:
    link = path.parent.with_name("link.tumbuh")
    link.symlink_to(Path("place") / "plan.tumbuh")
    with runs.app(link) as app:
        if gone:
            path.unlink()
        edit(app)
        assert app.autosaver.flush(5)
        assert read_plan(path).plan == plan_of(app)
    assert link.is_symlink()
    assert os.readlink(link) == "place/plan.tumbuh"
    figures.note("links to a plan")


def test_another_hard_link_keeps_the_plan_as_it_was_opened(
    path: Path, runs: Runs, figures: Figures
) -> None:
    other = path.with_name("other")
    other.hardlink_to(path)
    with runs.app(path) as app:
        edit(app)
        assert app.autosaver.flush(5)
        assert read_plan(path).plan == plan_of(app)
    assert read_plan(other).plan == sample_plan()
    figures.note("links to a plan")


@pytest.mark.parametrize("how", ["removed", "renamed"])
def test_a_folder_that_goes_is_told_and_not_made_again_until_it_is_back(
    how: str, path: Path, runs: Runs, figures: Figures
) -> None:
    """A stick that was pulled out must not be replaced by a folder on the computer's own disk."""
    place, moved = path.parent, path.parent.with_name("moved")

    def go() -> None:
        place.rename(moved)
        if how == "removed":
            shutil.rmtree(moved)

    def come_back() -> None:
        assert not place.exists()
        if how == "removed":
            place.mkdir()
        else:
            moved.rename(place)

    hand = Hand()
    with runs.app(path) as app, at_most(MOST_SECONDS):
        breaks_and_is_mended(app, go, come_back, "is not there")
        hand.click("save_again")
        hand.wait(lambda: is_saved(app, path), "all is saved")
    figures.note("places that break and are mended")


# --- controls


def test_control_a_naive_replacement_of_a_link_is_found(path: Path) -> None:
    link, new = path.with_name("link"), path.with_name("new")
    link.symlink_to(path)
    new.write_bytes(b"new")
    os.replace(new, link)
    assert not link.is_symlink()
    assert read_plan(path).plan == sample_plan()

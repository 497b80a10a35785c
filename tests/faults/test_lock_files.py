"""The lock beside a plan, in every state that a crash, another computer or chance may leave it in."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.session.plan_lock import Holder, PlanLock
from desktop.storage.plan_file import read_plan, to_bytes
from tests.app_runs import Runs, plan_of
from tests.faults.figures import Figures
from tests.faults.own_process import NOBODY_KNOWS, open_folder, why_not_as_stranger
from tests.faults.run_app import said_in
from tests.faults.windows import place_of_lock, window
from tests.samples import plan as sample_plan

OTHER = "a-computer-that-is-not-this-one"


@pytest.fixture
def path(runs: Runs) -> Path:
    """A plan that no window has open."""
    runs.paths.documents.mkdir(parents=True)
    path = runs.paths.documents / "Mine.tumbuh"
    path.write_bytes(to_bytes(sample_plan()))
    return path


def pid_of_the_dead() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def lock_of(computer: str, process: int) -> bytes:
    """What a window of that computer writes into the lock."""
    return f"{process}\npython3\n{computer}\n".encode()


def write_as(content: bytes) -> Callable[[Path], object]:
    return lambda place: place.write_bytes(content)


GARBAGE: dict[str, Callable[[Path], object]] = {
    "empty": write_as(b""),
    "zeros": write_as(b"\0" * 64),
    "100 kB": write_as(b"x" * 100_000),
    "not UTF-8": write_as(b"\xff\xfe\n\xff\n\xff\n"),
    "a huge number": write_as(b"9" * 400 + b"\npython3\nhere\n"),
    "a negative number": write_as(f"-1\npython3\n{socket.gethostname()}\n".encode()),
    "a folder": lambda place: place.mkdir(),
    "a folder with something in it": lambda place: (place / "inner").mkdir(parents=True),
    "a link to itself": lambda place: place.symlink_to(place.name),
}


def take_over(app: Tumbuh) -> None:
    """Press "Change it here all the same…"."""
    button = app.window.news_bar.findChild(QPushButton, "take_over")
    assert isinstance(button, QPushButton)
    button.click()


def is_saved_with(app: Tumbuh, title: str) -> bool:
    """Whether another title comes into the file by itself."""
    app.files.keeping.rename(title)
    saved = app.autosaver.flush(10)
    path = app.autosaver.path
    return saved and path is not None and read_plan(path).plan.title == title


@pytest.mark.parametrize("name", GARBAGE)
def test_a_lock_that_says_nothing_is_asked_about_and_never_keeps_one_out_for_ever(
    name: str, path: Path, runs: Runs, figures: Figures
) -> None:
    GARBAGE[name](place_of_lock(path))
    before = path.read_bytes()
    with runs.app(path) as app:
        if app.session.read_only:
            assert "seems to be open somewhere else" in said_in(app.window.news_bar)
            app.files.keeping.rename("not allowed")
            assert path.read_bytes() == before
            runs.ask.answer = None
            take_over(app)
            assert app.session.read_only
            runs.ask.answer = 0
            take_over(app)
        assert not app.session.read_only
        is_saved = is_saved_with(app, "Mine again")
    figures.note("a lock file of garbage", lost=int(not is_saved))
    assert is_saved


def test_a_lock_of_a_process_that_is_gone_is_taken_over_without_a_question(
    path: Path, runs: Runs, figures: Figures
) -> None:
    place_of_lock(path).write_bytes(lock_of(socket.gethostname(), pid_of_the_dead()))
    with runs.app(path) as app:
        assert not app.session.read_only
        assert said_in(app.window.news_bar) == ""
        is_saved = is_saved_with(app, "Mine again")
    figures.note("a lock of a process that is gone", lost=int(not is_saved))
    assert is_saved
    assert runs.ask.asked == []


def test_a_lock_of_another_computer_is_named_and_taken_only_after_a_question(
    path: Path, runs: Runs, figures: Figures
) -> None:
    content = lock_of(OTHER, os.getpid())
    place_of_lock(path).write_bytes(content)
    before = path.read_bytes()
    with runs.app(path) as app:
        assert app.session.read_only
        assert f"on another computer ({OTHER})" in said_in(app.window.news_bar)
        app.files.keeping.rename("not allowed")
        runs.ask.answer = None
        take_over(app)
        assert app.session.read_only
        assert (path.read_bytes(), place_of_lock(path).read_bytes()) == (before, content)

        runs.ask.answer = 0
        take_over(app)
        assert not app.session.read_only
        assert len(runs.ask.asked) == 2
        is_saved = is_saved_with(app, "Mine again")
    figures.note("a lock of another computer", lost=int(not is_saved))
    assert is_saved


def test_a_lock_of_another_computer_that_goes_away_lets_the_window_write(
    path: Path, runs: Runs, qtbot: QtBot
) -> None:
    place_of_lock(path).write_bytes(lock_of(OTHER, os.getpid()))
    with runs.app(path) as app:
        place_of_lock(path).unlink()
        qtbot.waitUntil(lambda: not app.session.read_only, timeout=10_000)
        assert is_saved_with(app, "Mine again")


def test_a_folder_that_can_only_be_read_keeps_nobody_out_and_the_failure_is_told(
    figures: Figures,
) -> None:
    why_not = why_not_as_stranger()
    if why_not:
        figures.skip("a folder that can only be read", why_not)
        pytest.skip(why_not)
    with open_folder(NOBODY_KNOWS) as home, open_folder() as folder:
        path = folder / "Mine.tumbuh"
        path.write_bytes(to_bytes(sample_plan()))
        path.chmod(0o666)
        before = path.read_bytes()
        with window("a", path, home, NOBODY_KNOWS) as only:
            assert not only.now.read_only
            only.tell("edit", 1)
            now = only.wait(lambda now: now.trouble, "the failure is told")
            lied = now.state == "saved"
        figures.note("a folder that can only be read", lied=int(lied))
        assert "You are not allowed to write" in now.trouble
        assert now.is_dirty
        assert [each.name for each in folder.iterdir()] == [path.name]
        assert path.read_bytes() == before


def test_a_plan_has_one_lock_whichever_link_it_is_opened_by(
    path: Path, tmp_path: Path, qapp: QApplication
) -> None:
    (tmp_path / "elsewhere").mkdir()
    links = [path.with_name("Link.tumbuh"), tmp_path / "elsewhere" / "Other.tumbuh"]
    for link in links:
        link.symlink_to(path)
    for first in (path, *links):
        for second in (path, *links):
            one, two = PlanLock(), PlanLock()
            assert one.take(first) is None
            assert two.take(second) == Holder()
            one.release()
            assert two.take(second) is None
            two.release()


def test_a_window_on_a_link_follows_and_goes_on_when_the_one_on_the_file_is_closed(
    path: Path, runs: Runs, tmp_path: Path, qtbot: QtBot
) -> None:
    link = tmp_path / "Link.tumbuh"
    link.symlink_to(path)
    with runs.app(path) as first, runs.app(link) as second:
        assert second.session.read_only
        first.session.apply("rename", partial(edits.rename_plan, title="Mine again"))
        qtbot.waitUntil(lambda: plan_of(second).title == "Mine again", timeout=10_000)
        first.plan_files.close()
        qtbot.waitUntil(lambda: not second.session.read_only, timeout=10_000)


def test_whoever_lost_the_lock_does_not_take_it_from_the_one_that_has_it(
    path: Path, qapp: QApplication
) -> None:
    first, second, third = PlanLock(), PlanLock(), PlanLock()
    assert first.take(path) is None
    second.take_over(path)
    first.release()
    assert third.take(path) == Holder(), "the second still has it"
    second.release()
    assert third.take(path) is None
    third.release()
    assert not place_of_lock(path).exists()


def test_whoever_lost_the_lock_has_it_again_once_it_is_free(path: Path, qapp: QApplication) -> None:
    first, second, third = PlanLock(), PlanLock(), PlanLock()
    first.take(path)
    second.take_over(path)
    second.release()
    assert first.take(path) is None
    assert third.take(path) == Holder()
    first.release()

"""What is no plan file is refused at once with the reason, and so is what belongs to somebody else."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop.storage.plan_file import read_plan, to_bytes
from desktop.tour.hand import Hand
from desktop.widgets.news_bar import NewsBar
from tests.app_runs import Runs, plan_of
from tests.faults.figures import Figures
from tests.faults.own_process import (
    APP,
    NOBODY_KNOWS,
    environment,
    first_said,
    open_folder,
    why_not_as_stranger,
)
from tests.samples import plan as sample_plan
from tests.storage.time_limit import at_most

Change = Callable[[Path], object]
MOST_SECONDS = 15


def said_in(bar: NewsBar) -> str:
    label = bar.findChild(QLabel, "news_text")
    return label.text() if bar.isVisible() and isinstance(label, QLabel) else ""


def plan_in(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "plan.tumbuh"
    path.write_bytes(to_bytes(sample_plan()))
    return path


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(str(path))


def looping(path: Path) -> None:
    path.symlink_to("other")
    path.with_name("other").symlink_to(path.name)


NO_PLANS: dict[str, tuple[Change, str]] = {
    "folder": (Path.mkdir, "not an ordinary file"),
    "pipe": (os.mkfifo, "not an ordinary file"),
    "link to a pipe": (
        lambda path: path.symlink_to(pipe_beside(path).name),
        "not an ordinary file",
    ),
    "device": (lambda path: path.symlink_to("/dev/zero"), "not an ordinary file"),
    "looping link": (looping, "not an ordinary file"),
    "dangling link": (lambda path: path.symlink_to("nowhere"), "is not there"),
    "socket": (listening, "The system says"),
}


def pipe_beside(path: Path) -> Path:
    os.mkfifo(path.with_name("pipe"))
    return path.with_name("pipe")


def test_what_is_no_file_is_refused_at_once_with_the_reason(
    tmp_path: Path, runs: Runs, figures: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = plan_in(tmp_path)
    monkeypatch.chdir(path.parent)  # the name of a socket must be short
    with runs.app(path) as app:
        before = plan_of(app)
        for number, (make, words) in enumerate(NO_PLANS.values()):
            odd = Path(f"odd {number}")
            make(odd)
            with at_most(MOST_SECONDS):
                app.plan_files.open(odd)
                expected = f"{odd.name} was not opened."
                Hand().wait(lambda: expected in said_in(app.window.news_bar), expected)  # noqa: B023
            assert words in said_in(app.window.news_bar)
            assert plan_of(app) is before
            assert app.autosaver.path == path
            figures.note("opening what is no file")


@pytest.mark.parametrize("mine", ["the folder is not mine", "the file is not mine"])
def test_what_belongs_to_somebody_else_is_told(mine: str, figures: Figures, tmp_path: Path) -> None:
    why = why_not_as_stranger()
    if why:
        figures.skip("a plan of somebody else", why)
        pytest.skip(why)
    with open_folder() as folder, open_folder(NOBODY_KNOWS) as home:
        path = plan_in(folder)
        if mine == "the folder is not mine":
            path.chmod(0o666)
            bar, words = "trouble", "You are not allowed"
        else:
            path.chmod(0o600)
            bar, words = "news", "plan.tumbuh was not opened. You are not allowed"
        deed = "make_and_stay" if bar == "trouble" else "look_and_leave"
        said = first_said(*APP, deed, str(path), env=environment(home), user=NOBODY_KNOWS)
        assert words in said[bar], said
        assert read_plan(path).plan == sample_plan()
        assert os.listdir(folder / "place" if path.parent != folder else folder) == [path.name]
    figures.note("a plan of somebody else")


def test_control_a_naive_reader_of_a_pipe_is_found_to_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(AssertionError, match="took more than"), at_most(0.2):
        (tmp_path / "pipe").read_bytes()

"""One start keeps the door; what later ones hand in there is taken once, and nothing else is believed."""

import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.storage.door import Asked, Door, name_of_screen

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "data" / "doors" / "screen"


@pytest.fixture
def first(folder: Path) -> Iterator[Door]:
    """A door that is kept and open."""
    made = Door(folder)
    assert made.keep() == "first"
    made.open()
    yield made
    made.leave()


@pytest.fixture
def later(folder: Path) -> Iterator[Door]:
    """A start that finds the door kept, and has hardly any patience."""
    made = Door(folder, patience=0.05, patience_at_start=0.2)
    yield made
    made.leave()


class HandingIn:
    """A start that hands in on a thread of its own, with all the patience in the world."""

    def __init__(self, folder: Path, plan: Path | None, token: str = "") -> None:
        self._folder, self._plan, self._token = folder, plan, token
        self.was_taken: bool | None = None
        self._thread = threading.Thread(target=self._hand_in)
        self._thread.start()

    def _hand_in(self) -> None:
        door = Door(self._folder, patience=30, patience_at_start=30)
        assert door.keep() == "later"
        self.was_taken = door.hand_in(self._plan, self._token)
        door.leave()

    def wait(self) -> bool | None:
        """Wait until it is over; gives whether the request was taken."""
        self._thread.join(30)
        return self.was_taken


def taken_by(door: Door) -> list[Asked]:
    """Wait until something is taken."""
    until = time.monotonic() + 30
    while not (found := door.take()):
        assert time.monotonic() < until
        time.sleep(0.001)
    return found


def left_in(folder: Path) -> list[str]:
    """What is left beside the lock."""
    return sorted(path.name for path in folder.iterdir() if path.name != "lock")


def sound(plan: str = "/a/plan.tumbuh") -> bytes:
    """What a request holds."""
    return b"\0".join((b"tumbuh request 1", b"", plan.encode(), b""))


@pytest.mark.parametrize(
    "name", ["plan.tumbuh", "a b%20$c 'd' \"e\".tumbuh", "Rencana\n2.tumbuh", "n\u00e9.tumbuh"]
)
def test_a_plan_that_is_handed_in_is_taken_as_it_was_named(
    name: str, first: Door, folder: Path, tmp_path: Path
) -> None:
    handing = HandingIn(folder, tmp_path / name, "a-token_1")
    assert taken_by(first) == [Asked(str(tmp_path / name), "a-token_1")]
    assert handing.wait() is True
    assert left_in(folder) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_not_utf8_arrives_whole(first: Door, folder: Path) -> None:
    handing = HandingIn(folder, Path(os.fsdecode(b"/plans/\xff\xfe.tumbuh")))
    assert os.fsencode(taken_by(first)[0].plan) == b"/plans/\xff\xfe.tumbuh"
    assert handing.wait() is True


def test_a_name_is_read_from_where_the_later_start_stands(
    first: Door, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    handing = HandingIn(folder, Path("plan.tumbuh"))
    assert taken_by(first) == [Asked(str(tmp_path / "plan.tumbuh"))]
    handing.wait()


def test_a_start_without_a_plan_only_asks_to_come_forward(first: Door, folder: Path) -> None:
    handing = HandingIn(folder, None)
    assert taken_by(first) == [Asked()]
    assert handing.wait() is True


def test_a_first_that_takes_nothing_is_waited_for_only_so_long_and_finds_nothing_later(
    first: Door, later: Door, folder: Path
) -> None:
    assert later.keep() == "later"
    assert later.hand_in(Path("/a/plan.tumbuh")) is False
    assert left_in(folder) == []
    assert first.take() == []


def test_a_first_that_is_still_starting_is_given_more_time(folder: Path) -> None:
    first, later = Door(folder), Door(folder, patience=0, patience_at_start=30)
    assert (first.keep(), later.keep()) == ("first", "later")
    handing = HandingIn(folder, None)
    while not left_in(folder):
        time.sleep(0.001)
    assert handing.was_taken is None
    first.open()
    assert taken_by(first) == [Asked()]
    assert handing.wait() is True
    first.leave()
    later.leave()


def test_a_first_that_ends_meanwhile_leaves_the_door_to_the_one_that_waits(folder: Path) -> None:
    first = Door(folder)
    first.keep()
    first.open()
    handing = HandingIn(folder, Path("/a/plan.tumbuh"))
    while not left_in(folder):
        time.sleep(0.001)
    first.leave()
    assert handing.wait() is False
    assert left_in(folder) == []


def test_a_lock_goes_with_its_process_even_if_that_is_killed(folder: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from desktop.storage.door import Door\n"
        "door = Door(Path(sys.argv[1])); print(door.keep(), flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", script, str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "first\n"
        assert Door(folder).keep() == "later"
        process.kill()
    assert Door(folder).keep() == "first"


def sparse(place: Path) -> None:
    place.write_bytes(sound())
    os.truncate(place, 2**31)


def linked(place: Path) -> None:
    target = place.with_name("target")
    target.write_bytes(sound())
    place.symlink_to(target)


GARBAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda place: place.write_bytes(b""),
    "zeros": lambda place: place.write_bytes(b"\0" * 64),
    "garbage": lambda place: place.write_bytes(os.urandom(200)),
    "a relative name": lambda place: place.write_bytes(sound("plan.tumbuh")),
    "cut off": lambda place: place.write_bytes(sound()[:-1]),
    "more behind it": lambda place: place.write_bytes(sound() + b"x"),
    "of a form to come": lambda place: place.write_bytes(sound().replace(b"1", b"2", 1)),
    "a plan": lambda place: place.write_text('{"format": "tumbuh-plan", "version": 1}'),
    "too long a name": lambda place: place.write_bytes(sound("/" + "x" * 20_000)),
    "2 GB": sparse,
    "a link to a request": linked,
    "a link to itself": lambda place: place.symlink_to(place.name),
}
if hasattr(os, "mkfifo"):
    GARBAGE |= {"a pipe": os.mkfifo}


@pytest.mark.parametrize("name", GARBAGE)
def test_a_file_that_is_no_request_is_removed_and_not_believed(
    name: str, first: Door, folder: Path
) -> None:
    place = folder / "0123.request"
    GARBAGE[name](place)
    assert first.take() == []
    assert not os.path.lexists(place)


def test_control_a_file_that_is_a_request_is_believed(first: Door, folder: Path) -> None:
    (folder / "0123.request").write_bytes(sound())
    assert first.take() == [Asked("/a/plan.tumbuh")]


def test_a_folder_in_the_place_of_a_request_is_let_be(first: Door, folder: Path) -> None:
    (folder / "0123.request").mkdir()
    assert first.take() == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give away"
)
def test_a_request_of_another_user_is_not_believed(first: Door, folder: Path) -> None:
    place = folder / "0123.request"
    place.write_bytes(sound())
    os.chown(place, 54321, 54321)
    assert first.take() == []


@pytest.mark.parametrize("token", [b"x" * 201, b"\xff", b"a\nb", b"\x1b[0m"])
def test_a_token_that_is_none_is_left_out(token: bytes, first: Door, folder: Path) -> None:
    (folder / "0123.request").write_bytes(sound().replace(b"\0\0", b"\0" + token + b"\0", 1))
    assert first.take() == [Asked("/a/plan.tumbuh")]


def test_what_a_killed_start_left_is_cleared_and_not_done_long_after(
    first: Door, folder: Path
) -> None:
    left = [folder / "0.request", folder / "1.unfinished"]
    for each in left:
        each.write_bytes(sound())
        os.utime(each, (time.time() - 60, time.time() - 60))
    just_begun = folder / "2.unfinished"
    just_begun.write_bytes(b"")
    assert first.take() == []
    assert left_in(folder) == [just_begun.name]


def test_requests_are_taken_in_the_order_they_came(first: Door, folder: Path) -> None:
    for age, name in enumerate(("c", "a", "b")):
        place = folder / f"{name}.request"
        place.write_bytes(sound(f"/{name}"))
        os.utime(place, (time.time() - age, time.time() - age))
    assert [asked.plan for asked in first.take()] == ["/b", "/a", "/c"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps such folders to their owner by itself")
def test_everything_at_the_door_is_for_its_owner_alone(
    first: Door, folder: Path, tmp_path: Path
) -> None:
    handing = HandingIn(folder, None)
    while not (names := [name for name in left_in(folder) if name.endswith(".request")]):
        time.sleep(0.001)
    made = [folder / names[0], folder / "lock", folder, folder.parent, tmp_path / "data"]
    modes = [stat.S_IMODE(each.stat().st_mode) for each in made]
    first.take()
    handing.wait()
    assert modes == [0o600, 0o600, 0o700, 0o700, 0o700]


def test_where_no_folder_can_be_made_each_start_is_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    door = Door(tmp_path / "file" / "doors")
    assert door.keep() == "alone"
    assert door.hand_in(None) is False
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("make", [Path.mkdir, linked], ids=["a folder", "a link"])
def test_a_lock_that_is_no_file_leaves_each_start_alone(
    make: Callable[[Path], None], folder: Path
) -> None:
    folder.mkdir(parents=True)
    make(folder / "lock")
    assert Door(folder).keep() == "alone"


def test_another_screen_has_another_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    here = name_of_screen()
    assert name_of_screen() == here
    monkeypatch.setenv("DISPLAY", ":1")
    assert name_of_screen() != here
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert name_of_screen() != here


def test_the_door_loads_next_to_nothing() -> None:
    script = (
        "import sys; from pathlib import Path; before = set(sys.modules)\n"
        f"import {Door.__module__}\n"
        "print(*(name for name in set(sys.modules) - before if not name.startswith('desktop')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert len(loaded) < 10
    assert loaded <= set(sys.stdlib_module_names) | {"typing.io", "typing.re", "collections.abc"}

"""Files as hostile as we can think of are refused at once, in little memory, with their place."""

import gzip
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path

import pytest

from tests.faults.endless import sparse
from tests.faults.figures import Figures
from tests.faults.mutations import pictured, zipped
from tests.faults.read_watched import MOST_MEGABYTES, Seen, look, read_each, read_endless
from tests.faults.readers import READERS

SAMPLES = {
    "plans": READERS["plans"].samples[1],  # not as we write it, so that it is read with all care
    "evidence packs": READERS["evidence packs"].samples[0],
    "settings": READERS["settings"].samples[0],
}
HARMLESS = {"opened", "refused"}


def all_seen(name: str, folder: Path, files: Iterable[bytes]) -> list[Seen]:
    """What reading each of the files comes to."""
    path, again = folder / READERS[name].name, folder / "again"
    found = []
    for data in files:
        path.write_bytes(data)
        found.append(look(READERS[name], path, again))
    return found


def note(figures: Figures, fault: str, found: list[Seen] | dict[str, Seen]) -> None:
    """Count the harm, and fail if there was any."""
    named = found if isinstance(found, dict) else dict(zip(map(str, count()), found, strict=False))
    harm = {each: seen for each, seen in named.items() if seen.outcome not in HARMLESS}
    figures.note(fault, tried=len(found), **Counter(seen.outcome for seen in harm.values()))
    assert not harm, "\n".join(f"{each}: {seen}" for each, seen in harm.items())


# --- damage


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_cut_off_at_any_byte_is_refused(name: str, figures: Figures, tmp_path: Path) -> None:
    whole = SAMPLES[name].rstrip()

    found = all_seen(name, tmp_path, (whole[:end] for end in range(len(whole))))

    note(figures, f"{name} cut off at each byte", found)
    assert {seen.outcome for seen in found} == {"refused"}


def spoilt_at_each_byte(data: bytes, spoil: Callable[[int], bytes]) -> Iterable[bytes]:
    return (data[:at] + spoil(data[at]) + data[at + 1 :] for at in range(len(data)))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_with_any_byte_spoilt_is_read_whole_or_refused(
    name: str, figures: Figures, is_long: bool, tmp_path: Path
) -> None:
    ways: list[Callable[[int], bytes]] = [lambda byte: bytes([byte ^ 0x04]), lambda byte: b""]
    if is_long:
        ways += [lambda byte, bit=bit: bytes([byte ^ 1 << bit]) for bit in range(8)]  # type: ignore[misc]
        ways += [lambda byte: b"\x00", lambda byte: bytes([byte, byte]), lambda byte: b"\xff"]

    for spoil in ways:
        found = all_seen(name, tmp_path, spoilt_at_each_byte(SAMPLES[name], spoil))
        note(figures, f"{name} with each byte spoilt", found)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_that_is_something_else_is_refused(
    name: str, figures: Figures, tmp_path: Path
) -> None:
    sound = SAMPLES[name]
    others = [
        b"", b" \n", b"\x00", bytes(len(sound)), sound + sound, sound + b"\x00", b"\x00" + sound,
        gzip.compress(sound, mtime=0), zipped(sound), pictured(sound), sound.decode().encode("utf-16"),
        sound.decode().encode("utf-32"), b"\xef\xbb\xbf\xef\xbb\xbf" + sound, sound[::-1],
        b"[" + sound + b"]", b"null", b"[]", b"7", b'"x"', b"\xff" * 99, bytes(range(256)) * 9,
        b"[" * 200_000 + b"]" * 200_000, b'{"a":' * 200_000 + b"0" + b"}" * 200_000,
    ]  # fmt: skip
    found = all_seen(name, tmp_path, others)

    note(figures, f"{name} that are something else", found)
    assert [seen.outcome for seen in found] == ["refused"] * len(others)


# --- files that have no end, or are no files


@pytest.mark.parametrize(
    "name",
    [*SAMPLES, "kept evidence packs", "LinkedIn archives", "other tables", "JSON Resumes"],
)
def test_a_file_without_end_costs_little_time_and_memory(
    name: str, figures: Figures, tmp_path: Path
) -> None:
    found = read_endless(name, tmp_path)

    note(figures, f"{name} without end", found)


def strange_files(folder: Path) -> dict[str, Path]:
    """What may stand where a file should, by its name."""
    folder.mkdir()
    os.mkfifo(folder / "pipe")
    (folder / "folder").mkdir()
    (folder / "no link").symlink_to(folder / "gone")
    (folder / "circle").symlink_to(folder / "circle")
    (folder / "one").symlink_to(folder / "other")
    (folder / "other").symlink_to(folder / "one")
    (folder / "pipe link").symlink_to(folder / "pipe")
    for device in ("zero", "full", "random", "null"):
        (folder / device).symlink_to(f"/dev/{device}")
    os.mknod(folder / "socket", stat.S_IFSOCK | 0o600)
    sparse(folder / "100 MB", 100 * 10**6)
    sparse(folder / "2 GB", 2 * 1024**3)
    sparse(folder / "a byte too large", 32 * 1024**2 + 1)
    return {path.name: path for path in sorted(folder.iterdir())}


def outcomes_of_strange_files(name: str, folder: Path, *only: str) -> dict[str, Seen]:
    files = {each: path for each, path in strange_files(folder).items() if each in (only or [each])}
    return dict(zip(files, read_each(name, list(files.values())), strict=True))


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_no_file_or_too_large_is_refused_without_waiting(
    name: str, figures: Figures, tmp_path: Path
) -> None:
    found = outcomes_of_strange_files(name, tmp_path / "strange")

    note(figures, f"{name} that are no files or too large", found)
    opened = {each for each, seen in found.items() if seen.outcome == "opened"}
    assert opened == ({"no link"} if name == "settings" else set())  # no settings yet is no fault


# --- the harness would see a fault


def test_control_a_naive_reader_is_found_waiting_and_failing(tmp_path: Path) -> None:
    files = ("pipe", "2 GB", "zero", "no link", "folder", "100 MB")
    found = outcomes_of_strange_files("naive plans", tmp_path / "strange", *files)

    assert {each: found[each].outcome for each in files} == {
        "pipe": "slow",
        "2 GB": "escaped",
        "zero": "escaped",
        "no link": "escaped",
        "folder": "escaped",
        "100 MB": "torn",
    }


def test_control_a_naive_reader_is_found_slow_and_greedy(tmp_path: Path) -> None:
    found = read_endless("naive plans", tmp_path, "many unknown objects")

    (seen,) = found.values()
    assert seen.outcome in ("slow", "escaped")
    assert seen.megabytes > MOST_MEGABYTES


def test_control_a_naive_reader_is_found_touching_what_it_can_not_read(tmp_path: Path) -> None:
    found = all_seen("naive plans", tmp_path, [SAMPLES["plans"][:40], b"[" * 9_000, b"[]"])

    assert [seen.outcome for seen in found] == ["torn", "escaped", "escaped"]

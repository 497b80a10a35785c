"""Packs come and go off the GUI thread, and what ships with the app stays."""

import errno
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop.domain.finding import EvidenceFile
from desktop.paths import SEEDS
from desktop.session.library import Library
from desktop.session.writer import Writer
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk, FileSystem
from desktop.storage.seeds import read_catalogue, read_evidence
from tests.packs import write_pack
from tests.storage.disks import MendableDisk

Answer = tuple[EvidenceFile | None, StorageFailure | None]


class Answers(list[Answer]):
    """What the library answered, in order."""

    def note(self, pack: EvidenceFile | None, failure: StorageFailure | None) -> None:
        self.append((pack, failure))


@pytest.fixture
def answers() -> Answers:
    return Answers()


def library(tmp_path: Path, writer: Writer, disk: FileSystem | None = None) -> Library:
    return Library(
        read_evidence(SEEDS), read_catalogue(SEEDS), tmp_path / "kept", writer, disk or Disk()
    )


def read(
    made: Library, qtbot: QtBot, answers: Answers, path: Path
) -> tuple[EvidenceFile | None, StorageFailure | None]:
    made.read(path, answers.note)
    qtbot.waitUntil(lambda: bool(answers))
    return answers.pop()


def add(made: Library, qtbot: QtBot, answers: Answers, path: Path) -> EvidenceFile:
    pack, failure = read(made, qtbot, answers, path)
    assert pack is not None, failure
    made.add(pack, answers.note)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers.pop() == (pack, None)
    return pack


def test_an_added_pack_is_there_at_once_and_at_the_next_start(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = library(tmp_path, writer)
    changed = QSignalSpy(made.changed)
    shipped = made.evidence

    pack = add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))

    assert changed.count() == 1
    assert made.evidence.added == (pack,)
    assert made.evidence.articles == shipped.articles
    assert shipped.added == ()
    assert library(tmp_path, writer).evidence.added == (pack,)


def test_a_pack_that_was_removed_is_gone_and_can_be_put_back(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = library(tmp_path, writer)
    pack = add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))

    made.remove(pack, answers.note)
    qtbot.waitUntil(lambda: bool(answers))
    assert made.evidence.added == library(tmp_path, writer).evidence.added == ()

    made.add(pack, answers.note)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert library(tmp_path, writer).evidence.added == (pack,)


def test_a_newer_file_of_the_same_pack_may_use_its_own_ids_again(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = library(tmp_path, writer)
    add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))
    newer = add(
        made, qtbot, answers, write_pack(tmp_path / "pack.json", **{"findings.0.value": 45})
    )

    assert made.evidence.added == (newer,)


def test_ids_of_another_pack_are_refused(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = library(tmp_path, writer)
    add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))

    other = write_pack(tmp_path / "other.json", **{"article.id": "other"})
    pack, failure = read(made, qtbot, answers, other)

    assert pack is None
    assert failure is not None
    assert failure.lines() == ["$.findings[0].id: duplicate id (example-2026-1)"]


def test_a_pack_that_cannot_be_kept_is_not_shown(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = library(tmp_path, writer, MendableDisk("write", errno.ENOSPC))
    pack, _ = read(made, qtbot, answers, write_pack(tmp_path / "pack.json"))
    assert pack is not None

    made.add(pack, answers.note)
    qtbot.waitUntil(lambda: bool(answers))

    assert answers[0][1] is not None
    assert answers[0][1].reason == "disk_full"
    assert made.evidence.added == ()


def test_a_pack_that_cannot_be_removed_stays(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = library(tmp_path, writer)
    pack = add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))
    stuck = library(tmp_path, writer, MendableDisk("unlink", errno.EACCES))

    stuck.remove(pack, answers.note)
    qtbot.waitUntil(lambda: bool(answers))

    assert answers[0][1] is not None
    assert stuck.evidence.added == (pack,)


def test_a_pack_that_is_not_there_is_told(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    pack, failure = read(library(tmp_path, writer), qtbot, answers, tmp_path / "nothing.json")

    assert pack is None
    assert failure is not None
    assert failure.reason == "not_found"

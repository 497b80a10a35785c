"""Packs come and go off the GUI thread, and what ships with the app stays."""

import errno
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop.domain.finding import EvidenceFile
from desktop.paths import SEEDS
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.writer import Writer
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk, FileSystem
from desktop.storage.seeds import read_catalogue, read_evidence
from tests.packs import write_pack
from tests.storage.disks import MendableDisk

Answers = list[EvidenceFile | StorageFailure]
"""What the shelf answered, in order."""


@pytest.fixture
def answers() -> Answers:
    return []


def shelf(tmp_path: Path, writer: Writer, disk: FileSystem | None = None) -> EvidenceShelf:
    return EvidenceShelf(
        read_evidence(SEEDS), read_catalogue(SEEDS), tmp_path / "kept", writer, writer,
        disk or Disk(),
    )  # fmt: skip


def read(
    made: EvidenceShelf, qtbot: QtBot, answers: Answers, path: Path
) -> EvidenceFile | StorageFailure:
    made.read(path, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers.pop()


def add(made: EvidenceShelf, qtbot: QtBot, answers: Answers, path: Path) -> EvidenceFile:
    pack = read(made, qtbot, answers, path)
    assert isinstance(pack, EvidenceFile)
    made.add(pack, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers.pop() == pack
    return pack


def test_an_added_pack_is_there_at_once_and_at_the_next_start(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = shelf(tmp_path, writer)
    changed = QSignalSpy(made.evidence_changed)
    shipped = made.evidence

    pack = add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))

    assert changed.count() == 1
    assert made.evidence.added == (pack,)
    assert made.evidence.articles == shipped.articles
    assert shipped.added == ()
    assert shelf(tmp_path, writer).evidence.added == (pack,)


def test_a_pack_that_was_removed_is_gone_and_can_be_put_back(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = shelf(tmp_path, writer)
    pack = add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))

    made.remove(pack, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert made.evidence.added == shelf(tmp_path, writer).evidence.added == ()

    made.add(pack, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert shelf(tmp_path, writer).evidence.added == (pack,)


def test_a_newer_file_of_the_same_pack_may_use_its_own_ids_again(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = shelf(tmp_path, writer)
    add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))
    newer = add(
        made, qtbot, answers, write_pack(tmp_path / "pack.json", **{"findings.0.value": 45})
    )

    assert made.evidence.added == (newer,)


def test_ids_of_another_pack_are_refused(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = shelf(tmp_path, writer)
    add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))

    other = write_pack(tmp_path / "other.json", **{"article.id": "other"})
    failure = read(made, qtbot, answers, other)

    assert isinstance(failure, StorageFailure)
    assert failure.lines() == ["$.findings[0].id: duplicate id (example-2026-1)"]


def test_a_pack_that_cannot_be_kept_is_not_shown(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = shelf(tmp_path, writer, MendableDisk("write", errno.ENOSPC))
    pack = read(made, qtbot, answers, write_pack(tmp_path / "pack.json"))
    assert isinstance(pack, EvidenceFile)

    made.add(pack, answers.append)
    qtbot.waitUntil(lambda: bool(answers))

    assert isinstance(answers[0], StorageFailure)
    assert answers[0].reason == "disk_full"
    assert made.evidence.added == ()


def test_a_pack_that_cannot_be_removed_stays(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = shelf(tmp_path, writer)
    pack = add(made, qtbot, answers, write_pack(tmp_path / "pack.json"))
    stuck = shelf(tmp_path, writer, MendableDisk("unlink", errno.EACCES))

    stuck.remove(pack, answers.append)
    qtbot.waitUntil(lambda: bool(answers))

    assert isinstance(answers[0], StorageFailure)
    assert stuck.evidence.added == (pack,)


def test_a_pack_that_is_not_there_is_told(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    failure = read(shelf(tmp_path, writer), qtbot, answers, tmp_path / "nothing.json")

    assert isinstance(failure, StorageFailure)
    assert failure.reason == "not_found"


def test_of_two_packs_with_the_same_finding_only_the_first_is_kept(
    tmp_path: Path, writer: Writer, qtbot: QtBot, answers: Answers
) -> None:
    made = shelf(tmp_path, writer)
    one = read(made, qtbot, answers, write_pack(tmp_path / "one.json"))
    other = read(made, qtbot, answers, write_pack(tmp_path / "two.json", **{"article.id": "two"}))
    assert isinstance(one, EvidenceFile)
    assert isinstance(other, EvidenceFile)

    made.add(one, answers.append)
    made.add(other, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)

    assert answers[0] == one
    assert isinstance(answers[1], StorageFailure)
    assert made.evidence.added == shelf(tmp_path, writer).evidence.added == (one,)


def test_a_kept_file_that_was_spoilt_is_told_and_can_be_removed(
    tmp_path: Path, writer: Writer, qtbot: QtBot
) -> None:
    spoilt = tmp_path / "kept" / "spoilt.json"
    spoilt.parent.mkdir()
    spoilt.write_bytes(b"{}")
    made = shelf(tmp_path, writer)
    assert [each.path for each in made.left_out] == [spoilt]
    told: list[StorageFailure | None] = []

    made.remove_left_out(spoilt, told.append)
    qtbot.waitUntil(lambda: bool(told))

    assert told == [None]
    assert made.left_out == ()
    assert not spoilt.exists()

"""Changes from outside that follow each other closely are all taken in, the last one too."""

from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.domain import edits
from desktop.session.file_watch import FileWatch
from desktop.session.outside_changes import OutsideChanges
from desktop.session.writer import Writer
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import to_bytes, write_copy
from tests.samples import plan
from tests.session.saving import OpenSaving


def test_a_change_that_comes_while_another_is_looked_at_is_not_missed(
    open_saving: OpenSaving, writer: Writer, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Mine.tumbuh"
    path.write_bytes(to_bytes(plan()))
    saving = open_saving(path)
    watch = FileWatch()
    outside = OutsideChanges(
        saving.session, saving.autosaver, watch, writer, writer, saving.versions
    )
    first, last = (edits.rename_step(plan(), "s1", title) for title in ("first", "last"))
    write_copy(Disk(), path, first, {})

    outside.look()
    writer.submit(partial(write_copy, Disk(), path, last, {}), lambda _result, _error: None)
    outside.look()  # before the window heard what the first look found

    qtbot.waitUntil(lambda: saving.session.plan == last)

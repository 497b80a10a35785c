"""Tells what an act should come to, and judges what a fault has made of it."""

import hashlib
import re
import shutil
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import msgspec

from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import parse_plan
from desktop.storage.versions import Saved
from tests.faults.acts import NOW, Act, Place

Files = Mapping[str, bytes]
"""What every file below a folder holds, by its path there."""

_VERSION = re.compile(
    r"data/versions/[0-9a-f]{32}/\d{8}-\d{8}T\d{6}\.\d{6}Z-([0-9a-f]{64})\.tumbuh"
)
_HOME = re.compile(r"data/versions/[0-9a-f]{32}/home\.json")


class Story(NamedTuple):
    """An act with the files before it, the one that it is about, and what that holds before and after."""

    act: Act
    parent: Path
    before: Files
    target: str
    old: bytes | None
    new: bytes | None

    @property
    def folder(self) -> Path:
        """Where it is played."""
        return self.parent / "now"

    def unkept(self) -> "Story":
        """The story where no version needs to be kept: the person was told that none could be."""
        return self._replace(act=self.act._replace(keeps_old=False))

    def set_scene(self) -> Place:
        """Let everything be as it was before."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.parent / "before", self.folder)
        return Place(self.folder)


def files_in(folder: Path) -> dict[str, bytes]:
    """What every file below the folder holds."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def story_of(act: Act, parent: Path) -> Story:
    """Do the act undisturbed once in a new folder, and set the scene for it anew."""
    folder = parent / "now"
    folder.mkdir(parents=True)
    act.prepare(Place(folder))
    shutil.copytree(folder, parent / "before")
    before = files_in(folder)
    act.do(Disk(), Place(folder))
    after = files_in(folder)
    target = min(
        name for name in before.keys() | after.keys()
        if before.get(name) != after.get(name) and _is_for_itself(name)
    )  # fmt: skip
    story = Story(act, parent, before, target, before.get(target), after.get(target))
    story.set_scene()
    return story


def harms(story: Story, now: Files) -> set[str]:
    """What is wrong with the files now, whatever the act has come to by now."""
    found = set[str]()
    is_away = story.act.moves_old and story.target not in now
    if now.get(story.target) != story.old and not is_done(story, now) and not is_away:
        found.add("torn")
    for name, data in now.items():
        version = _VERSION.fullmatch(name)
        if version and hashlib.sha256(data).hexdigest() != version[1]:
            found.add("torn")
        if _HOME.fullmatch(name) and not _is_json(data):
            found.add("torn")
    if story.act.keeps_old and story.old not in now.values():
        found.add("lost")
    for name, data in story.before.items():
        if name != story.target and _is_for_itself(name) and now.get(name) != data:
            found.add("lost")
    return found


def is_done(story: Story, now: Files) -> bool:
    """Whether the file holds what the act is to come to."""
    data = now.get(story.target)
    if data == story.new or data is None or not story.act.joins:
        return data == story.new
    assert story.new is not None
    return _steps(story.new) <= _steps(data)


def lies(story: Story, now: Files, saved: Saved | None) -> set[str]:
    """What is not so although the act said that it is done, and perhaps that versions were kept."""
    if not is_done(story, now):
        return {"lied"}
    if saved is not None and saved.unkept is None:
        kept = {data for name, data in now.items() if _VERSION.fullmatch(name)}
        if now[story.target] not in kept or (story.act.keeps_old and story.old not in kept):
            return {"lied"}
    return set()


def done_again(story: Story) -> set[str]:
    """What is wrong after a new start, a minute later, did the act once more."""
    story.act.do(Disk(), Place(story.folder, NOW + timedelta(minutes=1)))
    now = files_in(story.folder)
    return harms(story.unkept(), now) | (set() if now.get(story.target) == story.new else {"lost"})


def litter(now: Files) -> list[str]:
    """The temporary files that were left."""
    return [name for name in now if name.endswith(".tmp")]


def _is_for_itself(name: str) -> bool:
    """Whether the file is more than a version, or something else that goes with one."""
    return not name.startswith("data/versions/") and not name.endswith((".tmp", ".damaged"))


def _steps(data: bytes) -> set[str]:
    """The steps in a plan's file; none where it is no plan."""
    try:
        return {step.id for step in parse_plan(Path(), data).plan.steps()}
    except StorageFailure:
        return set()


def _is_json(data: bytes) -> bool:
    try:
        msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return False
    return True

"""Each reader of files from outside, how what it read is written again, and how not to read."""

import csv
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from desktop.domain.pack_checks import problems_in_pack
from desktop.domain.plan import Plan
from desktop.domain.settings import Place, Settings
from desktop.formats.import_file import read_import
from desktop.paths import SEEDS
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from desktop.storage.pack_files import keep_pack, read_kept_packs, read_pack
from desktop.storage.plan_file import read_plan, to_bytes
from desktop.storage.seeds import PACK_EXAMPLE, read_catalogue, read_evidence
from desktop.storage.settings_file import read_settings
from tests.domain.any_plan import HOSTILE
from tests.formats.careers import NOTES, POSITIONS, SKILLS, SMALL_ARCHIVE, TABLE, linkedin, resume
from tests.packs import raw_pack
from tests.samples import empty_plan, entry, goal, plan, step
from tests.storage.raw_plan import raw, records_in

_CATALOGUE, _EVIDENCE = read_catalogue(SEEDS), read_evidence(SEEDS)


class Reader(NamedTuple):
    """Reads a file or raises StorageFailure; `write` gives the bytes of what was read, if it is written.

    `samples` are sound files; `name` is how such a file must be called inside its folder.
    """

    read: Callable[[Path], Any]
    write: Callable[[Any], bytes] | None
    samples: tuple[bytes, ...]
    name: str


# --- plans

PLAN_HEAD = to_bytes(empty_plan()).partition(b'"id"')[0]
"""How each plan begins that the app has written."""


def decorated() -> dict[str, Any]:
    """The sample plan as JSON, with a key of a later version in each of its records."""
    value = raw()
    for name, record in list(records_in(value)):
        record["later"] = {"in": name, "of": [1, 2.5, None, "x"]}
    return value


def _plan_and_unknown(path: Path) -> tuple[Plan, dict[str, dict[str, Any]]]:
    opened = read_plan(path)
    return opened.plan, opened.unknown


def _hostile_plan() -> Plan:
    steps = [step(f"s{n}", title=text, note=text) for n, text in enumerate(HOSTILE)]
    return empty_plan(goals=(goal("g1", *steps, title=HOSTILE[0]),), log=(entry(note=HOSTILE[4]),))


_PLANS = (
    to_bytes(plan()),
    json.dumps(decorated(), separators=(",", ":")).encode(),
    to_bytes(_hostile_plan()),
    to_bytes(empty_plan()),
    json.dumps({**decorated(), "version": 2}, indent="\t").encode(),
)


# --- evidence packs


def _pack_that_was_checked(path: Path) -> Any:
    pack = read_pack(path)
    problems_in_pack(pack, _EVIDENCE, _CATALOGUE)
    return pack


def _kept_pack(path: Path) -> Any:
    evidence, left_out = read_kept_packs(path.parent, _EVIDENCE, _CATALOGUE)
    if left_out:
        raise left_out[0]
    (pack,) = evidence.added
    return pack


def pack_bytes(pack: Any) -> bytes:
    """A pack as it is written when it is kept."""
    return msgspec.json.format(msgspec.json.encode(pack), indent=2) + b"\n"


def name_of_kept(folder: Path) -> str:
    """How the example is called where packs are kept."""
    keep_pack(Disk(), folder, read_pack(SEEDS / PACK_EXAMPLE))
    (kept,) = folder.iterdir()
    return kept.name


_EXAMPLE = raw_pack()
_PACKS = (
    json.dumps(_EXAMPLE, indent=2, ensure_ascii=False).encode(),
    json.dumps(
        raw_pack(findings=[{**_EXAMPLE["findings"][0], "id": f"f{n}"} for n in range(3)])
    ).encode(),
    pack_bytes(_EXAMPLE),
)


# --- settings


def _sound_settings(path: Path) -> Settings:
    settings, is_sound = read_settings(path)
    if is_sound:
        return settings
    kept = msgspec.json.decode(msgspec.json.encode(settings))  # what is not at its default
    if kept:
        told = msgspec.json.decode(path.read_bytes())
        if any(kept[name] != _with_defaults_left_out(name, told[name]) for name in kept):
            raise ValueError("a setting is neither what the file says nor its default")
    raise StorageFailure(path, "damaged")


def _with_defaults_left_out(name: str, told: object) -> object:
    """A setting as the file tells it, in the form in which it is written."""
    kinds = {field.name: field.type for field in msgspec.structs.fields(Settings)}
    return msgspec.json.decode(msgspec.json.encode(msgspec.convert(told, kinds[name])))


_SETTINGS = Settings(
    language="id",
    theme="dark",
    recent=("/home/sari/Plan.tumbuh", "/tmp/ünï <b>.tumbuh"),
    last="/home/sari/Plan.tumbuh",
    places={"/home/sari/Plan.tumbuh": Place("plan", "s1")},
    window=(1366, 768, True),
)


# --- how not to read


def _naive_plan(path: Path) -> Plan:
    """Reads as one does at first, and puts an empty plan where it found no JSON."""
    try:
        value = json.loads(path.read_bytes())
    except ValueError as error:
        path.write_bytes(to_bytes(empty_plan()))
        raise StorageFailure(path, "not_json") from error
    del value["format"], value["version"]
    try:
        return msgspec.convert(value, Plan)
    except msgspec.ValidationError as error:
        raise StorageFailure(path, "damaged") from error


def _naive_skills(path: Path) -> list[str]:
    """Reads a data export as one does at first: as if nobody could ever spoil it."""
    with zipfile.ZipFile(path) as archive:
        name = next(each for each in archive.namelist() if each.endswith("Skills.csv"))
        return [row["Name"] for row in csv.DictReader(archive.read(name).decode().splitlines())]


READERS = {
    "plans": Reader(
        _plan_and_unknown, lambda read: to_bytes(read[0], read[1]), _PLANS, "plan.tumbuh"
    ),
    "evidence packs": Reader(_pack_that_was_checked, pack_bytes, _PACKS, "pack.json"),
    "kept evidence packs": Reader(_kept_pack, pack_bytes, _PACKS, ""),
    "settings": Reader(
        _sound_settings, msgspec.json.encode, (msgspec.json.encode(_SETTINGS),), "settings.json"
    ),
    "LinkedIn archives": Reader(read_import, None, (linkedin(), SMALL_ARCHIVE), "export.zip"),
    "LinkedIn tables": Reader(
        read_import, None, (SKILLS.encode(), (NOTES + POSITIONS).encode()), "Positions.csv"
    ),
    "JSON Resumes": Reader(read_import, None, (resume(), resume(later=[])), "resume.json"),
    "other tables": Reader(
        read_import, None, (TABLE.encode(), TABLE.replace(";", "\t").encode()), "skills.csv"
    ),
    "naive skills": Reader(_naive_skills, None, (SMALL_ARCHIVE,), "export.zip"),
    "naive plans": Reader(_naive_plan, to_bytes, _PLANS[:1], "plan.tumbuh"),
}

"""Files as large as a file may be, or worse, each made to cost as much as it can."""

import io
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop.formats.csv_table import LARGEST_TABLE
from desktop.storage.atomic import LARGEST_FILE
from tests.faults.readers import PLAN_HEAD

_PLAN = b'{"format":"tumbuh-plan","version":1,"id":"p","title":"t","created":"2026-01-01",'
_GOAL = b'"goals":[{"id":"g","title":"t","kind":"ai","steps":['
_OURS = PLAN_HEAD + b'"id": "p",\n  "title": "t",\n  "created": "2026-01-01"'
_ENTRY = b'{"id":"l","step":"s","on":"2026-01-01","hours":1}'
_STEP = b'{"id":"s","title":"t","findings":["f"'
_PACK = b'{"format":"tumbuh-evidence","version":1,"article":{"id":"a","title":"t","publisher":"p",'
_PACK += b'"published":""},"findings":[{"id":"f","fields":["a"'
_WIDE = "\N{SEEDLING}".encode()


def filled(head: bytes, unit: bytes, tail: bytes, size: int = LARGEST_FILE) -> Callable[[], bytes]:
    """A file that begins and ends so, with as many units in between as it has room for."""
    return lambda: head + unit * ((size - len(head) - len(tail)) // len(unit)) + tail


def deep(levels: int, key: bytes, inner: bytes) -> Callable[[], bytes]:
    """A plan that holds something under so many unknown keys, one in the other."""
    return lambda: (
        _PLAN + b'"later":' + (b'{"' + key + b'":') * levels + inner + b"}" * (levels + 1)
    )


def _many_keys() -> bytes:
    return _PLAN + b",".join(b'"k%d":1' % number for number in range(2_400_000)) + b"}"


def _many_steps() -> bytes:
    goal = b'{"steps":[' + b"{}," * 19_999 + b"{}]}"
    return _PLAN + b'"goals":[' + b",".join([goal] * (LARGEST_FILE // len(goal) - 1)) + b"]}"


_PLANS: dict[str, Callable[[], bytes]] = {
    "zeros": filled(b"", b"\x00", b""),
    "spaces": filled(b"", b" ", b""),
    "lines": filled(_PLAN, b"\n", b"}"),
    "brackets": filled(b"", b"[", b""),
    "braces": filled(b"", b'{"a":', b""),
    "quotes": filled(b"", b'"', b""),
    "backslashes": filled(b'"', b"\\", b""),
    "digits": filled(_PLAN + b'"hours_per_week":', b"9", b"}"),
    "a long title": filled(_PLAN[:-1] + b',"typed":"', b"x", b'"}'),
    "a long title of wide letters": filled(_PLAN[:-1] + b',"typed":"', _WIDE, b'"}'),
    "a long title with one wide letter": filled(_PLAN[:-1] + b',"typed":"' + _WIDE, b"x", b'"}'),
    "a long note": filled(_PLAN + b'"log":[{"id":"l","note":"', b"\\n", b'"}]}'),
    "a long name": filled(_PLAN + b'"', b"x", b'":1e999}'),
    "the same key": filled(_PLAN, b'"a":1,', b'"b":1}'),
    "many keys": _many_keys,
    "many steps": _many_steps,
    "many goals": filled(_PLAN + b'"goals":[', b"{},", b"{}]}"),
    "many numbers as goals": filled(_PLAN + b'"goals":[', b"-9,", b"-9]}"),
    "many texts as a title": filled(_PLAN + b'"typed":[', b'"ab",', b'""]}'),
    "many findings": filled(_PLAN + _GOAL + _STEP, b',"ab"', b"]}]}]}"),
    "many findings as we write them": filled(
        PLAN_HEAD + _PLAN.partition(b'"version":1,')[2] + _GOAL + _STEP, b',"a"', b"]}]}]}"
    ),
    "many findings where we write goals": filled(
        _OURS + b',\n  "goals": [\n    {"id":"g","title":"t","kind":"ai","steps":[' + _STEP,
        b',"ab"',
        b"]}]}\n  ]\n}\n",
    ),
    "many spread findings where we write goals": filled(
        _OURS + b',\n  "goals": [\n    {"id":"g","title":"t","kind":"ai","steps":[' + _STEP,
        b',        "ab"',
        b"]}]}\n  ]\n}\n",
    ),
    "many entries where we write the log": filled(
        _OURS + b',\n  "log": [', _ENTRY + b",", _ENTRY + b"\n  ]\n}\n"
    ),
    "many entries as we write them": filled(
        _OURS + b',\n  "log": [', b"\n    " + _ENTRY[:-1] + b"\n    },", b"\n    {}\n  ]\n}\n"
    ),
    "many unknown objects": filled(_PLAN + b'"later":[', b"{},", b"{}]}"),
    "many unknown lists": filled(_PLAN + b'"later":[', b"[],", b"[]]}"),
    "many unknown numbers": filled(_PLAN + b'"later":[', b"0.5,", b"0]}"),
    "many infinities": filled(_PLAN + b'"later":[', b"1e999,", b"0]}"),
    "a list at a long place": deep(90, b"k" * 300, b"[" + b"1," * 400_000 + b"1]"),
    "a list at a deep place": deep(900, b"k" * 40, b"[" + b"1," * 60_000 + b"1]"),
    "infinities at a deep place": deep(900, b"k" * 40, b"[" + b"1e999," * 60_000 + b"1]"),
    "the same keys at a deep place": deep(900, b"k" * 40, b"{" + b'"a":0,' * 60_000 + b'"a":1}'),
}

_PACKS: dict[str, Callable[[], bytes]] = {
    name: filled(_PACK, unit, b"]}]}", size)
    for size, large in ((LARGEST_FILE, "of 32 MB"), (512 * 1024, "of 512 KB"))
    for name, unit in (
        (f"many fields {large}", b',"a"'),
        (f"many lists {large}", b",[]"),
        (f"many objects {large}", b",{}"),
        (f"deep lists {large}", b",["),
    )
}

_SETTINGS: dict[str, Callable[[], bytes]] = {
    "many recent plans": filled(b'{"recent":["p"', b',"a"', b"]}"),
    "many places": filled(b'{"places":{"p":{}', b',"a":{}', b"}}"),
    "unknown lists": filled(b'{"later":[0', b",[]", b"]}"),
    "deep lists": filled(b'{"later":', b"[", b"}"),
    "a long last plan": filled(b'{"last":"' + _WIDE, b"a", b'"}'),
}

_TABLES: dict[str, Callable[[], bytes]] = {
    f"{name} {large}": filled(head, unit, b"", size)
    for size, large in ((LARGEST_FILE, "of 32 MB"), (LARGEST_TABLE, "of 1 MB"))
    for name, head, unit in (
        ("lines", b"Name", b"\n"),
        ("cells", b"Name", b","),
        ("quotes", b"Name\n", b'"'),
        ("short rows", b"Name", b"\na"),
        ("a long name", b"Name\n", _WIDE),
    )
}

_RESUMES: dict[str, Callable[[], bytes]] = {
    f"{name} {large}": filled(head, unit, tail, size)
    for size, large in ((LARGEST_FILE, "of 32 MB"), (LARGEST_TABLE, "of 1 MB"))
    for name, head, unit, tail in (
        ("many keywords", b'{"skills":[{"keywords":["a"', b',"a"', b"]}]}"),
        ("many skills", b'{"skills":[{}', b",{}", b"]}"),
        ("many unknown objects", b'{"skills":[],"later":[{}', b',{"a":1,"a":2}', b"]}"),
        ("deep lists", b'{"skills":', b"[", b""),
    )
}


def _swollen(size: int) -> bytes:
    """An archive whose table is a thousand times as large as the archive."""
    whole = io.BytesIO()
    with (
        zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as file,
        file.open("Skills.csv", "w") as one,
    ):
        for _ in range(size // 2**20):
            one.write(b"a" * 2**20)
    return whole.getvalue()


_ARCHIVES: dict[str, Callable[[], bytes]] = {
    "a table of 1 GB": partial(_swollen, 2**30),
    "a table of 3 MB": partial(_swollen, 3 * 2**20),
    "members": filled(b"PK\3\4", b"PK\1\2" + b"\0" * 42, b"PK\5\6" + b"\xff" * 18),
    "zeros": filled(b"PK\3\4", b"\0", b""),
}

ENDLESS = {
    "LinkedIn archives": _ARCHIVES,
    "other tables": _TABLES,
    "JSON Resumes": _RESUMES,
    "plans": _PLANS,
    "naive plans": _PLANS,
    "evidence packs": _PACKS,
    "kept evidence packs": _PACKS,
    "settings": _SETTINGS,
}
"""The files for each reader, by what there is without end in them."""


def sparse(path: Path, size: int) -> Path:
    """A file of so many zeros, which take no room on the disk."""
    with path.open("wb") as file:
        file.truncate(size)
    return path

"""The command line: the calls that need no window, and the way to the one that does."""

import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

    from desktop.domain.text import Language
    from desktop.words import Words

USAGE = """\
Tumbuh: evidence about growing skills, and a plan that is yours.

main.py [PLAN]                       open the window, and the plan
main.py --find TEXT [--lang id|en]   print the readings of a job title as JSON
main.py --check PLAN                 print ok, or one line for each problem with its place
main.py --export FORMAT PLAN OUT     write the plan as pdf, html, txt, md, ics, csv or json [--lang id|en]
main.py --tour DIR                   drive the window through the main job, with pictures in DIR
main.py --version                    print the version, and those of Python and Qt
"""


class UsageError(Exception):
    """The call is not one of those above."""


def main(arguments: list[str]) -> int:
    """Do what the arguments ask for; gives the exit code: 0 done, 1 a problem, 2 not a call."""
    if sys.stdout is None or sys.stderr is None:  # closed, or a Windows program without a console
        nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    try:
        return _dispatch(arguments)
    except UsageError as error:
        print(f"{error}\n\n{USAGE}", end="", file=sys.stderr)
        return 2
    except OSError as error:
        print(error, file=sys.stderr)
        return 1


def leave(code: int) -> NoReturn:
    """End the program at once: everything is written, taking Python and Qt apart would only cost time."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # whoever was to read it has gone
        code = code or 1
    os._exit(code)


def _dispatch(arguments: list[str]) -> int:
    language, rest = _language(arguments)
    match rest:
        case ["--find", text]:
            return _find(text, language)
        case []:
            return _open(None)
        case ["--help" | "-h"]:
            print(USAGE, end="")
            return 0
        case ["--version"]:
            return _version()
        case ["--check", plan]:
            return _check(plan)
        case ["--export", name, plan, out]:
            return _export(name, plan, out, language)
        case ["--tour", folder]:
            return _tour(folder)
        case ["--", plan]:
            return _open(plan)
        case [plan] if plan and not plan.startswith("-"):
            return _open(plan)
    raise UsageError(f"not a call: {' '.join(rest)}")


def _language(arguments: list[str]) -> tuple["Language | None", list[str]]:
    """The language after `--lang`, and the other arguments."""
    if "--lang" not in arguments:
        return None, arguments
    place = arguments.index("--lang")
    chosen = arguments[place + 1 : place + 2]
    others = arguments[:place] + arguments[place + 2 :]
    if chosen == ["id"]:
        return "id", others
    if chosen == ["en"]:
        return "en", others
    raise UsageError("--lang takes id or en")


def _open(plan: str | None) -> int:
    """Open the window, or hand the plan to the one that is open; that is quick, for it loads no Qt."""
    import gc
    from pathlib import Path

    from desktop.paths import for_user
    from desktop.storage.door import Door, name_of_screen

    path = Path(plan) if plan is not None else None
    door = Door(for_user().doors / name_of_screen())
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    if door.keep() == "later" and door.hand_in(path, token):
        print("Tumbuh is open already, and shows what you asked for.")
        return 0

    gc.disable()  # starting makes no garbage worth a search
    load_qt()
    from desktop.run import run

    return run(path, door)


def load_qt() -> None:
    """Load PySide, and let Python import modules as it did before.

    PySide puts an import function of its own in place, for `from __feature__ import …`, which nobody
    here uses: it reads the source text of each module that comes in later, and keeps it, 20 MB in all.
    """
    import builtins

    pythons_own = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = pythons_own


def _tour(folder: str) -> int:
    from pathlib import Path

    from desktop.tour.tour import run_tour

    return run_tour(Path(folder))


def _version() -> int:
    import platform

    from PySide6.QtCore import qVersion

    from desktop import VERSION

    print(f"Tumbuh {VERSION}\nPython {platform.python_version()}\nQt {qVersion()}")
    return 0


def _find(text: str, language: "Language | None") -> int:
    import json

    from desktop.paths import SEEDS
    from desktop.storage.title_files import read_title_search

    readings = read_title_search(SEEDS).find(text, language or "id")
    found = [{"title": each.title, "field": each.field, "also": each.also} for each in readings]
    _print_utf8(json.dumps(found, ensure_ascii=False, indent=2).encode() + b"\n")
    return 0


def _check(plan: str) -> int:
    from pathlib import Path

    from desktop.storage.failure import StorageFailure
    from desktop.storage.plan_file import read_plan

    try:
        opened = read_plan(Path(plan))
    except StorageFailure as failure:
        _print_utf8("".join(f"{_inert(line)}\n" for line in failure.lines()).encode())
        return 1
    if opened.newer is not None:
        _print_utf8(f"$.version: newer than this Tumbuh ({opened.newer}); read-only\n".encode())
        return 1
    _print_utf8(b"ok\n")
    return 0


def _export(name: str, plan_path: str, out_path: str, language: "Language | None") -> int:
    from datetime import datetime
    from pathlib import Path

    from desktop.formats.export import EXPORTS, export
    from desktop.paths import SEEDS
    from desktop.storage.atomic import replace_file
    from desktop.storage.failure import StorageFailure
    from desktop.storage.file_system import Disk
    from desktop.storage.plan_file import copy_plan, read_plan
    from desktop.storage.seeds import read_catalogue, read_evidence

    if name not in EXPORTS:
        raise UsageError(f"no format {name}; there are {' '.join(EXPORTS)}")
    plan, out = Path(plan_path), Path(out_path)
    if (out.suffix == ".tumbuh" and name != "json") or _is_same_file(plan, out):
        raise UsageError("a plan is not replaced by an export of it")
    try:
        opened = read_plan(plan)
        if opened.newer is not None and EXPORTS[name].needs == "plan":
            copy_plan(Disk(), plan, out.absolute())  # as its newer Tumbuh wrote it
            return 0
        _app, words = _speaker(language, with_fonts=EXPORTS[name].needs == "fonts")
        data = export(
            name, opened.plan, read_catalogue(SEEDS), read_evidence(SEEDS), words, datetime.now(),
            opened.unknown,
        )  # fmt: skip
        replace_file(Disk(), out.absolute(), data)
    except StorageFailure as failure:
        print(f"{failure.path}: {_inert(str(failure))}", file=sys.stderr)
        return 1
    return 0


def _is_same_file(one: "Path", other: "Path") -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _speaker(language: "Language | None", *, with_fonts: bool) -> "tuple[QCoreApplication, Words]":
    """A Qt application without a screen (it holds the catalogue), and what says things through it."""
    from PySide6.QtCore import QCoreApplication, QLocale

    from desktop.paths import RESOURCES
    from desktop.session.language import Translation, system_language
    from desktop.words import Words

    if with_fonts:
        from PySide6.QtGui import QGuiApplication

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app: QCoreApplication = QGuiApplication(sys.argv[:1])
    else:
        app = QCoreApplication(sys.argv[:1])
    chosen = language or system_language(QLocale.system())
    Translation(app, RESOURCES).switch_to(chosen)
    return app, Words(chosen)


def _inert(line: str) -> str:
    """A line without control characters, which a terminal might obey."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)


def _print_utf8(data: bytes) -> None:
    """Print as UTF-8 whatever the terminal's encoding is said to be."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()

"""Makes the desktop of this account know Tumbuh and its plans, or forget them again; no root is needed.

`make install-desktop` and `make uninstall-desktop` run it. It writes only below the account's own
folders, and a second run changes nothing. Only the standard library is used.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP_ID, PLAN_TYPE = "org.tumbuh.Tumbuh", "application/vnd.tumbuh.plan+json"
_HERE, _ICONS = ROOT / "resources" / "linux", ROOT / "resources" / "icons"
_DRAWINGS = {
    f"apps/{APP_ID}.svg": "tumbuh.svg",
    f"mimetypes/{PLAN_TYPE.replace('/', '-')}.svg": "plan-file.svg",
}
_CACHES = (
    (
        "mime", "packages/*.xml", "update-mime-database",
        ("XMLnamespaces", "aliases", "generic-icons", "globs", "globs2", "icons", "magic",
         "mime.cache", "subclasses", "treemagic", "types", "version", f"{PLAN_TYPE}.xml"),
    ),
    ("applications", "**/*.desktop", "update-desktop-database", ("mimeinfo.cache",)),
)  # fmt: skip
"""Where desktops look, what is there, which program makes caches of it, and their names: without
anything to look at, they go."""
_SECTION = "[Default Applications]"
_DEFAULT = f"{PLAN_TYPE}={APP_ID}.desktop"
_TO_QUOTE = str.maketrans({each: f"\\{each}" for each in '"`$\\'})
_TO_ESCAPE = str.maketrans({"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"})


class CannotInstall(Exception):
    """Why nothing was installed, for the person."""


def command_of(root: Path) -> list[str]:
    """What starts the app: the built program if there is one, else the app in its .venv."""
    built, python = root / "dist" / "tumbuh" / "tumbuh", root / ".venv" / "bin" / "python"
    if built.is_file():
        return [str(built)]
    if python.exists():
        return [str(python), str(root / "main.py")]
    raise CannotInstall("Neither dist/tumbuh nor .venv is there yet: run `make run` once first.")


def exec_line(command: list[str]) -> str:
    """A command, with the plan behind it, as the Desktop Entry Specification wants it written.

    The shell stands before a program whose path has a `=`, which the specification forbids there,
    or a `%`, which some desktops then look for twice.
    """
    if not all(_is_utf8(word) for word in command):
        raise CannotInstall("The path of this folder is not UTF-8, so no desktop could start it.")
    if set(command[0]) & {"=", "%"}:
        command = ["/bin/sh", "-c", 'exec "$0" "$@"', *command]
    return " ".join((*map(_quoted, command), "%f"))


def desktop_entry(command: list[str]) -> bytes:
    """The entry that is kept in resources/linux, starting this very copy of the app."""
    kept = (_HERE / f"{APP_ID}.desktop").read_text("utf-8")
    return kept.replace("\nExec=tumbuh %f\n", f"\nExec={exec_line(command)}\n").encode()


def files_to_install(command: list[str]) -> dict[str, bytes]:
    """What is put into the account's data folder, by its place there."""
    found = {
        f"applications/{APP_ID}.desktop": desktop_entry(command),
        f"metainfo/{APP_ID}.metainfo.xml": (_HERE / f"{APP_ID}.metainfo.xml").read_bytes(),
        f"mime/packages/{APP_ID}.xml": (_HERE / f"{APP_ID}.mime.xml").read_bytes(),
    }
    for place, drawing in _DRAWINGS.items():
        found[f"icons/hicolor/scalable/{place}"] = (_ICONS / drawing).read_bytes()
    for path in (_ICONS / "hicolor").rglob("*.png"):
        found[f"icons/{path.relative_to(_ICONS).as_posix()}"] = path.read_bytes()
    return found


class Account:
    """The folders of one account in which desktops look: for data, and for choices."""

    def __init__(self, data: Path, config: Path) -> None:
        self._data, self._choices = data, config / "mimeapps.list"

    def install(self, command: list[str]) -> bool:
        """Put everything in its place; gives whether anything was changed."""
        changed = [
            _written(self._data / place, data) for place, data in files_to_install(command).items()
        ]
        return self._tell_desktop(any(changed)) | self._choose()

    def uninstall(self) -> bool:
        """Take exactly that away again; gives whether anything was changed."""
        places = files_to_install(["tumbuh"])  # the same for every command
        changed = [_removed(self._data / place, self._data) for place in places]
        return self._tell_desktop(any(changed)) | self._unchoose()

    def _tell_desktop(self, is_changed: bool) -> bool:
        """Let the caches be made anew, by the programs that there are for it."""
        if not is_changed:
            return False
        for name, sources, program, caches in _CACHES:
            folder = self._data / name
            if any(folder.glob(sources)):
                _run(program, folder)
            else:
                for cache in caches:
                    _removed(folder / cache, self._data)
        hicolor = self._data / "icons" / "hicolor"
        if (hicolor / "icon-theme.cache").exists():  # without one, desktops look for themselves
            _run("gtk-update-icon-cache", "--quiet", "--force", "--ignore-theme-index", hicolor)
        elif hicolor.exists():
            os.utime(hicolor)
        return True

    def _choose(self) -> bool:
        """Let plans be opened with the app, unless the person has chosen another one for them."""
        lines = self._lines()
        if any(line.split("=")[0].strip() == PLAN_TYPE for line in _in_section(lines)):
            return False
        if _SECTION in lines:
            lines.insert(lines.index(_SECTION) + 1, _DEFAULT)
        else:
            lines[-1:] = [*filter(None, lines[-1:]), _SECTION, _DEFAULT, ""]
        return _written(self._choices, _bytes(lines))

    def _unchoose(self) -> bool:
        lines = self._lines()
        if _DEFAULT not in _in_section(lines):
            return False
        at = lines.index(_DEFAULT)
        del lines[at]
        if lines[at - 1] == _SECTION and not any(lines[at:]):
            del lines[at - 1]
        if any(lines):
            return _written(self._choices, _bytes(lines))
        self._choices.unlink()
        return True

    def _lines(self) -> list[str]:
        try:
            return self._choices.read_text("utf-8", "surrogateescape").split("\n")
        except FileNotFoundError:
            return [""]


def _in_section(lines: list[str]) -> list[str]:
    """The lines that choose what opens which files."""
    if _SECTION not in lines:
        return []
    rest = lines[lines.index(_SECTION) + 1 :]
    end = next((at for at, line in enumerate(rest) if line.startswith("[")), len(rest))
    return rest[:end]


def _bytes(lines: list[str]) -> bytes:
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _quoted(word: str) -> str:
    """A word in quotes, as the specification's two levels want it: of the command, then of the file."""
    in_command = f'"{word.translate(_TO_QUOTE)}"'.replace("%", "%%")
    return in_command.translate(_TO_ESCAPE)


def _is_utf8(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _written(path: Path, data: bytes) -> bool:
    """Give a file this content, in one step; gives whether it had another one."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    target = Path(os.path.realpath(path))  # people keep such files behind links
    new = target.with_name(f".{target.name}.{os.getpid()}.new")
    new.write_bytes(data)
    new.replace(target)
    return True


def _removed(path: Path, top: Path) -> bool:
    """Remove a file, and the folders above that are empty then, up to `top`; gives whether it was there."""
    if not os.path.lexists(path):
        return False
    path.unlink()
    for folder in path.parents:
        if folder == top or any(folder.iterdir()):
            break
        folder.rmdir()
    return True


def _run(program: str, *arguments: object) -> None:
    """Run a program of the desktop, where it is installed; it only makes caches."""
    if shutil.which(program) is not None:
        subprocess.run([program, *map(str, arguments)], check=False, stderr=subprocess.DEVNULL)


def _folder(variable: str, otherwise: str) -> Path:
    """A folder by the variable that names it; one that is not absolute does not count."""
    named = Path(os.environ.get(variable, ""))
    return named if named.is_absolute() else Path.home() / otherwise


def main(arguments: list[str]) -> int:
    """Do what was asked for; gives 0, or 1 where that cannot be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("act", choices=("install", "uninstall"))
    act = parser.parse_args(arguments).act
    if sys.platform in ("win32", "darwin"):
        print("This is for the desktops of Linux; elsewhere the built program does it.")
        return 1
    account = Account(
        _folder("XDG_DATA_HOME", ".local/share"), _folder("XDG_CONFIG_HOME", ".config")
    )
    try:
        if act == "install":
            is_changed = account.install(command_of(ROOT))
            said = "Tumbuh is in your applications now, and opens plans by a double click."
        else:
            is_changed = account.uninstall()
            said = "Your desktop has forgotten Tumbuh. Your plans are still there."
    except (CannotInstall, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(said if is_changed else "There was nothing to do.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

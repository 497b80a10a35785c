"""The desktop of one account gets to know the app, and forgets it again, without a trace."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resources.linux.for_account import (
    APP_ID,
    PLAN_TYPE,
    Account,
    CannotInstall,
    command_of,
    desktop_entry,
    exec_line,
    files_to_install,
)
from tests.faults.windows import until_so

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "resources" / "linux" / "for_account.py"
OURS = f"{PLAN_TYPE}={APP_ID}.desktop"
COMMAND = ["/opt/tumbuh/tumbuh"]
pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="only for Linux")
HOSTILE = [
    "plain", "with space", "50% off", "%f %U", "it's", 'say "hi"', "$HOME", "`id`", "back\\slash",
    "\\$x", "a=b", "semi;colon & more", "tab\there", "new\nline", "*?[x]", "~", "#", "Ünï 文",
    "mixed %\"'$`\\= end",
]  # fmt: skip


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """No program of the desktop is installed."""
    monkeypatch.setenv("PATH", "/nowhere")


@pytest.fixture
def account(tmp_path: Path) -> Account:
    return Account(tmp_path / "data", tmp_path / "config")


def tree(top: Path) -> dict[str, bytes | None]:
    """Every file and folder below, with what the files hold."""
    return {
        str(path.relative_to(top)): path.read_bytes() if path.is_file() else None
        for path in sorted(top.rglob("*"))
    }


def times(top: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in sorted(top.rglob("*"))}


def choices(top: Path, text: str) -> Path:
    path = top / "config" / "mimeapps.list"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def understood(line: str) -> list[str]:
    """What a desktop makes of an Exec line without a file, read as the specification says."""
    escapes = {"\\\\": "\\", "\\n": "\n", "\\t": "\t", "\\r": "\r", "\\s": " "}
    value = re.sub(r"\\[\\ntrs]", lambda found: escapes[found[0]], line)
    assert value.endswith(" %f")
    words = re.findall(r'"((?:[^"\\]|\\.)*)"(?: |$)', value.removesuffix(" %f"), re.DOTALL)
    assert " ".join(f'"{word}"' for word in words) == value.removesuffix(" %f")
    assert not any(re.search(r'(?<!\\)(?:\\\\)*["`$]', word) for word in words)
    assert not any("%" in word.replace("%%", "") for word in words)
    return [re.sub(r"\\(.)", r"\1", word, flags=re.DOTALL).replace("%%", "%") for word in words]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_program_in_any_folder_is_named_so_that_a_desktop_reads_it_again(name: str) -> None:
    command = [f"/home/{name}/.venv/bin/python", f"/home/{name}/main.py"]
    words = understood(exec_line(command))
    assert words[-2:] == command
    assert words[:-2] in ([], ["/bin/sh", "-c", 'exec "$0" "$@"'])
    assert not set(words[0]) & {"=", "%"}, "no desktop looks for a program of such a name"


def test_a_folder_that_no_entry_can_name_is_refused() -> None:
    with pytest.raises(CannotInstall, match="not UTF-8"):
        exec_line([os.fsdecode(b"/home/\xff/tumbuh")])


@pytest.mark.skipif(shutil.which("gio") is None, reason="gio is not installed")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_desktop_starts_the_program_in_any_folder_with_a_plan_of_any_name(
    name: str, tmp_path: Path
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    program, said = folder / "tumbuh", tmp_path / "said"
    program.write_text(f"#!/bin/sh\nprintf '%s' \"$1\" > '{said}.new'; mv '{said}.new' '{said}'\n")
    program.chmod(0o755)
    entry = tmp_path / f"{APP_ID}.desktop"
    entry.write_bytes(desktop_entry([str(program)]))
    plan = tmp_path / "50% 'my' \"plan\" $x.tumbuh"
    plan.write_text("{}")
    done = subprocess.run(
        ["gio", "launch", entry, plan], capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode == 0, done.stdout + done.stderr
    until_so(said.exists, "the program was started")
    assert said.read_text() == str(plan)


@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed"
)
@pytest.mark.parametrize("name", HOSTILE)
def test_the_entry_is_sound_for_any_folder(name: str, tmp_path: Path) -> None:
    entry = tmp_path / f"{APP_ID}.desktop"
    entry.write_bytes(desktop_entry([f"/home/{name}/tumbuh"]))
    done = subprocess.run(
        ["desktop-file-validate", entry], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_everything_is_put_in_its_place_and_taken_away_without_a_trace(
    account: Account, tmp_path: Path, quiet: None
) -> None:
    before = tree(tmp_path)
    assert account.install(COMMAND)
    entry = (tmp_path / f"data/applications/{APP_ID}.desktop").read_text()
    assert '\nExec="/opt/tumbuh/tumbuh" %f\n' in entry
    assert (tmp_path / "config/mimeapps.list").read_text() == f"[Default Applications]\n{OURS}\n"
    installed = {
        str(path.relative_to(tmp_path / "data")) for path in (tmp_path / "data").rglob("*")
    }
    assert installed > set(files_to_install(COMMAND))
    assert account.uninstall()
    left = tree(tmp_path)
    assert left == before | {"data": None, "config": None}


def test_a_second_run_changes_nothing(account: Account, tmp_path: Path, quiet: None) -> None:
    account.install(COMMAND)
    before = times(tmp_path)
    assert not account.install(COMMAND)
    assert times(tmp_path) == before
    account.uninstall()
    assert not account.uninstall()


def test_a_run_from_another_folder_replaces_the_entry_alone(
    account: Account, tmp_path: Path, quiet: None
) -> None:
    account.install(COMMAND)
    before = tree(tmp_path)
    assert account.install(["/elsewhere/tumbuh"])
    after = tree(tmp_path)
    differing = [name for name in after if after[name] != before.get(name)]
    assert differing == [f"data/applications/{APP_ID}.desktop"]


@pytest.mark.parametrize(
    "text",
    [
        "[Default Applications]\ntext/plain=editor.desktop\n",
        "[Added Associations]\ntext/plain=editor.desktop;\n",
        "[Added Associations]\nx=y\n\n[Default Applications]\na=b\n\n[Removed Associations]\nc=d\n",
        "# mine\n",
    ],
)
def test_what_others_have_put_there_stays_as_it_is(
    text: str, account: Account, tmp_path: Path, quiet: None
) -> None:
    path = choices(tmp_path, text)
    other = tmp_path / "data/applications/other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n")
    before = tree(tmp_path)
    account.install(COMMAND)
    assert OURS in path.read_text().split("\n")
    assert set(text.split("\n")) <= set(path.read_text().split("\n"))
    account.uninstall()
    assert tree(tmp_path) == before


def test_another_program_that_the_person_chose_for_plans_is_kept(
    account: Account, tmp_path: Path, quiet: None
) -> None:
    text = f"[Default Applications]\n{PLAN_TYPE}=editor.desktop\n"
    path = choices(tmp_path, text)
    account.install(COMMAND)
    account.uninstall()
    assert path.read_text() == text


def test_choices_that_lie_behind_a_link_stay_there(
    account: Account, tmp_path: Path, quiet: None
) -> None:
    real = tmp_path / "mine.list"
    real.write_text("[Default Applications]\na=b\n")
    link = tmp_path / "config" / "mimeapps.list"
    link.parent.mkdir()
    link.symlink_to(real)
    account.install(COMMAND)
    assert link.is_symlink()
    assert OURS in real.read_text()


def test_the_built_program_comes_before_the_one_in_its_venv(tmp_path: Path) -> None:
    with pytest.raises(CannotInstall, match="make run"):
        command_of(tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    assert command_of(tmp_path) == [str(python), str(tmp_path / "main.py")]
    built = tmp_path / "dist" / "tumbuh" / "tumbuh"
    built.parent.mkdir(parents=True)
    built.touch()
    assert command_of(tmp_path) == [str(built)]


def run(home: Path, *command: str | Path) -> str:
    """Run a program for an account that has nothing but this home folder."""
    environment = {
        "HOME": str(home), "PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8",
        "XDG_CURRENT_DESKTOP": "X-Generic",
    }  # fmt: skip
    done = subprocess.run(
        command, env=environment, cwd=home, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


TOOLS = ("update-mime-database", "update-desktop-database", "gio", "xdg-mime")


@pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"not all installed: {', '.join(TOOLS)}"
)
def test_a_real_account_knows_plans_and_what_opens_them_until_it_forgets(tmp_path: Path) -> None:
    plan = tmp_path / "Rencana.tumbuh"
    plan.write_text('{\n  "format": "tumbuh-plan",\n  "version": 1\n}\n')
    nameless = tmp_path / "nameless"
    nameless.write_text(plan.read_text())
    others = tmp_path / "other.json"
    others.write_text('{"format": "other"}')
    assert "in your applications now" in run(tmp_path, sys.executable, SCRIPT, "install")
    for known in (plan, nameless):
        assert run(tmp_path, "xdg-mime", "query", "filetype", known) == PLAN_TYPE
        assert f"standard::content-type: {PLAN_TYPE}" in run(tmp_path, "gio", "info", known)
    assert "content-type: application/json" in run(tmp_path, "gio", "info", others)
    assert run(tmp_path, "xdg-mime", "query", "default", PLAN_TYPE) == f"{APP_ID}.desktop"
    assert f"{APP_ID}.desktop" in run(tmp_path, "gio", "mime", PLAN_TYPE)
    assert run(tmp_path, sys.executable, SCRIPT, "install") == "There was nothing to do."

    assert "forgotten" in run(tmp_path, sys.executable, SCRIPT, "uninstall")
    assert run(tmp_path, "xdg-mime", "query", "filetype", plan) != PLAN_TYPE
    assert run(tmp_path, "xdg-mime", "query", "default", PLAN_TYPE) == ""
    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {plan.name, nameless.name, others.name}

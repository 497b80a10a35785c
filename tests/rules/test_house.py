"""The house keeps its floors, its types and its style."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "desktop").rglob("*.py"))


def run(*command: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "desktop", "tests", "main.py", "resources/build", "resources/linux"),
        (
            "ruff",
            "format",
            "--check",
            "desktop",
            "tests",
            "main.py",
            "resources/build",
            "resources/linux",
        ),
        ("lint-imports",),
        ("mypy",),
    ],
    ids=["style", "format", "floors", "types"],
)
def test_the_code_keeps_its_rules(command: tuple[str, ...]) -> None:
    done = run(*command)

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_and_class_says_what_it_is_for() -> None:
    import ast

    silent = [
        f"{path.relative_to(ROOT)}: {getattr(node, 'name', 'module')}"
        for path in CODE
        if path.stat().st_size
        for node in [ast.parse(path.read_text()), *ast.parse(path.read_text()).body]
        if isinstance(node, ast.Module | ast.ClassDef)
        and not getattr(node, "name", "").startswith("_")
        and not ast.get_docstring(node)
    ]

    assert not silent


def test_no_file_is_longer_than_one_idea() -> None:
    lengths = {path.relative_to(ROOT): len(path.read_text().splitlines()) for path in CODE}

    assert {path: length for path, length in lengths.items() if length > 320} == {}


def test_only_the_plain_label_makes_labels_and_only_inert_text_becomes_a_tool_tip() -> None:
    makes_label = re.compile(r"\bQLabel\(")
    raw_tip = re.compile(r"setToolTip\((?!inert\(|self\.tr\(|clear_text|f\"\{(label|text)\})")
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in CODE
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if (makes_label.search(line) and path.name != "plain_label.py") or raw_tip.search(line)
    ]

    assert not found


def test_colours_stand_in_the_tokens_alone() -> None:
    hex_colour = re.compile(r"#[0-9A-Fa-f]{6}\b")
    sources = [*CODE, ROOT / "resources" / "style" / "tumbuh.qss"]
    found = [
        path.relative_to(ROOT)
        for path in sources
        if path.name not in ("tokens.py",) and hex_colour.search(path.read_text())
    ]

    assert not found


def test_things_stand_on_a_grid_of_four_pixels() -> None:
    call = re.compile(
        r"(?:\bspacing=|\bgap=|margins=\(|setSpacing\(|setContentsMargins\()([\d, ]+)"
    )
    places = ("pages", "shell", "widgets")
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in CODE
        if set(places) & set(path.parts)
        for number, line in enumerate(path.read_text().splitlines(), 1)
        for numbers in call.findall(line)
        if any(int(each) % 4 and int(each) > 2 for each in re.findall(r"\d+", numbers))
    ]

    assert not found


def test_finding_and_checking_load_no_qt() -> None:
    script = (
        "import sys\nfrom desktop.cli import main\n"
        "main(['--find', 'guru']); main(['--check', 'nothing.tumbuh'])\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))])\n"
    )

    done = run(sys.executable, "-c", script)

    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr

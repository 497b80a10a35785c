"""The calls that need no window, as scripts use them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.storage.plan_file import to_bytes
from tests.samples import plan as sample_plan

ROOT = Path(__file__).resolve().parents[1]


def call(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.tumbuh"
    path.write_bytes(to_bytes(sample_plan()))
    return path


def test_find_prints_at_most_five_readings_as_json_best_first(tmp_path: Path) -> None:
    done = call("--find", "admin toko onlen", "--lang", "id", cwd=tmp_path)
    found = json.loads(done.stdout)

    assert done.returncode == 0
    assert 1 <= len(found) <= 5
    assert set(found[0]) == {"title", "field", "also"}
    assert found[0]["field"] == "customer_admin"
    assert isinstance(found[0]["also"], list)


def test_find_prints_an_empty_list_when_nothing_is_near_enough() -> None:
    assert json.loads(call("--find", "asdfgh").stdout) == []


def test_check_says_ok_of_a_sound_plan(plan: Path) -> None:
    done = call("--check", plan)

    assert (done.stdout, done.returncode) == ("ok\n", 0)


def test_check_prints_one_line_for_each_problem_with_its_place(plan: Path) -> None:
    content = plan.read_text().replace('"quick": 2.0', '"quick": -2.0')
    plan.write_text(content.replace('"hours_per_week"', '"hours_per_week": "x", "other"'))
    done = call("--check", plan)

    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert any(line.startswith("$.hours_per_week:") for line in lines)
    assert any(line.startswith("$.goals[0].steps[0].estimate.quick:") for line in lines)


def test_check_tells_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = call("--check", tmp_path / "nothing.tumbuh")

    assert done.returncode == 1
    assert "not found" in done.stdout


@pytest.mark.parametrize("name", ["pdf", "html", "txt", "md", "ics", "csv", "json"])
def test_every_format_is_written_and_the_plan_is_not_touched(
    name: str, plan: Path, tmp_path: Path
) -> None:
    before = plan.read_bytes()
    out = tmp_path / f"out.{name}"
    done = call("--export", name, plan, out, "--lang", "en")

    assert done.returncode == 0, done.stderr
    assert out.stat().st_size > 200
    assert plan.read_bytes() == before


def test_an_export_speaks_the_language_that_was_asked_for(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    call("--export", "txt", plan, out, "--lang", "id")
    said = out.read_text(encoding="utf-8")

    assert "Sasaran dan langkah" in said
    assert "Goals and steps" not in said


def test_version_names_python_and_qt() -> None:
    lines = call("--version").stdout.splitlines()

    assert [line.split()[0] for line in lines] == ["Tumbuh", "Python", "Qt"]


@pytest.mark.parametrize(
    "arguments", [["--nonsense"], ["--find"], ["--find", "a", "--lang", "fr"], ["--export", "x"]]
)
def test_a_call_that_is_none_prints_the_calls_there_are(arguments: list[str]) -> None:
    done = call(*arguments)

    assert done.returncode == 2
    assert "--tour DIR" in done.stderr


def test_an_export_never_takes_the_place_of_its_plan(plan: Path, tmp_path: Path) -> None:
    before = plan.read_bytes()
    link = tmp_path / "link.txt"
    link.symlink_to(plan)

    assert call("--export", "txt", plan, plan).returncode == 2
    assert call("--export", "txt", plan, link).returncode == 2
    assert plan.read_bytes() == before


def test_a_plan_of_a_newer_version_is_exported_as_it_is(plan: Path, tmp_path: Path) -> None:
    plan.write_text(plan.read_text().replace('"version": 1', '"version": 7'))
    out = tmp_path / "copy.json"

    assert call("--export", "json", plan, out).returncode == 0
    assert out.read_bytes() == plan.read_bytes()


def test_the_tour_touches_nothing_that_it_did_not_make(tmp_path: Path) -> None:
    kept = tmp_path / "home" / "thesis.txt"
    kept.parent.mkdir()
    kept.write_text("mine")
    done = call("--tour", tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    assert kept.read_text() == "mine"
    assert (tmp_path / "tour-plan.tumbuh").exists()
    assert len(list(tmp_path.glob("*-id-dark.png"))) == 9

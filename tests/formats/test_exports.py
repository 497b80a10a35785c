"""Every format, of every plan: the table, empty plans, large plans, and texts that mean harm."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from desktop.domain.plan import Estimate, LogEntry, Plan
from desktop.formats.export import EXPORTS, export
from desktop.storage.plan_file import read_plan
from tests.formats import calendar_lines
from tests.formats.hostile import TEXTS, evidence_with, plan_with
from tests.formats.sample import CATALOGUE, EMPTY_PLAN, EVIDENCE, NOW, RICH_PLAN, exported, speaking
from tests.samples import empty_plan, goal, step

ROOT = Path(__file__).parents[2]
OBEYED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\ufdd0]"
)
pytestmark = pytest.mark.usefixtures("qapp")

TEXT_FORMATS = ("txt", "md", "html", "csv", "ics")
BIG_PLAN = empty_plan(
    goals=tuple(
        goal(
            f"g{g}",
            *(
                step(f"s{g}-{s}", estimate=Estimate(1, 2, 3), due=date(2027, 1, 1), note="Note\nit")
                for s in range(100)
            ),
        )
        for g in range(20)
    ),
    log=tuple(
        LogEntry(f"l{n}", f"s0-{n % 100}", date(2026, 1, 1 + n % 28), 1) for n in range(5000)
    ),
)


def test_the_table_holds_the_formats_of_the_command_line() -> None:
    assert list(EXPORTS) == ["pdf", "html", "txt", "md", "ics", "csv", "json"]
    assert all(row.suffix == f".{name}" for name, row in EXPORTS.items())
    assert [name for name, row in EXPORTS.items() if row.needs == "fonts"] == ["pdf"]
    assert [name for name, row in EXPORTS.items() if row.needs == "plan"] == ["json"]


def test_loading_the_table_loads_no_format_no_library_and_no_qt() -> None:
    script = (
        "import sys, desktop.formats.export\n"
        "print([each for each in sys.modules if each.startswith(('PySide6', 'icalendar', 'csv',"
        " 'desktop.formats.', 'desktop.storage')) and each != 'desktop.formats.export'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", EXPORTS)
def test_an_empty_plan_can_be_exported(name: str) -> None:
    assert exported(name, EMPTY_PLAN)


@pytest.mark.parametrize("name", EXPORTS)
def test_two_thousand_steps_can_be_exported(name: str) -> None:
    assert len(exported(name, BIG_PLAN)) > 100_000


def test_json_is_the_plan_file(tmp_path: Path) -> None:
    file = tmp_path / "plan.tumbuh"
    file.write_bytes(exported("json", RICH_PLAN))

    assert read_plan(file).plan == RICH_PLAN


def test_json_keeps_the_keys_of_another_version() -> None:
    with speaking("en") as words:
        unknown = {"plan-7f3a": {"colour": "teal"}}
        data = export("json", RICH_PLAN, CATALOGUE, EVIDENCE, words, NOW, unknown)

    assert msgspec.json.decode(data)["colour"] == "teal"


@pytest.mark.parametrize("name", TEXT_FORMATS)
@pytest.mark.parametrize("text", TEXTS)
def test_no_character_that_is_obeyed_is_left_in_a_file(name: str, text: str) -> None:
    data = exported(name, plan_with(TEXTS[text]), evidence_with(TEXTS[text]))
    told = data.decode("utf-8-sig")

    assert not OBEYED.search(told)
    assert "\r" not in told.replace("\r\n", "")


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_plan_survives_as_json(text: str, tmp_path: Path) -> None:
    plan = plan_with("x")
    plan = replace(plan, goals=(replace(plan.goals[0], title=TEXTS[text][:500]),))
    file = tmp_path / "plan.tumbuh"
    file.write_bytes(exported("json", plan))

    assert read_plan(file).plan == plan


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_adds_an_entry_or_a_line_to_the_calendar(text: str) -> None:
    def names(plan: Plan) -> list[list[str]]:
        found = calendar_lines.events(exported("ics", plan))
        return [[name for name, _ in each] for each in found]

    plan, harmless = plan_with(TEXTS[text]), plan_with("harmless")
    told = [dict(each) for each in calendar_lines.events(exported("ics", plan))]

    assert names(plan) == names(harmless)
    assert calendar_lines.text(told[-1]["SUMMARY"]).count("\n") == 0


@pytest.mark.parametrize("text", TEXTS)
def test_a_texts_lines_never_stand_at_the_edge_of_the_plain_text(text: str) -> None:
    def edge(plan: Plan) -> int:
        lines = exported("txt", plan).decode().splitlines()
        return len([line for line in lines if line and not line.startswith(" ")])

    assert edge(plan_with(TEXTS[text])) == edge(plan_with("harmless"))


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_half_a_character_does_not_stop_an_export(name: str) -> None:
    assert b"half  a" in exported(name, plan_with("half \ud800 a")) or name != "txt"

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given

from desktop.domain.plan import Plan
from desktop.storage.file_system import Disk
from desktop.storage.plan_file import OpenedPlan, digest_of, read_plan, to_bytes, write_plan
from tests.domain.any_plan import HOSTILE, LONG_WORD, plans
from tests.faults.large import large_plan
from tests.samples import empty_plan, entry, goal, plan, step


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all random examples."""
    return tmp_path_factory.mktemp("plans")


def written_and_read(folder: Path, a_plan: Plan) -> OpenedPlan:
    path = folder / "plan.tumbuh"
    path.unlink(missing_ok=True)
    digest = write_plan(Disk(), path, a_plan, {}, None)
    opened = read_plan(path)
    assert opened.digest == digest == digest_of(path.read_bytes())
    return opened


@given(plans)
def test_any_plan_is_read_as_it_was_written(folder: Path, any_plan: Plan) -> None:
    opened = written_and_read(folder, any_plan)
    assert opened.plan == any_plan
    assert opened.unknown == {}
    assert opened.newer is None


@given(plans)
def test_a_plan_that_was_read_is_written_with_the_same_bytes(folder: Path, any_plan: Plan) -> None:
    opened = written_and_read(folder, any_plan)
    assert to_bytes(opened.plan, opened.unknown) == (folder / "plan.tumbuh").read_bytes()


@given(plans)
def test_a_plan_written_piece_by_piece_is_the_same_as_one_written_whole(any_plan: Plan) -> None:
    whole = msgspec.json.format(msgspec.json.encode(any_plan), indent=2)

    assert to_bytes(any_plan) == _begin() + whole[1:] + b"\n"


def test_a_long_log_is_written_in_many_pieces_without_a_seam() -> None:
    long = large_plan(2_000, 2_500, note=0)
    whole = msgspec.json.format(msgspec.json.encode(long), indent=2)

    assert to_bytes(long) == _begin() + whole[1:] + b"\n"


def _begin() -> bytes:
    return b'{\n  "format": "tumbuh-plan",\n  "version": 1,'


@given(plans)
def test_a_plan_means_the_same_whichever_way_its_json_is_laid_out(
    folder: Path, any_plan: Plan
) -> None:
    raw = json.loads(to_bytes(any_plan))
    path = folder / "other.tumbuh"
    for layout in (
        json.dumps(raw),
        json.dumps(raw, ensure_ascii=False, indent="\t"),
        json.dumps(raw, sort_keys=True, separators=(",", ":")),
        "\ufeff" + json.dumps(raw, ensure_ascii=False),
    ):
        path.write_bytes(layout.encode())
        opened = read_plan(path)
        assert (opened.plan, opened.unknown) == (any_plan, {})


@pytest.mark.parametrize("text", [*HOSTILE, LONG_WORD], ids=lambda text: ascii(text[:12]))
def test_hostile_text_is_kept_to_the_letter_in_every_field(tmp_path: Path, text: str) -> None:
    line = text[:500]
    hostile = empty_plan(
        title=line,
        typed=line,
        reading=line,
        field=line[:100],
        goals=(goal("g1", step("s1", title=line, note=text, findings=(line,)), title=line),),
        log=(entry(note=text),),
    )
    assert written_and_read(tmp_path, hostile).plan == hostile


def test_a_plan_file_is_readable_json_that_says_what_it_is(tmp_path: Path) -> None:
    written_and_read(tmp_path, plan())
    text = (tmp_path / "plan.tumbuh").read_text("utf-8")
    assert text.startswith('{\n  "format": "tumbuh-plan",\n  "version": 1,\n  "id": "p1",\n')
    assert text.endswith("\n}\n")
    assert json.loads(text)["goals"][1]["steps"] == [{"id": "s3", "title": "Listen to five calls"}]


def test_letters_of_every_script_are_written_as_themselves(tmp_path: Path) -> None:
    written_and_read(tmp_path, empty_plan(title="ꦱꦶꦤꦲꦸ é 学"))
    assert "ꦱꦶꦤꦲꦸ é 学" in (tmp_path / "plan.tumbuh").read_text("utf-8")


def test_what_is_not_set_is_not_written(tmp_path: Path) -> None:
    written_and_read(tmp_path, empty_plan())
    assert set(json.loads((tmp_path / "plan.tumbuh").read_bytes())) == {
        "format",
        "version",
        "id",
        "title",
        "created",
    }

"""Evidence packs are read strictly: a hostile one harms nothing, a faulty one is told with its places."""

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.finding import EvidenceFile
from desktop.paths import SEEDS
from desktop.storage.failure import StorageFailure
from desktop.storage.file_system import Disk
from desktop.storage.pack_files import (
    LARGEST_PACK,
    MOST_PACKS,
    checked,
    drop_pack,
    keep_pack,
    read_kept_packs,
    read_pack,
)
from desktop.storage.seeds import PACK_EXAMPLE, read_catalogue, read_evidence
from tests.packs import raw_pack, write_pack
from tests.storage.disks import MendableDisk
from tests.storage.time_limit import at_most

CATALOGUE, EVIDENCE = read_catalogue(SEEDS), read_evidence(SEEDS)


def read(path: Path) -> EvidenceFile:
    with at_most(1.0):
        return checked(path, read_pack(path), EVIDENCE, CATALOGUE)


def failure_of(path: Path) -> StorageFailure:
    with pytest.raises(StorageFailure) as caught:
        read(path)
    return caught.value


def pack(tmp_path: Path, **changes: Any) -> EvidenceFile:
    return read(write_pack(tmp_path / "pack.json", **changes))


def test_the_example_that_we_ship_is_a_sound_pack() -> None:
    assert read(SEEDS / PACK_EXAMPLE).findings[0].value == 40


def test_a_text_in_one_language_is_enough(tmp_path: Path) -> None:
    found = pack(tmp_path, **{"findings.0.claim": {"id": "Guru memakainya."}})

    assert (
        found.findings[0].claim.to("en") == found.findings[0].claim.to("id") == "Guru memakainya."
    )


def test_a_pack_may_name_findings_of_ours_and_its_own(tmp_path: Path) -> None:
    second = {**raw_pack()["findings"][0], "id": "second", "support": ["example-2026-1", "A-05"]}

    assert len(pack(tmp_path, findings=[raw_pack()["findings"][0], second]).findings) == 2


PROBLEMS: list[tuple[str, Any, str]] = [
    # place in the pack, what stands there, what is told
    ("article.extra", 1, "$.article.extra: unknown key"),
    ("findings.0.clam", {}, "$.findings[0].clam: unknown key"),
    ("findings.0.limits", ..., "$.findings[0].limits: missing"),
    ("findings.0.claim", {"en": " ", "id": ""}, "$.findings[0].claim: missing"),
    ("findings", [], "$.findings: wrong value"),
    ("findings.0.kind", "hearsay", "$.findings[0].kind: wrong value"),
    ("findings.0.unit", "points", "$.findings[0].unit: wrong value"),
    ("findings.0.unit", "", "$.findings[0].unit: wrong value"),
    ("findings.0.unit", "percent_growth", "$.findings[0].unit: wrong value"),
    ("findings.0.value", "40", "$.findings[0].value: wrong value"),
    ("findings.0.value", 101, "$.findings[0].value: wrong value"),
    ("findings.0.value", -1, "$.findings[0].value: wrong value"),
    ("findings.0.value", 1e300, "$.findings[0].value: wrong value"),
    ("findings.0.value", True, "$.findings[0].value: wrong value"),
    ("findings.0.fields", [], "$.findings[0].fields: wrong value"),
    ("findings.0.fields", ["all", "nowhere"], "$.findings[0].fields[1]: unknown id (nowhere)"),
    ("findings.0.fields", ["all", "health"], "$.findings[0].fields: wrong value"),
    ("findings.0.tension", ["example-2026-1"], "$.findings[0].tension[0]: unknown id"),
    ("findings.0.skill", "nothing", "$.findings[0].skill: unknown id"),
    ("findings.0.tension", ["A-05", "A-99"], "$.findings[0].tension[1]: unknown id (A-99)"),
    ("findings.0.id", "A-05", "$.findings[0].id: reserved id"),
    ("findings.0.id", "Z-1", "$.findings[0].id: reserved id"),
    ("findings.0.id", "../../x", "$.findings[0].id: wrong value"),
    ("findings.0.id", "x\n", "$.findings[0].id: wrong value"),
    ("article.id", "topcareer-2026-02-19", "$.article.id: duplicate id"),
    ("article.title", "", "$.article.title: wrong value"),
    ("article.title", "x" * 501, "$.article.title: wrong value"),
    ("article.title", " ", "$.article.title: missing"),
    ("findings.0.claim.en", "\u3164", "$.findings[0].claim.en: hidden text"),
    ("article.title", "two\nlines", "$.article.title: hidden text"),
    ("article.title", "turned \u202e round", "$.article.title: hidden text"),
    ("article.title", "bell \x07", "$.article.title: hidden text"),
    ("article.published", "yesterday", "$.article.published: wrong value"),
    ("article.published", "2026-13", "$.article.published: date out of range"),
    ("article.published", "2026-02-30", "$.article.published: date out of range"),
    ("article.published", "0000", "$.article.published: date out of range"),
    ("article.address", "javascript:alert(1)", "$.article.address: unsafe address"),
    ("article.address", "file:///etc/passwd", "$.article.address: unsafe address"),
    ("article.address", "https://bank.id@evil.example", "$.article.address: unsafe address"),
    ("article.reports.address", "mailto:a@b.example", "$.article.reports.address: unsafe address"),
    ("findings.0.short.en", "x" * 2001, "$.findings[0].short.en: wrong value"),
    ("findings.0.limits.en", "hidden\u200b", "$.findings[0].limits.en: hidden text"),
    ("findings.0.line", 0, "$.findings[0].line: wrong value"),
    ("format", ..., "$: not a pack"),
    ("format", "tumbuh-plan", "$: not a pack"),
    ("version", "1", "$.version: wrong value"),
    ("version", 2, "$: newer version (version 2)"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "value", "told"), PROBLEMS)
def test_what_is_wrong_with_a_pack_is_told_with_its_place(
    tmp_path: Path, place: str, value: Any, told: str
) -> None:
    failure = failure_of(write_pack(tmp_path / "pack.json", **{place: value}))

    assert any(line.startswith(told) for line in failure.lines()), failure.lines()


def test_an_id_that_stands_twice_in_a_pack_is_told(tmp_path: Path) -> None:
    finding = raw_pack()["findings"][0]
    failure = failure_of(write_pack(tmp_path / "pack.json", findings=[finding, finding]))

    assert failure.lines() == ["$.findings[1].id: duplicate id (example-2026-1)"]


TWICE = ", ".join([f'"\\u202e{"k" * 400_000}": 1'] * 2)
HOSTILE = {
    "nothing": b"", "zeros": b"\0" * 4096, "random": bytes(range(256)) * 16, "a list": b"[]",
    "a number": b"12", "half of one": json.dumps(raw_pack()).encode()[:300],
    "deep lists": b"[" * 200_000, "deep objects": b'{"format":' * 100_000,
    "deep inside": b'{"format":"tumbuh-evidence","version":1,"article":' + b"[" * 100_000,
    "not a number": json.dumps(raw_pack()).replace("40", "NaN").encode(),
    "too many digits": json.dumps(raw_pack()).replace("40", "9" * 10_000).encode(),
    "half a character": json.dumps(raw_pack(**{"article.title": "\ud800"})).encode(),
    "a long key": json.dumps(raw_pack(**{"article." + "k" * 100_000: 1})).encode(),
    "many keys": json.dumps({**raw_pack(), **{f"k{n}": n for n in range(50_000)}}).encode(),
    "too many findings": json.dumps(raw_pack(findings=raw_pack()["findings"] * 201)).encode(),
    "too large": b'{"format":"tumbuh-evidence"' + b" " * LARGEST_PACK + b"}",
    "a key twice": json.dumps(raw_pack()).replace('"version": 1', '"version": 1, "version": 1').encode(),
    "a long key twice": json.dumps(raw_pack()).replace('"version": 1', f'"version": 1, {TWICE}').encode(),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_is_refused_at_once_in_few_words(tmp_path: Path, name: str) -> None:
    path = tmp_path / "pack.json"
    path.write_bytes(HOSTILE[name])

    lines = failure_of(path).lines()

    assert 1 <= len(lines) <= 101
    assert all(len(line) < 300 and line.isprintable() for line in lines)


def test_a_pipe_in_place_of_a_pack_does_not_make_us_wait(tmp_path: Path) -> None:
    path = tmp_path / "pack.json"
    os.mkfifo(path)

    assert failure_of(path).reason == "not_a_file"


# --- packs that are kept


def keep(tmp_path: Path, article_id: str, finding_id: str) -> EvidenceFile:
    changes = {"article.id": article_id, "findings.0.id": finding_id}
    found = pack(tmp_path, **changes)
    keep_pack(Disk(), tmp_path / "kept", found)
    return found


def test_kept_packs_are_there_at_the_next_start(tmp_path: Path) -> None:
    first, second = keep(tmp_path, "first", "one"), keep(tmp_path, "second", "two")

    evidence, left_out = read_kept_packs(tmp_path / "kept", EVIDENCE, CATALOGUE)

    assert {each.article.id: each for each in evidence.added} == {"first": first, "second": second}
    assert evidence.origin("one") == "added"
    assert left_out == ()


def test_without_packs_there_is_what_we_ship_and_no_folder_is_made(tmp_path: Path) -> None:
    assert read_kept_packs(tmp_path / "kept", EVIDENCE, CATALOGUE) == (EVIDENCE, ())
    assert not (tmp_path / "kept").exists()


def test_a_pack_of_the_same_id_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    keep(tmp_path, "first", "one")
    newer = keep(tmp_path, "first", "other")

    evidence, _ = read_kept_packs(tmp_path / "kept", EVIDENCE, CATALOGUE)

    assert evidence.added == (newer,)


def test_a_dropped_pack_is_gone_and_dropping_it_again_is_no_error(tmp_path: Path) -> None:
    keep(tmp_path, "first", "one")
    for _ in range(2):
        drop_pack(Disk(), tmp_path / "kept", "first")

    assert read_kept_packs(tmp_path / "kept", EVIDENCE, CATALOGUE)[0].added == ()


def test_a_kept_pack_that_was_spoilt_is_left_out_and_told_and_the_others_stay(
    tmp_path: Path,
) -> None:
    good = keep(tmp_path, "first", "one")
    (tmp_path / "kept" / "aaa.json").write_bytes(b"[")
    write_pack(tmp_path / "kept" / "bbb.json", **{"article.id": "x", "findings.0.id": "y"})
    spoilt = next(path for path in (tmp_path / "kept").iterdir() if len(path.name) > 20)
    keep(tmp_path, "second", "two")
    (tmp_path / "kept" / spoilt.name).write_text(spoilt.read_text().replace("education", "nowhere"))

    evidence, left_out = read_kept_packs(tmp_path / "kept", EVIDENCE, CATALOGUE)

    assert [each.article.id for each in evidence.added] == ["second"]
    assert good not in evidence.added
    assert sorted(failure.reason for failure in left_out) == [
        "faulty_pack",
        "not_a_pack",
        "not_a_pack",
    ]


def test_the_largest_pack_that_is_accepted_is_there_at_the_next_start(tmp_path: Path) -> None:
    finding = raw_pack()["findings"][0]
    many = [{**finding, "id": f"f-{n}", "proportion": []} for n in range(200)]
    room = LARGEST_PACK - len(json.dumps(raw_pack(findings=many), separators=(",", ":")))
    for number in range(200):
        many[number] = {**many[number], "measured": {"en": "x" * min(2000, room // 200)}}
    path = tmp_path / "pack.json"
    path.write_text(json.dumps(raw_pack(findings=many), separators=(",", ":")))
    assert 0.95 * LARGEST_PACK < path.stat().st_size <= LARGEST_PACK
    large = read(path)
    keep_pack(Disk(), tmp_path / "kept", large)

    assert read_kept_packs(tmp_path / "kept", EVIDENCE, CATALOGUE)[0].added == (large,)


def test_two_packs_are_there_in_whatever_order_they_were_added(tmp_path: Path) -> None:
    for first, second in (("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")):
        keep(tmp_path, first, f"{first}-1")
        keep(tmp_path, second, f"{second}-1")

    evidence, left_out = read_kept_packs(tmp_path / "kept", EVIDENCE, CATALOGUE)

    assert {each.article.id for each in evidence.added} == set("abcd")
    assert left_out == ()


def test_a_pack_may_not_lean_on_another_pack(tmp_path: Path) -> None:
    keep(tmp_path, "first", "one")
    evidence, _ = read_kept_packs(tmp_path / "kept", EVIDENCE, CATALOGUE)
    other = read_pack(write_pack(tmp_path / "pack.json", **{"findings.0.support": ["one"]}))

    with pytest.raises(StorageFailure) as caught:
        checked(tmp_path, other, evidence, CATALOGUE)

    assert caught.value.lines() == ["$.findings[0].support[0]: unknown id (one)"]


def test_there_is_a_last_pack(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    for number in range(MOST_PACKS):
        (folder / f"{number}.json").write_bytes(b"{}")

    with pytest.raises(StorageFailure) as caught:
        keep_pack(Disk(), folder, pack(tmp_path))

    assert caught.value.reason == "too_many_packs"


@pytest.mark.parametrize("call", ["create", "write", "fsync", "replace"])
def test_a_pack_that_cannot_be_written_leaves_the_one_before(tmp_path: Path, call: str) -> None:
    before = keep(tmp_path, "first", "one")
    other = pack(tmp_path, **{"article.id": "first", "findings.0.id": "other"})

    with pytest.raises(StorageFailure):
        keep_pack(MendableDisk(call, errno.EIO), tmp_path / "kept", other)

    evidence, left_out = read_kept_packs(tmp_path / "kept", EVIDENCE, CATALOGUE)
    assert (evidence.added, left_out) == ((before,), ())

"""The PDF: pages with numbers, every text of the plan in it, and nothing that acts."""

import re
import shutil
import subprocess
import threading
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.domain.plan import Estimate, Plan
from tests.formats.hostile import TEXTS, evidence_with, plan_with
from tests.formats.sample import EMPTY_PLAN, RICH_PLAN, exported
from tests.samples import empty_plan, goal, step

PDFTOTEXT = shutil.which("pdftotext")
READS_TEXT = pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext (poppler-utils) is missing")
pytestmark = pytest.mark.usefixtures("qapp")

LONG_PLAN = empty_plan(
    title="A long plan",
    goals=tuple(
        goal(
            f"g{g}",
            *(
                step(f"s{g}-{s}", due=date(2026, 12, 1 + s), estimate=Estimate(4, 4, 4))
                for s in range(12)
            ),
        )
        for g in range(12)
    ),
)


def pages_of(data: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", data))


def text_of(data: bytes, folder: Path) -> str:
    assert PDFTOTEXT
    file = folder / "plan.pdf"
    file.write_bytes(data)
    done = subprocess.run([PDFTOTEXT, "-raw", file, "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def test_a_long_plan_has_pages(qapp: QGuiApplication) -> None:
    assert pages_of(exported("pdf", LONG_PLAN)) > 3
    assert pages_of(exported("pdf", EMPTY_PLAN)) == 1


@READS_TEXT
def test_every_page_has_its_number_and_every_step_is_there_once(tmp_path: Path) -> None:
    data = exported("pdf", LONG_PLAN)
    text, pages = text_of(data, tmp_path).replace("\f", "\n"), pages_of(data)

    assert [int(n) for n in re.findall(rf"Page (\d+) of {pages}\b", text)] == [*range(1, pages + 1)]
    for each in LONG_PLAN.steps():
        # among the goals, and in the calendar with its week and its date
        assert len(re.findall(rf"{each.title}\b", text)) == 3, each.title
    for each in LONG_PLAN.goals:
        assert re.search(rf"^{each.title}$", text, re.MULTILINE), each.title


@READS_TEXT
def test_the_pdf_says_all_that_matters(tmp_path: Path) -> None:
    text = " ".join(text_of(exported("pdf", RICH_PLAN), tmp_path).split())

    for told in (
        'Rencana "2027" & <keluarga>', "AI video", "Beginner → Skilled", "target 31 Jan 2027",
        "Map how you made one video", "2–3–5 h", "- second_point", "peta alur.pdf",
        "85% by the second", "rests on estimates alone", "7–13 Dec 2026 ☐ Read two licences",
        "14 Dec 2026 Due: Read two licences", "14–20 Dec 2026 Off: Tutup buku",
        "[A-05] Growth: +329%", "What it does not show: The starting amount was not published.",
        "Not from the two articles", "https://example.org/study", "Nov 2026 2.5 hours",
    ):  # fmt: skip
        assert told in text, told
    assert "rahasia" not in text


@READS_TEXT
def test_no_heading_stands_alone_at_the_end_of_a_page(tmp_path: Path) -> None:
    for page in text_of(exported("pdf", LONG_PLAN), tmp_path).split("\f"):
        lines = page.strip().splitlines()[:-1]  # without the footer
        assert not lines or not re.fullmatch(r"Goal g\d+|Calendar|Goals and steps", lines[-1]), page


@READS_TEXT
def test_a_long_note_is_there_to_its_last_line(tmp_path: Path) -> None:
    note = "\n".join(f"line {n} of a long note" for n in range(4000))
    plan = empty_plan(goals=(goal("g1", step(note=note), step("s2", title="After it")),))
    text = text_of(exported("pdf", plan), tmp_path)

    # Qt draws the last line above a page once more, where it is clipped away
    found = dict.fromkeys(int(n) for n in re.findall(r"line (\d+) of", text))
    assert list(found) == [*range(4000)]
    assert "After it" in text


def test_the_same_plan_gives_the_same_bytes_whenever_it_is_written() -> None:
    first, second = exported("pdf", RICH_PLAN), exported("pdf", RICH_PLAN)

    assert first == second
    assert b"D:2026120" in first


def test_it_can_be_written_off_the_gui_thread() -> None:
    written: list[bytes] = []
    thread = threading.Thread(target=lambda: written.append(exported("pdf", RICH_PLAN)))
    thread.start()
    thread.join()

    assert written == [exported("pdf", RICH_PLAN)]


def hostile(name: str) -> tuple[Plan, bytes]:
    plan = plan_with(TEXTS[name])
    return plan, exported("pdf", plan, evidence_with(TEXTS[name][:2000]))


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_in_it_acts_or_leads_anywhere(name: str) -> None:
    _, data = hostile(name)

    assert data.startswith(b"%PDF-")
    outline = re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.DOTALL)
    for word in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/EmbeddedFile", b"/OpenAction",
                 b"/AA", b"/Annot", b"/Link", b"/XObject /Image", b"/Subtype /Image"):  # fmt: skip
        assert not re.search(re.escape(word) + rb"\b", outline), word
    packet = re.search(rb"<x:xmpmeta.*</x:xmpmeta>", data, re.DOTALL)
    assert packet
    ElementTree.fromstring(packet[0])


@READS_TEXT
@pytest.mark.parametrize("name", ["markup", "closing", "attribute", "entities", "markdown"])
def test_markup_is_shown_to_the_letter(name: str, tmp_path: Path) -> None:
    _, data = hostile(name)
    squeezed = "".join(text_of(data, tmp_path).split())

    assert "".join(TEXTS[name].split()) in squeezed

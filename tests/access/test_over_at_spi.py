"""The accounting staff with two hours a week, who hears the app: the whole way over AT-SPI alone."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.plan import WeeksOff
from desktop.storage.plan_file import read_plan
from tests.access.desk import desk, missing, running_app

if sys.platform != "linux" or missing():
    pytest.skip(f"not installed here: {missing() or 'AT-SPI'}", allow_module_level=True)

from tests.access.at_spi import CHECKED, FOCUSED, SELECTED, Reader, Thing

ENTER, HOME, DOWN = 0xFF0D, 0xFF50, 0xFF54
MONTH_END, DUE = date(2030, 12, 28), date(2031, 3, 3)


class Listener(Reader):
    """Somebody who knows the app by what it says."""

    def come_in(self) -> Thing:
        """Wait for the app, and give its window."""
        found = self.wait(
            lambda: [each for each in self.apps() if self.name(each) == "Tumbuh"], "app"
        )
        self.app = found[-1]
        self.window = self.find(self.app, "frame", "")
        return self.window

    def press(self, name: str, role: str = "push button", within: Thing | None = None) -> None:
        """Press something by what it says."""
        self.do(self.find(within or self.window, role, name))

    def goes_to(self, page: str) -> None:
        """Choose a page in the navigation, and hear that it is there."""
        self.press(page, "radio button")
        self.wait(lambda: f"Halaman: {page}" in self.listen(), f"the page {page} is told")
        button = self.find(self.window, "radio button", page)
        self.wait(lambda: CHECKED in self.states(button), f"{page} is marked")

    def fill(self, within: Thing, role: str, name: str, text: str) -> None:
        """Go to a field by its name and put a text into it."""
        field = self.find(within, role, name)
        self.do(field, "SetFocus")
        self.wait(lambda: FOCUSED in self.states(field), f"{name} has the keyboard")
        self.write(field, text)
        assert self.text(field) == text

    def dialog(self, name: str) -> Thing:
        """The dialog that came up."""
        return self.find(self.app, "dialog", name)

    def is_gone(self, role: str, name: str) -> None:
        """Wait until a dialog is closed."""
        self.wait(lambda: self.seek(self.app, role, name) is None, f"{name} is closed")

    def reads(self, text: str) -> str:
        """Wait for a label that begins so, and give all of it."""
        return self.name(self.find(self.window, "label", text))


def finds_the_field(who: Listener) -> None:
    job = who.find(who.window, "text", "Apa pekerjaan Anda sekarang?")
    who.do(job, "SetFocus")
    who.write(job, "staf akunting")
    who.wait(
        lambda: any("Yang pertama: Staf akuntansi" in each for each in who.listen()),
        "readings are told",
    )
    readings = who.find(who.window, "list", "Kemungkinan arti")
    assert who.name(who.children(readings)[0]).startswith("Staf akuntansi")
    who.press_key(ENTER)
    who.wait(lambda: "Halaman: Jelajah" in who.listen(), "the field is shown")
    assert who.reads("Akuntansi & konsultasi")


def reads_an_evidence_card(who: Listener) -> None:
    who.press("Akuntansi, No. 1: bukti")
    card = who.dialog("Bukti")
    heard = [name for _, role, name in who.walk(card) if role == "label"]
    assert "Yang tidak ditunjukkan bukti ini" in heard
    who.press("Tutup", within=card)
    who.is_gone("dialog", "Bukti")


def adds_skills(who: Listener) -> None:
    for skill in ("Akuntansi", "Kreativitas & inovasi"):
        who.press(f"Tambah ke rencana: {skill}")
        who.find(who.window, "push button", f"Dalam rencana: {skill}")


def says_how_much_time_there_is(who: Listener) -> None:
    halves = who.find(who.window, "slider", "Jumlah setengah jam per minggu")
    who.set_value(halves, 4.0)
    who.wait(lambda: "2 jam" in who.listen(), "two hours are told")
    who.find(who.window, "label", "2 jam")
    assert who.value(halves) == 4.0
    who.press("Minggu libur")
    dialog = who.dialog("Minggu libur")
    who.fill(dialog, "text", "Libur karena", "Tutup buku")
    for name, day in (("Dari", "28 Desember 2030"), ("Sampai", "31 Desember 2030")):
        who.fill(dialog, "spin box", name, day)
    who.press("Tambah", within=dialog)
    who.find(dialog, "push button", "Hapus Tutup buku, 23 Des 2030")
    who.press("Tutup", within=dialog)
    who.is_gone("dialog", "Minggu libur")


def changes_a_step(who: Listener) -> str:
    tree = who.find(who.window, "tree", "Sasaran dan langkah")
    who.do(tree, "SetFocus")
    rows = [(row, who.name(row)) for row in who.children(tree) if who.role(row) == "tree item"]
    row, title = next((row, name) for row, name in rows if ":" not in name and "," not in name)
    # what AT-SPI selects in a tree of Qt's is another row; listeners go through it by keys as well
    who.press_key(HOME)
    who.press_key(DOWN)
    who.wait(lambda: SELECTED in who.states(row), "the step is chosen")
    shown = who.find(who.window, "text", "Judul")
    who.wait(lambda: who.text(shown) == title, "the step is shown")
    likely = who.find(who.window, "spin box", "Wajar (jam)")
    who.set_value(likely, 6.0)
    who.wait(lambda: who.seek(tree, "tree item", "Perkiraan: 6"), "the estimate is in the row")
    who.press("Tenggat: Tentukan tenggat")
    due = who.find(who.window, "spin box", "Tenggat")
    who.do(due, "SetFocus")
    who.write(due, "3 Maret 2031")
    who.do(likely, "SetFocus")  # as Tab does
    who.wait(lambda: who.seek(tree, "tree item", "Tenggat: 3 Mar 2031"), "the date is in the row")
    return title


def logs_time(who: Listener) -> None:
    who.press("Catat waktu…")
    dialog = who.dialog("Catat waktu")
    step = next(thing for thing, role, _ in who.walk(dialog) if role == "combo box")
    assert who.label(step) == "Langkah"
    who.set_value(who.find(dialog, "spin box", "Jam"), 0.0)
    who.press("Catat waktu", within=dialog)
    who.wait(lambda: "Berapa jam" in " ".join(who.listen()), "the refusal is told")
    who.set_value(who.find(dialog, "spin box", "Jam"), 2.0)
    who.fill(dialog, "text", "Catatan", "Rekonsiliasi bank")
    who.press("Catat waktu", within=dialog)
    who.is_gone("dialog", "Catat waktu")


def looks_at_the_progress(who: Listener) -> None:
    who.goes_to("Kemajuan")
    table = who.find(who.window, "table", "Catatan waktu")
    cells = [who.name(each) for each in who.children(table)]
    assert "Catatan: Rekonsiliasi bank" in cells
    assert any(cell.startswith("Jam: 2") for cell in cells)
    who.press("Tabel", "radio button")
    numbers = who.find(who.window, "table", "Sudah dikerjakan: 2 jam dari")
    assert any(who.name(each).startswith("Total: ") for each in who.children(numbers))


def takes_one_back(who: Listener) -> None:
    bar = who.find(who.window, "menu bar", "")
    who.choose(bar, "Sunting", "Urungkan: catat waktu")
    who.wait(lambda: "Diurungkan: catat waktu" in who.listen(), "the undo is told")


def exports(who: Listener, to: Path) -> None:
    who.choose(who.find(who.window, "menu bar", ""), "Berkas", "Ekspor", "Teks biasa")
    dialog = who.find(who.app, "dialog", "")
    who.write(next(t for t, role, _ in who.walk(dialog) if role == "text"), str(to))
    who.press("Simpan", within=dialog)
    who.wait(to.exists, "the export is written")


def closes(who: Listener, app: "subprocess.Popen[bytes]") -> None:
    who.choose(who.find(who.window, "menu bar", ""), "Berkas", "Keluar")
    assert app.wait(10) == 0


@pytest.fixture
def settings(home: Path) -> None:
    """The app speaks Indonesian from its first start on."""
    file = home / "config_home" / "Tumbuh" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text('{"language": "id", "theme": "light"}')


def test_somebody_who_hears_the_app_comes_all_the_way(
    home: Path, tmp_path: Path, settings: None
) -> None:
    export = tmp_path / "rencana.txt"
    with desk(home) as env, Listener(env["DBUS_SESSION_BUS_ADDRESS"]) as who:
        with running_app(env) as app:
            who.come_in()
            finds_the_field(who)
            adds_skills(who)
            who.goes_to("Rencana")
            title = changes_a_step(who)  # by keys: no window manager gives them back after a dialog
            says_how_much_time_there_is(who)
            logs_time(who)
            takes_one_back(who)
            logs_time(who)
            looks_at_the_progress(who)
            who.goes_to("Jelajah")
            reads_an_evidence_card(who)
            exports(who, export)
            closes(who, app)
        with running_app(env) as app:
            who.come_in()
            who.reads("Akuntansi & konsultasi")
            closes(who, app)
    (file,) = home.glob("Documents/Tumbuh/*.tumbuh")
    plan = read_plan(file).plan
    assert [goal.skill for goal in plan.goals] == ["accounting", "creativity_innovation"]
    assert plan.hours_per_week == 2.0
    assert plan.breaks == (WeeksOff("Tutup buku", MONTH_END, date(2030, 12, 31)),)
    step = next(each for each in plan.steps() if each.due == DUE)
    assert step.estimate is not None
    assert step.estimate.likely == 6.0
    assert [(entry.hours, entry.note) for entry in plan.log] == [(2.0, "Rekonsiliasi bank")]
    assert title in export.read_text(encoding="utf-8")

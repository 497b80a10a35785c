"""Hostile text in a plan, a pack, a file's name or the settings is shown as text, and nothing loads."""

import csv
import io
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QMessageBox, QPlainTextEdit

from desktop.app import Tumbuh
from desktop.domain.settings import Settings
from desktop.domain.text import Language
from desktop.shell.ask import AskPerson
from desktop.storage.file_system import Disk
from desktop.storage.pack_files import keep_pack
from desktop.storage.plan_file import to_bytes
from desktop.storage.settings_file import write_settings
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.faults.figures import Figures
from tests.faults.hostile_texts import MARK, changed, hostile, hostile_packs, hostile_plan
from tests.faults.sweep import all_harm, shown_texts, too_wide
from tests.formats.careers import resume
from tests.storage.time_limit import at_most

PAGES = ("start", "explore", "plan", "sources")


class Canary:
    """A picture that a naive text would load, and whether somebody has read it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        picture = QImage(4000, 4, QImage.Format.Format_RGB32)
        picture.fill(0)
        assert picture.save(str(path), "PNG")  # type: ignore[call-overload]
        self.calm()

    def calm(self) -> None:
        """Forget what was: a disk notes a reading only where it is later than the last one."""
        os.utime(self.path, (0, 0))

    def was_read(self) -> bool:
        return self.path.stat().st_atime != 0


@pytest.fixture
def canary(qapp: QApplication, tmp_path: Path, figures: Figures) -> Canary:
    made = Canary(tmp_path / "canary.png")
    made.path.read_bytes()
    if not made.was_read():
        figures.skip("a picture that hostile text names", "this disk does not note reading")
        pytest.skip("this disk does not note when a file is read")
    made.calm()
    return made


class Tally:
    """Sweeps the app again and again, and keeps which texts were shown and what did harm."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self.shown: set[str] = set()
        self.harm: set[str] = set()
        self.sweeps = 0

    def sweep(self, app: Tumbuh) -> None:
        Hand().settle()
        self.sweeps += 1
        self.harm.update(all_harm())
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and not isinstance(window, QMenu):
                self.harm.update(too_wide(window))
        if app.window.width() != 1280:
            self.harm.add(f"the window is {app.window.width()} wide")
        seen = "\n".join(text for text in shown_texts() if MARK in text)
        self.shown.update(name for name, text in self._texts.items() if text[:40] in seen)

    def visit_everything(self, app: Tumbuh) -> None:
        """Every page, every goal and step, every dialog that shows what a plan or a pack says."""
        for page in PAGES:
            app.window.go_to(page)
            self.sweep(app)
        for number in range(len(self._texts)):
            app.window.go_to("plan", f"s{number}")
            self.sweep(app)
            app.window.go_to("plan", f"g{number}")
            self.sweep(app)
        for pack in app.shelf.evidence.added:
            app.shell.show_finding(pack.findings[0].id)
            self._sweep_dialog(app)
        hand = Hand()
        app.window.go_to("plan", "s0")
        hand.click("log_time")
        self._sweep_dialog(app)

    def look_at_the_past(self, app: Tumbuh, runs: Runs) -> None:
        """What another copy changed, both sides of it, and the versions that were kept."""
        hand = Hand()
        before = plan_of(app)
        runs.ask.copy_path = other = runs.paths.documents / f"<b>{MARK}.tumbuh"
        other.write_bytes(to_bytes(changed(before, "theirs")))
        app.session.apply("change", lambda plan: changed(plan, "mine"))
        app.shell.file_acts.merge_copy()
        hand.wait(lambda: hand.seen("review"), "the merge is told")
        self.sweep(app)
        hand.click("review")
        self._sweep_dialog(app)
        app.shell.file_acts.show_versions()
        hand.wait(lambda: _version_shown(hand), "the versions are shown")
        self._sweep_dialog(app)

    def bring_in_skills(self, app: Tumbuh, runs: Runs) -> None:
        """The skills that are there, those in files that say the same, and a file that is refused."""
        hand, texts = Hand(), list(self._texts.values())
        app.window.go_to("plan")
        hand.click("known_skills")
        self._sweep_dialog(app)
        new = [f"{text[:490]} new" for text in texts]
        for text in texts:
            work = [{"position": text, "name": text}]
            self._read(app, runs, resume(skills=[{"name": each} for each in new], work=work))
            self._sweep_dialog(app)
        table = io.StringIO()
        lines = [text for text in new if "\0" not in text]
        csv.writer(table).writerows([[text, text] for text in lines])
        self._read(app, runs, table.getvalue().encode())
        self._sweep_dialog(app)
        self._read(app, runs, b'{"skills": [{"' + MARK.encode() + b'<img src=x>": 1, "name": 7}]}')
        self.sweep(app)

    def _read(self, app: Tumbuh, runs: Runs, data: bytes) -> None:
        runs.ask.skills_path = path = runs.paths.documents / f"<b>{MARK} {{0}} %n.csv"
        path.write_bytes(data)
        app.window.news_bar.hide()
        app.shell.bring_in_skills()
        hand = Hand()
        hand.wait(
            lambda: hand.seen("import_dialog") or app.window.news_bar.isVisible(),
            "the file is read",
        )

    def _sweep_dialog(self, app: Tumbuh) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog), "no dialog came"
        self.sweep(app)
        dialog.reject()
        Hand().settle()


def _version_shown(hand: Hand) -> bool:
    preview = hand.seen("version_preview")
    return isinstance(preview, QPlainTextEdit) and MARK in preview.toPlainText()


@pytest.mark.parametrize(("language", "field"), [("id", "education"), ("en", "hostile")])
def test_no_text_of_a_plan_a_pack_or_the_settings_is_obeyed_anywhere(
    language: Language, field: str, runs: Runs, canary: Canary, figures: Figures
) -> None:
    texts = hostile(canary.path)
    for pack in hostile_packs(texts):
        keep_pack(Disk(), runs.paths.packs, pack)
    (runs.paths.packs / f"<b>{MARK} {{0}} %n.json").write_text('{"<img src=x>": 1}')
    recent = tuple(f"/{MARK}/{text}.tumbuh" for text in list(texts.values())[:7])
    write_settings(Disk(), runs.paths.settings, Settings(recent=recent, last=recent[0]))
    path = runs.paths.documents / f"<b>&{MARK} {{0}} %n =cmd() \u202egnp\n.tumbuh"
    path.parent.mkdir(parents=True)
    plan = hostile_plan(texts, field if field == "education" else texts["bold"])
    path.write_bytes(to_bytes(plan))
    tally = Tally(texts)
    with runs.app(path, language=language) as app:
        assert app.shelf.evidence.added
        Hand().wait(lambda: app.session.plan == plan, "the plan is open")
        tally.sweep(app)
        tally.visit_everything(app)
        tally.bring_in_skills(app, runs)
        tally.look_at_the_past(app, runs)
        app.plan_files.open(Path(recent[0]))
        app.plan_files.open(path.with_name(f"<b>{MARK}\x00&.tumbuh"))
        tally.sweep(app)
    figures.note("hostile texts shown", tried=len(texts) * tally.sweeps, escaped=len(tally.harm))
    assert not tally.harm
    assert not canary.was_read()
    assert tally.shown == set(texts), "a text was shown nowhere"


def test_a_question_shows_hostile_text_as_it_is(
    runs: Runs, canary: Canary, figures: Figures
) -> None:
    ask, asked = AskPerson(), list[str]()

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.extend(all_harm())
        box.reject()

    texts = hostile(canary.path).values()
    with runs.app() as app, at_most(20):
        ask.window = app.window
        for text in texts:
            QTimer.singleShot(0, look)
            ask.choice(text, text, ["Open"])
            QTimer.singleShot(0, look)
            ask.tell(text, text)
    figures.note("hostile texts in questions", tried=2 * len(texts), escaped=len(asked))
    assert not asked
    assert not canary.was_read()


@pytest.mark.parametrize("field", ["note", "detail_title"])
def test_what_is_pasted_with_a_picture_becomes_plain_text(
    field: str, runs: Runs, canary: Canary, figures: Figures
) -> None:
    hand = Hand()
    path = runs.paths.documents / "plan.tumbuh"
    path.parent.mkdir(parents=True)
    path.write_bytes(to_bytes(hostile_plan({"image": "first"}, "education")))
    address = QUrl.fromLocalFile(str(canary.path)).toString()
    pasted = QMimeData()
    pasted.setHtml(f'<p><b>bold</b> <a href="{address}">link</a><img src="{address}"></p>')
    pasted.setText("bold link")
    with runs.app(path) as app:
        app.window.go_to("plan", "s0")
        editor = hand.find(field)
        assert isinstance(editor, QPlainTextEdit)
        editor.selectAll()
        QApplication.clipboard().setMimeData(pasted)
        editor.paste()
        QApplication.clipboard().clear()  # what lies there must not outlive Python
        hand.settle()
        harm = all_harm()
        assert editor.toPlainText() == "bold link"
    figures.note("pictures pasted", escaped=len(harm) + canary.was_read())
    assert not harm
    assert not canary.was_read()


@pytest.mark.parametrize("name", ["image", "image last", "bold", "document", "address"])
def test_control_a_naive_label_and_a_naive_tool_tip_are_found(
    name: str, qapp: QApplication, canary: Canary
) -> None:
    text = hostile(canary.path)[name]
    label = QLabel(text)
    label.setToolTip(text)
    label.show()
    Hand().settle()
    found = all_harm()
    label.deleteLater()
    assert len([each for each in found if "markup" in each]) == 2
    assert canary.was_read() == (name in ("image", "image last", "document"))
    Hand().settle()

"""The main job from the first word to a reopened plan, by the real window's own buttons and keys.

Each claim is checked and printed; each screen is saved as a picture in both languages and themes.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTableWidget, QWidget

from desktop.app import Tumbuh, build
from desktop.domain.plan import Plan
from desktop.domain.settings import Theme
from desktop.domain.text import LANGUAGES, Language
from desktop.paths import Paths
from desktop.run import make_qt
from desktop.storage.plan_file import read_plan
from desktop.tour.hand import Hand, NotSeen
from desktop.tour.silent_ask import SilentAsk

_SIZE, _LARGEST = QSize(1280, 800), QSize(1366, 800)
_THEMES: tuple[Theme, ...] = ("light", "dark")
_TYPED, _PLAN_NAME = "editor video", "tour-plan.tumbuh"
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class CheckFailed(Exception):
    """Something that was to be checked did not hold."""


def run_tour(folder: Path) -> int:
    """Do the whole tour; gives 0 if everything held, else 1. Pictures and the plan go to `folder`."""
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    qt = make_qt(sys.argv[:1])
    qt.setQuitOnLastWindowClosed(False)
    problems: list[str] = []

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        problems.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = note
    tour = Tour(qt, folder)
    try:
        tour.run()
    except (NotSeen, CheckFailed) as error:
        problems.append(str(error))
        tour.picture("failed")
    tour.tidy_up()
    for problem in problems:
        print(f"FAILED: {problem}")
    print(f"{tour.held} checks held, {len(problems)} failed; pictures in {folder}")
    sys.stdout.flush()
    os._exit(1 if problems else 0)


class Tour:
    """One walk through the app; `held` counts the checks that held."""

    def __init__(self, qt: QApplication, folder: Path) -> None:
        self._qt, self._folder = qt, folder
        self._hand = Hand()
        self._home = Path(tempfile.mkdtemp(prefix="tumbuh-tour-"))
        self._app = self._start()
        self.held = 0

    def tidy_up(self) -> None:
        """Take away the home folder that the tour made for itself."""
        shutil.rmtree(self._home, ignore_errors=True)

    def run(self) -> None:
        """Every part of the main job, in order."""
        self._speak("id", "light")
        self._find_the_field()
        self._read_the_evidence()
        self._add_skills()
        self._work_on_the_plan()
        self._log_time()
        self._show_in_every_dress()
        self._close_and_reopen()
        self._try_a_field_without_figures()
        self._look_at_the_sources()

    # --- the parts

    def _find_the_field(self) -> None:
        hand = self._hand
        hand.find("start_page")
        hand.write("job_title", _TYPED)
        readings = self._app.window.views.start.search.readings  # type: ignore[union-attr]
        self._check("typing a title proposes readings", 1 <= len(readings) <= 5)
        self._check(
            "the first reading is in Design & creative", readings[0].field == "design_creative"
        )
        self._each_dress("1-start", after=lambda: hand.write("job_title", _TYPED))
        hand.press("job_title", Qt.Key.Key_Return)
        hand.wait(lambda: hand.seen("explore_page"), "the explore page shows")
        plan = self._plan()
        self._check("the typed words are kept in the plan", plan.typed == _TYPED)
        self._check("the field is kept in the plan", plan.field == "design_creative")

    def _read_the_evidence(self) -> None:
        hand = self._hand
        hand.wait(lambda: hand.seen("growth_chart"), "the growth chart is drawn")
        said = hand.find("growth_chart").accessibleName()
        self._check("the chart tells +329% and +95%", "+329%" in said and "+95%" in said)
        self._check("the chart tells the comparison, +23%", "+23%" in said)
        hand.click("show_table")
        table = hand.find("growth_table")
        cells = [
            item.text()
            for row in range(table.rowCount()) if (item := table.item(row, 1))
        ] if isinstance(table, QTableWidget) else []  # fmt: skip
        self._check("the table holds the same figures",
                    cells == ["+329%", "+178%", "+154%", "+130%", "+95%", "+23%"])  # fmt: skip
        self._each_dress("3-growth-table", after=lambda: hand.click("show_table"))
        hand.click("show_chart")
        self._each_dress("4-evidence-card", after=self._open_card, before_next=self._close_card)

    def _open_card(self) -> None:
        self._hand.wait(lambda: self._hand.seen("bar_A-05"), "the chart is drawn again")
        self._hand.click("bar_A-05")
        self._hand.wait(lambda: self._hand.seen("evidence_card"), "the evidence card opens")

    def _close_card(self) -> None:
        self._hand.click("close_card")
        self._hand.wait(lambda: not self._hand.seen("evidence_card"), "the evidence card closes")

    def _add_skills(self) -> None:
        hand = self._hand
        for skill in ("ai_video", "graphic_design"):
            hand.click(f"add_{skill}")
        plan = self._plan()
        self._check("two skills are goals of the plan",
                    [goal.skill for goal in plan.goals] == ["ai_video", "graphic_design"])  # fmt: skip
        self._check("each goal has starter steps", all(len(goal.steps) >= 5 for goal in plan.goals))

    def _work_on_the_plan(self) -> None:
        hand = self._hand
        hand.click("go_plan")
        step = self._plan().goals[0].steps[0]
        guess = self._likely(step.id)
        hand.click_row("plan_tree", 0, 0)
        hand.wait(lambda: hand.seen("estimate_likely"), "the step's details show")
        hand.write("estimate_likely", "4")
        hand.press("estimate_likely", Qt.Key.Key_Return)
        self._check("the likely hours are changed", self._likely(step.id) == 4)
        hand.find("plan_tree").setFocus()
        hand.press("plan_tree", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self._check("undo takes it back", self._likely(step.id) == guess)
        hand.press("plan_tree", Qt.Key.Key_Z, _CTRL_SHIFT)
        self._check("redo brings it again", self._likely(step.id) == 4)

    def _log_time(self) -> None:
        hand = self._hand
        hand.click("log_time")
        hand.wait(lambda: hand.seen("log_time_dialog"), "the time log asks")
        hand.write("log_hours", QLocale().toString(1.5, "f", 1))
        hand.press("log_hours", Qt.Key.Key_Return)
        hand.wait(lambda: self._plan().log, "the time is logged")
        self._check("one and a half hours are logged", self._plan().log[0].hours == 1.5)
        hand.click("go_progress")
        hand.wait(lambda: hand.seen("burn_up_chart"), "the work done is drawn")
        said = hand.find("logged_in_all")
        hours = QLocale().toString(1.5, "f", 1)
        self._check("the progress page tells the hours",
                    isinstance(said, QLabel) and said.text().startswith(hours))  # fmt: skip

    def _show_in_every_dress(self) -> None:
        step = self._plan().goals[0].steps[0].id
        self._app.window.go_to("plan", step)
        self._each_dress("5-plan")
        self._app.window.go_to("progress")
        self._each_dress("9-progress", after=lambda: self._hand.wait(
            lambda: self._hand.seen("burn_up_chart"), "the chart is drawn"))  # fmt: skip
        self._app.window.go_to("explore")
        self._each_dress("2-explore", after=lambda: self._hand.wait(
            lambda: self._hand.seen("growth_chart"), "the chart is drawn"))  # fmt: skip
        self._app.window.go_to("plan", step)

    def _close_and_reopen(self) -> None:
        before, path = self._plan(), self._app.autosaver.path
        page, item = self._app.window.page, self._app.window.item
        closed = self._app.window.close()
        self._check("the window closes without a question", closed)
        self._check("everything was written", self._app.end())
        self._check(
            "the file holds the same plan", path is not None and read_plan(path).plan == before
        )
        self._app = self._start()
        self._check("the last plan opens again, the same", self._app.session.plan == before)
        self._check("on the page and step where it was left",
                    (self._app.window.page, self._app.window.item) == (page, item))  # fmt: skip
        if path is not None:
            shutil.copyfile(path, self._folder / _PLAN_NAME)

    def _try_a_field_without_figures(self) -> None:
        hand = self._hand
        self._app.window.go_to("explore")
        hand.click("change_field")
        hand.write("job_title", "ojol")
        hand.press("job_title", Qt.Key.Key_Return)
        hand.wait(lambda: hand.seen("field_notice"), "the page says that nothing was measured")
        plan = self._plan()
        self._check("the field is Transport & logistics", plan.field == "transport_logistics")
        self._check("the goals are kept", len(plan.goals) == 2)
        self._check("no chart claims a figure for the field", not hand.seen("growth_chart"))
        self._each_dress("6-no-figure")
        hand.click("change_field")
        hand.write("job_title", "asdfgh")
        readings = self._app.window.views.start.search.readings  # type: ignore[union-attr]
        self._check("nonsense is refused", not readings)
        self._each_dress("7-nothing-near", after=lambda: hand.write("job_title", "asdfgh"))

    def _look_at_the_sources(self) -> None:
        hand = self._hand
        hand.click("open_sources")
        hand.settle()
        named = [file.article.id for file in self._app.shelf.evidence.articles]
        self._check("both articles are among the sources",
                    all(hand.seen(f"source_{each}") for each in named))  # fmt: skip
        self._each_dress("8-sources")

    # --- how the tour goes about it

    def _start(self) -> Tumbuh:
        paths = Paths(self._home / "plans", self._home / "settings.json", self._home / "data")
        app = build(self._qt, paths, SilentAsk(), datetime.now)
        app.open(None)
        app.window.resize(self._size())
        app.front.show()
        return app

    def _size(self) -> QSize:
        """The pictures' size; on a screen, all of it up to that of the first users' laptops."""
        if self._qt.platformName() == "offscreen":
            return _SIZE
        return self._qt.primaryScreen().availableSize().boundedTo(_LARGEST)

    def _speak(self, language: Language, theme: Theme) -> None:
        self._app.preferences.change(language=language, theme=theme)
        self._hand.settle()

    def _each_dress(
        self,
        name: str,
        after: Callable[[], None] | None = None,
        before_next: Callable[[], None] | None = None,
    ) -> None:
        """Take the picture `name` in both languages and themes; `after` makes the scene anew."""
        for theme in reversed(_THEMES):
            for language in reversed(LANGUAGES):
                self._speak(language, theme)
                if after is not None:
                    after()
                self.picture(f"{name}-{language}-{theme}")
                if before_next is not None:
                    before_next()

    def picture(self, name: str) -> None:
        """Save what the windows show."""
        self._hand.settle()
        window: QWidget = self._app.window
        image = window.grab()
        for other in self._qt.topLevelWidgets():
            if other.isVisible() and not isinstance(other, QMainWindow) and other.isModal():
                middle = window.rect().center() - other.rect().center()
                other.render(image, middle)
        image.save(str(self._folder / f"{name}.png"))

    def _check(self, claim: str, holds: object) -> None:
        if not holds:
            raise CheckFailed(claim)
        self.held += 1
        print(f"ok: {claim}")

    def _plan(self) -> Plan:
        plan = self._app.session.plan
        if plan is None:
            raise CheckFailed("a plan is open")
        return plan

    def _likely(self, step_id: str) -> float | None:
        step = self._plan().step(step_id)
        return step.estimate.likely if step and step.estimate else None

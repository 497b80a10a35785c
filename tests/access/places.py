"""Every place of the app that a person can come to, and the way there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app import Tumbuh
from desktop.domain import edits
from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Proof, WeeksOff
from desktop.domain.suggest import goal_for
from desktop.domain.text import Language
from desktop.paths import Paths
from desktop.storage.plan_file import SUFFIX, to_bytes
from desktop.storage.seeds import read_catalogue
from desktop.tour.hand import Hand
from tests.app_runs import Runs, plan_of
from tests.formats.careers import linkedin

TABLE = "Nama,Alat\nSari,Excel\nBudi,Canva\n"
_BEGUN, _SOON, _LATER = date(2026, 11, 9), date(2026, 11, 30), date(2027, 3, 1)


def full_plan(paths: Paths) -> Plan:
    """A plan that has something in every part that a page shows."""
    catalogue = read_catalogue(paths.seeds)
    plan = Plan(
        id="p1", title="My plan", created=_BEGUN, field="customer_admin", typed="CS",
        reading="Customer service", known=("Excel", "Figma"), hours_per_week=4.0,
        breaks=(WeeksOff("Lebaran", date(2027, 3, 8), date(2027, 3, 14)),
                WeeksOff("Exams", date(2027, 1, 4), date(2027, 1, 10))),
    )  # fmt: skip
    ids = map(str, count())
    for name in ("ai_chatbots", "data_analysis"):
        skill = catalogue.skill(name)
        assert skill is not None
        goal = goal_for(skill, catalogue, "en", partial(next, ids))
        plan = edits.add_goal(plan, goal)
    plan = edits.add_goal(plan, Goal(id="own", title="My own goal", kind="human"))
    return _worked_on(plan)


def _worked_on(plan: Plan) -> Plan:
    first, second, third = [step.id for step in plan.steps()][:3]
    plan = edits.set_target(plan, plan.goals[0].id, _LATER)
    plan = edits.set_due(plan, second, _SOON)
    plan = edits.mark_done(plan, first, date(2026, 11, 20))
    plan = edits.set_after(plan, third, (second,))
    plan = edits.set_estimate(plan, third, Estimate(10.0, 20.0, 40.0))
    for proof in (Proof("link", "https://example.org/a"), Proof("file", "/home/me/answers.pdf")):
        plan = edits.add_proof(plan, second, proof)
    for number, day in enumerate((10, 17, 18, 20, 21, 22)):
        entry = LogEntry(f"l{number}", second if number else first, date(2026, 11, day), 1.0, "Hm")
        plan = edits.log_time(plan, entry)
    return plan


def empty_plan() -> Plan:
    """A plan without a goal, in a field that nobody measured."""
    return Plan(id="p2", title="Empty", created=_BEGUN, field="education")


class Guide:
    """Leads the running app to one place after another."""

    def __init__(self, runs: Runs, app: Tumbuh, ways: "dict[str, Way]") -> None:
        self.runs, self.app, self.hand = runs, app, Hand()
        self._ways = ways

    def places(self) -> Iterator[str]:
        """Go from place to place, and give the name of each."""
        for place in self._ways:
            self.go(place)
            yield place
            self.close()

    def go(self, place: str) -> None:
        """Go to one place."""
        self._ways[place](self)
        self.hand.settle()

    def close(self) -> None:
        """Close what stands before the window."""
        for dialog in self.app.window.findChildren(QDialog):
            dialog.reject()
        self.hand.settle()
        if QApplication.activeWindow() is None:  # no window manager gives it back
            self.app.window.activateWindow()
            QTest.qWaitForWindowActive(self.app.window)

    def menu(self, name: str) -> None:
        """Choose an entry of the menu bar."""
        self.app.window._menu_maker.actions[name].trigger()
        self.hand.settle()

    def seen(self, name: str) -> None:
        """Wait until something is on the screen."""
        self.hand.wait(lambda: self.hand.seen(name), f"{name} is there")

    def page(self, name: str, item: str = "") -> None:
        """Go to a page, and wait for what is worked out meanwhile."""
        self.app.window.go_to(name, item)
        outlooks = self.app.outlooks

        def is_new() -> bool:
            return outlooks.latest is not None and outlooks.latest.plan is self.app.session.plan

        if self.app.session.plan is not None:
            self.hand.wait(is_new, "the weeks are known")
        self.hand.settle()


def _to(page: str, item: str = "", press: str = "", seen: str = "") -> "Way":
    def go(guide: Guide) -> None:
        guide.page(page, item)
        if press:
            guide.hand.click(press)
        if seen:
            guide.seen(seen)

    return go


def _step(press: str = "", seen: str = "") -> "Way":
    def go(guide: Guide) -> None:
        item = [step.id for step in plan_of(guide.app).steps()][1]
        _to("plan", item, press, seen)(guide)

    return go


def _goal(guide: Guide) -> None:
    guide.page("plan", plan_of(guide.app).goals[0].id)


def _chart(page: str, chart: str) -> "Way":
    return _to(page, seen=chart)


def _readings(guide: Guide) -> None:
    guide.page("start")
    guide.hand.write("job_title", "admin")
    guide.seen("readings")


def _open_evidence(guide: Guide) -> None:
    guide.page("explore")
    guide.app.shell.show_finding("A-01")
    guide.seen("evidence_card")


def _all_findings(guide: Guide) -> None:
    guide.page("explore")
    for name in ("more_statements", "more_comparison"):
        guide.hand.click(name)


def _weeks_log(guide: Guide) -> None:
    _to("progress", press="log_all", seen="log_table")(guide)


def _log_time(guide: Guide) -> None:
    guide.page("progress")
    guide.menu("log_time_anywhere")
    guide.seen("log_time_dialog")


def _entry(guide: Guide) -> None:
    guide.page("progress")
    guide.app.window.views.progress.entry_requested.emit("l5")  # type: ignore[union-attr]
    guide.seen("log_time_dialog")


def _own_goal(guide: Guide) -> None:
    guide.page("plan")
    guide.hand.click("add_goal")
    guide.seen("add_goal_menu")
    menu = guide.hand.find("add_goal_menu")
    next(each for each in menu.actions() if each.objectName() == "own_goal").trigger()
    menu.close()
    guide.seen("own_goal_dialog")


def _versions(guide: Guide) -> None:
    guide.app.files.keeping.rename("Another title")
    assert guide.app.autosaver.flush(5)
    guide.menu("versions")
    guide.hand.wait(lambda: guide.hand.find("versions").count() > 0, "versions are read")  # type: ignore[attr-defined]


def _import(content: bytes, name: str) -> "Way":
    def go(guide: Guide) -> None:
        path = guide.runs.paths.documents / name
        path.write_bytes(content)
        guide.runs.ask.skills_path = path
        guide.menu("bring_in_skills")
        guide.seen("import_dialog")

    return go


def _merge(guide: Guide) -> None:
    plan = plan_of(guide.app)
    first, second = [step.id for step in plan.steps()][:2]
    assert guide.app.autosaver.flush(5)
    theirs = edits.rename_step(edits.rename_step(plan, first, "Theirs"), second, "Also theirs")
    copy = guide.runs.paths.documents.parent / f"copy{SUFFIX}"
    copy.write_bytes(to_bytes(theirs))
    for step_id in (first, second):
        edit = partial(edits.rename_step, step_id=step_id, title="Mine")
        guide.app.session.apply("rename step", edit)
    guide.runs.ask.copy_path = copy
    guide.menu("merge_copy")
    guide.seen("review")
    guide.hand.click("review")
    guide.seen("merge_dialog")


def _news(guide: Guide) -> None:
    guide.page("plan")
    guide.app.window.say("The plan is back in that version.", [("Undo", "undo", lambda: None)])
    guide.app.window.trouble_bar.say("Not saved.", [("Try again", "retry", lambda: None)])
    guide.hand.settle()


Way = Callable[[Guide], None]

PLACES: dict[str, Way] = {
    "start": _to("start"),
    "readings of a job": _readings,
    "explore": _chart("explore", "growth_chart"),
    "explore as table": _to("explore", press="show_table", seen="growth_table"),
    "findings opened": _all_findings,
    "evidence card": _open_evidence,
    "plan with a goal": _goal,
    "plan with a step": _step(),
    "what comes before": _step("choose_after", "after_dialog"),
    "plan with news": _news,
    "weeks off": _to("plan", press="weeks_off", seen="weeks_off_dialog"),
    "known skills": _to("plan", press="known_skills", seen="known_dialog"),
    "own goal": _own_goal,
    "progress": _chart("progress", "burn_up_chart"),
    "progress as table": _to("progress", press="show_burn_up_table", seen="burn_up_table"),
    "all of the log": _weeks_log,
    "log time": _log_time,
    "a logged entry": _entry,
    "sources": _to("sources"),
    "versions": _versions,
    "merge review": _merge,
    "import": _import(linkedin(), "Basic_LinkedInDataExport.zip"),
    "column choice": _import(TABLE.encode(), "skills.csv"),
}
"""Places of a plan that has everything."""

WITHOUT_GOALS: dict[str, Way] = {
    "explore of a field without figures": _to("explore"),
    "an empty plan": _to("plan"),
    "progress of an empty plan": _to("progress"),
}
"""Places that look otherwise while there is nothing in them."""


@contextmanager
def leading(runs: Runs, language: Language, *, has_goals: bool = True) -> Iterator[Guide]:
    """The app with a plan that has everything, or no goal, and a guide through it."""
    plan = full_plan(runs.paths) if has_goals else empty_plan()
    path = Path(runs.paths.documents / f"Mine{SUFFIX}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(to_bytes(plan))
    with runs.app(path, language=language) as app:
        guide = Guide(runs, app, PLACES if has_goals else WITHOUT_GOALS)
        yield guide
        guide.close()

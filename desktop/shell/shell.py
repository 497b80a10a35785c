"""What the menus and the pages ask the window for: dialogs, links, exports, going to places."""

from PySide6.QtCore import QObject

from desktop.domain.settings import Place
from desktop.domain.skill import Catalogue
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.session.plan_session import PlanSession
from desktop.session.preferences import Preferences
from desktop.shell.ask import Ask
from desktop.shell.exports import Exports
from desktop.shell.field_acts import FieldActs
from desktop.shell.file_acts import FileActs
from desktop.shell.files import Files
from desktop.shell.hints import Hints
from desktop.shell.look_acts import LookActs
from desktop.shell.main_window import MainWindow
from desktop.shell.packs import Packs
from desktop.shell.page_joins import PageJoins
from desktop.shell.plan_drop import PlanDrop
from desktop.shell.reading import Reading
from desktop.shell.spoken import Spoken
from desktop.shell.time_logging import TimeLogging
from desktop.shell.views import BESIDE, EXPLORE, PLAN, SOURCES, Views
from desktop.shell.ways_out import WaysOut
from desktop.widgets.news_bar import Answer


class Shell(QObject):
    """Joins the window to the plan's files, the preferences and the questions."""

    def __init__(
        self,
        window: MainWindow,
        session: PlanSession,
        preferences: Preferences,
        files: Files,
        exports: Exports,
        ask: Ask,
        catalogue: Catalogue,
        shelf: EvidenceShelf,
        packs: Packs,
        logging: TimeLogging,
    ) -> None:
        super().__init__()
        self.window, self._session, self._files = window, session, files
        self._preferences, self._exports = preferences, exports
        self._autosaver, self._plan_files, self._keeping = (
            files.autosaver,
            files.plans,
            files.keeping,
        )
        self._ask, self._catalogue, self._shelf, self._packs = ask, catalogue, shelf, packs
        self._logging, self._ways_out = logging, WaysOut(ask)
        self._asked_on = ""
        self.look_acts = LookActs(window, preferences)
        self.file_acts = FileActs(window, session, files, exports)
        self.reading = Reading(window, session, preferences, files, shelf, self._ways_out.open_link)
        self._hints = Hints(window, session, preferences, files.plans)
        self._field_acts = FieldActs(window, session, files, catalogue)
        session.plan_changed.connect(window.show_plan)
        session.undo_stack.undoTextChanged.connect(self._on_undo_text)
        self._autosaver.state_changed.connect(window.show_state)
        self._plan_files.opened.connect(self._on_opened)
        for over in (files.plans.news_over, files.undo_offer.news_over):
            over.connect(self._on_news_over)
        self._keeping.trouble.connect(self._on_trouble)
        self._keeping.trouble_over.connect(self._on_trouble_over)
        self._keeping.leaving.connect(self._on_leaving)
        for teller in (
            files.plans,
            files.keeping,
            files.merges,
            files.kept,
            files.lost,
            files.imports,
            files.undo_offer,
            exports,
            packs,
            logging,
            self._field_acts,
            self._ways_out,
        ):
            teller.news.connect(window.say)
        packs.added.connect(self._on_evidence_added)
        logging.step_wanted.connect(self._on_step_wanted)
        window.page_changed.connect(self._on_page_changed)
        self.spoken = Spoken(window, session)
        self._drop = PlanDrop(window)
        self._drop.plan_dropped.connect(self.file_acts.open)
        self._joins = PageJoins(
            window, self, preferences, files, self.file_acts, self._field_acts, exports, packs,
            self._ways_out,
        )  # fmt: skip

    def join(self, views: Views) -> None:
        """Listen to new views, and say on them what was said on those before."""
        self._keeping.say_trouble()
        views.status.sources_requested.connect(self._on_sources_requested)
        views.status.language_chosen.connect(self.look_acts.choose_language)
        views.status.show_undo(self._session.undo_stack.undoText())
        self.reading.speak_anew()
        self._hints.speak_anew()

    # --- places

    def go_to(self, page: str, item: str = "") -> None:
        """Show a page."""
        self.window.go_to(page, item)

    def go_back(self) -> None:
        """Show the page before this one; who leaves the start page begins no plan any more."""
        self.window.go_back()
        if not self._field_acts.is_making_new:
            self._field_acts.let_be()

    def turn_page(self, by: int) -> None:
        """Show the next page (1) or the one before in the navigation (-1)."""
        self.window.turn_page(by)

    def find_anything(self) -> None:
        """Open the palette, from which all can be reached by typing."""
        from desktop.shell.palette import Palette

        self.window.finish_editing()
        recent, path = self._preferences.settings.recent, str(self._autosaver.path)
        open_now = {f"recent_{place}" for place, each in enumerate(recent) if each == path}
        palette = Palette(self.window, self._field_acts, self.show_finding)
        palette.open(self._session.plan, self._catalogue, self._shelf, open_now)

    def add_goal(self) -> None:
        """Offer goals to add, on the plan page."""
        self.window.go_to(PLAN)
        if self.window.views is not None:
            self.window.views.plan.ask_for_goal()

    def add_step(self) -> None:
        """Add a step after what is selected, on the plan page."""
        self.window.go_to(PLAN)
        plan, views = self._session.plan, self.window.views
        if plan is not None and not plan.goals:
            self.window.say(self.tr("Add a goal first; then it can have steps."), [])
        elif views is not None:
            views.plan.add_step()

    def new_plan(self) -> None:
        """Begin another plan at the start page."""
        self._field_acts.new_plan()

    def change_field(self) -> None:
        """Choose another field for the open plan."""
        self._field_acts.change()

    def log_time(self, step_id: str = "") -> None:
        """Ask for time spent: on a step, or else on the one that is selected, or comes next."""
        self.window.finish_editing()
        if self.window.views is not None:
            chosen = step_id or (self.window.item if self.window.page == PLAN else "")
            self._logging.ask(chosen, self.window.views.words.language)

    def correct_entry(self, entry_id: str) -> None:
        """Ask what was spent instead of what was logged."""
        if self.window.views is not None:
            self._logging.ask_to_correct(entry_id, self.window.views.words.language)

    def remember_place(self) -> None:
        """Note where the person is, for the next start."""
        path = self._autosaver.path
        if path is not None and self.window.page in BESIDE:
            self._preferences.remember_place(path, Place(self.window.page, self.window.item))

    def _on_sources_requested(self) -> None:
        self.window.go_to(SOURCES)

    def add_evidence(self) -> None:
        """Ask for an evidence file and add it to what there is."""
        self._asked_on = self.window.page
        self._packs.ask_and_add()

    def bring_in_skills(self) -> None:
        """Ask for a file with skills, and show what is in it."""
        self._files.imports.ask_and_read(as_new_plan=self._field_acts.is_making_new)

    def _on_evidence_added(self, article_id: str) -> None:
        """Show what was added, unless the person has gone on to something else meanwhile."""
        if self.window.page == self._asked_on:
            self.window.go_to(SOURCES)
        if self.window.views is not None:
            self.window.views.sources.show_source(article_id)

    def show_in_plan(self, item_id: str) -> None:
        """Show a goal or step on the plan page, or the page alone for none."""
        self.window.go_to(PLAN, item_id)

    def show_explore(self) -> None:
        """Show the skills there are to pick."""
        self.window.go_to(EXPLORE)

    def _on_step_wanted(self) -> None:
        """Show where a step comes from: a goal to add one to, or the skills that bring theirs."""
        self.window.news_bar.hide()
        goals = self._session.plan.goals if self._session.plan is not None else ()
        self.window.go_to(*((PLAN, goals[0].id) if goals else (EXPLORE,)))

    def _on_opened(self) -> None:
        self._field_acts.let_be()
        path = self._autosaver.path
        place = self._preferences.place_in(path) if path is not None else Place()
        page = place.page if place.page in BESIDE else EXPLORE
        self.window.go_to(page, place.item)

    def _on_page_changed(self, _page: str) -> None:
        self.remember_place()

    def _on_news_over(self) -> None:
        self.window.news_bar.hide()

    def _on_trouble(self, text: str, answers: list[Answer]) -> None:
        self.window.trouble_bar.say(text, answers)

    def _on_trouble_over(self) -> None:
        self.window.trouble_bar.hide()

    def _on_leaving(self) -> None:
        self.window.finish_editing()
        self.remember_place()

    def _on_undo_text(self, text: str) -> None:
        if self.window.views is not None:
            self.window.views.status.show_undo(text)

    # --- things to read, and ways out

    def show_finding(self, finding_id: str) -> None:
        """Open a finding's evidence card."""
        from desktop.widgets.evidence_card import EvidenceCard

        views, evidence = self.window.views, self._shelf.evidence
        if views is None or finding_id not in evidence:
            return
        self._hints.end("evidence")
        finding, plan = evidence.finding(finding_id), self._session.plan
        can_add = plan is not None and plan.goal_for_skill(finding.skill) is None
        card = EvidenceCard(finding, evidence, self._catalogue, views.words, can_add, self.window)
        card.skill_requested.connect(self._on_skill_requested)
        card.link_requested.connect(self._ways_out.open_link)
        card.finding_requested.connect(self.show_finding)
        card.finished.connect(card.deleteLater)
        card.open()

    def _on_skill_requested(self, skill_id: str) -> None:
        if self.window.views is not None:
            self.window.views.explore.add_skill(skill_id)

    def show_keys(self) -> None:
        """List the keys."""
        from desktop.shell.keys_dialog import KeysDialog
        from desktop.shell.keys_words import key_groups

        dialog = KeysDialog(key_groups(self.window.menus), self.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def close(self) -> bool:
        """Close the window."""
        return self.window.close()

"""Joins each page, when it is made, to those who answer what a person does on it."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from desktop.session.preferences import Preferences
from desktop.shell.exports import Exports
from desktop.shell.field_acts import FieldActs
from desktop.shell.file_acts import FileActs
from desktop.shell.files import Files
from desktop.shell.main_window import MainWindow
from desktop.shell.packs import Packs
from desktop.shell.views import EXPLORE, PLAN, PROGRESS, START
from desktop.shell.ways_out import WaysOut
from desktop.storage.lost_plans import Lost

if TYPE_CHECKING:
    from desktop.pages.explore.explore_page import ExplorePage
    from desktop.pages.plan.plan_page import PlanPage
    from desktop.pages.progress.progress_page import ProgressPage
    from desktop.pages.sources.sources_page import SourcesPage
    from desktop.pages.start.start_page import StartPage


class Ways(Protocol):
    """What pages can ask the shell for."""

    def go_back(self) -> None: ...
    def change_field(self) -> None: ...
    def add_evidence(self) -> None: ...
    def log_time(self, step_id: str = "") -> None: ...
    def correct_entry(self, entry_id: str) -> None: ...
    def show_finding(self, finding_id: str) -> None: ...
    def show_in_plan(self, item_id: str) -> None: ...
    def show_explore(self) -> None: ...


class PageJoins(QObject):
    """Listens to the window for new pages."""

    def __init__(
        self,
        window: MainWindow,
        ways: Ways,
        preferences: Preferences,
        files: Files,
        file_acts: FileActs,
        field_acts: FieldActs,
        exports: Exports,
        packs: Packs,
        ways_out: WaysOut,
    ) -> None:
        super().__init__()
        self._window, self._ways, self._preferences, self._files = window, ways, preferences, files
        self._file_acts, self._field_acts = file_acts, field_acts
        self._exports, self._packs, self._ways_out = exports, packs, ways_out
        self._lost: list[Lost] = []
        files.lost.found.connect(self._on_lost_found)
        files.plans.opened.connect(self._on_opened)
        window.for_each_page(self._on_page_made)

    def _on_page_made(self, name: str) -> None:
        views = self._window.views
        assert views is not None
        if name == START:
            self._join_start(views.start)
        elif name == EXPLORE:
            self._join_explore(views.explore)
        elif name == PLAN:
            self._join_plan(views.plan)
        elif name == PROGRESS:
            self._join_progress(views.progress)
        else:
            self._join_sources(views.sources)

    def _join_start(self, page: "StartPage") -> None:
        page.field_chosen.connect(self._field_acts.choose)
        page.plan_chosen.connect(self._file_acts.open_recent)
        page.open_requested.connect(self._file_acts.choose_and_open)
        page.back_requested.connect(self._ways.go_back)
        page.bring_back_requested.connect(self._files.lost.bring_back)
        page.forget_requested.connect(self._files.lost.forget)
        page.show_lost(self._lost)

    def _join_explore(self, page: "ExplorePage") -> None:
        page.finding_requested.connect(self._ways.show_finding)
        page.change_field_requested.connect(self._ways.change_field)
        page.goal_requested.connect(self._ways.show_in_plan)
        page.picture_requested.connect(self._exports.ask_and_save)

    def _join_plan(self, page: "PlanPage") -> None:
        page.finding_requested.connect(self._ways.show_finding)
        page.link_requested.connect(self._ways_out.open_link)
        page.file_requested.connect(self._ways_out.open_file)
        page.explore_requested.connect(self._ways.show_explore)
        page.rename_requested.connect(self._files.keeping.rename)
        page.log_time_requested.connect(self._ways.log_time)

    def _join_progress(self, page: "ProgressPage") -> None:
        page.log_time_requested.connect(self._ways.log_time)
        page.entry_requested.connect(self._ways.correct_entry)
        page.picture_requested.connect(self._exports.ask_and_save)
        page.explore_requested.connect(self._ways.show_explore)
        page.item_requested.connect(self._ways.show_in_plan)

    def _join_sources(self, page: "SourcesPage") -> None:
        page.back_requested.connect(self._ways.go_back)
        page.link_requested.connect(self._ways_out.open_link)
        page.finding_requested.connect(self._ways.show_finding)
        page.add_requested.connect(self._ways.add_evidence)
        page.example_requested.connect(self._packs.ask_and_save_example)
        page.remove_requested.connect(self._packs.remove)
        page.remove_left_out_requested.connect(self._packs.remove_left_out)

    # --- what the start page shows of the disk

    def _on_lost_found(self, lost: list[Lost]) -> None:
        self._lost = lost
        views = self._window.views
        if views is not None and views.has(START):
            views.start.show_lost(lost)

    def _on_opened(self) -> None:
        views = self._window.views
        if views is not None and views.has(START):
            views.start.show_recent(self._preferences.settings.recent)

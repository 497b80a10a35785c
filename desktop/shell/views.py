"""The pages and what stands around them: all that is made anew for another language or look."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.look.icons import Icons
from desktop.pages.explore.explore_page import ExplorePage
from desktop.pages.plan.plan_page import PlanPage
from desktop.pages.progress.progress_page import ProgressPage
from desktop.pages.sources.sources_page import SourcesPage
from desktop.pages.start.start_page import StartPage
from desktop.shell.actions import Menu
from desktop.shell.status_line import StatusLine
from desktop.widgets.side_panel import SidePanel
from desktop.words import Words

START, EXPLORE, PLAN, PROGRESS, SOURCES = "start", "explore", "plan", "progress", "sources"
BESIDE = (EXPLORE, PLAN, PROGRESS)
"""The pages of an open plan, which stand beside the navigation."""


class Views(NamedTuple):
    """Everything that is made anew when the language, the look or the evidence changes."""

    start: StartPage
    explore: ExplorePage
    plan: PlanPage
    progress: ProgressPage
    sources: SourcesPage
    words: Words
    icons: Icons
    status: StatusLine
    menus: list[Menu]

    def page(self, name: str) -> QWidget:
        """The page of a name."""
        pages = (self.start, self.explore, self.plan, self.progress, self.sources)
        return pages[(START, EXPLORE, PLAN, PROGRESS, SOURCES).index(name)]

    def side_panels(self) -> dict[str, SidePanel]:
        """The side panels there are, by the name of their page."""
        return {EXPLORE: self.explore.side, PLAN: self.plan.side}

    def beside(self, name: str) -> list[QWidget]:
        """What stands in the side panel of a page, if it has one."""
        parts: dict[str, QWidget] = {PLAN: self.plan.detail, EXPLORE: self.explore.plan_so_far}
        return [parts[name]] if name in parts else []

"""The pages and what stands around them: all that is made anew for another language or look."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.look.icons import Icons
from desktop.shell.status_line import StatusLine
from desktop.words import Words

if TYPE_CHECKING:  # a page is imported when it is first shown
    from desktop.domain.plan import Plan
    from desktop.pages.explore.explore_page import ExplorePage
    from desktop.pages.plan.plan_page import PlanPage
    from desktop.pages.progress.progress_page import ProgressPage
    from desktop.pages.sources.sources_page import SourcesPage
    from desktop.pages.start.start_page import StartPage
    from desktop.session.outlooks import Outlook
    from desktop.widgets.side_panel import SidePanel

START, EXPLORE, PLAN, PROGRESS, SOURCES = "start", "explore", "plan", "progress", "sources"
BESIDE = (EXPLORE, PLAN, PROGRESS)
"""The pages of an open plan, which stand beside the navigation."""

_Page = TypeVar("_Page", bound=QWidget)


class PageMaker(Protocol):
    """Makes each page, in one language and one dress."""

    def start(self) -> "StartPage": ...
    def explore(self) -> "ExplorePage": ...
    def plan(self) -> "PlanPage": ...
    def progress(self) -> "ProgressPage": ...
    def sources(self) -> "SourcesPage": ...


class ShowsPlan(Protocol):
    """A page that shows the open plan."""

    def show_plan(self, plan: "Plan") -> None: ...
    def show_outlook(self, outlook: "Outlook") -> None: ...


class _KeepsState(Protocol):
    """Every page does, since it is made anew."""

    def save_state(self) -> Any: ...
    def restore_state(self, state: Any) -> None: ...


class Views(QObject):
    """Everything that is made anew when the language, the look or the evidence changes.

    A page is made when it is first asked for, and told of then.
    """

    page_made = Signal(str)
    """A page was made (its name), and is not shown yet."""

    def __init__(self, maker: PageMaker, words: Words, icons: Icons, status: StatusLine) -> None:
        super().__init__()
        self.words, self.icons, self.status = words, icons, status
        self._maker = maker
        self._made: dict[str, QWidget] = {}

    @property
    def start(self) -> "StartPage":
        """Where a field is chosen."""
        return self._page(START, self._maker.start)

    @property
    def explore(self) -> "ExplorePage":
        """What the evidence says about a field."""
        return self._page(EXPLORE, self._maker.explore)

    @property
    def plan(self) -> "PlanPage":
        """Where the plan is worked on."""
        return self._page(PLAN, self._maker.plan)

    @property
    def progress(self) -> "ProgressPage":
        """How far one has come."""
        return self._page(PROGRESS, self._maker.progress)

    @property
    def sources(self) -> "SourcesPage":
        """Where every figure comes from."""
        return self._page(SOURCES, self._maker.sources)

    def page(self, name: str) -> QWidget:
        """The page of a name, which is made if it was not yet."""
        page: QWidget = getattr(self, name)  # a page's name is that of its property
        return page

    def has(self, name: str) -> bool:
        """Whether a page was made already."""
        return name in self._made

    def made(self) -> list[str]:
        """The names of the pages that were made already."""
        return list(self._made)

    def page_of_plan(self, name: str) -> ShowsPlan:
        """One of the pages of the open plan, which is made if it was not yet."""
        return cast(ShowsPlan, self.page(name))

    def pages_of_plan(self) -> list[ShowsPlan]:
        """The pages of the open plan that were made already."""
        return [self.page_of_plan(name) for name in BESIDE if self.has(name)]

    def save_states(self) -> dict[str, Any]:
        """How far each page that was made is scrolled, what it has open, and the like, by its name."""
        return {name: cast(_KeepsState, page).save_state() for name, page in self._made.items()}

    def restore_state(self, name: str, state: Any) -> None:
        """Let a page go on where one in another language or dress was."""
        cast(_KeepsState, self.page(name)).restore_state(state)

    def side_panel(self, name: str) -> "SidePanel | None":
        """The side panel of a page, if it has one."""
        if name == EXPLORE:
            return self.explore.side
        return self.plan.side if name == PLAN else None

    def beside(self, name: str) -> list[QWidget]:
        """What stands in the side panel of a page, if it has one."""
        if name == EXPLORE:
            return [self.explore.plan_so_far]
        return [self.plan.detail] if name == PLAN else []

    def _page(self, name: str, make: Callable[[], _Page]) -> _Page:
        if name not in self._made:
            self._made[name] = make()
            self.page_made.emit(name)
        return cast(_Page, self._made[name])

"""The window: it puts the pages in their places and goes from one to another."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QStackedWidget, QWidget

from desktop.session.save_state import SaveState
from desktop.shell.actions import Menu, MenuMaker
from desktop.shell.document_state import DocumentState
from desktop.shell.regions import Regions
from desktop.shell.views import BESIDE, EXPLORE, PLAN, PROGRESS, SOURCES, START, Views
from desktop.widgets.hint_bar import HintBar
from desktop.widgets.layout import column, row
from desktop.widgets.news_bar import Answer, NewsBar
from desktop.widgets.reading_order import give_keyboard, tab_in_reading_order, tab_stops

if TYPE_CHECKING:
    from desktop.domain.plan import Plan
    from desktop.session.outlooks import Outlook
    from desktop.shell.navigation import Navigation
    from desktop.widgets.side_panel import SidePanel

_SMALLEST = (840, 500)
_LONGEST_WAY = 50


class MainWindow(QMainWindow):
    """Shows one page at a time; start alone, the others beside the navigation."""

    page_changed = Signal(str)
    """Another page is shown (its name)."""

    page_made = Signal(str)
    """A page was made and shows the plan already (its name)."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setMinimumSize(*_SMALLEST)
        self._may_close: Callable[[], bool] = lambda: True
        self._page = ""
        self._way: list[str] = []
        self._plan: Plan | None = None
        self._outlook: Outlook | None = None
        self._state = SaveState("none")
        self.trouble_bar, self.news_bar = NewsBar("trouble_bar"), NewsBar("news_bar")
        self.hint_bar = HintBar()
        self.views: Views | None = None
        self._navigation: Navigation | None = None
        self._states: dict[str, Any] = {}
        self._awaited_item = ""
        for bar in (self.trouble_bar, self.news_bar, self.hint_bar):
            bar.left.connect(self._lead_keyboard)
        Regions(self, self._regions)

    @property
    def page(self) -> str:
        """The name of the page that is shown; empty until one is."""
        return self._page

    @property
    def menus(self) -> MenuMaker:
        """The menus' actions as they are now."""
        return self._menu_maker

    @property
    def next_step(self) -> str:
        """The id of the step to work on now, as far as that is known; empty for none."""
        return self._outlook.next_step if self._outlook is not None else ""

    @property
    def item(self) -> str:
        """The id of the goal or step that is selected on the plan page, or will be once it is made."""
        if self.views is not None and self.views.has(PLAN):
            return self.views.plan.selected_item()
        return self._awaited_item

    @property
    def navigation(self) -> "Navigation":
        """The way from page to page, which is made with the first page that it stands beside."""
        if self._navigation is None:
            from desktop.shell.navigation import Navigation

            assert self.views is not None
            pages = [
                (EXPLORE, self.tr("Explore")),
                (PLAN, self.tr("Plan")),
                (PROGRESS, self.tr("Progress")),
                (SOURCES, self.tr("Sources")),
            ]
            self._navigation = Navigation(pages, self.views.icons)
            self._navigation.page_requested.connect(self.go_to)
            self._navigation.fit(self.width())
            self._beside.insertWidget(0, self._navigation)
        return self._navigation

    @property
    def side_panel(self) -> "SidePanel | None":
        """The side panel of the page that is shown, if it has one."""
        return self.views.side_panel(self._page) if self.views else None

    def close_only_if(self, may_close: Callable[[], bool]) -> None:
        """Ask this first whenever the window is to be closed."""
        self._may_close = may_close

    def for_each_page(self, do: Callable[[str], object]) -> None:
        """Do something with each page (its name): with those that are there, and with each new one."""
        for name in self.views.made() if self.views is not None else ():
            do(name)
        self.page_made.connect(do)

    def fill(self, views: Views, menus: list[Menu]) -> None:
        """Put new views in the place of the old ones and show what was shown."""
        self.finish_editing()
        self._awaited_item, names = self.item, _names_up_from(self.focusWidget())
        if self.views is not None:
            self._states |= self.views.save_states()
        self.views = views
        views.page_made.connect(self._on_page_made)
        self.make_menus(menus)
        self._make_places()
        self.setStatusBar(views.status)
        self.show_state(self._state)
        if self._page:
            self.go_to(self._page)
        stops = {stop.objectName(): stop for stop in reversed(list(tab_stops(self)))}
        there = next((stops[name] for name in names if name in stops), None)
        if there is not None:  # where the keyboard was in the other language or dress
            give_keyboard(there)

    def show_plan(self, plan: "Plan | None") -> None:
        """Show a plan on every page, or that there is none."""
        before, self._plan = self._plan, plan
        if before is None or plan is None or before.id != plan.id:
            self._outlook, self._awaited_item = None, ""
            self._states = {name: each for name, each in self._states.items() if name not in BESIDE}
        if self.views is None:
            return
        self._menu_maker.has_plan(plan is not None)
        if self.views.has(START):
            self.views.start.offer_return(plan is not None)
        if plan is not None:
            for page in self.views.pages_of_plan():
                page.show_plan(plan)
        self._say_document()

    def show_outlook(self, outlook: "Outlook") -> None:
        """Show how the plan goes on, on every page that says something about it."""
        self._outlook = outlook
        if self.views is not None:
            for page in self.views.pages_of_plan():
                page.show_outlook(outlook)

    def show_state(self, state: SaveState) -> None:
        """Show how the file stands to the plan."""
        self._state = state
        if self.views is not None:
            self.views.status.show_state(state)
            self._say_document()

    def go_to(self, page: str, item: str = "") -> None:
        """Show a page, and on the plan page the goal or step `item`."""
        if self.views is None:
            return
        if self._plan is None and page != SOURCES:
            page = START
        is_other = page != self._page
        if is_other and self._page and (self._page != START or page == SOURCES):
            self._way = [*self._way, self._page][-_LONGEST_WAY:]
        here = self.focusWidget()
        in_navigation = page != START and here in self.navigation.buttons()
        keeps = self.navigation.button(page) if in_navigation else None
        self._show(page)
        if item and self.views.has(PLAN):
            self.views.plan.select(item, with_keyboard=is_other)
        elif item:
            self._awaited_item = item
        self._lead_keyboard(keeps)
        self.page_changed.emit(page)

    def _lead_keyboard(self, keeps: QWidget | None = None) -> None:
        """Go on where the keyboard was on the page, else where it begins; arrows keep the navigation."""
        if self.views is None:
            return
        page = self.views.page(self._page)
        here, was = self.focusWidget(), page.focusWidget()
        if keeps is not None:
            keeps.setFocus(Qt.FocusReason.OtherFocusReason)
        elif here is None or not page.isAncestorOf(here):
            stops = list(tab_stops(page))
            target = was if was in stops else next(iter(stops), None)
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _regions(self) -> list[QWidget]:
        """The parts of the window between which F6 goes."""
        if self.views is None:
            return []
        views, page = self.views, self._page
        bars = self.trouble_bar, self.news_bar, self.hint_bar
        beside = [self.navigation] if page != START else []
        return [*bars, *beside, views.page(page), *views.beside(page), views.status]

    def go_back(self) -> None:
        """Show the page that was shown before this one, and from there the one before that."""
        before = self._way.pop() if self._way else EXPLORE
        self._show(before if self._plan is not None or before == SOURCES else START)
        self.page_changed.emit(self._page)

    def turn_page(self, by: int) -> None:
        """Show the page that stands `by` places further on, in a circle."""
        pages = (*BESIDE, SOURCES)
        at = pages.index(self._page) if self._page in pages else -max(by, 0)
        self.go_to(pages[(at + by) % len(pages)])

    def _show(self, page: str) -> None:
        if self.views is None:
            return
        self._page = page
        self._say_ways()
        shown = self.views.page(page)
        self._whole.setCurrentWidget(shown if page == START else self._work)
        if page != START:
            self._pages.setCurrentWidget(shown)
            self.navigation.setVisible(self._plan is not None)
            self.navigation.show_page(page)

    def make_menus(self, menus: list[Menu]) -> None:
        """Put menus in the place of those that may be there."""
        bar = QMenuBar()
        self._menu_maker = MenuMaker(bar, self)
        self._menu_maker.opening.connect(self.finish_editing)
        self._menu_maker.make(menus)
        self._menu_maker.has_plan(self._plan is not None)
        self.setMenuBar(bar)
        self._document = DocumentState(bar)
        self._say_document()
        self._say_ways()

    def _say_ways(self) -> None:
        back = self._menu_maker.actions.get("go_back")
        if back is not None:
            back.setEnabled(bool(self._way) or self._page == SOURCES)

    def finish_editing(self) -> None:
        """Put what is being typed into the plan, before the plan is used otherwise."""
        if self.views is not None and self.views.has(PLAN):
            self.views.plan.finish_editing()

    def say(self, text: str, answers: list[Answer]) -> None:
        """Show news in the bar above the page."""
        self.news_bar.say(text, answers, self.tr("Dismiss"))

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Let Tab go as one reads, also to what was made since."""
        if self.views is not None:
            tab_in_reading_order(self)
        return super().focusNextPrevChild(is_next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.views is not None:
            if self._navigation is not None:
                self._navigation.fit(self.width())
            self._say_document()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # whatever goes wrong on the way, the window stays
        self.finish_editing()
        if self._may_close():
            event.accept()

    def _make_places(self) -> None:
        self._navigation = None
        self._pages = QStackedWidget()
        self._work = QWidget()
        self._beside = row(self._pages, spacing=0)
        self._beside.setStretch(0, 1)
        self._work.setLayout(self._beside)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._work)
        for bar in (bars := (self.trouble_bar, self.news_bar, self.hint_bar)):
            bar.setParent(None)  # the old centre must not take it along
        centre = QWidget()
        centre.setLayout(column(*bars, self._whole, spacing=0))
        self.setCentralWidget(centre)

    def _on_page_made(self, name: str) -> None:
        """Put a new page in its place, and show on it what the others show."""
        assert self.views is not None
        (self._whole if name == START else self._pages).addWidget(self.views.page(name))
        if name == START:
            self.views.start.offer_return(self._plan is not None)
        if name in BESIDE and self._plan is not None:
            page = self.views.page_of_plan(name)
            page.show_plan(self._plan)
            if self._outlook is not None:
                page.show_outlook(self._outlook)
        if name == PLAN and self._awaited_item:
            self.views.plan.select(self._awaited_item)
        if name in self._states:
            self.views.restore_state(name, self._states.pop(name))
        self.page_made.emit(name)

    def _say_document(self) -> None:
        title = self._plan.title if self._plan is not None else ""
        self._document.say(title, self._state, self.width())
        self.setWindowTitle(f"{title} — Tumbuh" if title else "Tumbuh")


def _names_up_from(widget: QWidget | None) -> list[str]:
    """The names of a widget and of those around it, the nearest first."""
    names = list[str]()
    while widget is not None:
        names += [widget.objectName()] if widget.objectName() else []
        widget = widget.parentWidget()
    return names

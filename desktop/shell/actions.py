"""What a menu entry is, and how the menu bar is made from tables of them; `keys` has their keys."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.keys import sequences

translate = QCoreApplication.translate

Slot = Callable[[], object]


class Entry(NamedTuple):
    """One menu entry; `needs_plan` greys it out while no plan is open, `choice` marks
    it as the one of its menu that holds, `tick` as one that is on or off by itself.

    Its keys are those that `MENU_KEYS` has for its name, or for `keys_as`.
    """

    name: str
    text: str
    do: Slot
    needs_plan: bool = False
    choice: bool | None = None
    tick: bool | None = None
    keys_as: str = ""


class Group(NamedTuple):
    """A menu inside a menu."""

    name: str
    text: str
    entries: Sequence["Entry | Group | QAction | None"]
    needs_plan: bool = False


class Menu(NamedTuple):
    """A menu of the bar; None among its entries is a line."""

    name: str
    text: str
    entries: Sequence["Entry | Group | QAction | None"] = ()


def bare_menus() -> list[Menu]:
    """The menus of the bar, still without entries."""
    return [
        Menu("file_menu", translate("menus", "&File")),
        Menu("edit_menu", translate("menus", "&Edit")),
        Menu("view_menu", translate("menus", "&View")),
        Menu("help_menu", translate("menus", "&Help")),
    ]


class MenuMaker(QObject):
    """Makes the menu bar from the table and greys out what needs a plan."""

    opening = Signal()
    """A menu is about to open."""

    def __init__(self, bar: QMenuBar, window: QWidget) -> None:
        super().__init__(bar)
        self._bar, self._window = bar, window
        self._need_plan: list[QAction] = []
        self.actions: dict[str, QAction] = {}
        self.headings: dict[str, tuple[str, ...]] = {}
        """The titles of the menus that each action stands in, the outermost first."""

    def make(self, menus: list[Menu]) -> None:
        """Fill the bar."""
        for menu in menus:
            made = self._bar.addMenu(menu.text)
            made.setObjectName(menu.name)
            made.aboutToShow.connect(self.opening)
            self._fill(made, menu.entries, (plain(menu.text),))

    def has_plan(self, there_is_one: bool) -> None:
        """Grey out, or not, what needs a plan."""
        for action in self._need_plan:
            action.setEnabled(there_is_one)

    def _fill(
        self,
        menu: QMenu,
        entries: Sequence[Entry | Group | QAction | None],
        headings: tuple[str, ...],
    ) -> None:
        choices = QActionGroup(menu)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, Group):
                inner = menu.addMenu(entry.text)
                inner.setObjectName(entry.name)
                self._fill(inner, entry.entries, (*headings, plain(entry.text)))
                if entry.needs_plan:
                    self._need_plan.append(inner.menuAction())
            else:
                action = self._action(entry) if isinstance(entry, Entry) else entry
                action.setParent(self)
                if isinstance(entry, Entry) and entry.choice is not None:
                    choices.addAction(action)
                menu.addAction(action)
                name = action.objectName()
                self.actions[name], self.headings[name] = action, headings

    def _action(self, entry: Entry) -> QAction:
        action = QAction(entry.text, self._window)
        action.setObjectName(entry.name)
        action.setShortcuts(sequences(entry.keys_as or entry.name))
        mark = entry.tick if entry.choice is None else entry.choice
        if mark is not None:
            action.setCheckable(True)
            action.setChecked(mark)
        action.triggered.connect(lambda _checked: entry.do())
        if entry.needs_plan:
            self._need_plan.append(action)
        return action


def plain(text: str) -> str:
    """A menu's text without the mark of its letter, and what is one ampersand as one."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")

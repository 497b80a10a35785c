"""Every menu entry in one table: where it stands, what it says, its keys, and what it does."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

Slot = Callable[[], object]
Keys = QKeySequence.StandardKey | str


class Entry(NamedTuple):
    """One menu entry; `needs_plan` greys it out while no plan is open, `choice` marks
    it as the one of its menu that holds, `tick` as one that is on or off by itself."""

    name: str
    text: str
    do: Slot
    keys: Keys = ""
    needs_plan: bool = False
    choice: bool | None = None
    tick: bool | None = None


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
    entries: Sequence["Entry | Group | QAction | None"]


class MenuMaker(QObject):
    """Makes the menu bar from the table and greys out what needs a plan."""

    opening = Signal()
    """A menu is about to open."""

    def __init__(self, bar: QMenuBar, window: QWidget) -> None:
        super().__init__(bar)
        self._bar, self._window = bar, window
        self._need_plan: list[QAction] = []
        self.actions: dict[str, QAction] = {}

    def make(self, menus: list[Menu]) -> None:
        """Fill the bar."""
        for menu in menus:
            made = self._bar.addMenu(menu.text)
            made.setObjectName(menu.name)
            made.aboutToShow.connect(self.opening)
            self._fill(made, menu.entries)

    def has_plan(self, there_is_one: bool) -> None:
        """Grey out, or not, what needs a plan."""
        for action in self._need_plan:
            action.setEnabled(there_is_one)

    def _fill(self, menu: QMenu, entries: Sequence[Entry | Group | QAction | None]) -> None:
        choices = QActionGroup(menu)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QAction):
                entry.setParent(self)
                self.actions[entry.objectName()] = entry
                menu.addAction(entry)
            elif isinstance(entry, Group):
                inner = menu.addMenu(entry.text)
                inner.setObjectName(entry.name)
                self._fill(inner, entry.entries)
                self._note(entry, inner.menuAction())
            else:
                action = self._action(entry)
                if entry.choice is not None:
                    choices.addAction(action)
                menu.addAction(action)

    def _action(self, entry: Entry) -> QAction:
        action = QAction(entry.text, self._window)
        action.setObjectName(entry.name)
        if entry.keys:
            keys = entry.keys
            action.setShortcuts(
                QKeySequence.keyBindings(keys)
                if isinstance(keys, QKeySequence.StandardKey)
                else [QKeySequence(keys)]
            )
        mark = entry.tick if entry.choice is None else entry.choice
        if mark is not None:
            action.setCheckable(True)
            action.setChecked(mark)
        action.triggered.connect(lambda _checked: entry.do())
        action.setParent(self)
        self._note(entry, action)
        return action

    def _note(self, entry: Entry | Group, action: QAction) -> None:
        self.actions[entry.name] = action
        if entry.needs_plan:
            self._need_plan.append(action)

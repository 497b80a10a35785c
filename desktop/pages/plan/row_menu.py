"""The context menu of a row: the same acts as the keys, with the keys beside them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.keys import TREE_KEYS, page_sequences, sequences
from desktop.pages.plan.plan_acts import PlanActs
from desktop.pages.plan.plan_rows import Row


class RowMenu(QMenu):
    """What can be done with one goal or step; made when it is asked for."""

    edit_requested = Signal()
    """The row should be edited in place."""

    add_step_requested = Signal()
    """A step should be added after the row."""

    log_time_requested = Signal(str)
    """Time should be logged for the step (id)."""

    def __init__(self, acts: PlanActs, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("row_menu")
        self._acts, self._row = acts, row
        self.aboutToHide.connect(self.deleteLater)
        done = self.tr("Open again") if row.done else self.tr("Mark done")
        keys = {act: page_sequences(each)[0] for act, each in TREE_KEYS.items()}
        log = sequences("log_time_anywhere")[0]
        self._add("menu_edit", self.tr("Edit"), keys["edit"], self.edit_requested.emit)
        self._add(
            "menu_add_step", self.tr("Add a step"), keys["new_step"], self.add_step_requested.emit
        )
        if not row.is_goal:
            self._add("menu_done", done, keys["mark_done"], lambda: acts.toggle_done(row.id))
            self._add("menu_log_time", self.tr("Log time…"), log, self._on_log_time)
        self.addSeparator()
        up, down = self.tr("Move up"), self.tr("Move down")
        self._add("menu_up", up, keys["move_up"], lambda: acts.move(row.id, -1))
        self._add("menu_down", down, keys["move_down"], lambda: acts.move(row.id, 1))
        self.addSeparator()
        remove = self.tr("Remove goal") if row.is_goal else self.tr("Remove step")
        self._add("menu_remove", remove, keys["remove"], lambda: acts.remove(row.id))

    def _add(self, name: str, text: str, keys: QKeySequence, do: Callable[[], object]) -> None:
        action = self.addAction(text)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked: do())

    def _on_log_time(self) -> None:
        self.log_time_requested.emit(self._row.id)

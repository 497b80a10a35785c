"""The tree of goals and steps: every act on a row, by mouse and by keys."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from desktop.domain.plan import Plan
from desktop.domain.schedule import Schedule
from desktop.keys import TREE_KEYS, act_of
from desktop.look.tokens import Tokens
from desktop.pages.plan.plan_acts import PlanActs
from desktop.pages.plan.plan_tree_model import Column, PlanTreeModel
from desktop.pages.plan.tree_look import TreeLook
from desktop.words import Words

_Hint = QAbstractItemDelegate.EndEditHint
_MOST_SHOWN = 500
"""As many steps of a plan are open to begin with."""


class PlanTree(TreeLook):
    """Keeps what is selected and open while the plan changes under it."""

    item_selected = Signal(str)
    """Another goal or step is selected (its id, or empty for none)."""

    log_time_requested = Signal(str)
    """Time should be logged for a step (id)."""

    def __init__(self, acts: PlanActs, model: PlanTreeModel, words: Words, tokens: Tokens) -> None:
        super().__init__(model, words, tokens)
        self.setObjectName("plan_tree")
        self.setAccessibleName(self.tr("Goals and steps"))
        self._acts, self._rows = acts, model
        self._last_told = ""
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._let_drag()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsMoved.connect(self._on_rows_moved)
        model.modelReset.connect(self._open_goals)
        self.collapsed.connect(self._on_collapsed)

    def _let_drag(self) -> None:
        # not InternalMove: what may be dropped here is told by the plan's id that it carries
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(600)

    # --- what is shown and selected

    def show_plan(self, plan: Plan) -> None:
        """Follow the plan; selection, open goals and the place in the list stay."""
        self._rows.show_plan(plan)
        self._tell()

    def show_schedule(self, schedule: Schedule) -> None:
        """Show in which weeks the steps are, and which dates are at risk."""
        self._rows.show_schedule(schedule)
        self.viewport().update()

    def selected_item(self) -> str:
        """The id of the goal or step that is selected; empty for none."""
        return self._rows.id_of(self.currentIndex())

    def select(self, item_id: str) -> None:
        """Select a goal or step and bring it into view; nothing for an id that is not here."""
        index = self._rows.index_of(item_id)
        if not index.isValid():
            self.selectionModel().clear()
        elif item_id != self.selected_item():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def closed_goals(self) -> frozenset[str]:
        """The ids of the goals whose steps are folded away."""
        goals = (self._rows.index(place, 0) for place in range(self._rows.rowCount()))
        return frozenset(self._rows.id_of(goal) for goal in goals if not self.isExpanded(goal))

    def close_goals(self, goal_ids: Iterable[str]) -> None:
        """Fold away the steps of these goals and of no others."""
        closed = frozenset(goal_ids)
        for place in range(self._rows.rowCount()):
            goal = self._rows.index(place, 0)
            self.setExpanded(goal, self._rows.id_of(goal) not in closed)

    def _on_current_changed(self) -> None:
        self.viewport().update()
        self._tell()

    def _tell(self) -> None:
        item_id = self.selected_item()
        if item_id != self._last_told:
            self._last_told = item_id
            self.item_selected.emit(item_id)

    def _open_goals(self) -> None:
        """Open the goals of another plan, as long as one still finds one's way among their steps."""
        shown = 0
        for place in range(self._rows.rowCount()):
            goal = self._rows.index(place, 0)
            shown += self._rows.rowCount(goal)
            if shown > _MOST_SHOWN:
                return
            self.expand(goal)

    def _on_collapsed(self, goal: QModelIndex) -> None:
        """What is selected stays in sight: for a step that was folded away, its goal."""
        if self.currentIndex().parent() == goal:
            self.setCurrentIndex(goal)

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        """A new goal comes open."""
        if not parent.isValid():
            for place in range(first, last + 1):
                self.expand(self._rows.index(place, 0))

    def _on_rows_moved(self) -> None:
        """A step that was moved into a closed goal is not lost from sight."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # --- acts

    def add_step(self) -> None:
        """Add a step after the selected one, and let its title be typed."""
        self.finish_editing()
        step_id = self._acts.add_step(self.selected_item())
        if step_id:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.select(step_id)
            self.edit(self._rows.index_of(step_id))

    def edit_current(self) -> None:
        """Edit the cell one is in, or the title where that cell cannot be edited."""
        index = self.currentIndex()
        if index.isValid() and self.state() != QAbstractItemView.State.EditingState:
            can_edit = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
            self.edit(index if can_edit else index.siblingAtColumn(Column.TITLE))

    def finish_editing(self) -> None:
        """Give what is being typed in a cell."""
        if self._delegate.editor is not None:
            self._delegate.finish(self._delegate.editor)

    def _toggle(self) -> None:
        index = self.currentIndex().siblingAtColumn(Column.TITLE)
        if index.parent().isValid():
            self._acts.toggle_done(self.selected_item())
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def _act_for(self, event: QKeyEvent) -> Callable[[], object] | None:
        item = self.selected_item()
        if not item:
            return None
        acts: dict[str, Callable[[], object]] = {
            "edit": self.edit_current,
            "new_step": self.add_step,
            "mark_done": self._toggle,
            "remove": lambda: self._acts.remove(item),
            "move_up": lambda: self._acts.move(item, -1),
            "move_down": lambda: self._acts.move(item, 1),
        }
        return acts.get(act_of(event, TREE_KEYS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_for(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def event(self, event: QEvent) -> bool:
        """Claim the tree's own keys before a menu takes them."""
        is_claim = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_claim and self._act_for(event) is not None:  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        place = event.pos() if by_mouse else self.visualRect(index).bottomLeft()
        from desktop.pages.plan.row_menu import RowMenu

        menu = RowMenu(self._acts, self._rows.row_of(index), self)
        menu.edit_requested.connect(self.edit_current)
        menu.add_step_requested.connect(self.add_step)
        menu.log_time_requested.connect(self.log_time_requested)
        menu.popup(self.viewport().mapToGlobal(place))

    # --- from cell to cell

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab goes on to the next cell that can be edited, in the row and then in the next one."""
        by = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}.get(hint, 0)
        super().closeEditor(editor, hint if by == 0 else _Hint.NoHint)
        if by:
            self._edit_beside(by)

    def _edit_beside(self, by: int) -> None:
        index = self.currentIndex()
        while index.isValid():
            column = index.column() + by
            if Column.TITLE <= column <= Column.LOGGED:
                index = index.siblingAtColumn(column)
            else:
                beside = self.indexBelow(index) if by > 0 else self.indexAbove(index)
                index = beside.siblingAtColumn(Column.TITLE if by > 0 else Column.LOGGED)
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.edit(index)
                return

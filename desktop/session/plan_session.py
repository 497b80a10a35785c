"""The plan that is open now, and the undo history of what was done to it."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from desktop.domain.edits import Edit
    from desktop.domain.plan import Plan

MOST_UNDONE = 1_000
"""Steps back; without an end, weeks of work in one window would fill the memory."""


class PlanSession(QObject):
    """Holds one immutable plan at a time; every change goes through `apply` and can be undone."""

    plan_changed = Signal(object)
    """The plan has another content (Plan), by an edit, undo, redo, or because another was opened."""

    refused = Signal()
    """An edit was asked of a plan that is read-only."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._read_only = False
        self._row: _Change | None = None
        """The change just done, which the next edit with its key joins."""
        # no parent: a stack that dies with its parent fires signals while dying
        self.undo_stack = QUndoStack()
        self.undo_stack.setUndoLimit(MOST_UNDONE)

    def __del__(self) -> None:
        """Empty the history in time: the garbage collector may free a change before its stack."""
        if shiboken6.isValid(self.undo_stack):
            self.undo_stack.blockSignals(True)
            self.undo_stack.clear()

    @property
    def plan(self) -> "Plan | None":
        """The open plan, or None before one is made or opened."""
        return self._plan

    @property
    def read_only(self) -> bool:
        """Whether the open plan may not be changed (a newer version of the app wrote it)."""
        return self._read_only

    def show(self, plan: "Plan | None", *, read_only: bool = False) -> None:
        """Let another plan be the open one, with an empty history."""
        self._plan = plan
        self._read_only = read_only
        self._row = None
        self.undo_stack.clear()
        if plan is not None:
            self.plan_changed.emit(plan)

    def apply(self, text: str, edit: "Edit", key: str | None = None) -> None:
        """Change the plan; `text` says in the user's words what undo takes back.

        Edits in a row with the same `key` (naming the field and the item) are undone as one; undo,
        redo and `end_row` end the row.
        """
        if self._plan is None:
            return
        if self._read_only:
            self.refused.emit()
            self.plan_changed.emit(self._plan)
            return
        after = edit(self._plan)
        if after == self._plan:
            return
        if key is not None and self._row is not None and self._row.key == key:
            self._join(self._row, after)
        else:
            change = _Change(self, text, self._plan, after, key)
            self.undo_stack.push(change)
            self._row = change

    @property
    def last_step(self) -> QUndoCommand | None:
        """What undo would take back now."""
        index = self.undo_stack.index()
        return self.undo_stack.command(index - 1) if index else None

    def take_back(self, step: QUndoCommand | None) -> bool:
        """Undo a step if nothing else was done since; gives whether it was."""
        if step is None or step is not self.last_step:
            return False
        self.undo_stack.undo()
        return True

    def end_row(self) -> None:
        """Undo what is done from now on apart from what was done before."""
        self._row = None

    def _join(self, change: "_Change", after: "Plan") -> None:
        """Let the change just done lead further; where it leads back, there is nothing to undo."""
        change.after = after
        self._put(after)
        if after == change.before:
            self._row = None
            change.setObsolete(True)
            self.undo_stack.undo()

    def _put(self, plan: "Plan") -> None:
        self._row = self._row if self._row is not None and plan is self._row.after else None
        if plan is not self._plan:
            self._plan = plan
            self.plan_changed.emit(plan)


class _Change(QUndoCommand):
    """One step of the history: the whole plan before and after."""

    def __init__(
        self, session: PlanSession, text: str, before: "Plan", after: "Plan", key: str | None
    ) -> None:
        super().__init__(text)
        self._session = session
        self.before = before
        self.after = after
        self.key = key

    def undo(self) -> None:
        self._session._put(self.before)

    def redo(self) -> None:
        self._session._put(self.after)

"""The plan that is open now, and the undo history of what was done to it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.domain.edits import Edit
from desktop.domain.plan import Plan

_JOINING, _ALONE = 1, -1


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
        self._last_key: str | None = None
        # no parent: a stack that dies with its parent fires signals while dying
        self.undo_stack = QUndoStack()

    @property
    def plan(self) -> Plan | None:
        """The open plan, or None before one is made or opened."""
        return self._plan

    @property
    def read_only(self) -> bool:
        """Whether the open plan may not be changed (a newer version of the app wrote it)."""
        return self._read_only

    def show(self, plan: Plan | None, *, read_only: bool = False) -> None:
        """Let another plan be the open one, with an empty history."""
        self._plan = plan
        self._read_only = read_only
        self._last_key = None
        self.undo_stack.clear()
        if plan is not None:
            self.plan_changed.emit(plan)

    def apply(self, text: str, edit: Edit, key: str | None = None) -> None:
        """Change the plan; `text` says in the user's words what undo takes back.

        Edits in a row with the same `key` (naming the field and the item) are undone as one; undo
        and redo end the row.
        """
        if self._plan is None:
            return
        if self._read_only:
            self.refused.emit()
            self.plan_changed.emit(self._plan)
            return
        after = edit(self._plan)
        if after != self._plan:
            joins = key is not None and key == self._last_key
            place = self.undo_stack.index()
            self.undo_stack.push(_Change(self, text, self._plan, after, key, joins=joins))
            typed_back = self.undo_stack.index() < place
            self._last_key = None if typed_back else key

    def _put(self, plan: Plan) -> None:
        self._last_key = None
        if plan is not self._plan:
            self._plan = plan
            self.plan_changed.emit(plan)


class _Change(QUndoCommand):
    """One step of the history: the whole plan before and after."""

    def __init__(
        self,
        session: PlanSession,
        text: str,
        before: Plan,
        after: Plan,
        key: str | None,
        *,
        joins: bool,
    ) -> None:
        super().__init__(text)
        self._session = session
        self._before = before
        self._after = after
        self._key = key
        self._joins = joins

    def id(self) -> int:
        return _ALONE if self._key is None else _JOINING

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or not other._joins or other._key != self._key:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True

    def undo(self) -> None:
        self._session._put(self._before)

    def redo(self) -> None:
        self._session._put(self._after)

"""Any mix of edits, undo and redo shows exactly that point in history, checked against a list."""

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from pytestqt.qtbot import QtBot

from desktop.domain.plan import Plan
from desktop.session.gui_thread import search_if_due
from desktop.session.plan_session import PlanSession
from tests.domain.any_edit import AnyEdit, any_edits
from tests.domain.any_plan import plans
from tests.samples import TODAY

KEYS = st.sampled_from([None, "hours of s1", "title of g1"])


class History(RuleBasedStateMachine):
    """The session beside a list of every plan that undo and redo can come to."""

    @initialize(plan=plans)
    def open(self, plan: Plan) -> None:
        self.session = PlanSession()
        self.session.show(plan)
        self.points = [plan]
        self.now = 0
        self.row: str | None = None
        """The key of the edit just done, that the next one may join."""
        self.heard: list[Plan] = []
        self.session.plan_changed.connect(self.heard.append)

    @rule(edit=any_edits, key=KEYS)
    def do(self, edit: AnyEdit, key: str | None) -> None:
        before = self.points[self.now]
        after = edit(before)
        self.heard.clear()
        self.session.apply(edit.name, edit, key)
        assert self.heard == ([after] if after != before else [])
        if after == before:
            return
        joins = key is not None and key == self.row
        self.points = self.points[: self.now if joins else self.now + 1]
        self.row = key
        if self.points[-1] == after:  # typed back, so that there is nothing to undo
            self.row = None
        else:
            self.points.append(after)
        self.now = len(self.points) - 1

    @rule(hours=st.sampled_from([1.0, 2.0]))
    def type_hours(self, hours: float) -> None:
        """Few values, so that what was there is often typed again."""
        self.do(AnyEdit("set_hours_per_week", 0, (hours, TODAY)), "hours a week")

    @precondition(lambda self: self.now > 0)
    @rule()
    def undo(self) -> None:
        self.session.undo_stack.undo()
        self.now -= 1
        self.row = None

    @precondition(lambda self: self.now < len(self.points) - 1)
    @rule()
    def redo(self) -> None:
        self.session.undo_stack.redo()
        self.now += 1
        self.row = None

    @rule(place=st.integers(0, 20))
    def jump(self, place: int) -> None:
        """A click into the list of what was done."""
        place = min(place, len(self.points) - 1)
        if place != self.now:
            self.session.undo_stack.setIndex(place)
            self.now = place
            self.row = None

    @invariant()
    def shows_this_point(self) -> None:
        assert self.session.plan == self.points[self.now]
        assert self.session.undo_stack.canUndo() == (self.now > 0)
        assert self.session.undo_stack.canRedo() == (self.now < len(self.points) - 1)

    def teardown(self) -> None:
        search_if_due()  # no loop of events ever runs here
        while self.session.undo_stack.canUndo():
            self.session.undo_stack.undo()
        assert self.session.plan == self.points[0]
        while self.session.undo_stack.canRedo():
            self.session.undo_stack.redo()
        assert self.session.plan == self.points[-1]


def test_any_edits_undone_and_redone_show_exactly_that_point_in_history(qtbot: QtBot) -> None:
    run_state_machine_as_test(History, settings=settings(max_examples=40, stateful_step_count=30))


class ForgetfulHistory(History):
    """A session that loses one point of its history, for the control."""

    @rule(edit=any_edits)
    def lose(self, edit: AnyEdit) -> None:
        before = self.points[self.now]
        self.session.show(edit(before))
        self.points = [*self.points[: self.now + 1], edit(before)]
        self.now = len(self.points) - 1
        self.row = None


def test_control_a_history_that_loses_a_point_is_caught(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError):
        run_state_machine_as_test(
            ForgetfulHistory, settings=settings(max_examples=20, phases=[Phase.generate])
        )

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain import edits
from desktop.domain.plan import Plan
from desktop.session.plan_session import PlanSession
from tests.samples import TODAY, empty_plan, plan

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def session(session: PlanSession) -> PlanSession:
    """A session in which the sample plan is open."""
    session.show(plan())
    return session


@pytest.fixture
def shown(session: PlanSession) -> list[Plan]:
    """Every plan that the session says it holds from now on."""
    plans: list[Plan] = []
    session.plan_changed.connect(plans.append)
    return plans


def rename(session: PlanSession, title: str, key: str | None = None) -> None:
    session.apply("rename plan", partial(edits.rename_plan, title=title), key)


def set_hours(session: PlanSession, hours: float) -> None:
    edit = partial(edits.set_hours_per_week, hours=hours, today=TODAY)
    session.apply("set hours a week", edit, "hours_per_week")


def title_of(session: PlanSession) -> str:
    assert session.plan is not None
    return session.plan.title


def test_without_a_plan_nothing_can_be_done(qtbot: QtBot) -> None:
    session = PlanSession()
    rename(session, "Mine")
    assert session.plan is None
    assert not session.read_only
    assert not session.undo_stack.canUndo()


def test_an_edit_is_shown_at_once(session: PlanSession, shown: list[Plan]) -> None:
    rename(session, "Mine")
    assert shown == [plan(title="Mine")]
    assert session.plan == plan(title="Mine")


def test_undo_and_redo_show_each_point_in_history(session: PlanSession, shown: list[Plan]) -> None:
    rename(session, "one")
    rename(session, "two")
    session.undo_stack.undo()
    session.undo_stack.undo()
    session.undo_stack.redo()
    assert [each.title for each in shown] == ["one", "two", "one", plan().title, "one"]
    assert title_of(session) == "one"


def test_undo_gives_the_very_plan_back_that_was_opened(session: PlanSession) -> None:
    opened = session.plan
    rename(session, "one")
    session.undo_stack.undo()
    assert session.plan is opened


def test_the_undo_text_is_in_the_words_of_the_edit(session: PlanSession) -> None:
    rename(session, "one")
    assert session.undo_stack.undoText() == "rename plan"
    session.undo_stack.undo()
    assert session.undo_stack.redoText() == "rename plan"


def test_an_edit_without_effect_leaves_no_trace(session: PlanSession, shown: list[Plan]) -> None:
    rename(session, plan().title)
    session.apply("rename goal", partial(edits.rename_goal, goal_id="?", title="x"))
    assert shown == []
    assert session.undo_stack.count() == 0


def test_an_edit_without_effect_does_not_take_redo_away(session: PlanSession) -> None:
    rename(session, "one")
    session.undo_stack.undo()
    rename(session, plan().title)
    assert session.undo_stack.canRedo()


def test_an_edit_after_undo_takes_the_undone_edits_away(session: PlanSession) -> None:
    rename(session, "one")
    session.undo_stack.undo()
    rename(session, "other")
    assert not session.undo_stack.canRedo()
    session.undo_stack.undo()
    assert session.plan == plan()


def test_typing_hours_is_one_undo_step(session: PlanSession, shown: list[Plan]) -> None:
    for hours in (1.0, 12.0, 12.5):
        set_hours(session, hours)
    assert [each.hours_per_week for each in shown] == [1.0, 12.0, 12.5]
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.plan == plan()
    session.undo_stack.redo()
    assert session.plan == edits.set_hours_per_week(plan(), 12.5, TODAY)


def test_edits_of_different_things_are_undone_one_by_one(session: PlanSession) -> None:
    rename(session, "one", "title of p1")
    set_hours(session, 5.0)
    rename(session, "two", "title of p1")
    session.undo_stack.undo()
    assert session.plan == edits.set_hours_per_week(plan(title="one"), 5.0, TODAY)
    session.undo_stack.undo()
    assert session.plan == plan(title="one")
    session.undo_stack.undo()
    assert session.plan == plan()


def test_edits_without_a_key_are_undone_one_by_one(session: PlanSession) -> None:
    rename(session, "one")
    rename(session, "two")
    session.undo_stack.undo()
    assert title_of(session) == "one"


def test_typing_back_what_was_there_leaves_nothing_to_undo(session: PlanSession) -> None:
    set_hours(session, 9.0)
    set_hours(session, plan().hours_per_week)
    assert session.plan == plan()
    assert not session.undo_stack.canUndo()
    assert not session.undo_stack.canRedo()


def test_typing_back_what_was_there_keeps_what_was_done_before(session: PlanSession) -> None:
    rename(session, "one")
    set_hours(session, 9.0)
    set_hours(session, plan().hours_per_week)
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.plan == plan()


@pytest.mark.parametrize("between", ["undo", "undo and redo"])
def test_typing_after_undo_or_redo_is_a_step_of_its_own(session: PlanSession, between: str) -> None:
    set_hours(session, 5.0)
    rename(session, "one")
    session.undo_stack.undo()
    if between == "undo and redo":
        session.undo_stack.redo()
    here = session.plan
    set_hours(session, 6.0)
    session.undo_stack.undo()
    assert session.plan is here


def test_opening_another_plan_starts_a_new_history(session: PlanSession, shown: list[Plan]) -> None:
    set_hours(session, 5.0)
    session.show(empty_plan())
    assert shown[-1] == empty_plan()
    assert not session.undo_stack.canUndo()
    set_hours(session, 6.0)
    session.undo_stack.undo()
    assert session.plan == empty_plan()


def test_closing_the_plan_leaves_none(session: PlanSession, shown: list[Plan]) -> None:
    rename(session, "one")
    session.show(None)
    assert session.plan is None
    assert not session.undo_stack.canUndo()
    assert len(shown) == 1


def test_a_read_only_plan_refuses_edits_and_is_shown_again_as_it_is(
    session: PlanSession, shown: list[Plan], qtbot: QtBot
) -> None:
    session.show(plan(), read_only=True)
    shown.clear()
    with qtbot.waitSignal(session.refused):
        rename(session, "one")
    assert session.read_only
    assert shown == [plan()]
    assert not session.undo_stack.canUndo()


def test_a_plan_opened_after_a_read_only_one_can_be_changed(session: PlanSession) -> None:
    session.show(plan(), read_only=True)
    session.show(plan())
    rename(session, "one")
    assert title_of(session) == "one"


def test_an_edit_that_raises_changes_nothing(session: PlanSession, shown: list[Plan]) -> None:
    def broken(_plan: Plan) -> Plan:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        session.apply("break", broken)
    assert (session.plan, shown, session.undo_stack.count()) == (plan(), [], 0)


def test_typing_on_after_typing_back_does_not_join_what_was_typed_earlier(
    session: PlanSession,
) -> None:
    set_hours(session, 5.0)
    session.undo_stack.undo()
    session.undo_stack.redo()
    here = session.plan
    set_hours(session, 6.0)
    set_hours(session, 5.0)
    set_hours(session, 7.0)
    session.undo_stack.undo()
    assert session.plan == here


def test_joined_edits_keep_no_plan_in_between(session: PlanSession) -> None:
    set_hours(session, 1.0)
    set_hours(session, 2.0)
    between = session.plan
    kept = sys.getrefcount(between)
    set_hours(session, 3.0)
    assert kept > sys.getrefcount(between) == 2  # this test's own, and the call's


def test_what_ends_the_row_is_a_step_of_its_own(session: PlanSession) -> None:
    set_hours(session, 5.0)
    here = session.plan
    session.end_row()
    set_hours(session, 6.0)
    session.undo_stack.undo()
    assert session.plan is here


def test_a_history_that_is_thrown_away_does_no_harm() -> None:
    """PySide frees a change before the stack that owns it when both are garbage, and crashes."""
    script = (
        "import gc\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from desktop.session.plan_session import PlanSession\n"
        "from tests.samples import plan\n"
        "app = QCoreApplication([])\n"
        "for number in range(300):\n"
        "    session = PlanSession()\n"
        "    session.show(plan())\n"
        "    circle = [session]\n"
        "    circle.append(circle)\n"
        "    for title in ('one', 'two', 'three')[: number % 4]:\n"
        "        session.apply('rename', lambda p: plan(title=title), 'title' * (number % 2))\n"
        "    if number % 3 == 0:\n"
        "        session.undo_stack.undo()\n"
        "    if number % 50 == 0:\n"
        "        gc.collect()\n"
        "del session, circle\n"
        "gc.collect()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")

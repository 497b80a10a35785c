"""Goals and steps are put elsewhere by dragging them."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.pages.plan.conftest import Screen

MOVE = Qt.DropAction.MoveAction
ORDER = ["g1", "a1", "a2", "a3", "g2", "b1", "b2"]


def drop(screen: Screen, item_id: str, row: int, onto: str = "") -> bool:
    parent = screen.index(onto) if onto else QModelIndex()
    data = screen.model.mimeData([screen.index(item_id)])
    return screen.model.dropMimeData(data, MOVE, row, 0, parent)


@pytest.mark.parametrize(
    ("step", "row", "onto", "order"),
    [
        ("a1", 3, "g1", ["g1", "a2", "a3", "a1", "g2", "b1", "b2"]),
        ("a3", 0, "g1", ["g1", "a3", "a1", "a2", "g2", "b1", "b2"]),
        ("a1", 1, "g2", ["g1", "a2", "a3", "g2", "b1", "a1", "b2"]),
        ("a1", -1, "g2", ["g1", "a2", "a3", "g2", "b1", "b2", "a1"]),
        ("b1", 1, "", ["g1", "a1", "a2", "a3", "b1", "g2", "b2"]),
        ("b1", 0, "", ["g1", "b1", "a1", "a2", "a3", "g2", "b2"]),
        ("a1", -1, "", ["g1", "a2", "a3", "g2", "b1", "b2", "a1"]),
        ("a1", 0, "g1", ORDER),
    ],
)
def test_a_step_lands_where_it_is_dropped(
    screen: Screen, step: str, row: int, onto: str, order: list[str]
) -> None:
    screen.page.select(step)
    assert drop(screen, step, row, onto)

    assert screen.order() == order
    assert [each.id for goal in screen.plan.goals for each in (goal, *goal.steps)] == order
    assert screen.page.selected_item() == step
    assert screen.undo_text == ("" if order == ORDER else "move step")


@pytest.mark.parametrize(
    ("goal", "row", "onto", "first"),
    [
        ("g2", 0, "", "g2"),
        ("g1", 2, "", "g2"),
        ("g1", -1, "", "g2"),
        ("g2", -1, "g1", "g2"),
        ("g1", 1, "g2", "g2"),
        ("g1", 1, "", "g1"),
        ("g1", -1, "g1", "g1"),
    ],
)
def test_a_goal_lands_among_the_goals(
    screen: Screen, goal: str, row: int, onto: str, first: str
) -> None:
    assert drop(screen, goal, row, onto)

    assert screen.order()[0] == first
    assert sorted(screen.order()) == sorted(ORDER)


def test_a_row_of_another_plan_or_something_else_is_not_taken(screen: Screen) -> None:
    for text in (b"other a1", b"p1 gone", b"", b"\xff\xfe"):
        data = QMimeData()
        data.setData("application/x-tumbuh-item", text)
        assert not screen.model.dropMimeData(data, MOVE, 0, 0, screen.index("g2"))

    assert screen.undo_count == 0


def test_a_row_is_dropped_with_the_mouse_between_two_others(screen: Screen) -> None:
    viewport = screen.tree.viewport()
    data = screen.model.mimeData([screen.index("a1")])
    below_b1 = screen.tree.visualRect(screen.index("b1")).bottomLeft() + QPoint(40, 0)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(below_b1, MOVE, data, left, none),
        QDragMoveEvent(below_b1, MOVE, data, left, none),
        QDropEvent(below_b1, MOVE, data, left, none),
    ):
        QApplication.sendEvent(viewport, event)
        assert event.isAccepted()

    assert screen.order() == ["g1", "a2", "a3", "g2", "b1", "a1", "b2"]


def test_a_dragged_row_is_not_lost_when_the_view_would_remove_it(screen: Screen) -> None:
    assert not screen.model.removeRows(0, 1, screen.index("g1"))
    assert screen.order() == ORDER

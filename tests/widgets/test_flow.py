"""Rows that go on in a further line, or turn into a column, where there is no room."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.look.text_size import scaled
from desktop.widgets.buttons import Button
from desktop.widgets.flow import FlowBox
from desktop.widgets.turning_row import TurningRow


class Part(QWidget):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.setFixedSize(width, 20)


def shown(qtbot: QtBot, widget: QWidget, width: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, 100)
    widget.show()


def test_things_stand_in_one_line_while_they_fit_the_last_at_the_end(qtbot: QtBot) -> None:
    first, last = Part(100), Part(80)
    box = FlowBox(first, last=(last,))
    shown(qtbot, box, 400)

    assert (first.x(), first.y()) == (0, last.y())
    assert last.geometry().right() == 399


def test_what_does_not_fit_goes_into_the_next_line_the_last_ones_together(qtbot: QtBot) -> None:
    first, second, third = Part(100), Part(80), Part(80)
    box = FlowBox(first, last=(second, third))
    shown(qtbot, box, 220)

    assert second.y() == third.y() > first.y()
    assert box.heightForWidth(220) == 48
    assert box.heightForWidth(400) == 20


def test_nothing_is_wider_than_the_box(qtbot: QtBot) -> None:
    button = Button("A text that is far too long for it", "long", lambda: None, cuts=True)
    box = FlowBox(button)
    shown(qtbot, box, 150)

    assert button.width() <= 150
    assert button.text().endswith("…")
    assert "far too long for it" in button.toolTip()
    assert button.accessibleName() == "A text that is far too long for it"


def test_a_cut_text_comes_back_with_the_room(qtbot: QtBot) -> None:
    button = Button("A text that is far too long for it", "long", lambda: None, cuts=True)
    box = FlowBox(button)
    shown(qtbot, box, 150)
    box.resize(600, 100)
    qtbot.waitUntil(lambda: not button.text().endswith("…"))

    assert button.toolTip() == ""


def test_a_row_turns_into_a_column_where_it_is_narrow(qtbot: QtBot) -> None:
    first, second = Part(100), Part(100)
    row = TurningRow(first, second, at=300)
    shown(qtbot, row, scaled(320))
    side_by_side = first.y() == second.y()
    row.resize(scaled(280), 100)
    qtbot.waitUntil(lambda: second.y() > first.y())

    assert side_by_side
    assert row.minimumSizeHint().width() == 100

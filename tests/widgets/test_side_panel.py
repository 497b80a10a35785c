"""A panel beside a page's main part: as wide as one likes, folded away, alone where there is no room."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.text_size import text_font
from desktop.widgets.motion import let_things_move
from desktop.widgets.side_panel import SidePanel


class Part(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(1, 1)


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> Iterator[SidePanel]:
    font = qapp.font()
    qapp.setFont(text_font(100))
    let_things_move(False)
    made = SidePanel(Part(), Part(), usual=300, least=200, main_least=400, main_usual=500)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    yield made
    let_things_move(False)
    qapp.setFont(font)


def parts(panel: SidePanel) -> tuple[Part, Part]:
    main, beside = panel.findChildren(Part)
    return main, beside


def fold_button(panel: SidePanel) -> QToolButton:
    button = panel.findChild(QToolButton, "fold_panel")
    assert button is not None
    return button


def drag(qtbot: QtBot, panel: SidePanel, by: int) -> None:
    grip = panel.findChild(QWidget, "panel_grip")
    assert grip is not None
    start = QPoint(grip.width() // 2, 200)
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(grip, start + QPoint(by, 0))
    qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=start)


def test_the_panel_has_its_usual_width_and_the_main_part_the_rest(panel: SidePanel) -> None:
    main, beside = parts(panel)

    assert beside.width() == 300
    assert main.width() > 600


def test_dragging_the_gap_to_the_left_makes_the_panel_wider(qtbot: QtBot, panel: SidePanel) -> None:
    told = QSignalSpy(panel.changed)
    drag(qtbot, panel, -60)

    assert parts(panel)[1].width() == 360
    assert told.at(0) == [360, False]


def test_no_drag_takes_the_main_part_below_what_it_needs(qtbot: QtBot, panel: SidePanel) -> None:
    drag(qtbot, panel, -900)

    assert parts(panel)[0].width() >= 480


def test_the_arrow_keys_do_what_dragging_does(qtbot: QtBot, panel: SidePanel) -> None:
    fold_button(panel).setFocus()
    qtbot.keyClick(fold_button(panel), Qt.Key.Key_Left)

    assert parts(panel)[1].width() == 316


def test_a_press_folds_the_panel_away_and_another_brings_it_back(
    qtbot: QtBot, panel: SidePanel
) -> None:
    told = QSignalSpy(panel.changed)
    qtbot.mouseClick(fold_button(panel), Qt.MouseButton.LeftButton)
    folded, name = parts(panel)[1].isHidden(), fold_button(panel).accessibleName()
    qtbot.mouseClick(fold_button(panel), Qt.MouseButton.LeftButton)

    assert folded and name == "Show the side panel"
    assert parts(panel)[1].width() == 300
    assert [told.at(place)[1] for place in range(told.count())] == [True, False]


def test_it_is_restored_as_it_was_left(panel: SidePanel) -> None:
    panel.restore(340, folded=False)
    width = parts(panel)[1].width()
    panel.restore(340, folded=True)

    assert width == 340
    assert not panel.shows_panel


def test_the_panel_gives_way_first_and_goes_where_there_is_no_room(panel: SidePanel) -> None:
    panel.resize(760, 400)
    narrow = parts(panel)[1].width()
    panel.resize(600, 400)

    assert 200 <= narrow < 300
    assert not panel.shows_panel
    assert parts(panel)[0].isVisible()


def test_without_room_a_press_shows_the_panel_in_place_of_the_main_part(
    qtbot: QtBot, panel: SidePanel
) -> None:
    panel.resize(600, 400)
    qtbot.mouseClick(fold_button(panel), Qt.MouseButton.LeftButton)
    main, beside = parts(panel)

    assert beside.isVisible() and not main.isVisible()
    panel.resize(1000, 400)
    assert beside.isVisible() and main.isVisible()


def test_things_that_may_move_end_where_those_do_that_may_not(
    qtbot: QtBot, panel: SidePanel
) -> None:
    let_things_move(True)
    panel.toggle()
    moving = parts(panel)[1].isVisible()

    assert moving, "nothing moved"
    qtbot.waitUntil(lambda: not parts(panel)[1].isVisible())
    panel.toggle()
    qtbot.waitUntil(lambda: parts(panel)[1].width() == 300)


def test_a_panel_with_nothing_to_show_leaves_all_the_room_to_the_main_part(
    qtbot: QtBot, panel: SidePanel
) -> None:
    panel.offer(False)
    main, beside = parts(panel)
    qtbot.waitUntil(lambda: main.width() == 1000)
    panel.toggle()

    assert not beside.isVisible()
    panel.offer(True)
    qtbot.waitUntil(lambda: beside.isVisible() and main.width() < 1000)

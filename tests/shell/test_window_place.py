"""The window comes back where it was, on a screen that is there."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.window_place import WindowPlace, fill_small_screen, place_of, put_back


def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_window_comes_back_with_its_size_and_corner(qtbot: QtBot) -> None:
    first, second = window(qtbot), window(qtbot)
    first.setGeometry(40, 60, 500, 400)
    first.show()
    put_back(second, place_of(first))
    second.show()

    assert second.size() == first.size()
    assert second.pos() == first.pos()


def test_a_maximised_window_comes_back_maximised(qtbot: QtBot) -> None:
    made = window(qtbot)
    put_back(made, WindowPlace((500, 400, True), (10, 10)))
    made.show()

    assert made.isMaximized()


def test_a_corner_on_a_screen_that_is_gone_is_forgotten(qtbot: QtBot) -> None:
    made = window(qtbot)
    put_back(made, WindowPlace((500, 400, False), (9_000, 40)))
    made.show()
    screen = QApplication.primaryScreen().availableGeometry()

    assert screen.contains(made.geometry().topLeft())


def test_a_window_larger_than_its_screen_is_made_to_fit_with_its_frame(qtbot: QtBot) -> None:
    made = window(qtbot)
    put_back(made, WindowPlace((5_000, 4_000, False), (10, 10)))
    room = QApplication.primaryScreen().availableGeometry()

    assert made.width() <= room.width() and made.height() < room.height()


def test_a_window_that_would_hang_over_the_edge_is_moved_back(qtbot: QtBot) -> None:
    room = QApplication.primaryScreen().availableGeometry()
    made = window(qtbot)
    put_back(made, WindowPlace((500, 400, False), (room.right() - 150, room.top() + 20)))
    made.show()

    assert room.contains(made.geometry())


def test_the_first_window_fills_a_screen_that_has_no_room_to_spare(qtbot: QtBot) -> None:
    made = window(qtbot)
    put_back(made, WindowPlace(None, None))
    fill_small_screen(made)  # the screen of these tests has 800 by 800 pixels

    assert made.isMaximized()

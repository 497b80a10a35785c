"""Where the window stands: as it was left, but always on a screen that is there."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_FIRST_SIZE = QSize(1280, 800)
_FRAME = QSize(16, 48)
"""What a window system may put around a window."""
_TITLE_BAR = 28
_GRIP = QSize(120, 32)
"""As much of the title bar as one needs to drag a window back."""


class WindowPlace(NamedTuple):
    """A window's width, height and whether it is maximised, and its corner if known; without its frame."""

    size: tuple[int, int, bool] | None
    corner: tuple[int, int] | None


def place_of(window: QWidget) -> WindowPlace:
    """Where a window stands now; of a maximised one, where it would go back to."""
    is_maximised = window.isMaximized()
    normal = window.normalGeometry() if is_maximised else window.geometry()
    corner = normal.topLeft()
    return WindowPlace((normal.width(), normal.height(), is_maximised), (corner.x(), corner.y()))


def put_back(window: QWidget, place: WindowPlace) -> None:
    """Put a window where it was, as far as the screens that are there allow."""
    corner = QPoint(*place.corner) if place.corner is not None else None
    screen = _screen_at(corner)
    room = (screen or window.screen()).availableGeometry()
    largest = room.size() - _FRAME
    width, height, is_maximised = place.size or (_FIRST_SIZE.width(), _FIRST_SIZE.height(), False)
    window.resize(QSize(max(width, 1), max(height, 1)).boundedTo(largest))
    if corner is not None and screen is not None:
        window.setGeometry(QRect(_within(room, corner, window.size()), window.size()))
    if is_maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def fill_small_screen(window: QWidget) -> None:
    """Maximise a window that is shown for the first time and has no room to spare."""
    largest = window.screen().availableSize() - _FRAME
    if _FIRST_SIZE.boundedTo(largest) != _FIRST_SIZE:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _screen_at(corner: QPoint | None) -> QScreen | None:
    """The screen on which a title bar at this corner could be gripped."""
    if corner is None:
        return None
    grip = QRect(corner, _GRIP)
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(grip)
        if seen.width() >= _GRIP.width() // 2 and seen.height() >= _GRIP.height() // 2:
            return screen
    return None


def _within(room: QRect, corner: QPoint, size: QSize) -> QPoint:
    """The corner, moved as little as needed for the whole window to be in the room."""
    most = room.bottomRight() - QPoint(size.width(), size.height())
    return QPoint(
        max(room.left(), min(corner.x(), most.x())),
        max(room.top() + _TITLE_BAR, min(corner.y(), most.y())),
    )

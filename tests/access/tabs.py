"""Where the Tab key goes in a window, and what is wrong with its way."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QWidget,
)

from desktop.tour.hand import Hand

_USED = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QSlider,
)  # fmt: skip
_MOST, _MOST_SECTIONS = 400, 4
_BY_ARROWS_OF_ANOTHER = {"readings"}


class Stop(NamedTuple):
    """A place where Tab stops: the widget, and how much of it could be seen then, with the mark."""

    widget: QWidget
    seen: float
    marked: bool


def press_tab(back: bool = False) -> None:
    """Press Tab where the keyboard is."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    held = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    here = QApplication.focusWidget()
    assert here is not None, "the keyboard is nowhere"
    QTest.keyClick(here, key, held)
    Hand().settle()


def stops(window: QWidget) -> list[Stop]:
    """Each stop once, from the first of the window on."""
    first = _first(window)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    Hand().settle()
    found = list[Stop]()
    for _ in range(_MOST):
        here = QApplication.focusWidget()
        assert here is not None, f"the keyboard is nowhere after {found}"
        assert here not in [each.widget for each in found], f"{_called(here)} is a trap"
        seen, image = _share_seen(here), here.grab().toImage()
        for _ in range(_MOST_SECTIONS):  # Tab goes from day to month to year as well
            press_tab()
            if QApplication.focusWidget() is not here:
                break
        found.append(Stop(here, seen, not _same(image, here.grab().toImage())))
        if QApplication.focusWidget() is first:
            return found
    raise AssertionError("Tab does not come back")


def _first(window: QWidget) -> QWidget:
    """The first of a window that takes the keyboard by Tab."""
    widget = window.nextInFocusChain()
    while not _takes_tab(widget):
        widget = widget.nextInFocusChain()
        assert widget is not window, "nothing takes the keyboard"
    return widget


def _takes_tab(widget: QWidget) -> bool:
    return bool(
        widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    )


def faults(window: QWidget, found: Sequence[Stop]) -> Iterator[str]:
    """What a person who has no mouse would stumble over."""
    for stop in found:
        if stop.seen < 0.6:
            yield f"{_called(stop.widget)} is out of sight when it has the keyboard"
        if not stop.marked:
            yield f"{_called(stop.widget)} does not show that it has the keyboard"
    ways = pairwise([*(each.widget for each in found), found[0].widget])
    back = [(one, other) for one, other in ways if _goes_back(window, one, other)]
    if len(back) > 1:  # once it begins anew
        for one, other in back:
            yield f"from {_called(one)} back to {_called(other)}"
    reached = {each.widget for each in found}
    for widget in _usable(window):
        if widget not in reached and not _is_in_a_group_of(widget, reached):
            yield f"{_called(widget)} is not reached"


def _usable(window: QWidget) -> Iterator[QWidget]:
    """What can be pressed or filled with a mouse, without the parts that such things consist of."""
    for widget in window.findChildren(QWidget):
        inside = widget.parentWidget()
        if (
            isinstance(widget, _USED)
            and not isinstance(widget, QHeaderView)
            and widget.isVisible()
            and widget.isEnabled()
            and widget.window() is window
            and widget.objectName() not in _BY_ARROWS_OF_ANOTHER
            and not isinstance(inside, _USED)
            and not isinstance(inside, QHeaderView)
        ):
            yield widget


def _is_in_a_group_of(widget: QWidget, reached: set[QWidget]) -> bool:
    """Whether the arrow keys lead to it from a button that is reached."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    return group is not None and any(each in reached for each in group.buttons())


def _goes_back(window: QWidget, one: QWidget, other: QWidget) -> bool:
    """Whether a reader's eye goes up, or back to the left, from one to the other."""
    common = one.parentWidget()
    while not common.isAncestorOf(other):
        common = common.parentWidget()
    before, after = _within(common, one), _within(common, other)
    if after.bottom() <= before.top():
        return True
    return after.top() < before.bottom() - 2 and after.right() <= before.left()


def _within(common: QWidget, widget: QWidget) -> QRect:
    """The place of the part of `common` that holds the widget."""
    part = widget
    while part.parentWidget() is not common:
        part = part.parentWidget()
    return part.geometry()


def _share_seen(widget: QWidget) -> float:
    """How much of a widget, or of the height that there is for it, is in sight."""
    seen = widget.visibleRegion().boundingRect()
    room = widget.window().height() // 3
    return seen.height() / max(1, min(widget.height(), room))


def _same(one: QImage, other: QImage) -> bool:
    return one.size() == other.size() and one == other


def _called(widget: QWidget) -> str:
    name = widget.objectName() or type(widget).__name__
    at = widget.mapTo(widget.window(), QPoint())
    return f"{name} ({at.x()}, {at.y()})"

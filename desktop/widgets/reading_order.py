"""Lets Tab go through a window as one reads it, also to what was made late or put elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QStatusBar,
    QWidget,
)

from desktop.widgets.flow import FlowBox


def tab_in_reading_order(window: QWidget) -> None:
    """Chain all that takes the keyboard in a window, as its layouts place it."""
    for before, after in pairwise(tab_stops(window)):
        QWidget.setTabOrder(before, after)


@contextmanager
def keyboard_stays(part: QWidget, otherwise: QWidget | None = None) -> Iterator[None]:
    """While a part is made anew, let what has the keyboard in it hand it to what takes its place.

    Where nothing is left in the part, `otherwise` gets it, or else what one reads just before.
    """
    here = QApplication.focusWidget()
    stops = list(tab_stops(part))
    if here not in stops:
        yield
        return
    at, every = stops.index(here), list(tab_stops(part.window()))
    before = every[: every.index(here)] if here in every else []
    yield
    left = list(tab_stops(part))
    fallback = otherwise or next((each for each in reversed(before) if each.isVisible()), None)
    target = left[min(at, len(left) - 1)] if left else fallback
    if target is not None:
        give_keyboard(target)


def give_keyboard(stop: QWidget) -> None:
    """Give the keyboard to a stop, also when it was made just now and its layout would show it later."""
    above: QWidget | None = stop
    while above is not None and not above.isWindow():
        if _waits_to_be_shown(above):
            above.show()
        above = above.parentWidget()
    stop.setFocus(Qt.FocusReason.OtherFocusReason)


def _waits_to_be_shown(part: QWidget) -> bool:
    decided = part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return part.isHidden() and not decided


def tab_stops(part: QWidget | None) -> Iterator[QWidget]:
    """What Tab stops at in a part of a window now, from top to bottom and from left to right."""
    if part is None or (part.isHidden() and not _waits_to_be_shown(part)) or not part.isEnabled():
        return
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part  # what it consists of is its own affair
        return
    layout = part.layout()
    if isinstance(part, QMainWindow):
        yield from tab_stops(part.centralWidget())
        for line in part.findChildren(QStatusBar):  # statusBar() would make one
            yield from tab_stops(line)
    elif isinstance(part, QStatusBar):
        yield from (each for child in part.findChildren(QWidget) for each in tab_stops(child))
    elif isinstance(part, QScrollArea):
        yield from tab_stops(part.widget())
    elif isinstance(part, QStackedWidget):
        yield from tab_stops(part.currentWidget())
    elif isinstance(part, FlowBox):
        yield from (each for child in part.parts for each in tab_stops(child))
    elif layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    """The stops of a layout's things in their order.

    The items of the layout are not asked for: PySide would keep them after Qt has let them go.
    """
    parent = layout.parentWidget()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    widgets = parent.findChildren(QWidget, options=direct) if parent is not None else []
    inner = layout.findChildren(QLayout, options=direct)
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in widgets]
    placed += [(layout.indexOf(each), each) for each in inner]
    for _, each in sorted((each for each in placed if each[0] >= 0), key=lambda each: each[0]):
        yield from _stops_in(each) if isinstance(each, QLayout) else tab_stops(each)

"""F6 goes from one part of the window to the next: news, navigation, page, side panel, status line."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.widgets.reading_order import tab_stops


class Regions(QObject):
    """Comes back to where the keyboard was last in a part, else to its beginning."""

    def __init__(self, window: QWidget, parts: Callable[[], list[QWidget]]) -> None:
        """`parts` gives what there is now, in the order of reading; a part may stand in another."""
        super().__init__(window)
        self._window, self._parts = window, parts
        self._left = dict[str, str]()
        """Where the keyboard was last in each part, by object names."""
        self._next = QShortcut(QKeySequence("F6"), window)
        self._next.activated.connect(self._on_next)
        self._last = QShortcut(QKeySequence("Shift+F6"), window)
        self._last.activated.connect(self._on_last)

    def _on_next(self) -> None:
        self._go(1)

    def _on_last(self) -> None:
        self._go(-1)

    def _go(self, by: int) -> None:
        parts = [part for part in self._parts() if next(self._stops(part), None) is not None]
        here = self._window.focusWidget()
        at = next((i for i, part in enumerate(parts) if here in self._stops(part)), None)
        if at is not None and here is not None:
            self._left[parts[at].objectName()] = here.objectName()
            self._enter(parts[(at + by) % len(parts)])
        elif parts:
            self._enter(parts[0])

    def _enter(self, part: QWidget) -> None:
        stops = list(self._stops(part))
        last = self._left.get(part.objectName())
        target = next((each for each in stops if last and each.objectName() == last), stops[0])
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _stops(self, part: QWidget) -> Iterator[QWidget]:
        """Where Tab stops in a part, without the parts that stand in it."""
        inner = [each for each in self._parts() if each is not part and part.isAncestorOf(each)]
        for stop in tab_stops(part):
            if part.isVisible() and not any(each.isAncestorOf(stop) for each in inner):
                yield stop

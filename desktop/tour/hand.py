"""A person's hand: finds things by name, clicks, types, and waits until something is so."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

_PATIENCE_SECONDS = 10.0


class NotSeen(Exception):
    """Something that should be on the screen is not, or did not become so in time."""


class Hand:
    """Uses only what a person could see and reach in the windows that are open."""

    def find(self, name: str) -> QWidget:
        """The visible thing of that name. Raises NotSeen."""
        found = self.seen(name)
        if found is None:
            raise NotSeen(f"{name} is not on the screen")
        return found

    def seen(self, name: str) -> QWidget | None:
        """The visible thing of that name, or None."""
        for window in reversed(QApplication.topLevelWidgets()):
            if not window.isVisible():
                continue
            if window.objectName() == name:
                return window
            for widget in window.findChildren(QWidget, name):
                if widget.isVisible():
                    return widget
        return None

    def click(self, name: str, place: QPoint | None = None) -> None:
        """Click on the thing of that name with the left button."""
        widget = self._reach(name)
        if not widget.isEnabled():
            raise NotSeen(f"{name} cannot be pressed now")
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            place or widget.rect().center(),
        )  # fmt: skip
        QApplication.processEvents()

    def click_row(self, name: str, *rows: int) -> None:
        """Click on a row of the tree of that name; `rows` lead to it from the top."""
        tree = self._reach(name)
        if not isinstance(tree, QAbstractItemView):
            raise NotSeen(f"{name} has no rows")
        index = QModelIndex()
        for row in rows:
            index = tree.model().index(row, 0, index)
        tree.scrollTo(index)
        QTest.mouseClick(
            tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            tree.visualRect(index).center(),
        )  # fmt: skip
        QApplication.processEvents()

    def write(self, name: str, text: str) -> None:
        """Type into the thing of that name, in place of what it holds."""
        widget = self._reach(name)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(widget, text)
        QApplication.processEvents()

    def press(
        self, name: str, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key while the thing of that name has the keyboard."""
        QTest.keyClick(self._reach(name), key, held)
        QApplication.processEvents()

    def wait(self, condition: Callable[[], object], what: str) -> None:
        """Go on living until `condition` holds. Raises NotSeen, naming `what`, if it never does."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while not condition():
            if time.monotonic() > until:
                raise NotSeen(f"waited in vain until {what}")
            QApplication.processEvents()
            time.sleep(0.005)  # unlike QTest.qWait it lets other threads run

    def settle(self) -> None:
        """Let everything that is under way be drawn, and what is gone be gone."""
        for _ in range(3):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _reach(self, name: str) -> QWidget:
        """The thing of that name, scrolled into view, in a window that has the keyboard."""
        self.settle()  # what was just made is laid out before a person can reach it
        widget = self.find(name)
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget, 0, 24)
            parent = parent.parentWidget()
        if QApplication.activeWindow() is None:  # no window manager gives it back after a dialog
            widget.window().activateWindow()
            QTest.qWaitForWindowActive(widget.window())
        QApplication.processEvents()
        return widget

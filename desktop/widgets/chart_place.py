"""Keeps a chart's place free, and brings pyqtgraph in once the window has painted."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.layout import clear
from desktop.widgets.qt_types import QtTypes

if TYPE_CHECKING:
    from types import ModuleType


class ChartLoader(QObject):
    """Imports the charts once and tells everybody who waits.

    numpy, which knows nothing of Qt, comes in on a thread of its own; what works with Qt's types has to
    come in on the GUI thread, in idle moments.
    """

    loaded = Signal()

    _numbers_ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._module: ModuleType | None = None
        self._thread: threading.Thread | None = None
        self._types: QtTypes | None = None
        self._awaited = 2
        self._numbers_ready.connect(self._on_half_ready)

    @property
    def module(self) -> "ModuleType | None":
        """The package `charts`, or None while it is on its way."""
        return self._module

    def start(self) -> None:
        """Begin to import, unless that was done already."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load_numbers, name="numpy", daemon=True)
            self._thread.start()
            self._types = QtTypes()
            self._types.made.connect(self._on_half_ready)
            self._types.make()

    def wait(self) -> None:
        """Stay until the thread has ended; an interpreter must not end in the middle of it."""
        if self._thread is not None:
            self._thread.join()

    def _load_numbers(self) -> None:
        import numpy  # noqa: F401

        self._numbers_ready.emit()

    def _on_half_ready(self) -> None:
        self._awaited -= 1
        if self._awaited == 0:
            from desktop.widgets import charts

            self._module = charts
            self.loaded.emit()


class ChartPlace(QWidget):
    """A place of fixed height that its chart is put into as soon as it can be drawn."""

    def __init__(self, loader: ChartLoader, height: int) -> None:
        super().__init__()
        self._loader = loader
        self._make: Callable[[ModuleType], QWidget] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setFixedHeight(height)
        loader.loaded.connect(self._on_loaded)

    def show_chart(self, make: "Callable[[ModuleType], QWidget]") -> None:
        """Show what `make` makes from the charts module, in place of what was here."""
        self._make = make
        if self._loader.module is not None:
            self._on_loaded()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self._loader.start)

    def _on_loaded(self) -> None:
        module = self._loader.module
        if module is None or self._make is None:
            return
        clear(self._layout)
        self._layout.addWidget(self._make(module))

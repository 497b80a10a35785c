"""Keeps a chart's place free, and brings pyqtgraph in beside the window once that has painted."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.layout import clear

if TYPE_CHECKING:
    from types import ModuleType


class ChartLoader(QObject):
    """Imports the charts once, on a thread of its own, and tells everybody who waits."""

    loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._module: ModuleType | None = None
        self._thread: threading.Thread | None = None

    @property
    def module(self) -> "ModuleType | None":
        """The module `growth_chart`, or None while it is on its way."""
        return self._module

    def start(self) -> None:
        """Begin to import, unless that was done already."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load, name="charts", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Stay until the import has ended; an interpreter must not end in the middle of it."""
        if self._thread is not None:
            self._thread.join()

    def _load(self) -> None:
        from desktop.widgets.charts import growth_chart

        self._module = growth_chart
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

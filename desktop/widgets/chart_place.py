"""Keeps a chart's place free, and brings pyqtgraph in once the window has painted."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.layout import clear
from desktop.widgets.qt_types import QtTypes, bring_in

if TYPE_CHECKING:
    from types import ModuleType


NEEDED_OF_QT = ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtSvg", "PySide6.QtTest")
NEEDED_OF_OTHERS = (
    "numpy", "numpy.typing", "cProfile", "colorama", "multiprocessing.connection", "pydoc", "sysconfig",
    "xml.etree.ElementTree",
)  # fmt: skip
"""What pyqtgraph imports besides itself."""


class ChartLoader(QObject):
    """Imports the charts once and tells everybody who waits.

    What knows nothing of Qt, numpy above all, comes in on a thread of its own; what works with Qt's
    types has to come in on the GUI thread, in idle moments. pyqtgraph itself comes in one go, so all that
    it needs is there before.
    """

    loaded = Signal()

    _others_ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._module: ModuleType | None = None
        self._thread: threading.Thread | None = None
        self._types: QtTypes | None = None
        self._awaited = 2
        self._others_ready.connect(self._on_half_ready)

    @property
    def module(self) -> "ModuleType | None":
        """The package `charts`, or None while it is on its way."""
        return self._module

    def start(self) -> None:
        """Begin to import, unless that was done already."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load_others, name="charts", daemon=True)
            self._thread.start()
            self._types = QtTypes(*NEEDED_OF_QT)
            self._types.made.connect(self._on_half_ready)
            self._types.make()

    def wait(self) -> None:
        """Stay until the thread has ended; an interpreter must not end in the middle of it."""
        if self._thread is not None:
            self._thread.join()

    def _load_others(self) -> None:
        for name in NEEDED_OF_OTHERS:
            bring_in(name)
        self._others_ready.emit()

    def _on_half_ready(self) -> None:
        self._awaited -= 1
        if self._awaited == 0:
            from desktop.widgets import charts

            QTimer.singleShot(0, self, partial(self._tell, charts))  # the window first has its turn

    def _tell(self, charts: "ModuleType") -> None:
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

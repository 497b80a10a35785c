"""The GUI thread comes first: others give way to it at once, and no Qt object dies on them.

Left to itself, Python searches for garbage on whichever thread happens to make the next object, and
frees what it finds there: also the widgets of a page that has gone, which may end the app.
"""

import gc
import sys

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication

_GIVE_WAY_SECONDS = 0.0001
"""For how long Python may go on before another thread has its turn. By default it is ten times that,
and one repaint takes some twenty turns."""


def put_gui_thread_first(qt: QCoreApplication) -> None:
    """From now on, let other threads give way soon, and search for garbage only when the GUI is idle."""
    sys.setswitchinterval(_GIVE_WAY_SECONDS)
    gc.disable()
    QAbstractEventDispatcher.instance(qt.thread()).aboutToBlock.connect(search_if_due)


def search_if_due() -> None:
    """Free the garbage of as many generations as Python's own count says are due."""
    due = [
        generation
        for generation, (count, most) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if 0 < most < count
    ]
    if due:
        gc.collect(due[-1])

"""No Qt object dies on a thread that is not its own, and other threads soon give way to the GUI."""

import gc
import sys
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

ENOUGH = 200_000
"""As many new objects as make Python search for garbage of every age, by its own rules."""


class Knot(QObject):
    """Holds itself, so that only a search for garbage frees it; notes on which thread it dies."""

    died_on: ClassVar[list[threading.Thread]] = []

    def __init__(self) -> None:
        super().__init__()
        self.itself = self

    def __del__(self) -> None:
        self.died_on.append(threading.current_thread())


@pytest.fixture(autouse=True)
def none_died() -> Iterator[None]:
    gc.collect()
    Knot.died_on.clear()
    yield
    gc.disable()


def make_objects_elsewhere() -> list[list[None]]:
    """Many objects that another thread has made."""
    made = list[list[None]]()
    thread = threading.Thread(target=lambda: made.extend([] for _ in range(ENOUGH)))
    thread.start()
    thread.join()
    return made


def test_a_qt_object_that_is_garbage_dies_on_the_gui_thread_once_that_is_idle(qtbot: QtBot) -> None:
    Knot()
    made = make_objects_elsewhere()
    assert not Knot.died_on
    qtbot.waitUntil(lambda: bool(Knot.died_on))
    assert Knot.died_on == [threading.main_thread()]
    assert len(made) == ENOUGH


def test_control_left_to_itself_python_lets_it_die_on_the_other_thread(qtbot: QtBot) -> None:
    gc.enable()
    Knot()
    make_objects_elsewhere()
    assert Knot.died_on
    assert threading.main_thread() not in Knot.died_on


def test_a_thread_that_works_gives_way_to_the_gui_well_within_a_frame(qapp: QApplication) -> None:
    assert sys.getswitchinterval() <= 0.001

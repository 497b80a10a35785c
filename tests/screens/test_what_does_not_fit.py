"""The search for what does not fit finds what a person would see, and nothing else."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.widgets.plain_label import inert
from tests.screens.structure import faults_in

LONG = "Penilaian hasil pekerjaan"


@pytest.fixture
def window(qtbot: QtBot) -> QDialog:
    made = QDialog()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def put(part: QWidget, window: QWidget, *, width: int, height: int = 60, x: int = 20) -> None:
    """Show something in a window, just so large."""
    part.setParent(window)
    part.setGeometry(x, 20, width, height)
    part.show()
    QApplication.processEvents()


def wrapped() -> QLabel:
    """A label of several lines."""
    label = QLabel(f"{LONG} {LONG} {LONG}")
    label.setWordWrap(True)
    return label


def chosen() -> QComboBox:
    """A choice with a long text."""
    box = QComboBox()
    box.addItem(LONG)
    return box


def empty() -> QLineEdit:
    """A line that says what belongs into it."""
    line = QLineEdit()
    line.setPlaceholderText(LONG)
    return line


def number() -> QSpinBox:
    """A number with its unit."""
    box = QSpinBox()
    box.setSuffix(f" {LONG}")
    return box


def table() -> QTableWidget:
    """A table whose only heading is long."""
    made = QTableWidget(1, 1)
    made.setHorizontalHeaderLabels([LONG])
    made.setColumnWidth(0, 60)
    return made


def menus() -> QMenuBar:
    """A menu bar with many menus."""
    bar = QMenuBar()
    for menu in range(6):
        bar.addMenu(f"{LONG} {menu}")
    return bar


PARTS: dict[str, Callable[[], QWidget]] = {
    "label": lambda: QLabel(LONG),
    "wrapped label": wrapped,
    "button": lambda: QPushButton(LONG),
    "box to tick": lambda: QCheckBox(LONG),
    "choice": chosen,
    "line": empty,
    "number": number,
    "menus": menus,
}


@pytest.mark.parametrize("part", PARTS)
def test_words_that_are_cut_off_are_found(part: str, window: QDialog) -> None:
    put(PARTS[part](), window, width=60)

    assert faults_in(window) != []


@pytest.mark.parametrize("part", PARTS)
def test_words_that_fit_are_not_found(part: str, window: QDialog) -> None:
    window.resize(1_800, 300)
    put(PARTS[part](), window, width=1_700)

    assert faults_in(window) == []


def test_a_chosen_button_whose_bold_text_is_cut_off_is_found(window: QDialog) -> None:
    button = QPushButton(LONG)
    button.setCheckable(True)
    width = button.sizeHint().width()
    put(button, window, width=width)
    assert faults_in(window) == []

    button.setChecked(True)
    assert faults_in(window) != []


def test_a_heading_that_is_cut_off_is_found(window: QDialog) -> None:
    made = table()
    put(made, window, width=360, height=200)
    assert [each for each in faults_in(window) if "heading" in each]

    made.setColumnWidth(0, 300)
    assert faults_in(window) == []


def test_a_wrapped_label_that_is_too_low_is_found(window: QDialog) -> None:
    put(wrapped(), window, width=200, height=20)

    assert [each for each in faults_in(window) if "height" in each]


def test_what_is_cut_off_and_told_by_a_tool_tip_is_not_found(window: QDialog) -> None:
    box = chosen()
    box.setToolTip(inert(LONG))
    put(box, window, width=60)

    assert faults_in(window) == []


def test_two_things_that_lie_on_each_other_are_found(window: QDialog) -> None:
    put(QLabel("one"), window, width=100)
    put(QLabel("two"), window, width=100, x=110)
    assert [each for each in faults_in(window) if "lie on each other" in each]

    window.findChildren(QLabel)[1].setGeometry(QRect(120, 20, 100, 60))
    assert faults_in(window) == []


def test_what_sticks_out_of_its_place_is_found(window: QDialog) -> None:
    put(QLabel("one"), window, width=100, x=350)

    assert [each for each in faults_in(window) if "sticks out" in each]


def test_what_is_scrolled_down_is_not_found_but_what_is_scrolled_sideways_is(
    window: QDialog,
) -> None:
    area, inner = QScrollArea(), QWidget()
    inner.setLayout(QVBoxLayout())
    inner.setFixedSize(200, 2_000)
    area.setWidget(inner)
    put(area, window, width=300, height=200)
    assert faults_in(window) == []

    inner.setFixedSize(500, 2_000)
    QApplication.processEvents()
    assert [each for each in faults_in(window) if "wide in a place of" in each]

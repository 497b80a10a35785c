"""Finds what does not fit in a window: words that are cut off, things that lie on others or stick out."""

import html
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QSizeGrip,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionSpinBox,
    QWidget,
)

_HAIR = 1
"""Fractions of a dot are rounded."""
_OWN_PARTS = (QAbstractScrollArea, QLineEdit, QAbstractSpinBox, QComboBox, QHeaderView, QMenuBar)
"""Qt places these widgets' parts itself, some over others on purpose."""


def faults_in(window: QWidget) -> list[str]:
    """What a person would see cut off, covered or out of place in a window, named by where it is."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or widget.window() is not window:
            continue
        said = [*_cut_off(widget), *_out_of_place(widget), *_covered(widget)]
        found += [f"{_place(widget)}: {each}" for each in said]
    return found


# --- words that are cut off


def _cut_off(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _cut_off_in_label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _smaller_than(widget, _needed(widget))
    elif isinstance(widget, QLineEdit):
        if not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
            yield from _cut_off_in_line(widget)
    elif isinstance(widget, QAbstractSpinBox):
        style = QStyle.ComplexControl.CC_SpinBox, QStyle.SubControl.SC_SpinBoxEditField
        yield from _wider_than(widget, widget.text(), _room(widget, QStyleOptionSpinBox(), *style))
    elif isinstance(widget, QComboBox):
        style = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = _room(widget, QStyleOptionComboBox(), *style)
        yield from _wider_than(widget, widget.currentText(), room)
    elif isinstance(widget, QHeaderView):
        yield from _cut_off_in_header(widget)
    elif isinstance(widget, QMenuBar):
        yield from _cut_off_in_menu_bar(widget)


def _room(
    widget: QAbstractSpinBox | QComboBox,
    option: QStyleOptionComplex,
    kind: QStyle.ComplexControl,
    part: QStyle.SubControl,
) -> int:
    """How wide the part of a field is in which its text stands."""
    widget.initStyleOption(option)
    return widget.style().subControlRect(kind, option, part, widget).width()


def _needed(button: QAbstractButton) -> QSize:
    """What a button with words needs; the sheet makes those of the chosen one bold."""
    if not button.text() or _is_cut_on_purpose(button):
        return QSize()
    needed, font = button.sizeHint(), QFont(button.font())
    font.setWeight(QFont.Weight.DemiBold)
    if isinstance(button, QPushButton) and button.isChecked():
        plain = QFontMetrics(button.font()).horizontalAdvance(button.text())
        bold = QFontMetrics(font).horizontalAdvance(button.text())
        hint = QPushButton.sizeHint(button).width()  # without what the button adds by itself
        needed.setWidth(hint + bold - plain)
    return needed


def _is_cut_on_purpose(button: QAbstractButton) -> bool:
    """Whether it ends in an ellipsis for want of room, and a tool tip holds all of it."""
    text = button.text().replace("&&", "&")
    begun, tip = html.escape(text.removesuffix("…")), button.toolTip()
    return text.endswith("…") and begun in tip and html.escape(text) not in tip


def _cut_off_in_label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if not label.wordWrap():
        yield from _smaller_than(label, label.sizeHint())
        return
    needed = label.heightForWidth(label.width())
    if needed > label.height() + _HAIR:
        yield f"“{_short(label.text())}” needs a height of {needed} and has {label.height()}"
    room = label.contentsRect().width() - 2 * label.margin()
    for word in label.text().split():
        yield from _wider_than(label, word, room)


def _cut_off_in_line(line: QLineEdit) -> Iterator[str]:
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    margins = line.textMargins()
    room = inside.width() - margins.left() - margins.right() - 2 * 2  # Qt's own inset
    buttons = line.findChildren(QAbstractButton)
    room -= sum(each.width() for each in buttons if each.isVisible())
    if not line.text():
        yield from _wider_than(line, line.placeholderText(), room)
    elif line.isReadOnly():
        yield from _wider_than(line, line.text(), room)


def _cut_off_in_header(header: QHeaderView) -> Iterator[str]:
    for section in range(header.count()):
        if header.isSectionHidden(section) or header.orientation() == Qt.Orientation.Vertical:
            continue
        air = 2 * header.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMargin)
        needed = header.sectionSizeFromContents(section).width() - air
        has = header.sectionSize(section)
        text = header.model().headerData(section, header.orientation())
        if text and needed > has + _HAIR:
            yield f"the heading “{text}” needs {needed} and has {has}"


def _cut_off_in_menu_bar(bar: QMenuBar) -> Iterator[str]:
    more = bar.findChild(QWidget, "qt_menubar_ext_button")
    if more is not None and more.isVisible():
        yield "some menus have no room"


def _smaller_than(widget: QWidget, needed: QSize) -> Iterator[str]:
    if needed.width() > widget.width() + _HAIR or needed.height() > widget.height() + _HAIR:
        text = _short(widget.property("text") or "")
        has = f"{widget.width()}x{widget.height()}"
        yield f"“{text}” needs {needed.width()}x{needed.height()} and has {has}"


def _wider_than(widget: QWidget, text: str, room: int) -> Iterator[str]:
    needed = widget.fontMetrics().horizontalAdvance(text)
    if needed > room + _HAIR and not _is_told_whole(widget, text):
        yield f"“{_short(text)}” needs {needed} and has {room}"


def _is_told_whole(widget: QWidget, text: str) -> bool:
    """Whether a tool tip holds what may be cut off."""
    return bool(widget.toolTip()) and html.escape(text) in widget.toolTip()


# --- things out of place


def _out_of_place(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent, _OWN_PARTS):
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
        yield from _scrolled_sideways(widget, area)
        return
    room = parent.rect().adjusted(-_HAIR, -_HAIR, _HAIR, _HAIR)
    if not room.contains(widget.geometry()):
        yield f"sticks out of {_place(parent)}: {_said(widget.geometry())} in {_said(parent.rect())}"


def _scrolled_sideways(widget: QWidget, area: QAbstractScrollArea) -> Iterator[str]:
    """A page is only ever scrolled down; a table may be scrolled both ways."""
    if isinstance(area, QScrollArea) and widget.width() > area.viewport().width() + _HAIR:
        yield f"is {widget.width()} wide in a place of {area.viewport().width()}"


def _covered(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, _OWN_PARTS) and not isinstance(parent, QMenuBar):
        return
    children = [
        each
        for each in parent.children()
        if isinstance(each, QWidget)
        and each.isVisible()
        and not each.isWindow()
        and not isinstance(each, QSplitterHandle | QSizeGrip)
    ]
    for one, other in combinations(children, 2):
        both = one.geometry().intersected(other.geometry())
        if both.width() > _HAIR and both.height() > _HAIR:
            yield f"{_name(one)} and {_name(other)} lie on each other at {_said(both)}"


# --- how things are named


def _place(widget: QWidget) -> str:
    """The named things around a widget, the outermost first."""
    names = [_name(widget)]
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        if parent.objectName() and not parent.objectName().startswith("qt_"):
            names.insert(0, parent.objectName())
        if parent.isWindow():
            break
        parent = parent.parentWidget()
    return "/".join(names[-3:])


def _name(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__


def _said(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}x{rect.height()}"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"

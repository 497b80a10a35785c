"""Looks through every widget there is for text that would be obeyed instead of shown."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QTreeView,
    QWidget,
)

_INERT = re.compile(r"<qt>[^<]*</qt>")
_FORMED = re.compile(r"<(img|a|b|i|u|table|ul|ol|h[1-6])\b")


def all_harm() -> list[str]:
    """What is wrong with each widget of the app, hidden ones as well; empty where all is inert."""
    found = list[str]()
    for widget in QApplication.allWidgets():
        name = f"{type(widget).__name__} {widget.objectName()}".strip()
        found.extend(f"{name}: {harm}" for harm in _harm_in(widget))
    return found


def _harm_in(widget: QWidget) -> Iterator[str]:
    yield from _tip("tool tip", widget.toolTip())
    yield from _tip("what's this", widget.whatsThis())
    if isinstance(widget, QLabel | QMessageBox):
        if widget.textFormat() != Qt.TextFormat.PlainText and _is_rich(widget.text()):
            yield f"markup: {widget.text()[:80]!r}"
    elif isinstance(widget, QAbstractButton):
        if not widget.shortcut().isEmpty():
            yield f"a key by way of its text: {widget.text()[:80]!r}"
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        yield from _document(widget.document())
    elif isinstance(widget, QGraphicsView):
        for item in widget.items():
            if isinstance(item, QGraphicsTextItem):
                yield from _document(item.document())
    else:
        yield from _harm_in_rows(widget)


def _harm_in_rows(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
        yield from _rows(widget.model(), QModelIndex(), is_deep=isinstance(widget, QTreeView))
    elif isinstance(widget, QMenu) and widget.toolTipsVisible():
        for action in widget.actions():
            yield from _tip("tool tip of an action", action.toolTip())


def _is_rich(text: str) -> bool:
    return bool(QtText.mightBeRichText(text))


def _tip(what: str, text: str) -> Iterator[str]:
    """Qt shows a tip that looks like markup as such; only one that was made inert may look so."""
    if _is_rich(text) and not _INERT.fullmatch(text):
        yield f"markup in a {what}: {text[:80]!r}"


def _document(document: QTextDocument) -> Iterator[str]:
    formed = _FORMED.search(document.toHtml().partition("<body")[2])
    if formed is not None:
        yield f"a document with <{formed[1]}>"


def _rows(model: QAbstractItemModel, parent: QModelIndex, *, is_deep: bool) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        column = 0
        while (index := model.index(row, column, parent)).isValid():
            tip = model.data(index, Qt.ItemDataRole.ToolTipRole)
            yield from _tip("tool tip of a row", tip if isinstance(tip, str) else "")
            column += 1
        if is_deep:
            yield from _rows(model, model.index(row, 0, parent), is_deep=True)


def too_wide(window: QWidget) -> list[str]:
    """The visible widgets of a window that are wider than it."""
    found = [
        f"{type(each).__name__} {each.objectName()} is {each.width()} wide"
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.width() > window.width()
    ]
    least = window.minimumSizeHint().width()
    return [*found, f"the window wants {least}"] if least > window.width() else found


def shown_texts() -> Iterator[str]:
    """Every text that a person may see in the app now, as it is put there."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QAbstractItemView):
            deep = isinstance(widget, QTreeView)
            yield from _texts_of(widget.model(), QModelIndex(), is_deep=deep)
        yield from (widget.toolTip(), widget.windowTitle(), widget.accessibleName())
        yield from (action.text() for action in widget.findChildren(QAction))


def _texts_of(
    model: QAbstractItemModel | None, parent: QModelIndex, *, is_deep: bool
) -> Iterator[str]:
    if model is None:
        return
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield str(index.data() or "")
        if is_deep:
            yield from _texts_of(model, index, is_deep=True)

"""What a screen reader is told of a window, and what is wrong with it."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QGraphicsView, QLabel, QMenu, QWidget

ROLE, TEXT = QAccessible.Role, QAccessible.Text
_NO_ROLES = {ROLE.NoRole, ROLE.Client, ROLE.Pane, ROLE.Window, ROLE.Grouping, ROLE.StaticText}
CELLS = {ROLE.Cell, ROLE.TreeItem, ROLE.ListItem}
_MOST_CHILDREN = 400


class Node(NamedTuple):
    """One thing in the tree: what it is called, what it is, and the way to it."""

    name: str
    description: str
    role: QAccessible.Role
    focusable: bool
    way: str
    widget: QWidget | None
    found: QAccessibleInterface
    parent: QAccessibleInterface


def nodes(window: QWidget) -> Iterator[Node]:
    """Everything in a window that can be seen, from the top."""
    found = QAccessible.queryAccessibleInterface(window)
    assert found is not None
    yield from _below(found, window.objectName())


def _below(place: QAccessibleInterface, way: str) -> Iterator[Node]:
    for number in range(min(place.childCount(), _MOST_CHILDREN)):
        child = place.child(number)
        if child is None or not child.isValid():
            continue
        state, thing = child.state(), child.object()
        widget = thing if isinstance(thing, QWidget) else None
        if state.invisible or (widget is not None and not widget.isVisible()):
            continue
        role = child.role()
        path = f"{way}/{(thing.objectName() if thing is not None else '') or role.name}"
        texts = child.text(TEXT.Name), child.text(TEXT.Description)
        # a text that the mouse alone can mark is no stop
        stops = not isinstance(widget, QLabel) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        yield Node(*texts, role, bool(state.focusable and stops), path, widget, child, place)
        if not isinstance(widget, QGraphicsView):
            yield from _below(child, path)


def front() -> QWidget:
    """The window that a person can use now: the menu or dialog that is in front, else the main one."""
    found = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if found is not None:
        return found
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return next(each for each in shown if each.objectName() == "main_window")


def faults(window: QWidget) -> list[str]:
    """What a person who hears the window instead of seeing it would stumble over."""
    found, heard = list[str](), dict[tuple[QAccessible.Role, str], str]()
    for node in nodes(window):
        found += [f"{node.way}: {each}" for each in _faults(node)]
        if not node.focusable or node.role in CELLS or not node.name:
            continue
        key = node.role, node.name + _label(node)
        if key in heard:
            found.append(f"{node.way}: sounds like {heard[key]}: {node.name}")
        heard.setdefault(key, node.way)
    return found


def _faults(node: Node) -> Iterator[str]:
    if node.focusable:
        yield from _of_what_is_reached(node)
    if node.description.startswith("<"):
        yield f"is described by markup: {node.description}"
    if node.role in CELLS and node.name and not any(map(str.isalpha, node.name)):
        yield f"is a figure without what it means: {node.name}"
    if isinstance(node.widget, QGraphicsView):
        said = node.name or node.parent.text(TEXT.Name)
        if len(said.split()) < 4:
            yield "is a chart without a sentence"


def _of_what_is_reached(node: Node) -> Iterator[str]:
    if not node.name.strip():
        yield "can be reached but has no name"
    if node.role in _NO_ROLES:
        yield f"can be reached but is no more than {node.role.name}"
    widget = node.widget
    if widget is not None and node.name == type(widget).__name__:
        yield "is called by its class"
    # on Linux the name of such a list is what is chosen in it
    if isinstance(widget, QComboBox) and not _label(node):
        yield "is a list of choices without a label"
    if node.role in {ROLE.CheckBox, ROLE.RadioButton} and not node.found.state().checkable:
        yield "does not say whether it is ticked"


def _label(node: Node) -> str:
    related = node.found.relations(QAccessible.RelationFlag.Label)
    return " ".join(each.text(TEXT.Name) for each, _flag in related)


def menu_faults(menu: QMenu) -> list[str]:
    """Entries of a menu, or of one inside it, that say nothing or sound alike."""
    found, heard = list[str](), set[str]()
    for action in menu.actions():
        if action.isSeparator():
            continue
        text = action.text().replace("&", "").strip()
        if not text or text in heard:
            found.append(f"{menu.objectName()}: {action.objectName()} says “{text}”")
        heard.add(text)
        inner = action.menu()
        if isinstance(inner, QMenu):
            found += menu_faults(inner)
    return found

"""Which keys do what, in one place: for the menus, the pages, the tool tips and the list of shortcuts."""

import sys
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_Standard = QKeySequence.StandardKey
Keys = _Standard | str

MENU_KEYS: Mapping[str, tuple[Keys, ...]] = {
    "new_plan": (_Standard.New,),
    "open": (_Standard.Open,),
    "save": (_Standard.Save,),
    "save_copy": ("Ctrl+Shift+S",),
    "rename": ("Shift+F2",),
    "versions": ("Ctrl+Shift+H",),
    "export_pdf": (_Standard.Print,),
    "quit": ("Ctrl+Q",),
    "undo": (_Standard.Undo,),
    "redo": (_Standard.Redo,),
    "find_anything": ("Ctrl+K", "Ctrl+F"),
    "log_time_anywhere": ("Ctrl+L",),
    "new_step": ("Ctrl+Return", "Ctrl+Enter"),
    "new_goal": ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    "go_back": (_Standard.Back,),
    "next_page": ("Ctrl+PgDown",),
    "previous_page": ("Ctrl+PgUp",),
    "view_explore": ("Ctrl+1",),
    "view_plan": ("Ctrl+2",),
    "view_progress": ("Ctrl+3",),
    "view_sources": ("Ctrl+4",),
    "change_field": ("Ctrl+Shift+F",),
    "side_panel": ("F9",),
    "enlarge_text": (_Standard.ZoomIn,),
    "shrink_text": (_Standard.ZoomOut,),
    "usual_text": ("Ctrl+0",),
    "switch_language": ("Ctrl+Shift+L",),
    "guide": ("F1",),
    "keys": ("Ctrl+/",),
}
"""The keys of menu entries, by the entry's name; they work on every page."""

PageKeys = Mapping[str, tuple[str, ...]]

TREE_KEYS: PageKeys = {
    "edit": ("F2", "Return", "Enter"),
    "new_step": ("Ctrl+Return", "Ctrl+Enter"),
    "mark_done": ("Space",),
    "open_goal": ("Right",),
    "close_goal": ("Left",),
    "move_up": ("Alt+Up",),
    "move_down": ("Alt+Down",),
    "remove": ("Del",),
}
"""What keys do in the list of goals and steps."""

LOG_KEYS: PageKeys = {"correct": ("F2", "Return", "Enter"), "remove": ("Del", "Backspace")}
"""What keys do in the time log."""

_ENTER = ("Return", "Enter")
_UP_AND_DOWN = ("Up", "Down")

PAGE_KEYS: Mapping[str, PageKeys] = {
    "plan_tree": TREE_KEYS,
    "log_table": LOG_KEYS,
    "growth_table": {"evidence": _ENTER},
    "job_title": {"choose": _UP_AND_DOWN, "take": _ENTER},
    "palette": {
        "choose": _UP_AND_DOWN,
        "far": ("PgUp", "PgDown", "Home", "End"),
        "go": _ENTER,
        "close": ("Esc", "Ctrl+K"),
    },
    "titles": {"keep": _ENTER, "take_back": ("Esc",)},
    "known_list": {"remove": ("Del",)},
    "everywhere": {
        "forward": ("Tab",),
        "backward": ("Shift+Tab",),
        "next_part": ("F6",),
        "part_before": ("Shift+F6",),
        "press": ("Space",),
        "close": ("Esc",),
    },
}
"""What keys do in one place only, by the place and what they do there."""

_ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}

_TWIN, _SHOWN = ("Enter", "Return") if sys.platform == "darwin" else ("Return", "Enter")
"""The two keys that end a line do the same; a Mac's keyboard calls the large one Return."""


def sequences(name: str) -> list[QKeySequence]:
    """The keys of a menu entry, the one to be shown first; none for an entry without."""
    found: list[QKeySequence] = []
    for keys in MENU_KEYS.get(name, ()):
        if isinstance(keys, str):
            found.append(QKeySequence(keys))
        else:
            found += QKeySequence.keyBindings(keys)
    # Backspace alone would be "back" on some systems, and removes things in lists here
    return _twins_last(each for each in found if each != QKeySequence("Backspace"))


def page_sequences(keys: Iterable[str]) -> list[QKeySequence]:
    """The keys of an act of a page, the one to be shown first."""
    return _twins_last(QKeySequence(each) for each in keys)


def shown(keys: Iterable[QKeySequence]) -> list[str]:
    """Keys as this computer's keyboard names them, without twins and keys that hardly anybody knows."""
    known = [each for each in keys if _is_known(each)]
    told = {each.toString() for each in known}
    return [
        _named(each)
        for each in known
        if each.toString().replace(_TWIN, _SHOWN) not in told - {each.toString()}
    ]


def key_of(name: str) -> str:
    """The first keys of a menu entry, as this computer's keyboard names them; empty for none."""
    found = sequences(name)
    return _named(found[0]) if found else ""


def with_key(text: str, name: str) -> str:
    """A text with the keys of the menu entry that does the same: `Log time (Ctrl+L)`."""
    key = key_of(name)
    return f"{text} ({key})" if key else text


def _named(keys: QKeySequence) -> str:
    """Keys in the keyboard's own words, arrows as they are printed on it."""
    *held, key = keys.toString(QKeySequence.SequenceFormat.NativeText).split("+")
    return "+".join((*held, _ARROWS.get(key, key)))


def _is_known(keys: QKeySequence) -> bool:
    """Whether a keyboard has the key, and not only for what was common decades ago."""
    key = keys[0].key()  # type: ignore[index]
    return bool(key.value < Qt.Key.Key_Back.value) and "+Backspace" not in keys.toString()


def _twins_last(keys: Iterable[QKeySequence]) -> list[QKeySequence]:
    return sorted(keys, key=lambda each: _TWIN in each.toString())


def act_of(event: QKeyEvent, keys: PageKeys) -> str:
    """Which act of a page's keys an event is about; empty for none."""
    keypad = Qt.KeyboardModifier.KeypadModifier.value
    pressed = QKeySequence(event.keyCombination().toCombined() & ~keypad).toString()
    return next((act for act, each in keys.items() if pressed in each), "")

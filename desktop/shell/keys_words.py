"""Every key that works, in groups, with what it does in words."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.keys import PAGE_KEYS, page_sequences, shown
from desktop.shell.actions import MenuMaker, plain

translate = QCoreApplication.translate


class KeyLine(NamedTuple):
    """What is done, and the keys that do it, any of them."""

    says: str
    keys: list[str]


class KeyGroup(NamedTuple):
    """Keys that work in the same place, or stand in the same menu."""

    title: str
    lines: list[KeyLine]


def key_groups(menus: MenuMaker) -> list[KeyGroup]:
    """The keys of the menus as they are now, then those of single places."""
    return [*_of_menus(menus), *_of_places()]


def _of_menus(menus: MenuMaker) -> list[KeyGroup]:
    groups: dict[str, list[KeyLine]] = {}
    for name, action in menus.actions.items():
        keys, (menu, *inner) = shown(action.shortcuts()), menus.headings[name]
        says = ": ".join((*inner, plain(action.text()).removesuffix("…")))
        if name in ("undo", "redo"):  # what would be undone stands behind it
            says = says.partition(":")[0]
        if keys:
            groups.setdefault(menu, []).append(KeyLine(says, keys))
    title = translate("keys", "{0} menu")
    return [KeyGroup(title.format(menu), lines) for menu, lines in groups.items()]


def _of_places() -> list[KeyGroup]:
    titles, acts = _titles(), _acts()
    return [
        KeyGroup(
            titles[place],
            [KeyLine(acts[place, act], shown(page_sequences(each))) for act, each in keys.items()],
        )
        for place, keys in PAGE_KEYS.items()
    ]


def _titles() -> dict[str, str]:
    return {
        "plan_tree": translate("keys", "In the list of goals and steps"),
        "log_table": translate("keys", "In the time log"),
        "growth_table": translate("keys", "In the growth table"),
        "job_title": translate("keys", "While you search for your job"),
        "palette": translate("keys", "In “Find anything”"),
        "titles": translate("keys", "While you type a title"),
        "known_list": translate("keys", "In the list of your skills"),
        "everywhere": translate("keys", "Everywhere"),
    }


def _acts() -> dict[tuple[str, str], str]:
    remove = translate("keys", "Remove; undo brings it back")
    choose = translate("keys", "Choose among what was found")
    return {
        ("plan_tree", "edit"): translate("keys", "Edit the chosen cell"),
        ("plan_tree", "new_step"): translate("keys", "Add a step after this one"),
        ("plan_tree", "mark_done"): translate("keys", "Mark a step done; open or close a goal"),
        ("plan_tree", "open_goal"): translate("keys", "Show the steps of a goal"),
        ("plan_tree", "close_goal"): translate("keys", "Hide the steps of a goal"),
        ("plan_tree", "move_up"): translate("keys", "Move up"),
        ("plan_tree", "move_down"): translate("keys", "Move down"),
        ("plan_tree", "remove"): remove,
        ("log_table", "correct"): translate("keys", "Correct an entry"),
        ("log_table", "remove"): remove,
        ("growth_table", "evidence"): translate("keys", "Open the evidence"),
        ("job_title", "choose"): choose,
        ("job_title", "take"): translate("keys", "Take the chosen job title"),
        ("palette", "choose"): choose,
        ("palette", "far"): translate("keys", "Go far in what was found"),
        ("palette", "go"): translate("keys", "Go there, or do it"),
        ("palette", "close"): translate("keys", "Close"),
        ("titles", "keep"): translate("keys", "Keep what was typed"),
        ("titles", "take_back"): translate("keys", "Leave it as it was"),
        ("known_list", "remove"): remove,
        ("everywhere", "forward"): translate("keys", "Go to the next field or button"),
        ("everywhere", "backward"): translate("keys", "Go to the one before"),
        ("everywhere", "next_part"): translate("keys", "Go to the next part of the window"),
        ("everywhere", "part_before"): translate("keys", "Go to the part before"),
        ("everywhere", "press"): translate("keys", "Press the button"),
        ("everywhere", "close"): translate("keys", "Close a dialog or a menu"),
    }

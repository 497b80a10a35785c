"""The table of all menu entries."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QUndoStack

from desktop.domain.settings import TEXT_SIZES, Settings, TextSize, Theme
from desktop.domain.text import LANGUAGES
from desktop.formats.export import EXPORTS
from desktop.keys import sequences
from desktop.shell.actions import Entry, Group, Menu, bare_menus
from desktop.shell.exports import export_words
from desktop.shell.file_acts import FileActs
from desktop.shell.look_acts import LookActs
from desktop.shell.reading import Reading
from desktop.words import LANGUAGE_NAMES, Words

translate = QCoreApplication.translate

_Value = TypeVar("_Value")
_Entries = Sequence[Entry | Group | QAction | None]
_USUAL_TEXT: TextSize = 100
_THEMES: tuple[Theme, ...] = ("system", "light", "dark")


class Deeds(Protocol):
    """What the menus can ask for."""

    def new_plan(self) -> None: ...
    def change_field(self) -> None: ...
    def bring_in_skills(self) -> None: ...
    def add_evidence(self) -> None: ...
    def find_anything(self) -> None: ...
    def add_goal(self) -> None: ...
    def add_step(self) -> None: ...
    def log_time(self) -> None: ...
    def go_back(self) -> None: ...
    def turn_page(self, by: int) -> None: ...
    def go_to(self, page: str, item: str = "") -> None: ...
    def show_keys(self) -> None: ...
    def close(self) -> bool: ...


def all_menus(
    do: Deeds,
    files: FileActs,
    look: LookActs,
    reading: Reading,
    history: QUndoStack,
    settings: Settings,
    words: Words,
) -> list[Menu]:
    """The menus of the bar, with the recent plans and the choices as they are now."""
    entries = {
        "file_menu": _file_entries(do, files, settings.recent),
        "edit_menu": _edit_entries(do, history),
        "view_menu": _view_entries(do, look, settings, words),
        "help_menu": _help_entries(do, reading),
    }
    return [menu._replace(entries=entries[menu.name]) for menu in bare_menus()]


def _file_entries(do: Deeds, files: FileActs, recent: Sequence[str]) -> _Entries:
    """Everything about plans as files; `recent` are their paths."""
    opened = [
        Entry(f"recent_{i}", _shown(Path(path).stem), _calling(files.open_recent, path))
        for i, path in enumerate(recent)
    ]
    written = [
        Entry(f"export_{name}", export_words(name), _calling(files.export, name), needs_plan=True)
        for name in EXPORTS
    ]
    return [
        Entry("new_plan", translate("menus", "New plan"), do.new_plan),
        Entry("open", translate("menus", "Open…"), files.choose_and_open),
        *([Group("recent", translate("menus", "Recent plans"), opened)] if opened else []),
        None,
        Entry("save", translate("menus", "Save now"), files.save_now, needs_plan=True),
        Entry("save_copy", translate("menus", "Save a copy…"), files.save_copy, needs_plan=True),
        Entry("rename", translate("menus", "Rename plan…"), files.rename_plan, needs_plan=True),
        Entry("versions", translate("menus", "Versions…"), files.show_versions, needs_plan=True),
        Entry("merge_copy", translate("menus", "Merge a copy…"), files.merge_copy, needs_plan=True),
        None,
        Group("export", translate("menus", "Export"), written, needs_plan=True),
        Entry("bring_in_skills", translate("menus", "Bring in skills…"), do.bring_in_skills),
        Entry("add_evidence", translate("menus", "Add evidence…"), do.add_evidence),
        None,
        Entry("quit", translate("menus", "Quit"), do.close),
    ]


def _edit_entries(do: Deeds, history: QUndoStack) -> _Entries:
    """Undo and redo, which say what they take back or bring again; and what one does most often."""
    undo = history.createUndoAction(history, translate("menus", "Undo:"))
    undo.setObjectName("undo")
    undo.setShortcuts(sequences("undo"))
    redo = history.createRedoAction(history, translate("menus", "Redo:"))
    redo.setObjectName("redo")
    redo.setShortcuts(sequences("redo"))
    return [
        undo,
        redo,
        None,
        Entry("find_anything", translate("menus", "Find anything…"), do.find_anything),
        None,
        Entry("new_goal", translate("menus", "Add a goal…"), do.add_goal, needs_plan=True),
        Entry("new_step", translate("menus", "Add a step"), do.add_step, needs_plan=True),
        Entry("log_time_anywhere", translate("menus", "Log time…"), do.log_time, needs_plan=True),
    ]


def _view_entries(do: Deeds, look: LookActs, settings: Settings, words: Words) -> _Entries:
    """Where to go, and how things look."""
    spoken = words.language
    languages = [
        Entry(f"language_{each}", LANGUAGE_NAMES[each], _calling(look.choose_language, each),
              choice=each == spoken, keys_as="switch_language" if each != spoken else "")
        for each in LANGUAGES
    ]  # fmt: skip
    themes = [
        Entry(f"theme_{each}", words.theme(each), _calling(look.choose_theme, each),
              choice=each == settings.theme)
        for each in _THEMES
    ]  # fmt: skip
    return [
        Entry("go_back", translate("menus", "Back"), do.go_back),
        Entry("previous_page", translate("menus", "Previous page"), _calling(do.turn_page, -1),
              needs_plan=True),
        Entry("next_page", translate("menus", "Next page"), _calling(do.turn_page, 1),
              needs_plan=True),
        None,
        Entry("view_explore", translate("menus", "Explore"), _calling(do.go_to, "explore"),
              needs_plan=True),
        Entry("view_plan", translate("menus", "Plan"), _calling(do.go_to, "plan"), needs_plan=True),
        Entry("view_progress", translate("menus", "Progress"), _calling(do.go_to, "progress"),
              needs_plan=True),
        Entry("view_sources", translate("menus", "Sources"), _calling(do.go_to, "sources")),
        Entry("change_field", translate("menus", "Change field…"), do.change_field, needs_plan=True),
        None,
        Entry("side_panel", translate("menus", "Show or hide the side panel"), look.toggle_panel,
              needs_plan=True),
        None,
        Group("languages", translate("menus", "Language"), languages),
        Group("themes", translate("menus", "Appearance"), themes),
        Group("text_sizes", translate("menus", "Text size"), _text_sizes(look, settings, words)),
        Entry("less_motion", translate("menus", "Fewer animations"),
              look.toggle_motion,
              tick=settings.less_motion),
    ]  # fmt: skip


def _text_sizes(look: LookActs, settings: Settings, words: Words) -> _Entries:
    sizes = [
        Entry(f"text_size_{each}", words.share(each / 100), _calling(look.choose_text_size, each),
              choice=each == settings.text_size)
        for each in TEXT_SIZES
    ]  # fmt: skip
    return [
        *sizes,
        None,
        Entry("enlarge_text", translate("menus", "Larger"), look.enlarge_text),
        Entry("shrink_text", translate("menus", "Smaller"), look.shrink_text),
        Entry("usual_text", translate("menus", "Usual size"), _calling(look.choose_text_size, _USUAL_TEXT)),
    ]  # fmt: skip


def _help_entries(do: Deeds, reading: Reading) -> _Entries:
    """What there is to read about the app."""
    return [
        Entry("guide", translate("menus", "User guide"), reading.show_guide),
        Entry("keys", translate("menus", "Keyboard shortcuts"), do.show_keys),
        None,
        Entry("diagnostics", translate("menus", "Copy diagnostics…"), reading.show_diagnostics),
        Entry("about", translate("menus", "About Tumbuh"), reading.show_about),
    ]


def _calling(do: Callable[[_Value], object], value: _Value) -> Callable[[], object]:
    return lambda: do(value)


def _shown(name: str) -> str:
    return name.replace("&", "&&")

"""The text of the help menu that lists the keys."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def keys_text() -> str:
    """The keys, one a line with what it does."""
    rows: list[tuple[str, str]] = [
        ("Ctrl+N", translate("help", "New plan")),
        ("Ctrl+O", translate("help", "Open a plan")),
        ("Ctrl+S", translate("help", "Save now")),
        ("Ctrl+Shift+S", translate("help", "Save a copy")),
        ("Ctrl+Shift+H", translate("help", "Versions of the plan")),
        ("Ctrl+Q", translate("help", "Quit")),
        ("Ctrl+Z / Ctrl+Shift+Z", translate("help", "Undo / redo")),
        ("Ctrl+L", translate("help", "Log time, from anywhere")),
        ("Ctrl+1, Ctrl+2, Ctrl+3", translate("help", "Explore, Plan, Progress")),
        ("Ctrl+4", translate("help", "Sources")),
        ("Enter, F2", translate("help", "Edit the chosen cell")),
        ("Ctrl+Enter", translate("help", "New step after this one")),
        ("Space", translate("help", "Mark a step done")),
        ("Alt+↑ / Alt+↓", translate("help", "Move up / down")),
        ("Delete", translate("help", "Remove (undo brings it back)")),
    ]
    return "\n".join(f"{keys}   {words}" for keys, words in rows)

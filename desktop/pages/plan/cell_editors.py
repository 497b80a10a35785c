"""What opens in a cell of the tree when it is edited: a title, a due date, or hours."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.plan import LONGEST_TITLE
from desktop.widgets.fields import DayEdit, HoursField, let_undo_pass


class TitleEditor(QLineEdit):
    """A title, from the one that is shown."""

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("edit_title")
        self.setAccessibleName(label)
        self.setMaxLength(LONGEST_TITLE)
        let_undo_pass(self)


class DueEditor(DayEdit):
    """A due date that is offered, chosen, or taken away."""

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__("edit_due", label, "d MMM yyyy", parent)
        self._given: date | None = None
        self._chosen = False
        self.dateChanged.connect(self.choose)

    def start_from(self, day: date | None, otherwise: date) -> None:
        """Show a day; where there is none, offer another without choosing it yet."""
        self.show_day(day or otherwise)
        self._given, self._chosen = day, False
        self.setSelectedSection(DueEditor.Section.DaySection)

    def choose(self) -> None:
        """Take the day that is shown, though it was only offered."""
        self._chosen = True

    def take_away(self) -> None:
        """Have no day."""
        self._given, self._chosen = None, False

    def chosen(self) -> date | None:
        """The day that was chosen; the one from the start where none was."""
        return self.day() if self._chosen else self._given


class HoursEditor(HoursField):
    """How many hours a step takes as a rule."""

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__("edit_hours", label, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

"""The plan's title, what it is about, and the buttons that add to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.plan import LONGEST_TITLE, Plan
from desktop.domain.skill import Catalogue
from desktop.look.text_size import scaled
from desktop.pages.plan.known_link import KnownLink
from desktop.pages.plan.plan_acts import PlanActs
from desktop.widgets.buttons import Button
from desktop.widgets.fields import let_undo_pass
from desktop.widgets.layout import column, row
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words

_ROOM_FOR_BOTH = 480


class _PlanTitle(QLineEdit):
    """A title that Escape gives back as it was."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setObjectName("plan_title")
        self.setProperty("look", "quiet")
        self.setAccessibleName(label)
        self.setMaxLength(LONGEST_TITLE)
        self.setTextMargins(
            -2, 0, 0, 0
        )  # a line edit's own inset; the title stands above the cards
        let_undo_pass(self)
        self._shown = ""

    def show_title(self, title: str) -> None:
        """Show a title; what is being typed stays while the title is the same."""
        if title != self._shown:
            self._shown = title
            self.setText(title)
            self.setCursorPosition(0)

    def take(self) -> str:
        """What was typed, once; empty where that is nothing new."""
        if not self.isModified():
            return ""
        typed, shown = " ".join(self.text().split()), self._shown
        self._shown = ""
        self.show_title(shown)  # so that the plan's own undo comes next
        return "" if typed == shown else typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.take()
        else:
            super().keyPressEvent(event)


class PlanHeader(QWidget):
    """Names the plan; the title is edited where it stands."""

    rename_requested = Signal(str)
    """The plan should have another title (str)."""

    add_goal_requested = Signal()
    """A goal should be added."""

    add_step_requested = Signal()
    """A step should be added after what is selected."""

    def __init__(self, catalogue: Catalogue, words: Words, acts: PlanActs) -> None:
        super().__init__()
        self._catalogue, self._words, self._has_goals = catalogue, words, False
        self._known = KnownLink(acts, words)
        self._title = _PlanTitle(self.tr("Title of the plan"))
        self._title.editingFinished.connect(self.finish_editing)
        self._about = PlainLabel("", "small", "muted", wraps=True)
        self._about.setObjectName("plan_about")
        self.add_step = Button(
            self.tr("+ Step"), "add_step", self.add_step_requested.emit, same_as="new_step"
        )
        self.add_goal = Button(
            self.tr("+ Goal"),
            "add_goal",
            self.add_goal_requested.emit,
            "primary",
            same_as="new_goal",
        )
        head = row(self._title, self.add_step, self.add_goal, spacing=8)
        head.setStretch(0, 1)
        foot = row(self._about, self._known, spacing=8)
        foot.setStretch(0, 1)
        self.setLayout(column(head, foot, spacing=0))

    def show_plan(self, plan: Plan) -> None:
        """Show the plan's title, its field, and when it was begun."""
        self._title.show_title(plan.title)
        field = self._catalogue.field(plan.field)
        begun = self.tr("started {0}").format(self._words.date(plan.created))
        parts = [self._words.text(field.name), begun] if field else [begun]
        self._about.setText(" · ".join(parts))
        self._known.show_plan(plan)
        self._has_goals = bool(plan.goals)
        self._show_add_step()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_add_step()

    def _show_add_step(self) -> None:
        """The title comes first where there is little room; the edit menu adds steps too."""
        self.add_step.setVisible(self._has_goals and self.width() >= scaled(_ROOM_FOR_BOTH))

    def finish_editing(self) -> None:
        """Ask for the title that was typed, if one was."""
        title = self._title.take()
        if title:
            self.rename_requested.emit(title)

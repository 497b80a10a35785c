"""A small dialog for a goal in the person's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QWidget

from desktop.domain.plan import LONGEST_TITLE
from desktop.domain.skill import SKILL_KINDS
from desktop.look.text_size import scaled
from desktop.widgets.fields import let_undo_pass
from desktop.widgets.form import form
from desktop.widgets.layout import column
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words

_WIDTH = 380


class OwnGoal(QDialog):
    """Asks for a goal's title and the kind of its skill."""

    goal_given = Signal(str, str)
    """A goal's title and its kind (SkillKind) were given."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("own_goal_dialog")
        self.setWindowTitle(self.tr("A goal of your own"))
        self._title = QLineEdit()
        self._title.setObjectName("own_goal_title")
        self._title.setAccessibleName(self.tr("What do you want to learn?"))
        self._title.setMaxLength(LONGEST_TITLE)
        self._title.setMinimumWidth(scaled(_WIDTH))
        let_undo_pass(self._title)
        self._kind = QComboBox()
        self._kind.setObjectName("own_goal_kind")
        self._kind.setAccessibleName(self.tr("Kind of skill"))
        for kind in SKILL_KINDS:
            self._kind.addItem(words.kind(kind), kind)
        self._kind.setCurrentIndex(SKILL_KINDS.index("core"))
        self.setLayout(
            column(
                PlainLabel(self.tr("What do you want to learn?"), "strong"),
                self._title,
                form((self.tr("Kind of skill"), self._kind)),
                self._buttons(),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
        self._on_title_changed("")

    def _buttons(self) -> QDialogButtonBox:
        kind = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kind.Ok | kind.Cancel)
        self._add = buttons.button(kind.Ok)
        self._add.setObjectName("add_own_goal")
        self._add.setText(self.tr("Add goal"))
        self._add.setProperty("look", "primary")
        cancel = buttons.button(kind.Cancel)
        cancel.setObjectName("cancel_own_goal")
        cancel.setText(self.tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._title.textChanged.connect(self._on_title_changed)
        return buttons

    def _on_title_changed(self, title: str) -> None:
        self._add.setEnabled(bool(title.strip()))

    def accept(self) -> None:
        """Give the goal, and close."""
        title = " ".join(self._title.text().split())
        if title:
            self.goal_given.emit(title, self._kind.currentData())
            super().accept()

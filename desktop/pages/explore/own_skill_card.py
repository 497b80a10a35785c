"""Where somebody names the core skill that they know best, in their own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop.widgets.buttons import Button
from desktop.widgets.fields import let_undo_pass
from desktop.widgets.layout import STRETCH, Card, row
from desktop.widgets.plain_label import PlainLabel, Tag
from desktop.words import Words

_LONGEST = 120


class OwnSkillCard(Card):
    """A line for the skill, and "Add to plan"."""

    named = Signal(str)
    """The person named a core skill of theirs (str)."""

    finding_requested = Signal(str)
    """The evidence behind the advice was asked for (finding id)."""

    _ADVICE = "A-25"

    def __init__(self, example: str, words: Words) -> None:
        super().__init__(spacing=4)
        self._line = QLineEdit()
        self._line.setObjectName("own_skill")
        self._line.setMaxLength(_LONGEST)
        self._line.setAccessibleName(self.tr("What do you do best?"))
        let_undo_pass(self._line)
        self._line.returnPressed.connect(self._on_named)
        advice = Button(
            self.tr("The articles' advice"), "own_skill_advice", self._on_advice, "link"
        )
        layout = self.content
        layout.addLayout(row(Tag(words.kind("core"), "core"), STRETCH))
        layout.addWidget(PlainLabel(self.tr("What do you do best?"), "strong", wraps=True))
        layout.addWidget(self._line)
        if example:
            said = self.tr("For example: {0}").format(example)
            layout.addWidget(PlainLabel(said, "small", "muted", wraps=True))
        layout.addWidget(
            PlainLabel(
                self.tr("Keep your main skill and add AI to it."), "small", "muted", wraps=True
            )
        )
        layout.addWidget(advice)
        layout.addStretch(1)
        add = Button(self.tr("+ Add to plan"), "add_own_skill", self._on_named)
        add.setAccessibleName(self.tr("Add what you do best to the plan"))
        layout.addWidget(add)

    def _on_named(self) -> None:
        name = " ".join(self._line.text().split())
        if not name:
            self._line.setFocus()
            return
        self._line.clear()
        self.named.emit(name)

    def _on_advice(self) -> None:
        self.finding_requested.emit(self._ADVICE)

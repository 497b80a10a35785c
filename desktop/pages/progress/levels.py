"""What will have changed in the end: each goal with the level it leads to."""

from PySide6.QtWidgets import QWidget

from desktop.domain.plan import Goal, Plan
from desktop.domain.shown import shown_goal_title
from desktop.domain.skill import Catalogue
from desktop.widgets.layout import Card, Rule, clear, column, row
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words

_MOST = 12
"""As many as one looks through; the plan page shows them all."""


class LevelsCard(Card):
    """Lists goals from level to level; lines are made when their number is another, else written."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        super().__init__(spacing=8)
        self.setObjectName("levels")
        self._catalogue, self._words = catalogue, words
        self._goals = -1
        self._lines: list[_Line] = []
        self._list = column(spacing=8)
        self.content.addWidget(
            PlainLabel(self.tr("Once it is done, what will have changed"), "heading")
        )
        self.content.addLayout(self._list)
        self.content.addStretch(1)

    def show_plan(self, plan: Plan) -> None:
        """Show the goals of `plan`."""
        if len(plan.goals) != self._goals:
            self._goals = len(plan.goals)
            self._make()
        for line, goal in zip(self._lines, plan.goals, strict=False):
            line.say(*self._says(goal))

    def _make(self) -> None:
        clear(self._list)
        self._lines = [_Line() for _ in range(min(self._goals, _MOST))]
        for number, line in enumerate(self._lines):
            if number:
                self._list.addWidget(Rule())
            self._list.addWidget(line)
        if self._goals > _MOST:
            rest = self.tr("and {0} more in the plan").format(self._goals - _MOST)
            self._list.addWidget(PlainLabel(rest, "small", "muted"))

    def _says(self, goal: Goal) -> tuple[str, str, str, str]:
        words = self._words
        title = shown_goal_title(goal, self._catalogue, words.language)
        before, after = words.level(goal.level_from), words.level(goal.level_to)
        return title, before, after, self.tr("{0}: from {1} to {2}").format(title, before, after)


class _Line(QWidget):
    """A goal, and the levels from which and to which it leads."""

    def __init__(self) -> None:
        super().__init__()
        self._title = PlainLabel("", wraps=True)
        self._before, self._after = PlainLabel("", tone="muted"), PlainLabel("", "strong")
        layout = row(
            self._title, self._before, PlainLabel("→", tone="muted"), self._after, spacing=8
        )
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def say(self, title: str, before: str, after: str, heard: str) -> None:
        """Write what differs."""
        for label, text in ((self._title, title), (self._before, before), (self._after, after)):
            label.setText(text)
        self.setAccessibleName(heard)

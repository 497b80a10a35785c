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

_Line = tuple[str, str, str]
"""A goal's title, and the levels from which and to which it leads, in words."""


class LevelsCard(Card):
    """Lists goals from level to level; it is filled again only when it says something else."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        super().__init__(spacing=8)
        self.setObjectName("levels")
        self._catalogue, self._words = catalogue, words
        self._shown: tuple[int, list[_Line]] | None = None
        self._list = column(spacing=8)
        self.content.addWidget(
            PlainLabel(self.tr("Once it is done, what will have changed"), "heading")
        )
        self.content.addLayout(self._list)
        self.content.addStretch(1)

    def show_plan(self, plan: Plan) -> None:
        """Show the goals of `plan`."""
        shown = len(plan.goals), [self._says(goal) for goal in plan.goals[:_MOST]]
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._list)
        for number, said in enumerate(shown[1]):
            if number:
                self._list.addWidget(Rule())
            self._list.addWidget(self._line(*said))
        if len(plan.goals) > _MOST:
            rest = self.tr("and {0} more in the plan").format(len(plan.goals) - _MOST)
            self._list.addWidget(PlainLabel(rest, "small", "muted"))

    def _says(self, goal: Goal) -> _Line:
        words = self._words
        title = shown_goal_title(goal, self._catalogue, words.language)
        return title, words.level(goal.level_from), words.level(goal.level_to)

    def _line(self, title: str, before: str, after: str) -> QWidget:
        line = QWidget()
        line.setAccessibleName(self.tr("{0}: from {1} to {2}").format(title, before, after))
        layout = row(
            PlainLabel(title, wraps=True),
            PlainLabel(before, tone="muted"),
            PlainLabel("→", tone="muted"),
            PlainLabel(after, "strong"),
            spacing=8,
        )
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line

"""What stands in the place of the tree while a plan has no goal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, Card, row
from desktop.widgets.plain_label import PlainLabel


class EmptyPlan(Card):
    """Says what to do first, with a button that leads there."""

    explore_requested = Signal()
    """The person wants to pick a skill."""

    def __init__(self) -> None:
        super().__init__(spacing=12, margins=(24, 24, 24, 24))
        self.setObjectName("empty_plan")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        says = self.tr(
            "Choose a skill to grow. Its first steps are prepared, and you can change every one."
        )
        or_own = self.tr("Or add a goal in your own words with “+ Goal”.")
        self.choose = Button(
            self.tr("Choose a skill"),
            "choose_skill",
            self.explore_requested.emit,
            "primary",
            same_as="view_explore",
        )
        self.content.addWidget(PlainLabel(self.tr("This plan is still empty"), "large"))
        self.content.addWidget(PlainLabel(says, tone="muted", wraps=True))
        self.content.addLayout(row(self.choose, STRETCH))
        self.content.addWidget(PlainLabel(or_own, "small", "muted", wraps=True))

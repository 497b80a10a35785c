"""In which weeks a step is, and what has to be done before it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.plan import Plan, Step
from desktop.domain.schedule import Schedule
from desktop.domain.shown import shown_step_title
from desktop.domain.skill import Catalogue
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, column, row
from desktop.widgets.plain_label import PlainLabel, shortened
from desktop.words import Words

_LONGEST_TITLE, _MOST_TITLES = 60, 3


class StepWeeks(QWidget):
    """Two lines: the weeks, and the steps before, which a press lets one choose."""

    after_requested = Signal()
    """The person wants to choose what comes before the step."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        super().__init__()
        self._catalogue, self._words = catalogue, words
        self._step_id, self._is_done = "", False
        self._schedule, self._today = Schedule(), date.min
        self._weeks = PlainLabel("", wraps=True)
        self._weeks.setObjectName("step_weeks")
        self._after = PlainLabel("", wraps=True)
        self._after.setObjectName("step_after")
        change = Button(self.tr("Choose…"), "choose_after", self.after_requested.emit, "link")
        change.setAccessibleName(self.tr("Choose what comes before this step"))
        head = row(PlainLabel(self.tr("Comes after"), "small", "muted"), STRETCH, change)
        weeks = PlainLabel(self.tr("Weeks"), "small", "muted")
        self.setLayout(
            column(
                column(weeks, self._weeks, spacing=4),
                column(head, self._after, spacing=4),
                spacing=12,
            )
        )

    def show_step(self, plan: Plan, step: Step) -> None:
        """Show a step of `plan`."""
        self._step_id, self._is_done = step.id, step.done is not None
        self._say_weeks()
        before = [other for each in step.after if (other := plan.step(each)) is not None]
        titles = [
            shortened(
                shown_step_title(other, self._catalogue, self._words.language), _LONGEST_TITLE
            )
            for other in before[:_MOST_TITLES]
        ]
        more = len(before) - _MOST_TITLES
        if more > 0:
            titles.append(self.tr("and %n more", "", more))
        self._after.setText("\n".join(titles) or self.tr("Nothing; it waits for no other step."))

    def show_schedule(self, schedule: Schedule, today: date) -> None:
        """Show the step's weeks in that schedule."""
        self._schedule, self._today = schedule, today
        self._say_weeks()

    def _say_weeks(self) -> None:
        weeks = self._schedule.weeks.get(self._step_id)
        if self._is_done:
            said = self.tr("Done")
        elif weeks is None:
            said = self.tr("No week yet")
        else:
            said = self._words.weeks(weeks.first, weeks.last, self._today)
        if self._step_id in self._schedule.circular:
            said += "\n" + self.tr(
                "It waits for itself in a circle; choose anew what comes before."
            )
        self._weeks.setText(said)

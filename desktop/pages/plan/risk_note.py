"""Says which date will probably not be kept, how likely it is, and which hours a week would do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.forecast import GOOD_CHANCE, Chance
from desktop.domain.shown import shown_goal_title, shown_step_title
from desktop.domain.skill import Catalogue
from desktop.session.outlooks import Outlook
from desktop.widgets.buttons import Button
from desktop.widgets.layout import row
from desktop.widgets.plain_label import PlainLabel, Tag, shortened
from desktop.words import Words

_LONGEST_TITLE = 60


class RiskNote(QWidget):
    """One date at a time, goals before steps; `has_something` where a date is at risk."""

    hours_given = Signal(float)
    """The person takes the hours a week that would do (float)."""

    item_requested = Signal(str)
    """The goal or step whose date is at risk should be shown (id)."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        super().__init__()
        self.setObjectName("risk_note")
        self._catalogue, self._words = catalogue, words
        self._item, self._hours = "", 0.0
        self.has_something = False
        self._said = PlainLabel("", "small", wraps=True)
        self._said.setObjectName("risk_said")
        self._take = Button("", "take_hours", self._on_take)
        self._show = Button(
            self.tr("Show"), "show_at_risk", lambda: self.item_requested.emit(self._item)
        )
        layout = row(
            Tag(self.tr("Date at risk"), "warn"), self._said, self._show, self._take, spacing=10
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    def show_outlook(self, outlook: Outlook) -> None:
        """Show the date that is least likely to be kept."""
        found = [each for each in outlook.forecast.chances if each.chance < GOOD_CHANCE]
        if found:
            self._show_chance(outlook, min(found, key=lambda each: (each.chance, each.by)))
        else:
            self._show_step(outlook)
        self.has_something = bool(self._item)

    def forget(self) -> None:
        """Another plan is shown, of which nothing is known yet."""
        self._item, self.has_something = "", False
        self.hide()

    def _show_chance(self, outlook: Outlook, chance: Chance) -> None:
        plan, words = outlook.plan, self._words
        goal = plan.goal(chance.goal)
        assert goal is not None
        self._item, self._hours = goal.id, chance.more or 0.0
        said = self.tr("“{0}” by {1}: {2} likely at {3} a week.").format(
            shortened(shown_goal_title(goal, self._catalogue, words.language), _LONGEST_TITLE),
            words.date(chance.by), words.share(chance.chance), words.hours(plan.hours_per_week),
        )  # fmt: skip
        if chance.more is not None:
            hours = words.hours(chance.more)
            better = self.tr("{0} a week would make it {1}.")
            said += " " + better.format(hours, words.share(chance.better))
            self._take.say(self.tr("Plan {0} a week").format(hours))
        self._take.setVisible(chance.more is not None)
        self._said.setText(said)

    def _show_step(self, outlook: Outlook) -> None:
        plan, words = outlook.plan, self._words
        risky = outlook.schedule.at_risk
        step = next((each for each in plan.steps() if each.id in risky and each.due), None)
        self._item = step.id if step is not None else ""
        self._take.hide()
        if step is None or step.due is None:
            return
        title = shortened(shown_step_title(step, self._catalogue, words.language), _LONGEST_TITLE)
        weeks = outlook.schedule.weeks.get(step.id)
        due = words.date(step.due)
        if weeks is None:
            said = self.tr("“{0}” is due on {1}, but there is no week for it yet.")
            self._said.setText(said.format(title, due))
        else:
            said = self.tr("“{0}” is due on {1}, but its weeks last until {2}.")
            self._said.setText(said.format(title, due, words.date(weeks.last)))

    def _on_take(self) -> None:
        self.hours_given.emit(self._hours)

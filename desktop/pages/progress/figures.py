"""The four figures at the top: hours logged, hours a week, steps done, and the finish range."""

from desktop.domain.own_pace import past_weeks
from desktop.domain.time_log import logged_hours
from desktop.look.text_size import scaled
from desktop.session.outlooks import Outlook
from desktop.widgets.layout import Card, CardGrid
from desktop.widgets.plain_label import PlainLabel
from desktop.words import NOTHING, Words

_NARROWEST = 165


class Figures(CardGrid):
    """Each figure on a card of its own, with a word about it where it needs one."""

    def __init__(self, words: Words) -> None:
        super().__init__(4, scaled(_NARROWEST))
        self._words = words
        self._logged = _Figure("logged_in_all", self.tr("Logged"))
        self._average = _Figure("hours_a_week", self.tr("A week, on average"))
        self._steps = _Figure("steps_done", self.tr("Steps done"))
        self._end = _Figure("progress_finish_range", self.tr("Finish range"))
        self.show_cards([self._logged, self._average, self._steps, self._end])

    def show_outlook(self, outlook: Outlook) -> None:
        """Show the figures of a plan as of the outlook's day."""
        plan, words = outlook.plan, self._words
        self._logged.say(words.hours(sum(logged_hours(plan, outlook.today).values())))
        weeks = past_weeks(plan, outlook.today)
        if weeks:
            spent, meant = (sum(each) / len(weeks) for each in zip(*weeks, strict=True))
            meant_words = self.tr("of {0} meant").format(words.number(meant))
            self._average.say(words.hours(round(spent, 1)), meant_words)
        else:
            self._average.say(NOTHING, self.tr("after the first week"))
        steps = [step.done is not None for step in plan.steps()]
        self._steps.say(
            self.tr("{0} of {1}").format(words.number(sum(steps)), words.number(len(steps)))
        )
        self._end.say(words.finish(outlook.forecast))


class _Figure(Card):
    """A label, and a figure below it with a few words beside."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(spacing=4, margins=(16, 12, 16, 12))
        self._figure = PlainLabel("", "large", wraps=True)
        self._figure.setObjectName(name)
        self._beside = PlainLabel("", "small", "muted", wraps=True)
        self.content.addWidget(PlainLabel(label, "small", "muted"))
        self.content.addWidget(self._figure)
        self.content.addWidget(self._beside)
        self.content.addStretch(1)
        self._beside.hide()

    def say(self, figure: str, beside: str = "") -> None:
        """Show a figure."""
        self._figure.setText(figure)
        self._beside.setText(beside)
        self._beside.setVisible(bool(beside))

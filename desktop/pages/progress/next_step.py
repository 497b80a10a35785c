"""The one thing to do next, with a button to do away with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.effort import hours_left
from desktop.domain.plan import Plan
from desktop.domain.shown import shown_goal_title, shown_step_title
from desktop.domain.skill import Catalogue
from desktop.session.outlooks import Outlook
from desktop.widgets.buttons import Button
from desktop.widgets.flow import FlowBox
from desktop.widgets.layout import Card, column, row
from desktop.widgets.plain_label import PlainLabel, Tag, shortened
from desktop.widgets.turning_row import TurningRow
from desktop.words import Words

_LONGEST_TITLE = 90


class NextStep(Card):
    """Shows the step to work on now: its goal, its weeks and the hours it may still take."""

    done_requested = Signal(str)
    """The step is done (its id)."""

    item_requested = Signal(str)
    """The step, or a goal that has none yet, should be shown in the plan (its id)."""

    explore_requested = Signal()
    """All steps are done, and the person wants to pick another skill."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self.setObjectName("next_step")
        self._catalogue, self._words = catalogue, words
        self._item_id = ""
        self._tag = Tag(self.tr("Next"), "ai")
        self._title = PlainLabel("", "strong", wraps=True)
        self._title.setObjectName("next_step_title")
        self._facts = PlainLabel("", "small", "muted", wraps=True)
        self._facts.setObjectName("next_step_facts")
        self._done = Button(self.tr("Mark done"), "mark_next_done", self._on_done, once=True)
        self._show = Button(self.tr("Show in the plan"), "show_next_step", self._on_show, "link")
        choose = self.tr("Choose a skill")
        self._choose = Button(
            choose, "choose_next_skill", self.explore_requested.emit, same_as="view_explore"
        )
        about = QWidget()
        about.setLayout(row(self._tag, column(self._title, self._facts, spacing=4), spacing=12))
        acts = FlowBox(self._show, self._done, self._choose, gap=12)
        self.content.addWidget(TurningRow(about, acts, at=560))

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what comes next in the plan of an outlook."""
        plan, words = outlook.plan, self._words
        self._item_id = outlook.next_step
        step, goal = plan.step(self._item_id), plan.goal_of(self._item_id)
        has_steps = any(True for _ in plan.steps())
        had_focus = self._done.hasFocus()
        self._choose.setVisible(step is None and has_steps)
        if had_focus and step is None:  # what was pressed goes
            self._choose.setFocus()
        for part in (self._tag, self._done):
            part.setVisible(step is not None)
        self._show.setVisible(step is not None or not has_steps)
        if step is None or goal is None:
            self._say_end(plan, has_steps=has_steps)
            return
        title = shown_step_title(step, self._catalogue, words.language)
        self._title.setText(shortened(title, _LONGEST_TITLE))
        goal_title = shown_goal_title(goal, self._catalogue, words.language)
        facts = [shortened(goal_title, _LONGEST_TITLE)]
        weeks = outlook.schedule.weeks.get(step.id)
        if weeks is not None:
            facts.append(words.weeks(weeks.first, weeks.last, outlook.today))
        if step.estimate is not None:
            left = hours_left(plan, step)
            if left:
                facts.append(self.tr("{0} left").format(words.hours(round(left, 2))))
        self._facts.setText(" · ".join(facts))

    def _say_end(self, plan: Plan, *, has_steps: bool) -> None:
        if has_steps:
            self._title.setText(self.tr("All steps are done."))
            self._facts.setText(self.tr("If you like, go on with another skill that grows."))
        else:
            self._item_id = plan.goals[0].id if plan.goals else ""
            self._title.setText(self.tr("There is no step yet."))
            self._facts.setText(self.tr("Add one to a goal on the plan page."))

    def _on_done(self) -> None:
        self.done_requested.emit(self._item_id)

    def _on_show(self) -> None:
        self.item_requested.emit(self._item_id)

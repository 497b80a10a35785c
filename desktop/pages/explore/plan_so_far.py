"""The plan so far, beside the evidence: its goals, what comes next, and a gentle note on balance."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from desktop.domain.advice import kind_key
from desktop.domain.effort import progress
from desktop.domain.forecast import Forecast
from desktop.domain.plan import Goal, Plan
from desktop.domain.shown import shown_goal_title, shown_step_title
from desktop.domain.skill import Catalogue, SkillKind
from desktop.domain.suggest import missing_kind
from desktop.domain.time_log import logged_hours
from desktop.widgets.balance_words import BEHIND_BALANCE, balance_words
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, Card, Rule, ScrollColumn, clear, column, row
from desktop.widgets.plain_label import PlainLabel, Tag
from desktop.words import Words

_MOST_GOALS = 12
"""As many as one looks through; the plan page shows them all."""


class PlanSoFar(Card):
    """Shows the plan in short; only what differs is made or written again."""

    finding_requested = Signal(str)
    """The evidence behind the note was asked for (finding id)."""

    plan_requested = Signal()
    """The plan page should be shown."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        super().__init__(spacing=8)
        self.setObjectName("plan_so_far")
        self._catalogue, self._words = catalogue, words
        self._shown: Plan | None = None
        self._wanted: Plan | None = None
        self._finish = ""
        self._pace_label: PlainLabel | None = None
        self._outline: object = None
        self._lines: list[_GoalLine] = []
        self._list = ScrollColumn("plan_so_far_goals", spacing=8)
        open_plan = Button(
            self.tr("Open the plan"), "open_plan_page", self.plan_requested.emit, "primary",
            same_as="view_plan",
        )  # fmt: skip
        open_plan.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count = PlainLabel("", "small", "muted")
        layout = self.content
        layout.addLayout(row(PlainLabel(self.tr("My plan"), "heading"), STRETCH, self._count))
        layout.addWidget(self._list)
        layout.addWidget(open_plan)

    def show_plan(self, plan: Plan) -> None:
        """Show `plan`, at the latest when it can be seen."""
        if self._wanted is not None and plan.id != self._wanted.id:
            self._finish = ""
        self._wanted = plan
        if plan is self._shown or not self.isVisible():
            return
        self._shown = plan
        outline = (
            len(plan.goals), [goal.kind for goal in plan.goals[:_MOST_GOALS]], self._missing(plan),
        )  # fmt: skip
        if outline != self._outline:
            self._outline = outline
            self._make(plan)
        logged = logged_hours(plan)
        for line, goal in zip(self._lines, plan.goals, strict=False):
            line.say(self._facts(goal, logged))
        if self._pace_label is not None:
            self._pace_label.setText(self._pace(plan))

    def _make(self, plan: Plan) -> None:
        """Make a line for each goal, to be written, and what stands around them."""
        content = self._list.content
        clear(content)
        self._lines = [
            _GoalLine(self._words.kind(goal.kind), goal.kind) for goal in plan.goals[:_MOST_GOALS]
        ]
        self._count.setText(self.tr("%n goal(s)", "", len(plan.goals)) if plan.goals else "")
        self._pace_label = None
        if plan.goals:
            self._pace_label = PlainLabel("", "small", "muted", wraps=True)
            content.addWidget(self._pace_label)
        else:
            content.addWidget(PlainLabel(self._what_next(), tone="muted", wraps=True))
        for line in self._lines:
            content.addWidget(Rule())
            content.addWidget(line)
        if len(plan.goals) > _MOST_GOALS:
            rest = self.tr("and %n more in the plan", "", len(plan.goals) - _MOST_GOALS)
            content.addWidget(PlainLabel(rest, "small", "muted"))
        note = self._balance(plan)
        if note is not None:
            content.addWidget(Rule())
            content.addWidget(note)
        content.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted is not None:
            self.show_plan(self._wanted)

    def _what_next(self) -> str:
        return self.tr(
            "No goal yet. Add a skill from the left; its first steps are prepared and you can change them."
        )

    def show_forecast(self, forecast: Forecast) -> None:
        """Show when the plan may be finished."""
        self._finish = self._words.finish(forecast) if forecast.range is not None else ""
        if self._shown is not None and self._pace_label is not None:
            self._pace_label.setText(self._pace(self._shown))

    def _pace(self, plan: Plan) -> str:
        pace = self.tr("{0} a week").format(self._words.hours(plan.hours_per_week))
        if not self._finish:
            return pace
        return self.tr("{0} · finish range: {1}").format(pace, self._finish)

    def _facts(self, goal: Goal, logged: Mapping[str, float]) -> "_Facts":
        words = self._words
        likely = sum(step.estimate.likely for step in goal.steps if step.estimate)
        done = [step for step in goal.steps if step.done]
        upcoming = next((step for step in goal.steps if not step.done), None)
        if upcoming is not None:
            title = shown_step_title(upcoming, self._catalogue, words.language)
            status = self.tr("Next: {0}").format(title)
        else:
            status = self.tr("All steps done") if goal.steps else self.tr("No steps yet")
        spent = sum(logged.get(step.id, 0.0) for step in goal.steps)
        hours = words.hours(likely) if not spent else self.tr("{0} of {1}").format(
            words.number(spent), words.hours(likely)
        )  # fmt: skip
        return _Facts(
            hours,
            shown_goal_title(goal, self._catalogue, words.language),
            round(100 * progress(goal, logged)),
            self.tr("{0} of {1} steps done").format(len(done), len(goal.steps)),
            status,
        )

    def _missing(self, plan: Plan) -> SkillKind | None:
        """The kind of skill that the plan lacks, unless one does not want to hear of it."""
        missing = missing_kind(plan)
        return None if missing is None or kind_key(missing) in plan.dismissed else missing

    def _balance(self, plan: Plan) -> QWidget | None:
        """A gentle note where a kind of skill is missing, with the finding it rests on."""
        missing = self._missing(plan)
        if missing is None:
            return None
        box = QWidget()
        box.setObjectName("balance_note")
        mark = Tag(self.tr("Suggestion"), "warn")
        evidence = Button(
            self.tr("Evidence"), "balance_evidence", partial(self._ask, missing), "link"
        )
        note = PlainLabel(balance_words(missing), "small", wraps=True)
        box.setLayout(column(row(mark, STRETCH, evidence), note, spacing=4))
        return box

    def _ask(self, missing: SkillKind) -> None:
        self.finding_requested.emit(BEHIND_BALANCE[missing])


class _Facts(NamedTuple):
    """What is said of a goal; how far it is in per cent, and in words."""

    hours: str
    title: str
    share: int
    done: str
    status: str


class _GoalLine(QWidget):
    """A goal in four lines."""

    def __init__(self, kind_name: str, kind: SkillKind) -> None:
        super().__init__()
        self._hours = PlainLabel("", "small", "muted")
        self._title = PlainLabel("", "strong", wraps=True)
        self._bar = QProgressBar()
        self._bar.setProperty("kind", kind)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self._status = PlainLabel("", "small", "muted", wraps=True)
        head = row(Tag(kind_name, kind), STRETCH, self._hours)
        self.setLayout(column(head, self._title, self._bar, self._status, spacing=4))

    def say(self, facts: _Facts) -> None:
        """Write what differs."""
        self._hours.setText(facts.hours)
        self._title.setText(facts.title)
        self._bar.setValue(facts.share)
        self._bar.setAccessibleName(facts.done)
        self._status.setText(facts.status)

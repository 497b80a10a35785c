"""Progress: how far one has come, the one thing to do next, and when it may be finished."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop.domain.plan import Plan
from desktop.domain.skill import Catalogue
from desktop.domain.suggest import NewId
from desktop.domain.weeks import WEEK, monday
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.pages.progress.burn_up_card import BurnUpCard
from desktop.pages.progress.figures import Figures
from desktop.pages.progress.levels import LevelsCard
from desktop.pages.progress.log_card import LogCard
from desktop.pages.progress.next_step import NextStep
from desktop.session.follow_acts import FollowActs
from desktop.session.outlooks import Outlook
from desktop.session.plan_session import PlanSession
from desktop.widgets.buttons import Button
from desktop.widgets.chart_place import ChartLoader
from desktop.widgets.layout import STRETCH, Card, ScrollColumn, column, row
from desktop.widgets.plain_label import PlainLabel, shortened
from desktop.words import Words

_TWO_COLUMNS, _WIDEST, _LONGEST_TITLE = 760, 1400, 90


class ProgressPage(QWidget):
    """Shows what the session's outlook says; it is filled only while it can be seen."""

    log_time_requested = Signal(str)
    """Time should be logged (a step's id, or empty for the one that comes next)."""

    entry_requested = Signal(str)
    """What was logged should be corrected (the entry's id)."""

    item_requested = Signal(str)
    """A step should be shown in the plan (its id)."""

    picture_requested = Signal(object)
    """The chart should be saved as a picture (ChartPicture)."""

    explore_requested = Signal()
    """The person wants to pick a skill."""

    def __init__(
        self,
        session: PlanSession,
        catalogue: Catalogue,
        words: Words,
        tokens: Tokens,
        loader: ChartLoader,
        today: Callable[[], date],
        new_id: NewId,
    ) -> None:
        super().__init__()
        self.setObjectName("progress_page")
        self._words, self._today = words, today
        self._acts = FollowActs(session, new_id)
        self._plan: Plan | None = None
        self._outlook: Outlook | None = None
        self._about = PlainLabel("", "small", "muted", wraps=True)
        self._about.setObjectName("progress_about")
        self._next = NextStep(catalogue, words)
        self._figures = Figures(words)
        self._burn_up = BurnUpCard(words, tokens, loader)
        self._log = LogCard(catalogue, words)
        self._levels = LevelsCard(catalogue, words)
        self._lay_out()
        self._connect()

    def show_plan(self, plan: Plan) -> None:
        """Show `plan`; what lies ahead of it follows with `show_outlook`."""
        if self._outlook is not None and self._outlook.plan.id != plan.id:
            self._outlook = None
        self._plan = plan
        self._fill()

    def show_outlook(self, outlook: Outlook) -> None:
        """Show how far the plan has come and how it goes on."""
        self._outlook = outlook
        self._fill()

    def save_state(self) -> tuple[int, int, int]:
        """Whether the chart or the table is shown, which part of the log, and how far it is scrolled."""
        place = self._scroll.verticalScrollBar().value()
        return self._burn_up.turned_to, self._log.turned_to, place

    def restore_state(self, state: tuple[int, int, int]) -> None:
        """Show the same again."""
        chart, span, place = state
        self._burn_up.turn_to(chart)
        self._log.turn_to(span)
        self._scroll.return_to(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()
        if self.focusWidget() is None:
            self._log_time.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wide = event.size().width() >= scaled(_TWO_COLUMNS)
        self._foot.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _fill(self) -> None:
        plan, outlook = self._plan, self._outlook
        if plan is None or not self.isVisible():
            return
        has_goals = bool(plan.goals)
        self._empty.setVisible(not has_goals)
        self._full.setVisible(has_goals)
        self._log_time.setEnabled(any(True for _ in plan.steps()))
        week = (monday(self._today()) - monday(plan.created)) // WEEK + 1
        number = self._words.number(max(1, week))
        self._about.setText(
            self.tr("{0} · week {1}").format(shortened(plan.title, _LONGEST_TITLE), number)
        )
        self._log.show_plan(plan, self._today())
        self._levels.show_plan(plan)
        for part in (self._next, self._figures, self._burn_up):
            part.setVisible(outlook is not None)
            if outlook is not None:
                part.show_outlook(outlook)
        if outlook is not None and not outlook.burn_up.scope:  # there is nothing to draw yet
            self._burn_up.hide()

    def _lay_out(self) -> None:
        self._log_time = Button(
            self.tr("Log time…"), "progress_log_time", self._on_log_time, "primary",
            same_as="log_time_anywhere",
        )  # fmt: skip
        title = column(PlainLabel(self.tr("Progress"), "title"), self._about, spacing=4)
        head = row(title, self._log_time)
        head.setStretch(0, 1)
        self._foot = row(self._log, self._levels, spacing=12)
        self._foot.setStretch(0, 3)
        self._foot.setStretch(1, 2)
        self._full = QWidget()
        self._full.setLayout(
            column(self._next, self._figures, self._burn_up, self._foot, spacing=12)
        )
        self._empty = self._make_empty()
        self._scroll = ScrollColumn(
            "progress_column", spacing=12, margins=(24, 16, 24, 16), widest=_WIDEST
        )
        content = self._scroll.content
        content.addLayout(head)
        content.addWidget(self._empty)
        content.addWidget(self._full)
        content.addStretch(1)
        self.setLayout(column(self._scroll))

    def _make_empty(self) -> Card:
        says = self.tr(
            "Choose a skill to grow. Its steps will show here how far you are, and when you may be done."
        )
        choose = self.tr("Choose a skill")
        button = Button(
            choose,
            "choose_first_skill",
            self.explore_requested.emit,
            "primary",
            same_as="view_explore",
        )
        card = Card(
            PlainLabel(self.tr("Nothing to follow yet"), "large"),
            PlainLabel(says, tone="muted", wraps=True),
            row(button, STRETCH),
            spacing=12,
            margins=(24, 24, 24, 24),
        )
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return card

    def _connect(self) -> None:
        self._next.done_requested.connect(self._on_done)
        self._next.item_requested.connect(self.item_requested)
        self._next.explore_requested.connect(self.explore_requested)
        self._burn_up.picture_requested.connect(self.picture_requested)
        self._log.entry_requested.connect(self.entry_requested)
        self._log.removal_requested.connect(self._acts.remove)

    def _on_log_time(self) -> None:
        self.log_time_requested.emit("")

    def _on_done(self, step_id: str) -> None:
        self._acts.mark_done(step_id, self._today())

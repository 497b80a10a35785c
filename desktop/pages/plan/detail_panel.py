"""The card at the right: the selected goal or step in full, its title first and its acts last."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.plan import Plan
from desktop.domain.shown import shown_goal_title, shown_step_title
from desktop.domain.skill import Catalogue
from desktop.look.icons import Icons
from desktop.pages.plan.fitted_scroll import FittedScroll
from desktop.pages.plan.plan_acts import PlanActs
from desktop.pages.plan.text_fields import TitleField
from desktop.session.outlooks import Outlook
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, Card, row
from desktop.widgets.plain_label import PlainLabel, set_tip
from desktop.words import Words

if TYPE_CHECKING:  # each is imported and made when the first of its kind is shown
    from desktop.pages.plan.goal_panel import GoalPanel
    from desktop.pages.plan.step_panel import StepPanel


class DetailPanel(Card):
    """Follows the selection; what is being typed is given before another item is shown."""

    finding_requested = Signal(str)
    """The evidence was asked for (finding id)."""

    link_requested = Signal(str)
    """A link should be opened outside the app (address)."""

    file_requested = Signal(str)
    """A file should be opened outside the app (path)."""

    log_time_requested = Signal(str)
    """Time should be logged for a step (id)."""

    after_requested = Signal(str)
    """The person wants to choose what comes before a step (id)."""

    add_step_requested = Signal()
    """A step should be added to the goal."""

    def __init__(
        self,
        acts: PlanActs,
        catalogue: Catalogue,
        evidence: Evidence,
        words: Words,
        icons: Icons,
        today: Callable[[], date],
    ) -> None:
        super().__init__(spacing=8, margins=(16, 16, 16, 16))
        self.setObjectName("detail_panel")
        self._acts, self._catalogue, self._words = acts, catalogue, words
        self._evidence, self._icons, self._today = evidence, icons, today
        self._item_id = ""
        self._step: StepPanel | None = None
        self._goal: GoalPanel | None = None
        self._outlook: Outlook | None = None
        self._shown_kind: tuple[bool, bool] | None = None
        self._hint = PlainLabel(
            self.tr("Select a goal or a step to see when, how long, and why."),
            tone="muted",
            wraps=True,
        )
        self._hint.setObjectName("detail_hint")
        self._title = TitleField("detail_title", self.tr("Title"))
        self._title.given.connect(self._on_title_given)
        self._lay_out(icons)
        self._show_parts(is_step=False, is_goal=False)

    def _lay_out(self, icons: Icons) -> None:
        self._scroll = FittedScroll("detail_content", margins=(0, 0, 4, 0))
        self._scroll.content.addStretch(1)
        self._log = Button(
            self.tr("Log time…"),
            "log_time",
            self._on_log_time,
            "primary",
            same_as="log_time_anywhere",
        )
        self._done = Button(self.tr("Mark done"), "mark_done", self._on_mark_done)
        add = self.add_step_requested.emit
        self._add = Button(self.tr("Add a step"), "add_step_to_goal", add, same_as="new_step")
        trash = icons.icon("trash", "muted")
        self._remove = Button("", "remove_item", self._on_remove, "icon", icon=trash)
        head = row(self._title, self._remove)
        head.setAlignment(self._remove, Qt.AlignmentFlag.AlignTop)
        layout = self.layout()
        layout.addWidget(self._hint)  # type: ignore[union-attr]
        layout.addLayout(head)  # type: ignore[union-attr]
        layout.addWidget(self._scroll)  # type: ignore[union-attr]
        layout.addLayout(row(self._log, self._done, self._add, STRETCH))  # type: ignore[union-attr]
        layout.addStretch(1)  # type: ignore[union-attr]

    def show_item(self, plan: Plan, item_id: str) -> None:
        """Show a goal or step of `plan`; a short hint for an id that is not in it."""
        other = item_id != self._item_id
        self._item_id = item_id
        step, goal = plan.step(item_id), plan.goal(item_id)
        language = self._words.language
        if step is not None:
            title = shown_step_title(step, self._catalogue, language)
            self._title.show_text(title, of_another=other)
            self._step_panel().show_step(plan, step)
            self._done.say(self.tr("Open again") if step.done else self.tr("Mark done"))
        elif goal is not None:
            title = shown_goal_title(goal, self._catalogue, language)
            self._title.show_text(title, of_another=other)
            self._goal_panel().show_goal(goal)
        self._show_parts(is_step=step is not None, is_goal=goal is not None)
        if other:
            self._scroll.verticalScrollBar().setValue(0)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show the weeks of the step, or how likely the goal's date is."""
        self._outlook = outlook
        if self._step is not None:
            self._step.weeks.show_schedule(outlook.schedule, outlook.today)
        if self._goal is not None:
            self._goal.show_chances(outlook.forecast.chances)

    def commit(self) -> None:
        """Give what is still being typed in any field."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractSpinBox) and self.isAncestorOf(focus):
            focus.interpretText()
        self._title.commit()
        if self._step is not None:
            self._step.commit()

    def _step_panel(self) -> "StepPanel":
        """What is shown of a step, which is made with the first one."""
        if self._step is None:
            from desktop.pages.plan.step_panel import StepPanel

            self._step = panel = StepPanel(
                self._acts, self._catalogue, self._evidence, self._words, self._icons, self._today
            )
            panel.weeks.after_requested.connect(self._on_after_requested)
            panel.link_requested.connect(self.link_requested)
            panel.file_requested.connect(self.file_requested)
            self._take_in(panel)
        return self._step

    def _goal_panel(self) -> "GoalPanel":
        """What is shown of a goal, which is made with the first one."""
        if self._goal is None:
            from desktop.pages.plan.goal_panel import GoalPanel

            self._goal = GoalPanel(
                self._acts, self._catalogue, self._evidence, self._words, self._icons, self._today
            )
            self._take_in(self._goal)
        return self._goal

    def _take_in(self, panel: "StepPanel | GoalPanel") -> None:
        """Put a new panel in its place, with what is known of how the plan goes on."""
        panel.finding_requested.connect(self.finding_requested)
        self._scroll.content.insertWidget(0, panel)
        if self._outlook is not None:
            self.show_outlook(self._outlook)

    def _show_parts(self, *, is_step: bool, is_goal: bool) -> None:
        if self._shown_kind == (is_step, is_goal):
            return
        self._shown_kind = is_step, is_goal
        self._hint.setVisible(not is_step and not is_goal)
        parts: list[tuple[QWidget | None, bool]] = [
            (self._title, is_step or is_goal),
            (self._scroll, is_step or is_goal),
            (self._remove, is_step or is_goal),
            *((part, is_step) for part in (self._step, self._log, self._done)),
            *((part, is_goal) for part in (self._goal, self._add)),
        ]
        for part, shown in parts:
            if part is not None:
                part.setVisible(shown)
        says = self.tr("Remove step") if is_step else self.tr("Remove goal")
        self._remove.setAccessibleName(says)
        set_tip(self._remove, says)

    def _on_after_requested(self) -> None:
        self.after_requested.emit(self._item_id)

    def _on_title_given(self, title: str) -> None:
        self._acts.rename(self._item_id, title)

    def _on_log_time(self) -> None:
        self.log_time_requested.emit(self._item_id)

    def _on_mark_done(self) -> None:
        self._acts.toggle_done(self._item_id)

    def _on_remove(self) -> None:
        self._acts.remove(self._item_id)

"""The plan: its goals and steps, how they fit into the weeks, and one of them in detail."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.advice import Advice
from desktop.domain.evidence import Evidence
from desktop.domain.plan import Plan
from desktop.domain.skill import Catalogue
from desktop.domain.suggest import NewId
from desktop.look.icons import Icons
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.pages.plan.advice_note import AdviceNote
from desktop.pages.plan.detail_panel import DetailPanel
from desktop.pages.plan.effort_card import EffortCard
from desktop.pages.plan.empty_plan import EmptyPlan
from desktop.pages.plan.fitted_scroll import height_at
from desktop.pages.plan.new_goals import NewGoals
from desktop.pages.plan.plan_acts import PlanActs
from desktop.pages.plan.plan_header import PlanHeader
from desktop.pages.plan.plan_tree import PlanTree
from desktop.pages.plan.plan_tree_model import PlanTreeModel
from desktop.session.outlooks import Outlook
from desktop.session.plan_session import PlanSession
from desktop.widgets.layout import Card, ScrollColumn, column
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.side_panel import SidePanel
from desktop.words import Words

_WIDEST, _NARROW, _HIGH_ENOUGH, _TREE_ROOM, _GAP, _AROUND = 1600, 900, 620, 180, 12, 16


class PlanPage(QWidget):
    """Where a plan is worked on; it shows what the session holds and changes it by acts alone.

    While it is not seen, it follows the plan only when it is asked about it.
    """

    finding_requested = Signal(str)
    """The evidence behind something was asked for (finding id)."""

    link_requested = Signal(str)
    """A web or mail address should be opened outside the app."""

    file_requested = Signal(str)
    """A proof file should be opened outside the app (path)."""

    explore_requested = Signal()
    """The person wants to pick a skill."""

    plan_shown = Signal(object)
    """The page shows this now (Plan)."""

    log_time_requested = Signal(str)
    """Time spent on a step should be logged (its id)."""

    rename_requested = Signal(str)
    """The plan should have another title (str)."""

    def __init__(
        self,
        session: PlanSession,
        catalogue: Catalogue,
        evidence: Evidence,
        words: Words,
        tokens: Tokens,
        icons: Icons,
        today: Callable[[], date],
        new_id: NewId,
    ) -> None:
        super().__init__()
        self.setObjectName("plan_page")
        self._catalogue, self._words = catalogue, words
        self._plan: Plan | None = None
        self._new_plan: Plan | None = None
        self._new_outlook: Outlook | None = None
        self._acts = PlanActs(session, catalogue, words, today, new_id)
        self._header = PlanHeader(catalogue, words, self._acts)
        self._effort = EffortCard(words)
        self.advice = AdviceNote(catalogue, words, icons)
        model = PlanTreeModel(self._acts, catalogue, words, today, self)
        self._tree = PlanTree(self._acts, model, words, tokens)
        self._new_goals = NewGoals(self._acts, catalogue, words, lambda: self._plan, self)
        self.detail = DetailPanel(self._acts, catalogue, evidence, words, icons, today)
        self._lay_out()
        self._connect()

    def show_plan(self, plan: Plan) -> None:
        """Show `plan`; selection, open goals, the place in the list and what is being typed stay."""
        if self._plan is not None and plan.id != self._plan.id:
            self.advice.forget()
            self._new_outlook = None
        self._plan = self._new_plan = plan
        if self.isVisible():
            self._catch_up()
        self.plan_shown.emit(plan)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show how the plan goes on."""
        self._new_outlook = outlook
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        """Show what was not shown yet."""
        plan, outlook = self._new_plan, self._new_outlook
        self._new_plan = self._new_outlook = None
        if plan is not None:
            self._show_plan(plan)
        if outlook is not None:
            self._show_outlook(outlook)

    def _show_plan(self, plan: Plan) -> None:
        was_at_choice = self._empty.choose.hasFocus()
        with self._acts.hush():
            self._header.show_plan(plan)
            self._effort.show_plan(plan, self._acts.today())
            self._tree.show_plan(plan)
            self.detail.show_item(plan, self._tree.selected_item())
            self._show_parts(has_goals=bool(plan.goals))
        if was_at_choice and plan.goals:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_outlook(self, outlook: Outlook) -> None:
        self._effort.show_forecast(outlook.forecast)
        self._tree.show_schedule(outlook.schedule)
        self.detail.show_outlook(outlook)
        self.advice.show_outlook(outlook)
        self._show_foot()

    def _show_parts(self, *, has_goals: bool) -> None:
        self._empty.setVisible(not has_goals)
        self.side.offer(has_goals)
        if not has_goals and self._tree.hasFocus():
            self._empty.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        turns = has_goals == self._effort.isHidden()
        for part in (self._effort, self._goals, self.detail):
            part.setVisible(has_goals)
        if turns:
            self._show_foot()

    def save_state(self) -> frozenset[str]:
        """The goals that are closed (ids)."""
        self._catch_up()
        return self._tree.closed_goals()

    def restore_state(self, closed: frozenset[str]) -> None:
        """Close the same goals."""
        self._catch_up()
        self._tree.close_goals(closed)

    def selected_item(self) -> str:
        """The id of the goal or step that is selected; empty for none."""
        self._catch_up()
        return self._tree.selected_item()

    def select(self, item_id: str, *, with_keyboard: bool = False) -> None:
        """Select a goal or step, and go there; none for an id that is not in the plan."""
        self._catch_up()
        self._tree.select(item_id)
        if with_keyboard:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_step(self) -> None:
        """Add a step after the selected one, and let its title be typed."""
        self._catch_up()
        self._tree.add_step()

    def show_item(self, item_id: str) -> None:
        """Select a goal or step and put the keyboard there."""
        self.select(item_id, with_keyboard=True)

    def finish_editing(self) -> None:
        """Give what is still being typed anywhere on the page, before the page loses it."""
        self._tree.finish_editing()
        self.detail.commit()
        self._header.finish_editing()
        self._acts.end_row()

    # --- how it is laid out

    def _lay_out(self) -> None:
        self._goals = Card(self._tree, margins=(1, 4, 1, 4))
        self._empty = EmptyPlan()
        self._keys = PlainLabel(
            self.tr(
                "Enter: edit · Space: done · Ctrl+Enter: new step · Alt+↑ ↓: move · Del: remove · "
                "Ctrl+Z: undo"
            ),
            "small",
            "muted",
            wraps=True,
        )
        main = ScrollColumn("plan_main", spacing=_GAP, shrinks=True, widest=_WIDEST)
        parts = self._header, self._effort, self._goals, self._empty, self.advice, self._keys
        for part in parts:
            main.content.addWidget(part)
        main.content.addStretch(1)
        side = QWidget()
        side.setLayout(column(self.detail))
        self.side = SidePanel(main, side, usual=330, least=316, main_least=420, main_usual=540)
        self._whole = column(self.side)
        self.setLayout(self._whole)

    def _connect(self) -> None:
        self._header.installEventFilter(self)
        self._effort.installEventFilter(self)
        self._empty.explore_requested.connect(self.explore_requested)
        self._header.rename_requested.connect(self.rename_requested)
        self._header.add_goal_requested.connect(self.ask_for_goal)
        self._header.add_step_requested.connect(self.add_step)
        self._effort.hours_given.connect(self._acts.set_hours_per_week)
        self._effort.weeks_off_requested.connect(self._on_weeks_off)
        self.advice.mend_requested.connect(self._on_mend)
        self.advice.dismissed.connect(self._acts.dismiss)
        self.advice.item_requested.connect(self.show_item)
        self.advice.finding_requested.connect(self.finding_requested)
        self.detail.after_requested.connect(self._on_after)
        self._new_goals.explore_requested.connect(self.explore_requested)
        self._new_goals.added.connect(self.show_item)
        self._tree.item_selected.connect(self._on_item_selected)
        self._tree.log_time_requested.connect(self.log_time_requested)
        self.detail.log_time_requested.connect(self.log_time_requested)
        self.detail.add_step_requested.connect(self._tree.add_step)
        self.detail.finding_requested.connect(self.finding_requested)
        self.detail.link_requested.connect(self.link_requested)
        self.detail.file_requested.connect(self.file_requested)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 16 if event.size().width() < scaled(_NARROW) else 24
        self._whole.setContentsMargins(side, _AROUND, side, _AROUND)
        self._show_foot()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is left for the notes below depends on how high the parts above became."""
        if event.type() == QEvent.Type.Resize:
            self._show_foot()
        return super().eventFilter(watched, event)

    def _show_foot(self) -> None:
        """Show notes below the tree only where it has enough room of its own."""
        has_goals = self._plan is not None and bool(self._plan.goals)
        self._effort.be_short(self.height() < scaled(_HIGH_ENOUGH))
        self._keys.setVisible(has_goals and self.height() >= scaled(_HIGH_ENOUGH))
        width = self._effort.width()
        above = sum(height_at(part, width) for part in (self._header, self._effort))
        room = self.height() - 2 * _AROUND - above - scaled(_TREE_ROOM) - 3 * _GAP
        has_room = has_goals and room >= self.advice.height_at(width)
        self.advice.setVisible(has_room and self.advice.has_something)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()
        if self.focusWidget() is None:
            first = self._tree if self._plan and self._plan.goals else self._empty.choose
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        self.finish_editing()
        super().hideEvent(event)

    # --- what people do

    def _on_item_selected(self, item_id: str) -> None:
        if self._acts.hushed:
            return  # the plan is being shown, and this item will be with it
        self.detail.commit()
        self._acts.end_row()
        if self._plan is not None:
            self.detail.show_item(self._plan, item_id)

    def _on_weeks_off(self) -> None:
        if self._plan is None:
            return
        self.finish_editing()
        from desktop.pages.plan.weeks_off_dialog import WeeksOffDialog

        dialog = WeeksOffDialog(self._words, self._acts.today(), self)
        dialog.added.connect(self._acts.add_weeks_off)
        dialog.removed.connect(self._acts.remove_weeks_off)
        dialog.show_weeks(self._plan.breaks)
        self.plan_shown.connect(dialog.show_plan)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_after(self, step_id: str) -> None:
        step = self._plan.step(step_id) if self._plan else None
        if step is None or self._plan is None:
            return
        self.finish_editing()
        from desktop.pages.plan.after_dialog import AfterDialog

        dialog = AfterDialog(self._plan, step, self._catalogue, self._words, self)
        dialog.chosen.connect(partial(self._acts.set_after, step_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_mend(self, advice: Advice) -> None:
        self.finish_editing()
        if advice.kind == "kind":
            self.explore_requested.emit()
        elif advice.kind == "empty_goal":
            self._tree.select(advice.item)
            self._tree.add_step()
        else:
            self._acts.mend(advice)

    def ask_for_goal(self) -> None:
        """Offer goals to add, below the button for it."""
        if self._plan is None:
            return
        self.finish_editing()
        self._new_goals.ask_below(self._header.add_goal)

"""Hours a week, what is left, and between which dates the estimates put the end."""

import math
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSlider, QWidget

from desktop.domain.plan import Estimate, Plan
from desktop.domain.schedule import finish_range, open_steps, remaining
from desktop.widgets.layout import STRETCH, Card, column, row
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words

_HALF, _LEAST, _MOST = 0.5, 1, 40
_ONE_ROW, _NARROWEST = 600, 320


class EffortCard(Card):
    """Shows the plan's pace; the range of dates is never a single day and never sure."""

    hours_given = Signal(float)
    """The person has another number of hours a week (float)."""

    def __init__(self, words: Words, today: Callable[[], date]) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self._words, self._today = words, today
        self._hours = PlainLabel("", "large")
        self._hours.setObjectName("hours_per_week_value")
        self._slider = self._make_slider()
        self._left = PlainLabel("", "large")
        self._left.setObjectName("hours_remaining")
        self._range = PlainLabel("", "heading", wraps=True)
        self._range.setObjectName("finish_range")
        self._basis = PlainLabel("", "small", "muted", wraps=True)
        self._basis.setObjectName("finish_basis")
        self._lay_out()

    def show_plan(self, plan: Plan) -> None:
        """Show the pace of `plan`."""
        self._hours.setText(self._words.hours(plan.hours_per_week))
        self._show_on_slider(plan.hours_per_week)
        left = remaining(plan)
        self._left.setText(self._words.hours(left.likely))
        text, basis = self._finish(plan, left)
        self._range.setText(text)
        self._basis.setText(basis)
        self._basis.setVisible(bool(basis))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wide = event.size().width() >= _ONE_ROW
        self._parts.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._parts.setSpacing(24 if wide else 8)

    def minimumSizeHint(self) -> QSize:
        """What it needs in two rows, so that it lets the page become narrow enough for them."""
        needed = super().minimumSizeHint()
        return QSize(min(needed.width(), _NARROWEST), needed.height())

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("hours_per_week")
        slider.setAccessibleName(self.tr("Hours per week"))
        slider.setRange(_LEAST, _MOST)
        slider.setSingleStep(1)
        slider.setPageStep(4)
        slider.setMinimumSize(60, 22)
        slider.valueChanged.connect(self._on_value_changed)
        return slider

    def _lay_out(self) -> None:
        def block(label: str, *parts: QWidget) -> QWidget:
            box = QWidget()
            name = PlainLabel(label, "small", "muted")
            box.setLayout(column(STRETCH, name, *parts, STRETCH, spacing=2))
            return box

        week = block(self.tr("Hours per week"), self._hours)
        left = block(self.tr("Remaining"), self._left)
        end = block(self.tr("Finish range"), self._range, self._basis)
        pace = QWidget()
        pace.setLayout(row(week, self._slider, left, spacing=16))
        self._parts = row(pace, end, spacing=24)
        self._parts.setStretch(0, 1)
        self._parts.setStretch(1, 1)
        self.layout().addLayout(self._parts)  # type: ignore[union-attr]

    # --- the slider

    def _show_on_slider(self, hours: float) -> None:
        """Let the slider stand at the hours, beyond its own ends where the file goes beyond."""
        if self._slider.isSliderDown():
            return
        at = hours / _HALF
        self._slider.blockSignals(True)
        self._slider.setRange(min(_LEAST, math.floor(at)), max(_MOST, math.ceil(at)))
        self._slider.setValue(round(at))
        self._slider.blockSignals(False)

    def _on_value_changed(self, halves: int) -> None:
        self.hours_given.emit(halves * _HALF)

    # --- the range, in words

    def _finish(self, plan: Plan, left: Estimate) -> tuple[str, str]:
        """The range, and what it rests on; or what is missing for one."""
        if not open_steps(plan):
            done = any(True for _ in plan.steps())
            return (self.tr("All steps are done") if done else self.tr("No steps yet")), ""
        if left.slow <= 0:
            return self.tr("Estimate a step to see a range"), ""
        if plan.hours_per_week <= 0:
            return self.tr("Set hours a week to see a range"), ""
        span = finish_range(plan, self._today())
        rests = self.tr("if every step goes quickly / slowly. Rests on estimates alone.")
        if span is None:
            return self.tr("More than twenty years at this pace"), rests
        if span.latest is None:
            early = self._words.date(span.earliest)
            return self.tr("{0} at the earliest, maybe decades later").format(early), rests
        return self._between(span.earliest, span.latest), rests

    def _between(self, first: date, last: date) -> str:
        early = self._words.date(first)
        if first.year == last.year:
            early = self._words.short_date(first, last)
        return self.tr("Between {0} and {1}").format(early, self._words.date(last))

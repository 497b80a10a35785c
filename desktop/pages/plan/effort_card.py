"""Hours a week, weeks off, what is left, and by which dates it may be finished."""

import math
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSlider, QWidget

from desktop.domain.effort import remaining
from desktop.domain.forecast import Forecast
from desktop.domain.plan import Plan
from desktop.domain.weeks import weeks_off
from desktop.look.text_size import scaled
from desktop.widgets.announce import Announcer
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, Card, column, row
from desktop.widgets.plain_label import PlainLabel, set_tip
from desktop.words import Words

_HALF, _LEAST, _MOST = 0.5, 1, 40
_ONE_ROW, _NARROWEST = 600, 320


class EffortCard(Card):
    """Shows the plan's pace; the range of dates is never a single day and never sure."""

    hours_given = Signal(float)
    """The person has another number of hours a week (float)."""

    weeks_off_requested = Signal()
    """The person wants to say in which weeks nothing is done."""

    def __init__(self, words: Words) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self._words = words
        self._plan_id, self._is_short = "", False
        self._weeks_off = Button("", "weeks_off", self.weeks_off_requested.emit, "link")
        self._hours = PlainLabel("", "large")
        self._hours.setObjectName("hours_per_week_value")
        self._slider, self._announcer = self._make_slider(), Announcer(self)
        self._left = PlainLabel("", "large")
        self._left.setObjectName("hours_remaining")
        self._range = PlainLabel("", "large", wraps=True)
        self._range.setObjectName("finish_range")
        self._basis = PlainLabel("", "small", "muted", wraps=True)
        self._basis.setObjectName("finish_basis")
        self._lay_out()

    def show_plan(self, plan: Plan, today: date) -> None:
        """Show the pace of `plan`; its finish range follows with `show_forecast`."""
        hours = self._words.hours(plan.hours_per_week)
        self._hours.setText(hours)
        self._slider.setAccessibleDescription(hours)
        self._show_on_slider(plan.hours_per_week)
        self._left.setText(self._words.hours(remaining(plan).likely))
        off = len(weeks_off(plan, today))
        self._weeks_off.say(
            self.tr("Weeks off: {0}…").format(self._words.number(off))
            if off
            else self.tr("Weeks off…")
        )
        if plan.id != self._plan_id:
            self._plan_id = plan.id
            self._say("", "")

    def show_forecast(self, forecast: Forecast) -> None:
        """Show when the plan may be finished."""
        self._say(self._words.finish(forecast), self._words.finish_basis(forecast))

    def be_short(self, is_short: bool) -> None:
        """Leave out what the finish range rests on, which its tool tip says too."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._basis.setVisible(bool(self._basis.text()) and not is_short)

    def _say(self, text: str, basis: str) -> None:
        self._range.setText(text)
        self._basis.setText(basis)
        set_tip(self._range, basis)
        self._basis.setVisible(bool(basis) and not self._is_short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wide = event.size().width() >= scaled(_ONE_ROW)
        self._parts.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._parts.setSpacing(24 if wide else 8)

    def minimumSizeHint(self) -> QSize:
        """What it needs in two rows, so that it lets the page become narrow enough for them."""
        needed = super().minimumSizeHint()
        return QSize(min(needed.width(), scaled(_NARROWEST)), needed.height())

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("hours_per_week")
        slider.setAccessibleName(self.tr("Half hours per week"))  # a screen reader says its number
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
            box.setLayout(column(name, *parts, STRETCH, spacing=4))
            return box

        week = block(self.tr("Hours per week"), self._hours, self._weeks_off)
        left = block(self.tr("Remaining"), self._left)
        end = block(self.tr("Finish range"), self._range, self._basis)
        pace = QWidget()
        beside = block("", self._slider)  # level with the hours that it sets
        pace.setLayout(row(week, beside, left, spacing=16))
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
        self._announcer.say(self._words.hours(halves * _HALF), "hours")

"""Looks ahead from each state of the plan: which weeks its steps take, and when it may be finished."""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.advice import Advice, advice
from desktop.domain.burn_up import BurnUp, burn_up
from desktop.domain.forecast import Forecast, forecast
from desktop.domain.plan import Plan
from desktop.domain.schedule import Schedule, in_order, schedule
from desktop.session.plan_session import PlanSession
from desktop.session.writer import Writer

_PAUSE_MS, _MANY, _MINUTE_MS = 250, 2_000, 60_000


class Outlook(msgspec.Struct, frozen=True):
    """How far a plan has come until a day, and how it goes on from there, as far as one can say.

    `next_step` is the id of the step to work on now; empty where none is open.
    """

    plan: Plan
    today: date
    schedule: Schedule
    forecast: Forecast
    burn_up: BurnUp
    next_step: str
    advice: tuple[Advice, ...]


def outlook(plan: Plan, today: date) -> Outlook:
    """The outlook of a plan; may take a tenth of a second for a large one."""
    steps = in_order(plan)
    weeks, ahead = schedule(plan, today), forecast(plan, today)
    return Outlook(
        plan,
        today,
        weeks,
        ahead,
        burn_up(plan, today),
        steps[0].id if steps else "",
        advice(plan, weeks, ahead, today),
    )


def _is_large(plan: Plan) -> bool:
    """Whether showing it takes the window, and looking ahead of it the thread, long enough to be felt."""
    return len(plan.log) + sum(len(goal.steps) for goal in plan.goals) > _MANY


class Outlooks(QObject):
    """Works out the outlook of the open plan off the GUI thread, whenever the plan has changed."""

    outlook_changed = Signal(object)
    """There is another outlook (Outlook); the plan may have changed again meanwhile."""

    def __init__(self, session: PlanSession, thinker: Writer, today: Callable[[], date]) -> None:
        super().__init__()
        self._session, self._thinker, self._today = session, thinker, today
        self._is_busy = self._is_over = False
        self.latest: Outlook | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)  # at midnight it is another day
        self._clock.start(_MINUTE_MS)
        session.plan_changed.connect(self.look)

    def look(self) -> None:
        """Work out the outlook of the open plan, unless it is known; one at a time.

        It begins once the window has painted the plan, which would be slower beside it.
        """
        if not self._is_busy:
            self._is_busy = True
            plan = self._session.plan
            QTimer.singleShot(_PAUSE_MS if plan and _is_large(plan) else 0, self._begin)

    def _begin(self) -> None:
        plan, today = self._session.plan, self._today()
        is_known = (
            self.latest is not None and self.latest.plan is plan and self.latest.today == today
        )
        if plan is None or is_known or self._is_over:
            self._is_busy = False
        else:
            self._thinker.submit(partial(outlook, plan, today), self._on_worked_out)

    def stop(self) -> None:
        """Look no further; the app ends."""
        self._is_over = True
        self._clock.stop()

    def _on_worked_out(self, found: Outlook | None, error: Exception | None) -> None:
        self._is_busy = False
        plan = self._session.plan
        if found is not None and plan is not None and found.plan.id == plan.id:
            self.latest = found
            self.outlook_changed.emit(found)
        if found is not None:
            self.look()  # it may have changed meanwhile
        elif error is not None:
            sys.excepthook(
                type(error), error, error.__traceback__
            )  # it is told, and tried again later

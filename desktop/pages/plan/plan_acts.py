"""Everything that a person can do to a plan on this page, with the words that undo says."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain import edits, mends
from desktop.domain.advice import Advice, parts_of_large_step
from desktop.domain.edits import Edit
from desktop.domain.plan import (
    LEVELS,
    LONGEST_NOTE,
    LONGEST_TITLE,
    MOST_PROOFS,
    Estimate,
    Goal,
    Level,
    Plan,
    Proof,
    Step,
    WeeksOff,
)
from desktop.domain.shown import shown_goal_title, shown_step_title
from desktop.domain.skill import Catalogue
from desktop.domain.suggest import NewId, parts_of
from desktop.domain.time_log import logged_hours
from desktop.session.follow_acts import FollowActs
from desktop.session.plan_session import PlanSession
from desktop.words import Words

LONGEST_TARGET = 2_000
_LONGEST_PART = 480


class PlanActs(QObject):
    """Turns gestures into edits of the session; while `hushed`, nothing at all is changed."""

    def __init__(
        self,
        session: PlanSession,
        catalogue: Catalogue,
        words: Words,
        today: Callable[[], date],
        new_id: NewId,
    ) -> None:
        super().__init__()
        self._session, self._catalogue, self._words = session, catalogue, words
        self.today, self.new_id = today, new_id
        self.following = FollowActs(session, new_id)
        self.hushed = False
        self._new_step = ""

    def end_row(self) -> None:
        """What is typed or turned from now on is undone apart from what was before.

        A step that was just added still waits for its title, which belongs to the adding.
        """
        if not self._new_step:
            self._session.end_row()

    @contextmanager
    def hush(self) -> Iterator[None]:
        """Let nothing be changed while the plan is being shown."""
        before, self.hushed = self.hushed, True
        try:
            yield
        finally:
            self.hushed = before

    @property
    def plan(self) -> Plan | None:
        """The plan as it is now."""
        return self._session.plan

    def _apply(self, text: str, edit: Edit, key: str | None = None) -> None:
        if not self.hushed:
            self._new_step = ""
            self._session.apply(text, edit, key)

    # --- the plan

    def set_hours_per_week(self, hours: float) -> None:
        """Say how many hours a week there are; a drag of the slider is undone as one."""
        edit = partial(edits.set_hours_per_week, hours=hours, today=self.today())
        self._apply(self.tr("change hours per week"), edit, "hours_per_week")

    def add_weeks_off(self, off: WeeksOff) -> None:
        """Say in which weeks nothing is done for the plan."""
        self._apply(self.tr("add weeks off"), partial(edits.add_weeks_off, off=off))

    def remove_weeks_off(self, off: WeeksOff) -> None:
        """Work in these weeks after all."""
        self._apply(self.tr("remove weeks off"), partial(edits.remove_weeks_off, off=off))

    def add_known(self, name: str) -> None:
        """Note a skill that the person has already."""
        self._apply(self.tr("add skill you have"), partial(edits.add_known, names=(name,)))

    def remove_known(self, name: str) -> None:
        """Take a skill out of those that the person has already."""
        self._apply(self.tr("remove skill you have"), partial(edits.remove_known, name=name))

    # --- advice

    def mend(self, advice: Advice) -> None:
        """Do what the button beside an advice says: other hours, other dates, or smaller steps."""
        if advice.chance is not None and advice.chance.more is not None:
            self.set_hours_per_week(advice.chance.more)
        elif advice.dates:
            edit = partial(mends.move_dates, dates=dict(advice.dates))
            self._apply(self.tr("move dates"), edit)
        elif advice.kind == "large_step":
            self._split(advice.item)

    def dismiss(self, key: str) -> None:
        """Never say an advice again."""
        self._apply(self.tr("dismiss suggestion"), partial(mends.dismiss, key=key))

    def _split(self, step_id: str) -> None:
        step = self.plan.step(step_id) if self.plan else None
        if step is None or self.plan is None:
            return
        title = shown_step_title(step, self._catalogue, self._words.language)
        form = self.tr("{0} (part {1})")
        numbers = range(1, parts_of_large_step(self.plan, step) + 1)
        titles = [form.format(title[:_LONGEST_PART], number) for number in numbers]
        logged = logged_hours(self.plan).get(step_id, 0.0)
        parts = parts_of(step, titles, logged, self.new_id)
        self._apply(self.tr("split step"), partial(mends.split_step, step_id=step_id, parts=parts))

    # --- goals and steps alike

    def rename(self, item_id: str, title: str) -> None:
        """Give a goal or step another title; an empty one, or the one that was shown, changes nothing."""
        clean = " ".join(title.split())[:LONGEST_TITLE]
        if self.plan is None or not clean:
            return
        goal, step = self.plan.goal(item_id), self.plan.step(item_id)
        language = self._words.language
        if goal is not None and title != shown_goal_title(goal, self._catalogue, language):
            edit = partial(edits.rename_goal, goal_id=item_id, title=clean)
            self._apply(self.tr("rename goal"), edit)
        if step is not None and title != shown_step_title(step, self._catalogue, language):
            edit = partial(edits.rename_step, step_id=item_id, title=clean)
            if item_id == self._new_step:
                self._apply(self.tr("add step"), edit, f"new:{item_id}")
            else:
                self._apply(self.tr("rename step"), edit)

    def set_due(self, item_id: str, day: date | None, *, joined: bool = False) -> None:
        """Say by when a step should be done, or a goal be reached; `joined` with the change before."""
        if self.plan is None:
            return
        if self.plan.goal(item_id) is not None:
            edit = partial(edits.set_target, goal_id=item_id, target=day)
            self._apply(
                self.tr("change target date"), edit, f"target:{item_id}" if joined else None
            )
        else:
            edit = partial(edits.set_due, step_id=item_id, due=day)
            self._apply(self.tr("change due date"), edit, f"due:{item_id}" if joined else None)

    def move(self, item_id: str, by: int) -> None:
        """Move a goal or step one place up (-1) or down (1); a step goes on into the next goal."""
        if self.plan is None:
            return
        goals = self.plan.goals
        home = self.plan.goal_of(item_id)
        if home is None:
            place = next((at for at, each in enumerate(goals) if each.id == item_id), None)
            if place is not None and 0 <= place + by < len(goals):
                self._move_goal(item_id, place + by)
            return
        place = [each.id for each in home.steps].index(item_id) + by
        if 0 <= place < len(home.steps):
            self._move_step(item_id, home.id, place)
            return
        beside = [each.id for each in goals].index(home.id) + by
        if 0 <= beside < len(goals):
            self._move_step(item_id, goals[beside].id, len(goals[beside].steps) if by < 0 else 0)

    def put_goal(self, goal_id: str, before: int) -> None:
        """Put a goal before the one that stands at a place now."""
        if self.plan is not None:
            ids = [each.id for each in self.plan.goals]
            self._move_goal(goal_id, before - (goal_id in ids[:before]))

    def put_step(self, step_id: str, goal_id: str, before: int) -> None:
        """Put a step into a goal, before the step that stands at a place there now."""
        goal = self.plan.goal(goal_id) if self.plan else None
        if goal is not None:
            ids = [each.id for each in goal.steps]
            self._move_step(step_id, goal_id, before - (step_id in ids[:before]))

    def _move_goal(self, goal_id: str, to: int) -> None:
        self._apply(self.tr("move goal"), partial(edits.move_goal, goal_id=goal_id, to=to))

    def _move_step(self, step_id: str, goal_id: str, to: int) -> None:
        edit = partial(edits.move_step, step_id=step_id, goal_id=goal_id, to=to)
        self._apply(self.tr("move step"), edit)

    def remove(self, item_id: str) -> None:
        """Take a goal or a step away."""
        if self.plan is None:
            return
        if self.plan.goal(item_id) is not None:
            self._apply(self.tr("remove goal"), partial(edits.remove_goal, goal_id=item_id))
        else:
            self._apply(self.tr("remove step"), partial(edits.remove_step, step_id=item_id))

    # --- goals

    def add_goal(self, goal: Goal) -> None:
        """Put a goal at the end."""
        self._apply(self.tr("add goal"), partial(edits.add_goal, goal=goal))

    def set_level_from(self, goal_id: str, level: Level) -> None:
        """Say where a goal starts; its end moves up where it would lie below."""
        goal = self.plan.goal(goal_id) if self.plan else None
        if goal is not None:
            self._set_levels(goal_id, level, max(level, goal.level_to, key=LEVELS.index))

    def set_level_to(self, goal_id: str, level: Level) -> None:
        """Say where a goal leads; its start moves down where it would lie above."""
        goal = self.plan.goal(goal_id) if self.plan else None
        if goal is not None:
            self._set_levels(goal_id, min(level, goal.level_from, key=LEVELS.index), level)

    def _set_levels(self, goal_id: str, level_from: Level, level_to: Level) -> None:
        edit = partial(edits.set_levels, goal_id=goal_id, level_from=level_from, level_to=level_to)
        self._apply(self.tr("change levels"), edit)

    # --- steps

    def add_step(self, item_id: str) -> str:
        """Add a step after a step, or at the end of a goal (the last one for no id); gives its id."""
        if self.plan is None or not self.plan.goals or self.hushed:
            return ""
        home = self.plan.goal_of(item_id)
        goal = home or self.plan.goal(item_id) or self.plan.goals[-1]
        at = [each.id for each in goal.steps].index(item_id) + 1 if home else None
        step = Step(id=self.new_id(), title=self.tr("New step"))
        edit = partial(edits.add_step, goal_id=goal.id, step=step, at=at)
        self._apply(self.tr("add step"), edit, f"new:{step.id}")
        if self.plan.step(step.id) is None:
            return ""
        self._new_step = step.id
        return step.id

    def set_after(self, step_id: str, after: tuple[str, ...]) -> None:
        """Say which steps have to be done before a step."""
        edit = partial(edits.set_after, step_id=step_id, after=after)
        self._apply(self.tr("change order of work"), edit)

    def toggle_done(self, step_id: str) -> None:
        """Mark an open step done today, and open a done one again."""
        step = self.plan.step(step_id) if self.plan else None
        if step is None:
            return
        text = self.tr("open step again") if step.done else self.tr("mark step done")
        day = None if step.done else self.today()
        self._apply(text, partial(edits.mark_done, step_id=step_id, on=day))

    def set_likely_hours(self, step_id: str, hours: float) -> None:
        """Say how long a step takes as a rule; 0 takes the estimate away."""
        edit = partial(edits.set_likely_hours, step_id=step_id, likely=hours)
        without = partial(edits.set_estimate, step_id=step_id, estimate=None)
        self._apply(self.tr("change estimate"), edit if hours > 0 else without)

    def set_estimate(self, step_id: str, estimate: Estimate) -> None:
        """Say how long a step may take, joined with the change before; zeros take it away."""
        given = estimate if estimate.slow > 0 else None
        edit = partial(edits.set_estimate, step_id=step_id, estimate=given)
        self._apply(self.tr("change estimate"), edit, f"estimate:{step_id}")

    def write_note(self, step_id: str, note: str) -> None:
        """Replace a step's note; what is typed at one go is undone as one."""
        edit = partial(edits.write_note, step_id=step_id, note=note[:LONGEST_NOTE])
        self._apply(self.tr("change note"), edit, f"note:{step_id}")

    def add_proof(self, step_id: str, proof: Proof) -> bool:
        """Add a link or a file; gives whether there was room for it."""
        step = self.plan.step(step_id) if self.plan else None
        if step is None or len(step.proofs) >= MOST_PROOFS or len(proof.target) > LONGEST_TARGET:
            return False
        text = self.tr("add link") if proof.kind == "link" else self.tr("add file")
        self._apply(text, partial(edits.add_proof, step_id=step_id, proof=proof))
        return True

    def remove_proof(self, step_id: str, proof: Proof) -> None:
        """Take a link or a file away; the file itself is not touched."""
        text = self.tr("remove link") if proof.kind == "link" else self.tr("remove file")
        self._apply(text, partial(edits.remove_proof, step_id=step_id, proof=proof))

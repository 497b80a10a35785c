"""A plan in a few plain lines, to see at a glance which state of it this is."""

from collections.abc import Iterator
from itertools import islice

from desktop.domain.plan import Goal, Plan, Step
from desktop.words import Words

_DONE, _OPEN, _NO_BREAK = "☑", "☐", "\N{NO-BREAK SPACE}"
_MOST_LINES = 1_000


def outline(plan: Plan, words: Words) -> str:
    """The title, then each goal with its steps; a mark says what is done. A very long plan is cut off."""
    lines = list(islice(_lines(plan, words), _MOST_LINES + 1))
    if len(lines) > _MOST_LINES:
        lines[-1] = "…"
    return "\n".join(lines).rstrip()


def _lines(plan: Plan, words: Words) -> Iterator[str]:
    yield from (plan.title, "")
    for goal in plan.goals:
        yield _goal_line(goal, words)
        for step in goal.steps:
            yield f"    {_step_line(step, words)}"
        yield ""


def _goal_line(goal: Goal, words: Words) -> str:
    levels = f"{words.level(goal.level_from)} → {words.level(goal.level_to)}"
    return f"{_one_line(goal.title)} ({levels})"


def _step_line(step: Step, words: Words) -> str:
    mark = _DONE if step.done is not None else _OPEN
    if step.estimate is None:
        return f"{mark} {_one_line(step.title)}"
    hours = words.short_hours(step.estimate.likely).replace(" ", _NO_BREAK)
    return f"{mark} {_one_line(step.title)} ·{_NO_BREAK}{hours}"


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""Plans as large as a very long life with Tumbuh could make them."""

from datetime import timedelta

from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Step
from tests.samples import TODAY

STEPS, LOGGED, NOTE = 10_000, 100_000, 1_000_000
_IN_A_GOAL = 100


def large_plan(
    steps: int = STEPS, logged: int = LOGGED, note: int = NOTE, in_a_goal: int = _IN_A_GOAL
) -> Plan:
    """A plan with so many steps and log entries, and a note of so many letters on its first step."""
    made = [
        Step(
            id=f"s{number}",
            title=f"Step number {number} of very many",
            estimate=Estimate(1.0, 2.0, 4.0),
            done=TODAY if number % 3 == 0 else None,
            due=TODAY + timedelta(number % 400) if number % 5 == 0 else None,
            note="words and words\n" * (note // 16) if number == 0 else "",
        )
        for number in range(steps)
    ]
    goals = tuple(
        Goal(
            id=f"g{first}",
            title=f"Goal {first}",
            kind="ai",
            steps=tuple(made[first : first + in_a_goal]),
        )
        for first in range(0, steps, in_a_goal)
    )
    log = tuple(
        LogEntry(f"l{number}", f"s{number % steps}", TODAY - timedelta(number % 700), 0.5)
        for number in range(logged)
    )
    return Plan(id="large", title="A large plan", created=TODAY, goals=goals, log=log)

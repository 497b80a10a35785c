"""Small plans to test with: `plan()` has all; each part can be made with other values."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from desktop.domain.plan import Estimate, Goal, LogEntry, Plan, Proof, Step

TODAY = date(2026, 3, 2)


def step(step_id: str = "s1", **values: Any) -> Step:
    """An open step of two hours or so."""
    return replace(
        Step(id=step_id, title=f"Step {step_id}", estimate=Estimate(1.0, 2.0, 4.0)), **values
    )


def goal(goal_id: str = "g1", *steps: Step, **values: Any) -> Goal:
    """A goal for an AI-augmented skill."""
    return replace(Goal(id=goal_id, title=f"Goal {goal_id}", kind="ai", steps=steps), **values)


def entry(entry_id: str = "l1", step_id: str = "s1", **values: Any) -> LogEntry:
    """One hour that was logged today."""
    return replace(LogEntry(id=entry_id, step=step_id, on=TODAY, hours=1.0), **values)


def empty_plan(**values: Any) -> Plan:
    """A plan as it is right after it was made."""
    return replace(Plan(id="p1", title="My plan", created=TODAY), **values)


def plan(**values: Any) -> Plan:
    """A plan that has something in each of its parts.

    Goals `g1` (steps `s1`, done, and `s2`) and `g2` (step `s3`); `s1` has hours logged as `l1`.
    """
    return replace(
        Plan(
            id="p1",
            title="From answering calls to caring for customers",
            created=date(2026, 1, 5),
            field="customer_admin",
            typed="CS di toko online",
            reading="Customer service",
            hours_per_week=4.0,
            goals=(
                Goal(
                    id="g1",
                    title="AI chat support",
                    kind="ai",
                    skill="ai_chat_support",
                    level_from="beginner",
                    level_to="skilled",
                    target=date(2026, 6, 30),
                    steps=(
                        Step(
                            id="s1",
                            title="Write ten answers with an assistant",
                            estimate=Estimate(2.0, 3.0, 5.0),
                            due=date(2026, 2, 1),
                            done=date(2026, 2, 3),
                            note="Went well.\nAsk for feedback.",
                            proofs=(
                                Proof("link", "https://example.org/answers"),
                                Proof("file", "/home/sari/answers.pdf"),
                            ),
                            starter="ai_chat_support.first",
                            findings=("A-01", "B-07"),
                        ),
                        Step(id="s2", title="Check every answer", estimate=Estimate(1.0, 2.0, 4.0)),
                    ),
                ),
                Goal(
                    id="g2",
                    title="Empathy in hard cases",
                    kind="human",
                    level_from="working",
                    level_to="expert",
                    steps=(Step(id="s3", title="Listen to five calls"),),
                ),
            ),
            log=(
                LogEntry(id="l1", step="s1", on=date(2026, 2, 1), hours=2.5, note="At home"),
                LogEntry(id="l2", step="gone", on=date(2026, 2, 2), hours=0.5),
            ),
        ),
        **values,
    )

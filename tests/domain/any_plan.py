"""Hypothesis strategies for whole plans, hostile texts included."""

import itertools
from typing import TypeVar

from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain.checks import FIRST_DAY, LAST_DAY
from desktop.domain.plan import (
    LEVELS,
    MOST_HOURS,
    MOST_HOURS_A_WEEK,
    Estimate,
    Goal,
    LogEntry,
    Pace,
    Plan,
    Proof,
    Step,
    WeeksOff,
)
from desktop.domain.skill import SKILL_KINDS

_Item = TypeVar("_Item", Plan, Goal, Step, LogEntry)

HOSTILE = (
    "<img src=file:///etc/passwd>",
    "<b>bold</b> &amp; & \"quoted\" 'too' \\ / \\u0000",
    "right to left \u202egnp.exe\u2066",
    "line\u2028and\u2029paragraph\x85next",
    "NUL \x00 BEL \x07 ESC \x1b[31m DEL \x7f",
    "=cmd|' /C calc'!A0",
    "two\r\nlines\ttab",
    "\ufeffBOM \ufffe \U0010ffff 👩🏽‍💻 ñ n\u0303 İı ß",
    "${HOME} %s {0} {{}}",
    "",
)
LONG_WORD = "a" * 100_000

texts = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
notes = texts | st.just(LONG_WORD)
days = st.dates(FIRST_DAY, LAST_DAY)
hours = st.floats(0, MOST_HOURS) | st.sampled_from([0.0, 0.25, 1.5, 5e-324, MOST_HOURS])
week_hours = st.floats(0, MOST_HOURS_A_WEEK) | st.sampled_from([0.0, 5e-324, 4.0])
levels = st.sampled_from(LEVELS)
estimates = st.lists(hours, min_size=3, max_size=3).map(lambda three: Estimate(*sorted(three)))
proofs = st.builds(
    Proof,
    kind=st.sampled_from(["link", "file"]),
    target=texts.filter(bool) | st.just("https://example.org/" + "x" * 1_900),
)
weeks_off = st.builds(
    lambda title, one, other: WeeksOff(title, min(one, other), max(one, other)), texts, days, days
)
paces = st.builds(Pace, until=days, hours=week_hours)
new_steps = st.builds(
    Step,
    id=st.just("new"),
    title=texts,
    estimate=st.none() | estimates,
    due=st.none() | days,
    done=st.none() | days,
    note=notes,
    proofs=st.lists(proofs, max_size=3, unique_by=lambda proof: proof.target).map(tuple),
    starter=texts,
    findings=st.lists(texts, max_size=3).map(tuple),
    after=st.lists(st.sampled_from("0123456789"), max_size=2, unique=True).map(tuple),
)
new_goals = st.builds(
    Goal,
    id=st.just("new"),
    title=texts,
    kind=st.sampled_from(SKILL_KINDS),
    skill=texts,
    level_from=levels,
    level_to=levels,
    target=st.none() | days,
    steps=st.lists(new_steps, max_size=3).map(tuple),
)
new_entries = st.builds(
    LogEntry, id=st.just("new"), step=st.just("gone"), on=days, hours=hours, note=notes
)


def with_own_ids(plan: Plan) -> Plan:
    """The same plan with an id of its own for each part, and its hours logged for its steps."""
    numbers = itertools.count(1)

    def own(item: _Item) -> _Item:
        return replace(item, id=f"i{next(numbers)}")

    goals = tuple(
        replace(own(goal), steps=tuple(own(step) for step in goal.steps)) for goal in plan.goals
    )
    step_ids = [step.id for goal in goals for step in goal.steps] or ["gone"]
    goals = tuple(
        replace(
            goal,
            steps=tuple(
                replace(
                    step, after=tuple(step_ids[int(each) % len(step_ids)] for each in step.after)
                )
                for step in goal.steps
            ),
        )
        for goal in goals
    )
    log = tuple(
        replace(own(entry), step=step_ids[place % len(step_ids)])
        for place, entry in enumerate(plan.log)
    )
    return replace(own(plan), goals=goals, log=log)


plans = st.builds(
    Plan,
    id=st.just("new"),
    title=texts,
    created=days,
    field=texts,
    typed=texts,
    reading=texts,
    hours_per_week=week_hours,
    paces=st.lists(paces, max_size=2).map(tuple),
    breaks=st.lists(weeks_off, max_size=2, unique=True).map(tuple),
    dismissed=st.lists(st.sampled_from(("kind:human", "kind:core", "large:s1")), unique=True).map(
        tuple
    ),
    known=st.lists(texts, max_size=3, unique=True).map(tuple),
    goals=st.lists(new_goals, max_size=3).map(tuple),
    log=st.lists(new_entries, max_size=4).map(tuple),
).map(with_own_ids)

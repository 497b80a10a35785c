"""Plan files as plain JSON values, to add strange keys to them and to break them."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.domain.plan import Plan
from desktop.storage.plan_file import OpenedPlan, read_plan, to_bytes
from tests.samples import plan

Raw = dict[str, Any]


def raw(a_plan: Plan | None = None) -> Raw:
    """The JSON value of a plan's file."""
    value: Raw = json.loads(to_bytes(a_plan or plan()))
    return value


def open_raw(folder: Path, value: Any) -> OpenedPlan:
    """Write a JSON value (or bytes) as it is and open it as a plan."""
    path = folder / "plan.tumbuh"
    path.write_bytes(value if isinstance(value, bytes) else json.dumps(value).encode())
    return read_plan(path)


def records_in(value: Raw) -> Iterator[tuple[str, Raw]]:
    """Every record of a plan file with a name that it keeps whatever else changes."""
    yield "plan", value
    for goal in value.get("goals", []):
        yield f"goal {goal['id']}", goal
        for step in goal.get("steps", []):
            yield f"step {step['id']}", step
            if step.get("estimate") is not None:
                yield f"estimate of {step['id']}", step["estimate"]
            targets = Counter[str]()  # a link and a file may have the same
            for proof in step.get("proofs", []):
                targets[proof["target"]] += 1
                which = targets[proof["target"]]
                yield f"proof {which} to {proof['target']} of {step['id']}", proof
    for entry in value.get("log", []):
        yield f"entry {entry['id']}", entry

"""What is said of skills that came and went, and of files that were refused."""

from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain import edits
from desktop.domain.changes import changes
from desktop.domain.checks import Problem, ProblemCode
from desktop.domain.plan import Plan
from desktop.shell.change_words import ChangeWords
from desktop.shell.failure_words import say_failure
from desktop.storage.failure import Reason, StorageFailure
from tests.pages.screens import CATALOGUE, english
from tests.samples import plan

MANY = edits.add_known(plan(), [f"skill {n}" for n in range(100)])


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (plan(), edits.add_known(plan(), ["Figma", "Excel"]), "{0}: Figma, Excel added"),
        (MANY, edits.add_known(MANY, ["Figma"]), "{0}: Figma added"),
        (MANY, edits.remove_known(MANY, "skill 42"), "{0}: skill 42 removed"),
        (
            edits.add_known(plan(), ["A"]),
            edits.add_known(plan(), ["B"]),
            "{0}: changed",
        ),
    ],
)
def test_skills_that_came_and_went_are_told_by_name(
    before: Plan, after: Plan, said: str, qapp: QApplication
) -> None:
    (change,) = changes(before, after)
    line = ChangeWords(english(qapp), CATALOGUE).line(change)
    assert line == said.format("Skills I already have")


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_is_said_in_words(reason: Reason, qapp: QApplication) -> None:
    said = say_failure(StorageFailure(Path("file"), reason, "in detail"))
    assert ("in detail" in said) == (reason == "other")


@pytest.mark.parametrize("code", get_args(ProblemCode))
def test_every_problem_is_said_with_its_place(code: ProblemCode, qapp: QApplication) -> None:
    problem = Problem("Positions.csv, line 12", code)
    said = say_failure(StorageFailure(Path("file"), "faulty_import", problems=(problem,)))
    assert "At Positions.csv, line 12: " in said

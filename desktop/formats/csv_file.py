"""The steps as a table for spreadsheets, in which no cell of a plan becomes a formula."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.formats.goal_part import GoalPart, StepPart
from desktop.formats.report import Report

translate = QCoreApplication.translate

_FORMULA = r"(?=[\s\"']*[=+\-@＝＋－＠])"
_FORMULA_FIRST = re.compile("^" + _FORMULA)
_FORMULA_AFTER_SEMICOLON = re.compile("(?<=;)" + _FORMULA)
_LONGEST_CELL = 30_000
"""What goes beyond 32,767 characters a spreadsheet puts into other cells; the plan keeps it whole."""
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def to_csv(report: Report) -> bytes:
    """The file content: UTF-8 with byte order mark, commas, one row a step, every cell quoted.

    Dates are ISO 8601, hours have a decimal point. A goal without steps has one row of its own.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(_columns())
    for goal in report.goals:
        writer.writerows(_rows(goal))
    return file.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """The text on one line, with `'` where a spreadsheet would begin to calculate.

    That is at the start, and after a semicolon, which parts the cells wherever the comma is the
    decimal sign (as in Indonesia): there quotes inside a line do not hold, nor do line breaks.
    """
    line = " / ".join(part.strip() for part in text.split("\n") if part.strip())
    if len(line) > _LONGEST_CELL:
        line = line[: _LONGEST_CELL - 1] + "…"
    if _NUMBER.fullmatch(line):
        return line
    return _FORMULA_AFTER_SEMICOLON.sub("'", _FORMULA_FIRST.sub("'", line))


def _columns() -> list[str]:
    return [
        translate("report", "Goal"),
        translate("report", "Kind"),
        translate("report", "From level"),
        translate("report", "To level"),
        translate("report", "Target date"),
        translate("report", "Step"),
        translate("report", "Done on"),
        translate("report", "Due on"),
        translate("report", "Hours, quick"),
        translate("report", "Hours, likely"),
        translate("report", "Hours, slow"),
        translate("report", "Hours logged"),
        translate("report", "Note"),
        translate("report", "Links and proof"),
        translate("report", "Why"),
    ]


def _rows(goal: GoalPart) -> Iterator[list[str]]:
    own = [
        guarded(goal.title),
        goal.kind_word,
        goal.level_from,
        goal.level_to,
        _day(goal.target),
    ]
    for step in goal.steps:
        yield own + _cells(step)
    if not goal.steps:
        yield own + [""] * (len(_columns()) - len(own))


def _cells(step: StepPart) -> list[str]:
    estimate = step.estimate
    hours = (estimate.quick, estimate.likely, estimate.slow) if estimate else ()
    return [
        guarded(step.title),
        _day(step.done),
        _day(step.due),
        *([_number(each) for each in hours] or [""] * 3),
        _number(step.logged),
        guarded(step.note),
        guarded("\n".join(proof.name for proof in step.proofs)),
        guarded("\n".join(reason.line for reason in step.reasons)),
    ]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _number(hours: float) -> str:
    """At most two decimals, never an exponent."""
    return f"{hours:.2f}".rstrip("0").rstrip(".")

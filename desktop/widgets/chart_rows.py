"""What the charts and their tables show, without knowing how it is drawn."""

from datetime import date

import msgspec
from PySide6.QtGui import QFont

from desktop.look.text_size import scaled

ROW_HEIGHT, FOOT_HEIGHT = 34, 26
"""Pixels of one row, and of the line of words below the chart's bars, at the usual size of text."""


def chart_height(rows: int, font: QFont) -> int:
    """How high a growth chart is, in pixels, with its words in a font."""
    return rows * scaled(ROW_HEIGHT, font) + scaled(FOOT_HEIGHT, font)


class GrowthRow(msgspec.Struct, frozen=True):
    """A skill's growth in per cent a year, with the words for it and the finding behind it."""

    name: str
    percent: float
    figure: str
    field_name: str
    is_own: bool
    finding: str


class End(msgspec.Struct, frozen=True):
    """A day by which the work may be finished, with the words for it."""

    day: date
    says: str


class BurnCurve(msgspec.Struct, frozen=True):
    """Hours of work done until the end of each day in `done`, and `scope`, all hours there are.

    The axis of days goes on to `end`. `likely` and `late` are the ends that the forecast says, `early`
    where its band begins; None for no forecast, and `late` also for one that reaches too far.
    """

    done: tuple[tuple[date, float], ...]
    scope: float
    scope_says: str
    today_says: str
    end: date
    early: date | None = None
    likely: End | None = None
    late: End | None = None
    days: tuple[tuple[date, str], ...] = ()
    hours: tuple[tuple[float, str], ...] = ()

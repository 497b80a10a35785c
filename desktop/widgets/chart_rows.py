"""What a growth chart and its table show, without knowing how it is drawn."""

import msgspec

ROW_HEIGHT, FOOT_HEIGHT = 34, 26
"""Pixels of one row, and of the line of words below the chart's bars."""


class GrowthRow(msgspec.Struct, frozen=True):
    """A skill's growth in per cent a year, with the words for it and the finding behind it."""

    name: str
    percent: float
    figure: str
    field_name: str
    is_own: bool
    finding: str

"""What a growth chart and its table show, without knowing how it is drawn."""

import msgspec


class GrowthRow(msgspec.Struct, frozen=True):
    """A skill's growth in per cent a year, with the words for it and the finding behind it."""

    name: str
    percent: float
    figure: str
    field_name: str
    is_own: bool
    finding: str

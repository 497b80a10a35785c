"""Every colour of the app by its role, for a light and a dark ground. No colour stands anywhere else."""

import msgspec


class Tokens(msgspec.Struct, frozen=True):
    """One theme's colours as `#rrggbb`; `…_soft` is a ground on which the role's text stands."""

    bg: str
    surface: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_soft: str
    core: str
    core_soft: str
    human: str
    human_soft: str
    warn: str
    warn_soft: str
    ghost: str
    on: str


LIGHT = Tokens(
    bg="#F7F7F4",
    surface="#FFFFFF",
    line="#E1E2DC",
    edge="#868C86",
    text="#1D2522",
    muted="#5A6660",
    accent="#0B6B57",
    accent_hover="#085747",
    accent_soft="#E3F1ED",
    core="#4A5D8F",
    core_soft="#E8ECF6",
    human="#A04F14",
    human_soft="#FAEDE0",
    warn="#7D5200",
    warn_soft="#FFF4D9",
    ghost="#C9CEC9",
    on="#FFFFFF",
)

DARK = Tokens(
    bg="#131817",
    surface="#1B2221",
    line="#2D3735",
    edge="#6F7D78",
    text="#E6ECE9",
    muted="#9DAAA5",
    accent="#4FC3A4",
    accent_hover="#6BD2B6",
    accent_soft="#193A33",
    core="#9DB2EA",
    core_soft="#232C45",
    human="#E9A66B",
    human_soft="#3C2A1B",
    warn="#EBC15A",
    warn_soft="#3A3117",
    ghost="#4A5552",
    on="#0C1513",
)

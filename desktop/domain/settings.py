"""What the app remembers between starts: language, look, recent plans and where one left off."""

from typing import Annotated, Literal

import msgspec

from desktop.domain.text import Language

Theme = Literal["system", "light", "dark"]
TextSize = Literal[100, 125, 150, 200]
TEXT_SIZES: tuple[TextSize, ...] = (100, 125, 150, 200)
"""In per cent of the usual size."""

Pixels = Annotated[int, msgspec.Meta(ge=-100_000, le=100_000)]
"""A place on a screen, or a length there."""

MOST_RECENT, MOST_MERGED = 8, 50

HINTS = ("evidence", "rows", "log")
"""What is told once to who is new: one thing for each page of a plan."""


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where in a plan a person was: the page, and the goal or step that was selected."""

    page: str = ""
    item: str = ""


class Settings(msgspec.Struct, frozen=True, omit_defaults=True):
    """All settings; `language` is None as long as the system's is followed.

    `recent` holds paths of plans, the newest first; `window` is width, height and whether maximised,
    `corner` where its upper left corner was; `panels` are the widths of the pages' side panels in pixels,
    by page, and `folded` the pages whose panel is folded away; `less_motion` asks for no animations;
    `merged` the digests of copies that were merged, which are not offered again; `export_folder` is
    where something was exported to last. `hints` are those still to be shown; None until the first plan.
    """

    language: Language | None = None
    theme: Theme = "system"
    recent: tuple[str, ...] = ()
    last: str = ""
    places: dict[str, Place] = {}
    text_size: TextSize = 100
    less_motion: bool = False
    window: tuple[Pixels, Pixels, bool] | None = None
    corner: tuple[Pixels, Pixels] | None = None
    panels: dict[str, Pixels] = {}
    folded: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    export_folder: str = ""
    hints: tuple[str, ...] | None = None

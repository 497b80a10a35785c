"""The pictures that the README and the user guide show, taken from the same run as all others."""

from typing import NamedTuple

from PySide6.QtGui import QImage

from tests.screens.pictures import reduced

_COLOURS, _WIDEST_IN_GUIDE = 32, 900
_IN_GUIDE = (
    "start", "explore", "evidence-card", "plan-step", "progress", "sources", "versions",
)  # fmt: skip


class Shown(NamedTuple):
    """A picture's place in the repository, the drawn one that it is made of, and how wide it is at most."""

    place: str
    name: str
    width: int

    def of(self, image: QImage) -> QImage:
        """The picture as it is shown."""
        return reduced(image, self.width, _COLOURS)


SHOWN = (
    Shown("resources/pictures/explore.png", "explore-en-light-1", 1280),
    Shown("resources/pictures/plan.png", "plan-step-en-light-1", 1280),
    Shown("resources/pictures/rencana.png", "plan-step-id-dark-1", 1280),
    *(
        Shown(
            f"resources/guide/pictures/{scene.removesuffix('-step')}-{language}.png",
            f"{scene}-{language}-light-1",
            _WIDEST_IN_GUIDE,
        )
        for scene in _IN_GUIDE
        for language in ("id", "en")
    ),
)  # fmt: skip

"""Where the app's files live: what it ships with, what it remembers, and where plans go."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

_SHIPPED = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
RESOURCES = _SHIPPED / "resources"
SEEDS = _SHIPPED / "seeds"


class Paths(NamedTuple):
    """The folders of one run; tests and the tour give their own for the first three.

    `data` is for what the app keeps for the person beside the plans.
    """

    documents: Path
    settings: Path
    data: Path
    resources: Path = RESOURCES
    seeds: Path = SEEDS

    @property
    def packs(self) -> Path:
        """Where evidence packs are kept."""
        return self.data / "evidence"

    @property
    def versions(self) -> Path:
        """Where the versions of each plan are kept."""
        return self.data / "versions"

    @property
    def doors(self) -> Path:
        """Where later starts find the first one, by screen."""
        return self.data / "doors"


def for_user() -> Paths:
    """The folders of the person who runs the app; none of them is made here."""
    import platformdirs

    _know_a_home()
    dirs = platformdirs.PlatformDirs("Tumbuh", appauthor=False)
    return Paths(
        documents=Path(platformdirs.user_documents_dir()) / "Tumbuh",
        settings=Path(dirs.user_config_dir) / "settings.json",
        data=Path(dirs.user_data_dir),
    )


def _know_a_home() -> None:
    """Where there is no home folder, a place that says no stands for it, so that the window can tell."""
    try:
        home = Path(os.environ["HOME"]) if "HOME" in os.environ else Path.home()
    except RuntimeError:  # the system does not know this user
        home = Path()
    if not home.is_absolute():
        os.environ["HOME"] = os.sep

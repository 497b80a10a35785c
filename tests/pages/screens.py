"""What pages need to be shown in a test: the real seeds, one language, one theme."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.look.icons import Icons
from desktop.look.tokens import LIGHT
from desktop.paths import RESOURCES, SEEDS
from desktop.session.language import Translation
from desktop.storage.seeds import read_catalogue, read_evidence
from desktop.storage.title_files import read_title_search
from desktop.words import Words

CATALOGUE = read_catalogue(SEEDS)
EVIDENCE = read_evidence(SEEDS)
TITLES = read_title_search(SEEDS)


def icons() -> Icons:
    return Icons(Path(RESOURCES), LIGHT)


def english(qapp: QApplication) -> Words:
    """Words in English, with the catalogue for its plurals."""
    Translation(qapp, RESOURCES).switch_to("en")
    return Words("en")


def ids(prefix: str = "new") -> Callable[[], str]:
    """A source of new ids."""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"

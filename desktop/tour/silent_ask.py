"""A person who answers nothing: the tour needs no answer."""

from collections.abc import Sequence
from pathlib import Path


class SilentAsk:
    """Answers no question; the tour needs none answered."""

    def plan_to_open(self, folder: Path) -> Path | None:
        return None

    def copy_to_merge(self, folder: Path) -> Path | None:
        return None

    def evidence_to_add(self, folder: Path) -> Path | None:
        return None

    def file_with_skills(self, folder: Path) -> Path | None:
        return None

    def file_to_write(self, suggested: Path, kind: str, *suffixes: str) -> Path | None:
        return None

    def name(self, title: str, question: str, present: str) -> str | None:
        return None

    def choice(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        return None

    def tell(self, title: str, text: str) -> None:
        return

    def open_outside(self, address: str) -> None:
        return

"""Why a plan is better with each kind of skill, in words, and the finding that says so."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.skill import SkillKind

translate = QCoreApplication.translate

BEHIND_BALANCE: dict[SkillKind, str] = {"human": "A-22", "ai": "A-02", "core": "A-25"}
"""The finding behind each sentence."""


def balance_words(missing: SkillKind) -> str:
    """A gentle sentence about the kind of skill that a plan lacks."""
    return {
        "human": translate(
            "balance",
            "This plan holds no human skill yet. About half of business leaders would pay more for "
            "creativity and innovation.",
        ),
        "ai": translate(
            "balance",
            "This plan holds no AI-augmented skill yet. Earnings from skills that name AI more than "
            "doubled in a year.",
        ),
        "core": translate(
            "balance",
            "This plan holds no core skill yet. The articles' advice: keep your main skill and add "
            "AI to it.",
        ),
    }[missing]

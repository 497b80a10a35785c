"""Starter texts in the reader's language for as long as the person has not changed them."""

from desktop.domain.plan import Goal, Step
from desktop.domain.skill import Catalogue
from desktop.domain.text import Language


def shown_goal_title(goal: Goal, catalogue: Catalogue, language: Language) -> str:
    """The goal's title; the skill's name in `language` while the title is that name untouched."""
    skill = catalogue.skill(goal.skill)
    return skill.name.to(language) if skill and skill.name.is_either(goal.title) else goal.title


def shown_step_title(step: Step, catalogue: Catalogue, language: Language) -> str:
    """The step's title; the starter step's in `language` while it is untouched."""
    starter = catalogue.starter_step(step.starter)
    return (
        starter.title.to(language)
        if starter and starter.title.is_either(step.title)
        else step.title
    )


def shown_note(step: Step, catalogue: Catalogue, language: Language) -> str:
    """The step's note; the starter step's in `language` while it is untouched."""
    starter = catalogue.starter_step(step.starter)
    return starter.note.to(language) if starter and starter.note.is_either(step.note) else step.note

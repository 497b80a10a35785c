"""What a person can already: names of skills, which are the same whatever their case and spacing."""

from collections.abc import Iterable

from desktop.domain.plan import LONGEST_TITLE, MOST_KNOWN, Plan
from desktop.domain.skill import Catalogue
from desktop.domain.text import Text, without_unseen


def clean_name(name: str) -> str:
    """The name on one line, without space around it or unseen marks in it, as long as a plan holds it."""
    return " ".join(without_unseen(name).split())[:LONGEST_TITLE].rstrip()


def same_name(name: str) -> str:
    """Equal for names that are taken for the same skill."""
    return " ".join(name.split()).casefold()


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """The names, cleaned, in their order; of those that mean the same skill the first."""
    found: dict[str, str] = {}
    for name in map(clean_name, names):
        if name:
            found.setdefault(same_name(name), name)
    return tuple(found.values())


def not_known(plan: Plan, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that the plan does not know yet, each once."""
    known = {same_name(name) for name in plan.known}
    return tuple(name for name in each_once(names) if same_name(name) not in known)


def room_for_known(plan: Plan) -> int:
    """How many more skills the plan has room for."""
    return max(0, MOST_KNOWN - len(plan.known))


def is_known(name: Text, known: Iterable[str]) -> bool:
    """Whether a skill's name, in either language, is among those that are known."""
    names = {same_name(name.en), same_name(name.id)} - {""}
    return any(same_name(each) in names for each in known)


def being_learnt(plan: Plan, catalogue: Catalogue) -> frozenset[str]:
    """What the plan's goals are about, as `same_name` gives it, in both languages."""
    names = {goal.title for goal in plan.goals}
    for goal in plan.goals:
        skill = catalogue.skill(goal.skill)
        names |= {skill.name.en, skill.name.id} if skill else set()
    return frozenset(map(same_name, names)) - {""}

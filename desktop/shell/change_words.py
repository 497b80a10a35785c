"""Says in plain words what differs between two states of a plan."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.changes import Change
from desktop.domain.clashes import Clash
from desktop.domain.plan import LogEntry
from desktop.domain.skill import Catalogue, SkillKind
from desktop.widgets.plain_label import shortened
from desktop.words import Words

translate = QCoreApplication.translate
_LONGEST_TITLE = 60


class ChangeWords:
    """Says changes and clashes in one language."""

    def __init__(self, words: Words, catalogue: Catalogue) -> None:
        self.words, self._catalogue = words, catalogue

    def line(self, change: Change) -> str:
        """One change as a sentence without a full stop."""
        if change.kind == "log":
            return self._log(change)
        name = _quoted(change.title)
        if change.how != "changed":
            return {
                ("added", "goal"): translate("changes", "Goal {0} added"),
                ("removed", "goal"): translate("changes", "Goal {0} removed"),
                ("added", "step"): translate("changes", "Step {0} added"),
                ("removed", "step"): translate("changes", "Step {0} removed"),
            }[change.how, change.kind].format(name)
        if change.part == "done":
            if change.after is not None:
                return translate("changes", "{0} marked done").format(name)
            return translate("changes", "{0} open again").format(name)
        if change.part == "order":
            if change.kind == "plan":
                return translate("changes", "Goals in another order")
            return translate("changes", "Steps of {0} in another order").format(name)
        if change.part == "title":
            return translate("changes", "{0} is now called {1}").format(
                _quoted(change.before), _quoted(change.after)
            )
        return self._changed(change, name)

    def summary(self, changes: Sequence[Change], most: int = 3) -> str:
        """The first few changes in one line, and how many more there are."""
        said = "; ".join(self.line(change) for change in changes[:most])
        more = len(changes) - most
        if more > 0:
            said = translate("changes", "{0}; and %n more", "", more).format(said)
        return said

    def part(self, clash: Clash) -> str:
        """What a clash is about: `Due date of “Step”`; a title's own values say whose it is."""
        name = _quoted(clash.title)
        if not clash.part:
            said = {
                "log": translate(
                    "changes",
                    "Time logged for {0} was removed in one place, but changed in the other",
                )
            }.get(
                clash.kind,
                translate("changes", "{0} was removed in one place, but changed in the other"),
            )
            return said.format(name)
        if clash.part == "title":
            return {
                "plan": translate("changes", "Name of the plan"),
                "goal": translate("changes", "Name of a goal"),
            }.get(clash.kind, translate("changes", "Name of a step"))
        if clash.kind == "plan":
            return _parts()[clash.part]
        if clash.kind == "log":
            name = translate("changes", "time logged for {0}").format(name)
        return translate("changes", "{0} of {1}").format(_parts()[clash.part], name)

    def value(self, part: str, value: Any) -> str:
        """A part's value in words, in one line."""
        if value is None or value in ("", ()):
            return translate("changes", "none")
        say = self._values().get(part)
        said = say(value) if say else self._plain(value)
        return said or translate("changes", "none")

    def _values(self) -> dict[str, Callable[[Any], str]]:
        """How the values of a part are said, where they are not said as they are."""
        words = self.words
        return {
            "estimate": lambda each: "–".join(
                (words.number(each.quick), words.number(each.likely), words.short_hours(each.slow))
            ),
            "hours": words.hours,
            "hours_per_week": words.hours,
            "levels": lambda each: " → ".join(words.level(level) for level in each),
            "field": self._field,
            "skill": self._skill,
            "origin": lambda each: ", ".join((each[0], *each[1])).strip(", "),
            "proofs": lambda each: _short(", ".join(proof.target for proof in each)),
            "dismissed": lambda each: words.number(len(each)),
            "breaks": lambda each: _short(
                ", ".join(off.title or words.date(off.first) for off in each)
            ),
            "known": lambda each: _short(", ".join(each)),
        }

    def _plain(self, value: Any) -> str:
        return self.words.date(value) if isinstance(value, date) else _short(str(value))

    def _field(self, value: tuple[str, str, str]) -> str:
        field = self._catalogue.field(value[0])
        return self.words.text(field.name) if field else _short(value[0])

    def _skill(self, value: tuple[SkillKind, str]) -> str:
        skill = self._catalogue.skill(value[1])
        name = self.words.text(skill.name) if skill else value[1]
        return " · ".join(each for each in (self.words.kind(value[0]), name) if each)

    def _changed(self, change: Change, name: str) -> str:
        part = _parts()[change.part]
        if change.part == "known":
            return self._known(change)
        if change.part in ("note", "proofs", "origin", "skill", "after"):
            return translate("changes", "{0} of {1} changed").format(part, name)
        before, after = (self.value(change.part, each) for each in (change.before, change.after))
        if change.kind == "plan":
            return translate("changes", "{0}: {1} → {2}").format(part, before, after)
        return translate("changes", "{0} of {1}: {2} → {3}").format(part, name, before, after)

    def _known(self, change: Change) -> str:
        """Which skills came or went: the whole lists would be cut off before they differ."""
        new = [each for each in change.after if each not in change.before]
        gone = [each for each in change.before if each not in change.after]
        if new and not gone:
            said = translate("changes", "Skills I already have: {0} added")
        elif gone and not new:
            said = translate("changes", "Skills I already have: {0} removed")
        else:
            return translate("changes", "Skills I already have: changed")
        return said.format(_short(", ".join(new or gone)))

    def _log(self, change: Change) -> str:
        name = _quoted(change.title) if change.title else translate("changes", "a removed step")
        entry = change.after if change.how == "added" else change.before
        if isinstance(entry, LogEntry):
            said = {
                "added": translate("changes", "{0} logged for {1}"),
                "removed": translate("changes", "{0} removed from the time log of {1}"),
            }[change.how]
            return said.format(self.words.hours(entry.hours), name)
        return translate("changes", "Time logged for {0} changed").format(name)


def _quoted(title: Any) -> str:
    return f"“{_short(str(title))}”"


def _short(text: str) -> str:
    return shortened(" ".join(text.split()), _LONGEST_TITLE)


def _parts() -> dict[str, str]:
    return {
        "title": translate("changes", "Title"),
        "field": translate("changes", "Field"),
        "hours_per_week": translate("changes", "Hours per week"),
        "breaks": translate("changes", "Weeks off"),
        "dismissed": translate("changes", "Suggestions put away"),
        "known": translate("changes", "Skills I already have"),
        "created": translate("changes", "Start date"),
        "skill": translate("changes", "Skill"),
        "levels": translate("changes", "Levels"),
        "target": translate("changes", "Target date"),
        "estimate": translate("changes", "Estimate"),
        "due": translate("changes", "Due date"),
        "done": translate("changes", "Day it was done"),
        "note": translate("changes", "Note"),
        "proofs": translate("changes", "Proof"),
        "origin": translate("changes", "Reason"),
        "after": translate("changes", "Order of work"),
        "goal": translate("changes", "Goal"),
        "step": translate("changes", "Step"),
        "on": translate("changes", "Day"),
        "hours": translate("changes", "Hours"),
    }

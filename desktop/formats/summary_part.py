"""What a report says about the whole plan: the field, the pace, and when it may be finished."""

from datetime import date

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.domain.plan import Plan
from desktop.domain.schedule import FinishRange, finish_range, open_steps, remaining
from desktop.domain.skill import Catalogue
from desktop.formats.inert_text import one_line
from desktop.words import Words

translate = QCoreApplication.translate


class Fact(msgspec.Struct, frozen=True):
    """A value with what it is called: `Hours per week`, `4 hours`."""

    label: str
    value: str

    @property
    def head(self) -> str:
        """The label as it stands before the value: `Hours per week:`, `Was it checked?`."""
        return self.label if self.label.endswith("?") else f"{self.label}:"

    @property
    def line(self) -> str:
        """Label and value on one line."""
        return f"{self.head} {self.value}"


def summary_facts(plan: Plan, catalogue: Catalogue, words: Words, today: date) -> tuple[Fact, ...]:
    """The plan's field, start, pace, remaining hours and finish range."""
    steps = list(plan.steps())
    done = len(steps) - len(open_steps(plan))
    logged = sum(entry.hours for entry in plan.log)
    facts = [
        Fact(translate("report", "Field"), field_sentence(plan, catalogue, words)),
        Fact(translate("report", "Started on"), words.date(plan.created)),
        Fact(translate("report", "Hours per week"), words.hours(plan.hours_per_week)),
        Fact(translate("report", "Steps done"), _of(words, done, len(steps))),
        Fact(translate("report", "Hours logged"), words.hours(logged)),
        Fact(translate("report", "Remaining"), _remaining(plan, words)),
        Fact(translate("report", "Finish range"), finish_sentence(plan, words, today)),
    ]
    return tuple(facts)


def field_sentence(plan: Plan, catalogue: Catalogue, words: Words) -> str:
    """The field's name and how it was found: `Design & creative, from “desainer”`."""
    field = catalogue.field(plan.field)
    name = one_line(words.text(field.name)) if field else translate("report", "No field chosen yet")
    typed, reading = one_line(plan.typed), one_line(plan.reading)
    if typed and reading and typed.casefold() != reading.casefold():
        found = translate("report", "{0}, from “{1}”, read as “{2}”")
        return found.format(name, typed, reading)
    if typed or reading:
        return translate("report", "{0}, from “{1}”").format(name, typed or reading)
    return name


def finish_sentence(plan: Plan, words: Words, today: date) -> str:
    """The finish range and what it rests on, or what is missing for one; never a single day."""
    if not open_steps(plan):
        return (
            translate("report", "All steps are done.")
            if any(plan.steps())
            else translate("report", "No steps yet.")
        )
    if remaining(plan).slow <= 0:
        return translate("report", "Not known: no open step has hours left in its estimate.")
    if plan.hours_per_week <= 0:
        return translate("report", "Not known: no hours per week are set.")
    span = finish_range(plan, today)
    rests = translate("report", "This rests on the estimates alone and is not certain.")
    return f"{_range(span, words)} {rests}"


def _range(span: FinishRange | None, words: Words) -> str:
    if span is None:
        return translate("report", "More than twenty years at this pace.")
    if span.latest is None:
        far = translate("report", "Not before {0} if every step goes quickly, maybe decades later.")
        return far.format(words.date(span.earliest))
    between = translate(
        "report", "Between {0} (if every step goes quickly) and {1} (if every step goes slowly)."
    )
    return between.format(words.date(span.earliest), words.date(span.latest))


def _remaining(plan: Plan, words: Words) -> str:
    left = remaining(plan)
    text = words.hours(left.likely)
    if left.quick < left.slow:
        more = translate("report", "{0} (quick {1}, slow {2})")
        text = more.format(text, words.short_hours(left.quick), words.short_hours(left.slow))
    unknown = sum(step.estimate is None for step in open_steps(plan))
    if unknown:
        missing = translate("report", "open steps without an estimate, not counted: {0}")
        text = f"{text}; {missing.format(words.number(unknown))}"
    return text


def _of(words: Words, done: int, whole: int) -> str:
    return translate("report", "{0} of {1}").format(words.number(done), words.number(whole))

"""What a report says about the whole plan: the field, the pace, and when it may be finished."""

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.domain.effort import open_steps, remaining
from desktop.domain.forecast import Forecast
from desktop.domain.plan import Plan
from desktop.domain.skill import Catalogue
from desktop.domain.weeks import monday, sunday
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


def summary_facts(
    plan: Plan, catalogue: Catalogue, words: Words, forecast: Forecast
) -> tuple[Fact, ...]:
    """The plan's field, known skills, start, pace, weeks off, remaining hours and finish range."""
    steps = list(plan.steps())
    done = len(steps) - len(open_steps(plan))
    logged = sum(entry.hours for entry in plan.log)
    facts = [
        Fact(translate("report", "Field"), field_sentence(plan, catalogue, words)),
        *_known(plan),
        Fact(translate("report", "Started on"), words.date(plan.created)),
        Fact(translate("report", "Hours per week"), words.hours(plan.hours_per_week)),
        *_weeks_off(plan, words),
        Fact(translate("report", "Steps done"), _of(words, done, len(steps))),
        Fact(translate("report", "Hours logged"), words.hours(logged)),
        Fact(translate("report", "Remaining"), _remaining(plan, words)),
        Fact(translate("report", "Finish range"), finish_sentence(forecast, words)),
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


def finish_sentence(forecast: Forecast, words: Words) -> str:
    """The finish range and what it rests on, or what is missing for one; never a single day."""
    said, basis = words.finish(forecast), words.finish_basis(forecast)
    return f"{said}. {basis}" if basis else f"{said}."


def _known(plan: Plan) -> Iterator[Fact]:
    """What the person can already; nothing where no skill was named."""
    names = [name for name in map(one_line, plan.known) if name]
    if names:
        yield Fact(translate("report", "Skills I already have"), "; ".join(names))


def _weeks_off(plan: Plan, words: Words) -> Iterator[Fact]:
    """Which weeks are off, the newest last; nothing where none are."""
    if plan.breaks:
        span = translate("report", "{0} to {1}")
        said = (
            f"{one_line(off.title)} ({days})" if one_line(off.title) else days
            for off in sorted(plan.breaks, key=lambda off: off.first)
            for days in [span.format(words.date(monday(off.first)), words.date(sunday(off.last)))]
        )
        yield Fact(translate("report", "Weeks off"), "; ".join(said))


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

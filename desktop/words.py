"""Codes into sentences, and figures, hours and dates into the form of the person's language."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop.domain.evidence import Origin
from desktop.domain.finding import Article, Checked, Finding
from desktop.domain.settings import Theme
from desktop.domain.skill import SkillKind
from desktop.domain.text import Language, Text

if TYPE_CHECKING:
    from desktop.domain.forecast import Forecast
    from desktop.domain.plan import Level

translate = QCoreApplication.translate

LANGUAGE_NAMES: dict[Language, str] = {"id": "Bahasa Indonesia", "en": "English"}

MINUS = "\N{MINUS SIGN}"
NOTHING = "\N{EN DASH}"
_FAR_DAYS = 300


class Words:
    """Says things in one language; made anew when the language is switched."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._locale = QLocale()

    def text(self, text: Text | None) -> str:
        """A text of the seeds in this language."""
        return text.to(self.language) if text is not None else ""

    # --- figures

    def number(self, value: float) -> str:
        """A number with as many decimals as it needs, at most one: `6,500`, `1.5`."""
        rounded = round(value, 1)
        whole = rounded == int(rounded)
        return self._locale.toString(float(rounded), "f", 0 if whole else 1)

    def hours(self, hours: float) -> str:
        """`1.5 hours`."""
        if hours == 1:
            return translate("words", "1 hour")
        return translate("words", "{0} hours").format(self._hours(hours))

    def short_hours(self, hours: float) -> str:
        """`1.5 h`, for columns."""
        return translate("words", "{0} h").format(self._hours(hours))

    def _hours(self, hours: float) -> str:
        """Hours with at most two decimals, since people log quarters: `0.25`, `1.5`, `6,500`."""
        rounded = round(float(hours), 2)
        decimals = next(n for n in (0, 1, 2) if round(rounded, n) == rounded)
        return self._locale.toString(rounded, "f", decimals)

    def figure(self, finding: Finding) -> str:
        """A finding's figure as it stands large on a card: `+329%`, `over 2×`, `about 50%`; or empty."""
        if finding.value is None:
            return ""
        if finding.unit == "percent_growth":
            sign = "+" if finding.value >= 0 else MINUS
            return f"{sign}{self.number(abs(finding.value))}%"
        if finding.unit == "times":
            return self._qualified(finding, f"{self.number(finding.value)}×")
        if finding.unit == "rank":
            return translate("words", "No. {0}").format(self.number(finding.value))
        if finding.unit.startswith("percent"):
            return self._qualified(finding, f"{self.number(finding.value)}%".replace("-", MINUS))
        return self._qualified(finding, self.number(finding.value))

    def share_of(self, finding: Finding) -> str:
        """What a figure is a share of, so that it is never read as growth."""
        return {
            "percent_of_people": translate("words", "Share of people asked"),
            "percent_of_time": translate("words", "Share of working time"),
            "percent_of_teams": translate("words", "Share of teams asked"),
        }.get(finding.unit, translate("words", "A share, not growth"))

    def _qualified(self, finding: Finding, figure: str) -> str:
        if finding.qualifier == "about":
            return translate("words", "about {0}").format(figure)
        if finding.qualifier == "more_than":
            return translate("words", "over {0}").format(figure)
        return figure

    # --- time

    def date(self, day: dt.date) -> str:
        """`28 Dec 2026`."""
        return self._locale.toString(_qdate(day), "d MMM yyyy")

    def short_date(self, day: dt.date, today: dt.date) -> str:
        """`28 Dec`, with the year where it is not this one."""
        return self._locale.toString(
            _qdate(day), "d MMM" if day.year == today.year else "d MMM yyyy"
        )

    def weekday(self, day: dt.date, today: dt.date) -> str:
        """`Sun 22 Nov`, with the year where it is not this one."""
        form = "ddd d MMM" if day.year == today.year else "ddd d MMM yyyy"
        return self._locale.toString(_qdate(day), form)

    def day_and_month(self, day: dt.date) -> str:
        """`22 Nov`."""
        return self._locale.toString(_qdate(day), "d MMM")

    def month(self, day: dt.date) -> str:
        """`Nov 2026`."""
        return self._locale.toString(_qdate(day), "MMM yyyy")

    def weeks(self, first: dt.date, last: dt.date, today: dt.date) -> str:
        """Whole weeks in short: `23–29 Nov`, `28 Dec–3 Jan`; from ten months ahead on, `Sep 2027`."""
        if (last - today).days > _FAR_DAYS:
            end = self._locale.toString(_qdate(last), "MMM yyyy")
            is_far = (first - today).days > _FAR_DAYS
            return end if is_far else self._locale.toString(_qdate(first), "d MMM") + NOTHING + end
        form = "d" if first.month == last.month else "d MMM"
        ends = (
            self._locale.toString(_qdate(first), form),
            self._locale.toString(_qdate(last), "d MMM"),
        )
        return NOTHING.join(ends)

    def span(self, first: dt.date, last: dt.date) -> str:
        """Days from one to another, with the year: `23–29 Nov 2026`, `28 Dec 2026–3 Jan 2027`."""
        form = "d MMM yyyy"
        if first.year == last.year:
            form = "d MMM" if first.month != last.month else "d"
        return self._locale.toString(_qdate(first), form) + NOTHING + self.date(last)

    # --- when a plan may be finished

    def finish(self, forecast: "Forecast") -> str:
        """The finish range, which is never one sure day; or what is missing for one."""
        span = forecast.range
        if span is None:
            return {
                "done": translate("words", "All steps are done"),
                "no_steps": translate("words", "No steps yet"),
                "no_estimates": translate("words", "Estimate a step to see a range"),
                "no_hours": translate("words", "Set hours a week to see a range"),
            }.get(forecast.standing, "")
        if span.likely is None:
            return translate("words", "More than twenty years at this pace")
        if span.late is None:
            far = translate("words", "Likely by {0}, but perhaps decades later")
            return far.format(self.date(span.likely))
        if span.late == span.likely:
            return translate("words", "By {0}").format(self.date(span.late))
        first = self.date(span.likely)
        if span.likely.year == span.late.year:
            first = self._locale.toString(_qdate(span.likely), "d MMM")
        return translate("words", "{0} to {1}").format(first, self.date(span.late))

    def finish_basis(self, forecast: "Forecast") -> str:
        """How sure the finish range is and what it rests on; empty where there is none."""
        pace, span = forecast.pace, forecast.range
        if span is None:
            return ""
        if pace.shares:
            said = translate("words", "rests on your last {0} weeks: {1} of the hours meant")
            rests = said.format(self.number(len(pace.shares)), self.share(pace.share))
        else:
            rests = translate("words", "rests on estimates alone")
        if pace.steps:
            took = translate("words", "{0}; estimates count {1}, after {2} finished steps")
            rests = took.format(rests, self.share(pace.factor), self.number(pace.steps))
        if forecast.uncounted:
            missing = translate("words", "{0}; open steps without an estimate, not counted: {1}")
            rests = missing.format(rests, self.number(forecast.uncounted))
        if span.late is None:
            return translate("words", "This {0}.").format(rests)
        if span.late == span.likely:
            return translate("words", "85% likely; {0}.").format(rests)
        both = translate("words", "50% likely by the first date, 85% by the second; {0}.")
        return both.format(rests)

    def share(self, share: float) -> str:
        """A share of something in whole per cent: `88%`."""
        return self._locale.toString(round(100 * share)) + "%"

    def clock(self, moment: dt.datetime) -> str:
        """`22:41`, in Indonesian `22.41`."""
        return self._locale.toString(_qtime(moment), "HH.mm" if self.language == "id" else "HH:mm")

    def moment(self, moment: dt.datetime) -> str:
        """`22 Nov 2026, 09:30`, in the time of this computer."""
        here = moment.astimezone()
        said = translate("words", "{0}, {1}", "a date and the time of day")
        return said.format(self.date(here.date()), self.clock(here))

    def published(self, published: str) -> str:
        """A source's date as exactly as it is known: `19 Feb 2026`, `Feb 2026` or `2026`."""
        parts = [int(part) for part in published.split("-") if part.isdigit()]
        if len(parts) == 3:
            return self.date(dt.date(*parts))
        if len(parts) == 2:
            return self._locale.toString(QDate(parts[0], parts[1], 1), "MMM yyyy")
        return published

    # --- codes

    def kind(self, kind: SkillKind) -> str:
        """A skill's kind, as a tag says it."""
        return {
            "ai": translate("words", "AI-augmented"),
            "core": translate("words", "Core skill"),
            "human": translate("words", "Human skill"),
        }[kind]

    def level(self, level: "Level") -> str:
        """A level's name."""
        return {
            "beginner": translate("words", "Beginner"),
            "working": translate("words", "Working"),
            "skilled": translate("words", "Skilled"),
            "expert": translate("words", "Expert"),
        }[level]

    def theme(self, theme: Theme) -> str:
        """A theme's name."""
        return {
            "system": translate("words", "As the system"),
            "light": translate("words", "Light"),
            "dark": translate("words", "Dark"),
        }[theme]

    def finding_kind(self, finding: Finding) -> str:
        """What kind of claim a finding is."""
        return {
            "growth": translate("words", "Growth"),
            "rank": translate("words", "Rank"),
            "survey": translate("words", "Survey"),
            "study": translate("words", "Study"),
            "statement": translate("words", "Statement"),
            "advice": translate("words", "Advice"),
        }[finding.kind]

    def checked(self, finding: Finding, origin: Origin) -> str:
        """How far a finding was checked, in a sentence; never more certain than its code.

        Of what was added nobody but its maker knows; the sentence says so.
        """
        said = {
            "original": translate("words", "Yes, against the original publisher's own text."),
            "independent": translate("words", "Another outlet reports the same figure."),
            "article_only": translate(
                "words",
                "No. We know it from the article alone; the original report could not be checked.",
            ),
            "not_applicable": translate(
                "words", "There is no figure to check: it is what the source says."
            ),
        }
        of_its_maker = {
            "original": translate("words", "its maker read the original publisher's own text"),
            "independent": translate("words", "another outlet reports the same figure"),
            "article_only": translate("words", "known from this source alone"),
            "not_applicable": translate("words", "there is no figure to check"),
        }
        if origin != "added":
            return said[finding.checked]
        return translate("words", "Not by Tumbuh. The evidence file says: {0}.").format(
            of_its_maker[finding.checked]
        )

    def checked_count(self, checked: Checked, count: int) -> str:
        """So many findings were checked so far: `3 against the original`."""
        return {
            "original": translate("words", "%n against the original", "", count),
            "independent": translate("words", "%n reported elsewhere too", "", count),
            "article_only": translate("words", "%n from this source only", "", count),
            "not_applicable": translate("words", "%n without a figure to check", "", count),
        }[checked]

    def origin(self, origin: Origin) -> str:
        """What marks a finding that is from elsewhere than the two articles; empty for theirs."""
        return {
            "article": "",
            "comparison": translate("words", "Not from the two articles"),
            "added": translate("words", "Added by you"),
        }[origin]

    def source_line(self, article: Article) -> str:
        """`Upwork, via TopCareer.id · 19 Feb 2026`; without a report, the publisher alone."""
        who = article.publisher
        if article.reports.publisher and article.reports.publisher != article.publisher:
            who = translate("words", "{0}, via {1}").format(article.reports.publisher, who)
        return " · ".join(part for part in (who, self.published(article.published)) if part)


def _qdate(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _qtime(moment: dt.datetime) -> QTime:
    return QTime(moment.hour, moment.minute, moment.second)

"""The card with the work done and the forecast, as a chart or as a table with the same numbers."""

from datetime import date
from types import ModuleType

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.forecast import Range
from desktop.domain.weeks import sunday
from desktop.look.tokens import Tokens
from desktop.session.outlooks import Outlook
from desktop.widgets.chart_place import ChartLoader, ChartPlace
from desktop.widgets.chart_rows import BurnCurve, End
from desktop.widgets.layout import Card, row
from desktop.widgets.numbers_table import NumbersTable
from desktop.widgets.one_of import OneOf
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.ticks import are_months, day_ticks, hour_ticks
from desktop.words import Words

_HEIGHT = 240


class BurnUpCard(Card):
    """Shows the outlook's burn-up; what the forecast rests on stands below it in words."""

    def __init__(self, words: Words, tokens: Tokens, loader: ChartLoader) -> None:
        super().__init__(spacing=8)
        self._words, self._tokens = words, tokens
        self._shown: tuple[BurnCurve, str] | None = None
        self._place = ChartPlace(loader, _HEIGHT)
        headings = self.tr("Week"), self.tr("Hours"), self.tr("In all")
        self._table = NumbersTable("burn_up_table", headings)
        self._table.setFixedHeight(_HEIGHT)
        self._stack = QStackedWidget()
        for each in (self._place, self._table):
            self._stack.addWidget(each)
        self._stack.setFixedHeight(_HEIGHT)
        self._choice = OneOf(
            [(self.tr("Chart"), "show_burn_up_chart"), (self.tr("Table"), "show_burn_up_table")]
        )
        self._choice.chosen.connect(self._stack.setCurrentIndex)
        self._basis = PlainLabel("", "small", "muted", wraps=True)
        self._basis.setObjectName("forecast_basis")
        title = PlainLabel(self.tr("Work done, and when it may be finished"), "heading")
        title.setWordWrap(True)
        head = row(title, self._choice)
        head.setStretch(0, 1)
        self.content.addLayout(head)
        self.content.addWidget(self._stack)
        self.content.addWidget(self._basis)

    def show_outlook(self, outlook: Outlook) -> None:
        """Draw the burn-up of an outlook, unless it is drawn already."""
        words = self._words
        self._basis.setText(words.finish_basis(outlook.forecast) or words.finish(outlook.forecast))
        curve, says = self._curve(outlook), self._says(outlook)
        if (curve, says) == self._shown:
            return
        self._shown = curve, says

        def chart(charts: ModuleType) -> QWidget:
            made: QWidget = charts.BurnUpChart(curve, self._tokens, says)
            return made

        self._place.show_chart(chart)
        self._table.show_rows(self._rows(outlook), says)

    def _curve(self, outlook: Outlook) -> BurnCurve:
        words, burn, today = self._words, outlook.burn_up, outlook.today
        first = burn.weeks[0].monday
        done = [(first, 0.0), *((sunday(week.monday), week.total) for week in burn.weeks[:-1])]
        span = outlook.forecast.range or Range(None, None)
        last = max(day for day in (span.likely, span.late, today) if day is not None)
        ticks = day_ticks(first, last)
        say_day = words.month if are_months(ticks) else words.day_and_month
        return BurnCurve(
            done=(*done, (max(today, done[-1][0]), burn.done)),
            scope=burn.scope,
            scope_says=self.tr("all the work: {0}").format(words.hours(round(burn.scope, 1))),
            today_says=self.tr("today"),
            early=span.early,
            likely=self._end(self.tr("50%: {0}"), span.likely, today),
            late=self._end(self.tr("85%: {0}"), span.late, today),
            days=tuple((day, say_day(day)) for day in ticks),
            hours=tuple((hours, words.number(hours)) for hours in hour_ticks(burn.scope)),
        )

    def _end(self, form: str, day: date | None, today: date) -> End | None:
        return None if day is None else End(day, form.format(self._words.short_date(day, today)))

    def _rows(self, outlook: Outlook) -> list[tuple[str, str, str]]:
        """The forecast first, then the weeks, the latest first."""
        words, burn = self._words, outlook.burn_up
        span, all_of_it = outlook.forecast.range or Range(None, None), words.short_hours(burn.scope)
        ends = (
            (self.tr("50% likely by {0}"), span.likely),
            (self.tr("85% likely by {0}"), span.late),
        )
        return [
            *(
                (form.format(words.date(day)), "", all_of_it)
                for form, day in ends
                if day is not None
            ),
            *(
                (
                    words.weeks(week.monday, sunday(week.monday), outlook.today),
                    words.short_hours(week.hours),
                    words.short_hours(week.total),
                )
                for week in reversed(burn.weeks)
            ),
        ]

    def _says(self, outlook: Outlook) -> str:
        """The chart in a sentence, for those who cannot see it."""
        words, burn = self._words, outlook.burn_up
        done, scope = words.hours(round(burn.done, 1)), words.hours(round(burn.scope, 1))
        said = self.tr("Work done: {0} of {1}. Finish range: {2}.")
        return said.format(done, scope, words.finish(outlook.forecast))

"""The card with the work done and the forecast, as a chart or as a table with the same numbers."""

from datetime import date, timedelta
from functools import partial
from types import ModuleType
from typing import Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.domain.forecast import Range
from desktop.domain.weeks import sunday
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.session.outlooks import Outlook
from desktop.widgets.buttons import Button
from desktop.widgets.chart_picture import ChartPicture
from desktop.widgets.chart_place import ChartLoader, ChartPlace
from desktop.widgets.chart_rows import BurnCurve, End
from desktop.widgets.layout import Card
from desktop.widgets.numbers_table import NumbersTable
from desktop.widgets.one_of import OneOf
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.ticks import are_months, day_ticks, hour_ticks
from desktop.widgets.turning_row import TurningRow
from desktop.words import Words

_HEIGHT = 240
_LEAST_DAYS, _ROOM_FOR_WORDS = 28, 1.26


class _FollowsCurve(Protocol):
    """A chart that can show another curve."""

    def show_curve(self, curve: BurnCurve, says: str) -> None: ...


class BurnUpCard(Card):
    """Shows the outlook's burn-up; what the forecast rests on stands below it in words."""

    picture_requested = Signal(object)
    """The chart should be saved as a picture (ChartPicture)."""

    def __init__(self, words: Words, tokens: Tokens, loader: ChartLoader) -> None:
        super().__init__(spacing=8)
        self._words, self._tokens = words, tokens
        self._loader = loader
        self._shown: tuple[BurnCurve, str] | None = None
        self._chart_shown: _FollowsCurve | None = None
        self._plan_title = ""
        self._place = ChartPlace(loader, scaled(_HEIGHT))
        headings = self.tr("Week"), self.tr("Hours"), self.tr("In all")
        self._table = NumbersTable("burn_up_table", headings)
        self._table.setFixedHeight(scaled(_HEIGHT))
        self._stack = QStackedWidget()
        for each in (self._place, self._table):
            self._stack.addWidget(each)
        self._stack.setFixedHeight(scaled(_HEIGHT))
        self._choice = OneOf(
            [(self.tr("Chart"), "show_burn_up_chart"), (self.tr("Table"), "show_burn_up_table")]
        )
        self._choice.chosen.connect(self._on_chosen)
        self._save = Button(self.tr("Save picture…"), "save_burn_up", self._on_save, "link")
        self._save.setAccessibleName(self.tr("Save the chart as a picture"))
        self._save.setEnabled(False)  # until there is a chart
        self._basis = PlainLabel("", "small", "muted", wraps=True)
        self._basis.setObjectName("forecast_basis")
        self._title = self.tr("Work done, and when it may be finished")
        title = PlainLabel(self._title, "heading", wraps=True)
        self.content.addWidget(TurningRow(title, self._choice, at=360))
        self.content.addWidget(self._stack)
        self.content.addWidget(TurningRow(self._basis, self._save, at=360))

    def show_outlook(self, outlook: Outlook) -> None:
        """Draw the burn-up of an outlook, unless it is drawn already."""
        words = self._words
        self._basis.setText(words.finish_basis(outlook.forecast) or words.finish(outlook.forecast))
        self._plan_title = outlook.plan.title
        shown = self._curve(outlook), self._says(outlook)
        if shown == self._shown:
            return
        self._shown = shown
        if self._chart_shown is not None:
            self._chart_shown.show_curve(*shown)
        else:
            self._place.show_chart(self._chart)
        self._table.show_rows(self._rows(outlook), shown[1])

    @property
    def turned_to(self) -> int:
        """0 while the chart is shown, 1 while the table is."""
        return self._stack.currentIndex()

    def turn_to(self, place: int) -> None:
        """Show the chart (0) or the table (1)."""
        self._choice.choose(place)

    def _chart(self, charts: ModuleType) -> QWidget:
        self._save.setEnabled(True)
        chart = self._drawn(charts, self._tokens, QApplication.font())
        self._chart_shown = cast(_FollowsCurve, chart)
        return chart

    def _drawn(self, charts: ModuleType, tokens: Tokens, font: QFont) -> QWidget:
        assert self._shown is not None
        curve, says = self._shown
        made: QWidget = charts.BurnUpChart(curve, tokens, font, says)
        made.setFixedHeight(scaled(_HEIGHT, font))
        return made

    def _on_save(self) -> None:
        charts = self._loader.module
        if charts is not None:
            lines = self._plan_title, self._basis.text()
            make = partial(self._drawn, charts)
            self.picture_requested.emit(ChartPicture(self._title, lambda _: [], lines, make))

    def _on_chosen(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._save.setVisible(place == 0)

    def _curve(self, outlook: Outlook) -> BurnCurve:
        words, burn, today = self._words, outlook.burn_up, outlook.today
        first = burn.weeks[0].monday
        done = [(first, 0.0), *((sunday(week.monday), week.total) for week in burn.weeks[:-1])]
        span = outlook.forecast.range or Range(None, None)
        last = max(day for day in (span.likely, span.late, today) if day is not None)
        end = first + timedelta(round(max(_LEAST_DAYS, (last - first).days) * _ROOM_FOR_WORDS))
        ticks = day_ticks(first, end)
        say_day = words.month if are_months(ticks) else words.day_and_month
        return BurnCurve(
            done=(*done, (max(today, done[-1][0]), burn.done)),
            scope=burn.scope,
            scope_says=self.tr("all the work: {0}").format(words.hours(round(burn.scope, 1))),
            today_says=self.tr("today"),
            end=end,
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
                    words.span(week.monday, sunday(week.monday)),
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

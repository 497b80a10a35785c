"""The burn-up chart draws another curve in its place."""

from datetime import date, timedelta

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.look.tokens import LIGHT
from desktop.widgets.chart_rows import BurnCurve, End
from desktop.widgets.charts import BurnUpChart

MONDAY = date(2026, 10, 5)


def curve(weeks: int, *, has_forecast: bool) -> BurnCurve:
    done = tuple((MONDAY + timedelta(weeks=week), 3.0 * week) for week in range(weeks + 1))
    likely, late = MONDAY + timedelta(weeks=30), MONDAY + timedelta(weeks=40)
    return BurnCurve(
        done=done,
        scope=60.0 + weeks,
        scope_says=f"all the work: {60 + weeks}",
        today_says="today",
        end=MONDAY + timedelta(weeks=50),
        early=MONDAY + timedelta(weeks=25) if has_forecast else None,
        likely=End(likely, "50%") if has_forecast else None,
        late=End(late, "85%") if has_forecast else None,
        days=((MONDAY, "5 Oct"), (likely, "3 May")),
        hours=((0.0, "0"), (30.0, "30"), (60.0, "60")),
    )


def picture(qtbot: QtBot, *curves: BurnCurve) -> QImage:
    """A chart that was made with the first curve and has shown the others since."""
    chart = BurnUpChart(curves[0], LIGHT, QApplication.font(), "said")
    qtbot.addWidget(chart)
    chart.resize(600, 240)
    chart.show()
    for each in curves[1:]:
        chart.grab()
        chart.show_curve(each, "said otherwise")
    return chart.grab().toImage()


def test_another_curve_looks_as_in_a_chart_of_its_own(qtbot: QtBot) -> None:
    full, bare = curve(5, has_forecast=True), curve(8, has_forecast=False)

    assert picture(qtbot, full, bare) == picture(qtbot, bare)
    assert picture(qtbot, bare, full) == picture(qtbot, full)
    assert picture(qtbot, bare) != picture(qtbot, full)


def test_another_curve_is_said_to_who_hears_it(qtbot: QtBot) -> None:
    chart = BurnUpChart(curve(5, has_forecast=True), LIGHT, QApplication.font(), "before")
    qtbot.addWidget(chart)

    chart.show_curve(curve(6, has_forecast=True), "after")

    assert chart.accessibleName() == "after"

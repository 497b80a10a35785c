"""Fields for hours and days read what people type in their language and never change unasked."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from desktop.domain.plan import Estimate
from desktop.session.language import locale_for
from desktop.widgets.fields import DayEdit, EstimateFields, HoursField


@pytest.fixture(params=["id", "en"])
def locale(request: pytest.FixtureRequest) -> Iterator[QLocale]:
    before = QLocale()
    QLocale.setDefault(locale_for(request.param))
    yield QLocale()
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("1.5", 1.5), ("1,5", 1.5), ("0.25", 0.25), ("12", 12.0), ("1000.5", 1000.5)],
)
def test_a_comma_and_a_point_mean_the_same_hours_in_each_language(
    qtbot: QtBot, locale: QLocale, typed: str, hours: float
) -> None:
    field = HoursField("hours", "Hours")
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.value() == hours


@pytest.mark.parametrize(
    ("hours", "en", "id"), [(5.0, "5", "5"), (2.25, "2.25", "2,25"), (1234.5, "1234.5", "1234,5")]
)
def test_hours_are_shown_with_as_many_decimals_as_they_have(
    qtbot: QtBot, locale: QLocale, hours: float, en: str, id: str
) -> None:
    field = HoursField("hours", "Hours")
    qtbot.addWidget(field)
    field.show_hours(hours)

    assert field.text() == (en if locale.language() == QLocale.Language.English else id)


def test_hours_have_room_for_their_text_in_the_apps_own_look(qtbot: QtBot, qapp) -> None:  # type: ignore[no-untyped-def]
    from desktop.look.theme import dress
    from desktop.look.tokens import LIGHT
    from desktop.paths import RESOURCES

    dress(qapp, LIGHT, RESOURCES, 100)
    fields = EstimateFields(("Quick", "Likely", "Slow"), "hours")
    qtbot.addWidget(fields)
    fields.resize(230, 40)
    fields.show()

    for field in fields.findChildren(HoursField):
        assert field.lineEdit().width() > 40


def test_an_estimate_from_a_plan_is_shown_in_silence(qtbot: QtBot) -> None:
    fields = EstimateFields(("Quick", "Likely", "Slow"), "hours")
    qtbot.addWidget(fields)
    said = QSignalSpy(fields.changed)
    fields.show_estimate(Estimate(1, 2, 9000))
    fields.show_estimate(None)

    assert said.count() == 0


def test_a_day_keeps_within_what_a_plan_can_hold(qtbot: QtBot) -> None:
    field = DayEdit("day", "Day", "d MMM yyyy")
    qtbot.addWidget(field)
    field.show_day(date(2026, 12, 28))
    assert field.day() == date(2026, 12, 28)

    field.setDate(field.date().addYears(5000))
    assert field.day() == date(2200, 12, 31)

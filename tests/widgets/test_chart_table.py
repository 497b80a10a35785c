"""The table beside the growth chart reads whole names before it tells where they were measured."""

from pytestqt.qtbot import QtBot

from desktop.widgets.chart_rows import GrowthRow
from desktop.widgets.chart_table import ChartTable

ROWS = [
    GrowthRow("AI video generation & editing", 329, "+329%", "Design & creative", True, "A-05"),
    GrowthRow("E-commerce management", 130, "+130%", "Customer service & admin", False, "A-08"),
]


def test_the_fields_are_left_out_where_a_name_would_be_cut(qtbot: QtBot) -> None:
    table = ChartTable(ROWS, ("Skill", "Growth in a year", "Measured in"), "Growth")
    qtbot.addWidget(table)
    table.show()
    hidden = []
    for width in (1_000, 380, 1_000):
        table.resize(width, 200)
        hidden.append(table.isColumnHidden(2))
        assert table.columnWidth(0) >= table.sizeHintForColumn(0)

    assert hidden == [False, True, False]

"""Names and values one below the other, and the facts that every report is told with."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from desktop.domain.finding import Report
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words

translate = QCoreApplication.translate
Facts = list[tuple[str, str]]


def facts_grid(facts: Facts) -> QGridLayout:
    """The facts as two columns; what has no value is left out."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for place, (name, value) in enumerate((name, value) for name, value in facts if value):
        grid.addWidget(PlainLabel(name, "small", "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(PlainLabel(value, wraps=True), place, 1)
    return grid


def report_facts(report: Report, words: Words) -> Facts:
    """Who was asked, how many, where, when, and who paid."""
    return [
        (translate("facts", "About whom"), words.text(report.population)),
        (translate("facts", "How many"), words.text(report.sample)),
        (translate("facts", "Where"), words.text(report.place)),
        (translate("facts", "When"), words.text(report.period)),
        (translate("facts", "Who paid for it"), words.text(report.funder)),
    ]

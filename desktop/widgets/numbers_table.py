"""A chart's numbers as a table for eyes, keyboards and screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from desktop.widgets.plain_rows import say_with_heading, show_plain_rows

_ROW_HEIGHT = 28
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NumbersTable(QTableWidget):
    """The first column is words, the others are numbers and stand at the right."""

    def __init__(self, name: str, headings: Sequence[str]) -> None:
        super().__init__(0, len(headings))
        self.setObjectName(name)
        self.setHorizontalHeaderLabels(list(headings))
        show_plain_rows(self, _ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in range(1, len(headings)):
            self.horizontalHeaderItem(section).setTextAlignment(_TO_THE_RIGHT)  # type: ignore[union-attr]

    def show_rows(self, rows: Sequence[Sequence[str]], says: str) -> None:
        """Show these rows; `says` is the table in a sentence."""
        self.setAccessibleName(says)
        self.setRowCount(len(rows))
        for place, texts in enumerate(rows):
            for section, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if section:
                    say_with_heading(self, item, section, self.tr("none"))
                    item.setTextAlignment(_TO_THE_RIGHT)
                self.setItem(place, section, item)

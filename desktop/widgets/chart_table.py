"""The same numbers as a growth chart, as a table for eyes, keyboards and screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from desktop.look.text_size import scaled
from desktop.widgets.chart_rows import ROW_HEIGHT, GrowthRow
from desktop.widgets.plain_rows import say_with_heading, show_plain_rows

_FIELD = 2


class ChartTable(QTableWidget):
    """One row a skill and one for the comparison; Enter or a double click opens the evidence."""

    finding_requested = Signal(str)
    """The evidence behind a row was asked for (finding id)."""

    def __init__(
        self, rows: Sequence[GrowthRow], headings: tuple[str, str, str], says: str
    ) -> None:
        super().__init__(len(rows), len(headings))
        self.setObjectName("growth_table")
        self.setAccessibleName(says)
        self._rows = tuple(rows)
        self.setHorizontalHeaderLabels(list(headings))
        show_plain_rows(self, ROW_HEIGHT)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place, each in enumerate(self._rows):
            self._fill(place, each)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in (1, 2):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        growth = self.horizontalHeaderItem(1)
        if growth is not None:
            growth.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(header.sizeHint().height() + len(rows) * scaled(ROW_HEIGHT) + 4)
        self.itemActivated.connect(self._on_item_activated)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the names where there is little of it; the chart's colours tell the rest."""
        super().resizeEvent(event)
        header = self.horizontalHeader()
        needed = sum(
            max(self.sizeHintForColumn(section), header.sectionSizeHint(section))
            for section in range(self.columnCount())
        )
        self.setColumnHidden(_FIELD, event.size().width() < needed)

    def _fill(self, place: int, shown: GrowthRow) -> None:
        for section, text in enumerate((shown.name, shown.figure, shown.field_name)):
            item = QTableWidgetItem(text)
            if section:
                say_with_heading(self, item, section, "")
            if section == 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            font = item.font()
            font.setBold(shown.is_own)
            item.setFont(font)
            self.setItem(place, section, item)

    def _on_item_activated(self, item: QTableWidgetItem) -> None:
        self.finding_requested.emit(self._rows[item.row()].finding)

"""Tables whose rows are read and chosen as a whole, without a grid, and left by Tab."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTableWidget, QTableWidgetItem

from desktop.look.text_size import scaled


def show_plain_rows(table: QTableView, row_height: int) -> None:
    """Let a table show plain rows of so many pixels each, at the usual size of text."""
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(scaled(row_height))
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def say_with_heading(table: QTableWidget, item: QTableWidgetItem, section: int, none: str) -> None:
    """Let a screen reader say a cell with its column's heading; `none` stands for an empty cell."""
    heading = table.horizontalHeaderItem(section)
    if heading is not None:
        said = f"{heading.text()}: {item.text() or none}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

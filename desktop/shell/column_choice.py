"""Which column of a table holds the skills: a look at its first rows, with that column marked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.formats.plain_csv import PlainTable
from desktop.look.text_size import scaled
from desktop.widgets.layout import STRETCH, column, row
from desktop.widgets.plain_label import PlainLabel, shortened

_ROWS_SHOWN, _HEIGHT = 4, 160
_LONGEST_CELL, _LONGEST_NAME = 60, 30


class ColumnChoice(QWidget):
    """Begins with the reader's guess; the list, the box and a click on the table all say another."""

    changed = Signal()
    """Another column, or another beginning of it."""

    def __init__(self, table: PlainTable) -> None:
        super().__init__()
        self._table = table
        self._which = QComboBox()
        self._which.setObjectName("import_column")
        self._which.setAccessibleName(self.tr("Which column holds the skills?"))
        self._named = QCheckBox(self.tr("The first row names the columns"))
        self._named.setObjectName("import_has_names")
        self._named.setChecked(table.has_names)
        self._named.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._preview = self._make_preview()
        question = PlainLabel(self.tr("Which column holds the skills?"), "strong")
        question.setBuddy(self._which)
        self.setLayout(
            column(row(question, self._which, STRETCH), self._preview, self._named, spacing=8)
        )
        self._show_names()
        self._which.setCurrentIndex(table.skill_column)
        self._preview.selectColumn(table.skill_column)
        self._which.currentIndexChanged.connect(self._on_chosen)
        self._preview.itemSelectionChanged.connect(self._on_selected)
        self._named.toggled.connect(self._on_named)

    def skills(self) -> tuple[str, ...]:
        """The skills in the column that is chosen."""
        return self._table.skills(self._which.currentIndex(), has_names=self._named.isChecked())

    def left_out(self) -> int:
        """How many cells of it are too long to be a skill's name."""
        return self._table.left_out(self._which.currentIndex(), has_names=self._named.isChecked())

    def _make_preview(self) -> QTableWidget:
        preview = QTableWidget(0, self._table.width)
        preview.setObjectName("import_preview")
        preview.setAccessibleName(self.tr("The first rows of the table"))
        preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        preview.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        preview.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        preview.setTabKeyNavigation(False)
        preview.setShowGrid(False)
        preview.verticalHeader().hide()
        preview.horizontalHeader().setHighlightSections(False)
        preview.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        preview.setFixedHeight(scaled(_HEIGHT))
        return preview

    def _show_names(self) -> None:
        """Show what the columns are called, and the first rows below the names."""
        has_names, chosen = self._named.isChecked(), self._which.currentIndex()
        called = self._table.column_names(has_names=has_names)
        names = [
            self.tr("Column {0}").format(number)
            if not name.strip()
            else _short(name, _LONGEST_NAME)
            for number, name in enumerate(called, 1)
        ]
        for part in (self._which, self._preview):
            part.blockSignals(True)
        self._which.clear()
        self._which.addItems(names)
        self._which.setCurrentIndex(chosen)
        self._preview.setHorizontalHeaderLabels(names)
        rows = self._table.rows[has_names:][:_ROWS_SHOWN]
        self._preview.setRowCount(len(rows))
        for at, cells in enumerate(rows):
            for which, cell in enumerate(cells):
                self._preview.setItem(at, which, QTableWidgetItem(_short(cell, _LONGEST_CELL)))
        header = self._preview.horizontalHeader()
        header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        for part in (self._which, self._preview):
            part.blockSignals(False)

    def _on_chosen(self, which: int) -> None:
        self._preview.blockSignals(True)
        self._preview.selectColumn(which)
        self._preview.blockSignals(False)
        self.changed.emit()

    def _on_selected(self) -> None:
        self._which.setCurrentIndex(self._preview.currentColumn())

    def _on_named(self, _named: bool) -> None:
        self._show_names()
        self._on_chosen(self._which.currentIndex())


def _short(text: str, most: int) -> str:
    return shortened(" ".join(text.split()), most)

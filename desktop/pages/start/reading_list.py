"""The readings of what is typed as a list, "none of these" always last."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView

from desktop.domain.titles import Reading
from desktop.look.tokens import Tokens
from desktop.pages.start.reading_delegate import ReadingDelegate, ShownReading, row_height

_MOST_OTHER_NAMES = 3
_Index = QModelIndex | QPersistentModelIndex


class ReadingList(QListView):
    """The readings, all in view; it never takes the keyboard away from the line above."""

    def __init__(self, field_name: Callable[[str], str], tokens: Tokens) -> None:
        super().__init__()
        self._rows = _ReadingModel(field_name)
        self.setObjectName("readings")
        self.setAccessibleName(self.tr("Readings of what you typed"))
        self.setModel(self._rows)
        self.setItemDelegate(ReadingDelegate(tokens, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.entered.connect(self.setCurrentIndex)

    @property
    def readings(self) -> list[Reading]:
        """The readings that are proposed now, best first."""
        return self._rows.readings

    def show_readings(self, readings: list[Reading], *, is_typed: bool) -> None:
        """Show other readings, the first chosen; nothing at all where nothing is typed."""
        self._rows.show(readings, is_typed)
        count = self._rows.rowCount()
        self.setFixedHeight(count * row_height())
        self.setVisible(count > 0)
        if readings:
            self.setCurrentIndex(self._rows.index(0))

    def go(self, step: int) -> str:
        """Choose the next row (1) or the one before (-1), and give what it says."""
        row = max(0, min(self.currentIndex().row() + step, self._rows.rowCount() - 1))
        self.setCurrentIndex(self._rows.index(row))
        return self.said(row)

    def said(self, row: int) -> str:
        """What a row says to who hears it."""
        return str(self._rows.index(row).data())

    def chosen(self) -> Reading | None:
        """The reading that is chosen; None for "none of these"."""
        return self._rows.reading(self.currentIndex())


class _ReadingModel(QAbstractListModel):
    """The readings as rows, then the row "none of these", or the one that says nothing is near."""

    def __init__(self, field_name: Callable[[str], str]) -> None:
        super().__init__()
        self._field_name = field_name
        self.readings: list[Reading] = []
        self._count = 0

    def show(self, readings: list[Reading], is_typed: bool) -> None:
        """Show other readings; `is_typed` says whether there is a query at all."""
        self.beginResetModel()
        self.readings = readings
        self._count = len(readings) + 1 if is_typed else 0
        self.endResetModel()

    def reading(self, index: _Index) -> Reading | None:
        """The reading in a row; None for "none of these"."""
        return self.readings[index.row()] if 0 <= index.row() < len(self.readings) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        reading = self.reading(index)
        if role == Qt.ItemDataRole.UserRole:
            return self._shown(reading) if reading else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(reading)
        return None

    def _shown(self, reading: Reading) -> ShownReading:
        others = [each for each in reading.also if each != reading.matched][:_MOST_OTHER_NAMES]
        because = self._because(reading)
        return ShownReading(
            reading.title, because or ", ".join(others), self._field_name(reading.field)
        )

    def _because(self, reading: Reading) -> str:
        """Why a reading is proposed, where its title does not say so itself."""
        if reading.reason == "corrected":
            return self.tr("read as “{0}”").format(reading.matched)
        if reading.reason == "alias":
            return self.tr("also called “{0}”").format(reading.matched)
        return ""

    def _said(self, reading: Reading | None) -> str:
        if reading is not None:
            field = self._field_name(reading.field)
            parts = (reading.title, self._because(reading), field)
            return " — ".join(part for part in parts if part)
        if self.readings:
            return self.tr("None of these: choose a field below")
        return self.tr(
            "Nothing is near enough. Choose the field closest to your work below; "
            "your words are kept."
        )

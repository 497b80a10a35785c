"""The search box of the start page: words typed, readings proposed, one chosen or none of these."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.domain.title_words import LONGEST_QUERY
from desktop.domain.titles import Reading, TitleSearch
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.pages.start.reading_delegate import ReadingDelegate, ShownReading, row_height
from desktop.widgets.layout import Rule, row
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words

_MOST_OTHER_NAMES = 3
_Index = QModelIndex | QPersistentModelIndex


class JobSearch(QFrame):
    """A line to type a job in, and below it at most five readings, "none of these" always last."""

    reading_chosen = Signal(str, object)
    """The typed words and the reading that was chosen for them (str, Reading)."""

    none_chosen = Signal(str)
    """None of the readings is right; the typed words (str)."""

    told = Signal(str)
    """What a person who hears the list should know of it now (str)."""

    def __init__(
        self,
        search: Callable[[], TitleSearch],
        field_name: Callable[[str], str],
        words: Words,
        tokens: Tokens,
        icon: QIcon,
    ) -> None:
        super().__init__()
        self.setObjectName("search_box")
        self._search, self._words = search, words
        self.line = QLineEdit()
        self.line.setObjectName("job_title")
        self.line.setMaxLength(LONGEST_QUERY)
        self.line.setPlaceholderText(
            self.tr("For example: video editor, online shop admin, driver")
        )
        self.line.setAccessibleName(self.tr("What do you do now?"))
        glass = PlainLabel()
        glass.setPixmap(icon.pixmap(scaled(18), scaled(18)))
        glass.setContentsMargins(16, 0, 0, 0)
        self._rule = Rule()
        self._model = _ReadingModel(field_name)
        self.list = _ReadingList(self._model, self.tr("Readings of what you typed"))
        self.list.setItemDelegate(ReadingDelegate(tokens, self.list))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 4)
        layout.setSpacing(0)
        layout.addLayout(row(glass, self.line, spacing=0))
        for part in (self._rule, self.list):
            layout.addWidget(part)
        self.line.textChanged.connect(self._on_text_changed)
        self.line.returnPressed.connect(self._on_return_pressed)
        self.list.clicked.connect(self._choose)
        self.line.installEventFilter(self)
        self._show([])

    @property
    def readings(self) -> list[Reading]:
        """The readings that are proposed now, best first."""
        return self._model.readings

    @property
    def typed(self) -> str:
        """The words in the line, without space around them."""
        return " ".join(self.line.text().split())

    def eventFilter(self, watched: QWidget, event: object) -> bool:  # type: ignore[override]
        """Let the arrow keys of the line choose among the readings below it."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._model.rowCount():
                row = max(0, min(self.list.currentIndex().row() + step, self._model.rowCount() - 1))
                self.list.setCurrentIndex(self._model.index(row))
                self.told.emit(str(self._model.index(row).data()))
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _on_text_changed(self, _text: str) -> None:
        self._show(self._search().find(self.typed, self._words.language) if self.typed else [])

    def _show(self, readings: list[Reading]) -> None:
        self._model.show(readings, bool(self.typed))
        rows = self._model.rowCount()
        self.list.setFixedHeight(rows * row_height())
        self.list.setVisible(rows > 0)
        self._rule.setVisible(rows > 0)
        self.setProperty("active", rows > 0)
        self.style().polish(self)
        if readings:
            self.list.setCurrentIndex(self._model.index(0))
        if rows:
            self.told.emit(self._say_found(len(readings)))

    def _say_found(self, count: int) -> str:
        first = str(self._model.index(0).data())
        found = self.tr("Readings: {0}. The first: {1}")
        return found.format(self._words.number(count), first) if count else first

    def _on_return_pressed(self) -> None:
        if self.typed:
            self._choose(self.list.currentIndex() if self._model.readings else self._model.index(0))

    def _choose(self, index: QModelIndex) -> None:
        reading = self._model.reading(index)
        if reading is not None:
            self.reading_chosen.emit(self.typed, reading)
        else:
            self.none_chosen.emit(self.typed)


class _ReadingList(QListView):
    """The readings, all in view; it never takes the keyboard away from the line above."""

    def __init__(self, model: QAbstractListModel, label: str) -> None:
        super().__init__()
        self.setObjectName("readings")
        self.setAccessibleName(label)
        self.setModel(model)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.entered.connect(self.setCurrentIndex)


class _ReadingModel(QAbstractListModel):
    """The readings as rows, then the row "none of these", or the one that says nothing is near."""

    def __init__(self, field_name: Callable[[str], str]) -> None:
        super().__init__()
        self._field_name = field_name
        self.readings: list[Reading] = []
        self._rows = 0

    def show(self, readings: list[Reading], typed: bool) -> None:
        """Show other readings; `typed` says whether there is a query at all."""
        self.beginResetModel()
        self.readings = readings
        self._rows = len(readings) + 1 if typed else 0
        self.endResetModel()

    def reading(self, index: _Index) -> Reading | None:
        """The reading in a row; None for "none of these"."""
        return self.readings[index.row()] if 0 <= index.row() < len(self.readings) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._rows

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

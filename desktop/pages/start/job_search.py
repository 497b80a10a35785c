"""The search box of the start page: words typed, readings proposed, one chosen or none of these."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.title_words import LONGEST_QUERY
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.widgets.layout import Rule, row
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words

if TYPE_CHECKING:  # it is there when something is typed
    from desktop.domain.titles import Reading, TitleSearch
    from desktop.pages.start.reading_list import ReadingList


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
        search: Callable[[], "TitleSearch"],
        field_name: Callable[[str], str],
        words: Words,
        tokens: Tokens,
        icon: QIcon,
    ) -> None:
        super().__init__()
        self.setObjectName("search_box")
        self._search, self._field_name, self._words = search, field_name, words
        self._tokens = tokens
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
        self._rule.hide()
        self._list: ReadingList | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2, 2, 2, 4)
        self._layout.setSpacing(0)
        self._layout.addLayout(row(glass, self.line, spacing=0))
        self._layout.addWidget(self._rule)
        self.line.textChanged.connect(self._on_text_changed)
        self.line.returnPressed.connect(self._on_return_pressed)
        self.line.installEventFilter(self)

    @property
    def reading_list(self) -> "ReadingList":
        """The readings below the line, which are made with the first word that is typed."""
        if self._list is None:
            from desktop.pages.start.reading_list import ReadingList

            self._list = ReadingList(self._field_name, self._tokens)
            self._list.clicked.connect(self._choose)
            self._layout.addWidget(self._list)
        return self._list

    @property
    def readings(self) -> "list[Reading]":
        """The readings that are proposed now, best first."""
        return self.reading_list.readings if self.typed else []

    @property
    def typed(self) -> str:
        """The words in the line, without space around them."""
        return " ".join(self.line.text().split())

    def eventFilter(self, watched: QWidget, event: object) -> bool:  # type: ignore[override]
        """Let the arrow keys of the line choose among the readings below it."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.typed:
                self.told.emit(self.reading_list.go(step))
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _on_text_changed(self, _text: str) -> None:
        typed = self.typed
        readings = self._search().find(typed, self._words.language) if typed else []
        self.reading_list.show_readings(readings, is_typed=bool(typed))
        self._rule.setVisible(bool(typed))
        self.setProperty("active", bool(typed))
        self.style().polish(self)
        if typed:
            self.told.emit(self._say_found(len(readings)))

    def _say_found(self, count: int) -> str:
        first = self.reading_list.said(0)
        found = self.tr("Readings: {0}. The first: {1}")
        return found.format(self._words.number(count), first) if count else first

    def _on_return_pressed(self) -> None:
        if self.typed:
            self._choose()

    def _choose(self) -> None:
        reading = self.reading_list.chosen()
        if reading is not None:
            self.reading_chosen.emit(self.typed, reading)
        else:
            self.none_chosen.emit(self.typed)

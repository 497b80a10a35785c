"""The palette: a line to type in, and below it what can be gone to or done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainterPath,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedWidget, QWidget

from desktop.domain.title_words import LONGEST_QUERY
from desktop.domain.typed_words import find, fold
from desktop.keys import sequences
from desktop.look.text_size import scaled
from desktop.shell.palette_list import PaletteList
from desktop.shell.palette_rows import Row
from desktop.widgets.layout import STRETCH, Card, Rule, column, row
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words

_WIDEST, _HIGHEST, _BESIDE, _AROUND = 680, 480, 48, 72
_ROUND, _GLASS = 11, 18
MOST_SHOWN = 50


class PaletteDialog(QDialog):
    """Finds rows as one types; the keyboard stays in the line, whatever is chosen below it."""

    row_chosen = Signal(object)
    """The palette is closed, and this should be done (Row)."""

    def __init__(
        self, every: Sequence[Row], first: Sequence[Row], words: Words, icon: QIcon, parent: QWidget
    ) -> None:
        """`first` are the rows to offer while nothing is typed."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Find anything"))
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._every, self._first, self._words = every, first, words
        self._sought = [each.sought() for each in every]
        self._line = self._make_line()
        self._list = PaletteList(self.tr("What was found"))
        self._list.clicked.connect(self._on_clicked)
        self._count = PlainLabel("", "small", "muted", wraps=True)
        self._count.setObjectName("palette_count")
        self._nothing = self._make_nothing()
        self._lay_out(icon)
        self._place(parent)
        self._on_text_changed("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the line go through the list below it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if QKeySequence(event.keyCombination()) in sequences("find_anything"):
            self.reject()  # what opens the palette closes it
            return True
        keypad = Qt.KeyboardModifier.KeypadModifier
        is_bare = event.modifiers() & ~keypad == Qt.KeyboardModifier.NoModifier
        return is_bare and self._list.follow(Qt.Key(event.key()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round the corners, also where X11 cannot let what is below shine through them."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() != "xcb":
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def _make_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName("palette_find")
        line.setAccessibleName(self.tr("Find anything"))
        line.setPlaceholderText(
            self.tr("Type a few letters: a page, an action, a step, a finding…")
        )
        line.setMaxLength(LONGEST_QUERY)
        line.textChanged.connect(self._on_text_changed)
        line.returnPressed.connect(self._on_return_pressed)
        line.installEventFilter(self)
        return line

    def _make_nothing(self) -> QWidget:
        says = self.tr(
            "Words are found by how they begin: “vid” finds “AI video”. Try fewer letters, or another "
            "word for a menu entry, a goal, a step, a field or a finding."
        )
        nothing = PlainLabel(self.tr("Nothing found"), "strong")
        nothing.setObjectName("palette_nothing")
        made = QWidget()
        hint = PlainLabel(says, tone="muted", wraps=True)
        made.setLayout(column(nothing, hint, STRETCH, spacing=8, margins=(16, 16, 16, 16)))
        return made

    def _lay_out(self, icon: QIcon) -> None:
        glass = PlainLabel()
        glass.setPixmap(icon.pixmap(scaled(_GLASS), scaled(_GLASS)))
        glass.setContentsMargins(16, 0, 0, 0)
        keys = PlainLabel(self.tr("↑ ↓: choose · Enter: go · Esc: close"), "small", "muted")
        self._found = QStackedWidget()
        self._found.addWidget(self._list)
        self._found.addWidget(self._nothing)
        self._found.setContentsMargins(8, 8, 8, 8)
        card = Card(
            row(glass, self._line, spacing=0), Rule(), self._found, Rule(),
            row(self._count, STRETCH, keys, spacing=12, margins=(16, 8, 16, 8)),
            spacing=0, margins=(1, 1, 1, 1),
        )  # fmt: skip
        card.setObjectName("palette_card")
        card.content.setStretch(2, 1)
        self.setLayout(column(card))

    def _place(self, window: QWidget) -> None:
        """Stand in the upper middle of the window, and inside it."""
        width = min(scaled(_WIDEST), window.width() - 2 * _BESIDE)
        height = min(scaled(_HIGHEST), window.height() - 2 * _AROUND)
        left, above = (window.width() - width) // 2, (window.height() - height) // 3
        corner = window.mapToGlobal(window.rect().topLeft())
        self.setFixedSize(width, height)
        self.move(corner.x() + left, corner.y() + above)

    def _on_text_changed(self, text: str) -> None:
        typed, said = text.strip(), ""
        if fold(typed).strip():  # signs alone say nothing
            hits = find(self._sought, typed, MOST_SHOWN)
            rows = [self._every[place] for place in hits.places]
            if hits.total > len(rows):
                said = self.tr("The first {0} of {1}. Type more to narrow them down.").format(
                    len(rows), self._words.number(hits.total)
                )
        else:
            rows = list(self._first)
        self._found.setCurrentIndex(0 if rows else 1)
        self._count.setText(said)
        self._list.show_rows(rows)

    def _on_return_pressed(self) -> None:
        self._choose(self._list.current())

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(self._list.row_at(index))

    def _choose(self, chosen: Row | None) -> None:
        if chosen is not None and self.isVisible():  # not twice
            self.accept()
            self.row_chosen.emit(chosen)

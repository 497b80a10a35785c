"""The list of keyboard shortcuts: what each does, its keys as small caps, and a line to find one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLineEdit, QSizePolicy, QWidget

from desktop.domain.typed_words import find, sought
from desktop.look.text_size import scaled
from desktop.shell.keys_words import KeyGroup, KeyLine
from desktop.widgets.layout import STRETCH, Card, ScrollColumn, column, row
from desktop.widgets.plain_label import PlainLabel

_SIZE, _AROUND, _GAP, _BESIDE = (880, 640), 32, 12, 2 * 20 + 24


class KeysDialog(QDialog):
    """Shows groups of keys, in two columns where there is room; Up and Down go from line to line."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys_dialog")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._cards = [_GroupCard(group) for group in groups]
        self._rows = [each for card in self._cards for each in card.rows]
        self._sought = [each.sought for each in self._rows]
        self._columns = 0
        self._find = _FindLine(self.tr("Find a key or what it does"))
        self._find.textChanged.connect(self._on_text_changed)
        self._find.moved.connect(self._on_moved)
        for each in self._rows:
            each.moved.connect(self._on_moved)
        self._nothing = PlainLabel(
            self.tr("No keys are made for that. Most things can be reached by typing: “Find anything”."),
            tone="muted", wraps=True,
        )  # fmt: skip
        self._nothing.setObjectName("keys_nothing")
        self._lay_out()
        self._on_text_changed("")
        usual = QSize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        self.resize(usual.boundedTo(parent.size() - QSize(_AROUND, _AROUND)))

    def _lay_out(self) -> None:
        self._left, self._right = column(STRETCH, spacing=_GAP), column(STRETCH, spacing=_GAP)
        both = row(self._left, self._right, spacing=_GAP)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self._scroll = ScrollColumn("keys_scroll", margins=(0, 0, 8, 0))
        self._scroll.content.addWidget(self._nothing)
        self._scroll.content.addLayout(both)
        self._scroll.content.addStretch(1)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its lines can be gone through
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        box.rejected.connect(self.reject)
        layout = column(self._find, self._scroll, box, spacing=12, margins=(20, 16, 20, 16))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Share the groups out among the columns that there is room for, about evenly."""
        widest = max(card.minimumSizeHint().width() for card in self._cards)
        columns = 2 if self.width() >= 2 * widest + _GAP + _BESIDE else 1
        if columns == self._columns:
            return
        self._columns = columns
        half = len(self._rows) / columns
        before = 0
        for card in self._cards:
            is_left = columns == 1 or before + len(card.rows) / 2 < half
            beside = self._left if is_left else self._right
            beside.insertWidget(beside.count() - 1, card)  # above what room is left
            before += len(card.rows)

    def _on_text_changed(self, text: str) -> None:
        hits = set(find(self._sought, text, len(self._sought)).places)
        for place, each in enumerate(self._rows):
            each.setVisible(place in hits)
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for card in self._cards:
            card.setVisible(any(not each.isHidden() for each in card.rows))
        self._nothing.setVisible(not hits)
        if hits:  # Tab goes to the first, and then on to the button
            self._rows[min(hits)].setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _on_moved(self, by: int) -> None:
        """Go from the find line or a line to the one before or after it that is shown."""
        shown = [each for each in self._rows if not each.isHidden()]
        at = next((place for place, each in enumerate(shown) if each.hasFocus()), -1) + by
        if at < 0:
            self._find.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif at < len(shown):
            shown[at].setFocusPolicy(Qt.FocusPolicy.TabFocus)
            shown[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(shown[at], 0, 40)


class _GroupCard(Card):
    """One group below its title."""

    def __init__(self, group: KeyGroup) -> None:
        title = PlainLabel(group.title, "strong", wraps=True)
        title.setContentsMargins(4, 0, 0, 4)  # above the text of its lines
        super().__init__(title, spacing=1, margins=(12, 12, 12, 12))
        self.rows = [KeyRow(line, group.title) for line in group.lines]
        for each in self.rows:
            self.content.addWidget(each)


class KeyRow(QFrame):
    """What is done, at the left, and the keys for it, at the right; told as one to screen readers."""

    moved = Signal(int)
    """The keyboard should go to another line (so many further down)."""

    def __init__(self, line: KeyLine, group: str) -> None:
        super().__init__()
        self.setProperty("look", "key_row")
        keys = ", ".join(line.keys)
        self.setAccessibleName(f"{line.says}: {keys}")
        self.setAccessibleDescription(group)
        self.sought = sought(line.says, keys, group)
        says = PlainLabel(line.says, wraps=True)
        caps = [_cap(each) for each in line.keys]
        layout = row(says, *caps, spacing=8, margins=(2, 2, 2, 2))
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)


class _FindLine(QLineEdit):
    """Where one types; Down leads to the first line that is shown."""

    moved = Signal(int)

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setObjectName("keys_find")
        self.setAccessibleName(label)
        self.setPlaceholderText(label)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)


def _cap(keys: str) -> PlainLabel:
    cap = PlainLabel(keys)
    cap.setProperty("look", "key")
    cap.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return cap

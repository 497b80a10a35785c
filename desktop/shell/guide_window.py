"""The user guide in a window of its own, to be read beside the app."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextDocument
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget, QSplitter, QWidget

from desktop.domain.text import Language
from desktop.look.text_size import scaled
from desktop.look.tokens import Tokens
from desktop.shell.guide_markup import chapters_in
from desktop.shell.guide_text import GuideText
from desktop.widgets.buttons import Button
from desktop.widgets.layout import column, row, take_usual_size
from desktop.widgets.plain_label import PlainLabel

_SIZE, _LIST_WIDTH, _NARROW = (940, 640), 260, 700
_Backward = QTextDocument.FindFlag.FindBackward


class GuideView(QWidget):
    """The chapters in a list and the one that is read, in one language and one dress."""

    link_pressed = Signal(str)
    """An address outside the guide was pressed."""

    close_requested = Signal()
    """The person has read enough."""

    def __init__(self, folder: Path, language: Language, tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName("guide_view")
        self._chapters = chapters_in((folder / f"{language}.md").read_text("utf-8"))
        self._list, self._choice = QListWidget(), QComboBox()
        self._text = GuideText(folder, tokens)
        self._text.setAccessibleName(self.tr("The chapter"))
        self._line = QLineEdit()
        self._said = PlainLabel(self.tr("Not found"), "small", "warn")
        self._said.setObjectName("guide_not_found")
        self._said.hide()
        self._close = Button(self.tr("Close"), "close_guide", self.close_requested.emit)
        self._close.setAutoDefault(False)  # Enter finds the next place
        self._set_up()
        self._lay_out()
        self._add_keys()
        self._list.setCurrentRow(0)

    def take_over(self, old: "GuideView") -> None:
        """Go on where a view in another language or theme was."""
        self._list.setCurrentRow(old._list.currentRow())
        self._line.blockSignals(True)  # what is sought does not turn the page
        self._line.setText(old._line.text())
        self._line.blockSignals(False)
        self._text.mark(self._wanted())

    def turn_to(self, chapter_id: str) -> None:
        """Show a chapter; nothing for an id that is not in the guide."""
        for place, chapter in enumerate(self._chapters):
            if chapter.id == chapter_id:
                self._list.setCurrentRow(place)

    def begin(self) -> None:
        """Give the keyboard to the chapters."""
        chapters = self._list if self._list.isVisible() else self._choice
        chapters.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < scaled(_NARROW)
        self._list.setVisible(not is_narrow)
        self._choice.setVisible(is_narrow)

    # --- how it is laid out

    def _set_up(self) -> None:
        for chapters, name in ((self._list, "guide_chapters"), (self._choice, "guide_chapter")):
            chapters.setObjectName(name)
            chapters.setAccessibleName(self.tr("Chapters"))
            chapters.addItems([chapter.title for chapter in self._chapters])
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._line.setObjectName("guide_find")
        self._line.setPlaceholderText(self.tr("Find in the guide (Ctrl+F)"))
        self._line.setAccessibleName(self.tr("Find in the guide"))
        self._line.setClearButtonEnabled(True)
        self._list.currentRowChanged.connect(self._on_chapter_chosen)
        self._choice.currentIndexChanged.connect(self._list.setCurrentRow)
        self._line.textChanged.connect(self._on_wanted)
        self._line.returnPressed.connect(self._on_find_next)
        self._text.link_pressed.connect(self._on_link_pressed)

    def _lay_out(self) -> None:
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setObjectName("guide_parts")
        self._parts.addWidget(self._list)
        self._parts.addWidget(self._text)
        self._parts.setCollapsible(1, False)
        self._parts.setStretchFactor(1, 1)
        self._parts.setSizes([scaled(_LIST_WIDTH), scaled(_SIZE[0] - _LIST_WIDTH)])
        head = row(self._line, self._said, spacing=8)
        head.setStretch(0, 1)
        foot = row(PlainLabel(self.tr("Ctrl+PgDn: next chapter"), "small", "muted"), self._close)
        foot.setStretch(0, 1)
        layout = column(head, self._choice, self._parts, foot, spacing=8, margins=(16, 12, 16, 12))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _add_keys(self) -> None:
        standard = QKeySequence.StandardKey
        for keys, do in (
            (QKeySequence(standard.Find), self._on_find),
            (QKeySequence("F3"), self._on_find_next),
            (QKeySequence("Shift+F3"), self._on_find_before),
            (QKeySequence("Ctrl+PgDown"), self._on_next),
            (QKeySequence("Ctrl+PgUp"), self._on_before),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    # --- chapters

    def _on_chapter_chosen(self, place: int) -> None:
        if 0 <= place < len(self._chapters):
            self._choice.setCurrentIndex(place)
            self._text.show_chapter(self._chapters[place])

    def _on_next(self) -> None:
        self._list.setCurrentRow(min(self._list.currentRow() + 1, self._list.count() - 1))

    def _on_before(self) -> None:
        self._list.setCurrentRow(max(self._list.currentRow() - 1, 0))

    def _on_link_pressed(self, address: str) -> None:
        if address.startswith("#"):
            self.turn_to(address.removeprefix("#"))
        else:
            self.link_pressed.emit(address)

    # --- finding

    def _on_find(self) -> None:
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def _on_wanted(self) -> None:
        wanted = self._wanted()
        self._text.mark(wanted)
        places = self._chapters_with(wanted)
        self._said.setVisible(bool(wanted) and not places)
        if places and self._list.currentRow() not in places:
            self._list.setCurrentRow(places[0])
        if wanted:
            self._text.moveCursor(self._text.textCursor().MoveOperation.Start)
            self._text.find(wanted)

    def _on_find_next(self) -> None:
        self._go_on(+1)

    def _on_find_before(self) -> None:
        self._go_on(-1)

    def _go_on(self, by: int) -> None:
        """Go to the next place in this chapter, then in the next chapter that has one, and around."""
        wanted = self._wanted()
        places = self._chapters_with(wanted)
        if not wanted or not places or self._find_here(wanted, by):
            return
        here, count = self._list.currentRow(), self._list.count()
        around = ((here + by * step) % count for step in range(1, count + 1))
        self._list.setCurrentRow(next(place for place in around if place in places))
        move = self._text.textCursor().MoveOperation
        self._text.moveCursor(move.Start if by > 0 else move.End)
        self._find_here(wanted, by)

    def _find_here(self, wanted: str, by: int) -> bool:
        return self._text.find(wanted) if by > 0 else self._text.find(wanted, _Backward)

    def _wanted(self) -> str:
        return " ".join(self._line.text().split())

    def _chapters_with(self, wanted: str) -> list[int]:
        sought = wanted.casefold()
        return [
            place
            for place, chapter in enumerate(self._chapters)
            if sought and sought in chapter.plain().casefold()
        ]


class GuideWindow(QDialog):
    """Holds the view, and stays where it is when the view is made anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guide_window")
        self.setLayout(column(spacing=0))
        self._view: GuideView | None = None
        take_usual_size(self, *_SIZE)

    def show_view(self, view: GuideView) -> None:
        """Show a view in place of the one before."""
        old = self._view
        if old is not None:
            view.take_over(old)
            self.layout().removeWidget(old)  # type: ignore[union-attr]
            old.hide()
            old.deleteLater()
        self._view = view
        self.setWindowTitle(self.tr("User guide"))
        view.close_requested.connect(self.reject)
        self.layout().addWidget(view)  # type: ignore[union-attr]

    def come_up(self) -> None:
        """Show the window above the others, with the keyboard in it."""
        if self.isVisible():
            self.raise_()
            self.activateWindow()
            return
        self.show()
        self.activateWindow()
        if self._view is not None:
            self._view.begin()

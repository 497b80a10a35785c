"""A finding as a small card that opens the evidence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.finding import Article, Finding
from desktop.widgets.buttons import Tile
from desktop.widgets.layout import row
from desktop.widgets.plain_label import PlainLabel, Tag, inert
from desktop.words import Words


class FindingCard(Tile):
    """The figure large, what it says below, and in which field it was measured; a press opens it."""

    finding_requested = Signal(str)
    """The evidence was asked for (finding id)."""

    def __init__(self, finding: Finding, source: Article, words: Words, mark: str) -> None:
        self._finding = finding
        figure, short = words.figure(finding), words.text(finding.short)
        from_where = words.source_line(source)
        foot = QWidget()
        name = source.reports.publisher or source.publisher
        named = PlainLabel(name, "small", "link", wraps=True)
        foot.setLayout(row(Tag(mark, "plain"), named, margins=(0, 8, 0, 0), spacing=12))
        foot.layout().setStretch(1, 1)  # type: ignore[union-attr]
        named.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        super().__init__(
            f"{figure} {short}. {mark}. {from_where}",
            f"finding_{finding.id}",
            self._on_pressed,
            PlainLabel(figure, "figure"),
            PlainLabel(short, "small", wraps=True),
            foot=foot,
        )
        self.setToolTip(inert(from_where))

    def _on_pressed(self) -> None:
        self.finding_requested.emit(self._finding.id)

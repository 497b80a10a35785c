"""A finding as a small card that opens the evidence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.finding import Article, Finding
from desktop.widgets.buttons import Tile
from desktop.widgets.flow import FlowBox
from desktop.widgets.plain_label import PlainLabel, Tag, set_tip
from desktop.words import Words


class FindingCard(Tile):
    """The figure large, what it says below, and in which field it was measured; a press opens it."""

    finding_requested = Signal(str)
    """The evidence was asked for (finding id)."""

    def __init__(self, finding: Finding, source: Article, words: Words, mark: str) -> None:
        self._finding = finding
        figure, short = words.figure(finding), words.text(finding.short)
        from_where = words.source_line(source)
        parts = [PlainLabel(figure, "figure")] if figure else []
        parts.append(PlainLabel(short, "small" if figure else "strong", wraps=True))
        super().__init__(
            f"{figure} {short}. {mark}".strip(),
            f"finding_{finding.id}",
            self._on_pressed,
            *parts,
            foot=self._foot(mark, source.reports.publisher or source.publisher),
        )
        set_tip(self, from_where)

    def _on_pressed(self) -> None:
        self.finding_requested.emit(self._finding.id)

    def _foot(self, mark: str, publisher: str) -> QWidget:
        """In which field it was measured, and who says so: beside it, or below where that is long."""
        foot = FlowBox(Tag(mark, "plain"), last=(PlainLabel(publisher, "small", "link"),), gap=4)
        foot.setContentsMargins(0, 8, 0, 0)
        return foot

"""Why a step or goal is there: the findings behind it, or a plain word that there are none."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.evidence import Evidence
from desktop.domain.finding import Finding
from desktop.widgets.buttons import Tile
from desktop.widgets.layout import clear, column
from desktop.widgets.plain_label import PlainLabel
from desktop.words import Words


class Reasons(QWidget):
    """Each finding's figure and claim in short, to be opened; a sentence where there is none."""

    finding_requested = Signal(str)
    """The evidence was asked for (finding id)."""

    def __init__(self, title: str, evidence: Evidence, words: Words) -> None:
        super().__init__()
        self.setObjectName("reasons")
        self._evidence, self._words = evidence, words
        self._shown: tuple[tuple[str, ...], str] | None = None
        self._tiles: list[Tile] = []
        self._none = PlainLabel("", wraps=True)
        self._none.setObjectName("no_reason")
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.setLayout(
            column(PlainLabel(title, "small", "muted"), self._none, self._list, spacing=4)
        )

    def show_findings(self, finding_ids: Sequence[str], otherwise: str) -> None:
        """Show these findings; `otherwise` says what holds where there are none."""
        if self._shown == (tuple(finding_ids), otherwise):
            return
        self._shown = tuple(finding_ids), otherwise
        known = self._evidence.known(finding_ids)
        if finding_ids and not known:
            otherwise = self.tr("The findings behind it are not on this computer.")
        self._none.setText(otherwise)
        self._none.setVisible(not known)
        clear(self._list)
        self._tiles = [self._link(finding) for finding in known]
        for tile in self._tiles:
            self._list.addWidget(tile)

    def tab_stops(self) -> list[QWidget]:
        """What takes the keyboard, from top to bottom."""
        return list(self._tiles)

    def _link(self, finding: Finding) -> Tile:
        words = self._words
        figure, short = words.figure(finding), words.text(finding.short)
        source = words.source_line(self._evidence.source(finding.id))
        parts = [
            PlainLabel(short, "small", wraps=True),
            PlainLabel(source, "small", "muted", wraps=True),
        ]
        if figure:
            parts.insert(0, PlainLabel(figure, "heading", "accent"))
        tile = Tile(
            f"{figure} {short}. {source}".strip(),
            f"finding_{finding.id}",
            partial(self.finding_requested.emit, finding.id),
            *parts,
        )
        tile.layout().setContentsMargins(12, 8, 12, 8)  # type: ignore[union-attr]
        tile.setCursor(Qt.CursorShape.PointingHandCursor)
        return tile

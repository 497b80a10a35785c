"""The corner of the menu bar that names the open plan and says whether it is saved."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenuBar

from desktop.look.text_size import scaled
from desktop.session.save_state import SaveState
from desktop.widgets.plain_label import PlainLabel

_LONGEST_TITLE, _ROOM_NEEDED = 320, 640
_AROUND = 2 * 14 + 12


class DocumentState(PlainLabel):
    """As wide as its longest words need, so that nothing moves when they change."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__("")
        self.setObjectName("document_state")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = bar
        before = bar.cornerWidget(Qt.Corner.TopRightCorner)  # Qt takes it over from the old bar
        bar.setCornerWidget(self, Qt.Corner.TopRightCorner)
        self.show()
        if before is not None:
            before.hide()
            before.deleteLater()

    def say(self, title: str, state: SaveState, window_width: int) -> None:
        """Name the plan (empty for none) and its state, where the window has room for it."""
        said = {
            "saved": self.tr("{0} — saved"),
            "saving": self.tr("{0} — saving…"),
            "failed": self.tr("{0} — not saved"),
            "read_only": self.tr("{0} — read only"),
        }
        is_shown = bool(title) and window_width >= scaled(_ROOM_NEEDED)
        metrics = self.fontMetrics()
        short = metrics.elidedText(title, Qt.TextElideMode.ElideRight, scaled(_LONGEST_TITLE))
        texts = {kind: text.replace("{0}", short) for kind, text in said.items()}
        self.setText(texts.get(state.kind, short) if is_shown else "")
        widest = max(metrics.horizontalAdvance(text) for text in texts.values())
        width = widest + _AROUND if is_shown else 0
        if width != self.minimumWidth():  # the bar gives its corner room only when it is set
            self.setMinimumWidth(width)
            self._bar.setCornerWidget(self, Qt.Corner.TopRightCorner)

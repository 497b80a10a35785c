"""The line at the foot of the window: what the evidence is, what undo takes back, when it was saved."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStatusBar

from desktop.domain.evidence import Evidence
from desktop.domain.text import LANGUAGES, Language
from desktop.keys import with_key
from desktop.look.text_size import scaled
from desktop.session.save_state import SaveState
from desktop.widgets.buttons import Button
from desktop.widgets.plain_label import PlainLabel, set_tip
from desktop.words import LANGUAGE_NAMES, Words

_ROOM_FOR_UNDO = 700


class StatusLine(QStatusBar):
    """Small news that needs no answer, and a button to the other language."""

    language_chosen = Signal(str)
    """The app should speak another language (its code)."""

    sources_requested = Signal()
    """The sources of the evidence were asked for."""

    def __init__(self, evidence: Evidence, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        figures = sum(
            each.value is not None for article in evidence.articles for each in article.findings
        )
        newest = max(article.article.published for article in evidence.articles)
        about = self.tr("Evidence: {0} articles, {1} figures · newest of {2}").format(
            len(evidence.articles), figures, words.published(newest)
        )
        if evidence.added:
            about += " · " + self.tr("%n source(s) added by you", "", len(evidence.added))
        self._undo = PlainLabel("")
        self._saved = PlainLabel("")
        self._saved.setObjectName("save_state")
        other = next(each for each in LANGUAGES if each != words.language)
        language = Button(
            LANGUAGE_NAMES[other], "switch_language", lambda: self._on_switch(other), "link",
            same_as="switch_language",
        )  # fmt: skip
        sources = Button(about, "open_sources", self.sources_requested.emit, "link", cuts=True)
        says = self.tr("Where every figure comes from")
        set_tip(sources, with_key(says, "view_sources"))
        self.addWidget(sources, 1)
        for part in (self._undo, self._saved, language):
            self.addPermanentWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._undo.setVisible(event.size().width() >= scaled(_ROOM_FOR_UNDO))

    def show_undo(self, text: str) -> None:
        """Say what undo would take back; empty for nothing."""
        self._undo.setText(self.tr("Undo: {0}").format(text) if text else "")

    def show_state(self, state: SaveState) -> None:
        """Say how the file stands to the plan: `Saved 22:41`, `Saving…`, `Not saved`."""
        said = ""
        if state.kind == "saved" and state.at is not None:
            said = self.tr("Saved {0}").format(self._words.clock(state.at))
        elif state.kind == "saving":
            said = self.tr("Saving…")
        elif state.kind == "failed":
            said = self.tr("Not saved")
        elif state.kind == "read_only":
            said = self.tr("Read only")
        self._saved.setText(said)

    def _on_switch(self, language: Language) -> None:
        self.language_chosen.emit(language)

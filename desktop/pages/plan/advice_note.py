"""One thing at a time that is worth a second look, with one press to mend it or to put it away."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.advice import Advice
from desktop.domain.skill import Catalogue
from desktop.look.icons import Icons
from desktop.look.text_size import scaled
from desktop.pages.plan.advice_words import AdviceWords
from desktop.session.outlooks import Outlook
from desktop.widgets.balance_words import BEHIND_BALANCE
from desktop.widgets.buttons import Button
from desktop.widgets.layout import STRETCH, column, row
from desktop.widgets.plain_label import PlainLabel, Tag, set_tip
from desktop.widgets.reading_order import keyboard_stays
from desktop.widgets.turning_row import TurningRow
from desktop.words import Words

_NARROWEST = 320
_AT_RISK = {"goal_at_risk", "step_at_risk", "week_overfull"}


class AdviceNote(QWidget):
    """Shows the most urgent advice first and leafs through the others; `has_something` or is hidden."""

    mend_requested = Signal(object)
    """One press should mend it (Advice)."""

    dismissed = Signal(str)
    """It should never be said again (the advice's key)."""

    item_requested = Signal(str)
    """The goal or step that it is about should be shown (id)."""

    finding_requested = Signal(str)
    """The evidence behind it was asked for (finding id)."""

    told = Signal(str)
    """Another advice is seen (what it says)."""

    def __init__(self, catalogue: Catalogue, words: Words, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("advice_note")
        self._words, self._worded = words, AdviceWords(catalogue, words)
        self._outlook: Outlook | None = None
        self._shown: Advice | None = None
        self._leafed_to = self._told = ""
        self._risk, self._idea = (
            Tag(self.tr("Date at risk"), "warn"),
            Tag(self.tr("Suggestion"), "plain"),
        )
        self._said = PlainLabel("", "small", wraps=True)
        self._said.setObjectName("advice_said")
        self._mend = Button("", "advice_mend", self._on_mend, once=True)
        self._show = Button(self.tr("Show"), "advice_show", self._on_show, "link")
        self._why = Button(self.tr("Evidence"), "advice_evidence", self._on_why, "link")
        self._next = Button("", "advice_next", self._on_next, "link")
        dismiss = self.tr("Do not say this again")
        self._dismiss = Button("", "advice_dismiss", self._on_dismiss, "icon",
                               icon=icons.icon("close", "muted"), once=True)  # fmt: skip
        self._dismiss.setAccessibleName(dismiss)
        set_tip(self._dismiss, dismiss)
        said, acts = QWidget(), QWidget()
        said.setLayout(row(self._risk, self._idea, self._said))
        acts.setLayout(row(STRETCH, self._next, self._why, self._show, self._mend, self._dismiss))
        self._row = TurningRow(said, acts, at=760)
        self.setLayout(column(self._row))
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """Long words of a button never keep the page from becoming narrow."""
        needed = super().minimumSizeHint()
        return QSize(min(needed.width(), scaled(_NARROWEST)), needed.height())

    @property
    def has_something(self) -> bool:
        """Whether there is any advice."""
        return self._shown is not None

    def height_at(self, width: int) -> int:
        """How high it needs to be at a width, also while it is hidden."""
        self._row.turn_for(width)
        self.sizeHint()  # what was not shown yet has its font from now on
        return self.heightForWidth(width)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what an outlook advises; what one has leafed to stays while it holds."""
        self._outlook = outlook
        keys = {each.key: each for each in outlook.advice}
        before = keys.get(self._leafed_to)
        if before is None:
            self._leafed_to = ""
        self._say(before or next(iter(outlook.advice), None))

    def forget(self) -> None:
        """Another plan is shown, of which nothing is known yet."""
        self._outlook = self._shown = None
        self.hide()

    def _say(self, advice: Advice | None) -> None:
        self._shown, outlook = advice, self._outlook
        if advice is None or outlook is None:
            return
        self._risk.setVisible(advice.kind in _AT_RISK)
        self._idea.setVisible(advice.kind not in _AT_RISK)
        self._said.setText(self._worded.said(advice, outlook))
        mend, about = self._worded.mend(advice, outlook.plan), self._worded.title(advice, outlook)
        self._mend.say(mend, f"{mend}: {about}" if about else "")
        self._show.say(self.tr("Show"), self.tr("Show “{0}”").format(about))
        self._mend.setVisible(bool(mend))
        self._show.setVisible(bool(advice.item))
        self._why.setVisible(advice.missing is not None)
        count, number = len(outlook.advice), outlook.advice.index(advice) + 1
        numbers = self._words.number(number), self._words.number(count)
        self._next.say(self.tr("{0} of {1}, next").format(*numbers))
        self._next.setVisible(count > 1)
        self._tell()

    def setVisible(self, is_shown: bool) -> None:
        with keyboard_stays(self):
            super().setVisible(is_shown)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def _tell(self) -> None:
        """Tell of an advice once, when it is seen."""
        if self._shown is not None and self._shown.key != self._told and self.isVisible():
            self._told = self._shown.key
            kind = self._risk if self._risk.isVisibleTo(self) else self._idea
            self.told.emit(f"{kind.text()}: {self._said.text()}")

    def _on_mend(self) -> None:
        if self._shown is not None:
            self.mend_requested.emit(self._shown)

    def _on_show(self) -> None:
        if self._shown is not None:
            self.item_requested.emit(self._shown.item)

    def _on_why(self) -> None:
        if self._shown is not None and self._shown.missing is not None:
            self.finding_requested.emit(BEHIND_BALANCE[self._shown.missing])

    def _on_next(self) -> None:
        if self._outlook is not None and self._shown is not None:
            at = self._outlook.advice.index(self._shown) + 1
            following = self._outlook.advice[at % len(self._outlook.advice)]
            self._leafed_to = following.key
            self._say(following)

    def _on_dismiss(self) -> None:
        if self._shown is not None:
            self.dismissed.emit(self._shown.key)

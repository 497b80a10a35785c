"""Push buttons in the looks that the style sheet knows."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.keys import with_key
from desktop.look.text_size import scaled
from desktop.widgets.plain_label import inert, set_tip

_LEAST_CUT = 120
Look = Literal[
    "plain", "primary", "soft", "link", "choice", "icon", "name", "figure", "tile", "nav"
]  # fmt: skip


class Button(QPushButton):
    """A button with a look, an object name that a tester would say, and what a press does."""

    def __init__(
        self,
        text: str,
        name: str,
        on_press: Callable[[], object],
        look: Look = "plain",
        *,
        icon: QIcon | None = None,
        once: bool = False,
        cuts: bool = False,
        same_as: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """With `once`, the second press of a double click is none: it would be about the next thing.

        With `cuts`, the text ends in an ellipsis where there is no room for all of it. `same_as` names
        the menu entry that does the same, whose keys the tool tip tells.
        """
        # an ampersand in a text is an ampersand, not a shortcut's mark
        super().__init__(text.replace("&", "&&"), parent)
        self._once, self._cuts, self._says, self.same_as = once, cuts, text, same_as
        self.setObjectName(name)
        self.setProperty("look", look)
        self.setAccessibleName(text)
        self._tell_key(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon is not None:
            self.setIcon(icon)
        if look not in ("tile", "nav"):
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked: on_press())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._once:
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def say(self, text: str, heard: str = "") -> None:
        """Show another text; `heard` is what a screen reader says where that would not be enough."""
        self._says = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(heard or text)
        self._tell_key(text)
        if self._cuts:
            self.updateGeometry()
            self._cut()

    def _tell_key(self, text: str) -> None:
        if self.same_as:
            set_tip(self, with_key(text.removesuffix("…"), self.same_as))

    def sizeHint(self) -> QSize:
        """Room for all of the text, in bold type for one that can be chosen."""
        hint = super().sizeHint()
        shown = self.text().replace("&&", "&")
        wanted = self._width(self._says) if self._cuts else self._width(shown)
        if self.isCheckable():
            bold = QFont(self.font())
            bold.setWeight(QFont.Weight.DemiBold)
            wanted = QFontMetrics(bold).horizontalAdvance(self._says if self._cuts else shown)
        return QSize(hint.width() + wanted - self._width(shown), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        least = min(hint.width(), scaled(_LEAST_CUT)) if self._cuts else hint.width()
        return QSize(least, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cuts:
            self._cut()

    def _cut(self) -> None:
        around = self.sizeHint().width() - self._width(self._says)
        room = self.width() - around + 1  # metrics are rounded
        cut = self.fontMetrics().elidedText(self._says, Qt.TextElideMode.ElideRight, room)
        shown = cut.replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
        if self.toolTip() in ("", inert(self._says)):
            set_tip(self, self._says if cut != self._says else "")

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)


class Tile(Button):
    """A large button with things laid out on it; it is as high as they need for its width."""

    def __init__(
        self,
        says: str,
        name: str,
        on_press: Callable[[], object],
        *parts: QWidget,
        foot: QWidget | None = None,
    ) -> None:
        super().__init__("", name, on_press, "tile")
        self.setAccessibleName(says)
        self._content = QVBoxLayout(self)
        self._content.setSpacing(4)
        self._content.setContentsMargins(16, 12, 16, 12)
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._content.addWidget(part)
        self._content.addStretch(1)
        if foot is not None:
            self._content.addWidget(foot)
            for part in (foot, *foot.findChildren(QWidget)):
                part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._content.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._content.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._content.totalHeightForWidth(width)

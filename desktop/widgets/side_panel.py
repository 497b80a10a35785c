"""A page's main part, and a panel beside it that can be made wider or folded away."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.keys import with_key
from desktop.look.text_size import scaled
from desktop.widgets.layout import row
from desktop.widgets.motion import glide
from desktop.widgets.plain_label import set_tip

_GAP, _STEP = 20, 16
_DRAGGED = 4
"""Pixels that the pointer moves before a press is a drag."""


class SidePanel(QWidget):
    """Main part, grip and panel side by side; where there is no room for both, one of the two."""

    changed = Signal(int, bool)
    """The person made the panel so many pixels wide, at the usual size of text, or folded it (int, bool)."""

    def __init__(
        self,
        main: QWidget,
        panel: QWidget,
        *,
        usual: int,
        least: int,
        main_least: int,
        main_usual: int,
    ) -> None:
        """Widths in pixels at the usual size of text: the panel's and the main part's.

        The panel gives way until it is at its least, so that the main part has its usual width.
        """
        super().__init__()
        self._main, self._panel = main, panel
        self._least, self._main_least = scaled(least), scaled(main_least)
        self._main_usual = scaled(main_usual)
        self._wanted, self._folded, self._alone = scaled(usual), False, False
        self._is_offered = True
        self._grip = _Grip()
        self._grip.pressed_once.connect(self.toggle)
        self._grip.dragged.connect(self._on_dragged)
        self._grip.released.connect(self._tell)
        layout = row(main, self._grip, panel, spacing=0)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._arrange()

    def restore(self, width: int, *, folded: bool) -> None:
        """Make the panel as it was left; a width of 0 is the usual one."""
        self._wanted = scaled(width) if width else self._wanted
        self._folded = folded
        self._arrange()

    def offer(self, is_offered: bool) -> None:
        """Show the panel with its grip, or neither, since there is nothing to show in it."""
        if is_offered != self._is_offered:
            self._is_offered = is_offered
            self._arrange()

    def toggle(self) -> None:
        """Fold the panel away, or show it again; in the main part's place if there is no room."""
        if not self._is_offered:
            return
        if not self._has_room():
            self._alone = not self._alone
            self._arrange()
            return
        self._folded = not self._folded
        if self._folded:
            glide(self._panel, self._panel.width(), 0, self._panel.setFixedWidth, self._arrange)
        else:
            self._arrange()
            glide(self._panel, 0, self._width(), self._panel.setFixedWidth, self._arrange)
        self._tell()

    @property
    def shows_panel(self) -> bool:
        """Whether the panel is shown, beside the main part or alone."""
        return not self._panel.isHidden()

    def minimumSizeHint(self) -> QSize:
        needed = super().minimumSizeHint()
        return QSize(min(needed.width(), self._main_least), needed.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _has_room(self) -> bool:
        return self.width() >= self._main_least + _GAP + self._least

    def _width(self) -> int:
        """The panel's width: as wanted, where the main part keeps what it usually has."""
        return self._clamped(self._wanted)

    def _clamped(self, wanted: int) -> int:
        return max(self._least, min(wanted, self.width() - _GAP - self._main_usual))

    def _arrange(self) -> None:
        room = self._has_room()
        if room or not self._is_offered:
            self._alone = False
        shown = self._is_offered and (not self._folded if room else self._alone)
        self._grip.setVisible(self._is_offered)
        self._keep_keyboard(shows_main=room or not self._alone, shows_panel=shown)
        self._main.setVisible(room or not self._alone)
        self._panel.setVisible(shown)
        if room:
            self._panel.setFixedWidth(self._width())
        else:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(self.width() - _GAP if self._alone else self._least)
        self._grip.show_state(shown=shown, can_drag=room and shown)

    def _keep_keyboard(self, *, shows_main: bool, shows_panel: bool) -> None:
        """Let the grip's button have the keyboard that a part has which goes out of sight."""
        here = QApplication.focusWidget()
        going = [
            part
            for part, stays in ((self._main, shows_main), (self._panel, shows_panel))
            if not stays and here is not None and part.isAncestorOf(here)
        ]
        if going and self._is_offered:
            self._grip.take_keyboard()

    def _on_dragged(self, by: int) -> None:
        self._wanted = self._clamped(self._width() - by)
        self._arrange()

    def _tell(self) -> None:
        self.changed.emit(round(self._wanted / scaled(100) * 100), self._folded)


class _Grip(QWidget):
    """The gap between the two: dragged for another width, with a button that folds."""

    dragged = Signal(int)
    """The gap was moved to the right by so many pixels (int)."""

    released = Signal()
    pressed_once = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_GAP)
        self.setObjectName("panel_grip")
        self._from: QPoint | None = None
        self._button = _FoldButton(self)
        self._button.clicked.connect(self.pressed_once)
        self._button.moved.connect(self._on_moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 20, 2, 0)
        layout.addWidget(self._button)
        layout.addStretch(1)

    def show_state(self, *, shown: bool, can_drag: bool) -> None:
        """Say what a press would do, and whether dragging does something."""
        self._button.points_right = shown
        self._button.update()
        text = self.tr("Hide the side panel") if shown else self.tr("Show the side panel")
        self._button.setAccessibleName(text)
        set_tip(self._button, with_key(text, "side_panel"))
        self._button.can_move = can_drag
        self.setCursor(Qt.CursorShape.SplitHCursor if can_drag else Qt.CursorShape.ArrowCursor)

    def take_keyboard(self) -> None:
        """Give the keyboard to the button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._button.can_move:
            self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        now = event.globalPosition().toPoint()
        by = now.x() - self._from.x()
        if abs(by) >= _DRAGGED:
            self._from = now
            self.dragged.emit(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._from = None
            self.released.emit()

    def _on_moved(self, by: int) -> None:
        self.dragged.emit(by)
        self.released.emit()


class _FoldButton(QToolButton):
    """Folds the panel; Left and Right make it wider or narrower."""

    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fold_panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(16, 28)
        self.can_move, self.points_right = False, True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.8))
        across = 2.5 if self.points_right else -2.5
        middle = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        points = [QPointF(-across, -5), QPointF(across, 0), QPointF(-across, 5)]
        painter.drawPolyline(QPolygonF([middle + each for each in points]))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}.get(Qt.Key(event.key()), 0)
        if by and self.can_move:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)

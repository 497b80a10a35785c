"""Gentle motion: short, and none where the system or the person asks for less."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation
from PySide6.QtWidgets import QApplication, QWidget

_MILLISECONDS = 120


def system_lets_things_move() -> bool:
    """Whether the desktop leaves its own animations on; only Windows tells Qt so."""
    return sys.platform != "win32" or QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


def let_things_move(wanted: bool) -> None:
    """Say, for the whole application, whether things may move."""
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, wanted)


def glide(
    owner: QWidget, start: int, end: int, step: Callable[[int], object], done: Callable[[], object]
) -> None:
    """Go from `start` to `end` by calling `step`, then call `done`; at once where nothing may move."""
    if not QApplication.isEffectEnabled(Qt.UIEffect.UI_General) or not owner.isVisible():
        step(end)
        done()
        return
    animation = QVariantAnimation(owner)
    animation.setDuration(_MILLISECONDS)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.setStartValue(start)
    animation.setEndValue(end)
    animation.valueChanged.connect(step)
    animation.finished.connect(done)
    animation.start(QVariantAnimation.DeletionPolicy.DeleteWhenStopped)

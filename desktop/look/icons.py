"""Our line icons, drawn in whatever colour their place asks for, and the icon of the app itself."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from desktop.look.tokens import Tokens

_SIDES = (18, 36, 54)
_APP_SIDES = (16, 24, 32, 48, 128)


def app_icon(resources: Path) -> QIcon:
    """The icon of the app's windows, from pictures: they are there sooner than the drawing."""
    icon = QIcon()
    for side in _APP_SIDES:
        folder = resources / "icons" / "hicolor" / f"{side}x{side}" / "apps"
        icon.addFile(str(folder / "org.tumbuh.Tumbuh.png"), QSize(side, side))
    return icon


class Icons:
    """Reads `resources/icons/*.svg`, whose strokes are `currentColor`, and colours them by role."""

    def __init__(self, resources: Path, tokens: Tokens) -> None:
        self._folder = resources / "icons"
        self._tokens = tokens
        self._drawn = dict[tuple[str, str, str], QIcon]()

    def icon(self, name: str, role: str = "text", active_role: str = "") -> QIcon:
        """The icon `name` in a role's colour; in `active_role`'s where it is switched on.

        It is drawn once: Qt keeps for a while what each drawing of it was scaled to.
        """
        wanted = (name, role, active_role)
        if wanted not in self._drawn:
            self._drawn[wanted] = self._draw(name, role, active_role)
        return self._drawn[wanted]

    def _draw(self, name: str, role: str, active_role: str) -> QIcon:
        icon = QIcon()
        self._add(icon, name, role, QIcon.State.Off)
        if active_role:
            self._add(icon, name, active_role, QIcon.State.On)
        return icon

    def _add(self, icon: QIcon, name: str, role: str, state: QIcon.State) -> None:
        svg = (self._folder / f"{name}.svg").read_text("utf-8")
        data = svg.replace("currentColor", getattr(self._tokens, role)).encode()
        for side in _SIDES:
            icon.addPixmap(_drawn(data, side), QIcon.Mode.Normal, state)


def _drawn(svg: bytes, side: int) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(svg))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(side, side))
    image = reader.read()
    if image.isNull():
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
    return QPixmap.fromImage(image)

"""Draws the icons of the app and of its files anew from their SVGs, in the forms of each system.

`make icons` runs it after a drawing in resources/icons has changed; what it writes is committed.
"""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter

ROOT = Path(__file__).resolve().parents[2]
APP, PLAN = "tumbuh", "plan-file"
"""The drawings; beside each stands one for 16 pixels, with fewer and bolder lines."""
APP_NAME, PLAN_NAME = "org.tumbuh.Tumbuh", "application-vnd.tumbuh.plan+json"
"""What Linux calls them: the app's id, and the kind of the file."""

HICOLOR_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = {
    b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512, b"ic09": 512,
    b"ic10": 1024,
}  # fmt: skip
_ON_MACOS = 824 / 1024
"""How much of its square an app's icon fills on macOS; elsewhere it fills all of it."""


def drawn(drawing: str, side: int, share: float = 1.0) -> QImage:
    """A drawing as a square of so many pixels, of which it fills a share."""
    name = f"{drawing}-16.svg" if side <= 16 else f"{drawing}.svg"
    reader = QImageReader(str(ROOT / "resources" / "icons" / name))
    inner = round(side * share)
    reader.setScaledSize(QSize(inner, inner))
    picture = reader.read()
    if picture.isNull():
        raise ValueError(f"{name}: {reader.errorString()}")
    square = QImage(side, side, QImage.Format.Format_ARGB32)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    margin = (side - inner) / 2
    painter.drawImage(QRectF(margin, margin, inner, inner), picture)
    painter.end()
    return square


def png(image: QImage) -> bytes:
    """An image as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload] # the stub wants bytes, Qt a name
        raise ValueError("Qt writes no PNG here")
    return bytes(QByteArray(buffer.data()).data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' form: a list of PNGs by their side, which fits into a byte (0 stands for 256)."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset, entries = len(head) + 16 * len(pictures), b""
    for side, data in pictures.items():
        entries += struct.pack("<4B2H2I", side % 256, side % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """The form of macOS: PNGs by a code for their side, each with its length before it."""
    parts = [code + struct.pack(">I", len(data) + 8) + data for code, data in pictures.items()]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def files() -> dict[Path, bytes]:
    """All files that are made here, by their place in the project."""
    build, hicolor = Path("resources/build"), Path("resources/icons/hicolor")
    made = {}
    for drawing, folder, name in ((APP, "apps", APP_NAME), (PLAN, "mimetypes", PLAN_NAME)):
        made[build / f"{drawing}.ico"] = ico(
            {side: png(drawn(drawing, side)) for side in ICO_SIZES}
        )
        share = _ON_MACOS if drawing == APP else 1.0
        pictures = {code: png(drawn(drawing, side, share)) for code, side in ICNS_SIZES.items()}
        made[build / f"{drawing}.icns"] = icns(pictures)
        for side in HICOLOR_SIZES:
            place = hicolor / f"{side}x{side}" / folder / f"{name}.png"
            made[place] = png(drawn(drawing, side))
    return made


def main() -> int:
    """Write them all; gives 0."""
    app = QGuiApplication(sys.argv[:1])
    for path, data in files().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_bytes(data)
        print(f"{path}: {len(data):,} bytes")
    app.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Pictures with few colours, and how far two of them differ: in what is seen, not in single dots."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

COLOURS = 16
_STRONG, _MOST_STRONG = 22, 24
"""Where this much is different after dots are smoothed (of 255), a person sees it; so many dots may be."""
_WEAK, _MOST_WEAK = 3, 0.02
"""A slight difference counts where it is wide, as a ground of another colour is: this share of dots."""


class Difference(NamedTuple):
    """How many dots differ clearly, and the share of those that differ at all."""

    strong: int
    weak: float
    size: bool = False

    @property
    def is_seen(self) -> bool:
        """Whether a person could see it."""
        return self.size or self.strong > _MOST_STRONG or self.weak > _MOST_WEAK


def reduced(image: QImage, width: int = 0, colours: int = COLOURS) -> QImage:
    """The picture in as few colours as still show it, and at most `width` wide if given."""
    if width and image.width() > width:
        size = QSize(width, round(image.height() * width / image.width()))
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    dots = _dots(image)
    flat = dots.reshape(-1)
    starts = np.flatnonzero(np.concatenate(([True], flat[1:] != flat[:-1])))
    lengths = np.diff(np.append(starts, flat.size))
    found, which = np.unique(flat[starts], return_inverse=True)
    counts = np.bincount(which, lengths)
    table, nearest = _table(found, counts, colours)
    rows = np.repeat(nearest[which], lengths).reshape(dots.shape)
    return _indexed(rows, table)


def save(image: QImage, path: Path) -> None:
    """Write a picture as small as PNG can."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image.setDotsPerMeterX(3780)
    image.setDotsPerMeterY(3780)
    if not image.save(str(path), "PNG", 0):  # type: ignore[call-overload]
        raise OSError(f"{path} was not written")


def load(path: Path) -> QImage:
    """A picture from its file."""
    image = QImage(str(path))
    if image.isNull():
        raise OSError(f"{path} is no picture")
    return image


def compare(one: QImage, other: QImage) -> Difference:
    """How far two pictures differ."""
    if one.size() != other.size():
        return Difference(0, 0.0, size=True)
    away = _away(one, other)
    return Difference(int((away > _STRONG).sum()), float((away > _WEAK).mean()))


def shown(one: QImage, other: QImage) -> QImage:
    """Where two pictures of one size differ: dark where they are the same."""
    away = np.clip(_away(one, other) * 4, 0, 255).astype(np.uint32)
    grey = 0xFF000000 | away << 16 | away << 8 | away
    height, width = grey.shape
    return QImage(grey.tobytes(), width, height, width * 4, QImage.Format.Format_RGB32).copy()


def _away(one: QImage, other: QImage) -> NDArray[np.float32]:
    """For each dot, how far the smoothed pictures are from each other in the channel that differs most."""
    away = _channels(_dots(one)) - _channels(_dots(other))
    return np.abs(_smoothed(away.astype(np.float32))).max(axis=2)


def _smoothed(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean of each dot and its eight neighbours."""
    edged = np.pad(values, ((1, 1), (1, 1), (0, 0)), mode="edge")
    across = edged[:, :-2] + edged[:, 1:-1] + edged[:, 2:]
    return (across[:-2] + across[1:-1] + across[2:]) / np.float32(9)


def _dots(image: QImage) -> NDArray[np.uint32]:
    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(whole.constBits(), np.uint32).reshape(whole.height(), whole.width())
    return values | np.uint32(0xFF000000)


def _channels(dots: NDArray[np.uint32]) -> NDArray[np.int16]:
    parts = [(dots >> np.uint32(shift)) & np.uint32(255) for shift in (16, 8, 0)]
    return np.stack(parts, axis=-1).astype(np.int16)


def _table(
    found: NDArray[np.uint32], counts: NDArray[np.float64], most: int
) -> tuple[list[int], NDArray[np.uint8]]:
    """The colours to keep, exactly as they are, and for each that was found the nearest of them.

    The commonest comes first, then whichever the others show worst: by how many dots, and how far.
    """
    channels = _channels(found).astype(np.float64)
    nearest, away = np.zeros(found.size, np.uint8), np.full(found.size, np.inf)
    table, chosen = list[int](), int(counts.argmax())
    while len(table) < most:
        distance = np.square(channels - channels[chosen]).sum(axis=1)
        is_nearer = distance < away
        nearest[is_nearer], away[is_nearer] = len(table), distance[is_nearer]
        table.append(int(found[chosen]))
        worst = away * counts
        chosen = int(worst.argmax())
        if worst[chosen] == 0:
            break
    return table, nearest


def _indexed(rows: NDArray[np.uint8], table: list[int]) -> QImage:
    height, width = rows.shape
    line = -width % 4  # each line of a QImage fills whole words
    filled = np.pad(rows, ((0, 0), (0, line)))
    image = QImage(
        filled.tobytes(), width, height, width + line, QImage.Format.Format_Indexed8
    ).copy()
    image.setColorTable(table)
    return image

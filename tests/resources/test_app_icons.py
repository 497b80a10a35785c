"""The icons that are kept hold every size, and show what their drawings show."""

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from desktop.look.icons import app_icon
from resources.build.app_icons import APP, HICOLOR_SIZES, PLAN, drawn, files

ROOT = Path(__file__).resolve().parents[2]
PNG = b"\x89PNG\r\n\x1a\n"
KEPT = [
    *(f"resources/build/{name}.{form}" for name in (APP, PLAN) for form in ("ico", "icns")),
    *(
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "resources/icons/hicolor").rglob("*.png"))
    ),
]


def in_ico(data: bytes) -> list[tuple[int, bytes]]:
    """The pictures in a Windows icon, by the side that its list says."""
    _, kind, count = struct.unpack_from("<HHH", data)
    assert kind == 1
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * each) for each in range(count)]
    assert all(entry[0] == entry[1] and entry[4:6] == (1, 32) for entry in entries)
    return [(entry[0] or 256, data[entry[7] : entry[7] + entry[6]]) for entry in entries]


def in_icns(data: bytes) -> list[tuple[str, bytes]]:
    """The pictures in a macOS icon, by their code."""
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)
    found, at = [], 8
    while at < len(data):
        length = struct.unpack_from(">I", data, at + 4)[0]
        found.append((data[at : at + 4].decode(), data[at + 8 : at + length]))
        at += length
    return found


def pictures(path: str) -> list[bytes]:
    """The PNGs in a file of any of the forms."""
    data = (ROOT / path).read_bytes()
    if path.endswith(".ico"):
        return [each for _, each in in_ico(data)]
    return [each for _, each in in_icns(data)] if path.endswith(".icns") else [data]


def image(data: bytes) -> QImage:
    assert data.startswith(PNG)
    return QImage.fromData(data).convertToFormat(QImage.Format.Format_ARGB32)


def difference(one: QImage, other: QImage) -> float:
    """How far apart two pictures are at a place of them, on average, from 0 to 255."""
    assert one.size() == other.size()
    ours, theirs = (bytes(each.constBits()) for each in (one, other))
    return sum(abs(a - b) for a, b in zip(ours, theirs, strict=True)) / len(ours)


@pytest.mark.parametrize("path", KEPT)
def test_an_icon_shows_its_drawing_as_it_is_now(path: str, qapp: QApplication) -> None:
    made = files_by_name()[path]
    kept = pictures(path)
    assert len(kept) == len(made)
    for ours, theirs in zip(kept, made, strict=True):
        assert difference(image(ours), image(theirs)) < 2


def files_by_name() -> dict[str, list[bytes]]:
    """The pictures in every file, drawn anew (once)."""
    if not _MADE:
        for path, data in files().items():
            name = path.as_posix()
            if name.endswith(".ico"):
                _MADE[name] = [each for _, each in in_ico(data)]
            elif name.endswith(".icns"):
                _MADE[name] = [each for _, each in in_icns(data)]
            else:
                _MADE[name] = [data]
    return _MADE


_MADE: dict[str, list[bytes]] = {}


def test_every_file_that_would_be_drawn_is_kept(qapp: QApplication) -> None:
    assert sorted(files_by_name()) == sorted(KEPT)


@pytest.mark.parametrize("name", [APP, PLAN])
def test_the_windows_icon_holds_each_size_it_says(name: str, qapp: QApplication) -> None:
    found = in_ico((ROOT / f"resources/build/{name}.ico").read_bytes())
    assert [side for side, _ in found] == [16, 24, 32, 48, 64, 128, 256]
    for side, data in found:
        assert (image(data).width(), image(data).height()) == (side, side)


@pytest.mark.parametrize("name", [APP, PLAN])
def test_the_macos_icon_holds_each_size_its_codes_stand_for(name: str, qapp: QApplication) -> None:
    found = in_icns((ROOT / f"resources/build/{name}.icns").read_bytes())
    sides = {
        "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024,
        "ic11": 32, "ic12": 64, "ic13": 256, "ic14": 512,
    }  # fmt: skip
    assert {code: image(data).width() for code, data in found} == sides


@pytest.mark.parametrize("side", HICOLOR_SIZES)
@pytest.mark.parametrize("name", [APP, PLAN])
def test_an_icon_is_seen_on_light_and_on_dark(name: str, side: int, qapp: QApplication) -> None:
    picture = drawn(name, side)
    inside = [picture.pixelColor(x, y) for x in range(side) for y in range(side)]
    solid = [colour.lightness() for colour in inside if colour.alpha() > 200]
    assert len(solid) > side * side / 3
    assert min(solid) < 90, "something dark, to be seen on light"
    assert max(solid) > 220, "something light, to be seen on dark"
    assert picture.pixelColor(0, 0).alpha() < 255, "the corners are round"


def test_control_another_drawing_is_told_apart(qapp: QApplication) -> None:
    assert difference(drawn(APP, 16), drawn(PLAN, 16)) > 20
    bare = drawn(APP, 48)
    bare.fill(QColor("#0B6B57"))
    assert difference(drawn(APP, 48), bare) > 2


def test_the_windows_of_the_app_wear_it(qapp: QApplication) -> None:
    icon = app_icon(ROOT / "resources")
    for side in (16, 24, 32, 48, 128):
        shown = icon.pixmap(side, side).toImage().convertToFormat(QImage.Format.Format_ARGB32)
        assert difference(shown, drawn(APP, side)) < 2

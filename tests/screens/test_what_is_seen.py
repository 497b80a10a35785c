"""The comparison sees what a person would see, and nothing else."""

from collections.abc import Callable, Iterator

import msgspec
import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.look.theme import dress_alone
from desktop.look.tokens import DARK, LIGHT, Tokens
from desktop.paths import RESOURCES
from desktop.widgets.buttons import Button
from desktop.widgets.plain_label import PlainLabel, Tag
from tests.screens.pictures import compare, reduced

WINDOW = (1280, 800)
DRESSES = {"light": LIGHT, "dark": DARK}


def nothing() -> None:
    """A press that does nothing."""


class Page(QMainWindow):
    """A window with one of each kind of control."""

    def __init__(self) -> None:
        super().__init__()
        self.parts = {
            "title": PlainLabel("Rencana belajar", "title", parent=self),
            "note": PlainLabel("Simpan di komputer ini saja", "small", "muted", parent=self),
            "link": Button("Bukti", "link", nothing, "link", parent=self),
            "plain": Button("Tutup", "plain", nothing, parent=self),
            "primary": Button("Catat waktu", "primary", nothing, "primary", parent=self),
            "tag": Tag("Keahlian manusia", "human", self),
        }
        for number, part in enumerate(self.parts.values()):
            part.move(40, 40 + 60 * number)
        self.resize(*WINDOW)

    def drawn(self, tokens: Tokens) -> QImage:
        """How it looks in these colours, as a golden picture is kept."""
        dress_alone(self, tokens, RESOURCES)
        for part in self.parts.values():
            part.ensurePolished()
            part.adjustSize()
        return reduced(self.grab().toImage())


@pytest.fixture
def page(qapp: QApplication) -> Iterator[Page]:
    made = Page()
    made.drawn(LIGHT)  # with the first dress its fonts come, and with them its sizes
    yield made
    made.deleteLater()


@pytest.fixture(params=DRESSES)
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return DRESSES[request.param]


@pytest.mark.parametrize("part", ["title", "note", "link", "plain", "primary", "tag"])
def test_a_control_that_moved_by_two_dots_is_seen(part: str, page: Page, tokens: Tokens) -> None:
    before = page.drawn(tokens)
    moved = page.parts[part]
    moved.move(moved.x() + 2, moved.y())
    across = page.drawn(tokens)
    moved.move(moved.x() - 2, moved.y() + 2)
    down = page.drawn(tokens)

    assert compare(before, across).is_seen
    assert compare(before, down).is_seen


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.parts["note"].setText("Simpan di komputer saja"),
        lambda page: page.parts["plain"].setText(""),
        lambda page: page.parts["tag"].hide(),
    ],
    ids=["a word less", "no text", "no tag"],
)
def test_a_word_that_is_missing_is_seen(
    change: Callable[[Page], None], page: Page, tokens: Tokens
) -> None:
    before = page.drawn(tokens)
    change(page)

    assert compare(before, page.drawn(tokens)).is_seen


@pytest.mark.parametrize(
    "role", ["bg", "surface", "text", "muted", "accent", "human", "human_soft"]
)
def test_another_colour_of_a_role_is_seen(role: str, page: Page, tokens: Tokens) -> None:
    before = page.drawn(tokens)
    changed = msgspec.structs.replace(tokens, **{role: _a_little_grey(getattr(tokens, role))})

    assert compare(before, page.drawn(changed)).is_seen


def test_a_slightly_other_ground_is_seen(page: Page, tokens: Tokens) -> None:
    before = page.drawn(tokens)
    changed = msgspec.structs.replace(tokens, bg=_a_little_grey(tokens.bg, by=4))

    assert compare(before, page.drawn(changed)).is_seen


def test_the_same_drawn_twice_is_the_same(page: Page, tokens: Tokens) -> None:
    twice = compare(page.drawn(tokens), page.drawn(tokens))

    assert (twice.strong, twice.weak) == (0, 0)


def test_letters_that_are_smoothed_otherwise_are_not_seen(page: Page, tokens: Tokens) -> None:
    """As another version of the system's font library smooths them: only the letters' edges differ."""
    before = page.drawn(tokens)
    noisy = _with_noise(page.grab().toImage())

    assert noisy != before
    assert not compare(before, noisy).is_seen


def test_a_picture_of_another_size_is_seen(page: Page, tokens: Tokens) -> None:
    before = page.drawn(tokens)

    assert compare(before, before.copy(0, 0, WINDOW[0], WINDOW[1] - 1)).is_seen


def _a_little_grey(colour: str, by: int = 48) -> str:
    """A colour with each of its parts nearer to the middle."""
    parts = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    return "#" + "".join(f"{each + by if each < 128 else each - by:02X}" for each in parts)


def _with_noise(image: QImage) -> QImage:
    """The picture with each dot that is of no common colour up to 10 of 255 lighter or darker."""
    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    height, width = whole.height(), whole.width()
    dots = np.frombuffer(whole.constBits(), np.uint8).reshape(height, width, 4).astype(np.int16)
    flat = dots.astype(np.uint8).copy().view(np.uint32)[:, :, 0]
    found, counts = np.unique(flat, return_counts=True)
    is_edge = ~np.isin(flat, found[counts > 2_000])
    noise = np.random.default_rng(7).integers(-10, 11, (height, width, 1))
    dots[is_edge] = np.clip(dots + noise, 0, 255)[is_edge]
    data = dots.astype(np.uint8).tobytes()
    return reduced(QImage(data, width, height, width * 4, QImage.Format.Format_RGB32).copy())

"""A scrolling column never becomes wider than one reads with ease."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.look.text_size import scaled
from desktop.widgets.layout import ScrollColumn


def test_on_a_wide_screen_its_parts_stand_in_the_middle(qtbot: QtBot) -> None:
    part = QWidget()
    column = ScrollColumn("column", margins=(8, 0, 8, 0), widest=500)
    column.content.addWidget(part)
    qtbot.addWidget(column)
    column.resize(400, 100)
    column.show()
    narrow = (part.x(), part.width())
    column.resize(scaled(500) + 300, 100)
    qtbot.waitUntil(lambda: part.x() == 158)

    assert narrow == (8, 384)
    assert part.width() == scaled(500) - 16

"""Types into the job search in a process of its own, and says which files were opened meanwhile.

Called as `python -m tests.pages.start.typed_watched quiet|reading`; `reading` reads a file at each key.
"""

import json
import os
import sys

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.look.tokens import LIGHT
from desktop.pages.start.start_page import StartPage
from tests.pages.screens import CATALOGUE, EVIDENCE, TITLES, english, icons

TYPED = ("kasir", "gurru", "staf gudang", "zzqx")


def type_all(page: StartPage) -> None:
    for text in TYPED:
        page.search.line.clear()
        QTest.keyClicks(page.search.line, text)
        QApplication.processEvents()


def main(*, reads: bool) -> None:
    qt = QApplication(sys.argv[:1])
    page = StartPage(lambda: TITLES, CATALOGUE, EVIDENCE, english(qt), LIGHT, icons())
    page.show()
    type_all(page)  # the first correction loads what corrects
    opened = list[str]()
    sys.addaudithook(lambda name, what: opened.append(str(what[0])) if name == "open" else None)
    if reads:
        page.search.line.textChanged.connect(_Reader(page).read)
    type_all(page)
    print(json.dumps({"opened": opened, "readings": len(TYPED)}), flush=True)
    os._exit(0)


class _Reader(QObject):
    def read(self) -> None:
        with open(__file__, "rb") as file:
            file.read(1)


if __name__ == "__main__":
    main(reads=sys.argv[1] == "reading")

"""Opens links and files outside the app, once the person has seen where they lead."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain.links import host_of, plain_host
from desktop.shell.ask import Ask


class WaysOut(QObject):
    """Asks before anything is opened that a plan or an evidence file names."""

    news = Signal(str, list)
    """Something could not be opened (str, no Answer)."""

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask

    def open_link(self, address: str) -> None:
        """Open a web or mail address outside, once the person has seen where it leads."""
        host = host_of(address)
        if host is None:
            self.news.emit(self.tr("This address is not one that can be opened safely."), [])
            return
        real = plain_host(host)
        leads_to = host if real == host else f"{host} ({real})"
        question = self.tr("This leads out of Tumbuh, to {0}:").format(leads_to)
        if (
            self._ask.choice(self.tr("Open a link"), f"{question}\n{address}", [self.tr("Open")])
            == 0
        ):
            self._ask.open_outside(address)

    def open_file(self, path: str) -> None:
        """Open a proof file in its own program, once the person has seen its name."""
        if not os.access(path, os.R_OK):
            self.news.emit(self.tr("{0} is not there (any more).").format(Path(path).name), [])
            return
        if self._ask.choice(self.tr("Open a file"), path, [self.tr("Open")]) == 0:
            self._ask.open_outside(path)

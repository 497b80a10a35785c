"""A headless Chromium that opens a page as a phone would, told what to do over a pipe."""

import json
import os
import select
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
PHONE = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
_PATIENCE_SECONDS = 60
Answer = dict[str, Any]
_START = """
import os, sys
from fcntl import F_DUPFD, fcntl
ends = [fcntl(int(each), F_DUPFD, 10) for each in sys.argv[1:3]]
for place, end in zip((3, 4), ends):  # the browser reads from 3 and writes to 4
    os.dup2(end, place)
os.execv(sys.argv[3], sys.argv[3:])
"""


class Browser:
    """One page in a browser with a profile of its own; `seen` are all events that it told of."""

    def __init__(self, profile: Path) -> None:
        assert CHROMIUM
        to_read, self._write = os.pipe()
        self._read, to_write = os.pipe()
        self._process = subprocess.Popen(
            [
                sys.executable, "-c", _START, str(to_read), str(to_write),
                CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank",
            ],
            pass_fds=(to_read, to_write), stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(to_read)
        os.close(to_write)
        self._numbers, self._rest, self._session = count(1), b"", ""
        self.seen: list[Answer] = []
        targets = self.tell("Target.getTargets")["targetInfos"]
        target = next(each["targetId"] for each in targets if each["type"] == "page")
        attached = self.tell("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for part in ("Page", "Network", "Runtime", "Log"):
            self.tell(f"{part}.enable")
        self.tell("Emulation.setDeviceMetricsOverride", **PHONE)

    def tell(self, method: str, **values: object) -> Answer:
        """Send one command and give its answer."""
        number = next(self._numbers)
        message: Answer = {"id": number, "method": method, "params": values}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return answer["result"]

    def open(self, page: Path) -> None:
        """Go to a page and wait until it is loaded."""
        self._loaded("Page.navigate", url=page.as_uri())

    def reload(self) -> None:
        """Load the page anew, as a person would."""
        self._loaded("Page.reload")

    def value(self, expression: str) -> Any:
        """What an expression is in the page."""
        found = self.tell("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def tap(self, selector: str) -> None:
        """Press in the middle of a thing, as a finger would."""
        place = self.value(
            f"(() => {{ const each = document.querySelector({json.dumps(selector)});"
            " each.scrollIntoView({block: 'center'}); const box = each.getBoundingClientRect();"
            " return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        where = {"x": place[0], "y": place[1], "button": "left", "clickCount": 1}
        for kind in ("mousePressed", "mouseReleased"):
            self.tell("Input.dispatchMouseEvent", type=kind, **where)

    def wear(self, scheme: str) -> None:
        """Ask for light or dark pages."""
        wanted = [{"name": "prefers-color-scheme", "value": scheme}]
        self.tell("Emulation.setEmulatedMedia", features=wanted)

    def close(self) -> None:
        """End the browser, so that its profile is written."""
        self._session = ""
        self.tell("Browser.close")
        self._process.wait(20)
        os.close(self._write)
        os.close(self._read)

    def _loaded(self, method: str, **values: object) -> None:
        self.seen.clear()
        self.tell(method, **values)
        while not any(each.get("method") == "Page.loadEventFired" for each in self.seen):
            self._next()

    def _next(self) -> Answer:
        while b"\0" not in self._rest:
            assert select.select([self._read], [], [], _PATIENCE_SECONDS)[0], "no answer"
            more = os.read(self._read, 1 << 16)
            assert more, "the browser has ended"
            self._rest += more
        message, self._rest = self._rest.split(b"\0", 1)
        answer: Answer = json.loads(message)
        if "method" in answer:
            self.seen.append(answer)
        return answer

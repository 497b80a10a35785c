"""The app opens no network connection: its system calls and all that it imports are looked through."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.figures import Figures

ROOT = Path(__file__).resolve().parents[2]
FAULT = "system calls that could reach a network"
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((?:.*?\b(AF_\w+))?")
_IMPORTED = re.compile(r"^import time: .*\| +(\S+)$", re.MULTILINE)
_SPEAKS = ("socket", "connect", "bind", "listen", "sendto", "sendmsg", "sendmmsg")
_NEVER = re.compile(
    r"ssl|_ssl|http|ftplib|smtplib|imaplib|poplib|telnetlib|xmlrpc|socketserver|asyncio|webbrowser"
    r"|urllib\.request|requests|urllib3|httpx|aiohttp"
    r"|PySide6\.(QtNetwork|QtWebEngine|QtWebSockets|QtWebView|QtHttpServer|QtDBus|QtRemoteObjects)"
)
NAIVE = """
import contextlib, http.client, socket
with contextlib.suppress(OSError):
    socket.create_connection(("127.0.0.1", 9), 1)
"""


class Traced:
    """What a run of Python did: its calls by name and family, its modules, what it printed."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        calls = folder / "calls"
        trace = ["strace", "-f", "--seccomp-bpf", "-o", str(calls), "-e", "trace=network"]
        done = subprocess.run(
            [*trace, sys.executable, "-X", "importtime", *arguments],
            cwd=ROOT,
            env={
                "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"),
                "XDG_CONFIG_HOME": str(folder / "config"), "PYTHONDONTWRITEBYTECODE": "1",
                "XDG_DOCUMENTS_DIR": str(folder / "documents"), "QT_QPA_PLATFORM": "offscreen",
                **environment,
            },
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        self.printed, self.code = done.stdout, done.returncode
        self.told = _IMPORTED.sub("", done.stderr)
        self.modules = set(_IMPORTED.findall(done.stderr))
        self.calls = Counter(
            (found[1], found[2] or "")
            for line in calls.read_text(errors="replace").splitlines()
            if (found := _CALL.match(line))
        )

    def outward(self) -> dict[tuple[str, str], int]:
        """The calls that open or use a way out, also those that only reach other local programs."""
        return {call: count for call, count in self.calls.items() if call[0] in _SPEAKS}

    def speaking(self) -> set[str]:
        """The modules that are there to speak over a network."""
        return {name for name in self.modules if _NEVER.match(name)}


@pytest.fixture(autouse=True)
def _strace(figures: Figures) -> None:
    why = "strace is not installed"
    if shutil.which("strace") is not None:
        command = ["strace", "-f", "--seccomp-bpf", "-o", os.devnull, "-e", "trace=network", "true"]
        tried = subprocess.run(command, capture_output=True, text=True, check=False)
        if tried.returncode == 0:
            return
        why = f"strace may not be used here: {tried.stderr.strip()}"
    figures.skip(FAULT, why)
    pytest.skip(why)


def test_the_whole_tour_opens_no_connection_and_imports_nothing_that_could(
    tmp_path: Path, figures: Figures
) -> None:
    tour = Traced(tmp_path, "main.py", "--tour", str(tmp_path / "tour"))
    figures.note(FAULT, tried=1, escaped=sum(tour.outward().values()))
    figures.note("modules imported in a tour", len(tour.modules), escaped=len(tour.speaking()))
    assert tour.code == 0, tour.printed + tour.told
    assert tour.outward() == {}
    assert tour.speaking() == set()
    assert "desktop.shell.shell" in tour.modules


def test_a_run_on_a_desktop_with_a_bus_opens_no_connection_either(
    tmp_path: Path, figures: Figures
) -> None:
    run = Traced(
        tmp_path, "-m", "tests.faults.run_app", "walk",
        DBUS_SESSION_BUS_ADDRESS=f"unix:path={tmp_path}/bus", DISPLAY=":99", QT_ACCESSIBILITY="1",
        WAYLAND_DISPLAY="wayland-9", http_proxy="http://127.0.0.1:9",
    )  # fmt: skip
    figures.note(FAULT, tried=1, escaped=sum(run.outward().values()))
    assert run.code == 0, run.printed + run.told
    assert run.outward() == {}
    assert run.calls[("socketpair", "AF_UNIX")] == 1, "the signals to end wake the app by it"
    assert not {family for _, family in run.calls} - {"AF_UNIX", ""}
    assert run.speaking() == set()
    assert "libQt6Core" in run.printed
    assert "libQt6Network" not in run.printed


def test_sockets_are_known_only_where_they_lead_nowhere() -> None:
    """The signals to end come by a pair with itself."""
    imports = re.compile(r"^\s*(import|from) (socket|_socket|selectors|select)\b", re.MULTILINE)
    found = [
        str(path.relative_to(ROOT / "desktop"))
        for path in sorted((ROOT / "desktop").rglob("*.py"))
        if imports.search(path.read_text())
    ]
    assert found == ["shell/end_signals.py"]


def test_control_a_script_that_connects_is_counted(tmp_path: Path) -> None:
    naive = Traced(tmp_path, "-c", NAIVE)
    assert naive.outward()[("connect", "AF_INET")] == 1
    assert naive.outward()[("socket", "AF_INET")] == 1
    assert "http.client" in naive.speaking()

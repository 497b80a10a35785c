"""A screen, a message bus and an accessibility bus of a test's own, and the app on them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_SCREEN = ("-screen", "0", "1366x768x24", "-nolisten", "tcp")


def missing() -> str:
    """What this computer lacks for it; empty for nothing."""
    programs = [each for each in ("Xvfb", "dbus-daemon") if shutil.which(each) is None]
    if not any(Path(each).exists() for each in _LAUNCHERS):
        programs.append("at-spi2-core")
    if find_spec("jeepney") is None:
        programs.append("jeepney")
    return ", ".join(programs)


@contextmanager
def desk(home: Path) -> Iterator[dict[str, str]]:
    """The environment of a program on a desk of its own; all of it goes in the end."""
    env = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "runtime")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "QT_QPA_PLATFORM"):
        env.pop(name, None)
    (home / "runtime").mkdir(mode=0o700, exist_ok=True)
    with _service(["Xvfb", "-displayfd", "1", *_SCREEN], env) as display:
        env["DISPLAY"] = f":{display}"
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        with _service(bus, env) as address:
            env["DBUS_SESSION_BUS_ADDRESS"] = address
            yield env


@contextmanager
def _service(call: list[str], env: dict[str, str]) -> Iterator[str]:
    """A program that runs meanwhile; gives the first line that it says."""
    with subprocess.Popen(
        call, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


@contextmanager
def running_app(env: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """The app as a person starts it, readable by whoever listens on the bus."""
    more = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen([sys.executable, str(_ROOT / "main.py")], env={**env, **more}) as app:
        try:
            yield app
        finally:
            app.terminate()

"""What every test starts from: no screen, no real home, the same random examples each time."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.session.gui_thread import put_gui_thread_first, search_if_due

if TYPE_CHECKING:
    from tests.app_runs import Runs

pytest_plugins = ("tests.faults.table",)
_QT = {"qapp", "qtbot", "runs"}
_FOLDERS = ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR")

settings.register_profile(
    "same",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "deep", settings.get_profile("same"), derandomize=False, max_examples=3000
)
settings.load_profile(os.environ.get("TUMBUH_EXAMPLES", "same"))


def pytest_configure(config: pytest.Config) -> None:
    """Let a failing example be shown although it holds a very long word."""
    config.addinivalue_line("filterwarnings", "ignore:Generating overly large repr")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder that this test alone has."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    for name in _FOLDERS:
        place = folder / name.lower()
        place.mkdir(mode=0o700)
        monkeypatch.setenv(f"XDG_{name}", str(place))
    return folder


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the Qt application is started with: the style that the app has."""
    from desktop.run import QT_STYLE

    return ["tumbuh", *QT_STYLE]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one Qt application, whose thread comes first as it does in the app."""
    put_gui_thread_first(qapp)
    return qapp


@pytest.fixture(autouse=True)
def garbage(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where there are Qt objects, garbage is searched for on the GUI thread alone, as in the app."""
    if _QT.isdisjoint(request.fixturenames):
        gc.enable()
    else:
        gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no old window piles up
    search_if_due()


@pytest.fixture
def runs(qapp: QApplication, home: Path) -> "Runs":
    """Starts the whole app on this test's home folder."""
    from tests.app_runs import Runs

    return Runs(qapp, home)


@pytest.fixture(autouse=True)
def source_language() -> Iterator[None]:
    """Each test ends in the language that the next one begins in."""
    yield
    app = QApplication.instance()
    for catalogue in app.findChildren(QTranslator) if app is not None else ():
        QApplication.removeTranslator(catalogue)
        catalogue.deleteLater()
    QLocale.setDefault(QLocale.c())

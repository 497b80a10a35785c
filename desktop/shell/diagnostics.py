"""What a helper needs to know about this computer and nothing else: only figures and known codes.

Nothing that a person wrote, no name of a person, computer, file or folder has a way in here: every
value is a number, a version, or one of a list that is known beforehand.
"""

import platform
import re
import sys

from PySide6.QtCore import QCoreApplication, QLocale, QSysInfo
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from desktop.domain.plan import Plan
from desktop.domain.settings import Settings
from desktop.session.save_state import SaveState
from desktop.shell.mishaps import Mishaps
from desktop.shell.program_versions import program_versions
from desktop.storage.room import Room
from desktop.words import NOTHING

translate = QCoreApplication.translate
Rows = list[tuple[str, str]]

_SYSTEMS = {"linux": "Linux", "win32": "Windows", "darwin": "macOS"}
_MACHINES = ("x86_64", "AMD64", "arm64", "aarch64", "x86", "i686")
_PLATFORMS = ("xcb", "wayland", "windows", "cocoa", "offscreen", "minimal")
_PRODUCTS = (
    "debian", "ubuntu", "linuxmint", "fedora", "rhel", "centos", "arch", "manjaro", "opensuse",
    "opensuse-leap", "opensuse-tumbleweed", "pop", "elementary", "zorin", "kali", "raspbian",
    "alpine", "gentoo", "nixos", "windows", "macos", "osx",
)  # fmt: skip
_NUMBERS = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")


def of_program(settings: Settings, language: str, window: QWidget) -> Rows:
    """The program, the system and the screens."""
    first = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda each: each is not first)
    packed = translate("diagnostics", "packaged program")
    source = translate("diagnostics", "from the source code")
    return [
        *program_versions(),
        (translate("diagnostics", "Runs as"), packed if hasattr(sys, "_MEIPASS") else source),
        (translate("diagnostics", "System"), _system()),
        (translate("diagnostics", "Window system"), _known(QGuiApplication.platformName(), _PLATFORMS)),
        (translate("diagnostics", "Screens"), "; ".join(map(_screen, screens)) or NOTHING),
        (translate("diagnostics", "Window"), f"{window.width()}×{window.height()}"),
        (translate("diagnostics", "Font size"), f"{window.font().pointSizeF():.1f} pt"),
        (translate("diagnostics", "Language"), _languages(language)),
        (translate("diagnostics", "Appearance"), _appearance(settings)),
    ]  # fmt: skip


def of_plan(plan: Plan | None, added: int, left_out: int) -> Rows:
    """How much there is, in numbers."""
    rows = [(translate("diagnostics", "Evidence files added, left out"), f"{added}, {left_out}")]
    if plan is None:
        return [(translate("diagnostics", "Plan"), translate("diagnostics", "none is open")), *rows]
    counts = (
        (translate("diagnostics", "Goals"), len(plan.goals)),
        (translate("diagnostics", "Steps"), sum(1 for _ in plan.steps())),
        (translate("diagnostics", "Steps done"), sum(bool(step.done) for step in plan.steps())),
        (translate("diagnostics", "Log entries"), len(plan.log)),
        (translate("diagnostics", "Weeks off"), len(plan.breaks)),
        (translate("diagnostics", "Skills already there"), len(plan.known)),
    )
    return [*((name, str(count)) for name, count in counts), *rows]


def of_saving(state: SaveState, *, read_only: bool, mishaps: Mishaps) -> Rows:
    """How the file stands to the plan, and what went wrong."""
    failed = [each.reason for each in (state.failure, state.unkept) if each is not None]
    said = ", ".join([state.kind, *failed, *(["read_only"] if read_only else [])])
    return [
        (translate("diagnostics", "Saving"), said),
        (translate("diagnostics", "Errors in this run"), str(mishaps)),
    ]


def of_room(room: Room | None) -> Rows:
    """The sizes of files, and whether there is room for more."""
    if room is None:
        return [(translate("diagnostics", "Disk"), translate("diagnostics", "could not be read"))]
    may = translate("diagnostics", "yes") if room.may_write else translate("diagnostics", "no")
    return [
        (translate("diagnostics", "Plan file"), _kilobytes(room.size)),
        (
            translate("diagnostics", "Versions"),
            f"{room.versions}, {_kilobytes(room.versions_size)}",
        ),
        (translate("diagnostics", "Folder of the plans can be written to"), may),
        (translate("diagnostics", "Free on this disk"), _gigabytes(room.free)),
    ]


def as_text(rows: Rows) -> str:
    """The rows as lines."""
    return "\n".join(f"{name}: {value}" for name, value in rows)


def _system() -> str:
    """`Linux 6.1.0, debian 12, x86_64`; of a name that its owner may have given, nothing."""
    release = _NUMBERS.match(platform.release())
    product = _known(QSysInfo.productType(), _PRODUCTS)
    version = _NUMBERS.fullmatch(QSysInfo.productVersion())
    return ", ".join(
        " ".join(part for part in parts if part)
        for parts in (
            (_SYSTEMS.get(sys.platform, NOTHING), release[0] if release else ""),
            (product, version[0] if version else ""),
            (_known(platform.machine(), _MACHINES),),
        )
    )


def _screen(screen: QScreen) -> str:
    """`1366×768 @ 100%, 96 dpi`: in the app's own pixels, and the scale of the screen."""
    size, scale = screen.size(), round(100 * screen.devicePixelRatio())
    dots = round(screen.logicalDotsPerInch())
    return f"{size.width()}×{size.height()} @ {scale}%, {dots} dpi"


def _languages(language: str) -> str:
    locale = QLocale.system().name()
    known = locale if re.fullmatch(r"[A-Za-z]{1,3}(_[A-Z]{2})?", locale) else NOTHING
    return f"{language}, {known}"


def _appearance(settings: Settings) -> str:
    scheme = QGuiApplication.styleHints().colorScheme().name.lower()
    return f"{settings.theme}, {scheme}"


def _known(value: str, known: tuple[str, ...]) -> str:
    return value if value in known else NOTHING


def _kilobytes(size: int | None) -> str:
    return NOTHING if size is None else f"{-(-size // 1024)} kB"


def _gigabytes(size: int | None) -> str:
    return NOTHING if size is None else f"{size / 1024**3:.1f} GB"

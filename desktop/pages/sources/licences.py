"""What Tumbuh is built with, and under which licences."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def licences() -> list[tuple[str, str]]:
    """Names and licences, as each package states its own."""
    return [
        ("Qt, PySide6", translate("licences", "LGPL version 3; its libraries can be replaced")),
        ("Python", "PSF-2.0"),
        ("pyqtgraph", "MIT"),
        ("NumPy", "BSD-3-Clause"),
        ("msgspec", "BSD-3-Clause"),
        ("RapidFuzz", "MIT"),
        ("icalendar", "BSD-2-Clause"),
        ("platformdirs", "MIT"),
        ("python-dateutil", "BSD-3-Clause"),
        ("tzdata", "Apache-2.0"),
        ("typing_extensions", "PSF-2.0"),
    ]

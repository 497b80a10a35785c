"""The versions of what Tumbuh runs on; nothing is loaded to find them out."""

import importlib.metadata
import platform

import PySide6
from PySide6.QtCore import qVersion

from desktop import VERSION


def program_versions() -> list[tuple[str, str]]:
    """Names and versions; what cannot be found out for sure is left out."""
    found = [
        ("Tumbuh", VERSION),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        ("pyqtgraph", version_of("pyqtgraph")),
        ("NumPy", version_of("numpy")),
    ]
    return [(name, version) for name, version in found if version]


def version_of(package: str) -> str:
    """The version of an installed package; empty where there is no note of it."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:  # the packaged program holds few of these notes
        return ""

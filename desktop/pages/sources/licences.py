"""What Tumbuh is built with, under which licences, and the texts of these licences."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Component(NamedTuple):
    """Something that is shipped with Tumbuh; its texts are files of `resources/licences`."""

    name: str
    licence: str
    texts: tuple[str, ...]
    note: str = ""


def components() -> list[Component]:
    """All that is shipped, with the licence that each package states as its own."""
    replaced = translate(
        "licences",
        "Qt and PySide6 are used unchanged, as libraries of their own, and you may put others in their "
        "place. Where Tumbuh runs from its source code, install another PySide6 of version 6 into its "
        "environment. In the packaged program, the libraries are single files in the folder "
        "_internal/PySide6: put yours, of the same name, in their place. Nothing in Tumbuh prevents it, "
        "and you may take it apart to find out how it works with them. The source code of both is "
        "published by the Qt project. Qt itself holds parts of other authors, such as FreeType, HarfBuzz, "
        "libpng, PCRE2 and zlib, under free licences of their own, which the documentation of Qt lists.",
    )
    return [
        Component(
            "Qt, PySide6",
            translate("licences", "LGPL version 3; its libraries can be replaced"),
            ("lgpl-3.0", "gpl-3.0"),
            replaced,
        ),
        Component("Python", "PSF-2.0", ("python",)),
        Component("pyqtgraph", "MIT", ("pyqtgraph",)),
        Component("NumPy", "BSD-3-Clause", ("numpy",)),
        Component("msgspec", "BSD-3-Clause", ("msgspec",)),
        Component("RapidFuzz", "MIT", ("rapidfuzz",)),
        Component("icalendar", "BSD-2-Clause", ("icalendar",)),
        Component("platformdirs", "MIT", ("platformdirs",)),
        Component("python-dateutil", "BSD-3-Clause", ("python-dateutil",)),
        Component("tzdata", "Apache-2.0", ("tzdata", "apache-2.0")),
        Component("typing_extensions", "PSF-2.0", ("typing-extensions",)),
        Component("colorama", "BSD-3-Clause", ("colorama",)),
        Component("ICU", "Unicode-DFS-2016", ("icu",)),
        Component("XCB", "X11", ("xcb",)),
        Component("xkbcommon", "MIT", ("xkbcommon",)),
        Component("libffi", "MIT", ("libffi",)),
        Component("PyInstaller", "GPL-2.0-or-later WITH Bootloader-exception", ("pyinstaller",)),
    ]


def licences() -> list[tuple[str, str]]:
    """Names and licences."""
    return [(each.name, each.licence) for each in components()]

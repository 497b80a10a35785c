"""Whose work the package for Linux holds, where it lies there, and under which licence.

The spec builds nothing that is not named here, and the copyright file of the .deb is made from it.
"""

from fnmatch import fnmatch
from pathlib import PurePath
from typing import NamedTuple


class Part(NamedTuple):
    """One work: its name as the app's list of licences has it, and the names of its texts there.

    `places` are patterns below `_internal`; without any, it is packed into the program itself.
    """

    name: str
    licence: str
    holders: str
    texts: tuple[str, ...]
    places: tuple[str, ...] = ()


PARTS = (
    Part(
        "ICU", "Unicode-DFS-2016", "1991-2022 Unicode, Inc. and others", ("icu",),
        ("libicu*", "PySide6/Qt/lib/libicu*"),
    ),
    Part(
        "Qt, PySide6", "LGPL-3", "The Qt Company Ltd. and other contributors",
        ("lgpl-3.0", "gpl-3.0"),
        ("PySide6/*", "shiboken6/*", "libQt6*", "libpyside6*", "libshiboken6*"),
    ),
    Part(
        "Python", "PSF-2", "2001-2023 Python Software Foundation and others", ("python",),
        ("base_library.zip", "libpython3*", "python3*/lib-dynload/*"),
    ),
    # Its text has those of OpenBLAS and of GCC's libgfortran and libquadmath, which come with it.
    Part(
        "NumPy", "BSD-3-clause-NumPy", "2005-2026 NumPy Developers and others", ("numpy",),
        ("numpy/*", "numpy.libs/*", "numpy-*", "libscipy_openblas64*", "libgfortran-*", "libquadmath-*"),
    ),
    Part(
        "pyqtgraph", "Expat-pyqtgraph", "2012 University of North Carolina at Chapel Hill, and others",
        ("pyqtgraph",), ("pyqtgraph/*", "pyqtgraph-*"),
    ),
    Part("msgspec", "BSD-3-clause-msgspec", "2021 Jim Crist-Harif", ("msgspec",), ("msgspec/*",)),
    Part("RapidFuzz", "Expat-RapidFuzz", "2020-present Max Bachmann; 2011 Adam Cohen",
         ("rapidfuzz",), ("rapidfuzz/*",)),
    Part("XCB", "X11", "Bart Massey, Jamey Sharp, Josh Triplett and others", ("xcb",), ("libxcb-*",)),
    Part("xkbcommon", "MIT-xkbcommon", "1985-2009 The Open Group, Dan Nicholson and others",
         ("xkbcommon",), ("libxkbcommon*",)),
    Part("libffi", "Expat-libffi", "1996-2021 Anthony Green, Red Hat, Inc. and others", ("libffi",),
         ("libffi.*",)),
    Part("PyInstaller", "GPL-2+-with-bootloader-exception", "2005-2023 PyInstaller Development Team",
         ("pyinstaller",)),
    Part("icalendar", "BSD-2-clause-icalendar", "2012-2013 Plone Foundation", ("icalendar",)),
    Part("platformdirs", "Expat-platformdirs", "2010-present platformdirs developers",
         ("platformdirs",)),
    Part("python-dateutil", "BSD-3-clause-dateutil", "2003-2018 Gustavo Niemeyer and others",
         ("python-dateutil",)),
    Part("typing_extensions", "PSF-2-typing-extensions", "2001-present Python Software Foundation",
         ("typing-extensions",)),
    Part("colorama", "BSD-3-clause-colorama", "2010 Jonathan Hartley", ("colorama",)),
    Part("tzdata", "Apache-2.0", "2020 Paul Ganssle", ("tzdata", "apache-2.0")),
    Part("Tumbuh", "Expat", "2026 Tumbuh contributors", ("tumbuh",),
         ("resources/*", "seeds/*", "LICENSE")),
)  # fmt: skip


def part_of(place: PurePath) -> Part | None:
    """Whose work the file is that has this place below `_internal`; None if nobody is named."""
    path = place.as_posix()
    return next((part for part in PARTS if any(fnmatch(path, each) for each in part.places)), None)

"""What the packaged program does without, and why.

The spec packs by it, the bare programs of the benchmark are trimmed by it, and a test walks through
the app with all of it refused and looks at what was asked for.
"""

from pathlib import PurePath
from typing import NamedTuple


class Group(NamedTuple):
    """Names that are left out for one reason."""

    why: str
    names: frozenset[str]


def _group(why: str, names: str) -> Group:
    return Group(why, frozenset(names.split()))


MODULES = (
    _group(
        "the app is offline, and these speak over a network",
        "ssl _ssl http urllib.request urllib.response urllib.error ftplib xmlrpc socketserver netrc "
        "webbrowser asyncio _asyncio unittest.async_case",
    ),
    _group("OpenSSL's hashes; Python has its own", "_hashlib"),
    _group(
        "Qt modules that PyInstaller adds for plugins, and no file of ours names",
        "PySide6.QtDBus PySide6.QtNetwork PySide6.QtPrintSupport PySide6.QtQml PySide6.QtQuick "
        "PySide6.QtSql",
    ),
    _group(
        "10 MB that pyqtgraph imports, and uses only where one asks for OpenGL; see STAND_INS",
        "PySide6.QtOpenGL PySide6.QtOpenGLWidgets",
    ),
    _group(
        "what pyqtgraph can work with but does not need", "OpenGL matplotlib scipy cupy h5py numba"
    ),
    _group(
        "consoles and other people's windows", "IPython readline tkinter _tkinter idlelib turtle"
    ),
    _group("what installs packages", "ensurepip venv pip setuptools pkg_resources lib2to3"),
    _group(
        "tests, examples and what finds faults in programs",
        "doctest pdb bdb cmd timeit numpy.testing numpy._core._multiarray_tests "
        "pyqtgraph.examples icalendar.tests",
    ),
    _group("what pydoc tells people who program (pyqtgraph imports pydoc itself)", "pydoc_data"),
    _group(
        "other ways to pack archives; ours are read only where they are deflated",
        "bz2 _bz2 lzma _lzma",
    ),
    _group("_uuid is a shortcut to the network card's number", "_uuid"),
    _group("decimal in Python, for where it is not there in C", "_pydecimal"),
    _group(
        "parts of numpy that neither the charts nor numpy itself import",
        "numpy.f2py numpy.random numpy.fft numpy.polynomial numpy.ma numpy.lib.recfunctions "
        "numpy.core numpy.matlib",
    ),
    _group("parts of pyqtgraph that no chart here uses", "pyqtgraph.opengl"),
    _group("rapidfuzz: only its distances are used", "rapidfuzz.fuzz_cpp rapidfuzz.fuzz_cpp_avx2"),
    _group(
        "the same distances again for newer processors: 3 MB, and no faster for words",
        "rapidfuzz.distance.metrics_cpp_avx2",
    ),
)
"""Modules, with all that is below them."""

ASKED_FOR = frozenset({
    "_bz2", "_hashlib", "_lzma", "_uuid", "bz2", "lzma",
    "rapidfuzz.distance.metrics_cpp_avx2", "rapidfuzz.fuzz_cpp", "rapidfuzz.fuzz_cpp_avx2",
})  # fmt: skip
"""Of these, what somebody tries to import and does without: each is tried in a `try`."""

HOOKS = _group(
    "PyInstaller's preparations, at each start, for programs that start others of their kind, or look for "
    "the source text or the modules of a package",
    "pyi_rth_inspect pyi_rth_multiprocessing pyi_rth_pkgutil pyi_rth_pyqtgraph_multiprocess",
)
"""Scripts that would run before `main.py`."""

STAND_INS = {"PySide6.QtOpenGL": (), "PySide6.QtOpenGLWidgets": ("QOpenGLWidget",)}
"""Empty modules in place of some of these, and the classes in them that others derive from."""

LIBRARIES = _group(
    "every Linux desktop has these, made for its own drivers, fonts, screen and bus (with older ones "
    "beside them, graphics drivers may not load); `system_check.py` looks for them",
    "libX11.so.6 libX11-xcb.so.1 libxcb.so.1 libXau.so.6 libXdmcp.so.6 libdbus-1.so.3 "
    "libfontconfig.so.1 libfreetype.so.6 libglib-2.0.so.0 libgthread-2.0.so.0 libstdc++.so.6 "
    "libgcc_s.so.1 libz.so.1 libzstd.so.1",
)
"""Libraries of the system that PyInstaller would copy; what only they need goes with them."""

QT_LIBRARIES = _group(
    "only modules and plugins that are left out link to these",
    "Network Qml QmlMeta QmlModels QmlWorkerScript Quick Pdf OpenGL OpenGLWidgets PrintSupport Sql "
    "EglFSDeviceIntegration EglFsKmsSupport VirtualKeyboard",
)
"""Qt's own libraries, by their names between `libQt6` and `.so.6`."""

PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platformthemes": {"qxdgdesktopportal"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
    "styles": {"qmodernwindowsstyle", "qwindowsvistastyle", "qmacstyle"},
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg"},
}
"""Qt's plugins are loaded by name at run time; of each kind, these are all that Tumbuh needs."""

FILES = (
    _group("Qt's own translations; resources/i18n has the few texts of Qt that are seen",
           "PySide6/Qt/translations PySide6/translations"),
    _group("the sources of our translations; only the .qm files are read",
           "resources/i18n/*.ts"),
    _group("the icon of pyqtgraph's own windows, and its maps of colours",
           "pyqtgraph/icons/peegee pyqtgraph/colors/maps"),
    _group("notes for installers; the licences beside them stay, and METADATA has the version",
           "*.dist-info/RECORD *.dist-info/WHEEL *.dist-info/INSTALLER *.dist-info/REQUESTED "
           "*.dist-info/entry_points.txt"),
)  # fmt: skip
"""Files and folders of data, as patterns of their places in the package."""


def module_names() -> list[str]:
    """Every module that is left out by name."""
    return sorted(name for group in MODULES for name in group.names)


def left_out_above(module: str) -> str | None:
    """The name by which this module is left out, if it is."""
    parts = module.split(".")
    above = (".".join(parts[:length]) for length in range(1, len(parts) + 1))
    return next((name for name in above if any(name in group.names for group in MODULES)), None)


def is_unused_plugin(place: PurePath) -> bool:
    """Whether a file is a Qt plugin that PLUGINS does not name."""
    *folders, name = place.parts
    if "plugins" not in folders or "PySide6" not in folders:
        return False
    return PurePath(name).stem.removeprefix("lib") not in PLUGINS.get(folders[-1], ())


def is_left_out(place: PurePath) -> bool:
    """Whether the file with this place in the package is left out."""
    library = place.name.removeprefix("libQt6").removesuffix(".so.6")
    patterns = [pattern for group in FILES for pattern in group.names]
    return (
        is_unused_plugin(place)
        or place.name in LIBRARIES.names
        or (place.name.startswith("libQt6") and library in QT_LIBRARIES.names)
        or any(each.match(pattern) for each in (place, *place.parents) for pattern in patterns)
    )


def stand_ins() -> str:
    """A program that puts the empty modules in their places; the built program runs it first."""
    lines = ["import sys, types"]
    for module, classes in STAND_INS.items():
        lines += [
            f"module = sys.modules[{module!r}] = types.ModuleType({module!r})",
            *(f"module.{name} = type({name!r}, (), {{}})" for name in classes),
        ]
    return "\n".join((*lines, "del module", ""))

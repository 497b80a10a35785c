"""Runs the app as `main.py` does, and ends it as soon as a class of its widgets has painted.

python -m tests.bench.witness MODULE:CLASS [what main.py is called with]
"""

import importlib.abc
import importlib.util
import os
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class _Eye(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Lets the class say when it has painted, once its module is imported; imports nothing earlier."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name
        self._real: ModuleSpec | None = None

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if name != self._module:
            return None
        sys.meta_path.remove(self)
        self._real = importlib.util.find_spec(name)
        assert self._real is not None
        return importlib.util.spec_from_loader(name, self, origin=self._real.origin)

    def exec_module(self, module: ModuleType) -> None:
        assert self._real is not None
        assert self._real.loader is not None
        self._real.loader.exec_module(module)
        _tell_of_paint(getattr(module, self._name))


def _tell_of_paint(widget_class: Any) -> None:
    paint, seen = widget_class.paintEvent, list[bool]()

    def painted(self: Any, event: Any) -> None:
        paint(self, event)
        if not seen:
            from PySide6.QtCore import QTimer

            seen.append(True)
            QTimer.singleShot(0, tell)

    widget_class.paintEvent = painted


def tell() -> None:
    """Say that it has painted, and end."""
    print("painted", flush=True)
    os._exit(0)


def main() -> None:
    """Watch for the class that is named first; the app is called with the rest."""
    module, name = sys.argv[1].split(":")
    sys.meta_path.insert(0, _Eye(module, name))
    from desktop.cli import main as run_app

    run_app(sys.argv[2:])
    os._exit(1)  # it ended before it had painted


if __name__ == "__main__":
    main()

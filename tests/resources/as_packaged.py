"""Runs the app from its source as the packaged program has it: what is left out there is refused here.

Called as `python -m tests.resources.as_packaged REPORT DEED...`. REPORT gets as JSON what was asked for
of what is left out, and the files that the process had mapped. DEED is a call of the app,
`look-around PLAN ARCHIVE`, which opens what the tour does not, or, for the controls, `import NAME`
and `load FILE`.
"""

import ctypes
import importlib
import json
import os
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import TYPE_CHECKING

from resources.build import left_out

if TYPE_CHECKING:
    from desktop.app import Tumbuh
    from desktop.tour.hand import Hand
    from tests.app_runs import ScriptedAsk

_DIALOGS = {
    "find_anything": "palette",
    "guide": "guide_window",
    "keys": "keys_dialog",
    "diagnostics": "diagnostics_dialog",
    "about": "about_dialog",
    "versions": "versions_dialog",
}
"""Menu entries, and what each opens."""


class Refusal:
    """Finds nothing of what is left out, and remembers what was asked for."""

    def __init__(self) -> None:
        self.asked = set[str]()

    def find_spec(
        self, name: str, _path: object = None, _target: object = None
    ) -> ModuleSpec | None:
        above = left_out.left_out_above(name)
        if above is None:
            return None
        self.asked.add(above)
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def look_around(plan: Path, archive: Path) -> int:
    """Open what the tour does not: the dialogs, a chart as pictures, skills from LinkedIn."""
    import desktop.run
    from desktop.app import build
    from desktop.paths import for_user
    from desktop.tour.hand import Hand
    from tests.app_runs import ScriptedAsk

    qt, ask, hand = desktop.run.make_qt(sys.argv[:1]), ScriptedAsk(), Hand()
    app = build(qt, for_user(), ask)
    app.open(plan)
    app.front.show()
    app.window.activateWindow()
    hand.settle()
    for entry, dialog in _DIALOGS.items():
        _trigger(app, entry)
        hand.wait(lambda name=dialog: hand.seen(name), f"{dialog} opens")  # type: ignore[misc]
        hand.find(dialog).close()
        hand.settle()
    _save_charts(app, hand, ask, plan.parent)
    ask.skills_path = archive
    _trigger(app, "bring_in_skills")
    hand.wait(lambda: hand.seen("import_dialog"), "what was found is shown")
    hand.find("import_dialog").close()
    app.window.close()
    return 0 if app.end() else 1


def _trigger(app: "Tumbuh", entry: str) -> None:
    from PySide6.QtGui import QAction

    action = app.window.menuBar().findChild(QAction, entry)
    assert isinstance(action, QAction), entry
    action.trigger()


def _save_charts(app: "Tumbuh", hand: "Hand", ask: "ScriptedAsk", folder: Path) -> None:
    for page, chart, button in (
        ("explore", "growth_chart", "save_picture"),
        ("progress", "burn_up_chart", "save_burn_up"),
    ):
        app.window.go_to(page)
        hand.wait(lambda name=chart: hand.seen(name), f"{chart} is drawn")  # type: ignore[misc]
        for suffix in (".png", ".svg"):
            path = ask.write_path = folder / f"{chart}{suffix}"
            hand.click(button)
            hand.wait(path.exists, f"{path.name} is written")


def main(report: Path, deed: list[str]) -> None:
    """Do the deed with what is left out refused; ends as the app ends, with the report written."""
    exec(left_out.stand_ins(), {})
    refusal = Refusal()
    sys.meta_path.insert(0, refusal)
    leave = os._exit

    def tell_and_leave(code: int) -> None:  # the app ends by os._exit, and then nothing else is run
        lines = Path("/proc/self/maps").read_text().split("\n")
        mapped = {f"/{line.partition('/')[2]}" for line in lines}
        told = {
            "asked": sorted(refusal.asked),
            "modules": sorted(sys.modules),
            "files": sorted(mapped),
        }
        report.write_text(json.dumps(told))
        sys.stdout.flush()
        leave(code)

    os._exit = tell_and_leave  # type: ignore[assignment]
    match deed:
        case ["look-around", plan, archive]:
            os._exit(look_around(Path(plan), Path(archive)))
        case ["import", name]:
            try:
                importlib.import_module(name)
            except ModuleNotFoundError:
                os._exit(1)
            os._exit(0)
        case ["load", file]:
            ctypes.CDLL(file)
            os._exit(0)
    from desktop.cli import leave as leave_app
    from desktop.cli import main as call_app

    sys.argv = ["main.py", *deed]
    leave_app(call_app(deed))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])

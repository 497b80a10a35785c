"""Opens the palette over the window and does what is chosen in it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.domain.plan import Plan
from desktop.domain.skill import Catalogue
from desktop.session.evidence_shelf import EvidenceShelf
from desktop.shell.field_acts import FieldActs
from desktop.shell.main_window import MainWindow
from desktop.shell.palette_dialog import PaletteDialog
from desktop.shell.palette_rows import PaletteRows, Row
from desktop.shell.views import PLAN


class Palette(QObject):
    """One opening of the palette; it goes with its dialog."""

    def __init__(
        self, window: MainWindow, fields: FieldActs, show_finding: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._window, self._fields, self.show_finding = window, fields, show_finding

    def open(
        self, plan: Plan | None, catalogue: Catalogue, shelf: EvidenceShelf, left_out: set[str]
    ) -> None:
        """Offer all that there is now, but the actions `left_out`, which would do nothing."""
        window, views = self._window, self._window.views
        if views is None:
            return
        rows = PaletteRows(
            window.menus, plan, catalogue, shelf.evidence, views.words, self, left_out
        )
        first = rows.first(window.page, window.next_step)
        icon = views.icons.icon("search", "muted")
        dialog = PaletteDialog(rows.every(), first, views.words, icon, window)
        self.setParent(dialog)
        dialog.row_chosen.connect(self._on_row_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_row_chosen(self, row: Row) -> None:
        row.do()

    # --- what rows ask for

    def run(self, action: str) -> None:
        """Do what a menu entry does, as the menus are now."""
        self._window.menus.actions[action].trigger()

    def show_item(self, item_id: str) -> None:
        """Show a goal or step on the plan page."""
        self._window.go_to(PLAN)
        if self._window.views is not None:
            self._window.views.plan.show_item(item_id)

    def begin_plan_in(self, field: str) -> None:
        """Begin another plan."""
        self._fields.begin_plan_in(field)

    def change_field_to(self, field: str) -> None:
        """Change the field of the open plan."""
        self._fields.change_to(field)

"""A small dialog for the skills that the person has already, and the link in the header that opens it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.domain.known import not_known, room_for_known
from desktop.domain.plan import LONGEST_TITLE, Plan
from desktop.look.text_size import scaled
from desktop.widgets.announce import announce
from desktop.widgets.buttons import Button
from desktop.widgets.fields import let_undo_pass
from desktop.widgets.layout import STRETCH, column, row, take_usual_size
from desktop.widgets.plain_label import PlainLabel

_SIZE, _ROW_HEIGHT = (460, 480), 28


class KnownDialog(QDialog):
    """Lists the skills and takes others; each change is made at once and can be undone."""

    added = Signal(str)
    """The person has this skill already (str)."""

    removed = Signal(str)
    """A skill should not be listed any more (str)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("known_dialog")
        self.setWindowTitle(self.tr("Skills I already have"))
        self._plan: Plan | None = None
        self._list = _KnownList(self.tr("Skills I already have"))
        self._list.setObjectName("known_list")
        self._list.remove_requested.connect(self._on_remove)
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._none = PlainLabel(
            self.tr("None yet. Type the first one below."), tone="muted", wraps=True
        )
        self._none.setObjectName("known_none")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._remove = Button(self.tr("Remove"), "remove_known", self._on_remove, "link")
        self._name = QLineEdit()
        self._name.setObjectName("known_name")
        self._name.setAccessibleName(self.tr("Another skill"))
        self._name.setPlaceholderText(self.tr("For example: Excel, bookkeeping"))
        self._name.setMaxLength(LONGEST_TITLE)
        let_undo_pass(self._name)
        self._add = Button(self.tr("Add"), "add_known", self._on_add, "primary")
        self._says = PlainLabel("", "small", "muted", wraps=True)
        self._says.setObjectName("known_says")
        self._lay_out()
        take_usual_size(self, *_SIZE)
        self._name.setFocus()

    def show_plan(self, plan: Plan) -> None:
        """Follow the plan; what is selected stays where it can."""
        before, self._plan = self._plan, plan
        room = room_for_known(plan)
        self._add.setEnabled(room > 0)
        if before is not None and plan.known == before.known:
            return
        last, at = len(plan.known) - 1, max(0, self._list.currentRow())
        is_longer = before is not None and len(plan.known) > len(before.known)
        self._list.clear()
        for name in plan.known:
            item = QListWidgetItem(" ".join(name.split()))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(0, scaled(_ROW_HEIGHT)))
            self._list.addItem(item)
        if not plan.known and self._list.hasFocus():  # what had the keyboard goes
            self._name.setFocus()
        for part, shown in (
            (self._list, plan.known), (self._remove, plan.known), (self._none, not plan.known),
        ):  # fmt: skip
            part.setVisible(bool(shown))
        self._list.setCurrentRow(last if is_longer else min(at, last))
        self._on_row_changed(self._list.currentRow())
        self._says.setText(self._what_for(room))

    def _what_for(self, room: int) -> str:
        if room == 0:
            return self.tr("There is no room for more.")
        return self.tr(
            "A goal for one of them starts at the level “working”. To bring in many from LinkedIn, a "
            "JSON Resume or a table: File, “Bring in skills…”."
        )

    def _lay_out(self) -> None:
        self._add.setAutoDefault(True)
        self._add.setDefault(True)
        self._remove.setAutoDefault(False)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = column(
            PlainLabel(self.tr("What you can do already"), "strong", wraps=True),
            self._list,
            self._none,
            row(STRETCH, self._remove),
            row(self._name, self._add, spacing=8),
            self._says,
            box,
            spacing=12,
            margins=(24, 20, 24, 20),
        )
        layout.setStretch(1, 1)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _on_row_changed(self, at: int) -> None:
        self._remove.setEnabled(at >= 0)
        item = self._list.item(at)
        name = self.tr("Remove {0}").format(item.text()) if item is not None else ""
        self._remove.say(self.tr("Remove"), name)

    def _on_remove(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.removed.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _on_add(self) -> None:
        name = " ".join(self._name.text().split())
        if self._plan is not None and name and not not_known(self._plan, [name]):
            self._says.setText(self.tr("This skill is in the list already."))
            announce(self, self._says.text(), urgent=True)
        elif name:
            self.added.emit(name)
            self._name.clear()
        self._name.setFocus()


class _KnownList(QListWidget):
    """The skills; Delete takes the selected one away."""

    remove_requested = Signal()
    """The selected skill should go."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)
